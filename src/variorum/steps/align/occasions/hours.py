"""Hours that are told in another clause than the rest of a deed, and hours in dispute apart from their day."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from variorum.steps.align.desk.claims import Claim, shares
from variorum.steps.align.desk.desk import Desk, reports_in
from variorum.steps.align.occasions.moments import moment

_CLOCK = re.compile(r"T(\d{2}):(\d{2})")
REACH = 60
"""Minutes between two hours that may be told of one deed."""
NEAR = 20
"""Minutes between two hours that need not be two."""
COMMON = 0.25
SAME = 0.1
"""What the clauses of two hours share at least to be of one deed; the same minute is seldom told of two."""
ROUND = 5
"""Minutes to which an hour is rounded: one that is told closer than that (`3:33 a.m.`) is of one moment, whatever the clauses tell."""
ROUNDS = 2
MEETS = 40
SAMPLE = 12
"""Bounds on cost: groups that an hour is laid beside, and members of each."""


def day_and_hour(desk: Desk, groups: Sequence[list[Claim]]) -> list[list[Claim]]:
    """Groups of times, those that tell one hour joined, and hours in dispute taken out of the group of their day."""
    found: list[list[Claim]] = []
    for group in _joined(desk, groups):
        clocks = [c for c in group if _minutes(c) is not None]
        days = [c for c in group if _minutes(c) is None]
        minutes = [m for c in clocks if (m := _minutes(c)) is not None]
        if reports_in(clocks) > 1 and reports_in(days) > 1 and max(minutes) - min(minutes) > NEAR:
            found += [days, _bare(clocks)]
        else:
            found.append(group)
    return found


def _joined(desk: Desk, groups: Sequence[list[Claim]]) -> list[list[Claim]]:
    """The groups with each hour beside the nearest of another group that it shares words with; groups of the same minute are one."""
    found = [list(g) for g in groups]
    for limit in [0] * ROUNDS + [REACH] * ROUNDS:
        hours: dict[int, list[int]] = defaultdict(list)
        for i, group in enumerate(found):
            for hour in sorted({m // 60 for c in group if (m := _minutes(c)) is not None}):
                hours[hour].append(i)
        for i, group in enumerate(found):
            own = {m // 60 for c in group if (m := _minutes(c)) is not None}
            if not own or (limit and reports_in(group) > 1):
                continue
            others = sorted({k for h in own for near in (h - 1, h, h + 1) for k in hours.get(near, [])[:MEETS] if k != i and found[k]})
            told = not limit and any(m % ROUND for c in group if (m := _minutes(c)) is not None)
            gaps = [(gap, k) for k in others if (told or reports_in(found[k]) > 1) and (gap := _gap(desk, group, found[k], limit)) is not None]
            if gaps:
                found[min(gaps)[1]] += group
                found[i] = []
    return [g for g in found if g]


def _gap(desk: Desk, one: Sequence[Claim], two: Sequence[Claim], limit: int) -> int | None:
    """Minutes between the hours of two groups that may be of one deed; None where they are too far, or of two deeds."""
    gaps = []
    mine, yours = ([(m, c) for c in group if (m := _minutes(c)) is not None][:SAMPLE] for group in (one, two))
    for m, a in mine:
        for n, b in yours:
            gap = abs(m - n)
            if gap > limit or _of_two_days(a, b) or (gap and a.line.report == b.line.report):
                return None
            if a.line.report != b.line.report and shares(desk, a.near, b.near) >= (COMMON if gap else 0.0 if m % ROUND else SAME):
                gaps.append(gap)
    return min(gaps) if gaps else None


def _of_two_days(one: Claim, two: Claim) -> bool:
    a, b = moment(one.value, one.edtf), moment(two.value, two.edtf)
    return bool(a.day and b.day and a.day != b.day)


def _bare(clocks: list[Claim]) -> list[Claim]:
    """Clock times without their days, where nothing but one day is told."""
    days = {m.day for c in clocks if (m := moment(c.value, c.edtf)).day}
    if len(days) > 1:
        return clocks
    return [replace(c, value=match.group() + c.value[match.end() :].removeprefix(":00"), edtf=None) for c in clocks if (match := _CLOCK.search(c.value))]


def _minutes(claim: Claim) -> int | None:
    match = _CLOCK.search(claim.value)
    return int(match[1]) * 60 + int(match[2]) if match else None
