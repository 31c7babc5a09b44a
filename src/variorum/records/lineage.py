"""Whose text a report carries."""

from dataclasses import dataclass
from typing import ClassVar

from variorum.records.ids import content_id
from variorum.records.span import Span


@dataclass(frozen=True, slots=True)
class Prints:
    """The winnowed fingerprints of a report's prose: sorted distinct 64-bit integers. Keyed by report."""

    report: str
    hashes: tuple[int, ...]
    brought: tuple[int, ...] = ()
    """Keys shared with reports that a person ties this one to, whatever its prose."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The same prose in two reports. `similarity` 0..1 over the words of both sides."""

    source: Span
    target: Span
    similarity: float


@dataclass(frozen=True, slots=True)
class Tie:
    """Two reports that share more prose than chance makes, before it is asked who took it from whom.

    Pairs are of the left and the right report: `shares` (how much of each stands in the other, 0..1), `sizes` (words of
    each), `openings` (how much of the first words of each stands in the other). `starts`: the words at which each passage
    begins in either, counted from the article's own start. `weight`: of the heaviest passage, and of all.
    """

    id: str
    left: str
    right: str
    passages: tuple[Passage, ...]
    one_text: bool
    weight: tuple[float, float]
    shares: tuple[float, float]
    sizes: tuple[int, int]
    openings: tuple[float, float]
    starts: tuple[tuple[int, int], ...]
    outlets: tuple[str, ...] = ()
    """The two outlets, where they differ and neither report credits an agency."""
    choices: tuple[str, ...] = ()
    """Where no prose is shared: the choices that are, in words; the passages are then the quotations both picked."""


@dataclass(frozen=True, slots=True)
class Habit:
    """The outlets whose whole texts also stand, uncredited, with this report's outlet. Keyed by report."""

    report: str
    partners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Derivation:
    """`target` carries text of `source`. Where `direction` is `unknown`, the order says nothing.

    kind: copy, rewrite, mixed or common-source. share: how much of the target's prose stands in the source, 0..1.
    """

    id: str
    source: str
    target: str
    kind: str
    direction: str
    share: float
    passages: tuple[Passage, ...]
    because: tuple[str, ...]
    judged: tuple[str, ...] = ()
    """Ids of the judgements that confirm it, or made it."""

    @property
    def shared(self) -> int:
        """How many passages the two share."""
        return len(self.passages)


@dataclass(frozen=True, slots=True)
class BareDerivation(Derivation):
    """A derivation without its passages, the greater part of all that is stored of it: `count` is how many there are."""

    passages: ClassVar[tuple[Passage, ...]] = ()  # type: ignore[misc]
    count: int = 0

    @property
    def shared(self) -> int:
        return self.count


def derivation_id(source: str, target: str) -> str:
    """The id of what ties two reports: it stands at a known place for whoever knows the two."""
    return content_id("derivation", source, target)


@dataclass(frozen=True, slots=True)
class Origin:
    """One voice: a wire text, an outlet's own reporting, or an unseen common source. kind: agency, outlet, unseen."""

    id: str
    label: str
    kind: str
    reports: tuple[str, ...]
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Carried:
    """The origins one report carries, the main one first. Keyed by report.

    `state`: known, lineage not recorded, independence not established.
    """

    report: str
    origins: tuple[str, ...]
    state: str
    because: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """Reports this one took text from, where the direction is known."""
    judged: tuple[str, ...] = ()
    """Ids of the judgements that cut a tie of it."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two texts of a story that share no prose and yet errors and choices that others of the story do not have.

    `passages`: the words of each such choice in both. `because`: each of them in words, the doubt last.
    """

    left: str
    right: str
    passages: tuple[Passage, ...]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likenesses:
    """The texts of one story whose common source is likely. Keyed by story."""

    story: str
    found: tuple[Likeness, ...] = ()
