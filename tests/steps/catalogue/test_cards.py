"""A story's cards, from records written by hand."""

from dataclasses import replace

import pytest

from variorum.records.catalogue import Card
from variorum.records.findings import Findings, Statement
from variorum.records.report import Cut, Description, Furniture, Published, Report
from variorum.records.span import Span, cut
from variorum.records.story import (
    Actor,
    BriefSentence,
    Dossier,
    OriginCount,
    Point,
    Reading,
    Spelling,
    Story,
    StoryRole,
    Witness,
)
from variorum.steps.catalogue.cards import Row, cards_of

TEXT = "Menu | Home\nThe dam at Orlow held, mayor Ida Brandt said. Share this\nWater fell by two feet."
STORY = Story("s-1", ("r-1", "r-2"))


def at(words: str) -> Span:
    start = TEXT.index(words)
    return cut("r-1", TEXT, start, start + len(words))


def rows() -> list[Row]:
    said = Statement("t-1", at("mayor Ida Brandt"), "n-1", at("said"), (at("The dam at Orlow held"),), "indirect")
    described = Description("r-1", "The  dam\nholds", None, "Orlow Post", None, None, "en", (), None, Published("2031-03-04T23:30-05:00", "stated"))
    one = Row(
        Report("r-1", "a.txt", TEXT, (Cut(at("Menu | Home"), "menu"),)), described,
        Furniture("r-1", (Cut(at("Share this"), "share prompt"),)), Findings("r-1", statements=(said, replace(said, id="t-2", actor="n-9"))),
    )  # fmt: skip
    return [one, Row(Report("r-2", "b.txt", "Only words."), None, None, None)]


def dossier() -> Dossier:
    mayor = Actor("a-1", "Ida Brandt", "person", (Spelling("Ida Brandt", ("r-1",)), Spelling("Ida Brand", ("r-2",))), (StoryRole("mayor", at("mayor")),), ("n-1",))
    readings = (
        Reading("2/2", "two feet", ("r-1",), ("o-1",), (at("two feet"),), said_by=("a-1",)),
        Reading("3/3", "three\nfeet", ("r-2", "r-1"), ("o-1", "o-2"), ()),
    )
    points = (Point("p-1", "how far  the water fell", "figure", readings, "conflict"), Point("p-2", "which dam", "name", (), "update"))
    witnesses = (
        Witness("r-1", "OP", "Orlow Post", "The dam holds", None, ()),
        Witness("r-2", "b", None, "Words of Orlow", Published("2031-03", "inferred"), ()),
    )
    brief = (BriefSentence("b-1", "The dam held.", (), ()), BriefSentence("b-2", "Water fell.", (), ()))
    return Dossier("s-1", "Dam at Orlow", "2031-03", "2031-03-04", OriginCount(1, 2, ()), witnesses, (mayor,), (("n-1", "a-1"),), (), (), points, brief)


@pytest.fixture
def cards() -> dict[str, Card]:
    return {card.id: card for card in cards_of(STORY, dossier(), rows())}


def test_a_story_is_told_by_its_brief_and_its_counts(cards: dict[str, Card]) -> None:
    assert cards["s-1"] == Card(
        "story", "s-1", "s-1", "Dam at Orlow", "The dam held. Water fell.", day="2031-03-04", first="2031-03", last="2031-03-04",
        reports=2, origins=(1, 2), conflicts=1, updates=1,
    )  # fmt: skip


def test_a_report_is_searched_where_it_is_the_article(cards: dict[str, Card]) -> None:
    card = cards["r-1"]
    assert [TEXT[a:b].strip() for a, b in card.at] == ["The dam at Orlow held, mayor Ida Brandt said.", "Water fell by two feet."]
    assert (card.title, card.outlet, card.text, card.actors) == ("The dam holds", "Orlow Post", "", ("a-1",))


def test_a_day_is_the_one_printed_whatever_its_zone(cards: dict[str, Card]) -> None:
    assert (cards["r-1"].day, cards["r-1"].last) == ("2031-03-04", "2031-03-04T23:30-05:00")


def test_a_report_without_title_or_date_has_those_its_story_gave_it(cards: dict[str, Card]) -> None:
    assert (cards["r-2"].title, cards["r-2"].day, cards["r-2"].last) == ("Words of Orlow", "2031-03-01", "2031-03")


def test_a_statement_stands_under_its_speaker(cards: dict[str, Card]) -> None:
    assert (cards["t-1"].title, cards["t-1"].actors, cards["t-1"].outlet) == ("Ida Brandt", ("a-1",), "Orlow Post")
    assert [TEXT[a:b] for a, b in cards["t-1"].at] == ["The dam at Orlow held"]


def test_a_speaker_the_story_does_not_know_is_named_as_printed(cards: dict[str, Card]) -> None:
    assert (cards["t-2"].title, cards["t-2"].actors) == ("mayor Ida Brandt", ())


def test_a_point_has_its_readings_and_who_stands_behind_them(cards: dict[str, Card]) -> None:
    assert cards["p-1"] == Card(
        "point", "p-1", "s-1", "how far the water fell", "two feet · three feet", actors=("a-1",), day="2031-03-04", sort="figure",
        verdict="conflict", reports=2, origins=(2, 2),
    )  # fmt: skip


def test_an_actor_is_found_by_every_spelling_and_office(cards: dict[str, Card]) -> None:
    assert (cards["a-1"].title, cards["a-1"].text, cards["a-1"].reports, cards["a-1"].origins) == ("Ida Brandt", "Ida Brand · mayor", 2, (2, 2))


def test_a_story_without_dossier_has_cards_all_the_same() -> None:
    made = list(cards_of(STORY, None, rows()))
    assert [card.kind for card in made] == ["story", "report", "statement", "statement", "report"]
    assert made[0].reports == 2
