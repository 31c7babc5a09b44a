"""All findings of any text rest on its words: `findings_of` refuses what does not."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.steps.find.assemble import findings_of
from variorum.text.tree import Reading

Read = Callable[[str, str | None], Reading]

PIECES = (
    "Ann Roe ", "said ", "that ", "“", "”", '"', "''", "'", "‘", "\n\n", "\n", ". ", ", ", ": ", " — ", "which ", "what ", "but ", "and ", "as ",
    "neither ", "nor ", "denied ", "told ", "the council ", "on Friday ", "the night of 12 June ", "from 3 to 5-7 million euros ",
    "several hundred or even 1,000 people ", "3-1", "down from 4.5 percent ", "Paris, Texas ", "the Black Sea ", "People’s Republic of China ",
    "It was reported ", "Rep. J.R. ", "said Roe, ", "is that ", "20 years ago ", "ANN ROE: ", "Q: ", "(", ")", "\u202e", "\x00", "é̂", "\u2028", "Д",
    "https://example.org/a?b=1 ", "| 12 | 14 | ", "<tweet id=\"1\">",
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=50))
def test_any_text_is_read_and_every_finding_has_its_words(reading: Read, pieces: list[str]) -> None:
    findings_of(reading("".join(pieces), "2023-03-15"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t",
        "THE MAYOR SAYS THE PIER IS LOST",
        "Roe said the pier was lost.Poe said it was not.They met on Monday.",
        "“Roe said \"it is late,\" and ‘left’.",
        "ROE: Is it late?\nPOE: It is.\n[APPLAUSE]\nROE: Then go.",
        "Team  W  L\nLisbon  3  1\nPorto  1  3",
    ],
)
def test_scraped_shapes_are_read_alike_twice(reading: Read, text: str) -> None:
    assert findings_of(reading(text, None)) == findings_of(reading(text, None))
