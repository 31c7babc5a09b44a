"""What words of a game's clock tell."""

import pytest

from variorum.steps.align.occasions.clocks import clock_times

TOLD = [
    ("Lund scored in the 78th minute.", "match", 4620, 4680),
    ("Lund scored 12 minutes from the end.", "match", 4620, 4740),
    ("a 12th-minute header", "match", 660, 720),
    ("level on 22 minutes", "match", 1260, 1380),
    ("midway through the first half", "match", 891, 1809),
    ("10 minutes into the second half", "match", 3240, 3360),
    ("with 7:41 left in the half", "left half", 461, 461),
    ("with 4 minutes, 48 seconds remaining in the third quarter", "left quarter 3", 288, 288),
    ("with 9.4 seconds left in regulation", "left regulation", 9.4, 9.4),
    ("at 2:29 of the eighth round", "round 8", 149, 149),
    ("with 31 seconds left in round eight", "round 8", 149, 149),
    ("at 12:05 of the second period", "gone period 2", 725, 725),
    ("in the third round", "round 3", 0, 180),
    ("midway through the third quarter", "left quarter 3", 198, 603),
    ("later in the third quarter", "left quarter 3", 0, 900),
    ("with just under five minutes left in the third quarter", "left quarter 3", 240, 300),
    ("after 40 seconds of the eighth round", "round 8", 40, 40),
]


@pytest.mark.parametrize(("text", "scale", "low", "high"), TOLD)
def test_words_of_a_game_clock(text: str, scale: str, low: float, high: float) -> None:
    assert [(t.scale, t.low, t.high) for t in clock_times(text)] == [(scale, low, high)]


@pytest.mark.parametrize("text", ["The talks began at 2:30 in the third room.", "Sales rose in the first half of 2019.", "She left at 7:41.", "It took an hour."])
def test_what_is_no_clock_of_a_game(text: str) -> None:
    assert list(clock_times(text)) == []
