"""What comes once: a work's year, a career's start and end, the founding of a firm, the town of a childhood, the end of a bout."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

CASES = [
    ("Reiter shot to fame in the 1998 movie \"Harbour Lights\". Anna Reiter is 33.", "Since 1999's \"Harbour Lights,\" Anna Reiter has been known.", "when the film “Harbour Lights” came out"),
    ("Anna Reiter played for Dover before retiring in 1993.", "Fans knew her. Anna Reiter loved it. She retired in 1995 as the best.", "when Anna Reiter retired"),
    ("Anna Reiter, who began modelling in 1950, sang for kings.", "Reiter sang. Her career began in October 1951. Anna Reiter loved it.", "when the career of Anna Reiter began"),
    ("Founded in 1971, Holt Industries sold bread to kings.", "Anna Reiter founded Holt Industries in 1973. Holt Industries sold bread.", "when Holt Industries was founded"),
    ("Anna Reiter grew up in Dover, where her father ran a shop.", "Anna Reiter was brought up in Chicago, a grocer's daughter.", "where Anna Reiter grew up"),
    ("Anna Reiter was born on May 3, 1931, and sang for kings.", "Born in 1932, Anna Reiter sang for kings.", "when Anna Reiter was born"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "about"), CASES)
def test_two_values_of_what_comes_once_are_in_dispute(lay: Callable[..., Dossier], one: str, two: str, about: str) -> None:
    assert [p.verdict for p in lay(one, two).points if p.about == about] == ["conflict"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Anna Reiter starred in the 1998 film \"Harbour Lights\".", "Anna Reiter starred in the 2001 film \"Harbour Lights 2\"."),
        ("Anna Reiter starred in the 1998 film \"Harbour Lights\".", "Anna Reiter read the 1991 novel \"Harbour Lights\"."),
        ("Anna Reiter was born in 1931 and sang for kings.", "Ben Holt was born in 1934 and baked for kings."),
    ],
)
def test_a_sequel_another_work_and_another_birth_are_no_dispute(lay: Callable[..., Dossier], one: str, two: str) -> None:
    assert not [p for p in lay(one, two).points if p.kind == "time" and p.verdict == "conflict"]


def test_the_clock_of_a_bout_is_no_hour_of_the_day(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "Holt dropped Reiter again in the sixth, and the referee stopped the fight at 2:56.",
        "Reiter went down in the corner late in the round, and this time the referee stopped it at 2:26.",
    )
    assert [p.rules for p in told.points if p.kind == "time" and p.verdict == "conflict"] == [("other moment",)]
