"""Who took from whom: each kind of evidence weighed, and the reasons kept in words."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from variorum.records.report import Description, Furniture, Report
from variorum.steps.trace.matching import Match
from variorum.text.agencies import VAGUE, is_agency
from variorum.text.outlets import house, prints_others, same_house

ENOUGH = 1.0
"""Weight of evidence from which a direction counts as known."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TOLD = re.compile(
    r"\b(?:said|says|told|wrote|tweeted|warned|called|announced|arrived|played|met|accused|urged|added|\w{3,}ed)\b[^.;:\n]{0,40}?\b(?:on |late |early )?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report tells of itself, as far as it bears on who copied. `day`: the weekday its news is told of."""

    report: str
    text: str
    outlet: str | None
    house: str | None
    agencies: frozenset[str]
    others: frozenset[str]
    published: str | None
    day: int | None
    portal: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """`source` is the better guess even where the direction is not known."""

    source: str
    known: bool
    because: tuple[str, ...]


def facts_of(report: Report, description: Description | None, furniture: Furniture | None = None) -> Facts:
    """The facts of one report; an agency's name in a caption is none of them."""
    outlet = description.outlet if description else None
    named = [c.agency for c in description.credits] if description else []
    return Facts(
        report.id,
        report.text,
        outlet,
        house(outlet) if outlet else None,
        frozenset(n for n in named if is_agency(n) and n != VAGUE and not same_house(outlet, n)),
        frozenset(n for n in named if not is_agency(n) and not same_house(outlet, n)),
        description.published.edtf if description and description.published else None,
        _weekday(report.text),
        prints_others(outlet),
    )


def judged(found: Match, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Verdict:
    """The direction of a tie from all evidence that bears on it."""
    total, because = 0.0, []
    for rule in _RULES:
        weight, reason = rule(found, left, right, habits)
        total += weight
        if weight:
            because.append(reason)
    if not total:
        total, guess = 0.0, _guess(found, left, right)
    else:
        guess = left.report if total > 0 else right.report
    known = abs(total) >= ENOUGH
    if not known:
        both = left.agencies & right.agencies
        because.append(
            f"direction unknown: both credit {', '.join(sorted(both))} and may each have it from there"
            if both
            else "direction unknown: nothing printed tells who had it first"
        )
    return Verdict(guess, known, tuple(because))


Judgement = tuple[float, str]
"""Above 0: the left one is the source; below: the right one."""
_NONE: Judgement = (0.0, "")


def _credited(found: Match, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """One prints the other's house as its source."""
    for source, target, sign in ((left, right, 1.0), (right, left, -1.0)):
        if source.house and source.house in target.others | target.agencies and not source.agencies:
            return sign * 2, f"{_name(target)} credits {source.house}"
        credited = target.others & {h for h in (source.house,) if h}
        if credited:
            return sign * 2, f"{_name(target)} credits {source.house}"
    return _NONE


def _agency(found: Match, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """A part of an agency's text in a report that credits another, or none."""
    if found.one_text:
        return _NONE
    for source, target, sign in ((left, right, 1.0), (right, left, -1.0)):
        lent = source.agencies - target.agencies
        if lent and not (target.agencies - source.agencies):
            name = sorted(lent)[0]
            said = re.search(rf"\b(?:according to|reported by|told|{re.escape(name)} (?:reports?|reported|said)|via)\s?{re.escape(name) if False else ''}", target.text)
            named = name.casefold() in target.text.casefold()
            words = f"“{name}” is named in the other" if said and named else "the other credits nobody for it"
            return sign * (1.6 if named else 1.2), f"{_name(source)} prints it as {name}'s text; {words}"
    return _NONE


def _time(found: Match, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """The earlier of two printed times; copies of one wire text appear in any order."""
    order = _earlier(left.published, right.published)
    if order == 0:
        return _NONE
    both = left.agencies & right.agencies
    weight = (0.3 if found.one_text else 1.2) if both else 1.1
    first, second = (left, right) if order > 0 else (right, left)
    return order * weight, f"{_name(first)} is dated {first.published}, {_name(second)} {second.published}"


def _day(found: Match, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """Background taken over: the one tells its news of an earlier weekday."""
    if found.one_text or left.day is None or right.day is None or _earlier(left.published, right.published):
        return _NONE
    ahead = (right.day - left.day) % 7
    if ahead in (0, 4, 3):
        return _NONE
    sign = 1.0 if ahead < 3 else -1.0
    first, second = (left, right) if sign > 0 else (right, left)
    return sign * 1.0, f"{_name(first)} tells {_WEEKDAYS[first.day or 0].title()}'s news, {_name(second)} {_WEEKDAYS[second.day or 0].title()}'s"


def _lead(found: Match, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """The one's opening stands deep in the other as background."""
    if found.one_text:
        return _NONE
    for passage in found.passages:
        a, b = passage[0].left / max(len(found.left.words), 1), passage[0].right / max(len(found.right.words), 1)
        if passage[0].left < 35 and b > 0.4 and passage[0].right > 120:
            return 0.8, f"the opening of {_name(left)} is background in {_name(right)}"
        if passage[0].right < 35 and a > 0.4 and passage[0].left > 120:
            return -0.8, f"the opening of {_name(right)} is background in {_name(left)}"
    return _NONE


def _write_through(found: Match, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """A fuller state with a new opening: a running story written through."""
    if not found.one_text or not found.passages:
        return _NONE
    low, high = min(p[0].left for p in found.passages), min(p[0].right for p in found.passages)
    opening = (_opening(found, "left"), _opening(found, "right"))
    if max(opening) > 0.75 or max(low, high) > 120 or min(low, high) < 12:
        return _NONE
    ratio = len(found.left.words) / max(len(found.right.words), 1)
    if ratio < 0.7:
        return 1.2, f"{_name(right)} is the fuller state, with a new opening"
    if ratio > 1 / 0.7:
        return -1.2, f"{_name(left)} is the fuller state, with a new opening"
    return _NONE


def _trimmed(found: Match, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """A cut-down state of a text that no agency is credited for."""
    if not found.one_text or left.agencies | right.agencies:
        return _NONE
    short = len(found.left.words) / max(len(found.right.words), 1)
    if short < 0.9 and found.left_share > 0.8:
        return -0.6, f"{_name(left)} is cut down from the fuller {_name(right)}"
    if short > 1 / 0.9 and found.right_share > 0.8:
        return 0.6, f"{_name(right)} is cut down from the fuller {_name(left)}"
    return _NONE


def _portal(found: Match, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """A portal prints what others wrote."""
    if left.portal == right.portal or left.agencies & right.agencies or (left if right.portal else right).agencies:
        return _NONE
    return (1.1, f"{_name(right)} is a portal that prints others' texts") if right.portal else (-1.1, f"{_name(left)} is a portal that prints others' texts")


def _house_named(found: Match, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """The shared words name one of the two outlets as their own."""
    if left.agencies | right.agencies or left.house == right.house:
        return _NONE
    for source, prose, side, sign in ((left, found.left, 0, 1.0), (right, found.right, 1, -1.0)):
        if not source.house or "." in source.house:
            continue
        for passage in found.passages:
            first, last = passage[0], passage[-1]
            start, end = ((first.left, last.left + last.size) if side == 0 else (first.right, last.right + last.size))
            words = prose.text[int(prose.words.starts[start]) : int(prose.words.ends[end - 1])]
            if re.search(rf"\b{re.escape(source.house.removeprefix('The '))}\b", words):
                return sign * 1.0, f"the shared words name {source.house}"
    return _NONE


def _habit(found: Match, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """An outlet with whose pages the texts of several others agree takes over; one that agrees with it alone gives."""
    if not found.one_text or left.agencies | right.agencies or not left.outlet or not right.outlet:
        return _NONE
    a, b = len(habits.get(left.outlet, ())), len(habits.get(right.outlet, ()))
    if a >= 2 and b == 1:
        return -0.8, f"{_name(left)} also carries texts of {_list(habits[left.outlet] - {right.outlet})}"
    if b >= 2 and a == 1:
        return 0.8, f"{_name(right)} also carries texts of {_list(habits[right.outlet] - {left.outlet})}"
    return _NONE


_RULES: tuple[Callable[[Match, Facts, Facts, Mapping[str, set[str]]], Judgement], ...] = (
    _credited, _agency, _time, _day, _lead, _write_through, _trimmed, _portal, _house_named, _habit,
)  # fmt: skip


def _guess(found: Match, left: Facts, right: Facts) -> str:
    """The likelier source where nothing tells: an agency's text, then the one that holds less of the other."""
    if bool(left.agencies) != bool(right.agencies):
        return left.report if left.agencies else right.report
    if abs(found.left_share - found.right_share) > 0.01:
        return left.report if found.left_share < found.right_share else right.report
    return min(left.report, right.report)


def _opening(found: Match, side: str) -> float:
    """How much of the first 25 words stands in the other."""
    count = 25
    runs = [(r.left, r.size) if side == "left" else (r.right, r.size) for p in found.passages for r in p]
    return sum(max(0, min(start + size, count) - start) for start, size in runs if start < count) / count


def _earlier(left: str | None, right: str | None) -> int:
    """1 where the left time is earlier, -1 where the right is, 0 where they cannot be told apart."""
    if not left or not right or not (left[:4].isdigit() and right[:4].isdigit()):
        return 0
    if left[:10] != right[:10]:
        return 1 if left[:10] < right[:10] else -1
    if len(left) < 16 or len(right) < 16:
        return 0
    a, b = _minutes(left), _minutes(right)
    zoned = (len(left) > 19 or "Z" in left[16:]) == (len(right) > 19 or "Z" in right[16:])
    return 0 if abs(a - b) < (10 if zoned else 90) else (1 if a < b else -1)


def _minutes(stamp: str) -> int:
    minutes = int(stamp[11:13]) * 60 + int(stamp[14:16])
    offset = re.search(r"([+-])(\d\d):(\d\d)$", stamp[16:])
    if offset:
        minutes -= (1 if offset[1] == "+" else -1) * (int(offset[2]) * 60 + int(offset[3]))
    return minutes


def _weekday(text: str) -> int | None:
    """The weekday of which a report's first sentences tell; None where several are told of as often."""
    days = [_WEEKDAYS.index(m[1].lower()) for m in _TOLD.finditer(text[:2500])]
    return days[0] if days and days.count(days[0]) * 2 >= len(days) else None


def _name(facts: Facts) -> str:
    return facts.house or facts.outlet or "one report"


def _list(names: set[str]) -> str:
    return ", ".join(sorted(house(n) for n in names))
