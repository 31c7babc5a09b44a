"""Quotation marks: which closes which, and the parser's plain shape of them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text.quotes import plain, quoted_in


def quoted(*paragraphs: str) -> list[tuple[str, bool, bool]]:
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append((len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    return [(text[q.start : q.end], q.closed, q.runs_on) for q in quoted_in(text, blocks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "go" and "stay".', ['"go"', '"stay"']),
        ("He said “go” and “stay”.", ["“go”", "“stay”"]),
        ('He said “go" and left.', ['“go"']),
        ('He said "go” and left.', ['"go”']),
        ("He said ''go'' and left.", ["''go''"]),
        ("He said «go» and left.", ["«go»"]),
        ("He said 'go now,' and left.", ["'go now,'"]),
        ("‘Go now,’ he said.", ["‘Go now,’"]),
        ("The leaders' talks and the '90s didn't matter.", []),
        ("She said: “He told me ‘go’ twice.”", ["“He told me ‘go’ twice.”"]),
        ("”Go now,” he said.", ["”Go now,”"]),
        ('"We are late, "she said. "It is dark."', ['"We are late, "', '"It is dark."']),
        ('Roe recalled, "In May, she said, we were late."', ['"In May, she said, we were late."']),
        ('And we mean it, "Ann Roe said in a note.', ['And we mean it, "']),
        ('He wrote, "Roe said nothing."', ['"Roe said nothing."']),
        ("Nothing here.", []),
        ('""', []),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert [q for q, _, _ in quoted(text)] == expected


def test_a_missing_closing_mark_ends_with_the_paragraph() -> None:
    assert quoted('He said "we need to talk to', "The pier fell.") == [('"we need to talk to', False, False)]


def test_a_quotation_that_the_next_paragraph_opens_again_runs_on() -> None:
    assert quoted("“One.", "“Two.”") == [("“One.", False, True), ("“Two.”", True, False)]


@given(st.text(alphabet="ab '’‘\"“”«»\n.,-—\t\u00a0", max_size=80))
def test_plain_moves_nothing(words: str) -> None:
    assert len(plain(words)) == len(words)


@given(st.text(alphabet="ab '’‘\"“”«».,", max_size=80))
def test_stretches_are_in_order_and_apart(text: str) -> None:
    found = quoted_in(text, [(0, len(text))])
    assert all(a.start < a.end <= b.start < b.end <= len(text) for a, b in pairwise(found))
