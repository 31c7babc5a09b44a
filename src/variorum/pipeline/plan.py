"""An ordered list of stages, checked before any work."""

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.errors import PlanError
from variorum.pipeline.stage import AnyStage, Connect, Each, Gather

ALWAYS = ("source", "judgement")
"""Kinds that stand in the archive before any stage: what was handed in, and what people decided."""
TROUBLE = ("rejected", "problem")
"""Kinds any stage may write."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Stages in running order. PlanError where a stage reads what none before it writes, or two write one kind."""

    stages: tuple[AnyStage, ...]

    def __post_init__(self) -> None:
        known = set(ALWAYS)
        names: set[str] = set()
        for stage in self.stages:
            if stage.name in names:
                raise PlanError(f"two stages are called '{stage.name}': give one another name")
            missing = [kind for kind in needs(stage) if kind not in known]
            if missing:
                raise PlanError(f"stage '{stage.name}' reads {', '.join(missing)}, which no earlier stage writes")
            again = [kind for kind in stage.writes if kind in known]
            if again:
                raise PlanError(f"stage '{stage.name}' writes {', '.join(again)}, which an earlier stage writes too")
            names.add(stage.name)
            known.update(stage.writes)

    def __iter__(self) -> Iterator[AnyStage]:
        return iter(self.stages)

    def until(self, name: str | None) -> "Plan":
        """The plan up to and with the stage of that name (or the last whose name begins `name.`); all for None."""
        if name is None:
            return self
        last = [i for i, s in enumerate(self.stages) if s.name == name or s.name.startswith(f"{name}.")]
        if not last:
            raise PlanError(f"no stage '{name}': choose one of {', '.join(s.name for s in self.stages)}")
        return Plan(self.stages[: last[-1] + 1])


def needs(stage: AnyStage) -> tuple[str, ...]:
    """Every kind a stage reads, in whatever way."""
    match stage:
        case Each(looks_up=(kind, _)):
            return (*stage.reads, kind)
        case Gather():
            return (*stage.reads, *stage.beside)
        case Connect():
            return (*stage.reads, stage.edges)
        case _:
            return stage.reads
