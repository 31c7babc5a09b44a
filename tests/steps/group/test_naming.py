"""Stories kept up by the ledger, change by change: the same ids, notes and relations as far as anything touched them."""

from collections.abc import Callable, Iterable, Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.codec import encode
from variorum.engines.local import LocalEngine
from variorum.pipeline.plan import Plan
from variorum.pipeline.stage import Gather, Keep, Out
from variorum.records.grouping import Cluster, Near
from variorum.records.source import Source
from variorum.records.story import Story
from variorum.steps.group.naming import named
from variorum.store.archive import Archive


def _clusters(settings: None) -> Callable[[str, list[tuple[Source]]], Iterable[Out]]:
    """One cluster of all sources with the same letter; the words after it are near reports. A later letter moves a report."""

    def clusters(key: str, rows: list[tuple[Source]]) -> Iterator[Out]:
        homes: dict[str, str] = {}
        near: dict[str, list[str]] = {}
        for (source,) in rows:
            letter, *others = source.data.decode().split()
            homes[source.key.partition("/")[2]] = letter
            near.setdefault(letter, []).extend(others)
        for letter in sorted(set(homes.values())):
            members = tuple(sorted(report for report, home in homes.items() if home == letter))
            yield Out("cluster", members[0], Cluster(members))
            yield Out("near", members[0], Near(tuple(dict.fromkeys(r for r in near[letter] if r not in members))))

    return clusters


PLAN = Plan(
    (
        Gather("clusters", "1", ("source",), ("cluster", "near"), _clusters, lambda source: ("",)),
        Keep("group", "1", ("cluster", "near"), ("story", "membership"), lambda settings: named),
    )
)


def grown(*steps: dict[str, str]) -> Archive:
    """An archive read step by step; `report: letter and near reports`."""
    archive = Archive(None)
    for n, step in enumerate(steps):
        archive.add_sources((f"{n}/{report}", Source(f"{n}/{report}", "txt", text.encode())) for report, text in step.items())
        LocalEngine(archive).run(PLAN)
    return archive


def stories(archive: Archive) -> dict[str, Story]:
    """Each report's story."""
    assert not list(archive.records("problem"))
    return {report: story for _, story in archive.records("story") for report in story.reports}


def test_a_split_is_said_by_both_and_goes_on_being_said_while_others_change() -> None:
    before, split = {"r1": "a", "r2": "a", "r3": "a"}, {"r3": "b"}
    first, then = stories(grown(before)), stories(grown(before, split))
    later = stories(grown(before, split, {"r9": "z"}))
    assert then["r1"].id == first["r1"].id != then["r3"].id
    assert then["r3"].because == (f"split from story {first['r1'].id}",)
    assert then["r1"].because == (f"story {then['r3'].id} has split off",)
    assert {r: later[r] for r in then} == then


def test_parts_that_come_together_again_keep_the_older_id_and_say_so() -> None:
    apart = {"r1": "a", "r2": "a", "r3": "b"}
    first, then = stories(grown(apart)), stories(grown(apart, {"r3": "a"}))
    assert then["r3"].id == first["r1"].id
    assert then["r3"].because == (f"joined with story {first['r3'].id}",)


def test_related_stories_name_each_other_and_follow_a_change_of_home() -> None:
    apart = {"r1": "a", "r2": "b r1", "r3": "c", "r4": "c"}
    first = stories(grown(apart))
    assert first["r1"].related == (first["r2"].id,)
    assert first["r2"].related == (first["r1"].id,)
    moved = stories(grown(apart, {"r1": "c"}))
    assert moved["r2"].related == (moved["r3"].id,)
    assert moved["r3"].related == (moved["r2"].id,)


TEXTS = st.lists(st.sampled_from([f"r{i}" for i in range(9)]), max_size=3).flatmap(lambda near: st.sampled_from("abcd").map(lambda a: " ".join([a, *near])))
STEPS = st.lists(st.dictionaries(st.sampled_from([f"r{i}" for i in range(9)]), TEXTS, max_size=4), min_size=1, max_size=4)


@settings(max_examples=100, deadline=None)
@given(STEPS)
def test_relations_and_homes_stand_as_if_all_were_told_at_once(steps: list[dict[str, str]]) -> None:
    archive = grown(*steps)
    every = dict(archive.records("story"))
    homes = {report: story.id for story in every.values() for report in story.reports}
    assert {report: member.story for report, member in archive.records("membership")} == homes
    clusters, near = dict(archive.records("cluster")), dict(archive.records("near"))
    assert sorted(story.reports for story in every.values()) == sorted(cluster.reports for cluster in clusters.values())
    named_by = {i: set(list(dict.fromkeys(homes[r] for r in near[s.reports[0]].reports if r in homes))[:5]) - {i} for i, s in every.items()}
    for story in every.values():
        assert set(story.related) == named_by[story.id] | {i for i, others in named_by.items() if story.id in others}
    assert encode(every) == encode(dict(grown(*steps).records("story")))
