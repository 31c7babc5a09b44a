"""What a sentence is laid beside others for is the clause the others tell as well."""

from collections.abc import Callable

from variorum.records.story import Dossier


def test_the_clause_all_tell_is_shown(lay: Callable[..., Dossier]) -> None:
    one = "The mayor recalled on a windy morning how the old rope mill collapsed under heavy snow in Arden."
    told = lay(one, "Under heavy snow the old rope mill of Arden gave way and collapsed.").points
    shown = [r.text for p in told if p.kind == "outcome" for r in p.readings]
    assert any("collapsed" in text for text in shown)
    assert not any(text.startswith("The mayor recalled") for text in shown)


def test_a_deed_is_shown_with_its_doer(lay: Callable[..., Dossier]) -> None:
    told = lay("The crew of the Halcyon repaired the broken mast.", "In Arden the crew of the Halcyon repaired the broken mast.").points
    assert any(r.text.startswith("The crew of the Halcyon repaired") for p in told for r in p.readings)


def test_words_without_a_verb_can_deny(lay: Callable[..., Dossier]) -> None:
    one = "No sign of the lost ferry in the bay of Calder Quay on Sunday morning"
    told = lay(one, "There was no sign of the lost ferry in the bay of Calder Quay on Sunday morning.").points
    assert {p.verdict for p in told if any("sign" in s.quote for r in p.readings for s in r.spans)} <= {"agree", "compatible"}
