"""What keeps two claims of one report apart, and the numbers by which two sentences are known to tell one deed."""

import pytest

from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.desk.claims import NONE, Claim, contradict
from variorum.steps.align.desk.desk import Line, _numbers


def time(value: str, edtf: str | None = None) -> Claim:
    line: Line = None  # type: ignore[assignment]
    return Claim("time", line, Span("r-a", 0, 1, "x"), value, NONE, NONE, NONE, edtf=edtf)


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        (time("2020-05-01", "2020-05-01"), time("T16:00"), False),
        (time("2020-05-01", "2020-05-01"), time("2020-05-02", "2020-05-02"), True),
        (time("T16:00"), time("T18:00"), True),
        (time("XXXX-WXX-5"), time("XXXX-WXX-5T16:00"), False),
    ],
)
def test_a_day_and_an_hour_in_one_report_may_be_of_one_deed(one: Claim, two: Claim, apart: bool) -> None:
    assert contradict(one, two) is apart


def test_a_number_goes_with_its_millions() -> None:
    words = [Token(0, 0, text, text, "NUM", "CD", "nummod", 0, "MONEY", False) for text in ("30", "million", "7")]
    assert list(_numbers(words)) == ["30 million", "million", "7"]
