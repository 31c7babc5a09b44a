"""An archive grown in steps must end where one read at once ends, and do only the work each step touches."""

from collections.abc import Callable, Iterable
from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engines.sources import capture

from variorum.codec import encode
from variorum.engines.local import LocalEngine
from variorum.pipeline.plan import Plan
from variorum.pipeline.stage import Connect, Each, Gather, Meet, Out
from variorum.records.lineage import Carried, Derivation, Origin
from variorum.records.report import Furniture, Report
from variorum.records.source import Capture, Source
from variorum.store.archive import Archive

KINDS = ("capture", "report", "derivation", "origin", "carried", "furniture", "problem")


def _longest(settings: Any) -> Callable[[str, list[tuple[Capture]]], Iterable[Out]]:
    """One report a letter, holding all texts of that letter."""

    def gather(letter: str, rows: list[tuple[Capture]]) -> Iterable[Out]:
        yield Out("report", letter, Report(letter, letter, " ".join(row[0].text for row in rows)))

    return gather


def _ties(settings: Any) -> Callable[[str, list[tuple[Capture]]], Iterable[Out]]:
    """Neighbours among texts with one ending are tied."""

    def gather(ending: str, rows: list[tuple[Capture]]) -> Iterable[Out]:
        for (a,), (b,) in combinations(rows, 2):
            key = f"{a.id}|{b.id}"
            yield Out("derivation", key, Derivation(key, a.id, b.id, "copy", "unknown", 1.0, (), ()))

    return gather


def _origins(settings: Any) -> Callable[[list[tuple[Capture]], list[Derivation]], Iterable[Out]]:
    def connect(rows: list[tuple[Capture]], ties: list[Derivation]) -> Iterable[Out]:
        ids = tuple(row[0].id for row in rows)
        yield Out("origin", ids[0], Origin(ids[0], str(len(ties)), "outlet", ids))
        for one in ids:
            yield Out("carried", one, Carried(one, (ids[0],), "known"))

    return connect


def _met(settings: Any) -> Callable[[tuple[Capture], tuple[Capture], tuple[int, ...]], Iterable[Out]]:
    def meet(a: tuple[Capture], b: tuple[Capture], stock: tuple[int, ...]) -> Iterable[Out]:
        yield Out("furniture", f"{a[0].id}|{b[0].id}", Furniture(f"{a[0].text}{b[0].text}{stock}", ()))

    return meet


def _doubles(capture: Capture) -> Iterable[int]:
    """A key for each two letters that follow one another."""
    return (ord(a) * 256 + ord(b) for a, b in pairwise(capture.text))


def plan(version: str = "1") -> Plan:
    return Plan(
        (
            Each("capture", version, ("source",), ("capture",), capture),
            Gather("letters", "1", ("capture",), ("report",), _longest, lambda c: [c.text[0]]),
            Gather("ties", "1", ("capture",), ("derivation",), _ties, lambda c: [c.text[-1]]),
            Connect("origins", "1", ("capture",), ("origin", "carried"), _origins, "derivation", lambda d: (d.source, d.target)),
            Meet("met", "1", ("capture",), ("furniture",), _met, _doubles, least=2, most=3, cap=4, alike=2),
        )
    )


def add(archive: Archive, texts: dict[str, str]) -> None:
    archive.add_sources((key, Source(key, "txt", text.encode())) for key, text in texts.items())


def state(archive: Archive) -> dict[str, list[tuple[str, bytes]]]:
    return {kind: [(key, encode(record)) for key, record in archive.records(kind)] for kind in KINDS}


texts = st.text(st.sampled_from("abc"), min_size=1, max_size=6)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from([f"k{i:02}" for i in range(12)]), texts, max_size=5), max_size=4))
def test_growth_ends_where_one_run_ends(steps: list[dict[str, str]]) -> None:
    grown, once = Archive(None), Archive(None)
    for step in steps:
        add(grown, step)
        LocalEngine(grown).run(plan())
        add(once, step)
    LocalEngine(once).run(plan())
    assert state(grown) == state(once)


@settings(max_examples=30, deadline=None)
@given(st.dictionaries(st.sampled_from([f"k{i}" for i in range(9)]), texts, max_size=9))
def test_a_new_version_of_a_stage_redoes_it(step: dict[str, str]) -> None:
    grown, once = Archive(None), Archive(None)
    add(grown, step)
    LocalEngine(grown).run(plan())
    tally = LocalEngine(grown).run(plan("2"))
    add(once, step)
    LocalEngine(once).run(plan("2"))
    assert state(grown) == state(once)
    assert tally.computed["capture"] == len(step)
    assert tally.computed["letters"] == 0


def test_a_second_run_touches_nothing() -> None:
    archive = Archive(None)
    add(archive, {"a": "ab", "b": "bb", "c": "ca"})
    LocalEngine(archive).run(plan())
    tally = LocalEngine(archive).run(plan())
    assert sum(tally.units.values()) == 0


def test_one_more_source_touches_its_own_groups_alone() -> None:
    archive = Archive(None)
    add(archive, {"a": "ab", "b": "bb", "c": "cc", "d": "dc"})
    LocalEngine(archive).run(plan())
    add(archive, {"e": "ec"})
    tally = LocalEngine(archive).run(plan())
    assert tally.computed == {"capture": 1, "letters": 1, "ties": 1, "origins": 1, "met": 0}


def test_a_failed_unit_is_told_and_tried_again() -> None:
    archive = Archive(None)
    add(archive, {"a": "ab", "b": "bad"})
    LocalEngine(archive).run(plan())
    assert [key for key, _ in archive.records("problem")] == ["capture:b"]
    tally = LocalEngine(archive).run(plan())
    assert tally.computed["capture"] == 1
    assert [key for key, _ in archive.records("capture")] == ["a"]


@pytest.mark.parametrize("until", ["letters", "ties"])
def test_a_shorter_plan_drops_what_it_does_not_make(until: str) -> None:
    archive = Archive(None)
    add(archive, {"a": "ab", "b": "bb"})
    LocalEngine(archive).run(plan())
    LocalEngine(archive).run(plan().until(until))
    assert list(archive.records("origin")) == []
    LocalEngine(archive).run(plan())
    assert [key for key, _ in archive.records("origin")] == ["a"]
