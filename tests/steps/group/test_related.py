"""Which reports of other stories are near to one."""

import numpy as np
from quality.growing_stories import Pile, planted

from variorum.engines.local import LocalEngine
from variorum.records.grouping import Kin
from variorum.records.source import Source
from variorum.steps.group.kinship import SAME
from variorum.steps.group.related import MOST_NEAR, near_of


def kin(report: str, **others: float) -> Kin:
    likeness = np.array([round(share * SAME) for share in others.values()], dtype="<i4")
    return Kin(report, tuple(others), likeness.tobytes(), 0)


def test_the_likest_of_others_comes_first() -> None:
    assert list(near_of([kin("a", x=0.12, y=0.3)])) == ["y", "x"]


def test_its_own_reports_are_not_near_to_a_story() -> None:
    assert list(near_of([kin("a", b=0.5), kin("b", a=0.5)])) == []


def test_what_is_like_one_of_its_reports_alone_must_be_the_more_like_it() -> None:
    assert list(near_of([kin("a", x=0.12, y=0.25), kin("b")])) == ["y"]


def test_no_more_are_named_than_a_story_names() -> None:
    many = {f"r{n:02}": 0.9 - n / 100 for n in range(30)}
    assert list(near_of([kin("a", **many)])) == list(many)[:MOST_NEAR]


def test_who_joins_the_neighbours_of_many_has_few_groups_made_again() -> None:
    sketches, _ = planted(1_202)
    names = sorted(sketches)
    pile = Pile(sketches)
    pile.add(names[:-2])
    for name in names[-2:]:
        stood = dict(pile.archive.records("kin"))
        pile.archive.add_sources([(name, Source(name, "txt", b""))])
        made = LocalEngine(pile.archive).run(pile.plan).computed["group.clusters"]
        homes = {report: home.cluster for report, home in pile.archive.records("home")}
        moved = {homes[report] for report, one in pile.archive.records("kin") if stood.get(report) != one}
        assert 1 <= made < len(moved) / 3
