"""One name of a place means one place in a story."""

from collections.abc import Callable

from variorum.records.findings import Findings, Place
from variorum.records.ids import content_id
from variorum.records.span import Span
from variorum.records.story import Dossier
from variorum.steps.align.occasions.grounds import moved_places

KENT, DELAWARE = (51.1, 1.3, "GB", 2651048), (39.2, -75.5, "US", 4142290)


def place(report: str, at: int, sense: tuple[float, float, str, int], name: str = "Dover") -> Place:
    span = Span(report, at, at + len(name), name)
    return Place(content_id("place", span), span, name, *sense, kind="city")


def found(report: str, *places: Place) -> Findings:
    return Findings(report, (), (), (), (), places, (), ())


def test_the_sense_of_most_reports_is_meant() -> None:
    reports = [found("r1", place("r1", 0, DELAWARE)), found("r2", place("r2", 0, KENT)), found("r3", place("r3", 0, KENT))]
    assert [(p.span.report, p.country) for p in moved_places(reports)] == [("r1", "GB")]


def test_on_equal_footing_the_country_of_the_other_places_decides() -> None:
    country = Place("p-uk", Span("r1", 9, 16, "Britain"), "United Kingdom", 54.0, -2.0, "GB", 2635167, kind="country")
    reports = [found("r1", place("r1", 0, DELAWARE), country), found("r2", place("r2", 0, KENT))]
    assert [(p.span.report, p.country) for p in moved_places(reports)] == [("r1", "GB")]


def test_a_report_that_means_both_keeps_both() -> None:
    reports = [found("r1", place("r1", 0, DELAWARE), place("r1", 9, KENT)), found("r2", place("r2", 0, KENT))]
    assert moved_places(reports) == ()


def test_one_printed_name_is_one_place_whatever_the_gazetteer_calls_it() -> None:
    one, two = place("r1", 0, DELAWARE), Place("p-k", Span("r2", 0, 5, "Dover"), "Dover Court", *KENT, kind="city")
    reports = [found("r1", one), found("r2", two), found("r3", place("r3", 0, DELAWARE))]
    assert [(p.span.report, p.country) for p in moved_places(reports)] == [("r2", "US")]


def test_the_dossier_shows_the_place_the_story_means(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "Anna Reiter, 41, of Dover, was charged with theft on Monday, police in Britain said. Reiter denies the charge.",
        "Anna Reiter, who lives in Dover, was charged with theft on Monday. Reiter denies the charge.",
    )
    assert [p.verdict for p in told.points if p.about == "where Anna Reiter lives"] == ["agree"]
