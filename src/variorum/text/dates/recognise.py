"""Where time expressions stand in a sentence: the longest form at each place, unless its neighbours speak against it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from variorum.text.dates.grammar import FORMS, JOINS, NEEDS, OF, TRIGGER, UNTIL

LONGEST = 10_000
"""Characters of a sentence that are searched, as many as are parsed."""
PREPOSITIONS = frozenset(
    "in since by from until till of during and between last through for before after on to late early this next the or "
    "around about circa throughout over within into prior than via year".split()
)
LEADS = PREPOSITIONS - {"and", "to", "or", "the", "of", "for", "last", "on", "over", "into", "than", "via"}
"""Words after which a bare number is a year, whatever follows."""
_BEFORE = re.compile(r"([\w$£€%’'.]+)[\s(\[“\"'‘]*$")
_AFTER = re.compile(r"[\s,]*([\w%’'-]+)")
_SPEED = re.compile(r"(?:miles?|kilomet(?:er|re)s?|kms?|knots?|met(?:er|re)s?|feet|mi|m)\s*$", re.IGNORECASE)
_MAY_LAST = frozenset("will would to could may can should might must not".split())
"""Words after which `last` is a verb ("will last 72 hours")."""
_NOT_A_DAY = frozenset("after before when that of he she they it we in-chief jobs care trip".split())
_DAY_AFTER = frozenset("in of for during on end ended ends finish finished throughout close closed closing".split())

_WHOLE = frozenset("for on end ended ends ending finish finished close closed start started begin began".split())
"""Words before `the week`, `the year` that make it the one being told of ("ended the week lower")."""
_NOT_WHOLE = frozenset("to through ending ended end before after of in that when since was which ago he she they we it i until ahead".split())
_IN_YEAR = frozenset("in since from by until till summer spring autumn winter fall of and class".split())
_WITH_END = frozenset("by at before until till around near of to since".split())
_BY_THEN = frozenset("at by from since until till before".split())


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression: half-open offsets into the sentence, and the form it has."""

    start: int
    end: int
    form: str


def before(words: str, at: int) -> str:
    """The word before an offset, in lower case; '' where there is none."""
    match = _BEFORE.search(words, max(0, at - 40), at)
    return match[1].lower() if match else ""


def after(words: str, at: int) -> str:
    """The word after an offset, as printed; '' where there is none."""
    match = _AFTER.match(words, at, at + 60)
    return match[1] if match else ""


CLOCK_LEADS = frozenset("at by around from until before after since between about updated published pm am".split())
"""Words before figures or words that make them a time of day."""


def _clock(words: str, m: "re.Match[str]") -> bool:
    lead = before(words, m.start())
    if m["m24"] and not words[: m.start()].strip() and len(words) - m.end() <= 3:
        return True  # the stamp of an entry
    if m["phase"] or m["off"]:
        return lead in CLOCK_LEADS
    if m["half"] or m["zone"] or m["named"] or m["oclock2"] or m["h4"]:
        return True
    return m["m24"] is not None and (lead in CLOCK_LEADS or words[max(0, m.start() - 4) : m.start()].rstrip().endswith(","))


def _month(words: str, m: "re.Match[str]") -> bool:
    name = m["m"]
    if m["y"] or m["rel"] or m["this"] or m["mod"]:
        return True
    if not name[0].isupper() and words != words.lower():
        return False
    lead, follows = before(words, m.start()), after(words, m.end())
    if name.lower() in ("may", "march"):
        if lead in _OF_ONE and name[0].isupper() and not name.isupper():
            return follows[:1].islower() and follows not in _NO_DEED
        return (
            lead in PREPOSITIONS
            and not (name.isupper() and lead in ("the", "this", "and"))
            and follows not in ("have", "be", "not", "for", "against")
        )
    if name.rstrip(".").lower() in ("jan", "mar", "dec", "sep", "jun", "jul"):
        return lead in PREPOSITIONS
    return lead in PREPOSITIONS or name.lower() not in ("april", "june", "august") or not follows[:1].isupper()


_OF_ONE = frozenset("a his her its their our".split())
"""Words before `May` and `March` that make them months where a noun follows: `a May ruling`, but `a March on the capital`."""
_NO_DEED = frozenset("on of for in at to through by against from that and or with over across be have not has is was will".split())
_NUMBERED = frozenset("no no. number flight nearly almost approximately least than some rs boeing".split())
"""Words before a number that is no year ("No. 2004")."""
_COUNTED = frozenset(
    "metres meters points index people feet miles km kilometers kilometres percent per troops jobs tons "
    "tonnes dollars euros gmt utc hours million billion".split()
)
"""Words behind a number that is no year ("2004 metres")."""


def _year(words: str, m: "re.Match[str]") -> bool:
    if words[m.end() : m.end() + 1] in ("-", "–") and words[m.end() + 1 : m.end() + 2].isalnum():
        return False
    if m["mod"]:
        return True
    if re.match(r"\s+[-–]\s+\d", words[m.end() : m.end() + 6]):
        return False
    year, lead, follows = int(m["y"]), before(words, m.start()), after(words, m.end())
    tail = words[m.start() - 2 : m.start()]
    if any(c in "$£€#" for c in tail) or lead in _NUMBERED:
        return False
    if follows.lower() in _COUNTED:
        return False
    if not 1900 <= year < 2050:
        return lead in LEADS and (follows == "" or not follows.lower().endswith("s")) and 1400 <= year < 2100
    return True


def _season(words: str, m: "re.Match[str]") -> bool:
    if m["this"] or m["y"] or m["rel"] or m["mod"]:
        return not (m["s"].lower() == "fall" and (m["this"] or "").lower() in ("same", "that", "following", "past"))
    follows = after(words, m.end()).lower()
    if m.group()[-1:].isalpha() and (
        follows in ("of", "in", "olympics", "games", "school", "term") or m["s"][0].isupper()
    ):
        return False
    lead = before(words, m.start())
    return lead in ("in", "by", "during", "since", "until", "over", "throughout", "this", "before", "after")


def _decade(words: str, m: "re.Match[str]") -> bool:
    if m["y"]:
        return True
    lead = before(words, m.start())
    if m["cc"]:
        return True
    led = m.group().lower().startswith("the") or m["mod"] or lead in ("and", "or", "the", "to")
    return (
        bool(led)
        and lead not in ("his", "her", "their", "my", "our", "your")
        and not (m["w"] and not m.group().lower().startswith("the"))
    )


def _century(words: str, m: "re.Match[str]") -> bool:
    return not ("Century" in m.group() and after(words, m.end())[:1].isupper())


def _length(words: str, m: "re.Match[str]") -> bool:
    unit, count = m["u"].lower(), (m["n"] or "").lower()
    text = m.group().lower()
    if "year old" in text or re.match(r"[\s-]*olds?\b", words[m.end() : m.end() + 5]):
        return False
    if unit == "quarter":
        return re.search(r"consecutive|straight|successive", text) is not None
    if unit == "second" and (
        count in ("a", "an", "another", "one", "half a", "") or not re.search(r"seconds|-\s*second", text)
    ):
        return False
    if count in ("a", "an") and _SPEED.search(words, 0, m.start()):
        return False
    if (unit == "min" and not count[:1].isdigit()) or count == "zero":
        return False
    return not (count == "many" and before(words, m.start()) == "how") or unit in ("day", "year", "month")


def _lengths(words: str, m: "re.Match[str]") -> bool:
    lead = before(words, m.start())
    unit = m["u"].lower()
    if re.match(r"[\s-]*olds?\b", words[m.end() : m.end() + 6]):
        return False
    if m.group()[:4].lower() == "the ":
        return lead == "over" and after(words, m.end()).lower() not in ("of", "since", "that", "when", "from", "before", "after")
    return (
        unit not in ("second", "night")
        and lead not in ("light", "s", "'s", "’s", "whose", "the", "these", "those")
        and not m.group()[0].isupper()
    )


def _relative(words: str, m: "re.Match[str]") -> bool:
    unit, this = m["u"].lower(), (m["this"] or "").lower().removeprefix("the ").strip()
    has_rel = m.groupdict().get("rel")
    if unit == "time" and this == "that" and not has_rel:
        return before(words, m.start()) in _BY_THEN
    if unit in ("time", "period"):
        return bool(has_rel) or (unit == "period" and this in ("same", "that"))
    if unit in ("week", "month", "quarter", "year") and re.fullmatch(r"the\s+\w+", m.group(), re.IGNORECASE):
        return before(words, m.start()) in _WHOLE and after(words, m.end()).lower() not in _NOT_WHOLE
    if unit == "day" and this == "the" and not m["mod"] and m.group().lower().split()[-2] == "the":
        return before(words, m.start()) in _DAY_AFTER and after(words, m.end()).lower() not in _NOT_A_DAY
    if (
        unit in ("decade", "century", "year", "day")
        and this == "that"
        and before(words, m.start()) in ("said", "so", "says")
    ):
        return False
    return not (unit == "day" and this in ("last", "past") and not m["mod"] and m.group().lower().startswith("the"))


def _often(words: str, m: "re.Match[str]") -> bool:
    return m.start() == 0 or m.group().islower()


def _vague(words: str, m: "re.Match[str]") -> bool:
    text, follows = " ".join(m.group().lower().split()), after(words, m.end()).lower()
    if words[m.end() : m.end() + 1] == "-" and text in ("now", "current", "recent"):
        return False
    if text == "recently" and before(words, m.start()) == "as" and follows == "as":
        return False
    if text == "now":
        return follows not in ("that", "then") and before(words, m.start()) not in ("right", "every")
    if text in ("the present", "present"):
        return follows in ("", "day", "time") or not follows[:1].isalpha()
    if text == "the past":
        return not re.match(
            r"\s*(?:\w+\s+)?(?:day|week|month|year|decade|hour|quarter|season|few|century)",
            words[m.end() : m.end() + 30],
            re.IGNORECASE,
        )
    return not (text == "soon" and (before(words, m.start()) == "as" or follows == "as"))


GUARDS: dict[str, Callable[[str, "re.Match[str]"], bool]] = {
    "clock": _clock, "month": _month, "year": _year, "season": _season, "decade": _decade, "century": _century,
    "length": _length, "lengths": _lengths, "relative": _relative, "often": _often, "vague": _vague,
    "every": lambda words, m: not (m.group().lower().startswith("per") and _SPEED.search(words, 0, m.start()))
    and m["u"].lower() not in ("second", "quarter"),
    "years": lambda words, m: int(m["a"]) < 2050 and not any(c in "$£€#" for c in words[max(0, m.start() - 2) : m.start()]),
    "consecutive": lambda words, m: re.search(r"consecutive|straight|successive|row|running", m.group(), re.IGNORECASE) is not None,
    # Words of a count ("twenty eleven-year-olds") are no year: one is named after `in`, or by nineteen hundred and its like.
    "spelt_year": lambda words, m: before(words, m.start()) in _IN_YEAR and not re.match(r"[\s-]+(?:year|per|thousand|hundred|million)", words[m.end() :]),
    "short_year": lambda words, m: before(words, m.start()) in _IN_YEAR and after(words, m.end()).lower() not in _COUNTED,
    "year_end": lambda words, m: m["rel"] is not None or before(words, m.start()) in _WITH_END,
    # `three days later than planned` tells how long, not when.
    "ago": lambda words, m: not (m["way"].lower() in ("later", "earlier") and after(words, m.end()).lower() == "than")
    and (m["u"].lower() != "quarter" or m["way"].lower() in ("ago", "earlier", "later")),
    "span": lambda words, m: not (m["this"].lower() in ("first", "final", "following") and not m["n"])
    and not (m.group().lower().startswith("last") and before(words, m.start()) in _MAY_LAST),
}  # fmt: skip
"""What the neighbours of a form must (not) be; forms not named here stand by themselves."""


def times_in(words: str) -> list[Found]:
    """The time expressions of a sentence, left to right, none inside another."""
    words = words[:LONGEST]
    if not TRIGGER.search(words):
        return []
    taken: list[Found] = []
    covered = bytearray(len(words))
    for found in sorted(_candidates(words), key=lambda f: (f.start - f.end, f.start)):
        if not any(covered[found.start : found.end]):
            taken.append(found)
            covered[found.start : found.end] = b"\x01" * (found.end - found.start)
    return _joined(words, sorted(taken, key=lambda f: f.start))


def _candidates(words: str) -> Iterator[Found]:
    low = words.lower()
    for name, form in FORMS:
        if not any(letters in low for letters in NEEDS.get(name, ("",))):
            continue
        guard = GUARDS.get(name)
        for match in form.finditer(words):
            if guard is None or guard(words, match):
                yield Found(match.start(), match.end(), name)


_DAYS = frozenset({"day", "weekday", "today", "iso", "month", "year", "slashes", "holiday"})
_SAME_KIND = {"weekday": {"weekday"}, "day": {"day"}}
"""Forms whose two ends are one time; from one month or year to another stay two, as TIMEX3 has it."""


def _joined(words: str, found: list[Found]) -> list[Found]:
    """A clock time with its day becomes one expression, and so do the two ends of `Friday to Sunday`."""
    joined: list[Found] = []
    for item in found:
        last = joined[-1] if joined else None
        between = words[last.end : item.start] if last else ""
        if last and _belongs(last.form, item.form, between, words[last.start : last.end]):
            joined[-1] = Found(last.start, item.end, "joined")
        else:
            joined.append(item)
    return joined


def _belongs(one: str, other: str, between: str, first: str) -> bool:
    if len(between) > 12:
        return False
    if one in ("part", "early_hours") and other in ("day", "weekday", "today", "iso"):
        if between == " on " and not first.lower().startswith(("this", "last")):
            return True
        return OF.fullmatch(between) is not None and first.split()[0].lower() in ("the", "early", "late", "mid", "small", "wee")
    clocks = {one, other} & {"clock"} and {one, other} & {"day", "weekday", "nth_weekday", "today", "iso"}
    if clocks:
        return JOINS.match(between) is not None
    return other in _SAME_KIND.get(one, ()) and UNTIL.fullmatch(between) is not None
