"""The judge stage: what people decided, laid beside the reports it concerns."""

from collections.abc import Callable, Iterable, Sequence

from variorum.pipeline.stage import Gather, Out
from variorum.records.judgement import ACTOR, POINT, STORY, TIE, Judged, Judgement, standing

BY_KIND = {TIE: "judged_ties", STORY: "judged_stories", ACTOR: "judged_facts", POINT: "judged_facts"}
"""Tables by who reads them, so that a word on an actor does not move stories. Notes decide nothing and stand in none."""


def judgements() -> Gather:
    """The judgements that hold of each report: undone ones are gone."""
    kinds = tuple(dict.fromkeys(BY_KIND.values()))
    return Gather("judge", "1", ("judgement",), kinds, _build, lambda judgement: judgement.reports)


def _build(settings: None) -> Callable[[str, Sequence[tuple[Judgement]]], Iterable[Out]]:
    def judge(report: str, rows: Sequence[tuple[Judgement]]) -> Iterable[Out]:
        holding = standing(judgement for (judgement,) in rows)
        for kind in dict.fromkeys(BY_KIND.values()):
            mine = tuple(j for j in holding if BY_KIND.get(j.kind) == kind)
            if mine:
                yield Out(kind, report, Judged(report, mine))

    return judge
