"""The small change of a brief's sentences."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.records.span import Span
from variorum.records.story import Point, Reading
from variorum.steps.compose.alone import ADRIFT, leaning
from variorum.steps.compose.rows import Sheet
from variorum.text.counts import counted
from variorum.text.hedges import BEHIND, BOUNDS
from variorum.text.quotes import INNER

LONGEST = 230
"""Code points of a printed clause; a longer one belongs to the reports, not to a brief."""
MARKS = "“”\"„«»'‘’ "
_OPENING = re.compile(r"^[^\n]{0,60}?\([^()\n]{2,40}\)\s*[-–—]+\s+|^[A-Z][A-Z .,'’-]{2,30}(?:, \w{3,9}\.? \d{1,2})?\s+[-–—]+\s+")
"""A dateline before the first words of an agency text."""

_STOP = re.compile(r"\s*[.,]\s*([”\"])$")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence offered to the brief. `gist`: what it tells, so that nothing is told twice; `core`: what it prints of a report, where the sentence is more.

    `known`: the share of its words that earlier sentences together may have at most; `saying`: where a speaker's words stand that it prints.
    """

    text: str
    spans: tuple[Span, ...]
    points: tuple[str, ...] = ()
    gist: str = ""
    core: str = ""
    known: float = 0.8
    saying: Span | None = None


def flat(words: str) -> str:
    """The words on one line."""
    return " ".join(words.split())


def clause(words: str) -> str:
    """A printed clause without dateline, line breaks and closing stop."""
    return _STOP.sub(r"\1", undated(words).rstrip(" .;,:"))


def undated(words: str) -> str:
    """Printed words on one line and without the dateline before them."""
    return _OPENING.sub("", flat(words), count=1)


MAIN = 25
"""Code points into its sentence within which a main clause begins; what begins later is said by the way."""


def standing(words: str) -> str:
    """A printed clause that stands alone: without an opening that counts time from elsewhere, where a comma parts it off."""
    text = clause(words)
    opening = ADRIFT.match(text)
    return capital(text[opening.end() + 1 :].lstrip()) if opening and text[opening.end() :].startswith(",") else text


def telling(sheet: Sheet, spans: Iterable[Span], least: int = 30) -> Span | None:
    """The first whole sentence whose main clause one of these spans is, if it can be one that counts no time from elsewhere.

    None where all are too long or broken.
    """
    return min(wholly_told(sheet, spans, least), key=lambda s: ADRIFT.match(clause(s.quote)) is not None, default=None)


def wholly_told(sheet: Sheet, spans: Iterable[Span], least: int = 30) -> Iterator[Span]:
    """The whole sentences whose main clause one of these spans is, that can be printed by themselves."""
    for span in spans:
        sentence = sheet.sentence(span)
        words = clause(sentence.quote)
        begins = len(sentence.quote) - len(_OPENING.sub("", sentence.quote, count=1))
        if span.start - sentence.start > MAIN + begins and 2 * len(span.quote) < len(sentence.quote):
            continue
        if leaning(words):
            continue
        if least <= len(words) <= LONGEST and words[0].isupper() and words.count("“") == words.count("”") and words.count('"') % 2 == 0:
            yield sentence


def unquoted(words: str) -> str:
    """Quoted words without their marks and the comma before the tag."""
    return flat(words).strip(MARKS).rstrip(",;:").strip(MARKS)


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def full_stop(words: str) -> str:
    return words if words.endswith((".", "!", "?", ".”", "!”", "?”", "…”")) else f"{words}."


def origins_phrase(sheet: Sheet, reports: Sequence[str], origins: Sequence[str] = ()) -> str:
    """`three reports of one origin`, `one report`; plain `three reports` where each is an origin of its own.

    Without `origins` each report counts for its main one.
    """
    known = [r for r in dict.fromkeys(reports) if r in sheet.main]
    if len(known) < 2:
        return "one report"
    count = len(set(origins)) or len(sheet.origins(known))
    reports_told = counted(len(known), "report")
    return reports_told if count >= len(known) else f"{reports_told} of {counted(count, 'origin')}"


def tellers(sheet: Sheet, cited: Sequence[Span]) -> str:
    """Who tells a fact: `at least three reports of two origins`, as who tells it in words of their own may be missed; nothing is missed where all do."""
    reports = dict.fromkeys(span.report for span in cited)
    phrase = origins_phrase(sheet, tuple(reports))
    return f"at least {phrase}" if 1 < len(reports) < len(sheet.witnesses) else phrase


@dataclass(frozen=True, slots=True)
class Printed:
    """Words as a brief prints them; a hedge that stands elsewhere in the report is outside the quotation marks. Empty where they are too long.

    `clause`: the words they stand in, as one of the reports prints them.
    """

    text: str
    hedge: str = ""
    clause: str = ""

    @property
    def whole(self) -> str:
        return f"{self.hedge} “{self.text}”".lstrip()

    @property
    def plain(self) -> str:
        return f"{self.hedge} {self.text}".strip()


READABLE = 120
"""Code points of a quoted answer."""


def printed(reading: Reading) -> Printed:
    """A reading with its hedge kept."""
    text = unquoted(reading.text)
    if reading.hedge in BOUNDS and reading.low is not None and not _HEDGED.search(text):
        held = next((flat(s.quote) for s in reading.spans if reading.hedge.casefold() in s.quote.casefold()), None)
        return Printed(held) if held else Printed(text, reading.hedge)
    return Printed(text if len(text) <= READABLE else "")


def in_clause(reading: Reading) -> Printed:
    """A reading with the clause it stands in, where that tells more than the reading itself; else empty."""
    words, told = unquoted(reading.clause).translate(INNER), printed(reading)
    fits = told.text and len(words) <= READABLE and len(words.split()) >= len(told.text.split()) + TELLING
    return replace(told, clause=words) if fits else Printed("")


TELLING = 3
"""Words around a value that tell what it is of."""
_HEDGED = re.compile(r"\b(?:" + "|".join(re.escape(words) for words in sorted({*BOUNDS, *BEHIND}, key=len, reverse=True) if words[0].isalpha()) + r")\b", re.IGNORECASE)
"""A hedge in whatever words it is printed: `just over 10` is `more than` already."""


def one_each(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The first span of every report, in order."""
    first: dict[str, Span] = {}
    for span in spans:
        first.setdefault(span.report, span)
    return tuple(first.values())


def question(point: Point) -> str:
    """What a point is about, without its kind before it; empty where it says no more than its kind."""
    return flat(point.about).removeprefix(f"{point.kind}:").strip(" :")


def cited(sheet: Sheet, point: Point, *, whole: bool) -> tuple[Span, ...]:
    """One span for each reading and report; `whole`: the sentences they stand in."""
    spans = [span for reading in point.readings for span in one_each(reading.spans)]
    return tuple(dict.fromkeys(sheet.sentence(span) if whole else span for span in spans))


def speaker(sheet: Sheet, reading: Reading) -> str | None:
    """The one actor a value is attributed to; None where there is none or more than one."""
    names = [sheet.actors[key].name for key in reading.said_by if key in sheet.actors]
    return names[0] if len(names) == 1 else None
