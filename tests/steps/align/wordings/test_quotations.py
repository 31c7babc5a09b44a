"""The words of a quotation, as they are compared."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier
from variorum.steps.align.wordings.quotations import quoted_words


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("We aren't closing the quay", "We are not closing the quay"),
        ("We didn ’ t know it", "We didn't know it"),
        ("It's over and we'll go home", "It is over and we will go home"),
        ("They won't open at 6:00 p.m.", "They will not open at 6 p.m."),
        ("The ferry left at 7:52pm GMT on its last trip", "The ferry left at 19:52 on its last trip"),
        ("We realised that the neighbourhood was empty", "We realized that the neighborhood was empty"),
        ("By this eleventh-hour rule we lost two boats", "By this 11th hour rule we lost 2 boats"),
        ("On the fourteenth day nineteen boats sank", "On the 14th day 19 boats sank"),
        ("[The council] knew the crane was old", "knew the crane was old"),
        ("[T]he council knew that the crane leak[s] oil", "The council knew that the crane leak oil"),
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


def quotes(dossier: Dossier) -> set[tuple[str, int]]:
    return {(p.verdict, len(p.readings)) for p in dossier.points if p.kind == "quote"}


def test_two_quotations_of_one_report_are_two(lay: Callable[..., Dossier]) -> None:
    one = 'Roe said: "I am so proud to be opening the new ferry for the second time." Later she wrote: "It is done, I am opening the new ferry today!"'
    two = 'In a statement Roe said: "I am so proud to be opening the new ferry for the second time."'
    three = 'Roe wrote to her friends: "It is done, I am opening the new ferry today!"'
    found = [p for p in lay(one, two, three).points if p.kind == "quote"]
    assert [(p.verdict, len(p.readings)) for p in found] == [("agree", 1), ("agree", 1)]


def test_a_quotation_that_its_speaker_interrupts_is_one(lay: Callable[..., Dossier]) -> None:
    one = "“Whatever the storm did to the harbour,” Roe said, “the council has money to build the wall anew.”"
    two = "Her office sent a note: “Whatever the storm did to the harbour, the council has money to build the wall anew.”"
    assert quotes(lay(one, two)) == {("agree", 1)}


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("Roe called the mill “utterly ruined” after the fire on the quay.", "The mill is “utterly ruined” after the fire, Roe told the council.", {("agree", 1)}),
        ("Roe called the mill “utterly ruined” after the fire.", "“The mill is utterly ruined by this fire, and the quay as well,” Roe said.", {("compatible", 2)}),
        ("Roe spoke of “Storm Harbour” at the fire brigade's ball.", "“Storm Harbour” was shown at the fire brigade's ball, Roe said.", set()),
    ],
)
def test_a_few_words_count_where_another_report_quotes_them_too(one: str, two: str, expected: set[tuple[str, int]], lay: Callable[..., Dossier]) -> None:
    assert quotes(lay(one, two)) == expected


FERRY = "“The ferry turned at once towards the burning quay and took the children on board,” Roe said."


def test_what_a_desk_puts_in_is_a_reading_that_fits(lay: Callable[..., Dossier]) -> None:
    other = FERRY.replace("turned at once", "turned (its bow) at once").replace("Roe said", "Roe told the council")
    found = [p for p in lay(FERRY, other).points if p.kind == "quote"]
    assert [(p.verdict, p.rules, len(p.readings)) for p in found] == [("compatible", ("put in",), 2)]


def test_a_few_words_of_what_a_report_prints_in_full_are_no_other_wording(lay: Callable[..., Dossier]) -> None:
    one = "The “burning quay” had been bought by a ferry. " + FERRY
    assert quotes(lay(one, FERRY.replace("Roe said", "Roe told the council"))) == {("agree", 1)}


def test_a_lost_opening_mark_makes_no_other_wording(lay: Callable[..., Dossier]) -> None:
    assert quotes(lay(FERRY, FERRY.removeprefix("“").replace("Roe said", "says one"))) == {("agree", 1)}


def test_one_word_with_a_hyphen_is_no_quotation(lay: Callable[..., Dossier]) -> None:
    one = "Roe called it a “storm-proof” ferry when it came to the burning quay."
    assert quotes(lay(one, "It is a “storm-proof” ferry that came to the burning quay, Roe told the council.")) == set()


def test_two_titles_in_single_marks_are_no_quotation(lay: Callable[..., Dossier]) -> None:
    one = "Roe will direct 'The Old Mills' sequel 'High Water' for the Calder Quay studio in the spring."
    two = "Roe is in talks: 'The Old Mills' sequel is to be made for the Calder Quay studio in the spring, she said at the 'High Water' ball."
    assert quotes(lay(one, two)) == set()
