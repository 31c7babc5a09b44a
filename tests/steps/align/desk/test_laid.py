from hypothesis import given
from hypothesis import strategies as st

from variorum.records.span import Span
from variorum.steps.align.desk.laid import BLOCK, Laid

spans = st.builds(lambda report, start, size: Span(report, start, start + size, "x" * size), st.sampled_from("ab"), st.integers(0, 3 * BLOCK), st.integers(1, 2 * BLOCK))


@given(st.lists(spans, max_size=12), spans)
def test_a_span_finds_those_it_touches_and_no_others(laid: list[Span], asked: Span) -> None:
    table = Laid()
    for number, span in enumerate(laid):
        table.add(span, number)
    touching = {number for number, span in enumerate(laid) if asked.touches(span)}
    assert set(table.touching(asked)) == touching
    assert table.stands_on(asked) == bool(touching)
