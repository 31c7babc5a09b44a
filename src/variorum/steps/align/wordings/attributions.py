"""Who gives a fact: the sources to whom several reports credit the same thing, figures and told deeds as well as quotations."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from variorum.records.span import Span
from variorum.steps.align.desk.claims import SAMPLE, Claim, joined, near_pairs, shares
from variorum.steps.align.desk.desk import Desk, reports_in
from variorum.steps.align.wordings.credits import FOR, LEAST, QUOTED, UNNAMED, Credit
from variorum.steps.align.wordings.marks import ends_of, stretches
from variorum.steps.align.wordings.quotations import LEAST_WORDS

ENOUGH = 0.6
"""Likeness of what is said from which two reports credit one fact; by reading half of the labelled clusters."""
ONE_VOICE = 0.15
"""What it adds that both credit the same source."""
TOLD, COUNTED = 0.4, 0.2
"""Share of what is said that two credits have in common at least, and where they give the same number: their sentences are alike by the
speaker's name and post as well."""
MANY, LONG = 6, 0.3
"""Words that two credits seldom have in common by chance, and the share that is enough then: long sentences say more beside it."""
FEW, MUCH, NEARLY_ALL = 3, 0.6, 0.95
"""Words below which two credits are only on one topic, unless they are much of what one of them says, of two sources nearly all of it; by
reading 130 points."""
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
    ends = {span: end for report in home for span, end in ends_of(stretches(desk.whole(report))).items()}
    for claims in quotations:
        beside = []
        for claim in claims:
            here = [n for n in home.get(claim.line.report, ()) if _says(found[n], claim)]
            closing = _closing(found, home.get(claim.line.report, ()), claim, ends)
            laid.update(n for n in here if n not in closing)
            beside += [(n, claim) for n in here if n in closing]
        worded = (WORDED,) if _one_wording(claims) else ()
        said = [replace(found[n].claim, scope=(*found[n].claim.scope, *worded), about=claims[0].span.quote) for n in sorted({n for n, _ in beside})]
        said = _certain(said)
        values = {c.value for c in said}
        if disputed(said):
            said += [replace(found[n].claim, span=c.span, scope=(*found[n].claim.scope, *worded)) for n, c in beside if found[n].claim.value in values]
        if len(values) > 1 and reports_in(said) > 1:
            groups.append(said)
            laid.update(n for n, _ in beside)
    return groups, frozenset(laid)


def _one_wording(quotation: Sequence[Claim]) -> bool:
    """Whether what reports quote is one wording: a few words that stand in longer quotations may be anybody's."""
    return len({c.value for c in quotation}) == 1 or min(len(c.value.split()) for c in quotation) >= LEAST_WORDS


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


def _whole(credit: Credit, quotation: Claim) -> bool:
    """Whether the credited words are most of the quotation, not one part of it."""
    return sum(len(span.quote) for span in credit.content) >= MOST * len(quotation.span.quote)


MOST = 0.75


def disputed(group: Sequence[Claim]) -> bool:
    """Whether the same words are put into the mouths of two people, neither of whom speaks for others."""
    return len({c.value for c in group if "person" in c.scope and FOR not in c.scope and WORDED in c.scope}) > 1


def attribution_groups(desk: Desk, found: Sequence[Credit], laid: frozenset[int], quotations: Sequence[Sequence[Claim]]) -> list[list[Claim]]:
    """Credits of one fact by several reports, with all the sources they name; those of `laid` are left out."""
    rest = [credit for n, credit in enumerate(found) if n not in laid and len(credit.claim.core) >= LEAST]
    claims = [credit.claim for credit in rest]
    quoting = _quoting(rest, quotations)
    pairs = {*near_pairs(desk, claims, lambda c: (f"s{c.value}",)), *_together(quoting)}

    def score(i: int, k: int) -> float:
        return 1.0 if quoting[i] & quoting[k] and not _two_in_one(claims[i], claims[k]) else _same(desk, rest[i], rest[k])

    gathering = _of_one_passage(claims, joined([[i] for i in range(len(rest))], claims, sorted(pairs), score, ENOUGH, ENOUGH))
    return [g for g in (_sources([rest[i] for i in group]) for group in gathering) if reports_in(g) > 1]


def _of_one_passage(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> list[list[int]]:
    """The groups, those put together that are parts of the same sentences: these ask once who says them."""
    by_lines: dict[frozenset[int], list[int]] = defaultdict(list)
    for group in groups:
        by_lines[frozenset(claims[i].line.number for i in group)] += group
    return list(by_lines.values())


def _quoting(found: Sequence[Credit], quotations: Sequence[Sequence[Claim]]) -> list[frozenset[int]]:
    """For each credit the quotations, by their number, of which it gives a wording."""
    home = _touching(found, quotations)
    quoting: list[set[int]] = [set() for _ in found]
    for number, claims in enumerate(quotations):
        for claim in claims:
            for n in home.get(claim.line.report, ()):
                if _says(found[n], claim) and _whole(found[n], claim):
                    quoting[n].add(number)
    return [frozenset(numbers) for numbers in quoting]


def _together(quoting: Sequence[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """The credits that give wordings of one quotation, two by two."""
    by_quotation: dict[int, list[int]] = defaultdict(list)
    for n, numbers in enumerate(quoting):
        for number in numbers:
            by_quotation[number].append(n)
    for members in by_quotation.values():
        yield from combinations(members[:SAMPLE], 2)


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


def _two_in_one(one: Claim, two: Claim) -> bool:
    """Whether one report names two sources."""
    return one.line.report == two.line.report and one.value != two.value


def _same(desk: Desk, one: Credit, two: Credit) -> float:
    """How far two credits are of one fact, two words of a long sentence last; what both quote is told by its words alone: one speaker says
    many things on one matter."""
    a, b = one.claim, two.claim
    if _two_in_one(a, b):
        return -1.0
    shared, told = a.core & b.core, shares(desk, a.core, b.core)
    counted = bool(one.counts & two.counts) and len(shared) >= LEAST
    if QUOTED in a.scope and QUOTED in b.scope and not counted:
        return told if len(shared) >= LEAST else 0.0
    if told < (COUNTED if counted else _least(len(shared), a.value == b.value)):
        return 0.0
    line = min(desk.likeness(a.line.number, b.line.number) / 2.0, 1.0)
    alike = 0.5 * told + 0.5 * line + (ONE_VOICE if a.value == b.value else 0.0)
    return alike if len(shared) >= FEW or a.core == b.core else min(alike, ENOUGH)


def _least(shared: int, one_source: bool) -> float:
    """The share of what is said that two credits with this many words in common have at least."""
    if shared < FEW:
        return MUCH if one_source else NEARLY_ALL
    return TOLD if shared < MANY else LONG
