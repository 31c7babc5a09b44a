"""What changes among the neighbours of a pile when some of its reports come, go, or change.

What comes to stand is what reading the whole pile at once would give (`neighbours.surveyed`), weighed by what was last
known of its words.
"""

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from variorum.pipeline.stage import Held, Out, Past
from variorum.records.grouping import Crowd, Kin, Outline, Spare, Usage
from variorum.steps.group.kinship import LEAST, NEIGHBOURS, SPARE, crowd, days_of, likeness_of, likest, linked, pile_of
from variorum.steps.group.neighbours import heard_of, links_of, pair_of
from variorum.steps.group.weights import Scale, asked, bag_of

List = list[tuple[int, str]]
"""The neighbours of a report, and what comes next, as (less likeness, report), the likest first."""
Lists = dict[str, List]


def grown(past: Past, usage: Usage) -> Iterator[Out | Held]:
    """What changes, given what the pile said of its words when that was last taken."""
    now = _Now(past, usage)
    lists, spares = _listed(now)
    yield Out("usage", "", replace(usage, now=usage.now + len(now.came) - len(past.kept("outline", past.changed))))
    for report, outline in now.moved.items():
        yield Out("outline", report, outline)
        if report in past.changed:
            yield Held(report, now.posted.get(report))
    for report in sorted(past.changed - now.came.keys()):
        yield Out("kin", report, None)
        yield Out("crowd", report, None)
        yield Out("spare", report, None)
    for report, after in spares.items():
        yield Out("spare", report, Spare(report, *_packed(after)) if after else None)
    now.outlines({*lists, *(other for near in lists.values() for _, other in near)})  # one look for all of them
    kin = {report: _kin(now, report, near) for report, near in lists.items()}
    before = past.kept("kin", {*kin, *(past.changed - now.came.keys())})
    for report, one in kin.items():
        if report not in before or before[report].crowd != one.crowd:
            yield Out("crowd", report, Crowd(one.crowd, pair_of(usage)))
    now.know(kin)
    relinked = now.relinked(sorted({*kin, *_touched(now, kin, before)}))
    for report, one in relinked.items():
        yield Out("kin", report, one)
    old = {**past.kept("kin", relinked), **before}
    links = dict(pair for one in relinked.values() for pair in links_of(one))
    gone = {key: link for one in old.values() for key, link in links_of(one) if key not in links}
    still = {r for link in gone.values() for r in (link.a, link.b)} - relinked.keys() - past.changed
    stand = {key for one in past.kept("kin", still).values() for key, _ in links_of(one)}
    for key, link in links.items():
        yield Out("link", key, link)
    for key in sorted(gone.keys() - stand):
        yield Out("link", key, None)


class _Now:
    """The pile after the change, read as far as it is asked for."""

    def __init__(self, past: Past, usage: Usage) -> None:
        self.past, self.usage, self.least = past, usage, asked(usage)
        scale = Scale(usage)
        self.came = {report: scale.weigh(bag_of(*row)) for report, row in past.rows(past.changed).items()}
        self.posted = {report: one.posted() for report, one in self.came.items()}
        self.before = past.held(past.changed)
        self._outlines: dict[str, Outline] = {}
        self._kin: dict[str, Kin] = {}
        self.holds = defaultdict(set)
        for report, keys in self.posted.items():
            for key in keys:
                self.holds[key].add(report)
        self.moved: dict[str, Outline | None] = dict(sorted(self._moved(scale).items()))
        self._outlines.update((report, one) for report, one in self.moved.items() if one)

    def _alone(self, keys: Iterable[int]) -> tuple[dict[int, str], dict[int, str]]:
        """Of the keys that one report alone holds, that report: before the change, and after it."""
        wanted = set(keys)
        left = Counter(key for held in self.before.values() for key in held)
        found = self.past.holders(wanted, 2 + max((left[key] for key in wanted), default=0))
        now = {key: {*found.get(key, ())}.difference(self.past.changed) | self.holds.get(key, set()) for key in wanted}
        single = {key: held[0] for key, held in found.items() if len(held) == 1}
        return single, {key: next(iter(held)) for key, held in now.items() if len(held) == 1}

    def _moved(self, scale: Scale) -> dict[str, Outline | None]:
        """The reports whose outline is another one: those that changed, and those no longer, or from now on, alone with a word."""
        was, now = self._alone(key for held in (*self.before.values(), *self.posted.values()) for key in held)
        turned = {held[key] for held, other in ((was, now), (now, was)) for key in held if held[key] != other.get(key)}
        turned -= self.past.changed
        stood = self.past.kept("outline", turned)
        others = {report: scale.weigh(bag_of(*row)) for report, row in self.past.rows(turned).items()}
        posted = {**self.posted, **{report: one.posted() for report, one in others.items()}}
        _, now = self._alone(key for held in posted.values() for key in held)
        moved: dict[str, Outline | None] = dict.fromkeys(self.past.changed)
        for report, one in {**self.came, **others}.items():
            alone = np.array([key for key in posted[report] if key in now], dtype=np.int64)
            outline = one.outline(alone, self.usage)
            if stood.get(report) != outline:
                moved[report] = outline
        return moved

    def outlines(self, reports: Iterable[str]) -> dict[str, Outline]:
        """Outlines as they are now; reports that are gone are left out."""
        reports = list(reports)
        missing = [r for r in reports if r not in self._outlines and r not in self.moved]
        self._outlines.update(self.past.kept("outline", missing))
        return {r: self._outlines[r] for r in reports if r in self._outlines}

    def meeting(self, outline: Outline) -> set[str]:
        """All that may share enough with a report of this outline."""
        worth = {key: min(n, self.least - 1) for key, n in zip(_leads(outline), outline.worth, strict=True)}
        come: Counter[str] = Counter()
        for key in worth.keys() & self.holds.keys():
            come.update(dict.fromkeys(self.holds[key], worth[key]))
        found = self.past.sharing(worth, self.least) - self.past.changed
        return found.union(other for other, n in come.items() if n >= self.least) - {outline.report}

    def know(self, kin: Mapping[str, Kin]) -> None:
        """Take these for the neighbours some reports have now."""
        self._kin.update(kin)

    def kin(self, reports: Iterable[str]) -> dict[str, Kin]:
        """Neighbours as they are now."""
        reports = list(reports)
        self._kin.update(self.past.kept("kin", [r for r in reports if r not in self._kin]))
        return {r: self._kin[r] for r in reports}

    def relinked(self, reports: Sequence[str]) -> dict[str, Kin]:
        """These reports with the links they have now."""
        own = self.kin(reports)
        near = {o for one in own.values() for o, n in zip(one.others, likeness_of(one), strict=True) if n >= LEAST}
        others, outlines = self.kin(near), self.outlines(near.union(reports))
        origins = {report: outline.origin for report, outline in outlines.items()}
        return {report: replace(own[report], links=linked(own[report], others, outlines[report], origins)) for report in reports}


def _listed(now: _Now) -> tuple[Lists, Lists]:
    """The lists that are other ones: of reports that moved, and of those that one of them joins or leaves; and so what comes next."""
    new = [outline for outline in now.moved.values() if outline]
    met = {outline.report: now.meeting(outline) for outline in new}
    found, gained = _looked(now, met)
    # Who was met by a report as it stood; one that merely weighs a little more or less meets the same.
    before = now.past.kept("outline", now.moved)
    was = (now.meeting(one) if r in now.past.changed else met[r] for r, one in before.items())
    stood = now.past.kept("kin", set().union(gained, *was) - now.moved.keys())
    spare = now.past.kept("spare", stood)
    anew = {}
    lists, spares = {report: one[:NEIGHBOURS] for report, one in found.items()}, {report: one[NEIGHBOURS:] for report, one in found.items()}
    for report, kin in stood.items():
        near, after = _standing(kin), _standing(spare[report]) if report in spare else []
        every = sorted([*(one for one in (*near, *after) if one[1] not in now.moved), *gained.get(report, ())])
        if len(near) >= NEIGHBOURS:  # of a full list nothing is known beyond its last
            every = every[: bisect(every, (after or near)[-1])]
            if len(every) < NEIGHBOURS:
                anew[report] = now.meeting(now.outlines([report])[report])
                continue
        if every[:NEIGHBOURS] != near:
            lists[report] = every[:NEIGHBOURS]
        if every[NEIGHBOURS : NEIGHBOURS + SPARE] != after:
            spares[report] = every[NEIGHBOURS : NEIGHBOURS + SPARE]
    for report, one in _looked(now, anew)[0].items():
        lists[report], spares[report] = one[:NEIGHBOURS], one[NEIGHBOURS:]
    return lists, spares


def _leads(outline: Outline) -> list[int]:
    found: list[int] = np.frombuffer(outline.keys, dtype="<i8")[: outline.leads].tolist()
    return found


def _standing(one: Kin | Spare) -> List:
    return [(-n, other) for other, n in zip(one.others, likeness_of(one), strict=True)]


def _packed(near: List) -> tuple[tuple[str, ...], bytes]:
    return tuple(other for _, other in near), np.array([-n for n, _ in near], dtype="<i4").tobytes()


def _looked(now: _Now, met: Mapping[str, Collection[str]]) -> tuple[Lists, Lists]:
    """The lists of these reports looked up anew among those they may have met, and for each report they found the way back."""
    made = now.outlines(sorted({*met, *(other for others in met.values() for other in others)}))
    names = sorted(made)
    number = {name: i for i, name in enumerate(names)}
    pile, days = pile_of([made[name] for name in names], [number[report] for report in met]), days_of([made[name] for name in names])
    lists: Lists = {}
    back: Lists = defaultdict(list)
    for report in sorted(met):
        near, found = likest(pile, days, number[report], now.least)
        row = [(-n, names[j]) for j, n in zip(near.tolist(), found.tolist(), strict=True)]
        lists[report] = row[: NEIGHBOURS + SPARE]
        for n, other in row:
            back[other].append((n, report))
    return lists, back


def _kin(now: _Now, report: str, near: List) -> Kin:
    others, likeness = _packed(near)
    outlines = now.outlines([report, *others])
    heard = heard_of(outlines[report], [outlines[other] for other in others], [-n for n, _ in near])
    return Kin(report, others, likeness, crowd(heard, now.usage))


def _touched(now: _Now, kin: Mapping[str, Kin], before: Mapping[str, Kin]) -> set[str]:
    """The other reports whose links may be others: who came upon, or off, a list, and where a crowd has changed."""
    found: set[str] = set()
    crowds: dict[str, int] = {}
    for report, one in kin.items():
        old = before.get(report)
        found.update(set(one.others).symmetric_difference(old.others if old else ()))
        if old and old.crowd != one.crowd:
            near = [(other, n) for other, n in zip(one.others, likeness_of(one), strict=True) if n >= LEAST]
            crowds.update((other, far.crowd) for other, far in now.kin([o for o, _ in near if o not in crowds]).items())
            found.update(o for o, n in near if (2 * n >= crowds[o] + one.crowd) != (2 * n >= crowds[o] + old.crowd))
    return found - (now.past.changed - now.came.keys())
