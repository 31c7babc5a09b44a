"""Ties become derivations: who took from whom, seen with all the reports that are tied together."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from variorum.records.lineage import Derivation, Passage, Tie, derivation_id
from variorum.steps.trace.direction import Verdict, judged
from variorum.steps.trace.facts import Facts, of_text
from variorum.steps.trace.matching import SURE
from variorum.steps.trace.strung import strung
from variorum.steps.trace.texts import one_text, printers

STOCK = 3
"""Further texts that print most of a light passage: then it is a stock phrase of the subject."""
STRUNG = "the page strings it together with the items of others"
WORDED = 0.82
"""Similarity of passages below which they were rewritten."""


def derivations_of(
    ties: Sequence[Tie], facts: Mapping[str, Facts], habits: Mapping[str, set[str]], sure: Container[str] = ()
) -> list[Derivation]:
    """The derivations among tied reports, in the order of their ids. `sure`: ids of ties that no stock phrase explains away."""
    same = one_text(facts, ((tie.left, tie.right) for tie in ties if tie.one_text))
    telling = {tie.id for tie in _without_stock(ties, same)}
    ties = sorted((tie for tie in ties if tie.id in telling or tie.id in sure), key=lambda tie: tie.id)
    items = strung(ties, facts)
    ties = [replace(tie, one_text=False) if tie.id in items else tie for tie in ties]
    texts = _texts(one_text(facts, ((tie.left, tie.right) for tie in ties if tie.one_text)) if items else same, facts)
    made = [_derivation(tie, facts if tie.one_text else texts, habits, items.get(tie.id)) for tie in ties]
    return sorted(_from_a_third(made), key=lambda d: d.id)


def _derivation(tie: Tie, facts: Mapping[str, Facts], habits: Mapping[str, set[str]], item: str | None = None) -> Derivation:
    """The derivation of a tie; `item`: the one of the two that the other strings together with further ones."""
    left, right = facts[tie.left], facts[tie.right]
    verdict = Verdict(item, True, (STRUNG,)) if item else judged(tie, left, right, habits)
    from_left = verdict.source == tie.left
    passages = tie.passages if from_left else tuple(Passage(p.target, p.source, p.similarity) for p in tie.passages)
    source, target, share = (tie.left, tie.right, tie.shares[1]) if from_left else (tie.right, tie.left, tie.shares[0])
    if tie.choices:
        doubt = "no prose is shared: a common source is likely, and not established"
        return Derivation(derivation_id(source, target), source, target, "common-source", "unknown", 0.0, passages, (*tie.choices, doubt))
    sizes = [len(p.source.quote) for p in passages]
    similarity = sum(p.similarity * n for p, n in zip(passages, sizes, strict=True)) / max(sum(sizes), 1)
    kind = "copy" if tie.one_text else "rewrite" if similarity < WORDED else "mixed"
    direction = "known" if verdict.known else "unknown"
    because = (_shown(tie, passages), *verdict.because)
    return Derivation(derivation_id(source, target), source, target, kind, direction, share, passages, because)


def _shown(tie: Tie, passages: Sequence[Passage]) -> str:
    count = sum(_read(p.target.quote)[0] for p in passages)
    many = f"{len(passages)} passages" if len(passages) > 1 else "one passage"
    longest = max(passages, key=lambda p: (len(p.target.quote), -p.target.start))
    return f"{'one text' if tie.one_text else 'shared prose'}: {count} words in {many} stand in both, such as “{_read(longest.target.quote)[1]} …”"


@lru_cache(maxsize=1024)
def _read(quote: str) -> tuple[int, str]:
    """How many words a passage has, and the first of them; a passage of a text that many print is read once."""
    words = quote.split()
    return len(words), " ".join(words[:9])


def _texts(same: Mapping[str, str], facts: Mapping[str, Facts]) -> dict[str, Facts]:
    """For each report the facts of the text it prints, whoever else prints it."""
    known: dict[str, Facts] = {}
    for names in printers(same).values():
        told = of_text([facts[name] for name in names])
        for name in names:
            alone = len(names) == 1
            known[name] = facts[name] if alone else replace(facts[name], agencies=told.agencies, published=told.published, day=told.day)
    return known


# ---------------------------------------------------------------------- stock phrases
def _without_stock(ties: Sequence[Tie], same: Mapping[str, str]) -> list[Tie]:
    """The ties that rest on more than a phrase which several unrelated texts print."""
    light = [tie for tie in ties if not tie.choices and _weight(tie) < SURE]
    if len(light) < STOCK:
        return list(ties)
    printed: dict[str, set[str]] = defaultdict(set)
    for tie in light:
        for gram in _grams(tie):
            printed[gram] |= {tie.left, tie.right}
    holders: dict[tuple[str, ...], list[str]] = {}
    stock = set()
    for tie in light:
        grams = tuple(_grams(tie))
        if grams not in holders:
            holders[grams] = _holders(grams, printed)
        if len({same[report] for report in holders[grams]} - {same[tie.left], same[tie.right]}) >= STOCK:
            stock.add(tie.id)
    return [tie for tie in ties if tie.id not in stock]


def _weight(tie: Tie) -> float:
    """The weight of a tie, words that stand in it several times counted once: a phrase within itself is one phrase."""
    if tie.weight[1] < SURE or tie.one_text:
        return tie.weight[1]
    words = [word for p in tie.passages for word in _words(p)]
    return tie.weight[1] * len(set(words)) / max(len(words), 1)


def _grams(tie: Tie) -> list[str]:
    words = [word for p in tie.passages for word in _words(p)]
    return [" ".join(words[n : n + 4]) for n in range(len(words) - 3)]


def _words(passage: Passage) -> list[str]:
    return [word.strip(".,;:!?\"'“”’()").casefold() for word in passage.source.quote.split()]


def _holders(grams: Sequence[str], printed: Mapping[str, set[str]]) -> list[str]:
    """The reports that print at least half of these words; thousands of ties may share a phrase, so it is asked once."""
    count = Counter(report for gram in grams for report in printed[gram])
    return sorted(report for report, n in count.items() if 2 * n >= len(grams))


# ---------------------------------------------------------------------- siblings
def _from_a_third(made: Sequence[Derivation]) -> Iterator[Derivation]:
    """Derivations as they are, but for those whose words both sides have from a third report: they are siblings."""
    given: dict[str, dict[str, Derivation]] = defaultdict(dict)
    for tie in made:
        if tie.kind in ("mixed", "rewrite") and tie.direction == "known":
            given[tie.target][tie.source] = tie
    for tie in made:
        thirds = sorted(given[tie.source].keys() & given[tie.target].keys()) if tie.kind != "copy" else []
        if any(_brought(tie, given[tie.source][one], given[tie.target][one]) for one in thirds):
            words = "both have these words from a third report, neither from the other"
            yield replace(tie, kind="common-source", direction="unknown", because=(tie.because[0], words))
        else:
            yield tie


def _brought(tie: Derivation, ours: Derivation, theirs: Derivation) -> bool:
    """Whether what the two share lies in what the one has from the third, and is less than the other has from there."""
    shared = sum(len(p.source.quote) for p in tie.passages)
    common = sum(
        max((min(p.source.end, o.target.end) - max(p.source.start, o.target.start) for o in ours.passages), default=0) for p in tie.passages
    )
    return common >= 0.5 * shared and sum(len(p.target.quote) for p in theirs.passages) >= sum(len(p.target.quote) for p in tie.passages)
