"""Marks in a text: nested, split where they cross, no word lost or doubled."""

import re
from html import unescape

import pytest
from fixture import entries
from hypothesis import given
from hypothesis import strategies as st

from variorum.exports.page.articles import article
from variorum.exports.page.paragraphs import soft_breaks
from variorum.records.edition import Entry
from variorum.records.report import Cut, Report
from variorum.records.span import cut

WORDS = "One two three four five six seven eight nine ten"


def shown(html: str) -> str:
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]*>", "", html)))


def entry_of(text: str, removed: tuple[Cut, ...] = ()) -> Entry:
    return Entry("t", Report("r-t", "t.txt", text, removed), None, (), None, None)


@given(st.lists(st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, len(WORDS))), max_size=12))
def test_any_marks_keep_the_words(pairs):
    cited = {(a, b) for a, b in pairs if a < b}
    body = article(entry_of(WORDS), "T", cited, {}).body
    assert shown(body) == shown(WORDS)
    assert body.count("<span") == body.count("</span>")
    assert len(re.findall(r' id="', body)) == len(cited)


@given(st.text(max_size=300))
def test_any_text_keeps_its_visible_characters(text):
    body = article(entry_of(text), "T", set(), {}).body
    hidden = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\\s]")
    assert hidden.sub("", re.sub(r"⟨[0-9A-F]{4}⟩", "", unescape(re.sub(r"<[^>]*>", "", body)))) == hidden.sub("", re.sub(r"⟨[0-9A-F]{4}⟩", "", text))


def test_neighbouring_cuts_fold_into_one():
    text = "Menu\n\nShare\n\nThe words."
    removed = (Cut(cut("r-t", text, 0, 4), "menu"), Cut(cut("r-t", text, 6, 11), "share prompt"))
    body = article(entry_of(text, removed), "T", set(), {}).body
    assert body.count("<details") == 1
    assert "not the article: menu, share prompt" in body


@pytest.mark.parametrize(
    ("text", "soft"),
    [
        ("A line that is wrapped by hand at about sixty characters of\nwidth goes on here.", 1),
        ("Short line\nanother short line", 0),
        ("A line that is wrapped by hand at about sixty characters of\n   an indented line starts anew", 0),
    ],
)
def test_hard_wraps_are_told_from_line_ends(text, soft):
    assert len(soft_breaks(text)) == soft


def test_wrapped_words_stay_one_quote():
    gazette = next(e for e in entries() if e.name == "gazette")
    body = article(gazette, "HG", {(0, 5)}, {}).body
    assert "killing at<br>" not in body
