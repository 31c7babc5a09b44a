"""The language of a report, where it is one whose sentences are not read."""

from variorum.records.report import Description
from variorum.records.story import READ

_NAMES = dict(
    pair.split("=")
    for pair in "af=Afrikaans ar=Arabic bg=Bulgarian bn=Bengali ca=Catalan cs=Czech da=Danish de=German el=Greek es=Spanish et=Estonian fa=Persian "
    "fi=Finnish fr=French he=Hebrew hi=Hindi hr=Croatian hu=Hungarian id=Indonesian it=Italian ja=Japanese ko=Korean lt=Lithuanian lv=Latvian "
    "ms=Malay nl=Dutch no=Norwegian pl=Polish pt=Portuguese ro=Romanian ru=Russian sk=Slovak sl=Slovenian sq=Albanian sr=Serbian sv=Swedish "
    "sw=Swahili ta=Tamil th=Thai tl=Tagalog tr=Turkish uk=Ukrainian ur=Urdu vi=Vietnamese zh=Chinese".split()
)
"""Languages by their ISO 639-1 code; another one goes by its code."""


def unread(description: Description | None) -> str | None:
    """`Spanish: names alone are read`; None where the report is in the language that is read, or in none that is known."""
    code = description.language if description else None
    return f"{_NAMES.get(code, code)}: names alone are read" if code and code != READ else None
