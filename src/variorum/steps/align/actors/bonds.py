"""Actors that a person has put together, or told apart."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

from variorum.records.findings import Named
from variorum.records.judgement import ACTOR, Judgement, Subject
from variorum.records.span import Span
from variorum.text.rulings import authority, ruled
from variorum.text.unions import Unions


class Naming(Protocol):
    """A `Named` of one report."""

    @property
    def report(self) -> str: ...
    @property
    def named(self) -> Named: ...


class Bonds:
    """Members of a story by number, joined and kept apart as judgements say, before any rule joins more of them.

    `order`: who is joined first; those that a person set apart come last, so that the rest stay where they are.
    `joined`: those of whom a person said who they are.
    """

    def __init__(self, members: Sequence[Naming], judgements: Sequence[Judgement]) -> None:
        self.members = members
        self.unions = Unions(len(members))
        mine = [one for one in judgements if one.kind == ACTOR]
        self._mentions: dict[str, list[tuple[Span, int]]] = defaultdict(list)
        for i, one in enumerate(members if mine else ()):
            self._mentions[one.report] += [(mention.span, i) for mention in one.named.mentions]
        self.rulings = ruled(mine, self.unions, self._place)
        self.joined = {i for ruling in self.rulings if len(ruling.inside) > 1 for i in ruling.inside}
        aside = {i for ruling in self.rulings if ruling.outside for i in ruling.inside}
        self.order = sorted(range(len(members)), key=lambda i: (i in aside, i))

    def _place(self, subject: Subject) -> int | None:
        """Whom these words name: the mention that shares most of them."""
        if isinstance(subject, str):
            return None
        shared = [
            (min(span.end, subject.end) - max(span.start, subject.start), span.start - span.end, -i)
            for span, i in self._mentions[subject.report]
            if span.touches(subject)
        ]
        return -max(shared)[2] if shared else None

    def open(self, i: int, k: int) -> bool:
        """Whether two are neither one nor told apart."""
        return self.unions.root(i) != self.unions.root(k) and not self.unions.barred(i, k)

    def said_of(self, groups: Sequence[Sequence[Naming]]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """For each group the ids of the judgements that decided it, and what each did in words."""
        home = {one.named.id: n for n, group in enumerate(groups if self.rulings else ()) for one in group}
        found: list[dict[str, str]] = [{} for _ in groups]
        for ruling in self.rulings:
            by = authority(ruling.judgement, ruling.overruled)
            key = ruling.judgement.id
            own = home[self.members[ruling.inside[0]].named.id]
            done = [f"{self._names(ruling.inside, ' and ')} put together"] if len(ruling.inside) > 1 else []
            if ruling.outside:
                done.append(f"not {self._names(ruling.outside, ', not ')}")
            found[own][key] = f"{', '.join(done)} {by}"
            for other in {home[self.members[i].named.id] for i in ruling.outside}:
                found[other][key] = f"not {self._names(ruling.inside, ', not ')} {by}"
        return [(tuple(of), tuple(of.values())) for of in found]

    def _names(self, numbers: Sequence[int], between: str) -> str:
        return between.join(dict.fromkeys(" ".join(self.members[i].named.name.split()) for i in numbers))
