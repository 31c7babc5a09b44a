"""Events across reports: one deed on one day is one event, and a plan is done only when a later report says so."""

from collections.abc import Callable

from variorum.records.story import Dossier, StoryEvent

Lay = Callable[..., Dossier]


def telling(dossier: Dossier, words: str) -> list[StoryEvent]:
    """The events with a clause that holds these words."""
    return [e for e in dossier.events if any(words in s.quote for s in e.spans)]


def test_one_planned_meeting_is_one_event_whatever_it_is_called(lay: Lay) -> None:
    dossier = lay(
        "CALDER QUAY, 3 June 2024 - The Holmian rebels will talk to Carradin officials in Calder Quay on 14 June 2024, the mayor said.",
        "CALDER QUAY, 3 June 2024 - Carradin will host an international meeting with the rebels on 14 June 2024, a spokesman said.",
    )
    assert telling(dossier, "will talk") == telling(dossier, "will host") != []


def test_meetings_of_two_days_are_two_events(lay: Lay) -> None:
    dossier = lay(
        "CALDER QUAY, 3 June 2024 - The Holmian rebels will talk to Carradin officials in Calder Quay on 14 June 2024, the mayor said.",
        "CALDER QUAY, 3 June 2024 - Carradin will host an international meeting with the rebels on 17 June 2024, a spokesman said.",
    )
    assert telling(dossier, "will talk") != telling(dossier, "will host")


def test_a_report_older_than_the_plan_does_not_say_it_took_place(lay: Lay) -> None:
    dossier = lay(
        "CALDER QUAY, 3 June 2024 - The rebels will sign the accord of Carradin on 14 June 2024, the mayor said.",
        "CALDER QUAY, 4 June 2024 - The rebels signed the accord of Carradin on 14 June 2024, a spokesman said by mistake.",
    )
    assert all(e.took_place is None for e in telling(dossier, "will sign"))


def test_a_later_report_says_that_it_took_place(lay: Lay) -> None:
    dossier = lay(
        "CALDER QUAY, 3 June 2024 - The rebels will sign the accord of Carradin on 14 June 2024, the mayor said.",
        "CALDER QUAY, 15 June 2024 - The rebels signed the accord of Carradin on 14 June 2024, a spokesman said.",
    )
    assert all(e.took_place and "signed" in e.took_place.quote for e in telling(dossier, "will sign"))


def test_the_words_that_say_when_are_kept_where_no_day_is_known(lay: Lay) -> None:
    dossier = lay("Fire destroyed the sawmill of Rita Holm on Friday night.", "Fire destroyed the sawmill of Rita Holm on Friday night.")
    assert [(e.when, e.when_span and e.when_span.quote) for e in telling(dossier, "Fire destroyed")] == [(None, "Friday night")]


def test_the_title_is_a_clause_that_leans_on_no_other(lay: Lay) -> None:
    dossier = lay(
        "CALDER QUAY, 3 June 2024 - Rita Holm was shot in Calder Quay on Sunday. She was shot in Calder Quay at the mill on Sunday.",
    )
    assert [e.title for e in telling(dossier, "Rita Holm was shot")] == ["Rita Holm was shot in Calder Quay on Sunday"]


def test_an_event_begins_like_a_sentence(lay: Lay) -> None:
    told = lay("Crews left the mill, which the ferry rammed on 4 March 2021.", "Rita Holm saw how the ferry rammed the mill on 4 March 2021.")
    assert all(e.title[0].isupper() for e in told.events)


def test_an_undated_copy_of_a_deed_is_no_event_of_its_own(lay: Lay) -> None:
    dossier = lay(
        "CALDER QUAY, 3 June 2024 - Ada Morrow sold the old ferry to Carradin Shipping on 2 June 2024, the mayor said.",
        "CALDER QUAY, 4 June 2024 - After years of losses and two strikes, Ada Morrow sold the ferry. Nobody knows what comes next for its crew.",
    )
    assert [e.when for e in telling(dossier, "sold the ferry")] == ["2024-06-02"]


def test_what_was_done_to_one_by_another_verb_is_another_event(lay: Lay) -> None:
    dossier = lay(
        "CALDER QUAY, 3 June 2024 - Ada Morrow struck the harbour guard at the old ferry on 2 June 2024, the mayor said.",
        "CALDER QUAY, 4 June 2024 - Tom Ferris saved the crane driver at the old ferry on 2 June 2024, the mayor said.",
    )
    assert telling(dossier, "struck") != telling(dossier, "saved")


def test_an_event_that_only_a_pronoun_tells_is_not_listed(lay: Lay) -> None:
    dossier = lay(
        "CALDER QUAY, 3 June 2024 - Ada Morrow is the mayor. In 1998 she sold the old ferry in Calder Quay.",
        "CALDER QUAY, 4 June 2024 - Ada Morrow, the mayor, spoke of the old ferry and of Calder Quay.",
    )
    assert telling(dossier, "sold") == []


def test_what_is_told_without_a_day_is_not_what_one_report_recalls_of_another_year(lay: Lay) -> None:
    dossier = lay(
        "CALDER QUAY, 3 June 2024 - A tremor hit the harbour of Calder Quay. In March 2021 a storm hit the town of Carradin.",
        "CALDER QUAY, 3 June 2024 - A tremor hit the harbour of Calder Quay, the mayor said.",
    )
    assert telling(dossier, "A tremor hit") != telling(dossier, "a storm hit") != []


def test_what_goes_on_a_description_is_not_put_to_the_subject_of_the_sentence(lay: Lay) -> None:
    dossier = lay("In the 1980s, Carradin fought a ruinous war in the valley that killed thousands of miners, forced many more from their homes and led to the closure of the mill.")
    assert not [e for e in dossier.events if e.title.startswith(("Carradin forced", "Carradin led"))]


def test_what_and_joins_behind_a_description_has_the_subject_of_the_sentence(lay: Lay) -> None:
    dossier = lay("CALDER QUAY, 3 June 2024 - Tom Ferris struck the guard, who was watching the mill, and seized the keys of the old ferry on Sunday.")
    assert [e for e in dossier.events if "seized the keys" in e.title and e.title.startswith("Tom Ferris")]
