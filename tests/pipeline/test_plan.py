import pytest

from variorum.errors import PlanError
from variorum.pipeline.default import annotation_plan, reading_plan
from variorum.pipeline.plan import Plan
from variorum.pipeline.stage import Each
from variorum.settings import Settings


def stage(name: str, reads: str, writes: str) -> Each:
    return Each(name, "1", (reads,), (writes,), lambda settings: lambda record: [])


def test_a_stage_that_reads_what_nothing_writes_is_an_error() -> None:
    with pytest.raises(PlanError, match="'clean' reads capture"):
        Plan((stage("clean", "capture", "report"), stage("ingest", "source", "capture")))


def test_two_stages_that_write_one_kind_are_an_error() -> None:
    with pytest.raises(PlanError, match="'b' writes capture"):
        Plan((stage("a", "source", "capture"), stage("b", "source", "capture")))


def test_two_stages_of_one_name_are_an_error() -> None:
    with pytest.raises(PlanError, match="two stages are called 'a'"):
        Plan((stage("a", "source", "capture"), stage("a", "capture", "report")))


@pytest.mark.parametrize(
    ("until", "last"), [("ingest", "ingest"), ("find", "find"), ("trace", "trace"), ("group", "group"), (None, "catalogue")]
)
def test_a_plan_stops_after_a_stage_of_that_name(until: str | None, last: str) -> None:
    assert list(reading_plan(Settings()).until(until))[-1].name == last


def test_an_unknown_stage_names_those_there_are() -> None:
    with pytest.raises(PlanError, match="choose one of ingest, clean"):
        reading_plan(Settings()).until("nowhere")


def test_the_plans_are_sound() -> None:
    assert len(list(reading_plan(Settings()))) > len(list(annotation_plan(Settings()))) > 3
