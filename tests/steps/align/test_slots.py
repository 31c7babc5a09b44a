"""Facts that stand in a form of their own: states, names of things, houses, directions, sums, ways of a deed."""

from collections.abc import Callable

import pytest
from tests.steps.align.test_points import values

from variorum.records.findings import Figure, Findings
from variorum.records.span import Span
from variorum.records.story import Dossier
from variorum.steps.align.figures.money import rates_of, turned
from variorum.text.kin import acted, folded, kin

Lay = Callable[..., Dossier]
CASES = [
    (
        "outcome", ("faulty", "broken"), "conflict",
        "The crane at the sawmill in Calder Quay had been broken since March, the union said.",
        "At no time did the sawmill in Calder Quay work with a faulty crane, its owner said.",
    ),
    (
        "outcome", ("critical condition", "stable condition"), "conflict",
        "The driver was taken from the sawmill to Mell hospital in critical condition.",
        "The driver hurt at the sawmill is in stable condition at Mell hospital.",
    ),
    (
        "outcome", ("into", "out of"), "conflict",
        "Rita Holm was walking into the sawmill with her brother when the crane fell on Monday.",
        "Rita Holm was walking out of the sawmill with her brother when the crane fell on Monday.",
    ),
    (
        "name", ("Blue Heron",), "agree",
        "Police found a fishing boat named Blue Heron behind the sawmill.",
        "The boat, named Blue Heron, was found by police.",
    ),
    (
        "name", ("Katie Holm", "Kathryn Holm"), "compatible",
        "Katie Holm, 19, was the first to see the smoke over the sawmill.",
        "The smoke was first seen by Kathryn Holm, who is 19 and works at the sawmill.",
    ),
    (
        "figure", ("east", "west"), "conflict",
        "The ferry Merle ran aground 40 miles east of Calder Quay on Monday.",
        "On Monday the ferry Merle ran aground 40 miles west of Calder Quay.",
    ),
    (
        "time", ("3 May 2022", "evening"), "compatible",
        "The ferry Merle left Calder Quay on 3 May 2022.",
        "The ferry Merle left Calder Quay on the evening of 3 May 2022.",
    ),
    (
        "other", ("grey van", "blue delivery van"), "conflict",
        "Rita Holm was hit by a grey van near the sawmill, the police said.",
        "The police are looking for a blue delivery van that hit Rita Holm.",
    ),
    (
        "figure", ("four trips", "several trips"), "compatible",
        "Rita Holm made four trips to the sawmill before the crane fell.",
        "Rita Holm made several trips to the sawmill before the crane fell.",
    ),
    (
        "figure", ("two", "three"), "conflict",
        "Rita Holm, a mother of two, saw the crane fall on the sawmill.",
        "The mother of three, Rita Holm, saw the crane fall on the sawmill.",
    ),
    (
        "role", ("sergeant", "lieutenant"), "conflict",
        "Police sergeant Emil Kovalov closed the sawmill on Monday.",
        "The sawmill was closed by police lieutenant Emil Kovalov on Monday.",
    ),
    (
        "name", ("Rita Holm", "Rita Vance"), "conflict",
        "Rita Holm saw the crane fall on the sawmill at Calder Quay on Monday morning.",
        "On Monday morning Rita Vance saw the crane fall on the sawmill at Calder Quay.",
    ),
    (
        "place", ("Leeds", "Bradford"), "conflict",
        "Rita Holm, who lived in Leeds, saw the crane fall on the sawmill.",
        "Rita Holm lives in Bradford and saw the crane fall.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "words", "verdict", "one", "two"), CASES, ids=[f"{c[0]} {c[1][0]}" for c in CASES])
def test_two_reports(lay: Lay, kind: str, words: tuple[str, ...], verdict: str, one: str, two: str) -> None:
    assert (kind, verdict) in values(lay(one, two), kind, *words)


def test_one_report_that_denies_what_it_quotes_is_no_dispute(lay: Lay) -> None:
    dossier = lay("The crane was broken, the union said.", "Shops near the sawmill were open.")
    assert not [p for p in dossier.points if p.verdict == "conflict"]


def money(name: str, amount: float, unit: str, same_as: str | None = None) -> Figure:
    span = Span("r-1", 0, 2, "£1")
    return Figure(name, span, amount, amount, unit, "loot", None, None, kind="money", same_as=same_as)


def test_the_rate_is_the_one_the_reports_print() -> None:
    euros, dollars, lone = money("f-1", 2e6, "euro"), money("f-2", 2.6e6, "dollar", "f-1"), money("f-3", 1e6, "dollar")
    rates = rates_of([Findings("r-1", figures=(euros, dollars, lone, money("f-4", 5, "euro"), money("f-5", 6, "euro")))])
    assert rates["dollar"] == ("euro", pytest.approx(1 / 1.3))
    assert (turned(lone, rates).low, turned(lone, rates).unit, turned(lone, rates).hedge) == (769000.0, "euro", "about")


def test_sums_stay_as_they_are_where_no_report_prints_a_rate() -> None:
    lone = money("f-1", 1e6, "dollar")
    rates = rates_of([Findings("r-1", figures=(lone, money("f-2", 3e6, "euro")))])
    assert turned(lone, rates) == lone


@pytest.mark.parametrize(("noun", "verb"), [("sinking", "sink"), ("stabbing", "stab"), ("king", "king"), ("morning", "morn"), ("filling", "fill")])
def test_a_noun_of_doing_stands_under_its_verb(noun: str, verb: str) -> None:
    assert acted(noun) in {verb, f"{verb}l"}


def test_plurals_stand_under_the_kin_of_their_singular() -> None:
    assert kin("tsunamis") == kin("tsunami")
    assert folded("organisations") == folded("organizations")


def test_a_time_before_a_noun_dates_the_noun(lay: Lay) -> None:
    dossier = lay(
        "Emil Kovalov was convicted of the May 3 robbery at the sawmill on 9 July 2022.",
        "The court convicted Emil Kovalov on 9 July 2022 of robbing the sawmill.",
    )
    assert not [p for p in dossier.points if p.kind == "time" and p.verdict == "conflict"]


def test_a_killing_that_was_only_tried_counts_nobody(lay: Lay) -> None:
    dossier = lay(
        "The fire at the sawmill killed two people, and Emil Kovalov tried to kill a man in the yard.",
        "The fire at the sawmill killed two people in Calder Quay.",
    )
    assert all(p.verdict != "conflict" for p in dossier.points if p.kind == "figure")


def test_two_namesakes_in_other_places_are_not_one(lay: Lay) -> None:
    dossier = lay(
        "Lawyer Rita Holm told the Herald that the sawmill at Calder Quay had been sold in the spring.",
        "The sawmill at Calder Quay had been sold in the spring, prosecutor Rita Vance wrote in a letter to the Herald.",
    )
    assert not [p for p in dossier.points if p.kind == "name" and p.verdict == "conflict"]


def test_a_state_that_is_denied_is_shown_with_its_denial(lay: Lay) -> None:
    told = lay(
        "The crane at the sawmill in Calder Quay had been out of order since March, the union said.",
        "The owner of the sawmill in Calder Quay denies the crane was broken.",
    )
    (point,) = (p for p in told.points if p.about == "whether the crane works")
    assert {r.text for r in point.readings} == {"crane at the sawmill in Calder Quay had been out of order", "denies the crane was broken"}


def test_no_time_to_repair_denies_nothing(lay: Lay) -> None:
    told = lay(
        "There was no time to repair the broken crane at the sawmill in Calder Quay, the union said.",
        "The crane at the sawmill in Calder Quay was broken, the owner said.",
    )
    assert not [p for p in told.points if p.about == "whether the crane works"]
