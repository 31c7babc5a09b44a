"""Times of one report: found by form, read against the publication day, the tense, and the time last told."""

import re
from dataclasses import dataclass, field
from datetime import timedelta

from variorum.records.findings import Time
from variorum.records.ids import content_id
from variorum.records.span import Span, cut
from variorum.steps.find.tense import tense_at
from variorum.text.dates.recognise import Found, before, times_in
from variorum.text.dates.resolve import at_night, read
from variorum.text.dates.scene import Scene, When
from variorum.text.dates.stamp import Stamp, parse
from variorum.text.tree import FINITE, Reading, Tree, top_of

_RATE = re.compile(r"an?\s+(?:day|week|month|year|quarter|hour|minute|night)$", re.IGNORECASE)
_COUNTED = frozenset({"CD", "NNS", "NN", "$"})
_DATELINE = re.compile(r"^[^.]{0,80}\)?\s*(?:-|–|—|--|:)\s")
_AHEAD = frozenset({"until", "till", "by", "through"})
"""Words before a weekday that make it the coming one, whatever the verb ("closed until Friday")."""
REACH = 3
"""Sentences back to which "a day later" may count."""
FAR = 10
"""The same for a clock time told of the past ("struck at 1353 (1023 GMT)"): it is of the day that was told, rarely of publication."""
LONG = timedelta(days=8)
"""What was told of so long ago is the past of the news: the next clock is no longer of that day."""
TOP = 400
"""Characters at the head of an undated report in which its own date is looked for."""


_Base = tuple[str, Stamp | None, bool]
"""A time to count from: its id, the time, whether it is an evening or a night."""


@dataclass(slots=True)
class _Told:
    """Times already told, to count on from: (id, sentence number, the time, whether it is an evening or a night)."""

    times: list[tuple[str, int, Stamp | None, bool]] = field(default_factory=list)
    heading: str | None = None
    """The day that stands in a line of its own above the entries of a log."""

    def back(self, sentence: int, reach: int, anchor: Stamp | None) -> list[_Base]:
        """The times told in the last sentences, nearest first; of days long before publication only those of the sentence before."""
        near = [(ident, stamp, night) for ident, at, stamp, night in self.times[-12:] if sentence - at <= (1 if _long_before(stamp, anchor) else reach)]
        return near[::-1]


def _long_before(told: Stamp | None, anchor: Stamp | None) -> bool:
    day, published = told.date if told else None, anchor.date if anchor else None
    return day is not None and published is not None and published - day > LONG


def times_of(reading: Reading) -> tuple[Time, ...]:
    """The times of a report, in text order. Without a publication day the report's own date line serves, if it has one."""
    places = [(number, tree, times_in(tree.placed.words)) for number, tree in enumerate(reading.trees)]
    anchor = parse(reading.anchor)
    if anchor is None or anchor.date is None:
        anchor = _own_date(places) or anchor
    told = _Told()
    times: list[Time] = []
    for number, tree, found in places:
        kept = [f for f in found if not _misread(tree, f)]
        inherited = _years_ahead(tree.placed.words, kept)
        for item in kept:
            times += _time(reading, tree, number, (item, inherited.get(item)), (anchor, told))
    return tuple(times)


def _time(
    reading: Reading, tree: Tree, number: int, item: tuple[Found, str | None], known: tuple[Stamp | None, _Told]
) -> list[Time]:
    found, year = item
    anchor, told = known
    words = tree.placed.words[found.start : found.end]
    head = _head(tree, found)
    tense = "none" if head is None else tense_at(tree, head)
    lead = before(tree.placed.words, found.start)
    if lead in _AHEAD and found.form in ("weekday", "holiday") and not (lead == "by" and tense == "past"):
        tense = "future"
    scene = Scene(anchor, tense, None)
    stamp = found.form == "clock" and _alone(tree, found)
    often = found.form == "clock" and _OFTEN.match(tree.placed.words, found.end) is not None
    if stamp or often:
        scene = Scene(None if often else parse(told.heading) or anchor, "none", None)
    when = read(f"{words} {year}" if year else words, scene)
    if when is None:
        return []
    hangs = None
    if not (stamp or often) and (when.needs == "reference" or found.form == "clock"):
        when, hangs = _counted(words, scene, when, told.back(number, FAR if found.form == "clock" and tense == "past" else REACH, anchor))
    if found.form == "clock" and tense == "past" and hangs is None and not stamp:
        # Of which day, nobody has said: "the quake struck at 13:53" may stand in the next day's paper.
        when = When(when.type, when.value, None, when.needs)
    when = _as_rate(tree, head, words, when)
    span = cut(reading.report, reading.text, tree.placed.start + found.start, tree.placed.start + found.end)
    ident = content_id("time", reading.report, span.start, span.end)
    if found.form in ("day", "weekday") and when.edtf and tree.placed.headline and _alone(tree, found):
        told.heading = when.edtf
    if when.edtf and when.type in ("DATE", "TIME") and not _is_date_line(tree, found):
        told.times.append((ident, number, parse(when.edtf), at_night(when.value)))
    return [Time(ident, span, when.type, when.value, when.edtf, when.needs != "", tense, hangs)]


_OFTEN = re.compile(
    r"(?:\s*(?:and|to|until|[-–])\s*[\d:.]+\s*(?:[ap]\.?\s?m\b\.?)?)?\s*,?\s*(?:on\s+)?(?:weekdays|weekends|daily|nightly|every|each|monday\s+(?:to|through)|\w+days\b)", re.IGNORECASE
)
"""What follows a clock time of many days: `9 a.m. to 5 p.m. weekdays`."""


def _alone(tree: Tree, found: Found) -> bool:
    """Whether an expression is all there is: the stamp of an entry, the day above a log."""
    words = tree.placed.words
    return not (words[: found.start] + words[found.end :]).strip(" .,:;-–—|•")


def _counted(words: str, scene: Scene, open_when: When, back: list[_Base]) -> tuple[When, str | None]:
    """The reading against the nearest time told that is precise enough to count from."""
    for ident, stamp, night in back:
        when = read(words, Scene(scene.anchor, scene.tense, stamp, night))
        if when is not None and when.edtf is not None and (when.edtf != open_when.edtf or when.needs == "reference"):
            return when, ident
    return open_when, None


def _as_rate(tree: Tree, head: int | None, words: str, when: When) -> When:
    """`15 a year`, `$5 a day`: how often, not how long."""
    if when.type != "DURATION" or head is None or not _RATE.fullmatch(words):
        return when
    first = next((i for i in range(head, -1, -1) if tree.tokens[i].text.lower() in ("a", "an")), 0)
    before = tree.tokens[first - 1] if first else None
    if before is not None and (before.tag in _COUNTED or before.text in ("%", "once", "twice")):
        return When("SET", when.value, None, when.needs)
    return when


def _head(tree: Tree, found: Found) -> int | None:
    """The token of an expression that the rest of it hangs on."""
    inside = tree.tokens_in(tree.placed.start + found.start, tree.placed.start + found.end)
    return top_of(tree.tokens, inside) if inside else None


def _misread(tree: Tree, found: Found) -> bool:
    """Numbers that count things, quarters of a game, years of a car, and months that are people."""
    inside = tree.tokens_in(tree.placed.start + found.start, tree.placed.start + found.end)
    if not inside:
        return False
    tokens = tree.tokens
    if found.form == "quarter" and not _YEAR.search(tree.placed.words[found.start : found.end]):
        return _GAME.search(tree.placed.words) is not None
    if found.form == "year" and inside[-1] + 1 < len(tokens) and tokens[inside[-1] + 1].text.lower() in MAKES:
        return True
    if found.form == "month":
        return all(tokens[i].ent == "PERSON" for i in inside) or tokens[inside[-1]].tag in ("MD", "VB")
    if found.form == "year" and len(inside) == 1:
        at = inside[0]
        lead = tokens[at - 1].text.lower() if at else ""
        counted = tokens[at].dep in ("nummod", "quantmod") and tokens[tokens[at].head].tag == "NNS"
        return (
            counted
            and tokens[at].head == at + 1
            and lead not in ("the", "in", "since", "by", "its", "during", "s", "'s", "’s")
        )
    return False


_YEAR = re.compile(r"\d{4}")
_GAME = re.compile(
    r"\b(?:touchdowns?|yards?|yd|interceptions?|intercepted|quarterback|fumbled?|fumbles|field goals?|punts?|end zone|red zone|rebounds?|free throws?|three-pointers?|halftime|kickoff)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells a game: its quarters are none of the year."""
MAKES = frozenset(
    "audi bmw buick cadillac chevrolet chevy chrysler dodge fiat ford gmc honda hyundai infiniti jaguar jeep kia lexus lincoln mazda mercedes mercedes-benz "
    "mercury mitsubishi nissan oldsmobile opel peugeot plymouth pontiac porsche renault saab saturn subaru suzuki tesla toyota vauxhall volkswagen volvo".split()
)
"""Makers of cars: a year before one is that of the model."""
_MONTH_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d$")
_AND = re.compile(r"\s*(?:,|-|–|and|or|to|through|until|,\s*and)\s*$")


def _years_ahead(words: str, found: list[Found]) -> dict[Found, str]:
    """`between April and June 2008`: the first month takes the year of the second."""
    years: dict[Found, str] = {}
    for one, other in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if (
            one.form in ("month", "day")
            and other.form in ("month", "day")
            and _AND.fullmatch(words[one.end : other.start])
        ):
            match = _MONTH_YEAR.search(words[other.start : other.end])
            year = match.group() if match else years.get(other)
            if year and not _MONTH_YEAR.search(words[one.start : one.end]):
                years[one] = year
    return years


def _own_date(places: list[tuple[int, Tree, list[Found]]]) -> Stamp | None:
    """A full date in the head lines or the dateline of a report that states no other."""
    for _, tree, found in places[:6]:
        if tree.placed.start > TOP:
            break
        for item in found:
            stamp = parse(_edtf(tree.placed.words[item.start : item.end]))
            if stamp is not None and stamp.date is not None and _is_date_line(tree, item):
                return stamp
    return None


def _edtf(words: str) -> str | None:
    when = read(words, Scene(None, "none", None))
    return when.edtf if when else None


def _is_date_line(tree: Tree, found: Found) -> bool:
    """Whether a date stands in a line of its own or in a dateline, not in running prose."""
    words = tree.placed.words
    told = any(t.tag in FINITE for t in tree.tokens)
    if len(words) - (found.end - found.start) <= 24 and tree.placed.start <= TOP and not told:
        return True
    lead = words[: found.start].strip(" ,(")
    return (
        tree.placed.start <= 3 * TOP and lead.isupper() and len(lead) < 40 and bool(_DATELINE.match(words[found.end :]))
    )


__all__ = ["Span", "times_of"]
