"""How common a word is in news."""

import pytest

from variorum.text.rates import RAREST, rate


@pytest.mark.parametrize(
    ("common", "rare"), [("police", "porcupine"), ("tuesday", "velmora"), ("president", "harbourmaster"), ("prime minister", "finch kettle")]
)
def test_common_words_stand_in_more_reports(common: str, rare: str) -> None:
    assert rate(common) > 10 * rate(rare) >= 10 * RAREST


def test_a_pair_is_rarer_than_its_words() -> None:
    assert rate("prime minister") < min(rate("prime"), rate("minister"))


@pytest.mark.parametrize(("number", "expected"), [("7", 0.05), ("14", 0.05), ("4200", RAREST), ("6.2", RAREST)])
def test_short_numbers_are_common(number: str, expected: float) -> None:
    assert rate(number) == expected


def test_no_share_is_over_one() -> None:
    assert max(map(rate, ("people", "said", "good", "nt", "s"))) <= 1.0
