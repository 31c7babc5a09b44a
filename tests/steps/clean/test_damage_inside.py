import pytest

from variorum.records.source import Capture
from variorum.steps.clean.damage import damage_in


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("The minister promised help after to fly over the. She left on Monday.", "after to fly over the."),
        ("The clerk read out the names of their. Nobody answered.", "of their."),
        ("He came at 3 a.m. on Monday and left again. She said it was hers.", None),
    ],
)
def test_a_sentence_that_stops_before_its_noun_is_cut_off(text: str, broken: str | None) -> None:
    found = damage_in(Capture("r-1", "a", text, "utf-8"), ())
    assert [d.reason for d in found] == (["cut off"] if broken else [])
    assert all(broken and d.span.quote.endswith(broken) for d in found)
