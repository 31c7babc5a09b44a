"""Which differences are worth a sentence at the head of a dossier."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier, Point, Reading
from variorum.steps.compose.disputes import _of_one, _points_back

Lay = Callable[..., Dossier]

CASES = (
    ("time", ("Friday", "A guard opened fire at the ferry on Friday"), ("Saturday", "A man of Arden was charged Saturday"), False),
    ("time", ("2009", "Voters in 2009 approved the new quay"), ("2010", "The town's voters approved it in 2010"), True),
    ("place", ("third-floor hall", "Holm went to the third-floor hall"), ("third-floor kitchen", "both men died in the third-floor kitchen"), False),
    ("figure", ("355 shops", "355 shops burned"), ("565 damaged shops", "the mayor counted 565 damaged shops"), True),
    ("figure", ("52%", "in Tarn, 52% of the mills"), ("80 percent", "timber exports fell by 80 percent"), False),
    ("time", ("June", "they began filming in June"), ("July", "the film begins in July"), True),
)


@pytest.mark.parametrize(("kind", "one", "two", "same"), CASES, ids=[one[1] for _, one, _, _ in CASES])
def test_clauses_of_a_dispute_tell_of_one_thing(kind: str, one: tuple[str, str], two: tuple[str, str], same: bool) -> None:
    readings = tuple(Reading(value, value, (report,), (), (), clause=clause) for report, (value, clause) in zip("ab", (one, two), strict=True))
    assert _of_one(Point("p", "“…”", kind, readings, "conflict")) is same


def test_answers_without_a_clause_are_taken_as_they_are() -> None:
    assert _of_one(Point("p", "“…”", "time", tuple(Reading(value, value, (value,), (), ()) for value in ("Monday", "Sunday")), "conflict"))


def test_a_digit_of_a_telephone_number_is_no_matter_for_the_head_of_a_dossier(lay: Lay) -> None:
    dossier = lay(
        "The mill in Arden burned down. Anyone with information is asked to call the police on 0845 125 2222.",
        "The mill in Arden burned down on Monday. Anyone with information should call the police on 0845 125 2233.",
    )
    assert any(p.verdict == "conflict" and "telephone" in p.about for p in dossier.points)
    assert not any("0845" in b.text and "differ" in b.text for b in dossier.brief)


@pytest.mark.parametrize(("text", "back"), [("it’s a good thing", True), ("that's not a good thing", True), ("The mill burned", False), ("there was nobody else in the mill", False), ("his", False)])
def test_a_clause_that_points_back_is_no_answer_for_a_brief(text: str, back: bool) -> None:
    assert _points_back(Reading(text, text, ("a",), (), ())) is back
