"""Verified ties between reports that share reporters' prose."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from variorum.records.ids import content_id
from variorum.records.lineage import Derivation
from variorum.records.report import Description, Furniture, Report
from variorum.records.span import Span
from variorum.steps.trace.candidates import pairs, postings
from variorum.steps.trace.direction import Facts, facts_of, judged
from variorum.steps.trace.matching import Match, match, spans
from variorum.steps.trace.prose import Prose, cuts_of, prose_of
from variorum.text.passages import SEED
from variorum.text.prints import shingles

Row = tuple[Report, Description | None, Furniture | None]
FAMILY = 12
"""Exact copies of which each is tied to each; of more, every one is tied to the first."""
STOCK = 3
"""Other texts that print most of a passage of middling weight: then it is a stock phrase of the subject."""
SURE = 20.0
"""Weight of a passage that is no stock phrase however many print it."""


def derivations_of(rows: Sequence[Row]) -> Iterator[Derivation]:
    """Every pair of reports that share prose, verified to the character; the same for any order of the rows."""
    rows = sorted(rows, key=lambda row: row[0].id)
    facts = {row[0].id: facts_of(*row) for row in rows}
    matches = matched(rows)
    habits = _habits(matches, facts)
    made = [_derivation(found, facts, habits) for found in matches]
    yield from sorted(made, key=lambda d: d.id)


def matched(rows: Sequence[Row]) -> list[Match]:
    """The pairs of reports that are tied, with what they share."""
    texts = [article(report, furniture) for report, _, furniture in rows]
    groups: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        groups[" ".join(text.split()).casefold()].append(number)
    firsts = sorted(members[0] for members in groups.values())
    copies = {members[0]: members for members in groups.values()}
    prose: dict[int, Prose] = {}

    def of(number: int) -> Prose:
        if number not in prose:
            prose[number] = prose_of(rows[number][0], rows[number][2])
        return prose[number]

    found = []
    hashes, owners = postings([texts[n] for n in firsts])
    for a, b in pairs(hashes, owners):
        tie = match(of(firsts[a]), of(firsts[b]))
        if tie is not None and tie.tied:
            found.append((firsts[a], firsts[b], tie))
    found = _without_stock(found)
    made: list[Match] = []
    for a, b, tie in found:
        made += [m for i, j in _some(copies[a], copies[b]) if (m := tie if (i, j) == (a, b) else match(of(i), of(j)))]
    for members in copies.values():
        if len(members) > 1:
            couples = combinations(members, 2) if len(members) <= FAMILY else ((members[0], m) for m in members[1:])
            made += [m for i, j in couples if (m := match(of(i), of(j)))]
    return made


def article(report: Report, furniture: Furniture | None) -> str:
    """The text without what is not the article."""
    pieces, at = [], 0
    for start, end in cuts_of(report, furniture):
        if start > at:
            pieces.append(report.text[at:start])
        at = max(at, end)
    return "\n".join([*pieces, report.text[at:]])


def _some(left: list[int], right: list[int]) -> Iterator[tuple[int, int]]:
    yield from product(left, right) if len(left) * len(right) <= FAMILY * FAMILY else ((left[0], r) for r in right)


def _without_stock(found: list[tuple[int, int, Match]]) -> list[tuple[int, int, Match]]:
    """The ties that rest on more than a phrase which several unrelated texts print."""
    partners: dict[int, set[int]] = defaultdict(set)
    for a, b, tie in found:
        if tie.one_text:
            partners[a].add(b)
            partners[b].add(a)
    printed: dict[int, set[int]] = defaultdict(set)
    weak = [(a, b, tie) for a, b, tie in found if tie.total < SURE]
    for a, b, tie in weak:
        for run in (r for p in tie.passages for r in p):
            for mark in shingles(tie.left.words.ids[run.left : run.left + run.size], SEED).tolist():
                printed[mark] |= {a, b}
    kept = []
    for a, b, tie in found:
        if tie.total < SURE:
            marks = [m for p in tie.passages for r in p for m in shingles(tie.left.words.ids[r.left : r.left + r.size], SEED).tolist()]
            others = _unrelated([printed[m] - {a, b} - partners[a] - partners[b] for m in marks], partners)
            if others >= STOCK:
                continue
        kept.append((a, b, tie))
    return kept


def _unrelated(printers: list[set[int]], partners: Mapping[int, set[int]]) -> int:
    """How many texts, copies counted once, print at least half of the marks."""
    count: dict[int, int] = defaultdict(int)
    for some in printers:
        for one in some:
            count[one] += 1
    texts: list[int] = []
    for one in sorted(n for n, c in count.items() if 2 * c >= len(printers)):
        if not any(other in partners[one] for other in texts):
            texts.append(one)
    return len(texts)


def _habits(matches: Sequence[Match], facts: Mapping[str, Facts]) -> dict[str, set[str]]:
    """For each outlet the outlets whose uncredited whole texts also stand with it."""
    shared: dict[str, set[str]] = defaultdict(set)
    for found in matches:
        left, right = facts[found.left.report], facts[found.right.report]
        if found.one_text and left.outlet and right.outlet and left.outlet != right.outlet and not (left.agencies | right.agencies):
            shared[left.outlet].add(right.outlet)
            shared[right.outlet].add(left.outlet)
    return shared


def _derivation(found: Match, facts: Mapping[str, Facts], habits: Mapping[str, set[str]]) -> Derivation:
    left, right = facts[found.left.report], facts[found.right.report]
    verdict = judged(found, left, right, habits)
    passages = spans(found)
    share, similarity = found.right_share, found.similarity
    if verdict.source == right.report:
        passages = tuple(type(p)(p.target, p.source, p.similarity) for p in passages)
        share = found.left_share
    source, target = (left.report, right.report) if verdict.source == left.report else (right.report, left.report)
    kind = "copy" if found.one_text else "rewrite" if similarity < 0.82 else "mixed"
    because = (*_shown(found, passages[0].source), *verdict.because)
    return Derivation(
        content_id("derivation", source, target), source, target, kind, "known" if verdict.known else "unknown", share, passages, because
    )


def _shown(found: Match, first: Span) -> tuple[str, ...]:
    count = sum(r.size for p in found.passages for r in p)
    many = f"{len(found.passages)} passages" if len(found.passages) > 1 else "one passage"
    opening = " ".join(first.quote.split()[:9])
    what = "one text" if found.one_text else "shared prose"
    return (f"{what}: {count} words in {many} stand in both, such as “{opening} …”",)
