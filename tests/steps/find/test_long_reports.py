"""Four times the sentences cost four times the work in every part of find: nothing looks at all of a report for each piece of it."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from variorum.records.parse import Parse, Placed
from variorum.steps.find.actors import actors_of
from variorum.steps.find.events import events_of
from variorum.steps.find.figures import figures_of
from variorum.steps.find.parser import parser
from variorum.steps.find.places import places_of
from variorum.steps.find.statements import statements_of
from variorum.steps.find.times import times_of
from variorum.text.tree import Reading, Tree

Parser = Callable[[list[str]], list[Parse]]

PROSE = (
    "Harbour master Irena Kovacs said on Tuesday that at least 12 people were killed when the ferry sank near Lisbon.",
    "She told reporters that 340 passengers had boarded in Tunis, 45 more than allowed.",
    "The minister denied that police in northern Chile had ignored three warnings since last August.",
    "Shares fell 6 percent to 31.40 euros in Frankfurt two days later.",
)
SHAPES: dict[str, tuple[tuple[str, ...], str]] = {
    "prose": (PROSE, " "),
    "one quotation that no mark ends": (("“We stay in Rome for 12 days, said Tomas Adler.",), "\n\n"),
    "lines that end in a colon": (("The mayor said on Monday:", "“It is late for 12 men in Rome.”"), "\n\n"),
    "a transcript": (("ROE: Is it late in Rome on 12 May?", "POE: It is 5 percent late."), "\n\n"),
}
SENTENCES = 80


@pytest.fixture(scope="module")
def parse() -> Parser:
    return parser()


def made(parse: Parser, shape: str, size: int) -> Reading:
    """A report of that many sentences, each distinct one parsed once."""
    lines, mark = SHAPES[shape]
    parses = dict(zip(lines, parse([line.translate(str.maketrans("“”", '""')) for line in lines]), strict=True))
    text = mark.join(lines[n % len(lines)] for n in range(size))
    trees, at = [], 0
    for n in range(size):
        found = parses[lines[n % len(lines)]]
        placed = Placed(at, at + len(found.words), n if mark == "\n\n" else n // 3, False, found.words)
        trees.append(Tree("r", text, placed, found))
        at += len(found.words) + len(mark)
    return Reading("r", text, "2023-03-15", None, trees)


def work(reading: Reading) -> dict[str, int]:
    """Lines of Python run by each part, every turn of a loop counted: what does not depend on a busy machine."""
    counted: dict[str, int] = {}
    events = 0

    def tick(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal events
        events += 1
        return tick

    def done(part: str, run: Callable[[], Any]) -> Any:
        nonlocal events
        events = 0
        before = sys.gettrace()
        sys.settrace(tick)
        try:
            result = run()
        finally:
            sys.settrace(before)
        counted[part] = events
        return result

    times = done("times", lambda: times_of(reading))
    places = done("places", lambda: places_of(reading))
    actors = done("actors", lambda: actors_of(reading, places))
    statements = done("statements", lambda: statements_of(reading, actors, times))
    done("figures", lambda: figures_of(reading, times, statements))
    done("events", lambda: events_of(reading, actors, times, places))
    return counted


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_sentences_cost_four_times_the_work(parse: Parser, shape: str) -> None:
    work(made(parse, shape, 20))
    once, four = work(made(parse, shape, SENTENCES)), work(made(parse, shape, 4 * SENTENCES))
    assert {part: round(four[part] / once[part], 1) for part in once if four[part] > 4.4 * once[part]} == {}
