"""The points of a story in the order in which they are laid: finer ones first, so that wider ones do not tell them again."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from variorum.records.story import Point
from variorum.steps.align.abouts import THING, about_of
from variorum.steps.align.actors.actors import Cast
from variorum.steps.align.actors.roles import of_address
from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.desk.desk import Desk, tellers_in
from variorum.steps.align.desk.reprints import everywhere
from variorum.steps.align.doubts import doubts_of, retold_of, without_strangers
from variorum.steps.align.facts import facts_of
from variorum.steps.align.figures.ranks import rank_groups
from variorum.steps.align.outcomes.charges import charge_groups
from variorum.steps.align.outcomes.choices import choice_groups
from variorum.steps.align.outcomes.colours import colour_groups
from variorum.steps.align.outcomes.conditions import condition_groups
from variorum.steps.align.outcomes.contrasts import contrast_groups
from variorum.steps.align.outcomes.damage import damage_groups
from variorum.steps.align.outcomes.deals import deal_groups
from variorum.steps.align.outcomes.deeds import deed_claims, deed_groups
from variorum.steps.align.outcomes.dialled import dialled_groups
from variorum.steps.align.outcomes.fires import fire_groups
from variorum.steps.align.outcomes.goals import goal_groups
from variorum.steps.align.outcomes.injuries import injury_groups
from variorum.steps.align.outcomes.lists import list_groups
from variorum.steps.align.outcomes.penalties import penalty_groups
from variorum.steps.align.outcomes.reversals import reversal_groups
from variorum.steps.align.outcomes.sorts import sort_groups
from variorum.steps.align.outcomes.states import state_groups
from variorum.steps.align.outcomes.tellings import Covered, telling_claims, telling_groups
from variorum.steps.align.outcomes.things import thing_claims, thing_groups
from variorum.steps.align.outcomes.turns import turn_groups
from variorum.steps.align.outcomes.unharmed import unharmed_groups
from variorum.steps.align.outcomes.unknowns import unknown_groups
from variorum.steps.align.points import point_of
from variorum.steps.align.wordings.attributions import attribution_groups, disputed, quotation_sources
from variorum.steps.align.wordings.credits import credits_of

ASKED: tuple[Callable[[Desk], list[list[Claim]]], ...] = (
    state_groups, condition_groups, damage_groups, charge_groups, unharmed_groups, unknown_groups, injury_groups, list_groups, rank_groups,
    deal_groups, penalty_groups, fire_groups,
)  # fmt: skip
"""Facts without a number, a clock or a name that news tells again and again, each gathered by what it asks."""


@dataclass(slots=True)
class _Table:
    """The points of a story in the order in which they are laid: what stands first is not told again by what comes later."""

    story: str
    desk: Desk
    cast: Cast
    origins: Mapping[str, str]
    texts: Mapping[str, str]
    points: list[Point] = field(default_factory=list)
    covered: Covered = field(default_factory=Covered)
    opposed: Covered = field(default_factory=Covered)
    """Words on which a point rests whose answers may exclude each other."""

    def lay(self, kind: str, group: Sequence[Claim], slot: str = "", *, covers: bool = True) -> None:
        """One point of these claims, with what speaks against its readings being of one thing. `slot`: whose or which it is, where it has no need of likeness."""
        own = kind == "time" and bool(slot)  # what comes once needs no likeness
        point = point_of(self.story, kind, about_of(kind, slot, group, self.cast), everywhere(group, self.texts), self.origins)
        doubts = () if own else doubts_of(self.desk, kind, group, point.readings)
        if kind == "figure" and doubts and len(kept := without_strangers(group, point.readings, doubts)) < len(group):
            self.lay(kind, kept, slot, covers=covers)
            return
        self.points.append(replace(point, doubts=doubts, retold=retold_of(self.desk, kind, group, point.readings)))
        if covers and tellers_in(group) > 1:
            self.covered.add(group)

    def lay_all(self, groups: Iterable[Sequence[Claim]], *, covers: bool = True) -> None:
        """A point of each group, of the kind of its claims, with its answers set against each other."""
        for group in groups:
            self.lay(group[0].kind, group, covers=covers)
            self.oppose(group)

    def oppose(self, group: Sequence[Claim]) -> None:
        """Keeps where a point sets several answers against each other, so that nothing does so again."""
        if len({c.value for c in group}) > 1:
            self.opposed.add(group)


def points_of(story: str, desk: Desk, cast: Cast, origins: Mapping[str, str], texts: Mapping[str, str]) -> tuple[Point, ...]:
    """The points of a story: facts with a value of their own, then answers to what news asks again and again, then clauses told again. `origins`, `texts`: by report."""
    table = _Table(story, desk, cast, origins, texts)
    facts = facts_of(desk, cast)
    deeds = deed_claims(desk)
    named = _lay_facts(table, facts)
    _lay_answers(table, named, deeds)
    _lay_clauses(table, deeds)
    for least in ("name", "role"):
        for kind, slot, group in facts:
            if kind == least and _tells_least(kind, group):
                table.lay(kind, group, slot, covers=False)
    return tuple(table.points)


def _lay_facts(table: _Table, facts: Sequence[tuple[str, str, list[Claim]]]) -> Covered:
    """Who says it and every fact with a value; returns the words that name somebody."""
    desk, found = table.desk, credits_of(table.desk, table.cast)
    quotations = [group for kind, _, group in facts if kind == "quote"]
    mouths, laid = quotation_sources(desk, found, quotations)
    for group in mouths:
        if disputed(group):
            table.lay("who-said", group)
    named = Covered()
    for kind, slot, group in facts:
        if kind == "name":
            named.add(group)
        if not _tells_least(kind, group):
            table.lay(kind, group, slot, covers=kind not in {"name", "role"})
        if kind == "quote":
            table.oppose(group)
    for group in (*(g for g in mouths if not disputed(g)), *attribution_groups(desk, found, laid, quotations)):
        table.lay("who-said", group, covers=False)
    return named


def _lay_answers(table: _Table, named: Covered, deeds: Sequence[Claim]) -> None:
    """Facts without a value of their own, each gathered by what it asks."""
    desk = table.desk
    table.lay_all(contrast_groups(desk, table.covered, named))
    for group in colour_groups(desk):
        table.lay("other", group, "colour " + group[0].about)
    for whom, group in dialled_groups(desk):
        table.lay("other", group, "dialled " + whom)
    table.lay_all((*turn_groups(desk, deeds), *(group for asked in ASKED for group in asked(desk))))
    table.lay_all((*choice_groups(desk, table.cast), *goal_groups(desk)))
    table.lay_all(sort_groups(desk), covers=False)
    table.lay_all(reversal_groups(desk, table.opposed))


def _lay_clauses(table: _Table, deeds: Sequence[Claim]) -> None:
    """What no finer point tells: deeds, things, and sentences that several reports tell."""
    desk = table.desk
    table.lay_all(deed_groups(desk, deeds, table.covered))
    for group in thing_groups(desk, thing_claims(desk), table.covered):
        table.lay(group[0].kind, group, THING if group[0].kind == "other" else "")
    for kind, group in telling_groups(desk, telling_claims(desk), table.covered):
        table.lay(kind, group, covers=False)


def _tells_least(kind: str, group: Sequence[Claim]) -> bool:
    """Whether reports tell hardly more than whom they mean: a name that all print alike, or the form of address before one (`Judge Lee`)."""
    if kind == "name":
        return len({c.value for c in group}) == 1
    return kind == "role" and len({c.head for c in group}) == 1 and all(of_address(c) for c in group)
