"""Places of one report: which words name them, and where on earth they are."""

from variorum.records.findings import Place
from variorum.records.ids import content_id
from variorum.records.span import Span, cut
from variorum.steps.find.place_candidates import Candidate
from variorum.steps.find.place_mentions import mentions
from variorum.steps.find.place_senses import senses
from variorum.text.gazetteer import Entry
from variorum.text.tree import Reading


def places_of(reading: Reading) -> tuple[Place, ...]:
    """The places a report means, in order; one that no list holds keeps its name and stays without coordinates.

    An adjective or people's name ("Afghan", "Afghans") is kept apart by its kind, `adjective`.
    """
    found = mentions(reading)
    return tuple(_place(reading, c, e) for c, e in zip(found, senses(found, reading.text), strict=True))


def _place(reading: Reading, candidate: Candidate, entry: Entry | None) -> Place:
    span = cut(reading.report, reading.text, candidate.start, candidate.end)
    if entry is None:
        return Place(_id(span), span, " ".join(span.quote.split()), None, None, None, None, "site" if candidate.label == "FAC" else "area")
    return Place(_id(span), span, entry.name, entry.lat, entry.lon, entry.country or None, entry.geonameid, entry.kind)


def _id(span: Span) -> str:
    return content_id("place", span.report, str(span.start), str(span.end))
