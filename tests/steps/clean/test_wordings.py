"""A wording answers as its pattern's own search does, only faster."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.steps.clean.wordings import Wording, alternatives, plain_words

PATTERNS = (
    r"^(?:please )?sign (?:up|in)\b.{0,20}$|\bin your (?:e-?mail )?inbox\b|\bfree trial\b|^x",
    r"\bcopyright\b.{0,80}(?:\d{4}|reserved)|(?<![a-z])©",
    r"^[^|()]{2,9}\|$|a[)|(\]]b{2}c?d+e|\bpage \d+ of \d+\W*$",
    r"\w\(a|b\)\w|see (?-i:WATCH|READ) now",
    r"^only at the start$",
)
PIECES = (
    "please ", "sign up", "in your ", "e-mail ", "inbox", "free trial", "x", "copyright", " 2023", "reserved", "a©", "©", "ab", "|", "a)bbcde",
    "a(bbdd", "page 4 of 9", " ", "w(a", "b)w", "see WATCH now", "SEE READ NOW", "only at the start", "PAGE 1 OF 2", "\n",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=5).map("".join), st.sampled_from(PATTERNS), st.sampled_from((0, re.IGNORECASE)))
def test_a_wording_holds_what_its_pattern_finds(line: str, pattern: str, flags: int) -> None:
    assert Wording(pattern, flags).holds(line, line.lower()) == (re.search(pattern, line, flags) is not None)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bfree trial\b", "free trial"),
        (r"\bin your (?:e-?mail )?inbox\b", "in your "),
        (r"colou?r of it", "r of it"),
        (r"\bpush\(\{", "push({"),
        (r"a{2}bc+d", "bc"),
        (r"\b\d-day forecast\W*$", "-day forecast"),
        (r"[\w’']+ x", " x"),
    ],
)
def test_the_longest_words_of_an_alternative(pattern: str, words: str) -> None:
    assert plain_words(pattern) == words


def test_only_the_outermost_bars_part_alternatives() -> None:
    assert list(alternatives(r"a(?:b|c)|[|]d|\|e")) == ["a(?:b|c)", "[|]d", r"\|e"]
