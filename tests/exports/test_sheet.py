"""One report on a page of its own: header, text in a window, words that a link led to."""

import re
from html import unescape

import pytest
from fixture import TEXTS, at, rid
from hypothesis import given
from hypothesis import strategies as st

from variorum.exports.apparatus import Apparatus
from variorum.exports.links import Anchors
from variorum.exports.page.parts import parts
from variorum.exports.page.sheet import facts, statements, text_of

GAZETTE = TEXTS["gazette"]


@pytest.fixture(scope="module")
def app(edition):
    return Apparatus(edition, edition.dossiers[0])


def entry(app, name):
    return app.entries[rid(name)[0]]


def flat(html: str) -> str:
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]*>", "", html)))


def marked(html: str) -> str:
    """The words that stand in the highlight, wherever other marks split it."""
    found, depth, stack = [], 0, []
    for token in re.findall(r"<[^>]*>|[^<]+", html):
        if token.startswith("<span"):
            stack.append("here" in token)
            depth += stack[-1]
        elif token == "</span>":
            depth -= stack.pop()
        elif not token.startswith("<") and depth:
            found.append(unescape(token))
    return "".join(found)


@given(st.integers(0, len(GAZETTE) - 1), st.integers(1, len(GAZETTE)))
def test_exactly_the_words_asked_for_are_highlighted(app, start, end):
    if start >= end:
        return
    html = str(text_of(entry(app, "gazette"), (0, len(GAZETTE)), (start, end), "the words of the link"))
    assert re.sub(r"\s", "", marked(html)) == re.sub(r"\s", "", GAZETTE[start:end])
    assert len(re.findall(r'id="w"', html)) == (1 if GAZETTE[start:end].strip() else len(re.findall(r'id="w"', html)))


@given(st.integers(1, 300))
def test_the_parts_of_a_text_print_all_of_it(app, size):
    printed = "".join(flat(text_of(entry(app, "gazette"), window, None, "")) for window in parts(GAZETTE, size))
    assert printed == re.sub(r"\s", "", GAZETTE)


def test_furniture_opens_where_the_words_stand_in_it(app):
    courier = entry(app, "courier")
    span = at("courier", "Share this story")
    assert '<details class="cut">' in text_of(courier, (0, 10_000), None, "")
    assert '<details class="cut" open>' in text_of(courier, (0, 10_000), (span.start, span.end), "")


def test_other_readings_stand_beside_in_a_story_only(app):
    gazette = entry(app, "gazette")
    assert 'class="beside"' in text_of(gazette, (0, 10_000), None, "", app)
    assert 'class="beside"' not in text_of(gazette, (0, 10_000), None, "")


def test_the_header_rests_on_words(app):
    found = {f.name: f for f in facts(entry(app, "gazette"), Anchors(), app)}
    assert found["published_stated"].pieces[0].words == (("March 4", f"#r-gazette.{GAZETTE.index('March 4')}-{GAZETTE.index('March 4') + 7}"),)
    assert [p.text for p in found["credit"].pieces] == ["Adriatic Wire"]
    assert [p.text for p in found["origin"].pieces] == ["Adriatic Wire"]
    assert found["origin"].because == ("credited to Adriatic Wire",)


def test_what_is_not_known_stays_empty(app):
    found = {f.name: f for f in facts(entry(app, "undated"), Anchors(), app)}
    assert found["outlet"].pieces == ()
    assert found["published"].pieces == ()


def test_statements_name_their_speaker_and_only_those_of_the_window(app):
    kvarner = entry(app, "kvarner")
    said = statements(kvarner, Anchors("s-ferry"), (0, 10_000), app)
    assert [(s.speaker, s.mode, s.cut_off) for s in said] == [("Petra Loncar", "indirect", False), ("Petra Loncar", "direct", True)]
    assert said[0].actor == "#a-loncar"
    assert len(statements(kvarner, Anchors(), (200, 10_000))) == 1
