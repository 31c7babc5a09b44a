"""Which posts reports give to one person, and which of them stand side by side."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier
from variorum.steps.align.actors.roles import role_value

Lay = Callable[..., Dossier]


def posts(dossier: Dossier) -> list[tuple[str, set[str]]]:
    return [(p.verdict, {r.value for r in p.readings}) for p in dossier.points if p.kind == "role"]


CASES = [
    (
        "Rovers goalkeeper Anna Brandt was arrested on Friday.", "Anna Brandt, a former keeper of the Rovers, was arrested on Friday.",
        [("compatible", {"rovers goalkeeper", "former keeper rovers"})],
    ),
    (
        "The talks end after the death of longtime dictator Omid Kharazin.", "The talks end because dictator Omid Kharazin has died.",
        [("compatible", {"longtime dictator", "dictator"})],
    ),
    (
        "Surgeon and radio reporter Anna Brandt was asked to lead the office.", "The mayor asked surgeon Anna Brandt, a radio reporter, to lead the office.",
        [("agree", {"surgeon"}), ("agree", {"radio reporter"})],
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
    (
        "Anna Brandt, who was the chief warden of the mint, was arrested on Friday.", "As the chief warden of the mint, Anna Brandt was arrested on Friday.",
        [("agree", {"chief warden mint"})],
    ),
    (
        "A dock worker named Owen Tarrant saved the child on Friday.", "Dock worker Owen Tarrant saved the child on Friday.",
        [("agree", {"dock worker"})],
    ),
    (
        "Owen Tarrant, Deputy Chief Fire Officer at Calder Quay says the pier is lost.", "Deputy chief fire officer Owen Tarrant said the pier is lost.",
        [("compatible", {"deputy chief fire officer calder quay", "deputy chief fire officer"})],
    ),
    (
        "Owen Tarrant, the No. 2 official at the mint, resigned on Friday.", "Owen Tarrant, then the No. 2 official at the mint, resigned on Friday.",
        [("compatible", {"number 2 mint", "then number 2 mint"})],
    ),
    (
        "Anna Brandt, 40, the CEO of Brandt Mills, was arrested.", "Anna Brandt, chief executive of the grain company Brandt Mills, was arrested.",
        [("agree", {"ceo brandt mills"})],
    ),
    (
        "The strike is over, said Anna Brandt, president, Norland Broadcasting Group.", "Norland Broadcasting Group president Anna Brandt said the strike is over.",
        [("agree", {"president norland broadcasting group", "norland broadcasting group president"})],
    ),
    (
        "Club president and general manager Anna Brandt spoke on Friday.", "GM Anna Brandt spoke on Friday.",
        [("compatible", {"club president general-manager", "general-manager"})],
    ),
    (
        "Anna Brandt, a spokeswoman for Governor Owen Tarrant, said so on Friday.", "Spokeswoman Anna Brandt said so on Friday.",
        [("compatible", {"spokesman governor owen tarrant", "spokesman"})],
    ),
    (
        "Anna Brandt, who chairs the board of Calder Bank, resigned on Friday.", "Calder Bank board chairwoman Anna Brandt resigned on Friday.",
        [("agree", {"chairman board calder bank", "calder bank board chairman"})],
    ),
    (
        "Anna Brandt (the club's striker) scored twice on Friday.", "Club striker Anna Brandt scored twice on Friday.",
        [("agree", {"club striker"})],
    ),
    (
        "Owen Tarrant's agent, Anna Brandt, said he would stay.", "His agent, Anna Brandt, said Owen Tarrant would stay.",
        [("agree", {"agent"})],
    ),
    (
        "Anna Brandt was named interim coach on Friday.", "The Rovers named interim coach Anna Brandt on Friday.",
        [("agree", {"interim coach"})],
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
        ("Owen Tarrant, the man they called Fox, fled on Friday.", "Owen Tarrant, a big man, fled on Friday."),
        ("Owen Tarrant (knee) missed the game on Friday.", "Owen Tarrant (a sore shoulder) sat out on Friday."),
        ("A man named Owen Tarrant fled on Friday.", "A man called Owen Tarrant fled on Friday."),
        ("Owen Tarrant was not a keeper, she said.", "Owen Tarrant was never a keeper, the court heard."),
    ],
)
def test_what_is_no_post(one: str, two: str, lay: Lay) -> None:
    assert posts(lay(one, two)) == []


def test_a_relative_is_no_post(lay: Lay) -> None:
    told = lay("Rescuers found his sister, Anna Brandt, at the quay.", "Anna Brandt, his older sister, was found at the quay.", "Teacher Anna Brandt was found at the quay.")
    assert [(p.about, {r.value for r in p.readings}) for p in told.points if p.kind == "role"] == [("whose relative Anna Brandt is", {"sister", "older sister"})]


@pytest.mark.parametrize(("one", "two", "same"), [("CB", "cornerback", True), ("QB", "the quarterback", True), ("CB", "QB", False)])
def test_a_post_and_its_short_form_have_one_key(one: str, two: str, same: bool) -> None:
    assert (role_value(one) == role_value(two)) is same
