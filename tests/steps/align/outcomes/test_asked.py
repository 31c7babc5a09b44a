"""Of whom or what a sentence answers a question, and what it leaves open."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier


def asked(found: Dossier) -> list[str]:
    return [p.verdict for p in found.points if any(r.value.startswith("choice ") for r in p.readings)]


STRANGERS = (
    ("The port of Calder Quay was closed.", "The school in Calder Quay remained open."),
    ("The union in Calder Quay rejected the offer.", "The union in Calder Quay could accept the offer."),
    ("Mayor Ada Holm resigned on Monday.", "Peter Rask stays on as clerk of Calder Quay."),
    ("Peter Rask was sacked on second down in Calder Quay.", "Peter Rask resigned in Calder Quay."),
    ("Fire chief Peter Rask spoke in Calder Quay.", "Peter Rask was sacked in Calder Quay."),
    ("Peter Rask was arrested in Calder Quay.", "Peter Rask went into cardiac arrest in Calder Quay."),
    ("Peter Rask was caught up in the storm off Calder Quay.", "Peter Rask is still at large in Calder Quay."),
    ("Mayor Ada Holm opened fire in Calder Quay.", "Mayor Ada Holm stays on in Calder Quay."),
    ("Mayor Ada Holm stepped down on Monday.", "Ada Holm remains as calm as ever, said a clerk in Calder Quay."),
    ("Mayor Ada Holm stays on.", "Ada Holm met the clerks of Calder Quay amid calls to resign."),
    ("Peter Rask was dismissed from the sawmill last week.", "Ada Holm did not fire Peter Rask, a neighbour of hers said in tears."),
    ("The bridge in Calder Quay was closed.", "Shops in Calder Quay fear the closure of the bridge."),
    ("Police in Calder Quay are searching for a man lost in the woods.", "Peter Rask was arrested in Calder Quay."),
    ("Claims for jobless pay in Calder Quay declined.", "The board in Calder Quay accepted the claim."),
    ("The talks in Calder Quay went ahead.", "Long talks in Calder Quay may cause a delay."),
    ("The strike in Calder Quay was called off.", "Another strike in Calder Quay will go ahead."),
)


@pytest.mark.parametrize(("one", "two"), STRANGERS, ids=[two for _, two in STRANGERS])
def test_two_things_are_not_one(lay: Callable[..., Dossier], one: str, two: str) -> None:
    assert asked(lay(one, two)) == []


FITTING = (
    ("to be let go", "Peter Rask was arrested in Calder Quay.", "Peter Rask was due to be released in Calder Quay in June.", ["compatible"]),
    ("let out of a hospital", "Peter Rask was arrested in Calder Quay.", "Peter Rask was released from a hospital in Calder Quay against his wishes.", []),
    ("one of many", "One person was arrested in Calder Quay.", "Peter Rask was given a summons in Calder Quay and released.", []),
    ("still closed", "The bridge in Calder Quay will remain closed.", "The council has closed the bridge in Calder Quay.", ["agree"]),
    ("closed until then", "The roads in Calder Quay were closed until 4.30 p.m.", "A clerk told the mayor of Calder Quay that all of the roads reopened by 4.30 p.m.", ["agree"]),
    ("expected to be done", "The bill in Calder Quay is expected to pass.", "The bill in Calder Quay is expected to be passed.", ["agree"]),
)


@pytest.mark.parametrize(("one", "two", "verdicts"), [f[1:] for f in FITTING], ids=[f[0] for f in FITTING])
def test_what_changes_nothing_is_no_update(lay: Callable[..., Dossier], one: str, two: str, verdicts: list[str]) -> None:
    assert asked(lay(one, two)) == verdicts


def test_who_is_let_go_from_a_job_was_not_held(lay: Callable[..., Dossier]) -> None:
    assert asked(lay("Peter Rask was let go from the sawmill in Calder Quay.", "Peter Rask was arrested in Calder Quay.")) == []
