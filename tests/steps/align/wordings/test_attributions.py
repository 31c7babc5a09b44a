"""Who gives a fact: sources that several reports credit with one thing."""

from collections.abc import Callable

import pytest

from variorum.records.span import Span
from variorum.records.story import Actor, Dossier, Point, Spelling, StoryRole
from variorum.steps.align.wordings.credits import names_another

Lay = Callable[..., Dossier]


def sources(dossier: Dossier, word: str) -> list[Point]:
    """The points on who says something in which this word stands."""
    return [p for p in dossier.points if p.kind == "who-said" and word in p.about]


CASES = [
    (
        "agree", {"Rita Holm"},
        "The sawmill will stay closed until the autumn, mayor Rita Holm said.",
        "According to Rita Holm, the sawmill will stay closed until the autumn.",
    ),
    (
        "compatible", {"Rita Holm", "Quay Herald"},
        "The sawmill will stay closed until the autumn, mayor Rita Holm said.",
        "The sawmill stays closed until the autumn, The Quay Herald reported.",
    ),
    (
        "conflict", {"Rita Holm", "Emil Kovalov"},
        "The crane had carried 14 tonnes of timber that morning, inspector Rita Holm said.",
        "The crane had carried 14 tonnes of timber that morning, inspector Emil Kovalov said.",
    ),
    (
        "conflict", {"Rita Holm", "Emil Kovalov"},
        '"We will find out where every plank of that roof was bought," Rita Holm said.',
        '"We will find out where every plank of that roof was bought," Emil Kovalov said.',
    ),
]  # fmt: skip


@pytest.mark.parametrize(("verdict", "names", "one", "two"), CASES, ids=["one source", "two that fit", "one figure", "one quotation"])
def test_who_is_credited(lay: Lay, verdict: str, names: set[str], one: str, two: str) -> None:
    found = [p for word in ("sawmill", "crane", "plank") for p in sources(lay(one, two), word)]
    assert [(p.verdict, {r.text for r in p.readings}) for p in found] == [(verdict, names)]


def spans(points: list[Point]) -> set[str]:
    """All words that the points rest on."""
    return {s.quote for p in points for r in p.readings for s in r.spans}


def test_readings_rest_on_the_words_that_name_the_source(lay: Lay) -> None:
    found = sources(lay(CASES[1][2], CASES[1][3]), "sawmill")
    assert spans(found) == {"Rita Holm said", "Quay Herald reported"}


def test_what_one_source_says_is_shown_as_well(lay: Lay) -> None:
    said = {"The sawmill will stay closed until the autumn", "the sawmill will stay closed until the autumn"}
    assert spans(sources(lay(CASES[0][2], CASES[0][3]), "sawmill")) == {"Rita Holm said", "According to Rita Holm", *said}


def test_a_quotation_has_a_source_as_well(lay: Lay) -> None:
    found = sources(lay(CASES[3][2], CASES[3][2].replace("said", "told reporters")), "plank")
    assert [(p.verdict, {r.text for r in p.readings}) for p in found] == [("agree", {"Rita Holm"})]


def test_what_one_report_quotes_and_another_tells_has_one_source(lay: Lay) -> None:
    dossier = lay(
        '"By noon the beams had burnt through and the granary could not be saved," Rita Holm said. "My people stayed until dark."',
        "Fire chief Rita Holm admitted that the granary could not be saved.",
    )
    found = sources(dossier, "granary")
    assert [(p.verdict, {r.text for r in p.readings}, len(p.readings[0].reports)) for p in found] == [("agree", {"Rita Holm"}, 2)]


def test_two_remarks_of_one_speaker_on_one_matter_are_two(lay: Lay) -> None:
    dossier = lay(
        '"Nobody counted the sacks in that granary before winter," Rita Holm said.',
        '"A new granary costs us three harvests," Rita Holm said.',
    )
    assert not sources(dossier, "granary")


def test_two_translations_of_one_quotation_have_one_source(lay: Lay) -> None:
    dossier = lay(
        '"Smugglers are trying to enter the harbour towns, even under the guise of pilgrims," Rita Holm said.',
        '"Smugglers are seeking to slip into the harbour, including under the guise of pilgrims," Rita Holm said.',
    )
    assert [(p.verdict, {r.text for r in p.readings}) for p in sources(dossier, "guise")] == [("agree", {"Rita Holm"})]


def test_one_number_under_like_words_is_one_thing_said(lay: Lay) -> None:
    dossier = lay(
        "Rita Holm said there are at least 2,400 smugglers of the Black Oar gang on the northern islands, which wants to spread.",
        '"By our count, the number of Black Oar members alone on the northern islands is about 2,400 people," Rita Holm said.',
    )
    assert [{r.text for r in p.readings} for p in sources(dossier, "2,400")] == [{"Rita Holm"}]


def test_another_number_under_like_words_is_another_thing_said(lay: Lay) -> None:
    dossier = lay(
        "Rita Holm said there are at least 2,400 smugglers of the Black Oar gang on the northern islands, which wants to spread.",
        '"By our count, the number of Black Oar hostages alone on the northern islands is about 150 people," Rita Holm said.',
    )
    assert not sources(dossier, "northern")


def test_each_of_two_things_said_in_one_sentence_finds_its_like(lay: Lay) -> None:
    dossier = lay(
        "Rita Holm said that the sawmill will stay closed until the autumn and that the ferries were moved to the old granary quay.",
        "The sawmill will stay closed until the autumn, Rita Holm said.",
        "The ferries were moved to the old granary quay, Rita Holm said.",
    )
    found = [p for word in ("sawmill", "ferries") for p in sources(dossier, word)]
    assert [(p.verdict, len(p.readings[0].reports)) for p in found] == [("agree", 2), ("agree", 2)]


def test_parts_of_one_passage_are_asked_once(lay: Lay) -> None:
    one = "Rita Holm said that the sawmill will stay closed until the autumn and that the ferries were moved to the old granary quay."
    dossier = lay(one, one.replace("Rita", "Mayor Rita"))
    assert len([p for p in dossier.points if p.kind == "who-said"]) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The cranes stood on the pier, Rita Holm said.", "Emil Kovalov said a group of six boys was standing under the old cranes."),
        ("Rita Holm said the harbour court found nobody to blame.", "The harbour court of Calder sat until dawn and heard forty dockers, Emil Kovalov said."),
    ],
    ids=["one thing", "one place"],
)
def test_a_topic_of_two_sources_is_no_fact_of_both(lay: Lay, one: str, two: str) -> None:
    assert not [p for p in lay(one, two).points if p.kind == "who-said"]


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("Divers found him lying under the granary stairs.", "Harbour guards found him lying under the granary stairs.", 0),
        ("Rita Holm wrote the Granary Papers.", "Emil Kovalov wrote the Granary Papers.", 0),
        ("Divers found that he was lying under the granary stairs.", "Harbour guards found that he was lying under the granary stairs.", 1),
        ("Rita Holm wrote that the granary papers were lost.", "Emil Kovalov wrote that the granary papers were lost.", 1),
    ],
    ids=["find somebody", "write a book", "find that", "write that"],
)
def test_a_deed_done_to_a_thing_says_nothing(lay: Lay, one: str, two: str, found: int) -> None:
    assert len([p for p in lay(one, two).points if p.kind == "who-said"]) == found


def test_a_name_with_a_post_that_nobody_knows_is_that_name(lay: Lay) -> None:
    dossier = lay(
        '"He probably saw that the crane was going to fall," Underporter James Gagg said.',
        '"He probably saw that the crane was going to fall," Gagg said.',
    )
    assert {p.verdict for p in sources(dossier, "crane")} == {"agree"}


def test_he_said_goes_on_with_who_spoke_before(lay: Lay) -> None:
    dossier = lay(
        "Inspector Emil Kovalov said on Monday that the crane was old. The quay was wet. He said the crane had carried 14 tonnes of timber that morning.",
        "The crane had carried 14 tonnes of timber that morning, Emil Kovalov said.",
    )
    assert [(p.verdict, {r.text for r in p.readings}) for p in sources(dossier, "14 tonnes")] == [("agree", {"Emil Kovalov"})]


def test_whom_a_pronoun_means_makes_no_dispute(lay: Lay) -> None:
    dossier = lay(
        '"We will find out where every plank of that roof was bought," Rita Holm said.',
        'Emil Kovalov came on Monday. "We will find out where every plank of that roof was bought," he said.',
    )
    assert not [p for p in dossier.points if p.kind == "who-said" and p.verdict == "conflict"]


def test_a_quotation_over_sentences_is_its_speakers_who_is_named_at_its_end(lay: Lay) -> None:
    dossier = lay(
        "“We mend what we can,” said Emil Kovalov.\n“We will find out where every plank of that roof was bought.\nThe nails come next,” said Rita Holm.",
        "“We will find out where every plank of that roof was bought,” Rita Holm said.",
    )
    assert not [p for p in dossier.points if p.kind == "who-said" and p.verdict == "conflict"]


def test_whom_an_agency_cites_is_the_source(lay: Lay) -> None:
    dossier = lay(
        "The sawmill will stay closed until the autumn, the Quay Herald reported, citing mayor Rita Holm.",
        "The sawmill will stay closed until the autumn, mayor Rita Holm said.",
    )
    assert [(p.verdict, {r.text for r in p.readings}) for p in sources(dossier, "sawmill")] == [("agree", {"Rita Holm"})]


def test_a_name_of_somebody_else_is_not_the_speaker_who_was_read() -> None:
    spelling = Spelling("Emil Kovalov", ("r",))
    actor = Actor("a", "Emil Kovalov", "person", (spelling,), (StoryRole("Ports Inspector", Span("r", 0, 15, "Ports Inspector")),), (), (), ())
    assert names_another("Cpl. Rita Holm, a dispatcher", actor)
    assert not names_another("Inspector Kovalov", actor)
    assert not names_another("the Calder Quay spokesman", actor)
    assert not names_another("Prime Minister", actor)
    assert not names_another("Ports Inspector", actor)
    assert not names_another("the Rev. Emil Kovalov of the Calder Quay Chapel", actor)
    assert names_another("the Rev. Rita Holm of the Calder Quay Chapel", actor)


def test_few_words_in_longer_quotations_are_anybodys(lay: Lay) -> None:
    told = lay(
        '"The toll is fake news," Rita Holm said of the bridge in Calder Quay on Sunday.',
        '"Fake news," Timo Heikkinen said of the toll on the bridge in Calder Quay on Sunday.',
    )
    assert not [p for p in told.points if p.kind == "who-said" and p.verdict == "conflict"]
