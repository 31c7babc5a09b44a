"""Where people come from: their nation (`Australian Ann Lee`) and the town they were born in (`a native of Dover`, `Dover-born`)."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from variorum.records.findings import Findings, Named
from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.actors.people import Mentions
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.desk.values import grounds_of, place_value
from variorum.text.tree import kid

Slots = list[tuple[str, list[Claim]]]
CLIMB = 3


def nation_groups(desk: Desk, mentions: Mentions) -> Slots:
    """Nations by whose they are; who is given two by one report (a dual citizen, a birthplace) has no group."""
    owned: dict[str, dict[tuple[str, str], Claim]] = defaultdict(dict)
    for found in desk.findings:
        for place in found.places:
            line = desk.line_at(place.span) if place.kind == "adjective" and place.country else None
            tokens = line.tokens_in(place.span) if line and line.gist.words else []
            actor = _bearer(line, tokens[-1], mentions) if line and tokens else None
            if line and actor and mentions.kind(actor) == "person" and not _hyphened(line.gist.words, tokens[-1]):
                span = place.span
                claim = Claim("place", line, span, place.country or "", NONE, NONE, NONE, " ".join(span.quote.split()), extra=("", "nation", "", ""))
                owned[actor].setdefault((line.report, claim.value), claim)
    found_slots = []
    for actor, claims in sorted(owned.items()):
        reports = [report for report, _ in claims]
        if len(set(reports)) == len(reports):
            found_slots.append((actor, list(claims.values())))
    return found_slots


def _bearer(line: Line, at: int, mentions: Mentions) -> str | None:
    """Whose nation an adjective tells: the name it stands before, or that of the noun it stands before: `the Irish actress Ann Lee`."""
    words = line.gist.words
    head = words[at].head
    if words[at].dep not in {"amod", "compound", "nmod"} or head <= at:
        return None
    for _ in range(CLIMB):
        if actor := mentions.named(line, head):
            return actor
        named = next((i for i, w in enumerate(words) if w.head == head and w.dep == "appos" and w.pos == "PROPN"), None)
        if named is not None:
            return mentions.named(line, named)
        if words[head].dep not in {"compound", "appos"} or words[head].pos not in {"NOUN", "PROPN"} or words[head].head == head:
            return None
        head = words[head].head
    return None


def _hyphened(words: Sequence[Token], at: int) -> bool:
    """`Irish-American`, `Irish-born`: one of two, or of another thing."""
    return (at + 1 < len(words) and words[at + 1].text in {"-", "–"}) or (at > 0 and words[at - 1].text in {"-", "–"})


def native_claims(desk: Desk, mentions: Mentions) -> list[tuple[str, Claim]]:
    """(actor, claim) for each town of birth told without a verb."""
    return [
        (actor, Claim("place", line, place.span, place_value(place), NONE, NONE, NONE, place.name, head="at", extra=grounds_of(place)))
        for found in desk.findings
        for place in found.places
        if (line := desk.line_at(place.span)) and (tokens := line.tokens_in(place.span)) and (actor := _native(line, tokens, mentions))
    ]


def _native(line: Line, tokens: Sequence[int], mentions: Mentions) -> str | None:
    words, first, last = line.gist.words, tokens[0], tokens[-1]
    if first > 1 and words[first - 1].text.lower() == "of" and words[first - 2].lemma.lower() == "native":
        head = words[first - 2].head
        subject = kid(words, head, "nsubj")
        whose = head if words[first - 2].dep == "appos" else subject
        return None if whose is None else mentions.named(line, whose)
    if last + 2 < len(words) and words[last + 1].text in {"-", "–"} and words[last + 2].text.lower() == "born":
        named = (mentions.named(line, i) for i in range(last + 3, min(len(words), last + 3 + REACH)))
        return next((actor for actor in named if actor and mentions.kind(actor) == "person"), None)
    return None


REACH = 5
"""Words behind `Dover-born` among which the name stands."""


def without_homes(found: Findings) -> Findings:
    """The findings with people's names as they are without a town behind them or a nation before: `Ann Lee of Dover`, `Australian Ann Lee`."""
    towns, nations = {p.span.end for p in found.places}, {p.span.start: p.span.end for p in found.places if p.kind == "adjective"}
    return replace(found, actors=tuple(_bare(a, towns, nations) if a.kind == "person" else a for a in found.actors))


def _bare(named: Named, towns: Collection[int], nations: Mapping[int, int]) -> Named:
    spans = [_short(m.span, towns, nations) for m in named.mentions]
    if all(span == m.span for span, m in zip(spans, named.mentions, strict=True)):
        return named
    cut = {m.span.quote: span.quote for span, m in zip(spans, named.mentions, strict=True)}
    return replace(named, name=cut.get(named.name, named.name), mentions=tuple(replace(m, span=s) for m, s in zip(named.mentions, spans, strict=True)))


def _short(span: Span, towns: Collection[int], nations: Mapping[int, int]) -> Span:
    """The span of a name without what tells where its bearer is from, where a name of two words is left."""
    quote, start = span.quote, span.start
    before, of, _ = quote.partition(" of ")
    if of and span.end in towns and " " in before:
        quote = before
    after = nations.get(start, start) - start
    if after and quote[after:].strip().count(" "):
        start += after + len(quote[after:]) - len(quote[after:].lstrip())
        quote = quote[after:].lstrip()
    return Span(span.report, start, start + len(quote), quote)
