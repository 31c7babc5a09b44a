"""Story ids that survive growth: a story keeps the id most of its reports had."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from variorum.records.grouping import Cluster
from variorum.records.ids import content_id
from variorum.records.story import Story

Stands = Callable[[str], bool]
"""Whether an id is that of a story that these clusters have nothing to do with."""


def stories_of(
    clusters: Sequence[Cluster], before: Mapping[str, str], own: Mapping[str, str] | None = None, stands: Stands = lambda story: False
) -> Iterator[Story]:
    """A story for each cluster, without its related ones. Where a story has split, its larger part keeps the id; both parts say so.

    `before`: the story each report was in; `own`: the same but for reports that a judgement had moved, which count for the
    story they came from, so that ids return with them.
    """
    own = before if own is None else own
    ids = _ids(clusters, stands, own, before)
    changes = _changes(clusters, ids, own)
    for i, cluster in enumerate(clusters):
        yield Story(ids[i], cluster.reports, (), cluster.because + tuple(changes[i]), cluster.judged, tuple(changes[i]))


def _changes(clusters: Sequence[Cluster], ids: Mapping[int, str], before: Mapping[str, str]) -> dict[int, list[str]]:
    """What each story says of the run before: joined, split, or reports that moved."""
    said: dict[int, list[str]] = defaultdict(list)
    holder = {story: i for i, story in ids.items()}
    known = set(before.values())
    for i, cluster in enumerate(clusters):
        came = Counter(before[r] for r in cluster.reports if r in before)
        for old, n in sorted(came.items()):
            if old == ids[i]:
                continue
            if old not in holder:
                said[i].append(f"joined with story {old}")
            elif ids[i] in known:
                said[i].append(f"took {n} of its reports from story {old}")
                said[holder[old]].append(f"gave {n} of its reports to story {ids[i]}")
            else:
                said[i].append(f"split from story {old}")
                said[holder[old]].append(f"story {ids[i]} has split off")
    return defaultdict(list, {i: sorted(lines) for i, lines in said.items()})


def _ids(clusters: Sequence[Cluster], stands: Stands, *past: Mapping[str, str]) -> dict[int, str]:
    """The id of each cluster: the old one with most votes first, then fresh ones from its earliest report."""
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for before in past:
        claims = []
        for i, cluster in enumerate(clusters):
            for story, votes in Counter(before[r] for r in cluster.reports if r in before).items():
                claims.append((-votes, story, cluster.reports[0], i))
        for _, story, _, i in sorted(claims):
            if i not in ids and story not in taken and not stands(story):
                ids[i] = story
                taken.add(story)
    taken.update(story for before in past for story in before.values())
    for i in sorted(range(len(clusters)), key=lambda i: clusters[i].reports[0]):
        if i not in ids:
            fresh, n = content_id("story", clusters[i].reports[0]), 0
            while fresh in taken or stands(fresh):
                n += 1
                fresh = content_id("story", clusters[i].reports[0], n)
            ids[i] = fresh
            taken.add(fresh)
    return ids
