"""Counts told without a number."""

from collections.abc import Callable

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]


def verdicts(told: Dossier, kind: str, text: str) -> list[str]:
    return [p.verdict for p in told.points if p.kind == kind and any(text in r.text for r in p.readings)]


def test_a_pair_is_two(lay: Lay) -> None:
    told = lay("A pair of gunmen robbed the harbour bank in Arden on Monday, police said.", "Three gunmen robbed the harbour bank in Arden on Monday, police said.")
    assert verdicts(told, "figure", "Three gunmen") == ["conflict"]


def test_what_is_one_thing_in_a_pair_is_not_counted(lay: Lay) -> None:
    told = lay("The diver lost a pair of gloves in the harbour of Arden on Monday.", "The diver lost three gloves in the harbour of Arden on Monday.")
    assert "conflict" not in verdicts(told, "figure", "three gloves")
