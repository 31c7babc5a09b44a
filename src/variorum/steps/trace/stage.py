"""The trace stages: fingerprints of each report, ties between reports that share some, origins of those tied.

Which reports meet is found from postings that the archive keeps, so a new report costs its own look-ups and the pairs
it is in, however large the archive.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from variorum.pipeline.stage import Connect, Each, Gather, Meet, Out
from variorum.records.judgement import Judged
from variorum.records.lineage import Carried, Habit, Likenesses, Prints, Tie
from variorum.records.report import Description, Furniture, Report
from variorum.records.story import Membership
from variorum.steps.trace.facts import facts_of
from variorum.steps.trace.habits import habits_of
from variorum.steps.trace.likely import likely
from variorum.steps.trace.origins import origins_of
from variorum.steps.trace.prints import prints_of
from variorum.steps.trace.prose import cuts_of
from variorum.steps.trace.ruled import Rulings, bare_tie, brought_by
from variorum.steps.trace.settle import derivations_of
from variorum.steps.trace.ties import tie_of
from variorum.steps.trace.told import told

Row = tuple[Report, Description | None, Furniture | None]
InStory = tuple[Membership, Report, Furniture | None, Carried | None]
Settled = tuple[Report, Description | None, Furniture | None, Habit | None, Judged | None]

LEAST = 2
"""Fingerprints two reports share at least before their texts are compared."""
MOST = 32
"""Earlier-keyed reports each report is compared with at most: those that share most."""
CAP = 400
"""A fingerprint that more reports hold is a stock phrase and proposes nothing."""
ALIKE = 4
"""Reports of one and the same text that a further copy is compared with; what it shares with others beyond counts on."""


def lineage() -> tuple[Each, Meet, Gather, Connect]:
    """Who took text from whom, and how many voices there are."""
    row = ("report", "description", "furniture")
    outs = ("derivation", "origin", "carried")
    return (
        Each("trace.prints", "7", (*row, "judged_ties"), ("prints",), _prints, batched=True),
        Meet("trace.ties", "12", ("prints", *row), ("tie",), _ties, lambda p: (*p.hashes, *p.brought), LEAST, MOST, CAP, ALIKE),
        Gather("trace.habits", "1", ("tie",), ("habit",), _habits, lambda tie: tie.outlets),
        Connect("trace", "9", (*row, "habit", "judged_ties"), outs, _origins, "tie", lambda tie: (tie.left, tie.right)),
    )


def likenesses() -> Gather:
    """Texts of one story that nothing joins, whose errors and choices make a common source likely."""
    return Gather("likely", "3", ("membership", "report", "furniture", "carried"), ("likeness",), _likely, lambda m: (m.story,))


def _prints(settings: None) -> Callable[[list[tuple[*Row, Judged | None]]], list[list[Out]]]:
    def take(rows: list[tuple[*Row, Judged | None]]) -> list[list[Out]]:
        made = prints_of([(report, furniture) for report, _, furniture, _ in rows])
        told = [replace(one, brought=brought_by(row[3])) if row[3] else one for one, row in zip(made, rows, strict=True)]
        return [[Out("prints", one.report, one)] for one in told]

    return take


def _ties(settings: None) -> Callable[[tuple[Prints, *Row], tuple[Prints, *Row], tuple[int, ...]], Iterable[Out]]:
    def meet(one: tuple[Prints, *Row], other: tuple[Prints, *Row], stock: tuple[int, ...]) -> Iterable[Out]:
        tie = tie_of(one[1:], other[1:], stock)
        if tie is None and set(one[0].brought) & set(other[0].brought):
            tie = bare_tie(one[0].report, other[0].report)
        if tie is not None:
            yield Out("tie", tie.id, tie)

    return meet


def _habits(settings: None) -> Callable[[str, Sequence[tuple[Tie]]], Iterable[Out]]:
    return lambda outlet, rows: [Out("habit", h.report, h) for h in habits_of(outlet, [tie for (tie,) in rows])]


def _origins(settings: None) -> Callable[[Sequence[Settled], Sequence[Tie]], Iterable[Out]]:
    def connect(rows: Sequence[Settled], ties: Sequence[Tie]) -> Iterable[Out]:
        facts = {report.id: facts_of(report, description) for report, description, *_ in rows} if ties else {}
        habits = {
            description.outlet: set(habit.partners) for _, description, _, habit, _ in rows if habit and description and description.outlet
        }
        rulings = Rulings(row[4] for row in rows)
        kept, right = rulings.kept(ties)
        derivations = rulings.confirmed(derivations_of(kept, facts, habits, right), ties)
        origins, carried = origins_of([row[:3] for row in rows], derivations)
        keys = {row[0].id: row[0].key for row in rows}
        for derivation in derivations:
            yield Out("derivation", derivation.id, derivation)
        for origin in origins:
            yield Out("origin", origin.id, origin)
        for one in carried:
            yield Out("carried", one.report, rulings.told(one, keys))

    return connect


def _likely(settings: None) -> Callable[[str, Sequence[InStory]], Iterable[Out]]:
    def gather(story: str, rows: Sequence[InStory]) -> Iterable[Out]:
        longest: dict[str, InStory] = {}
        for row in rows:
            voice = row[3].origins[0] if row[3] and row[3].origins else row[1].id
            if voice not in longest or len(row[1].text) > len(longest[voice][1].text):
                longest[voice] = row
        texts = [told(report, cuts_of(report, furniture)) for _, report, furniture, _ in longest.values()]
        origins = [{voice, *(row[3].origins if row[3] else ())} for voice, row in longest.items()]
        if found := tuple(likely(texts, origins)):
            yield Out("likeness", story, Likenesses(story, found))

    return gather
