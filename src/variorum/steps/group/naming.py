"""The ledger kept up: which stories the clusters that changed are, and which stories are related to them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from variorum.pipeline.stage import Held, Out, Past
from variorum.records.grouping import Cluster
from variorum.records.story import Membership, Story
from variorum.steps.group.ledger import stories_of
from variorum.text.vectors import key_of

MOST_RELATED = 5
"""A story names so many related ones at most, besides those that name it."""


def named(past: Past) -> Iterator[Out | Held]:
    """The stories that are others now. What no change touches is not looked at."""
    rows = past.rows(past.changed)
    clusters, near = {key: row[0] for key, row in rows.items()}, _near(rows)
    stood = _stood(past, clusters)
    reports = {r for one in clusters.values() for r in one.reports}.union(*(story.reports for story in stood.values()))
    before: Mapping[str, Membership] = past.kept("membership", reports)
    own = {report: member.own or member.story for report, member in before.items()}
    ordered = [clusters[key] for key in sorted(clusters)]
    fresh = list(stories_of(ordered, {r: m.story for r, m in before.items()}, own, _stands(past, stood)))
    now = {story.id: story for story in fresh}
    members = {r: Membership(r, s.id, own[r] if s.judged and own.get(r, s.id) != s.id else None) for s in fresh for r in s.reports}
    for key in past.changed:
        yield Held(key, tuple(sorted(map(key_of, near[key]))) if key in clusters else None)
    for report in sorted(reports):
        yield Out("membership", report, members.get(report))
    for key in sorted(stood.keys() - now.keys()):
        yield Out("story", key, None)
    for story in _Relations(past, near, members).told(now, stood):
        yield Out("story", story.id, story)


def _near(rows: Mapping[str, tuple[Any, ...]]) -> dict[str, tuple[str, ...]]:
    """The reports near to each cluster; none where all reports are put together."""
    return {key: near[0].reports if near else () for key, (_, *near) in rows.items()}


def _stood(past: Past, clusters: Mapping[str, Cluster]) -> dict[str, Story]:
    """The stories of the last run that any changed cluster was, or took reports from."""
    reports = {*past.changed, *(report for one in clusters.values() for report in one.reports)}
    members: Mapping[str, Membership] = past.kept("membership", reports)
    return dict(past.kept("story", {member.story for member in members.values()}))


def _stands(past: Past, stood: Mapping[str, Story]) -> Callable[[str], bool]:
    known: dict[str, bool] = {}

    def stands(story: str) -> bool:
        if past.fresh or story in stood:
            return False
        if story not in known:
            known[story] = bool(past.kept("story", (story,)))
        return known[story]

    return stands


class _Relations:
    """Which stories are related: one names reports of the other as near ones, whichever of the two it is."""

    def __init__(self, past: Past, near: Mapping[str, tuple[str, ...]], members: Mapping[str, Membership]) -> None:
        self.past, self.near = past, dict(near)
        self.homes = {report: member.story for report, member in members.items()}
        self.naming: dict[int, set[str]] = {}
        self.named: dict[int, tuple[str, ...]] = {}
        for key, reports in near.items():
            for report in reports:
                self.naming.setdefault(key_of(report), set()).add(key)

    def told(self, now: Mapping[str, Story], stood: Mapping[str, Story]) -> Iterator[Story]:
        """The new stories with their related ones, and those that stay and are, or were, related to them."""
        reports = {report for one in (*now.values(), *stood.values()) for report in one.reports}
        around = set(self._of({report for near in self.near.values() for report in near}).values())
        around.update(self._of(self._naming(reports)).values(), *(story.related for story in stood.values()))
        others: Mapping[str, Story] = {} if self.past.fresh else self.past.kept("story", around - now.keys() - stood.keys())
        every = {**others, **now}
        # All that is asked below of one story after the other is looked up at once.
        rows = self._naming(report for story in every.values() for report in story.reports)
        self._read(rows.union(story.reports[0] for story in others.values()))
        self._of({report for near in self.near.values() for report in near})
        for key in sorted(every):
            yield replace(every[key], related=tuple(sorted(self._related(every[key]))))

    def _related(self, story: Story) -> set[str]:
        near = self.near[story.reports[0]]
        homes = self._of(near)
        found = set(list(dict.fromkeys(homes[report] for report in near if report in homes))[:MOST_RELATED])
        for other, home in self._of(self._naming(story.reports)).items():
            theirs = self.near[other]
            places = self._of(theirs)
            if story.id in list(dict.fromkeys(places[r] for r in theirs if r in places))[:MOST_RELATED]:
                found.add(home)
        return found - {story.id}

    def _read(self, keys: Collection[str]) -> None:
        """Know what is near to these clusters from now on."""
        self.near.update(_near(self.past.rows([key for key in keys if key not in self.near])))

    def _naming(self, reports: Iterable[str]) -> set[str]:
        """The clusters, by key, that name any of these reports as near."""
        keys = [key_of(report) for report in reports]
        missing = [key for key in keys if key not in self.named]
        self.named.update({**dict.fromkeys(missing, ()), **self.past.holders(missing)})
        stay = {row for key in keys for row in self.named[key] if row not in self.past.changed}
        return stay.union(*(self.naming.get(key, ()) for key in keys))

    def _of(self, reports: Iterable[str]) -> dict[str, str]:
        """The story of each report; what is gone is left out."""
        missing = [] if self.past.fresh else [report for report in reports if report not in self.homes]
        if missing:
            self.homes.update({report: one.story for report, one in self.past.kept("membership", missing).items()})
        return {report: self.homes[report] for report in reports if report in self.homes}
