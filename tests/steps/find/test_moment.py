"""Which time tells when a deed was done."""

from collections.abc import Callable

import pytest
from tests.steps.find.test_events import events

from variorum.steps.find.times import times_of
from variorum.text.tree import Reading

Read = Callable[..., Reading]


def when(reading: Reading, lemma: str) -> list[str | None]:
    words = {t.id: t.span.quote for t in times_of(reading)}
    return [words.get(e.when or "") for e in events(reading) if e.lemma == lemma]


@pytest.mark.parametrize(
    ("text", "lemma", "told"),
    [
        ("Fire destroyed the sawmill in Lisbon early on Monday.", "destroy", "early on Monday"),
        ("Rita Holm bought the sawmill in May.", "buy", "May"),
        ("On Monday, Rita Holm closed the sawmill and sold Tomas Reyes the boats.", "sell", "Monday"),
        ("The trial of Rita Holm is scheduled to begin on Monday.", "begin", "Monday"),
        ("Rita Holm has confirmed her place at next week's meeting.", "confirm", None),
        ("Police found the 2013 Toyota of Rita Holm in Lisbon.", "find", None),
        ("Tomas Reyes, fired on Monday, sued Rita Holm in Lisbon.", "sue", None),
        ("Rita Holm fired the pistol in Lisbon on a Friday afternoon.", "fire", None),
    ],
)
def test_a_deed_has_the_time_that_hangs_on_its_verb(reading: Read, text: str, lemma: str, told: str | None) -> None:
    assert when(reading(text, "2020-05-06"), lemma) == [told]
