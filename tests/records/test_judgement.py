import pytest

from variorum.records.judgement import Judgement, Subject, judgement_id, overrides, standing
from variorum.records.span import Span

ONE, OVER, OTHER = Span("r1", 0, 5, "Smith"), Span("r1", 3, 9, "th and"), Span("r2", 0, 5, "Smith")


def one(kind: str, *subjects: Subject, number: int = 1, others: tuple[Subject, ...] = (), **more: str) -> Judgement:
    return Judgement(f"j{number}", kind, subjects, others, at=f"2026-03-0{number}", **more)


def test_what_is_undone_no_longer_stands() -> None:
    first, second = one("tie", "r1", "r2"), one("tie", "r1", "r3", number=2)
    undoing = one("undo", "r1", "r2", number=3, undoes="j1")
    assert standing([undoing, second, first]) == (second,)


def test_the_id_is_of_the_content() -> None:
    assert judgement_id(one("note", ONE)) == judgement_id(one("note", ONE))
    assert judgement_id(one("actor", ONE, OTHER)) != judgement_id(one("actor", ONE, others=(OTHER,)))
    assert judgement_id(one("note", ONE, note="a", author="b")) != judgement_id(one("note", ONE, note="", author="ab"))


def test_every_report_is_named() -> None:
    assert one("actor", ONE, OTHER, others=(Span("r3", 0, 1, "x"),)).reports == ("r1", "r2", "r3")


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [
        (one("tie", "r1", "r2", value="wrong", number=2), one("tie", "r2", "r1", value="right"), True),
        (one("tie", "r1", "r2", value="wrong", number=2), one("tie", "r1", "r3", value="right"), False),
        (one("actor", ONE, OTHER, number=2), one("actor", OVER, others=(OTHER,)), True),
        (one("actor", ONE, others=(OTHER,), number=2), one("actor", OVER, OTHER), True),
        (one("actor", ONE, OTHER, number=2), one("actor", OVER, OTHER), False),
        (one("point", ONE, topic="figure", number=2), one("point", OVER, topic="figure"), True),
        (one("point", ONE, topic="figure", number=2), one("point", OVER, topic="quote"), False),
        (one("note", ONE, number=2), one("note", ONE), False),
    ],
)
def test_of_two_that_cannot_both_hold_the_later_overrides(new: Judgement, old: Judgement, expected: bool) -> None:
    assert overrides(new, old) == expected
