"""What a careful reader expects of five real, scraped reports of one running story."""

from collections.abc import Iterator
from functools import cache

import pytest
from quality.shared import DATA, missing

from variorum.api import read
from variorum.records.edition import Edition, Entry
from variorum.records.story import Dossier, Point

pytestmark = [pytest.mark.shared, pytest.mark.skipif(bool(missing()), reason=str(missing()))]


@cache
def edition() -> Edition:
    return read(DATA / "seeds")


def entry(number: str) -> Entry:
    return next(e for e in edition().entries if e.name.startswith(number))


def summit() -> Dossier:
    return next(d for d in edition().dossiers if any(w.report == entry("002").report.id for w in d.witnesses))


def points(word: str) -> Iterator[Point]:
    """The points of the summit story in which a reading prints the word."""
    for point in summit().points:
        if any(word in span.quote for reading in point.readings for span in reading.spans):
            yield point


def reports_of(point: Point) -> set[str]:
    names = {e.report.id: e.name[:3] for e in edition().entries}
    return {names[report] for reading in point.readings for report in reading.reports}


def test_the_three_summit_reports_are_one_story() -> None:
    members = {w.report for w in summit().witnesses}
    assert {entry(n).report.id for n in ("000", "001", "002")} <= members


def test_two_thousand_is_laid_side_by_side() -> None:
    found = [p for p in points("000") if p.kind == "figure" and {"000", "001", "002"} <= reports_of(p)]
    assert found


def test_hundreds_of_the_same_report_is_set_against_it() -> None:
    both = [p for p in points("hundreds") if any("2,000" in s.quote for r in p.readings for s in r.spans)]
    assert both
    assert both[0].verdict in ("conflict", "compatible")


@pytest.mark.parametrize(("report", "words"), [("001", "next Wednesday"), ("000", "October 20"), ("002", "day later")])
def test_three_ways_to_name_one_day_are_one_day(report: str, words: str) -> None:
    found = [t for t in summit().times if t.span.report == entry(report).report.id and words in t.span.quote]
    assert [t.edtf for t in found] == ["2021-10-20"]


def test_the_talks_planned_for_that_day_are_one_event() -> None:
    names = {e.report.id: e.name[:3] for e in edition().entries}
    planned = [{names[s.report] for s in event.spans} for event in summit().events if event.when == "2021-10-20"]
    assert planned == [{"000", "001", "002", "003"}]


def test_the_brief_counts_no_time_from_what_it_does_not_show() -> None:
    assert not [b.text for b in summit().brief if "day later" in b.text.lower() or "last week" in b.text.lower()]


def test_an_undated_report_is_dated_by_its_siblings_and_says_so() -> None:
    published = {w.report: w.published for w in summit().witnesses}[entry("001").report.id]
    assert published is not None
    assert (published.edtf[:10], published.basis) == ("2021-10-15", "inferred")
    assert published.because


def test_the_envoys_two_titles_are_set_against_each_other() -> None:
    titles = [p for p in points("ambassador") if p.kind == "role"]
    assert [p for p in titles if any("special" in s.quote for r in p.readings for s in r.spans)]
    assert not [r for p in titles for r in p.readings if " " not in r.value], "a country is no post"


@pytest.mark.parametrize(("one", "other"), [("Zamir Kabulov", "Jameer Kapulov"), ("Rakhmon", "Rajmon")])
def test_two_spellings_are_one_person(one: str, other: str) -> None:
    spelled = [[n.text for n in a.names] for d in edition().dossiers for a in d.actors]
    assert [names for names in spelled if any(one in n for n in names) and any(other in n for n in names)]


def test_the_shared_background_paragraph_is_common_prose() -> None:
    pair = {entry("002").report.id, entry("003").report.id}
    ties = [d for d in edition().derivations if {d.source, d.target} == pair]
    assert [p for d in ties for p in d.passages if "cautiously optimistic" in p.source.quote]


@pytest.mark.parametrize(("report", "words"), [("000", "funérailles"), ("003", "Please enter"), ("004", "Leave a Reply")])
def test_what_is_not_the_article_is_cut(report: str, words: str) -> None:
    assert [c.reason for c in entry(report).removed if words in c.span.quote]


def test_the_quotation_that_breaks_off_is_marked() -> None:
    findings = entry("002").findings
    assert findings is not None
    broken = [s for s in findings.statements if s.content and s.content[-1].quote.endswith("need to interact with")]
    assert [s.cut_off for s in broken] == [True]


@pytest.mark.parametrize(
    ("words", "who"),
    [("necessary to strengthen cooperation", "Mirziyoyev"), ("strengthen the interaction", "Mirziyoyev"), ("serious security threat", "Rajmon")],
)
def test_presidents_are_credited_with_their_own_words(words: str, who: str) -> None:
    findings = entry("001").findings
    assert findings is not None
    names = {actor.id: actor.name for actor in findings.actors}
    said = [s for s in findings.statements if any(words in c.quote for c in s.content)]
    assert said
    assert who in names.get(said[0].actor or "", "")
