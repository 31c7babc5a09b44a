"""Where a sentence ends: marks within names end none."""

import pytest

from variorum.text.sentences import split


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Her life led to a show on E! Networks in May.", 1),
        ("She left the channel E! The show went on.", 2),
        ("What a night! Crews fought the fire.", 2),
    ],
)
def test_a_mark_within_a_name_ends_no_sentence(text: str, parts: int) -> None:
    assert len(list(split(text))) == parts
