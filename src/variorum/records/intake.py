"""What became of things that were handed in: when they were taken in, and after they were read."""

from dataclasses import dataclass

from variorum.records.trouble import Problem, Rejected


@dataclass(frozen=True, slots=True)
class Taken:
    """`ids` of all that was taken in (`new` of them were not here before), and what was refused."""

    ids: tuple[str, ...]
    new: int
    refused: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True)
class Touched:
    """A story that some reports went into: how many of them. `title` is empty where no dossier was made."""

    story: str
    title: str
    reports: int


@dataclass(frozen=True, slots=True)
class Landed:
    """Where reports went: into stories, or (`alone`: id and name) into none; what turned out to be no report; what failed."""

    stories: tuple[Touched, ...]
    alone: tuple[tuple[str, str], ...]
    rejected: tuple[Rejected, ...]
    problems: tuple[Problem, ...]
