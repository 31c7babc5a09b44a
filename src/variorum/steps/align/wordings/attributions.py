"""Who gives a fact: the sources to whom several reports credit the same thing, figures and told deeds as well as quotations."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.records.span import Span
from variorum.steps.align.desk.claims import Claim, gathered, near_pairs, shares
from variorum.steps.align.desk.desk import Desk, reports_in
from variorum.steps.align.wordings.credits import FOR, LEAST, QUOTED, UNNAMED, Credit
from variorum.steps.align.wordings.marks import ends_of, stretches

ENOUGH = 0.6
"""Likeness of what is said from which two reports credit one fact; by reading half of the labelled clusters."""
ONE_VOICE = 0.15
"""What it adds that both credit the same source."""
TOLD = 0.4
"""Share of what is said that two credits have in common at least: their sentences are alike by the speaker's name and post as well."""
WORDED = "same words"
"""Marks sources to whom nearly the same words are credited: only these can exclude each other."""
WORDS = 0.75
"""Share of all content words from which two credits are of the same words."""


def quotation_sources(desk: Desk, found: Sequence[Credit], quotations: Sequence[Sequence[Claim]]) -> tuple[list[list[Claim]], frozenset[int]]:
    """For each quotation that several sources are credited with these credits; and the credits that ask nothing more, these and those of who
    spoke before it.

    Where two people are named for the same words the claims rest on the words as well.
    """
    groups: list[list[Claim]] = []
    laid: set[int] = set()
    home = _touching(found, quotations)
    ends = {span: end for report in home for span, end in ends_of(stretches(desk.of(report))).items()}
    for claims in quotations:
        beside = []
        for claim in claims:
            here = [n for n in home.get(claim.line.report, ()) if _says(found[n], claim)]
            closing = _closing(found, home.get(claim.line.report, ()), claim, ends)
            laid.update(n for n in here if n not in closing)
            beside += [(n, claim) for n in here if n in closing]
        said = [replace(found[n].claim, scope=(*found[n].claim.scope, WORDED), about=claims[0].span.quote) for n in sorted({n for n, _ in beside})]
        said = _certain(said)
        values = {c.value for c in said}
        if disputed(said):
            said += [replace(found[n].claim, span=c.span, scope=(*found[n].claim.scope, WORDED)) for n, c in beside if found[n].claim.value in values]
        if len(values) > 1 and reports_in(said) > 1:
            groups.append(said)
            laid.update(n for n, _ in beside)
    return groups, frozenset(laid)


def _closing(found: Sequence[Credit], here: Sequence[int], quotation: Claim, ends: Mapping[Span, Span]) -> Sequence[int]:
    """The credits of a report, but not those of who spoke before, where a quotation over several sentences names its speaker at its end."""
    end = ends.get(quotation.span, quotation.span)
    if end == quotation.span:
        return here
    last = [n for n in here if any(end.touches(span) for span in found[n].content)]
    return [n for n in here if found[n].claim.value in {found[k].claim.value for k in last}] if last else here


def _says(credit: Credit, quotation: Claim) -> bool:
    """Whether the credited words are the quotation, not a longer passage in which another one's words stand."""
    whole = quotation.line.gist.span
    here = [min(s.end, whole.end) - max(s.start, whole.start) for s in credit.content if quotation.span.touches(s)]
    return 0 < sum(here) <= LONGER * len(quotation.span.quote)


LONGER = 3


def disputed(group: Sequence[Claim]) -> bool:
    """Whether the same words are put into the mouths of two people, neither of whom speaks for others."""
    return len({c.value for c in group if "person" in c.scope and FOR not in c.scope and WORDED in c.scope}) > 1


def attribution_groups(desk: Desk, found: Sequence[Credit], laid: frozenset[int]) -> list[list[Claim]]:
    """Credits of one fact by several reports, with all the sources they name; those of `laid` are left out."""
    rest = [credit for n, credit in enumerate(found) if n not in laid and len(credit.claim.core) >= LEAST]
    claims = [credit.claim for credit in rest]
    pairs = near_pairs(desk, claims, lambda c: (f"s{c.value}",))
    gathering = gathered(claims, pairs, lambda a, b: _same(desk, a, b), ENOUGH)
    return [g for g in (_sources([rest[i] for i in group]) for group in gathering) if reports_in(g) > 1]


def _sources(group: Sequence[Credit]) -> list[Claim]:
    """The sources of one fact; where it is one source they rest on what it says as well: that is told alike."""
    named = _certain([credit.claim for credit in group])
    values = {c.value for c in named}
    if len(values) > 1:
        return _worded(named)
    return [*named, *(replace(credit.claim, span=span) for credit in group if credit.claim.value in values for span in credit.content)]


def _certain(group: list[Claim]) -> list[Claim]:
    """The group without sources that only a pronoun stands for: whom `he` means is less sure than that two reports differ."""
    named = {c.value for c in group if c.scope[0] != UNNAMED}
    return [c for c in group if c.value in named] if named else group


def _touching(found: Sequence[Credit], quotations: Sequence[Sequence[Claim]]) -> dict[str, list[int]]:
    """The credits of each report that a quotation stands in."""
    reports = {c.line.report for claims in quotations for c in claims}
    home: dict[str, list[int]] = defaultdict(list)
    for n, credit in enumerate(found):
        if credit.claim.line.report in reports:
            home[credit.claim.line.report].append(n)
    return home


def _worded(group: list[Claim]) -> list[Claim]:
    """The group, with those marked that credit nearly the same words to another source."""
    alike = [len(a.core & b.core) >= WORDS * len(a.core | b.core) and a.value != b.value for a in group for b in group]
    size = len(group)
    return [replace(c, scope=(*c.scope, WORDED)) if any(alike[n * size : (n + 1) * size]) else c for n, c in enumerate(group)]


def _same(desk: Desk, one: Claim, two: Claim) -> float:
    """How far two credits are of one fact; what both quote is told by its words alone: one speaker says many things on one matter."""
    if one.line.report == two.line.report and one.value != two.value:
        return -1.0
    told = shares(desk, one.core, two.core)
    if QUOTED in one.scope and QUOTED in two.scope:
        return told if len(one.core & two.core) >= LEAST else 0.0
    if told < TOLD:
        return 0.0
    line = min(desk.likeness(one.line.number, two.line.number) / 2.0, 1.0)
    return 0.5 * told + 0.5 * line + (ONE_VOICE if one.value == two.value else 0.0)
