"""Ties that a person has called wrong or right."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import shake_256

from variorum.records.ids import content_id
from variorum.records.judgement import RIGHT, TIE, WRONG, Judged, Judgement, gathered
from variorum.records.lineage import Carried, Derivation, Tie, derivation_id
from variorum.text.rulings import authority

Pair = frozenset[str]
KEYS = 512
"""Keys that two reports share where a person ties them: more than most copies do, so that the two surely meet."""
BROUGHT = "brought together by a person"
"""The only choice of a tie between reports in which nothing alike was found."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What holds of one pair of reports, and what it overrides."""

    judgement: Judgement
    overruled: tuple[Judgement, ...]

    @property
    def words(self) -> str:
        return authority(self.judgement, self.overruled)


def decided(judged: Iterable[Judged | None]) -> dict[Pair, Decided]:
    """The last word on each pair of reports."""
    found: dict[Pair, Decided] = {}
    for one in gathered(judged):
        if one.kind == TIE:
            pair = frozenset(one.reports)
            before = found.get(pair)
            against = (*before.overruled, before.judgement) if before and before.judgement.value != one.value else ()
            found[pair] = Decided(one, against)
    return found


def brought_by(judged: Judged | None) -> tuple[int, ...]:
    """Keys by which a report meets those that a person ties it to."""
    pairs = sorted("|".join(sorted(pair)) for pair, last in decided([judged]).items() if last.judgement.value == RIGHT)
    keys: list[int] = []
    for pair in pairs:
        data = shake_256(pair.encode()).digest(8 * KEYS)
        keys.extend(int.from_bytes(data[at : at + 8], "big", signed=True) for at in range(0, len(data), 8))
    return tuple(sorted(set(keys)))


def bare_tie(one: str, other: str) -> Tie:
    """The tie of two reports that nothing but a person's word ties."""
    left, right = sorted((one, other))
    nothing = (0.0, 0.0)
    return Tie(content_id("tie", left, right), left, right, (), False, nothing, nothing, (0, 0), nothing, (), choices=(BROUGHT,))


class Rulings:
    """What people decided on the ties of one group of reports."""

    def __init__(self, judged: Iterable[Judged | None]) -> None:
        self.pairs = decided(judged)

    def kept(self, ties: Sequence[Tie]) -> tuple[list[Tie], set[str]]:
        """The ties with something found behind them and not called wrong; the ids of those called right."""
        found = [tie for tie in ties if tie.choices != (BROUGHT,) and self._value(tie.left, tie.right) != WRONG]
        return found, {tie.id for tie in found if self._value(tie.left, tie.right) == RIGHT}

    def confirmed(self, derivations: Sequence[Derivation], ties: Sequence[Tie]) -> list[Derivation]:
        """The derivations, those called right with that said, and one for each pair that only a person ties."""
        made = [self._marked(d) for d in derivations]
        known = {frozenset((d.source, d.target)) for d in derivations}
        for tie in ties:
            pair = frozenset((tie.left, tie.right))
            if pair not in known and self._value(*pair) == RIGHT:
                one = self.pairs[pair]
                because = (f"tied {one.words}; how is not known",)
                identity = derivation_id(tie.left, tie.right)
                made.append(Derivation(identity, tie.left, tie.right, "common-source", "unknown", 0.0, (), because, (one.judgement.id,)))
        return sorted(made, key=lambda d: d.id)

    def told(self, carried: Carried, keys: Mapping[str, str]) -> Carried:
        """What a report carries, with the ties that are not: `keys` gives the file name of each report at hand."""
        cut = [(pair, one) for pair, one in self.pairs.items() if carried.report in pair and one.judgement.value == WRONG and pair <= keys.keys()]
        lines = tuple(f"not tied to {keys[other]} {one.words}" for pair, one in cut for other in pair - {carried.report})
        return replace(carried, because=(*carried.because, *lines), judged=tuple(one.judgement.id for _, one in cut)) if cut else carried

    def _value(self, one: str, other: str) -> str | None:
        found = self.pairs.get(frozenset((one, other)))
        return found.judgement.value if found else None

    def _marked(self, derivation: Derivation) -> Derivation:
        found = self.pairs.get(frozenset((derivation.source, derivation.target)))
        if found is None:
            return derivation
        return replace(derivation, because=(*derivation.because, f"right {found.words}"), judged=(found.judgement.id,))
