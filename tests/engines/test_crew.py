"""Several processes must make what one makes, in its order, whatever fails and wherever the parts end."""

import sys
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engines.sources import capture

from variorum.codec import encode
from variorum.engines import crew as crews
from variorum.engines.crew import Crew
from variorum.engines.work import Call, Made
from variorum.pipeline.stage import Each, Gather, Out
from variorum.records.source import Capture, Source


def _captures(settings: Any) -> Callable[[list[list[Source]]], list[list[Out]]]:
    one = capture(settings)
    return lambda units: [list(one(*unit)) for unit in units]


def _gathered(settings: Any) -> Callable[[str, list[tuple[Source]]], Iterable[Out]]:
    return lambda key, rows: [Out("capture", key, Capture(key, key, str(len(rows)), "utf-8"))]


EACH = Each("one", "1", ("source",), ("capture",), capture)
BULK = Each("bulk", "1", ("source",), ("capture",), _captures, batched=True)
GATHER = Gather("all", "1", ("source",), ("capture",), _gathered, lambda source: [source.key])


def calls(count: int) -> list[Call]:
    texts = [b"bad" if n % 7 == 3 else b"text %d" % n for n in range(count)]
    return [(f"k{n}", [(encode(Source(f"k{n}", "txt", text)),)], []) for n, text in enumerate(texts)]


def made(stage: Each | Gather, workers: int, count: int) -> list[tuple[int, list[Made]]]:
    todo = calls(count)
    crew = Crew(workers, stage, count)
    return list(crew.through((at, todo[at : at + 10]) for at in range(0, count, 10)))


@pytest.mark.parametrize("count", [1, 9, 34])
@pytest.mark.parametrize("stage", [EACH, BULK, GATHER], ids=lambda stage: stage.name)
def test_two_processes_make_what_one_makes(stage: Each | Gather, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = made(stage, 1, count)
    monkeypatch.setattr(crews, "START", {"fork": 0.0, "spawn": 0.0})
    assert made(stage, 2, count) == alone
    assert [at for at, _ in alone] == list(range(0, count, 10))


def test_little_work_starts_no_process() -> None:
    crew = Crew(2, EACH, 34)
    list(crew.through([(0, calls(34))]))
    assert crew.executor is None


@pytest.mark.heavy
def test_new_processes_make_what_copies_make(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crews, "START", {"fork": 0.0, "spawn": 0.0})
    monkeypatch.setattr(crews, "_method", lambda: "spawn")
    assert made(EACH, 2, 12) == made(EACH, 1, 12)


def test_a_thread_beside_this_one_forbids_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("threading.active_count", lambda: 2)
    assert crews._method() == "spawn"
    monkeypatch.setattr("threading.active_count", lambda: 1)
    assert crews._method() == ("fork" if sys.platform == "linux" else "spawn")


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=200), st.sampled_from([EACH, BULK]))
def test_each_call_is_in_one_part_and_the_heaviest_go_first(sizes: list[int], stage: Each) -> None:
    crew = Crew(2, stage, len(sizes))
    parts = crew._parts([size + 1 for size in sizes])
    assert sorted(i for part in parts for i in part) == list(range(len(sizes)))
    shared_out = [sum(sizes[i] + 1 for i in part) for part in parts[: -crews.TRIALS]]
    assert shared_out == sorted(shared_out, reverse=True)
    assert all(len(part) <= crews.PART for part in parts)
