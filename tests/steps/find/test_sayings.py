"""Which statement a figure belongs to."""

from collections.abc import Callable

import pytest

from variorum.steps.find.actors import actors_of
from variorum.steps.find.figures import figures_of
from variorum.steps.find.places import places_of
from variorum.steps.find.statements import statements_of
from variorum.steps.find.times import times_of
from variorum.text.tree import Reading

Read = Callable[[str, str | None], Reading]


@pytest.mark.parametrize(
    ("text", "figure", "cue"),
    [
        ("Twelve ships sank. The harbour master said that 30 sailors were missing.", "30 sailors", "said"),
        ("Twelve ships sank. The harbour master said that 30 sailors were missing.", "Twelve ships", None),
        ("Ann Roe said that Tom Poe had warned that 40 homes would burn.", "40 homes", "had warned"),
        ("“We lost 12 boats,” said Ann Roe. “Some 30 crew are safe.”", "Some 30 crew", "said"),
    ],
)
def test_a_figure_belongs_to_the_innermost_statement_around_it(reading: Read, text: str, figure: str, cue: str | None) -> None:
    read = reading(text, "2023-03-15")
    times = times_of(read)
    statements = statements_of(read, actors_of(read, places_of(read)), times)
    cues = {s.id: s.cue.quote for s in statements if s.cue}
    found = {f.span.quote: cues.get(f.statement or "") for f in figures_of(read, times, statements)}
    assert found[figure] == cue
