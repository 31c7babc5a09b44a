"""What a brief puts first, and how its sentences name things."""

import json
from collections.abc import Callable
from pathlib import Path

from variorum.api import read
from variorum.records.story import BriefSentence, Dossier
from variorum.settings import Settings
from variorum.steps.compose.brief import _told
from variorum.steps.compose.phrases import Line

Lay = Callable[..., Dossier]


def texts(dossier: Dossier) -> list[str]:
    return [b.text for b in dossier.brief]


def test_what_reports_differ_on_comes_before_what_they_agree_on(lay: Lay) -> None:
    told = texts(lay(
        "The ferry sank off Arden on Monday. Nine people drowned when the ferry sank. Four people were injured at the bow rail by falling crates.",
        "The ferry sank off Arden on Monday. Twelve people drowned when the ferry sank. The hospital in Tarn treated four injured people.",
    ))  # fmt: skip
    differ = next(n for n, text in enumerate(told) if "differ" in text or "change" in text)
    agree = next(n for n, text in enumerate(told) if " agree on " in text)
    assert differ < agree


def test_a_body_has_its_article_and_its_saying_its_that(lay: Lay) -> None:
    told = texts(lay("The old mill at the mouth of the river burned down on Monday night. Crews fought the flames until dawn. The Harbour Board said no boats would leave the quay before the end of the week."))
    assert "The Harbour Board said that no boats would leave the quay before the end of the week." in told


def test_a_saying_without_a_verb_is_not_told(lay: Lay) -> None:
    told = texts(lay("The mill burned down. Rita Holm said firefighters, along with two lorries of foam, and crews would remain until Monday."))
    assert not any(text.startswith("Rita Holm said that firefighters, along with two lorries of foam.") for text in told)


def test_a_story_without_titles_goes_by_a_sentence_that_fits(lay: Lay) -> None:
    long = "The old mill at the mouth of the river burned down on Monday night while crews from four towns fought the flames with water from the harbour"
    assert lay(f"{long}. The mill at the river burned down on Monday.").title == "The mill at the river burned down on Monday"


def test_an_event_is_told_in_the_words_most_reports_share(lay: Lay) -> None:
    told = texts(lay(
        "The council of Arden met on Monday in the old town hall. The mayor of Arden died on Sunday evening.",
        "The council of Arden met on Monday in the old town hall. The mayor of Arden died at a hospice in the hills on Sunday after months of a rare disease of the lung.",
        "The council of Arden met on Monday in the town hall. The mayor of Arden died on Sunday.",
    ))  # fmt: skip
    assert any(text.startswith("The mayor of Arden died on Sunday (three reports") for text in told)


def test_a_saying_loses_its_capital_behind_that(lay: Lay) -> None:
    told = texts(lay("The old mill at the river burned down on Monday night. “Firefighters pumped water from the harbour until the next morning,” Rita Holm said. Many of the oldest barges were lost in the flames, the Harbour Board said."))
    assert "The Harbour Board said that many of the oldest barges were lost in the flames." in told


def test_a_question_or_an_address_is_no_title(lay: Lay) -> None:
    told = lay("Is the mill at the river gone for good?\n\nThe old mill at the river burned down on Monday night.", "https://example.org/mill\n\nThe mill at the river burned down late on Monday.")
    assert told.title is not None
    assert "?" not in told.title
    assert "://" not in told.title


def test_an_age_all_agree_on_is_no_news(lay: Lay) -> None:
    told = texts(lay(*(f"The ferry sank off Arden on Monday. Rita Holm, 43, was {deed}." for deed in ("rescued from the water", "brought to the quay", "taken to hospital"))))
    assert not any(" agree on how old" in text for text in told)


def test_a_count_that_stands_in_an_earlier_line_is_not_told_again(lay: Lay) -> None:
    told = texts(lay(
        "Nine people drowned when the ferry sank off Arden on Monday. Boats searched the bay until the evening.",
        "Nine people drowned when the ferry sank off Arden on Monday morning. The harbour was closed.",
    ))  # fmt: skip
    assert any(text.startswith("Nine people drowned") for text in told)
    assert not any(" agree on " in text for text in told)


def test_a_thing_nobody_has_named_opens_no_later_sentence() -> None:
    earlier = [BriefSentence("b", "The ferry sank off Arden on Monday.", (), ())]
    assert _told(Line("The crane will leave on Friday with a new cable on board.", ()), earlier)
    assert not _told(Line("The ferry will be raised on Friday with a crane from Brod.", ()), earlier)


def test_a_lead_that_prints_a_word_twice_loses_to_one_that_does_not(lay: Lay) -> None:
    clean = "The old mill at the mouth of the river burned down on Monday night."
    told = texts(lay(clean.replace("the mouth", "the the mouth"), clean))
    assert told[0].startswith(clean.rstrip("."))


def test_reports_that_print_other_numbers_are_not_counted_for_an_event(lay: Lay) -> None:
    fire = "The old mill at the mouth of the river burned down on Monday night."
    told = texts(lay(
        f"{fire} Crews from Arden brought 40 people out of the houses beside the mill.",
        f"{fire} Crews from Arden brought 40 people out of the houses beside the mill at dawn.",
        f"{fire} Crews from Arden brought 55 people out of the houses beside the mill.",
    ))  # fmt: skip
    assert not any("three reports" in text and "40 people" in text for text in told)


def test_a_small_story_tells_how_each_report_opens(lay: Lay) -> None:
    told = texts(lay(
        "The minister of fisheries resigned on Tuesday after a quarrel over the harbour dues.",
        "Shares of the ferry line fell on Wednesday after the minister of fisheries resigned.",
    ))  # fmt: skip
    assert any("Shares of the ferry line fell on Wednesday" in text for text in told)
    assert any("resigned on Tuesday after a quarrel" in text for text in told)
    assert any(text.endswith("(one report).") for text in told)


def test_a_question_opens_no_brief(lay: Lay) -> None:
    told = texts(lay("Will the minister of fisheries resign over the harbour dues? The minister of fisheries resigned on Tuesday over the harbour dues."))
    assert told[0].startswith("The minister of fisheries resigned")


def test_a_sentence_that_has_an_earlier_one_within_it_is_told() -> None:
    earlier = [BriefSentence("b", "The Harbour Board said that the dues would rise to forty crowns.", (), ())]
    assert _told(Line("The dues would rise to forty crowns, the Harbour Board said on Tuesday, closing a year of quarrels over dredging, pilots and the empty ferry quay.", ()), earlier)


def test_a_title_with_a_full_stop_is_no_sentence_of_the_article(tmp_path: Path) -> None:
    rows = [{"id": f"n{i}", "title": "Minister of fisheries resigns", "text": f"Minister of fisheries resigns.\n\nThe minister of fisheries resigned on {day} over the harbour dues."} for i, day in enumerate(("Tuesday", "Wednesday"))]
    source = tmp_path / "reports.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert not any(text.startswith("Minister") for text in texts(read(source, settings=Settings(one_story=True)).dossiers[0]))


def test_what_no_other_report_touches_on_is_left_out_of_a_small_story(lay: Lay) -> None:
    told = texts(lay("The minister of fisheries resigned on Tuesday.", "The minister of fisheries resigned on Tuesday. A bakery in Brod sold its last loaf of rye."))
    assert not any("bakery" in text for text in told)
