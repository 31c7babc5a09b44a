"""A clause told again with a denial, or with a word that excludes the other's, is a dispute; what only looks like it is none."""

from collections.abc import Callable

import pytest
from tests.steps.align.test_points import holding

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
CASES = [
    (
        "denied", "conflict", ("was not inspected", "was inspected"),
        "The crane was not inspected by the harbour union before the storm, an engineer told reporters in Calder Quay.",
        "An engineer said the crane was inspected by the harbour union before the storm reached the quay.",
    ),
    (
        "what she wants", "", ("wants from", "want"),
        "What Rita Holm wants from the harbour union is one of the riddles of Calder Quay, an engineer said on Monday.",
        "Rita Holm does not want riddles from the harbour union of Calder Quay, an engineer said on Monday.",
    ),
    (
        "told to reporters", "conflict", ("was not repaired", "was repaired"),
        "The harbour master told reporters that the sluice of the old dock was not repaired by the council after the flood.",
        "The sluice of the old dock was repaired by the council after the flood, the harbour master said.",
    ),
    (
        "one of its things", "", ("were not safe", "were safe"),
        "The sheds of the fishermen on the quay were not safe after the storm, an engineer said on Monday.",
        "The families of the fishermen were safe after the storm, an engineer said on Monday.",
    ),
    (
        "both in one sentence", "", ("did not find", "found"),
        "Divers found the anchor of the ferry Merle but did not find the cargo, the coastguard said in Calder Quay.",
        "Divers found the anchor of the ferry Merle but did not find the cargo, the coastguard said on Monday.",
    ),
    (
        "denied by its subject", "conflict", ("was found", "was found"),
        "No rifle was found in the cabin of the ferry Merle, the coastguard said on Monday.",
        "A rifle was found in the cabin of the ferry Merle, the coastguard said on Monday.",
    ),
    (
        "denied in part", "", ("was not only inspected", "was inspected"),
        "The crane was not only inspected by the harbour union before the storm, an engineer told reporters in Calder Quay.",
        "An engineer said the crane was inspected by the harbour union before the storm reached the quay.",
    ),
    (
        "one thing for another", "", ("was not one man", "was probably a crew"),
        "Rita Holm told The Quay Herald that the unknown writer of the letters to the union on the crane story was not one man, but probably a crew of several sailors.",
        "Rita Holm told The Quay Herald that the unknown writer of the letters to the union on the crane story was probably a crew of several sailors.",
    ),
    (
        "nothing less", "", ("is at stake", "is at stake"),
        "Nothing less than the life of the old dock is at stake in the vote, the harbour master said in Calder Quay.",
        "The future of the old dock is at stake in the vote, the harbour master said in Calder Quay.",
    ),
    (
        "supposed", "", ("was not inspected", "was inspected"),
        "The owners must pay if the crane was not inspected by the harbour union before the storm, an engineer said.",
        "An engineer said the crane was inspected by the harbour union before the storm reached the quay.",
    ),
    (
        "towards two things", "", ("for", "against"),
        "The sluice reopened after the harbour court of Calder Quay announced fines for smuggling tin in the old dock.",
        "His word came after the harbour court of Calder Quay announced fines against 12 sailors who smuggled tin in the old dock.",
    ),
    (
        "joined to what is denied", "", ("painted", "painted"),
        "The crane has not been inspected or painted by the harbour union since the storm, an engineer told reporters in Calder Quay.",
        "An engineer said the crane has not been painted by the harbour union since the storm reached Calder Quay.",
    ),
    (
        "no is what they vote", "", ("vote", "voted"),
        "The town condemns the toll on the old bridge of Calder Quay; 17 councillors vote no.",
        "The town condemned the toll on the old bridge of Calder Quay, but 17 councillors and Ida Roth voted against it.",
    ),
    (
        "number one", "", ("raced", "raced"),
        "The No. 1 yacht raced the ferry Merle across the bay of Calder Quay on Monday.",
        "The yacht raced the ferry Merle across the bay of Calder Quay on Monday.",
    ),
    (
        "not so far", "update", ("have not been published", "were published"),
        "The results of the survey of the sea wall have not been published, the council said.",
        "Results of the survey were published by the council in March and show deep cracks.",
    ),
    (
        "other doer", "", ("did not sign", "signed"),
        "Marek Sand did not sign the lease of the sawmill, the owner told a court in Calder Quay.",
        "Rita Holm signed the lease of the sawmill, the owner told a court in Calder Quay.",
    ),
    (
        "alive", "conflict", ("found alive", "found dead"),
        "The fisherman Marek Sand was found alive in the hull of the ferry Merle, divers said.",
        "Divers said the fisherman Marek Sand was found dead in the hull of the ferry Merle on Monday.",
    ),
    (
        "doing", "conflict", ("stabbed", "shot"),
        "The court heard that Marek Sand stabbed the watchman of the sawmill during a quarrel over wages.",
        "The court heard that Marek Sand shot the watchman of the sawmill during a quarrel over wages.",
    ),
    (
        "thing", "conflict", ("hotel", "museum"),
        "The thieves drove a stolen van to the hotel beside the sawmill on Monday, police said.",
        "Police said the thieves drove a stolen van to the museum beside the sawmill on Monday.",
    ),
    (
        "both", "", ("doctor", "nurse"),
        "The ferry Merle had a doctor and a nurse on board when it left the quay, the owner said.",
        "The ferry Merle had a nurse on board when it left the quay, the owner said.",
    ),
    (
        "one after the other", "", ("opened", "closed"),
        "The museum of rope making opened its doors to visitors in Calder Quay after a long repair.",
        "After the storm the museum closed its doors to all visitors for the rest of that year, the council said.",
    ),
    (
        "two people", "", ("man", "woman"),
        "A man was hurt in the crash near the sawmill and was taken to hospital, police said.",
        "A woman was treated for shock after the crash near the mill and was later taken home, police said.",
    ),
    (
        "other days", "", ("did not sail", "sailed"),
        "The ferry Merle did not sail from Calder Quay on Monday because of the wind.",
        "The ferry Merle sailed from Calder Quay on Thursday in spite of the wind.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("verdict", "words", "one", "two"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_clauses_told_again(lay: Lay, verdict: str, words: tuple[str, str], one: str, two: str) -> None:
    found = {p.verdict for p in holding(lay(one, two), *words) if p.kind == "outcome"} & {"conflict", "update"}
    assert found == ({verdict} if verdict else set())


def test_those_that_tell_the_same_stand_with_it(lay: Lay) -> None:
    told = "Police said the thieves drove a stolen {} through the gate of the sawmill on Monday{}."
    dossier = lay(told.format("van", ""), told.format("truck", " night"), told.format("van", " before dawn"))
    assert any(len(p.readings[0].reports) == 2 for p in holding(dossier, "van", "truck") if p.verdict == "conflict")
