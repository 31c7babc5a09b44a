from hypothesis import given
from hypothesis import strategies as st

from variorum.text.unions import Unions

PAIRS = st.lists(st.tuples(st.booleans(), st.integers(0, 9), st.integers(0, 9)), max_size=40)


def test_what_is_joined_is_one_and_its_root_the_smallest() -> None:
    unions = Unions(5)
    assert unions.join(4, 2) == (2, 4)
    assert unions.join(4, 3) == (2, 3)
    assert [unions.root(i) for i in range(5)] == [0, 1, 2, 2, 2]
    assert unions.join(2, 3) is None


def test_a_bar_goes_with_its_groups() -> None:
    unions = Unions(5)
    unions.bar(1, 3)
    unions.join(0, 1)
    unions.join(3, 4)
    assert unions.barred(0, 4)
    assert unions.join(4, 0) is None
    assert unions.bars() == [(0, 3)]


@given(PAIRS)
def test_no_order_of_joins_crosses_a_bar(pairs: list[tuple[bool, int, int]]) -> None:
    unions = Unions(10)
    barred = []
    for bar, a, b in pairs:
        if bar and unions.root(a) != unions.root(b):
            unions.bar(a, b)
            barred.append((a, b))
        elif not bar:
            unions.join(a, b)
    assert all(unions.root(a) != unions.root(b) and unions.barred(b, a) for a, b in barred)
