"""The dossier of the invented story, and the check of its brief from the JSON alone."""

import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from variorum.exports.json import archive_json
from variorum.records.story import Alignment, Reading, Story, Verdicts
from variorum.steps.compose.compose import compose
from variorum.steps.compose.disputes import _exact
from variorum.text.support import unsupported

sys.path.insert(0, str(Path(__file__).parents[2] / "exports"))


@pytest.fixture(scope="module")
def edition():
    from fixture import edition as made

    return made()


@pytest.fixture
def dossier(edition):
    return edition.dossiers[0]


def texts(dossier):
    return [b.text for b in dossier.brief]


def test_the_brief_holds_at_most_ten_sentences(dossier):
    assert 5 <= len(dossier.brief) <= 10


def test_what_happened_comes_first_and_plans_last(dossier):
    assert texts(dossier)[0].startswith("The ferry Halcyon struck the harbour wall at Rab")
    assert texts(dossier)[-1].startswith("Planned")


def test_conflicts_are_stated_with_their_origins_counted(dossier):
    assert any("two reports of one origin say “harbour master”; another report says “Port director”" in t for t in texts(dossier))


def test_hedges_and_attribution_are_kept(dossier):
    assert any("say “at least three”, quoting the coast guard" in t for t in texts(dossier))


def test_a_plan_says_that_it_took_place(dossier):
    assert "reported later: “an inquiry opened in Zagreb”" in texts(dossier)[-1]


def test_a_cut_off_quote_is_not_put_into_a_mouth(dossier):
    assert not any("twice and nobody" in t for t in texts(dossier))


def test_every_name_number_and_date_is_cited_checked_from_the_json_alone(edition):
    value = json.loads(archive_json(edition))
    reports = {r["id"]: r["text"] for r in value["reports"]}
    for story in value["stories"]:
        for sentence in story["brief"]:
            spans = [reports[s["report"]][s["start"] : s["end"]] for s in sentence["spans"]]
            assert spans == [s["quote"] for s in sentence["spans"]]
            assert unsupported(sentence["text"], spans) == []
            counted = re.sub(r"\b\w+ (?:more )?(?:reports?|origins?)\b", "", sentence["text"])
            words = set(re.findall(r"\w+", " ".join(spans).casefold()))
            assert {n for n in re.findall(r"\d+", counted) if n not in words} == set()


def test_origins_are_counted_from_low_to_high(dossier):
    assert (dossier.origin_count.low, dossier.origin_count.high) == (2, 3)
    assert "lineage not recorded: BHB" in dossier.origin_count.because


def test_sigla_are_outlet_letters(dossier):
    assert [w.siglum for w in dossier.witnesses] == ["HG1", "CC", "RK", "HG2", "BHB"]


def test_a_story_runs_from_its_first_report_to_its_last(dossier):
    assert (dossier.first, dossier.last) == ("2031-03-04", "2031-03-06T17:00:00")


@pytest.mark.parametrize(
    ("point", "report", "state"),
    [
        ("p-dead", "r-kvarner", "says"),
        ("p-hurt", "r-later", "silent"),
        ("p-inquiry", "r-gazette", "could-not-know"),
        ("p-inquiry", "r-undated", "silent"),
    ],
)
def test_coverage_tells_silence_from_not_yet(dossier, point, report, state):
    assert state in {c.state for c in dossier.coverage if (c.point, c.report) == (point, report)}


def test_events_stand_in_the_order_they_happened_in(dossier):
    assert [e.id for e in dossier.events] == ["e-strike", "e-inquiry", "e-leave"]


def test_an_event_knows_its_first_report(dossier):
    strike = dossier.events[0]
    assert (strike.first_by, strike.first_reported) == ("r-gazette", "2031-03-04T09:10:00")


def test_an_empty_story_has_a_dossier():
    made = compose(Story("s-x", ()), Alignment("s-x", (), (), (), (), (), ()), Verdicts("s-x", ()), [])
    assert (made.title, made.brief, made.origin_count.high) == ("s-x", (), 0)


def test_a_sentence_whose_words_are_not_cited_is_not_printed(edition):
    from fixture import _alignment, entries

    from variorum.steps.compose.rows import Row

    alignment = _alignment()
    rows = [Row(e.report, e.description, e.findings, e.carried) for e in entries()]
    points = tuple(replace(p, about="deaths in Venice") for p in alignment.points)
    made = compose(Story("s-x", ()), alignment, Verdicts("s-x", points), rows)
    assert not any("Venice" in b.text for b in made.brief)


@pytest.mark.parametrize(("text", "told"), [("one person", False), ("a woman", False), ("Three people", True), ("several", False)])
def test_an_article_settles_no_number(text, told):
    ends = {"Three people": (3.0, 3.0), "several": (None, None)}.get(text, (1.0, 1.0))
    assert _exact(Reading(text, text, (), (), (), *ends)) is told


def test_a_report_that_gives_two_readings_is_counted_once(dossier):
    from variorum.steps.compose.disputes import _says
    from variorum.steps.compose.phrases import Printed
    from variorum.steps.compose.sides import Side

    main = {"a": "x", "b": "y"}
    sheet = SimpleNamespace(main=main, actors={}, origins=lambda reports: {main[r] for r in reports})

    def reading(text, *reports):
        return Reading(text, text, reports, tuple(main[r] for r in reports), ())

    readings = (reading("40", "a", "b"), reading("dozens", "a"))
    point = next(p for p in dossier.points if p.kind == "figure")
    told, alone = Side(readings[1]), Side(reading("40", "b"))
    assert _says(sheet, point, (Side(readings[0]), told), Printed("dozens"), False) == "one report also says “dozens”"
    assert _says(sheet, point, (alone, told), Printed("dozens"), False) == "another report says “dozens”"
    assert _says(sheet, point, (alone, told), Printed("dozens", clause="dozens of goats were lost"), False) == "another report says “dozens of goats were lost”"
    assert _says(sheet, point, (Side(readings[0]),), Printed("40", clause="40 goats were lost"), False) == "two reports say “40” (“40 goats were lost”)"
    assert _says(sheet, point, (alone, Side(readings[1], ("c",))), Printed("dozens"), False) == "another report says “dozens” (one more report fits it)"
