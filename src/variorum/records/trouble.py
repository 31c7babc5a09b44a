"""Nothing vanishes: what was not read, and what went wrong, are records too."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Rejected:
    """Something that was handed in and is not a report. `reason` says what to do about it."""

    what: str
    stage: str
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A stage failed on one unit; the rest went on."""

    what: str
    stage: str
    error: str
