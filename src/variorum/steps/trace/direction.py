"""Who took from whom: each kind of evidence weighed, and the reasons kept in words."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from variorum.records.lineage import Tie
from variorum.steps.trace.facts import Facts
from variorum.text.dates.words import DAY_NAMES
from variorum.text.outlets import house

LEAD, DEEP = 35, 0.4
"""Words within which an opening lies; share of an article behind which background lies."""
ENOUGH = 1.0
"""Weight of evidence from which a direction counts as known."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`source` is the better guess even where the direction is not known."""

    source: str
    known: bool
    because: tuple[str, ...]


def judged(tie: Tie, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Verdict:
    """The direction of a tie from all evidence that bears on it."""
    total, because = 0.0, []
    for rule in _RULES:
        weight, reason = rule(tie, left, right, habits)
        total += weight
        if weight:
            because.append(reason)
    guess = left.report if total > 0 else right.report if total < 0 else _guess(tie, left, right)
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


def _credited(tie: Tie, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """One prints the other's house as its source."""
    for source, target, sign in ((left, right, 1.0), (right, left, -1.0)):
        if source.house is not None and source.house in target.others | target.agencies:
            return sign * 2, f"{_name(target)} credits {source.house}"
    return _NONE


def _agency(tie: Tie, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """A part of an agency's text in a report that credits another, or none."""
    if tie.one_text:
        return _NONE
    for source, target, sign in ((left, right, 1.0), (right, left, -1.0)):
        lent = source.agencies - target.agencies
        if lent and not (target.agencies - source.agencies):
            name = sorted(lent)[0]
            named = name.casefold() in target.text.casefold()
            words = f"the other names {name}" if named else "the other credits nobody for it"
            return sign * (1.6 if named else 1.2), f"{_name(source)} prints it as {name}'s text; {words}"
    return _NONE


def _time(tie: Tie, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """The earlier of two printed times; copies of one wire text appear in any order."""
    order = _earlier(left.published, right.published)
    if order == 0 or (not tie.one_text and bool(left.agencies) != bool(right.agencies)):
        return _NONE
    both = left.agencies & right.agencies
    weight = (0.3 if tie.one_text else 1.2) if both else 1.1
    first, second = (left, right) if order > 0 else (right, left)
    return order * weight, f"{_name(first)} is dated {first.published}, {_name(second)} {second.published}"


def _day(tie: Tie, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """Background taken over: the one tells its news of an earlier weekday."""
    if tie.one_text or left.day is None or right.day is None or _earlier(left.published, right.published):
        return _NONE
    ahead = (right.day - left.day) % 7
    if ahead in (0, 4, 3):
        return _NONE
    sign = 1.0 if ahead < 3 else -1.0
    first, second = (left, right) if sign > 0 else (right, left)
    return sign * 1.0, f"{_name(first)} tells {DAY_NAMES[first.day or 0].title()}'s news, {_name(second)} {DAY_NAMES[second.day or 0].title()}'s"


def _lead(tie: Tie, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """The one's opening stands deep in the other as background."""
    if tie.one_text:
        return _NONE
    for left_at, right_at in tie.starts:
        if left_at < LEAD and right_at > DEEP * tie.sizes[1] and right_at > 120:
            return 1.0, f"the opening of {_name(left)} is background in {_name(right)}"
        if right_at < LEAD and left_at > DEEP * tie.sizes[0] and left_at > 120:
            return -1.0, f"the opening of {_name(right)} is background in {_name(left)}"
    return _NONE


def _write_through(tie: Tie, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """A fuller state with a new opening: a running story written through."""
    if not tie.one_text:
        return _NONE
    ratio = tie.sizes[0] / max(tie.sizes[1], 1)
    if 0.75 < ratio < 1 / 0.75:
        return _NONE
    longer = 1 if ratio < 1 else 0
    if tie.openings[longer] > 0.75:
        return _NONE
    weight = 1.2 if left.agencies & right.agencies else 0.6
    return (weight if longer else -weight), f"{_name(right if longer else left)} is the fuller state, with a new opening"


def _trimmed(tie: Tie, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """A cut-down state of a text that no agency is credited for, with the same opening."""
    if not tie.one_text or left.agencies | right.agencies or min(tie.openings[0], tie.openings[1]) < 0.5:
        return _NONE
    ratio = tie.sizes[0] / max(tie.sizes[1], 1)
    if ratio < 0.9 and tie.shares[0] > 0.8:
        return -0.6, f"{_name(left)} is cut down from the fuller {_name(right)}"
    if ratio > 1 / 0.9 and tie.shares[1] > 0.8:
        return 0.6, f"{_name(right)} is cut down from the fuller {_name(left)}"
    return _NONE


def _portal(tie: Tie, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """A portal prints what others wrote."""
    if left.portal == right.portal or left.agencies | right.agencies:
        return _NONE
    return (1.1, f"{_name(right)} is a portal that prints others' texts") if right.portal else (-1.1, f"{_name(left)} is a portal that prints others' texts")


def _house_named(tie: Tie, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """The shared words name one of the two outlets as their own."""
    if left.agencies | right.agencies or left.house == right.house:
        return _NONE
    for source, side, sign in ((left, 0, 1.0), (right, 1, -1.0)):
        if not source.house or "." in source.house:
            continue
        wording = re.compile(rf"\b{re.escape(source.house.removeprefix('The '))}\b")
        if any(wording.search((p.target if side else p.source).quote) for p in tie.passages):
            return sign * 1.0, f"the shared words name {source.house}"
    return _NONE


def _habit(tie: Tie, left: Facts, right: Facts, habits: Mapping[str, set[str]]) -> Judgement:
    """An outlet with whose pages the texts of several others agree takes over; one that agrees with it alone gives."""
    if not tie.one_text or left.agencies | right.agencies or not left.outlet or not right.outlet:
        return _NONE
    a, b = len(habits.get(left.outlet, ())), len(habits.get(right.outlet, ()))
    if a >= 2 and b == 1:
        return -1.0, f"{_name(left)} also carries texts of {_list(habits[left.outlet] - {right.outlet})}"
    if b >= 2 and a == 1:
        return 1.0, f"{_name(right)} also carries texts of {_list(habits[right.outlet] - {left.outlet})}"
    return _NONE


_RULES: tuple[Callable[[Tie, Facts, Facts, Mapping[str, set[str]]], Judgement], ...] = (
    _credited, _agency, _time, _day, _lead, _write_through, _trimmed, _portal, _house_named, _habit,
)  # fmt: skip


def _guess(tie: Tie, left: Facts, right: Facts) -> str:
    """The likelier source where nothing tells: an agency's text, then the one that holds less of the other."""
    if bool(left.agencies) != bool(right.agencies):
        return left.report if left.agencies else right.report
    if abs(tie.shares[0] - tie.shares[1]) > 0.01:
        return left.report if tie.shares[0] < tie.shares[1] else right.report
    return min(left.report, right.report)


def _earlier(left: str | None, right: str | None) -> int:
    """1 where the left time is earlier, -1 where the right is, 0 where they cannot be told apart."""
    if not left or not right or not (left[:4].isdigit() and right[:4].isdigit()):
        return 0
    if left[:10] != right[:10]:
        return 1 if left[:10] < right[:10] else -1
    if len(left) < 16 or len(right) < 16:
        return 0
    zoned = bool(_OFFSET.search(left)) == bool(_OFFSET.search(right))
    a, b = (_minutes(left), _minutes(right)) if zoned else (_minutes(left[:16]), _minutes(right[:16]))
    return 0 if abs(a - b) < (10 if zoned else 90) else (1 if a < b else -1)


_OFFSET = re.compile(r"(?<=:\d\d)(?:([+-])(\d\d):(\d\d)|Z)$")


def _minutes(stamp: str) -> int:
    minutes = int(stamp[11:13]) * 60 + int(stamp[14:16])
    offset = _OFFSET.search(stamp)
    if offset and offset[1]:
        minutes -= (1 if offset[1] == "+" else -1) * (int(offset[2]) * 60 + int(offset[3]))
    return minutes


def _name(facts: Facts) -> str:
    return facts.house or facts.outlet or "one report"


def _list(names: set[str]) -> str:
    return ", ".join(sorted(house(n) for n in names))
