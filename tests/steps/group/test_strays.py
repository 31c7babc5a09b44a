"""Single reports taken out of a story that is not theirs, and into the one that is."""

from collections.abc import Sequence

import numpy as np
import pytest

from variorum.records.grouping import Sketch
from variorum.steps.group.strays import strangers, taken_in

NORTH, SOUTH = ("brandt", "velmora", "oskarsen"), ("aleix", "carradin", "pont", "sarre")


def report(opening: Sequence[str], also: Sequence[str] = ()) -> Sketch:
    words = tuple(sorted({*opening, *also}))
    return Sketch("", words, (1.0,) * len(words), ("",) * len(words), None, "~", (), opening=tuple(opening))


def alike(count: int, last: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """All are .4 alike, but the last, which is `last` like each."""
    likeness = np.full((count, count), 0.4)
    likeness[-1, :] = likeness[:, -1] = last
    np.fill_diagonal(likeness, 0.0)
    return likeness


@pytest.mark.parametrize(
    ("odd", "like", "out"),
    [
        (report(SOUTH), 0.1, [3]),
        (report(SOUTH), 0.3, []),
        (report(SOUTH, NORTH), 0.1, []),
        (report((*SOUTH, *NORTH)), 0.1, []),
        (report(()), 0.1, []),
        (report(("monday", "police", "mayor")), 0.1, []),
    ],
    ids=["other names", "other names, but its prose", "names of both, as background", "names of both", "no names", "words of all news"],
)
def test_a_report_of_another_event_is_a_stranger(odd: Sketch, like: float, out: list[int]) -> None:
    assert list(strangers(range(4), alike(4, like), [*[report(NORTH)] * 3, odd])) == out


def test_a_report_among_others_that_share_no_name_is_no_stranger() -> None:
    others = [report((f"name{i}", f"other{i}", f"third{i}", f"fourth{i}")) for i in range(4)]
    assert list(strangers(range(4), alike(4, 0.1), others)) == []


@pytest.mark.parametrize("count", [0, 1, 2, 201])
def test_few_or_very_many_reports_have_no_stranger(count: int) -> None:
    assert list(strangers(range(count), np.zeros((count, count)), [report(NORTH)] * max(0, count - 1) + [report(SOUTH)])) == []


@pytest.mark.parametrize(
    ("lone", "like", "crowded", "judged", "found"),
    [
        (report(("velmora",)), 0.08, 0.0, (), True),
        (report(("velmora",)), 0.05, 0.0, (), False),
        (report(("velmora",)), 0.08, 0.2, (), False),
        (report(("velmora",)), 0.08, 0.0, (4,), False),
        (report((), ("velmora",)), 0.08, 0.0, (), False),
        (report((), NORTH), 0.08, 0.0, (), True),
        (report(("velmora", "carradin")), 0.08, 0.0, (), False),
        (report(("monday",)), 0.08, 0.0, (), False),
    ],
    ids=["opens with a name", "unlike", "crowded", "judged", "knows one name", "knows its names", "names of two stories", "a word of all news"],
)
def test_a_lone_report_finds_the_story_whose_names_it_has(lone: Sketch, like: float, crowded: float, judged: Sequence[int], found: bool) -> None:
    sketches = [*[report(NORTH)] * 2, *[report(SOUTH)] * 2, lone]
    groups = taken_in([[0, 1], [2, 3], [4]], alike(5, like), [crowded] * 5, sketches, judged)
    assert sorted(map(sorted, groups)) == ([[0, 1, 4], [2, 3]] if found else [[0, 1], [2, 3], [4]])


def test_without_stories_or_lone_reports_nothing_moves() -> None:
    sketches = [report(NORTH)] * 3
    assert taken_in([[0], [1], [2]], alike(3, 0.08), [0.0] * 3, sketches, ()) == [[0], [1], [2]]
    assert taken_in([[0, 1, 2]], alike(3, 0.08), [0.0] * 3, sketches, ()) == [[0, 1, 2]]
