"""What several reports tell, told once and counted right."""

import re
from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
MET = "The council of Arden met in the old town hall on the hill."


def told(dossier: Dossier, words: str) -> list[str]:
    """How the sentences of a brief that hold these words count the reports behind them."""
    return [m[1] if (m := re.search(r"\((?:at least )?(\w+ reports?[^)]*)\)\.$", b.text)) else "" for b in dossier.brief if words in b.text]


def test_a_fact_in_other_words_is_counted_with_each_report_that_tells_it(lay: Lay) -> None:
    dossier = lay(
        f"{MET} Divers found the sunken barge in the harbour basin.",
        f"{MET} The sunken barge was found by divers in the harbour basin near the mill.",
        f"{MET} Nobody spoke of the barge.",
    )
    assert told(dossier, "the harbour basin") == ["two reports"]


def test_every_report_that_is_counted_is_cited(lay: Lay) -> None:
    dossier = lay(f"{MET} Divers found the sunken barge in the harbour basin.", f"{MET} The sunken barge was found by divers in the harbour basin.")
    line = next(b for b in dossier.brief if "basin" in b.text)
    assert {span.report for span in line.spans} == {w.report for w in dossier.witnesses}


@pytest.mark.parametrize(
    "other",
    [
        "Divers did not find the sunken barge in the harbour basin.",
        "Divers found two sunken barges in the harbour basin.",
        "Fishermen lost the sunken barge in the harbour basin.",
    ],
)
def test_a_report_that_tells_otherwise_is_not_counted(lay: Lay, other: str) -> None:
    dossier = lay(f"{MET} Divers found one sunken barge in the harbour basin.", f"{MET} {other}")
    assert "two reports" not in told(dossier, "in the harbour basin")


@pytest.mark.parametrize(
    "other",
    [
        "A blaze destroyed the sawmill of Arden, the council heard.",
        "Fire razed the sawmill of Arden, which had stood at the river for ninety years.",
        "The mayor, who came home from Lund on Monday, said that a fire destroyed the sawmill of Arden.",
    ],
)
def test_other_words_and_what_is_told_by_the_way_make_no_other_fact(lay: Lay, other: str) -> None:
    dossier = lay(f"{MET} A huge fire destroyed the sawmill of Arden, which was built in 1931.", f"{MET} {other}", f"{MET} Nobody spoke.")
    assert "two reports" in told(dossier, "the sawmill of Arden")


def test_a_report_that_tells_it_in_its_headline_is_counted(lay: Lay) -> None:
    dossier = lay(f"{MET} Divers found the sunken barge in the harbour basin.", f"Divers find sunken barge in harbour basin\n\n{MET} Nobody spoke of it.")
    assert told(dossier, "in the harbour basin") == ["two reports"]


def test_the_lead_is_counted_with_each_report_that_tells_it(lay: Lay) -> None:
    dossier = lay(
        "A fire destroyed the old mill at the river in Arden on Monday night. The council meets today.",
        "A blaze has razed the old mill at the river in Arden. Ninety people live there.",
        "Divers searched the harbour of Tarn on Sunday. The old mill at the river in Arden was destroyed by fire, police said.",
    )
    lead = dossier.brief[0]
    assert lead.text.endswith("(three reports).")
    assert {span.report for span in lead.spans} == {w.report for w in dossier.witnesses}


def test_a_speaker_does_not_repeat_what_was_told_of_his_words(lay: Lay) -> None:
    dossier = lay(
        f"{MET} Peter Rask said he did not think that the ferry would be raised. Rask is a pilot.",
        f"{MET} “I do not think that the ferry will be raised this year,” said Peter Rask, a pilot.",
    )
    assert sum("raised" in b.text for b in dossier.brief) == 1


TOPICS = "timber ferries harvest bridges wages dredging lighthouses barges rope cranes pilots docks tides wharves cargo nets buoys sails anchors fuel".split()


def test_words_that_all_of_a_long_story_has_tell_no_fact(lay: Lay) -> None:
    talks = [f"Rita Holm and Peter Rask will talk about {topic} in Arden." for topic in TOPICS]
    dossier = lay(f"{MET} Rita Holm and Peter Rask talked for another hour in Arden.", *(f"{MET} {' '.join(talks[n::4])}" for n in range(4)))
    assert not any(told(dossier, "for another hour"))


def test_a_sentence_whose_verb_tells_nothing_is_compared_as_a_whole(lay: Lay) -> None:
    dossier = lay(
        f"{MET} Rita Holm, in Arden over the weekend for a visit, went on to say she likes ferries.",
        f"{MET} Rita Holm sold her boat in Arden on Monday.",
    )
    assert not any("two reports" in count for count in told(dossier, "she likes ferries"))


@pytest.mark.parametrize(
    "other",
    [
        "Officers did not say why Rita Holm was suspended from the ferry.",
        "Peter Rask was suspended from the ferry.",
    ],
)
def test_what_is_not_said_and_what_befell_another_is_not_counted(lay: Lay, other: str) -> None:
    dossier = lay(f"{MET} Rita Holm was suspended from the ferry on Monday.", f"{MET} {other}")
    assert "two reports" not in told(dossier, "from the ferry")


def test_what_is_so_time_and_again_gives_way_to_what_happened(lay: Lay) -> None:
    often, once = "Arden often closes its harbour quay for repairs in a storm.", "Arden closed its harbour quay for repairs on Monday."
    dossier = lay(f"{MET} {often}", f"{MET} {once}", f"{MET} {once} The storm went on.")
    assert told(dossier, "Arden closed its harbour quay")
    assert not told(dossier, "Arden often closes")


def test_another_person_did_not_do_the_same(lay: Lay) -> None:
    dossier = lay(f"{MET} Rita Holm was taken to the hospital in Tarn.", f"{MET} Peter Rask was taken to the hospital in Lund.")
    assert not any(told(dossier, "was taken to the hospital"))


def test_the_lead_is_not_told_again_in_other_words(lay: Lay) -> None:
    dossier = lay(
        "A fire destroyed the old mill at the river on Monday night. Crews from Tarn put it out by dawn.",
        "A huge fire has totally destroyed the mill at the river. Crews from Tarn put it out by dawn.",
        "A fire destroyed the old mill at the river on Monday night, police said. The town council met.",
    )
    assert sum("destroyed" in b.text for b in dossier.brief) == 1


def test_what_a_speaker_says_at_length_is_no_sentence_of_the_report(lay: Lay) -> None:
    speech = "“The harbour is the heart of Arden. Every barge of the valley lands its timber there. Nobody can close it,” Rita Holm said."
    dossier = lay(f"{MET} {speech}", f"{MET} {speech}")
    assert not told(dossier, "Every barge of the valley lands its timber there (")


def test_a_sentence_that_announces_the_next_is_not_told(lay: Lay) -> None:
    post = "The harbour board of Arden issued the following statement on the barge:\n\nThe quay stays closed."
    assert not told(lay(f"{MET} {post}", f"{MET} {post}"), "following statement")


def test_what_most_others_contradict_is_not_told(lay: Lay) -> None:
    nine = "Nine people drowned when the ferry sank off Arden."
    dossier = lay(*(f"{MET} {nine} The quay was {state}." for state in ("closed", "cleared", "guarded", "lit")), f"{MET} Ninety people drowned when the ferry sank off Arden.")
    assert told(dossier, "Nine people drowned when the ferry sank off Arden.") or told(dossier, "Nine people drowned")
    assert not any(b.text.startswith("Ninety") for b in dossier.brief)


def test_a_sentence_that_counts_on_from_another_gives_way_to_one_that_does_not(lay: Lay) -> None:
    also, whole = "Peter Rask was also charged with arson of the mill in Tarn.", "Peter Rask is charged with theft and arson of the mill in Tarn."
    dossier = lay(f"{MET} {also}", f"{MET} {also} The quay was lit.", f"{MET} {whole}", f"{MET} {whole} The quay was closed.")
    assert told(dossier, "Peter Rask was also charged") == []
    assert told(dossier, "Peter Rask is charged")


def test_a_count_that_may_miss_a_report_says_at_least(lay: Lay) -> None:
    barge = "Divers found the sunken barge in the harbour basin."
    some = lay(f"{MET} {barge}", f"{MET} {barge} The quay was lit.", f"{MET} Nobody spoke of the barge.")
    assert any("basin (at least two reports" in b.text for b in some.brief)
    whole = lay(f"{MET} {barge}", f"{MET} {barge} The quay was lit.")
    assert any("basin (two reports" in b.text for b in whole.brief)


def test_a_short_sentence_tells_a_fact_if_it_has_a_number(lay: Lay) -> None:
    short = "Rita Holm had {} children."
    assert told(lay(f"{MET} {short.format(12)}", f"{MET} {short.format(12)} The quay was lit."), "12 children")
    assert not told(lay(f"{MET} {short.format('no')}", f"{MET} {short.format('no')} The quay was lit."), "no children")
