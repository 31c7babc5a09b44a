"""Whether two names can be the same person or organisation, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameMatch:
    match: bool
    score: float
    because: tuple[str, ...]


def compare(name1: str, name2: str, schema: str | None = None) -> NameMatch:
    """The verdict on two names."""
    same = name1.casefold() == name2.casefold()
    return NameMatch(same, float(same), ("same letters",) if same else ())
