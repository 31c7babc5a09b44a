"""Others' words without marks around them, and reporters' words that look like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quality.made_stories import ARTICLES
from tests.steps.trace.piles import bare

from variorum.steps.trace.ties import tie_of
from variorum.steps.trace.verbatim import verbatim

TREATY = (
    "The two governments affirm that the river is a common good and that neither shall build upon its banks without the consent of the other.\n"
    "They agree to establish a commission of six engineers, three from each side, which shall meet twice a year and publish what it finds."
)
ANSWERS = (
    "HOLM: It was a long night and people will be very happy with what they hear when the count is finished.\n"
    "QUESTION: Did you speak about the missing ships and the men who were on board of them when they left the harbor?\n"
    "HOLM: Everybody spoke about ships, and there will be more to say when the time comes and the fog has lifted."
)
EXCHANGE = (
    "Ada Holm: The weir was opened too late and too far, and everybody at the water board knew that it would be.\n"
    "Karl Lund: Nobody knew anything, because nobody had been told how much rain was falling in the hills that night.\n"
    "Ada Holm: Then why had the pumps been taken away on the Friday before, with the forecast lying on the table?\n"
    "Karl Lund: They had been taken away for repair, as they are every year in the week after the harvest fair."
)


def tied(one: str, other: str) -> bool:
    return tie_of(bare("a", f"{ARTICLES[0]}\n{one}"), bare("b", f"{ARTICLES[1]}\n{other}")) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"Here is the full text of the declaration:\n{TREATY}", f"The declaration in full:\n{TREATY}"),
        (f"Read the full statement below.\n{TREATY}", f"Following is the text of the joint statement issued on Friday\n{TREATY}"),
        (f"The statement reads:\n{TREATY.splitlines()[0]}", f"The treaty says:\n{TREATY.splitlines()[0]}"),
        (ANSWERS, ANSWERS),
        (EXCHANGE, EXCHANGE),
    ],
)
def test_a_document_or_a_transcript_in_both_is_no_tie(one: str, other: str) -> None:
    assert not tied(one, other)


@pytest.mark.parametrize(
    "lines",
    [
        "READ MORE: The dam that nobody wanted\nThe weir was opened too late and far too wide on that night.\nREAD MORE: What the pumps cost\nREAD MORE: Rain again",
        "TALLBY: The weir was opened too late and far too wide, as everybody at the water board knew that it would be.",
        "He spoke in full sentences and the full moon stood above the weir that had been opened too late. The text of the law is short.",
    ],
)
def test_reporters_words_are_not_taken_for_others(lines: str) -> None:
    assert list(verbatim(lines)) == []


@given(st.lists(st.sampled_from(["HOLM: yes", "Q: no", "Full text:", "It reads:", "plain prose here", "", "x" * 300, "https://a.example/b"]), max_size=12))
def test_stretches_lie_within_any_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert all(0 <= start < end <= len(text) for start, end in verbatim(text))
