"""What is a slip of the pen, and what is another word, a form or a norm of spelling."""

import pytest

from variorum.steps.trace.slips import near, slipped, spelled_by_ear


@pytest.mark.parametrize(
    ("one", "other"),
    [("kapulov", "kabulov"), ("brandmoor", "brandnoor"), ("calibration", "calirbation"), ("minstry", "ministry")],
)
def test_one_letter_apart_is_a_slip(one: str, other: str) -> None:
    assert slipped(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("harbour", "harbor"), ("organise", "organize"), ("centre", "center"), ("travelled", "traveled"), ("defence", "defense"),
        ("judgement", "judgment"), ("farmer", "farmers"), ("visited", "visiter"), ("russia", "russian"), ("former", "warmer"), ("same", "same"),
    ],
)  # fmt: skip
def test_norms_forms_and_other_words_are_none(one: str, other: str) -> None:
    assert not slipped(one, other)


def test_vowels_and_doubled_letters_are_written_by_ear() -> None:
    assert spelled_by_ear("mohammed", "mohamad")
    assert not spelled_by_ear("kapulov", "kabulov")


def test_near_words_are_found_as_by_comparing_all() -> None:
    words = ["kapulov", "kabulov", "kalubov", "harbour", "harbor", "ministry", "minstry", "miinstry"]
    assert sorted(near(words)) == sorted((a, b) for a in words for b in words if a < b and slipped(a, b))
