"""What changes among the neighbours of a pile when some of its reports come, go, or change.

What comes to stand is what reading the whole pile at once would give (`neighbours.surveyed`), weighed by what was last
known of its words.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

import numpy as np

from variorum.pipeline.stage import Held, Out, Past
from variorum.records.story import Kin, Outline, Usage
from variorum.steps.group.kinship import LEAST, NEIGHBOURS, SHARED, crowd, days_of, likeness_of, likest, linked, pile_of
from variorum.steps.group.neighbours import heard_of, links_of, pair_of
from variorum.steps.group.weights import Scale, Weighed, bag_of

Lists = dict[str, list[tuple[int, str]]]
"""For a report its neighbours, as (less likeness, report), the likest first."""


def grown(past: Past, usage: Usage) -> Iterator[Out | Held]:
    """What changes, given what the pile said of its words when that was last taken."""
    now = _Now(past, usage)
    lists = _listed(now)
    yield Out("usage", "", replace(usage, now=usage.now + len(now.came) - len(past.kept("outline", past.changed))))
    for report, outline in now.moved.items():
        yield Out("outline", report, outline)
        if report in past.changed:
            yield Held(report, now.posted.get(report))
    for report in sorted(past.changed - now.came.keys()):
        yield Out("kin", report, None)
    kin = {report: _kin(now, report, near) for report, near in lists.items()}
    before = past.kept("kin", {*kin, *(past.changed - now.came.keys())})
    now.know(kin)
    relinked = {report: now.relinked(report) for report in sorted({*kin, *_touched(now, kin, before)})}
    for report, one in relinked.items():
        yield Out("kin", report, one)
    old = {**past.kept("kin", relinked), **before}
    gone = {key for report, one in old.items() for key, _ in links_of(one)}
    for key, link in (pair for one in relinked.values() for pair in links_of(one)):
        gone.discard(key)
        yield Out("link", key, link)
    for key in sorted(gone):
        yield Out("link", key, None)


class _Now:
    """The pile after the change, read as far as it is asked for."""

    def __init__(self, past: Past, usage: Usage) -> None:
        self.past, self.usage = past, usage
        scale = Scale(usage)
        self.came = {report: scale.weigh(bag_of(*row)) for report, row in past.rows(past.changed).items()}
        self.posted = {report: one.posted() for report, one in self.came.items()}
        self.before = past.held(past.changed)
        self._holders: dict[int, frozenset[str]] = {}
        self._stood: dict[int, int] = {}
        self._outlines: dict[str, Outline] = {}
        self._kin: dict[str, Kin] = {}
        self.holds = defaultdict(set)
        for report, keys in self.posted.items():
            for key in keys:
                self.holds[key].add(report)
        self.moved: dict[str, Outline | None] = dict(sorted(self._moved(scale).items()))
        self._outlines.update((report, one) for report, one in self.moved.items() if one)

    def look(self, keys: Iterable[int]) -> None:
        """Learn who holds these keys, after the change and how many before it."""
        wanted = {key for key in keys if key not in self._holders}
        found = self.past.holders(wanted)
        for key in wanted:
            held = found.get(key, ())
            self._stood[key] = len(held)
            self._holders[key] = frozenset(held).difference(self.past.changed) | self.holds.get(key, frozenset())

    def holders(self, key: int) -> frozenset[str]:
        return self._holders[key]

    def _moved(self, scale: Scale) -> dict[str, Outline | None]:
        """The reports whose outline is another one: those that changed, and those no longer, or from now on, alone with a word."""
        keys = {key for held in (*self.before.values(), *self.posted.values()) for key in held}
        self.look(keys)
        turned = {r for key in keys if (self._stood[key] == 1) != (len(self.holders(key)) == 1) for r in self.holders(key)}
        turned -= self.came.keys()
        stood = self.past.kept("outline", turned)
        others = {report: scale.weigh(bag_of(*row)) for report, row in self.past.rows(turned).items()}
        posted = {**self.posted, **{report: one.posted() for report, one in others.items()}}
        self.look(key for held in posted.values() for key in held)
        moved: dict[str, Outline | None] = dict.fromkeys(self.past.changed)
        for report, one in {**self.came, **others}.items():
            outline = self._outline(one, posted[report])
            if stood.get(report) != outline:
                moved[report] = outline
        return moved

    def _outline(self, one: Weighed, posted: tuple[int, ...]) -> Outline:
        alone = np.array([key for key in posted if len(self.holders(key)) == 1], dtype=np.int64)
        return one.outline(alone, self.usage)

    def outlines(self, reports: Iterable[str]) -> dict[str, Outline]:
        """Outlines as they are now; reports that are gone are left out."""
        reports = list(reports)
        missing = [r for r in reports if r not in self._outlines and r not in self.moved]
        self._outlines.update(self.past.kept("outline", missing))
        return {r: self._outlines[r] for r in reports if r in self._outlines}

    def meeting(self, outlines: Mapping[str, Iterable[int]]) -> dict[str, set[str]]:
        """For each report, given what it is found by, all that may share enough with it."""
        self.look(key for keys in outlines.values() for key in keys)
        found = {}
        for report, keys in outlines.items():
            shared = Counter(other for key in keys for other in self.holders(key))
            found[report] = {other for other, n in shared.items() if n >= SHARED} - {report}
        return found

    def know(self, kin: Mapping[str, Kin]) -> None:
        """Take these for the neighbours some reports have now."""
        self._kin.update(kin)

    def kin(self, reports: Iterable[str]) -> dict[str, Kin]:
        """Neighbours as they are now."""
        reports = list(reports)
        self._kin.update(self.past.kept("kin", [r for r in reports if r not in self._kin]))
        return {r: self._kin[r] for r in reports}

    def relinked(self, report: str) -> Kin:
        """A report with the links it has now."""
        own = self.kin([report])[report]
        near = [o for o, n in zip(own.others, likeness_of(own), strict=True) if n >= LEAST]
        origins = {r: one.origin for r, one in self.outlines([report, *near]).items()}
        return replace(own, links=linked(own, self.kin(near), self.outlines([report])[report], origins))


def _listed(now: _Now) -> Lists:
    """The lists that are other ones: of reports that moved, and of those that one of them joins or leaves."""
    new = {report: outline for report, outline in now.moved.items() if outline}
    met = now.meeting({report: _leads(outline) for report, outline in new.items()})
    was = now.meeting({report: _leads(outline) for report, outline in now.past.kept("outline", now.moved).items()})
    stood = now.past.kept("kin", {other for found in (*met.values(), *was.values()) for other in found} - now.moved.keys())
    lists = {report: _standing(kin) for report, kin in stood.items()}
    left = {report for report, near in lists.items() if any(other in now.moved for _, other in near)}
    anew = {report for report in left if len(lists[report]) >= NEIGHBOURS}
    lists = {report: [one for one in near if one[1] not in now.moved] for report, near in lists.items()}
    met.update(now.meeting({report: _leads(outline) for report, outline in now.outlines(anew).items()}))
    looked, gained = _looked(now, {*new, *anew}, met)
    for report, every in gained.items():
        more = [one for one in every if one[1] in new]
        if more and report not in looked:
            merged = sorted([*lists[report], *more])[:NEIGHBOURS]
            if merged != lists[report]:
                looked[report] = merged
    return {**{report: lists[report] for report in left}, **looked}


def _leads(outline: Outline) -> list[int]:
    found: list[int] = np.frombuffer(outline.keys, dtype="<i8")[: outline.leads].tolist()
    return found


def _standing(kin: Kin) -> list[tuple[int, str]]:
    return [(-n, other) for other, n in zip(kin.others, likeness_of(kin), strict=True)]


def _looked(now: _Now, asked: Collection[str], met: Mapping[str, Collection[str]]) -> tuple[Lists, Lists]:
    """The lists of these reports looked up anew, and for each report they found the way back."""
    made = now.outlines(sorted({*asked, *(other for report in asked for other in met[report])}))
    names = sorted(made)
    pile, days = pile_of([made[name] for name in names]), days_of([made[name] for name in names])
    number = {name: i for i, name in enumerate(names)}
    lists: Lists = {}
    back: Lists = defaultdict(list)
    for report in sorted(asked):
        near, found = likest(pile, days, number[report])
        row = [(-n, names[j]) for j, n in zip(near.tolist(), found.tolist(), strict=True)]
        lists[report] = row[:NEIGHBOURS]
        for n, other in row:
            back[other].append((n, report))
    return lists, back


def _kin(now: _Now, report: str, near: list[tuple[int, str]]) -> Kin:
    others = tuple(other for _, other in near)
    outlines = now.outlines([report, *others])
    likeness = [-n for n, _ in near]
    heard = heard_of(outlines[report], [outlines[other] for other in others], likeness)
    return Kin(report, others, np.array(likeness, dtype="<i4").tobytes(), crowd(heard, now.usage), pair_of(now.usage))


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
