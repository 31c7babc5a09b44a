"""Whose text a report carries."""

from dataclasses import dataclass

from variorum.records.span import Span


@dataclass(frozen=True, slots=True)
class Prints:
    """The winnowed fingerprints of a report's prose: sorted distinct 64-bit integers. Keyed by report."""

    report: str
    hashes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The same prose in two reports. `similarity` 0..1 over the words of both sides."""

    source: Span
    target: Span
    similarity: float


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
