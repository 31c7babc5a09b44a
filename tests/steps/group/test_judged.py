"""Reports that a person put together, or kept apart, and what becomes of their stories' ids."""

import pytest
from tests.steps.group import piles
from tests.steps.group.piles import clusters_of, rows_of

from variorum.records.grouping import Cluster
from variorum.records.judgement import Judgement
from variorum.records.story import Story
from variorum.steps.group.ledger import stories_of

PILE = rows_of(piles.QUAKE_NORTH, piles.QUAKE_SOUTH, piles.TRIAL_TEEN)


def said(*together: str, apart: tuple[str, ...] = (), number: int = 1) -> Judgement:
    return Judgement(f"j-{number}", "story", together, apart, author="Ada", at=f"2026-03-0{number}T08:00:00Z")


def clusters(*judgements: Judgement) -> dict[str, Cluster]:
    return {report: cluster for cluster in clusters_of(PILE, judgements) for report in cluster.reports}


def test_a_report_moves_alone_and_the_rest_stay() -> None:
    rest = ("north-2", "north-3", "north-4")
    found = clusters(said("north-1", "south-1", apart=rest))
    assert set(found["north-1"].reports) == {"north-1", *piles.QUAKE_SOUTH}
    assert set(found["north-2"].reports) == set(rest)
    assert found["north-1"].because[0] == "two reports put together, three reports kept out by judgement of Ada, 2026-03-01"
    assert found["north-2"].because[0] == "two reports kept out by judgement of Ada, 2026-03-01"
    assert found["north-1"].judged == found["north-2"].judged == ("j-1",)
    assert found["teen-1"].judged == ()


def test_stories_that_share_nothing_are_one_where_a_person_says_so() -> None:
    found = clusters(said("north-1", "teen-1"))
    assert set(found["teen-3"].reports) >= {"north-1", "teen-1"}


def test_a_report_kept_out_is_a_story_of_its_own() -> None:
    assert clusters(said("teen-1", apart=("teen-2", "teen-3")))["teen-1"].reports == ("teen-1",)


def test_copies_stay_apart_where_a_person_says_so() -> None:
    text = piles.TRIAL_TEEN["teen-1"]
    rows = [piles.row(name, text, origin="o-1") for name in ("a", "b", "c")]
    found = list(clusters_of(rows, [said("a", apart=("c",))]))
    assert sorted(c.reports for c in found) == [("a", "b"), ("c",)]


def test_without_judgements_nothing_is_otherwise() -> None:
    assert clusters_of(PILE) == clusters_of(PILE, [said("gone", "north-1")])


@pytest.mark.parametrize(
    "judged",
    [
        (Cluster(("a", "c")), Cluster(("b",)), Cluster(("d",))),
        (Cluster(tuple("abcd")),),
        (Cluster(("a",)), Cluster(("b",)), Cluster(("c",)), Cluster(("d",))),
        (Cluster(("a", "d")), Cluster(("b", "c"))),
    ],
)
def test_ids_return_with_the_reports_once_a_judgement_is_undone(judged: tuple[Cluster, ...]) -> None:
    home = {"a": "s-2", "b": "s-2", "c": "s-1", "d": "s-1"}
    moved = [Cluster(c.reports, judged=("j-1",)) for c in judged]
    now = _ids(stories_of(moved, home, home))
    again = _ids(stories_of(moved, now, home))
    assert again == now
    back = list(stories_of([Cluster(("a", "b")), Cluster(("c", "d"))], now, home))
    assert _ids(back) == home
    assert all(story.because == () for story in back)


def _ids(stories: object) -> dict[str, str]:
    return {r: story.id for story in stories if isinstance(story, Story) for r in story.reports}  # type: ignore[attr-defined]
