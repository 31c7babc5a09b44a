"""What two times, or two places, have in common, beside what any two claims have."""

from collections.abc import Mapping

from variorum.steps.align.desk.claims import Claim, fits
from variorum.steps.align.desk.traits import COMMON, Side, Trait
from variorum.steps.align.occasions.likeness import day_of, far, grain_of, width_of
from variorum.steps.align.occasions.moments import moment, together


def _together(one: Side, two: Side) -> bool | None:
    return together(*(moment(side.claim.value, side.claim.edtf) for side in (one, two)))


def _once(one: Side, two: Side, once: frozenset[str]) -> bool:
    return day_of(one.claim) in once and day_of(one.claim) == day_of(two.claim)


def _deeds(main: frozenset[str]) -> dict[str, Trait]:
    """Traits of any two claims on a deed; `main`: the deeds that the story is about."""
    return {
        "fits": lambda _, a, b: fits(a.claim, b.claim),
        "main deed": lambda _, a, b: bool(a.claim.core & b.claim.core & main),
        "one of a main deed": lambda _, a, b: bool(a.claim.core & main) != bool(b.claim.core & main),
    }


def time_traits(main: frozenset[str], once: frozenset[str]) -> Mapping[str, Trait]:
    """Traits of two times by name; `once`: days that no report tells of two deeds."""
    return {
        **COMMON,
        **_deeds(main),
        "together": lambda _, a, b: _together(a, b) is True,
        "not together": lambda _, a, b: _together(a, b) is False,
        "far": lambda _, a, b: far(a.claim, b.claim),
        "grain": lambda _, a, b: max(grain_of(a.claim), grain_of(b.claim)),
        "told once": lambda _, a, b: _once(a, b, once),
        "one of a noun": lambda _, a, b: bool(a.claim.heads) != bool(b.claim.heads),
    }


def place_traits(main: frozenset[str]) -> Mapping[str, Trait]:
    """Traits of two places by name."""
    return {
        **COMMON,
        **_deeds(main),
        "one side": lambda _, a, b: a.claim.head == b.claim.head,
        "one ground": lambda _, a, b: a.claim.extra == b.claim.extra,
        "sites": lambda _, a, b: _site(a.claim) + _site(b.claim),
        "one name": lambda _, a, b: a.claim.value == b.claim.value and " " in a.claim.value,
        "other width": lambda _, a, b: width_of(a.claim) != width_of(b.claim),
    }


def _site(claim: Claim) -> bool:
    return claim.extra[1] == "site"
