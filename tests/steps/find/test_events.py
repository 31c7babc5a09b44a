"""Events and gists of one report."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.records.findings import Event
from variorum.records.span import unequal
from variorum.steps.find.actors import actors_of
from variorum.steps.find.event_titles import quoted_between
from variorum.steps.find.events import events_of
from variorum.steps.find.gists import LONGEST, gists_of
from variorum.steps.find.places import places_of
from variorum.steps.find.statements import statements_of
from variorum.steps.find.times import times_of
from variorum.text.tree import Reading

Read = Callable[..., Reading]


def events(reading: Reading) -> tuple[Event, ...]:
    times, places = times_of(reading), places_of(reading)
    return events_of(reading, actors_of(reading, places), times, places)


@pytest.mark.parametrize(
    ("text", "lemma", "status"),
    [
        ("Fire destroyed the sawmill in Lisbon on Monday.", "destroy", "past"),
        ("The council will rebuild the sawmill in Lisbon next year.", "rebuild", "planned"),
        ("Rita Holm is searching the harbour for the missing boat.", "search", "ongoing"),
        ("The ferry sank near Lisbon on 3 May.", "sink", "past"),
        ("Rita Holm will appear before a judge on Friday.", "appear", "planned"),
    ],
)
def test_a_clause_that_tells_a_deed(reading: Read, text: str, lemma: str, status: str) -> None:
    assert (lemma, status) in [(e.lemma, e.status) for e in events(reading(text, "2020-05-06"))]


@pytest.mark.parametrize(
    "text", ["Rita Holm said she was sorry.", "The harbour is large.", "Rita Holm thinks of the boat.", "Boats, nets and ropes."]
)
def test_what_tells_no_deed(reading: Read, text: str) -> None:
    assert events(reading(text)) == ()


def test_a_deed_that_was_not_done_is_marked(reading: Read) -> None:
    found = events(reading("Police did not arrest Rita Holm on Monday.", "2020-05-06"))
    assert [(e.lemma, e.negated) for e in found] == [("arrest", True)]


def test_an_event_has_its_day_and_place(reading: Read) -> None:
    found = events(reading("Fire destroyed the old sawmill in Lisbon on Monday.", "2020-05-06"))
    assert [(bool(e.when), bool(e.where)) for e in found] == [(True, True)]


def test_who_took_part_is_named(reading: Read) -> None:
    text = "Rita Holm sued Tomas Reyes in Lisbon."
    here = reading(text)
    actors = {a.id: a.name for a in actors_of(here, places_of(here))}
    assert [[actors[a] for a in e.actors] for e in events(here)] == [["Rita Holm", "Tomas Reyes"]]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Crews fought the blaze, which started on Monday.", "the blaze started on Monday"),
        ("Rita Holm runs a mill built on Monday.", "a mill was built on Monday"),
        ("He broke into the mill and killed Rita Holm on Monday.", "He killed Rita Holm on Monday"),
        ("The fire broke out in the roof and killed Rita Holm on Monday.", "The fire killed Rita Holm on Monday"),
        ("Rita Holm was arrested in Lisbon and charged on Monday with theft.", "Rita Holm was charged on Monday with theft"),
        ("Rita Holm and Tomas Reyes broke into the mill and were arrested on Monday.", "Rita Holm and Tomas Reyes were arrested on Monday"),
        ("However, Rita Holm sold the mill on Monday.", "Rita Holm sold the mill on Monday"),
    ],
)
def test_a_clause_that_leans_on_another_is_titled_as_a_whole_one(reading: Read, text: str, title: str) -> None:
    assert title in [e.title for e in events(reading(text, "2020-05-06"))]


@pytest.mark.parametrize(
    "text", ["Rita Holm can sell the mill.", "Did Rita Holm sell the mill on Monday?", "Doctors know what Rita Holm is treated for.", "Rita Holm has declared."]
)
def test_what_is_possible_or_asked_is_no_event(reading: Read, text: str) -> None:
    assert events(reading(text, "2020-05-06")) == ()


def test_a_noun_described_without_a_day_is_no_event(reading: Read) -> None:
    found = events(reading("Crews left the mill that Rita Holm attacked.", "2020-05-06"))
    assert [e.lemma for e in found if e.lemma == "attack"] == []


def test_what_is_only_said_is_no_event(reading: Read) -> None:
    here = reading("Rita Holm promised on Monday that the mill would open.", "2020-05-06")
    times, places = times_of(here), places_of(here)
    actors = actors_of(here, places)
    found = events_of(here, actors, times, places, statements_of(here, actors, times))
    assert [e.lemma for e in found if e.lemma == "promise"] == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("He sleeps because Rita Holm sank the boat and", "Rita Holm sank the boat"),
        ("Rita Holm sold “the old mill”.", "Rita Holm sold “the old mill”"),
    ],
)
def test_a_title_has_no_loose_ends(reading: Read, text: str, title: str) -> None:
    assert title in [e.title for e in events(reading(text, "2020-05-06"))]


@pytest.mark.parametrize(
    "text",
    [
        "Police believe Rita Holm sold the mill.",
        "The mayor asked whether Rita Holm sold the mill on Monday.",
        "The mayor will not confirm that Rita Holm sold the mill.",
        "Rita Holm told how Tomas Reyes sold the mill.",
        "Rita Holm usually sold the boats of Tomas Reyes.",
        "Rita Holm would sell the boats of Tomas Reyes.",
        "If the vote fails, Rita Holm will sell the mill in Lisbon.",
        "The mayor let Rita Holm sell the mill on Monday.",
        "Rita Holm runs a mill in Lisbon.",
        "Rita Holm was repairing a boat in Lisbon.",
        "The boat that Rita Holm sold on Monday was old.",
        "Rita Holm was originally scheduled to sell the mill on Friday.",
    ],
)
def test_what_the_report_does_not_vouch_for_is_no_event(reading: Read, text: str) -> None:
    assert [e.title for e in events(reading(text, "2020-05-06")) if e.lemma in {"sell", "run", "repair"}] == []


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        ("Rita Holm is expected to appear in court on Friday.", "Rita Holm is expected to appear in court on Friday", "planned"),
        ("Rita Holm is going to sell the mill.", "Rita Holm is going to sell the mill", "planned"),
        ("Police said Rita Holm would appear in court.", "Rita Holm would appear in court", "planned"),
        ("Tomas Reyes set a record in Lisbon.", "Tomas Reyes set a record in Lisbon", "past"),
        ("Tomas Reyes was taken into custody in Lisbon.", "Tomas Reyes was taken into custody in Lisbon", "past"),
        ("Tomas Reyes was booked into the jail in Lisbon.", "Tomas Reyes was booked into the jail in Lisbon", "past"),
        ("Rita Holm, who runs a mill in Lisbon, left town on Monday.", "Rita Holm left town on Monday", "past"),
    ],
)
def test_an_event_has_the_status_its_words_give_it(reading: Read, text: str, title: str, status: str) -> None:
    assert (title, status) in [(e.title, e.status) for e in events(reading(text, "2020-05-06"))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Later that year Tomas Reyes shot and killed his uncle.", "Later that year Tomas Reyes shot and killed his uncle"),
        ("Rita Holm sold a painting (the “grey” mill) in Lisbon.", "Rita Holm sold a painting (the “grey” mill) in Lisbon"),
    ],
)
def test_a_title_tells_its_deed_to_the_end(reading: Read, text: str, title: str) -> None:
    assert title in [e.title for e in events(reading(text, "2020-05-06"))]


@pytest.mark.parametrize("text", ["Nobody sank the boat of Rita Holm.", "No ship left Lisbon on Monday.", "None of the boats struck Rita Holm."])
def test_what_nobody_did_is_denied(reading: Read, text: str) -> None:
    assert all(e.negated for e in events(reading(text, "2020-05-06")))


def test_what_was_done_is_not_dated_after_its_report(reading: Read) -> None:
    found = events(reading("Rita Holm sold the mill in Lisbon on 9 June 2021.", "2020-05-06"))
    assert [(e.lemma, e.when) for e in found] == [("sell", None)]


def test_a_gist_keeps_the_parse_of_its_sentence(reading: Read) -> None:
    here = reading("Fire destroyed the sawmill. Nobody was hurt.")
    gists = gists_of(here)
    assert [here.text[g.start + g.words[0].start : g.start + g.words[0].end] for g in gists] == ["Fire", "Nobody"]


def test_a_gist_of_endless_words_keeps_no_parse(reading: Read) -> None:
    gists = gists_of(reading("word " * (LONGEST + 50)))
    assert all(not g.words or len(g.words) <= LONGEST for g in gists)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet="Fire sank. \n“”'\",;-\u200fé0123", max_size=120))
def test_every_span_equals_its_quote(reading: Read, text: str) -> None:
    here = reading(text)
    found = events(here)
    spans = [s for e in found for s in (e.span, e.trigger)] + [g.span for g in gists_of(here)]
    assert unequal(spans, text) == []


def test_a_blank_that_the_parser_takes_for_a_word_is_no_fault(reading: Read) -> None:
    assert events(reading("The mayor opened the sawmill in Lisbon on Monday \n \n (the second one) \n."))


def test_who_is_named_outside_a_quotation_did_not_do_what_it_tells(reading: Read) -> None:
    tree = reading("Roe told the jury: “The defendant rode away and hid the knife.”").trees[0]
    at = {token.text: i for i, token in enumerate(tree.tokens)}
    assert quoted_between(tree, at["Roe"], at["hid"])
    assert not quoted_between(tree, at["defendant"], at["hid"])
