"""One form for the many ways in which news writes a post: `GM`, `the club's general manager`; `Lt.`, `lieutenant`.

Only ways of writing one and the same post come to one form. A director and a manager, a captain and an admiral stay two.
"""

import re
from functools import lru_cache

PHRASES = {
    "ceo": ("chief executive officer", "chief executive", "chief exec"), "coo": ("chief operating officer",), "cio": ("chief information officer",),
    "cfo": ("chief financial officer", "chief finance officer", "finance chief", "finance director"),
    "cto": ("chief technology officer", "chief technical officer"), "general-manager": ("general manager", "gm"),
    "vice president": ("vp",), "executive vice president": ("evp",), "senior vice president": ("svp",), "vice president candidate": ("vice presidential candidate",),
    "president candidate": ("presidential candidate",),
    "quarterback": ("qb",), "running back": ("rb",), "wide receiver": ("wr",), "tight end": ("te",), "cornerback": ("cb",), "linebacker": ("lb",),
    "defensive tackle": ("dt",), "defensive end": ("de",), "nose tackle": ("nt",), "first baseman": ("1b",), "second baseman": ("2b",), "third baseman": ("3b",),
    "copilot": ("first officer", "co pilot"), "number 2": ("second in command", *(f"{no} {two}{who}" for no in ("no", "number") for two in ("2", "two") for who in ("", " man", " woman", " official"))), "police officer": ("policeman", "policewoman", "cop"),
    "surgeon-general": ("surgeon general",), "secretary-general": ("secretary general",), "attorney-general": ("attorney general",), "district-attorney": ("district attorney",), "us-attorney": ("us attorney", "u s attorney"), "los angeles": ("l a",), "new york": ("n y",), "us": ("u s",), "uk": ("u k",),
}  # fmt: skip
"""Posts and places of several words, and those that stand for them; with a dash where their words alone mean something else."""
CAPITALS = {
    "da": "district attorney", "ag": "attorney general", "pm": "prime minister", "la": "los angeles", "ny": "new york", "nyc": "new york city", "adm": "admiral",
}  # fmt: skip
"""Letters that mean a post or a place only where they are printed in capitals, or with a full stop."""
WORDS = {
    word: line.split()[0]
    for line in (
        "governor gov", "lieutenant lt", "sergeant sgt", "senator sen", "representative rep", "colonel col", "corporal cpl", "major maj", "captain capt skipper",
        "commander cmdr cdr", "general gen", "brigadier brig", "professor prof", "reverend rev", "superintendent supt", "inspector insp", "detective det",
        "constable const", "president pres prexy", "assistant asst", "secretary sec", "department dept", "chief boss head", "chairman chairwoman chairperson chair",
        "spokesman spokeswoman spokesperson", "congressman congresswoman", "councilman councilwoman", "councillor councilor cllr", "businessman businesswoman",
        "actor actress", "lawyer attorney counsel solicitor barrister", "doctor physician dr", "former ex previous onetime previously erstwhile formerly once", "player footballer",
        "mother mom mum", "father dad", "worker employee staffer", "firefighter fireman", "coach trainer", "fiancee fiancée", "teacher schoolteacher",
    )
    for word in line.split()
}  # fmt: skip
"""One word for those that are used for one post; the first of each line stands for the line."""
SMALL = frozenset("the and of for to a an at in with on from by its his her their our now current currently s inc corp ltd llc plc".split())
"""Words that tell nothing of which post it is."""

DOING = {
    verb: noun
    for noun, verbs in {
        "chairman": "chairs chaired", "head": "heads headed", "coach": "coaches coached", "owner": "owns owned", "director": "directs directed", "manager": "manages managed",
        "editor": "edits edited", "founder": "founded cofounded",
    }.items()
    for verb in verbs.split()
}  # fmt: skip
"""What someone who does it is: `who chairs the board` is its chairman."""

_DOING = re.compile(r"^(" + "|".join(DOING) + r")\s+(?=[\"“'‘]?(?:the|a|an|its|his|her|[A-Z]\w*)\b)")
_AGED = re.compile(r"\b\d{1,3}-year-old\b", re.IGNORECASE)
_HOUSE = re.compile(
    r"\b(of|at|for|with|in|from)\s+(?:the\s+|a\s+)?(?:[a-z][\w-]*\s+){0,3}?"
    r"(?:firm|company|maker|giant|group|agency|organi[sz]ation|club|team|charity|newspaper|magazine|website|consultancy|business|corporation|outfit)\s+(?=[A-Z])"
)
"""What a house is, before its name: `at the software firm Brandt`."""
_CAPITAL = re.compile(r"\b(?:" + "|".join(sorted(CAPITALS, key=lambda c: -len(c))).upper() + r")\b|\b(?:D\.A|A\.G|L\.A|N\.Y)\.?|\bAdm\b")
_WHEN = re.compile(r"\s+(?:during\b.*|(?:in|since|from)\s+(?:the\s+)?(?:early\s+|late\s+|mid-)?(?:1[89]|20)\d\d(?:['’]?s)?\b.*)$", re.DOTALL)
"""When someone held a post, behind it: `head of the mint in 1972`."""
_WORD = re.compile(r"[^\W_]+")
_SPELT = {short: whole for whole, ways in PHRASES.items() for short in ways}
_PHRASE = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, _SPELT), key=lambda way: -len(way))) + r")\b")


@lru_cache(maxsize=20_000)
def post_words(text: str) -> tuple[str, ...]:
    """The words of a post in order, each in its one form, without articles, prepositions, when it was held and what its house is."""
    named = _HOUSE.sub(r"\1 ", _WHEN.sub("", _AGED.sub("", _held(text))))
    spelt = _CAPITAL.sub(lambda m: CAPITALS[m.group().replace(".", "").lower()], named)
    plain = " ".join(_WORD.findall(spelt.lower()))
    phrased = _PHRASE.sub(lambda m: _SPELT[m.group()], plain)
    return tuple(WORDS.get(word, word) for word in phrased.split() if word not in SMALL)


def _held(text: str) -> str:
    """A post told by what its holder does, as a post: `chairs the board` → `chairman of the board`."""
    return _DOING.sub(lambda m: f"{DOING[m[1]]} of ", text)


_PREPOSED = re.compile(r"\s(?:of|for|at|to|with|in|on|from|under)\s")
_BESIDE = re.compile(r"\s(?:and|&)\s|,\s")


def post_nouns(text: str) -> frozenset[str]:
    """The nouns that name the post, without what they are of: `the hospital's nurse and team captain` is a nurse and a captain."""
    parts = (post_words(part) for part in _BESIDE.split(_PREPOSED.split(f" {_held(text)}")[0]))
    return frozenset(words[-1] for words in parts if words)


def noun_of(text: str) -> str:
    """The one noun that names the post, the last of several: `captain`."""
    return (post_words(_PREPOSED.split(f" {_held(text)}")[0].partition(",")[0]) or post_words(text) or ("",))[-1]
