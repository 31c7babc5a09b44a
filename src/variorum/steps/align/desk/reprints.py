"""Sentences that several reports print word for word: looked at once, laid wherever they are printed.

Forty outlets that print one agency's text tell no more than the agency: compared one by one they would crowd out whoever tells
the same in other words, and outvote whoever tells it otherwise.
"""

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.records.findings import Findings
from variorum.records.span import Span
from variorum.steps.align.desk.claims import Claim


def first_prints(findings: Sequence[Findings], actors: Mapping[str, str]) -> dict[tuple[str, int], tuple[str, int]]:
    """For each sentence, by report and number, the first that has its words with the same found in them. `actors`: those of the story by what each report calls them."""
    first: dict[Hashable, tuple[str, int]] = {}
    return {
        (found.report, n): first.setdefault(told, (found.report, n)) if found.gists[n].words else (found.report, n)
        for found in findings
        for n, told in enumerate(_told(found, actors))
    }


def everywhere(claims: Iterable[Claim], texts: Mapping[str, str]) -> list[Claim]:
    """The claims wherever their words are printed. `texts`: of the reports."""
    return [again for claim in claims for again in (claim, *_again(claim, texts))]


def _again(claim: Claim, texts: Mapping[str, str]) -> Iterator[Claim]:
    for line in claim.line.reprints:
        if span := moved(claim.span, line.gist.span.start - claim.line.gist.span.start, line.report, texts):
            yield replace(claim, line=line, span=span)


def moved(span: Span, by: int, report: str, texts: Mapping[str, str]) -> Span | None:
    """A span in a reprint; None where it runs on into words that are not reprinted."""
    start, end = span.start + by, span.end + by
    quote = texts[report][start:end]
    return Span(report, start, end, quote) if quote.split() == span.quote.split() else None


def _told(found: Findings, actors: Mapping[str, str]) -> list[Hashable]:
    """Each sentence's words with all that is found in them, wherever in the report they stand."""
    starts = [gist.span.start for gist in found.gists]
    inside: list[list[Hashable]] = [[] for _ in starts]
    for span, what in _findings(found, actors):
        n = bisect_right(starts, span.start) - 1
        if n >= 0:
            inside[n].append((span.start - starts[n], span.end - span.start, *what))
    return [(g.words, g.headline, g.start - g.span.start, frozenset(told)) for g, told in zip(found.gists, inside, strict=True)]


def _findings(found: Findings, actors: Mapping[str, str]) -> Iterator[tuple[Span, tuple[Hashable, ...]]]:
    """What is found, without what differs from report to report: ids, and where it stands."""
    days = {time.id: time.edtf for time in found.times}
    for f in found.figures:
        yield f.span, (f.low, f.high, f.unit, f.what, f.hedge, f.kind, f.change, f.as_of)
    for t in found.times:
        yield t.span, (t.type, t.value, t.edtf)
    for p in found.places:
        yield p.span, (p.name, p.geonameid, p.lat, p.lon, p.kind)
    for named in found.actors:
        who = actors.get(named.id)
        for mention in named.mentions:
            yield mention.span, (who, mention.form, named.kind)
        for role in named.roles:
            yield role.span, (who, role.text)
    for s in found.statements:
        spans = [span for span in (s.speaker, s.cue, *s.content) if span]
        yield spans[0], (actors.get(s.actor or ""), s.mode, s.stance, *(span.quote for span in spans))
    for e in found.events:
        yield e.span, (e.lemma, e.status, e.negated, days.get(e.when or ""))
