"""A common source inferred from shared choices, with its doubt."""

from tests.steps.trace.piles import row, traced

SAID = (
    "We shall open the weir before the rain comes",
    "Nobody asked the farmers what they thought",
    "The water does not read our plans",
    "My grandfather moved his cows in one night",
    "Ask me again when the river is back in its bed",
)
FIRST = ("The water board spoke first.", "A farmer from Orm answered.", "An engineer shrugged.", "An old man laughed.", "So ended the evening.")
OTHER = ("Officials promise action soon,", "critics feel left out of it,", "experts stay wary,", "memories run deep here,", "and judgement must wait:")


def page(prose: tuple[str, ...], said: tuple[str, ...]) -> str:
    return "\n".join(f"{own} “{words}.”" for own, words in zip(prose, said, strict=True))


def test_the_same_quotations_in_the_same_order_are_a_common_source_with_doubt() -> None:
    derivations, origins, carried = traced([row("a", page(FIRST, SAID), "courier.com"), row("b", page(OTHER, SAID), "herald.com")])
    (tie,) = derivations
    assert (tie.kind, tie.direction, tie.share) == ("common-source", "unknown", 0.0)
    assert "not established" in tie.because[1]
    assert len(origins) == 2
    assert carried["a"].state == "independence not established"


def test_another_order_or_a_few_in_common_prove_nothing() -> None:
    assert traced([row("a", page(FIRST, SAID)), row("b", page(OTHER, SAID[::-1]))])[0] == []
    assert traced([row("a", page(FIRST, SAID)), row("b", page(OTHER[:3], SAID[:3]))])[0] == []
