"""Which words stand between quotation marks, over the sentences of a report."""

import pytest

from variorum.records.findings import Gist
from variorum.records.span import Span
from variorum.steps.align.desk.desk import Line
from variorum.steps.align.wordings.marks import ends_of, stretches


def lines_of(*sentences: str) -> list[Line]:
    lines, at = [], 0
    for number, text in enumerate(sentences):
        span = Span("r", at, at + len(text), text)
        lines.append(Line(number, 0, "r", Gist(span, False, (), at), ()))
        at += len(text) + 1
    return lines


def quoted(*sentences: str) -> list[str]:
    found = stretches(lines_of(*sentences))
    whole = "\n".join(sentences)
    assert all(whole[span.start : span.end] == span.quote for _, span in found)
    return [span.quote for _, span in sorted(found, key=lambda f: f[1].start)]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["“The pier is safe,” she said, “and it will stay so.”"], ["The pier is safe,", "and it will stay so."]),
        (['"The pier is safe, "she said in a statement.'], ["The pier is safe,"]),
        (['"The pier is safe.', 'It has stood a hundred years, "the harbour master said in a statement.'], ["The pier is safe.", "It has stood a hundred years,"]),
        (['"The pier is safe.', "It has stood a hundred years.", 'Come and see. "', "He left at noon."], ["The pier is safe.", "It has stood a hundred years.", "Come and see."]),
        (["“The pier is safe “, the harbour master wrote."], ["The pier is safe"]),
        (['"The pier is safe.', '"', "He left at noon."], ["The pier is safe."]),
        (['"The pier is safe.', '"It has stood for ages, "he said.'], ["The pier is safe.", "It has stood for ages,"]),
        (["'The pier is safe.", "The boards weren't rotten. '", "He left at noon."], ["The pier is safe.", "The boards weren't rotten."]),
        (["'The pier is safe, 'Roe said."], ["The pier is safe,"]),
    ],
)  # fmt: skip
def test_words_between_marks(sentences: list[str], expected: list[str]) -> None:
    assert quoted(*sentences) == expected


@pytest.mark.parametrize(
    "sentences",
    [
        ["The sailors' talks and the '90s boats didn't matter."],
        ["It wasn 't the harbour master 's pier."],
        ["The boat was 12 feet 6\" long and lay at the pier."],
        ["Nothing stands between marks here."],
        [""],
    ],
)
def test_what_is_no_mark(sentences: list[str]) -> None:
    assert quoted(*sentences) == []


def test_what_is_never_closed_ends_with_its_sentence() -> None:
    prose = [f"On day {n} the tide came in." for n in range(15)]
    assert quoted('He said "the pier is safe', *prose) == ["the pier is safe"]
    assert quoted('He said "the pier is safe.', prose[0], 'Roe said "it is not".') == ["the pier is safe.", "it is not"]


def test_short_sentences_of_one_quotation_run_on() -> None:
    said = [f"Wave {n} was high." for n in range(9)]
    assert quoted('He said: "It was a night.', *said, 'We lived. "', "He left.") == ["It was a night.", *said, "We lived."]
    assert quoted('He said: "It was a night.', *said, 'Roe wrote, "we lived."') == ["It was a night.", "we lived."]


def test_the_end_of_a_quotation_over_sentences() -> None:
    found = stretches(lines_of("“The pier is safe,” Roe said.", "“It has stood for ages.", "Come and see,” Holm said."))
    ends = {span.quote: end.quote for span, end in ends_of(found).items()}
    assert ends == {"The pier is safe,": "The pier is safe,", "It has stood for ages.": "Come and see,", "Come and see,": "Come and see,"}
