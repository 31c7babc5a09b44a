"""Differences planted in one report of a story: what reports agree on is changed in one of them, and asked back.

    python -m quality.planted_stories [FOLDER...]

Each folder holds the reports of one story; without folders: the labelled piles beside the checkout. `planted.py` plants
in a copy of a report; here the other reports tell the fact in their own words, so a fact must be found to be the same
while its value is another. A change is made everywhere in its report where the same words stand. It counts as found
where a point with the verdict conflict or update rests on it and on words of another report that agreed before; words on which
such a point rests before the change are left alone; a harmless change counts as a false alarm where such a point does.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from quality.planted import CHANGES, disputed, found_in, points_of, rests_on, table
from quality.shared import DATA, missing
from variorum.records.span import Span

OF = {"figure": {"figure"}, "day": {"time"}, "place": {"place"}, "polarity": {"outcome"}, "speaker": {"who-said", "quote"}}
"""The kinds of points whose value a change changes, where it is not any: `was not fired` is no other answer to when somebody was fired."""
Place = tuple[str, tuple[int, int]]
"""A report, and where words of it begin and end."""

MOST = 3
"""Changes of one kind in one pile, spread over its points."""


@dataclass(frozen=True, slots=True)
class Plant:
    """One change: `spot` and `new` in the report's text; `others`: the words of other reports that agreed with it."""

    kind: str
    harmless: bool
    spot: Span
    new: str
    others: tuple[Span, ...]

    def meddles(self, other: "Plant") -> bool:
        """Whether the other change would touch this one's report or the words it is asked back with, or make a dispute that a harmless one would be blamed for."""
        return self.harmless != other.harmless or self.spot.report == other.spot.report or any(s.touches(other.spot) for s in self.others if s.report == other.spot.report)

    def put(self, text: str) -> str:
        """The report's text with the change wherever the same words stand."""
        return text.replace(self.spot.quote, self.new)

    def moved(self, text: str, span: Span) -> tuple[int, int]:
        """Where words of the report stand after the change."""
        start, end = (at + text[:at].count(self.spot.quote) * (len(self.new) - len(self.spot.quote)) for at in (span.start, span.end))
        return start, end


def main(folders: Sequence[str]) -> None:
    """Prints a table: how many changes of each kind were found, and what else became a conflict."""
    piles = [Path(f) for f in folders]
    if not piles:
        if reason := missing():
            print(reason)
            return
        piles = [d for d in sorted((DATA / "ecb").iterdir()) if d.is_dir()]
    plants: list[Plant] = []
    results: list[tuple[bool, int]] = []
    for pile in piles:
        for plant, result in asked_back([p.read_text(encoding="utf-8") for p in sorted(pile.glob("*.txt"))]):
            plants.append(plant)
            results.append(result)
    print(f"{len(piles)} piles, {len(plants)} changes")
    print("\n".join(table(plants, results)))


def asked_back(texts: Sequence[str]) -> Iterator[tuple[Plant, tuple[bool, int]]]:
    """Each change planted in these reports of one story: whether it is found, and how many conflicts a change are new elsewhere."""
    rows = {row[1].id: row for row in found_in(texts).values()}
    base = points_of(list(rows.values()))
    loud = disputed(base)
    plants = spread([plant for plant in planted(base, {key: row[1].text for key, row in rows.items()}) if not _told_already(loud, plant)])
    texts_of = {key: row[1].text for key, row in rows.items()}
    changed = found_in([plant.put(texts_of[plant.spot.report]) for plant in plants])
    for together in rounds(plants):
        here = {plant.spot.report: plant for plant in together}
        new = {key: changed[plant.put(texts_of[key])] for key, plant in here.items()}
        told = disputed(points_of(list((rows | new).values())))
        ids = {key: row[1].id for key, row in new.items()}
        hits = [any(_between(spans, *places(plant, here, texts_of, ids)) for spans in told) for plant in together]
        elsewhere = max(0, len(told) - len(loud) - sum(hits)) // len(together)
        yield from zip(together, [(hit, elsewhere) for hit in hits], strict=True)


def places(plant: Plant, here: Mapping[str, Plant], texts: Mapping[str, str], ids: Mapping[str, str]) -> tuple[Place, list[Place]]:
    """Where a change stands after all of its round (`here`, by report), and the words it contradicts: their report may be changed elsewhere, and has another of the `ids` then."""

    def place(span: Span) -> Place:
        change = here.get(span.report)
        return (ids[span.report], change.moved(texts[span.report], span)) if change else (span.report, (span.start, span.end))

    return place(plant.spot), [place(span) for span in plant.others]


def _told_already(loud: Sequence[Sequence[Any]], plant: Plant) -> bool:
    """Whether a dispute rests on these words before they are changed: one more could not be told from it."""
    spot, *others = ((s.report, (s.start, s.end)) for s in (plant.spot, *plant.others))
    return any(_between(spans, spot, others) for spans in loud)


def _between(spans: Sequence[Any], spot: Place, others: Sequence[Place]) -> bool:
    """Whether a point rests on the spot and on other reports' words."""
    return rests_on(spans, *spot) and any(rests_on(spans, *other) for other in others)


def rounds(plants: Sequence[Plant]) -> Iterator[list[Plant]]:
    """The changes in rounds, so that a pile is not laid side by side anew for each: in one a report is changed once, and no fact in two reports."""
    left = list(plants)
    while left:
        now: list[Plant] = []
        for plant in left:
            if not any(plant.meddles(other) or other.meddles(plant) for other in now):
                now.append(plant)
        yield now
        left = [plant for plant in left if plant not in now]


def planted(points: Sequence[Any], texts: Mapping[str, str]) -> Iterator[Plant]:
    """Every change that can be made on words that several reports agree on."""
    for point in points:
        spans = [s for r in point.readings for s in r.spans]
        if point.verdict != "agree":
            continue
        changes = [change for change in CHANGES if point.kind in OF.get(change[0], {point.kind})]
        for span in spans:
            others = tuple(s for s in spans if s.report != span.report)
            for kind, harmless, change in changes:
                text = texts[span.report]
                for start, end, new in change(text):
                    if start < span.end and span.start < end and others:
                        spot = Span(span.report, start, end, text[start:end])
                        yield Plant(kind, harmless, *_with_next(text, spot, new), others)


def _with_next(text: str, spot: Span, new: str) -> tuple[Span, str]:
    """The change with the word behind it, so that only the same number of the same thing is changed elsewhere."""
    behind = text[spot.end :].split("\n")[0][:20].rpartition(" ")[0]
    end = spot.end + len(behind)
    return replace(spot, end=end, quote=text[spot.start : end]), new + behind


def spread(plants: Sequence[Plant]) -> list[Plant]:
    """At most `MOST` of each kind, spread over the pile, each spot once."""
    once = list({(p.kind, p.spot): p for p in plants}.values())
    kinds = dict.fromkeys(p.kind for p in once)
    by_kind = {kind: [p for p in once if p.kind == kind] for kind in kinds}
    return [p for many in by_kind.values() for p in many[:: max(1, len(many) // MOST)][:MOST]]


if __name__ == "__main__":
    main(sys.argv[1:])
