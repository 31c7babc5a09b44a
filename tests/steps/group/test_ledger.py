"""Story ids that survive growth, splitting and joining."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from variorum.records.grouping import Cluster
from variorum.records.story import Story
from variorum.steps.group.ledger import stories_of


def named(clusters: list[Cluster], before: dict[str, str]) -> dict[str, Story]:
    """Each report's story."""
    return {report: story for story in stories_of(clusters, before) for report in story.reports}


def test_a_story_keeps_its_id_as_it_grows() -> None:
    first = named([Cluster(("b", "c"))], {})
    before = {report: story.id for report, story in first.items()}
    grown = named([Cluster(("a", "b", "c", "d"))], before)
    assert grown["a"].id == first["b"].id
    assert grown["a"].because == ()


def test_a_split_leaves_the_id_with_the_larger_part_and_says_so() -> None:
    before = dict.fromkeys("abcde", "s-old")
    after = named([Cluster(tuple("abc")), Cluster(tuple("de"))], before)
    assert after["a"].id == "s-old"
    assert after["d"].id != "s-old"
    assert after["d"].because == ("split from story s-old",)
    assert any("split" in reason and after["d"].id in reason for reason in after["a"].because)


def test_a_join_keeps_the_id_of_the_larger_part_and_names_the_other() -> None:
    before = {"a": "s-one", "b": "s-one", "c": "s-two"}
    after = named([Cluster(("a", "b", "c"))], before)
    assert after["c"].id == "s-one"
    assert after["c"].because == ("joined with story s-two",)


def test_a_new_story_never_takes_an_id_in_use() -> None:
    fresh = named([Cluster(("a",))], {})["a"].id
    after = named([Cluster(("a",)), Cluster(("b", "c"))], {"b": fresh, "c": fresh})
    assert after["b"].id == fresh
    assert after["a"].id != fresh


def test_ties_do_not_depend_on_the_order_of_clusters() -> None:
    before = {"a": "s-old", "b": "s-old"}
    clusters = [Cluster(("a",)), Cluster(("b",)), Cluster(("c",))]
    expected = {report: story.id for report, story in named(clusters, before).items()}
    for order in permutations(clusters):
        assert {report: story.id for report, story in named(list(order), before).items()} == expected


@given(st.lists(st.integers(0, 4), min_size=1, max_size=12), st.lists(st.integers(0, 4), min_size=12, max_size=12))
def test_every_report_has_one_story_and_every_story_one_id(groups: list[int], earlier: list[int]) -> None:
    reports = [f"r{i:02}" for i in range(len(groups))]
    clusters = [Cluster(tuple(r for r, g in zip(reports, groups, strict=True) if g == k)) for k in sorted(set(groups))]
    before = {r: f"s-{e}" for r, e in zip(reports, earlier, strict=False) if e}
    stories = list(stories_of(clusters, before))
    assert len({story.id for story in stories}) == len(clusters)
    assert sorted(report for story in stories for report in story.reports) == reports
