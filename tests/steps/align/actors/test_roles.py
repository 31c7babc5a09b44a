"""Which posts reports give to one person, and which of them stand side by side."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]


def posts(dossier: Dossier) -> list[tuple[str, set[str]]]:
    return [(p.verdict, {r.value for r in p.readings}) for p in dossier.points if p.kind == "role"]


CASES = [
    (
        "Rovers goalkeeper Anna Brandt was arrested on Friday.", "Anna Brandt, a former keeper of the Rovers, was arrested on Friday.",
        [("compatible", {"rovers goalkeeper", "previous keeper rovers"})],
    ),
    (
        "The talks end after the death of longtime dictator Omid Kharazin.", "The talks end because dictator Omid Kharazin has died.",
        [("compatible", {"longtime dictator", "dictator"})],
    ),
    (
        "Surgeon and radio reporter Anna Brandt was asked to lead the office.", "The mayor asked surgeon Anna Brandt, a radio reporter, to lead the office.",
        [("agree", {"doctor"}), ("agree", {"radio reporter"})],
    ),
    (
        "Envoy to Norway Anna Brandt said talks begin on Friday.", "Anna Brandt, the envoy to Norway, said talks begin on Friday.",
        [("agree", {"envoy norway"})],
    ),
    (
        "Trooper Owen Tarrant died at the quay.", "Owen Tarrant, a trooper, was killed at the quay.",
        [("agree", {"trooper"})],
    ),
    (
        "Anna Brandt was hired as the third coach of the Rovers on Friday.", "Rovers coach Anna Brandt was hired on Friday.",
        [("compatible", {"third coach rovers", "rovers coach"})],
    ),
    (
        "Anna Brandt became the first governor of Calder in 2006.", "Calder governor Anna Brandt took office in 2006.",
        [("compatible", {"first governor calder", "calder governor"})],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "expected"), CASES)
def test_two_reports_on_one_post(one: str, two: str, expected: list[tuple[str, set[str]]], lay: Lay) -> None:
    assert posts(lay(one, two)) == expected


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The Friday night Anna Brandt scored twice was cold.", "Anna Brandt, the story goes, scored twice on Friday night."),
        ("Anna Brandt was a good kid, the neighbour said.", "Anna Brandt was a friend, the neighbour said."),
        ("Dr. Anna Brandt treated the sailors.", "The sailors were treated by Dr. Anna Brandt."),
    ],
)
def test_what_is_no_post(one: str, two: str, lay: Lay) -> None:
    assert posts(lay(one, two)) == []
