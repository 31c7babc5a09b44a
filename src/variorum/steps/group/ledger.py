"""Story ids that survive growth: a story keeps the id most of its reports had."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from variorum.records.ids import content_id
from variorum.records.story import Cluster, Story


def stories_of(clusters: Sequence[Cluster], before: Mapping[str, str]) -> Iterator[Story]:
    """A story for each cluster. Where a story has split, its larger part keeps the id; both say so."""
    ids = _ids(clusters, before)
    by_key = {cluster.reports[0]: ids[i] for i, cluster in enumerate(clusters)}
    for i, cluster in enumerate(clusters):
        earlier = sorted({before[r] for r in cluster.reports if r in before} - {ids[i]})
        because = cluster.because
        for old in earlier:
            because += (f"split from story {old}" if old in ids.values() else f"joined with story {old}",)
        yield Story(ids[i], cluster.reports, tuple(sorted(by_key[k] for k in cluster.near if k in by_key)), because)


def _ids(clusters: Sequence[Cluster], before: Mapping[str, str]) -> dict[int, str]:
    claims = []
    for i, cluster in enumerate(clusters):
        for story, votes in Counter(before[r] for r in cluster.reports if r in before).items():
            claims.append((-votes, story, cluster.reports[0], i))
    ids: dict[int, str] = {}
    for _, story, _, i in sorted(claims):
        if i not in ids and story not in ids.values():
            ids[i] = story
    taken = set(before.values()) | set(ids.values())
    for i, cluster in enumerate(clusters):
        if i not in ids:
            fresh, n = content_id("story", cluster.reports[0]), 0
            while fresh in taken:
                n += 1
                fresh = content_id("story", cluster.reports[0], n)
            ids[i] = fresh
            taken.add(fresh)
    return ids
