"""One name of a place in several reports of one story means one place: the sense that most of them give it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from variorum.records.findings import Findings, Place

RESOLVED = frozenset({"city", "region", "area", "water"})
"""Kinds of places whose names are borne by several: countries and sites are not moved."""


def moved_places(findings: Sequence[Findings]) -> tuple[Place, ...]:
    """The places that the rest of the story resolves otherwise than their own report did, in the order of the reports.

    A sense counts once for each report that gives it; on equal footing the one in the country that the story's other
    places lie in, then the one told first. A name that one report uses in two senses stays as each report reads it.
    """
    told: dict[str, dict[int, list[tuple[int, Place]]]] = defaultdict(lambda: defaultdict(list))
    countries: Counter[str] = Counter()
    for order, found in enumerate(findings):
        for place in found.places:
            if place.geonameid is not None and place.kind in RESOLVED:
                told[" ".join(place.span.quote.casefold().split())][place.geonameid].append((order, place))
            elif place.country:
                countries[place.country] += 1
    moved: list[tuple[int, Place]] = []
    for senses in told.values():
        reports = {key: {order for order, _ in places} for key, places in senses.items()}
        if len(senses) < 2 or sum(map(len, reports.values())) > len(set().union(*reports.values())):
            continue
        meant = max(senses, key=lambda key: (len(reports[key]), countries[senses[key][0][1].country or ""], -min(reports[key]), -key))
        chosen = senses[meant][0][1]
        moved += [(order, _as(place, chosen)) for key, places in senses.items() if key != meant for order, place in places]
    return tuple(place for _, place in sorted(moved, key=lambda m: (m[0], m[1].span, m[1].id)))


def grounded(findings: Findings, moved: dict[str, Place]) -> Findings:
    """The findings with the places that the story moved."""
    if not any(place.id in moved for place in findings.places):
        return findings
    return replace(findings, places=tuple(moved.get(place.id, place) for place in findings.places))


def _as(place: Place, meant: Place) -> Place:
    return replace(place, lat=meant.lat, lon=meant.lon, country=meant.country, geonameid=meant.geonameid, kind=meant.kind)
