"""Points that a person has settled: the verdict stays what the texts say, the settlement stands beside it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from variorum.records.judgement import RIGHT, Judgement, Settlement, Subject
from variorum.records.span import Span
from variorum.records.story import Point

Places = dict[str, list[tuple[Span, int, int]]]
"""For each report the words of readings: (words, number of the point, number of the reading)."""


def settled(points: Sequence[Point], judgements: Sequence[Judgement]) -> tuple[Point, ...]:
    """The points as given, those settled with who decided what. Judgements come oldest first: the last one stands."""
    places: Places = defaultdict(list)
    for n, point in enumerate(points if judgements else ()):
        for r, given in enumerate(point.readings):
            for span in given.spans:
                places[span.report].append((span, n, r))
    found = list(points)
    for one in judgements:
        hits = _hits(one.subjects, places)
        spoken = hits + _hits(one.others, places)
        named = {n for n, _ in hits}
        if named:
            n = min(named, key=lambda n: (points[n].kind != one.topic, -sum(c for (p, _), c in spoken.items() if p == n), n))
            reading = min((r for p, r in hits if p == n), key=lambda r: (-hits[n, r], r)) if one.value == RIGHT else None
            before = found[n].settled
            over = (*before.overrides, before.judgement) if before else ()
            found[n] = replace(found[n], settled=Settlement(one.id, reading, one.author, one.at, one.note, over))
    return tuple(found)


def _hits(subjects: Sequence[Subject], places: Places) -> Counter[tuple[int, int]]:
    """How many of these words each reading of each point stands on: whole words count before parts."""
    hits: Counter[tuple[int, int]] = Counter()
    for subject in subjects:
        if isinstance(subject, Span):
            touched = [(span == subject, n, r) for span, n, r in places.get(subject.report, ()) if span.touches(subject)]
            for exact, n, r in sorted(set(touched)):
                hits[n, r] += 3 if exact else 1
    return hits
