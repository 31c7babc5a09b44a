"""The words of a quotation, as they are compared."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier
from variorum.steps.align.quotations import quoted_words


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("We aren't closing the quay", "We are not closing the quay"),
        ("We didn ’ t know it", "We didn't know it"),
        ("It's over and we'll go home", "It is over and we will go home"),
        ("They won't open at 6:00 p.m.", "They will not open at 6 p.m."),
        ("We realised that the neighbourhood was empty", "We realized that the neighborhood was empty"),
        ("[The council] knew the crane was old", "knew the crane was old"),
    ],
)
def test_spellings_of_one_wording(one: str, two: str) -> None:
    assert quoted_words(one) == quoted_words(two)


@pytest.mark.parametrize(("one", "two"), [("The quay's gate is shut", "The quay is gate is shut"), ("We can go", "We cannot go")])
def test_other_words_stay_other_words(one: str, two: str) -> None:
    assert quoted_words(one) != quoted_words(two)


def test_prose_between_two_marks_is_no_quotation(lay: Callable[..., Dossier]) -> None:
    one = 'Set the gate to "shut" to keep every child off the old quay on Sunday," the notice reads'
    two = 'Set the gate to "shut" to keep all children from the old quay on Sunday," the notice reads'
    assert not [p for p in lay(one, two).points if p.kind == "quote" and p.verdict == "conflict"]
