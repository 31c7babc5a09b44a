"""Judgements on what is one and what is not, laid over things by number: where two cannot both hold, the later does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from variorum.records.judgement import Judgement, Subject
from variorum.text.unions import Unions


@dataclass(frozen=True, slots=True)
class Ruling:
    """One judgement that holds: `inside` are one, and none of them is any of `outside`."""

    judgement: Judgement
    inside: tuple[int, ...]
    outside: tuple[int, ...]
    overruled: tuple[Judgement, ...] = ()
    """Earlier judgements that cannot hold beside it."""


def ruled(judgements: Sequence[Judgement], unions: Unions, place: Callable[[Subject], int | None]) -> tuple[Ruling, ...]:
    """Join and keep apart as the judgements say, given oldest first; what they found, oldest first.

    `place` gives the number of what a subject names, None where it names nothing. A judgement that the later ones leave no
    room for does nothing at all.
    """
    held: list[tuple[Judgement, tuple[int, ...], tuple[int, ...]]] = []
    lost: dict[str, list[Judgement]] = {}
    for one in reversed(judgements):
        inside, outside = (_numbers(subjects, place) for subjects in (one.subjects, one.others))
        if not inside or len(inside) + len(outside) < 2:
            continue
        if not _fits(unions, inside, outside):
            lost.setdefault(_winner(held, {*inside, *outside}, unions), []).append(one)
            continue
        for i in inside[1:]:
            unions.join(inside[0], i)
        for i in outside:
            unions.bar(inside[0], i)
        held.append((one, inside, outside))
    return tuple(Ruling(j, inside, outside, tuple(lost.get(j.id, ()))) for j, inside, outside in reversed(held))


def _numbers(subjects: Sequence[Subject], place: Callable[[Subject], int | None]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(n for subject in subjects if (n := place(subject)) is not None))


def _fits(unions: Unions, inside: Sequence[int], outside: Sequence[int]) -> bool:
    """Whether these can be one, and apart from those, beside all that is held already."""
    roots = {unions.root(i) for i in inside}
    apart = {unions.root(i) for i in outside}
    return not apart & roots and all(roots.isdisjoint(unions.barred_from(root)) for root in roots)


def _winner(held: Sequence[tuple[Judgement, tuple[int, ...], tuple[int, ...]]], numbers: set[int], unions: Unions) -> str:
    """The judgement that stands in the way: the earliest held that speaks of the same groups; none where it bars itself."""
    roots = {unions.root(i) for i in numbers}
    return next((j.id for j, inside, outside in reversed(held) if roots & {unions.root(i) for i in (*inside, *outside)}), "")


def authority(one: Judgement, overruled: Sequence[Judgement] = ()) -> str:
    """`by judgement of Ada, 2026-03-14 (they share a desk), against an earlier one of Bo, 2026-03-13`."""
    reason = f" ({one.note})" if one.note else ""
    against = f", against an earlier one of {' and of '.join(o.signed for o in overruled)}" if overruled else ""
    return f"by judgement of {one.signed}{reason}{against}"
