"""Pages that string several agencies' items together: each item is taken over, and none of them is one text with another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from variorum.records.lineage import Tie
from variorum.steps.trace.facts import Facts
from variorum.steps.trace.texts import one_text

WHOLE = 0.6
"""Share of an item that stands in the page."""
MORE = 0.75
"""Share of the page beyond which it is the item itself, whatever it adds."""
APART = 0.2
"""Share of an item's words in the page that another item may claim too."""


def strung(ties: Sequence[Tie], facts: Mapping[str, Facts]) -> dict[str, str]:
    """For each tie between a page that strings items together and one of its items, the item.

    An item stands in the page nearly whole, beside others that stand elsewhere in it, share nothing with it and came from
    another agency or place. Where that is not printed a long text may as well have been cut into two short ones.
    """
    apart = {page: both for page, items in _parts(ties).items() if (both := _apart(page, items, facts))}
    rest = [tie for tie in ties if not {tie.left, tie.right} & apart.keys()]
    texts = one_text(facts, ((tie.left, tie.right) for tie in rest if tie.one_text)) if apart else {}
    near = {frozenset((texts[tie.left], texts[tie.right])) for tie in rest} if apart else set()
    found: dict[str, str] = {}
    for pair in (pair for _, pairs in sorted(apart.items()) for pair in pairs):
        ends = frozenset(texts[item] for item in pair)
        if len(ends) == 2 and ends not in near and not apart.keys() & pair.keys():
            found.update((tie.id, item) for item, tie in pair.items())
    return found


def _apart(page: str, items: Mapping[str, Tie], facts: Mapping[str, Facts]) -> list[dict[str, Tie]]:
    """Each two of a page's items, with their ties, that stand elsewhere in it and are known to have come apart."""
    return [
        {one: items[one], other: items[other]}
        for one, other in combinations(sorted(items), 2)
        if _came_apart(facts[one], facts[other]) and _elsewhere(_stretches(items[one], page), _stretches(items[other], page))
    ]


def _parts(ties: Iterable[Tie]) -> dict[str, dict[str, Tie]]:
    """For each report the others that stand in it nearly whole, and are much less than all of it."""
    parts: dict[str, dict[str, Tie]] = defaultdict(dict)
    for tie in ties:
        for page, item, held, share in ((tie.left, tie.right, *tie.shares[::-1]), (tie.right, tie.left, *tie.shares)):
            if not tie.choices and held >= WHOLE and share <= MORE:
                parts[page][item] = tie
    return parts


def _came_apart(one: Facts, other: Facts) -> bool:
    """Whether two items are known to come from two agencies, or from two places."""
    credited, also = one.agencies | one.others, other.agencies | other.others
    places = one.place is not None and other.place is not None and one.place != other.place
    return places or (bool(credited) and bool(also) and not credited & also)


def _stretches(tie: Tie, page: str) -> list[tuple[int, int]]:
    spans = [p.source if tie.left == page else p.target for p in tie.passages]
    return [(span.start, span.end) for span in spans]


def _elsewhere(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> bool:
    common = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    return common <= APART * min(sum(end - start for start, end in spans) for spans in (one, other))
