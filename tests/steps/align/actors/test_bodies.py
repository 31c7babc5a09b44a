"""One body under two names that differ in a word; two bodies keep their names."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]


def named(dossier: Dossier) -> list[tuple[str, set[str]]]:
    return [(p.verdict, {r.text for r in p.readings}) for p in dossier.points if p.kind == "name" and len(p.readings) > 1]


ONE_BODY = {
    "another form of a word": (
        "A fire broke out at Holmgard Distribution Ltd. in the harbour on Monday.",
        "Police were called to Holmgard Distributors Ltd., where a fire had broken out, on Monday.",
        {"Holmgard Distribution Ltd", "Holmgard Distributors Ltd"},
    ),
    "another noun for the kind of body": (
        "He ran the money of the Campaign to Rebuild the Harbour until he was sacked in May.",
        "He ran the money of the Committee to Rebuild the Harbour until he was sacked in May.",
        {"Campaign to Rebuild the Harbour", "Committee to Rebuild the Harbour"},
    ),
}


@pytest.mark.parametrize(("one", "two", "names"), ONE_BODY.values(), ids=ONE_BODY)
def test_one_body_under_two_names(lay: Lay, one: str, two: str, names: set[str]) -> None:
    assert ("conflict", names) in named(lay(one, two))


TWO_BODIES = {
    "a spelling": (
        "A fire broke out at Holmgard Advisers in the harbour on Monday.",
        "Police were called to Holmgard Advisors, where a fire had broken out, on Monday.",
    ),
    "a plural": (
        "The Marnick Election Commission counted the ballots on Monday.",
        "The Marnick Elections Commission has counted the ballots, officials said on Monday.",
    ),
    "a sentence that begins with a noun in capitals": (
        "Damage to the Holmgard Mill was heavy, the owner said on Monday after the fire.",
        "Repairs to the Holmgard Mill were heavy, the owner said on Monday after the fire.",
    ),
    "one report prints both": (
        "A fire broke out at Holmgard Distribution Ltd., which belongs to Holmgard Distributors Ltd., on Monday.",
        "Police were called to Holmgard Distributors Ltd., where a fire had broken out, on Monday.",
    ),
    "an office and its holder": (
        "He met the Secretary of Health and Harbours in Dover on Monday and left at noon.",
        "He met the Department of Health and Harbours in Dover on Monday and left at noon.",
    ),
}


@pytest.mark.parametrize(("one", "two"), TWO_BODIES.values(), ids=TWO_BODIES)
def test_no_dispute_about_a_name(lay: Lay, one: str, two: str) -> None:
    assert not [names for verdict, names in named(lay(one, two)) if verdict == "conflict"]
