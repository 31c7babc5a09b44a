"""Deeds told and denied, wherever the denial stands."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

FOUND = "Police searched the harbour where the shot fell. The stolen gun has been recovered."


@pytest.mark.parametrize(
    "denied",
    [
        "Police searched the harbour where the shot fell. No stolen gun has been recovered.",
        "Police searched the harbour where the shot fell. The stolen gun has not been recovered.",
    ],
)
def test_a_deed_and_its_denial_are_never_told_alike(denied: str, lay: Callable[..., Dossier]) -> None:
    told = lay(FOUND, denied)
    both = [p for p in told.points if p.kind == "outcome" and any("recovered" in s.quote for r in p.readings for s in r.spans)]
    assert both
    assert {p.verdict for p in both} <= {"conflict", "update"}


def test_two_denials_in_other_words_agree(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "Police searched the harbour where the shot fell. No stolen gun has been recovered.",
        "Police searched the harbour where the shot fell. The stolen gun has not been recovered.",
    )
    assert not [p for p in told.points if p.verdict == "conflict"]


def test_a_sentence_that_denies_what_another_tells_is_no_agreement(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "Two clerks of the sawmill in Calder Quay were suspended after the fire in the drying shed.",
        "No clerk of the sawmill in Calder Quay was suspended after the fire in the drying shed.",
    )
    about = [p for p in told.points if any("suspended" in s.quote for r in p.readings for s in r.spans)]
    assert about
    assert "agree" not in {p.verdict for p in about}


SEARCHED = "The harbour master may inspect the sawmill crane in Calder Quay on Monday."


@pytest.mark.parametrize(
    ("later", "verdict"),
    [
        ("The harbour master inspected the sawmill crane in Calder Quay.", "update"),
        ("The harbour master is expected to inspect the sawmill crane in Calder Quay.", "agree"),
    ],
)
def test_what_was_open_comes_about(later: str, verdict: str, lay: Callable[..., Dossier]) -> None:
    told = lay(SEARCHED, later)
    assert {p.verdict for p in told.points if p.kind == "outcome" and any("inspect" in s.quote for r in p.readings for s in r.spans)} == {verdict}


def test_a_deed_that_was_refused_is_not_told_as_done(lay: Callable[..., Dossier]) -> None:
    told = lay("Ada Holm refused to have her sawmill inspected after the fire in Calder Quay.", "Ada Holm had her sawmill inspected after the fire in Calder Quay.")
    assert "agree" not in {p.verdict for p in told.points if any("inspected" in s.quote for r in p.readings for s in r.spans)}
