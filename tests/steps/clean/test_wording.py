"""What on a page is not the article, and that the article stays."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.records.source import Capture
from variorum.records.span import unequal
from variorum.steps.clean.damage import damage_in
from variorum.steps.clean.wording import cuts_in

LEAD = "The bridge over the Tarn was closed to lorries on Monday after inspectors found a crack in one of its piers, the county said."
MORE = "Drivers were sent through the village of Lower Aske, where residents complained about noise long before the first week was over."
LAST = "Engineers hope to have a temporary support in place before the autumn storms, and a new pier by the end of next year."


def page(*lines: str) -> Capture:
    return Capture("r-1", "page.txt", "\n".join(lines), "utf-8")


def cut_in(*lines: str) -> dict[str, str]:
    return {cut.span.quote: cut.reason for cut in cuts_in(page(*lines))}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Advertisement", "advertisement"),
        ("Close", "menu"),
        ("12 Comments", "comment prompt"),
        ("SHARES TWEET EMAIL", "share prompt"),
        ("FacebookTwitterWhatsAppCOMMENTEMAILMORE", "share prompt"),
        ("Leave a Reply", "comment prompt"),
        ("Please enter your name here", "comment prompt"),
        ("You must be logged in to post a comment.", "comment prompt"),
        ("Sign up for our morning newsletter", "subscription prompt"),
        ("Get breaking news alerts from the Aske Courier", "subscription prompt"),
        ("Continue reading below", "advertisement"),
        ("Related Content", "related link"),
        ("Most Read Local Stories", "related link"),
        ("Read more: Why bridges crack in dry summers", "related link"),
        ("Back to Gallery", "menu"),
        ("Image 3 of 9", "menu"),
        ("© 2023 Aske Courier. All rights reserved.", "copyright"),
        ("Photo: Jo Renn, AP", "photo credit"),
        ("Jo Renn / Getty Images", "photo credit"),
        ("Updated 4:10 p.m. ET June 3, 2023", "time stamp"),
        ("#bridge #Tarn #Aske", "hash tags"),
        ("https://askecourier.example/2023/06/03/bridge?page=2", "web address"),
        ("(Additional reporting by Ann Poe in Lower Aske; Editing by Will Orr)", "credit"),
        ("Source: With Agencies", "credit"),
        ("View more sharing options", "menu"),
        ("Image caption The pier seen from the eastern bank", "photo caption"),
        ("Media playback is unsupported on your device", "menu"),
        ("NOW WATCH: How bridges are built", "related link"),
        ("Photograph: Jo Renn/AFP/Getty Images", "photo credit"),
        ("Story Continued Below", "advertisement"),
        ("Report a typo", "menu"),
        ("Jo Renn reported from Lower Aske.", "credit"),
        ("CORRECTION: An earlier version of this article misstated the year of the flood.", "editor's note"),
        ("By submitting your email, you agree to our terms", "subscription prompt"),
        ("window._boxes = window._boxes || []; _boxes.push({mode: 'thumbs'});", "script"),
    ],
)
def test_a_line_of_furniture_is_cut_with_its_reason(line: str, reason: str) -> None:
    assert cut_in("Bridge over the Tarn closed to lorries", LEAD, line, MORE, LAST)[line] == reason


@pytest.mark.parametrize(
    "line",
    [
        "She had written about the crack in her newsletter, which three thousand people in the county read every week.",
        "The court ruled that the copyright in the drawings had passed to the county when the old firm was wound up.",
        "“I have crossed it every day since 1971,” said Martha Bell, who keeps the toll house. “It always hummed.”",
        "More than forty people subscribed to a fund for the chapel, which stands in the shadow of the pier.",
        "By Tuesday the queue reached the mill, and drivers had begun to share their sandwiches.",
        "The report was sent to ministers on 3 May 2023, two weeks after the first warning.",
        "Engineers contributed ideas, and a mason from Orm lent his punt to the inspectors for the week.",
        "WATCHING the water had become a habit, she said, since the night the old weir gave way.",
        "“Support the pier, not the lawyers,” one banner read, and another asked who would pay for it.",
        "WHAT THE COUNTY WANTS",
        "- 'It always hummed' -",
        "The mason from Orm found nothing but a nest of wagtails in the masonry of the third pier. (dpa)",
    ],
)
def test_prose_that_sounds_like_furniture_is_kept(line: str) -> None:
    assert line not in cut_in("Bridge over the Tarn closed to lorries", LEAD, MORE, line, LAST)


def test_a_caption_is_told_by_the_credit_beside_it() -> None:
    caption = "A worker inspects a pier of the bridge in Lower Aske on June 3, 2023."
    cuts = cut_in("Bridge over the Tarn closed to lorries", caption, "(Jo Renn / AP)", LEAD, MORE, LAST)
    assert cuts[caption] == "photo caption"


def test_links_to_other_articles_stand_unclosed_between_paragraphs() -> None:
    link = "Council elects new mayor after marathon session in the town hall"
    assert link in cut_in("Bridge over the Tarn closed to lorries", LEAD, MORE, link, LAST, MORE.replace("Aske", "Orm"))


@pytest.mark.parametrize("line", ["The mason from Orm looked at the third pier and found nothing but a nest of wagtails", "A crane was brought up the valley in the night to lift the railings out of the river"])
def test_a_sentence_that_lost_its_full_stop_is_kept(line: str) -> None:
    assert line not in cut_in("Bridge over the Tarn closed to lorries", LEAD, MORE, line, LAST, MORE.replace("Aske", "Orm"))


@pytest.mark.parametrize("lead", ["The bridge over the Tarn was closed to lorries on Monday, Reuters reported.", "Reuters reported that the Tarn bridge was closed on Monday."])
def test_a_short_lead_that_names_an_agency_is_no_credit(lead: str) -> None:
    assert cut_in("Bridge closed to lorries", "By Ruth Calder, Reuters", "", lead, "", MORE, "", LAST) == {"By Ruth Calder, Reuters": "credit"}


def test_foreign_lines_at_the_end_are_cut() -> None:
    foreign = "Les travaux sur le pont de la rivière dans les collines du nord"
    assert cut_in("Bridge over the Tarn closed to lorries", LEAD, MORE, LAST, "More Stories", foreign)[foreign] == "other language"


def test_a_headline_printed_twice_is_cut_once() -> None:
    title = "Bridge over the Tarn closed to lorries"
    cuts = cuts_in(page(title, "July 3, 2023", title, LEAD, MORE, LAST))
    assert [(c.span.start, c.reason) for c in cuts if c.span.quote == title] == [(len(title) + 14, "repeated headline")]


def test_a_menu_above_the_headline_is_cut_and_the_headline_stays() -> None:
    cuts = cut_in("Valley Sports Page", "Bridge over the Tarn closed to lorries", LEAD, MORE, LAST)
    assert "Valley Sports Page" in cuts
    assert "Bridge over the Tarn closed to lorries" not in cuts


def test_hard_wrapped_paragraphs_are_kept_whole() -> None:
    wrapped = "   The bridge over the Tarn was closed to lorries on Monday after\ninspectors found a crack in one of its piers, the county said on its\nweb site.\n\n" * 4
    assert cuts_in(Capture("r-1", "page.txt", wrapped, "utf-8")) == ()


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_every_cut_and_damage_quotes_its_place_and_none_overlap(text: str) -> None:
    capture = Capture("r-1", "page.txt", text, "utf-8")
    cuts = cuts_in(capture)
    damage = damage_in(capture, cuts)
    assert not unequal([c.span for c in (*cuts, *damage)], text)
    for marks in (cuts, damage):
        assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(marks))
