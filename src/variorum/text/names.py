"""Whether two names can be the same person or organisation, and why."""

from dataclasses import dataclass

from variorum.text.names_bodies import acronym_of, body, compare_bodies
from variorum.text.names_fold import parts
from variorum.text.names_people import compare_people
from variorum.text.names_tables import BODY_WORDS

BODIES = frozenset({"company", "organization", "organisation", "publicbody", "asset", "vessel", "airplane", "security"})
"""Schemas (lower case) whose names are no people's; `Vessel` and `Airplane` names must agree to the letter."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """The verdict on two names: `score` 0..1, `because` what agreed and what decided, in plain words."""

    match: bool
    score: float
    because: tuple[str, ...]


def compare(name1: str, name2: str, schema: str | None = None) -> NameMatch:
    """Whether two names can be one person's or one body's.

    `schema`: `Person`, `Company`, `Organization`, `Vessel` …; without it (or `LegalEntity`, `Thing`) the names tell.
    """
    if not parts(name1) or not parts(name2):
        return NameMatch(False, 0.0, ("a name without letters",))
    if name1 == name2:
        return NameMatch(True, 1.0, ("same letters",))
    if parts(name1) == parts(name2):
        return NameMatch(True, 1.0, ("same letters but for case, marks and points",))
    kind = (schema or "").lower()
    if kind in {"vessel", "airplane"}:
        return NameMatch(False, 0.3, ("other letters, and names of craft must agree to the letter",))
    if min(len(parts(name1)), len(parts(name2))) > 1 and "".join(parts(name1)) == "".join(parts(name2)):
        return NameMatch(True, 0.98, ("same letters, parted otherwise",))
    if kind in BODIES or (kind != "person" and _is_body(name1, name2)):
        return NameMatch(*compare_bodies(name1, name2))
    people = NameMatch(*compare_people(name1, name2))
    if not people.match and _backwards(name1) != _backwards(name2):
        one, two = (" ".join(w[::-1] for w in n.split()) if _backwards(n) else n for n in (name1, name2))
        match, score, because = compare_people(one, two)
        return NameMatch(match, round(score * 0.9, 3), ("written backwards", *because))
    return people


def _backwards(name: str) -> bool:
    """`rimidalV nituP`: each word ends with its capital, as broken extraction of mixed scripts leaves it."""
    words = [w for w in name.split() if len(w) > 1]
    return bool(words) and all(w[-1].isupper() and w[:-1].islower() for w in words)


def _is_body(name1: str, name2: str) -> bool:
    words = {*parts(name1), *parts(name2)}
    return (
        bool(words & BODY_WORDS)
        or any(body(n)[1] for n in (name1, name2))
        or acronym_of(name1, name2)
        or acronym_of(name2, name1)
    )
