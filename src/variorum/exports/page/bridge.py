"""Why two reports count as one voice although nothing ties them, or although their tie is cut: the others that join them."""

from collections import deque
from dataclasses import dataclass

from variorum.exports.apparatus import Apparatus
from variorum.exports.page.bonds import Bond, Party, bond, ordered, party
from variorum.records.lineage import Derivation


@dataclass(frozen=True, slots=True)
class Parting:
    """One way to part two reports: the ties of `side` that lead to the other through further reports, all of them to be cut."""

    side: Party
    ties: tuple[Bond, ...]

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        return tuple((b.source.report, b.target.report) for b in self.ties)


@dataclass(frozen=True, slots=True)
class Bridge:
    """Two reports of one main origin. `through`: the ties that lead from the one to the other, none where no tie does; `because`
    then says what the origin rests on. `tied`: the two are tied themselves as well."""

    one: Party
    other: Party
    origin: str
    tied: bool
    through: tuple[Bond, ...]
    partings: tuple[Parting, ...]
    because: tuple[str, ...]


def bridge(app: Apparatus, one: str, other: str) -> Bridge | None:
    """What makes two reports of a story one voice beside their own tie; None where they are two, or their tie alone does."""
    mains = {app.witnesses[r].origins[:1] for r in (one, other)}
    if len(mains) != 1 or mains == {()}:
        return None
    joined = _joined(app, one, other)
    near = {report: {d.target if d.source == report else d.source: d for d in found} for report, found in joined.items()}
    steps = _path(near, one, other)
    tied = any({d.source, d.target} == {one, other} for d in app.ties)
    if not steps and tied:
        return None
    (origin,) = next(iter(mains))
    known = app.origins.get(origin)
    partings = [_parting(app, near, a, b) for a, b in ((one, other), (other, one))] if steps else []
    return Bridge(
        party(app, one), party(app, other), known.label if known else origin, tied, tuple(bond(app, d) for d in steps),
        tuple(sorted(partings, key=lambda p: len(p.ties))), known.because if known else (),
    )  # fmt: skip


def _joined(app: Apparatus, one: str, other: str) -> dict[str, list[Derivation]]:
    """For each report the ties that make one voice of it and another, strongest first; that of the two themselves is left out."""
    found: dict[str, list[Derivation]] = {}
    for d in ordered(app.ties):
        rendered = d.kind == "common-source" and d.share == 0 and d.shared > 0
        if (d.kind == "copy" or rendered) and {d.source, d.target} != {one, other}:
            found.setdefault(d.source, []).append(d)
            found.setdefault(d.target, []).append(d)
    return found


def _path(near: dict[str, dict[str, Derivation]], start: str, end: str) -> list[Derivation]:
    """The ties of a shortest way; none where there is no way."""
    came: dict[str, tuple[str, Derivation] | None] = {start: None}
    todo = deque([start])
    while todo and end not in came:
        here = todo.popleft()
        for there, d in near.get(here, {}).items():
            if there not in came:
                came[there] = (here, d)
                todo.append(there)
    found = []
    at = came.get(end)
    while at is not None:
        found.append(at[1])
        at = came[at[0]]
    return found[::-1]


def _parting(app: Apparatus, near: dict[str, dict[str, Derivation]], side: str, far: str) -> Parting:
    """The ties of one report to all that lead to the far one without it."""
    reached = {side, far}
    todo = [far]
    while todo:
        fresh = [there for there in near.get(todo.pop(), {}) if there not in reached]
        reached.update(fresh)
        todo += fresh
    return Parting(party(app, side), tuple(bond(app, d) for there, d in near.get(side, {}).items() if there in reached - {side}))
