"""A table that grew and shrank in steps must have the meetings of one counted at once."""

from collections.abc import Callable, Iterable
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from variorum.engines.meeting import Pairs, Table, owner
from variorum.engines.regrowing import regrown
from variorum.pipeline.stage import Change, Meet, Out
from variorum.store.archive import Archive


def _nothing(settings: Any) -> Callable[..., Iterable[Out]]:
    return lambda one, other: []


STAGE = Meet("met", "1", ("capture",), ("tie",), _nothing, lambda capture: (), least=2, most=3, cap=3, alike=1)
rows = st.sampled_from([f"r{n}" for n in range(10)])
keys = st.one_of(st.none(), st.lists(st.integers(0, 6), unique=True, max_size=5).map(lambda found: tuple(sorted(found))))
steps = st.lists(st.dictionaries(rows, keys, min_size=1, max_size=4), min_size=1, max_size=7)


class Grown:
    """An archive that takes each step as a run would: its postings, and the pairs that meet."""

    def __init__(self) -> None:
        self.archive = Archive(None)
        self.pairs: Pairs = set()
        self.stock: dict[tuple[str, str], tuple[int, ...]] = {}

    def step(self, changed: dict[str, tuple[int, ...] | None]) -> set[str]:
        new = {row: held for row, held in changed.items() if held is not None}
        touched, pairs, now = regrown(STAGE, self.archive, set(changed), new)
        assert {large for _, large in pairs} <= touched
        before = {f"{large}|{small}": (small, large) for small, large in self.pairs}
        kept = {pair for unit, pair in before.items() if owner(unit) not in touched | set(changed)}
        # Pairs with a moved row are done again by an engine, whoever else they are.
        again = pairs | {pair for pair in kept if set(pair) & set(changed)}
        self.stock = {pair: keys for pair, keys in self.stock.items() if pair in kept - again} | dict(now.stock(again))
        self.pairs = kept | pairs
        change = Change(marks={"met": b"1"}, kinds=("source",))
        change.postings = {("met", row): held for row, held in changed.items()}
        change.members = {("met", unit): None for unit in before}
        change.members.update({("met", f"{large}|{small}"): frozenset((small, large)) for small, large in self.pairs})
        self.archive.publish(change, self.archive.state())
        return touched


@settings(max_examples=300, deadline=None)
@given(steps)
@example([{"r1": (0,), "r2": (0, 1, 2)}, {"r4": (0,), "r0": (0, 1, 2)}, {"r0": (1, 2), "r3": (0,)}])
def test_meetings_after_any_steps_are_those_of_the_whole_table(steps: list[dict[str, tuple[int, ...] | None]]) -> None:
    grown, table = Grown(), dict[str, tuple[int, ...]]()
    for changed in steps:
        grown.step(changed)
        for row, held in changed.items():
            if held is None:
                table.pop(row, None)
            else:
                table[row] = held
        whole = Table(table, STAGE)
        assert grown.pairs == whole.pairs(table)
        assert grown.stock == whole.stock(grown.pairs)


def test_one_row_more_among_many_alike_counts_few_anew() -> None:
    grown = Grown()
    grown.step({f"r{n}": (n, n + 1, n + 2, 99) for n in range(40)})
    assert grown.step({"r99": (0, 1, 99)}) == {"r99"}
