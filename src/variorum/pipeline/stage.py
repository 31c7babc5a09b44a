"""The shapes of work: one at a time, records that share a key (all or two by two), and groups of connected records.

A stage is a frozen value. Its `build(settings)` returns the function that does the work; a worker calls the builder
once and the function many times. Functions are pure: records in, `Out`s out.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

Digest = bytes
"""Hash of an encoded record: 16 bytes."""


@dataclass(frozen=True, slots=True)
class Out:
    """One record a stage writes: its kind (a table of `codec.KINDS`) and its key in that table."""

    kind: str
    key: str
    record: Any


@dataclass(frozen=True, slots=True)
class Each:
    """One key at a time: the function gets the records of `reads` under one key, None where a later kind has none.

    `looks_up` names one more table: its function turns the records read into the keys wanted there, and the work
    gets a mapping of them as last argument. `batched`: the function takes a list of units and returns a list of
    Outs, one for each unit (for work that is cheaper in bulk).
    """

    name: str
    version: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    build: Callable[[Any], Callable[..., Any]]
    settings: Any = None
    looks_up: tuple[str, Callable[..., Iterable[str]]] | None = None
    batched: bool = False
    shared: tuple[str, ...] = ()
    """Kinds that several units may write under one key with one content; these are never taken away."""


@dataclass(frozen=True, slots=True)
class Gather:
    """Records that share a key. `keys` tells from a record of the first kind which groups its row belongs to.

    The function gets the group's key, its rows (a tuple of records of `reads`, None where a later kind has none;
    ordered by key) and the records of `beside` that stand under the group's own key. A group of more than `cap` rows
    keeps its first `cap` and is reported.
    """

    name: str
    version: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    build: Callable[[Any], Callable[..., Any]]
    keys: Callable[[Any], Iterable[str]]
    settings: Any = None
    beside: tuple[str, ...] = ()
    cap: int | None = None


@dataclass(frozen=True, slots=True)
class Connect:
    """Verified pairs in, groups out: the function gets the rows and the edges of one connected component.

    `ends` gives the two keys an edge record joins; a row without edges is a component of its own.
    """

    name: str
    version: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    build: Callable[[Any], Callable[..., Any]]
    edges: str
    ends: Callable[[Any], tuple[str, str]]
    settings: Any = None


@dataclass(frozen=True, slots=True)
class Meet:
    """A Gather two by two: records that share enough keys, for tables too large to look at every pair.

    `keys` gives the distinct keys of a record of the first kind (64-bit integers). A row meets those rows with a smaller
    key of its own that share at least `least` keys with it, the `most` that share most; a key that more than `cap`
    rows hold says nothing. Of rows that share the same keys with it, it meets the first `alike`: whoever shares fewer than
    `least` keys beyond those that so many before it share is passed over. The function gets the two rows, smaller key first, and of the keys that say nothing those
    that both hold. Which rows meet depends on the table alone, never on the order in which it grew.
    """

    name: str
    version: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    build: Callable[[Any], Callable[..., Any]]
    keys: Callable[[Any], Iterable[int]]
    least: int
    most: int
    cap: int
    alike: int
    settings: Any = None


@dataclass(frozen=True, slots=True)
class Keep:
    """A table kept up row by row, where what is written under one key rests on many rows.

    The function gets a `Past` and says what changes: an `Out` without record takes away what stood under its key, and
    `Held` tells by which keys a row can be looked up in the next run. What comes to stand must not depend on the way the
    table grew, or the stage says where it does.
    """

    name: str
    version: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    build: Callable[[Any], Callable[["Past"], Iterable["Out | Held"]]]
    settings: Any = None


@dataclass(frozen=True, slots=True)
class Held:
    """The keys (64-bit integers) by which a row of a Keep stage can be looked up from now on; None: no more."""

    row: str
    keys: Sequence[int] | None


class Past(Protocol):
    """What a Keep stage may look up."""

    @property
    def fresh(self) -> bool:
        """Whether all is done anew: the stage's rules have changed, or it said so itself."""
        ...

    @property
    def changed(self) -> frozenset[str]:
        """The keys whose row came, changed or went since the last run; every key where the stage starts afresh."""
        ...

    def rows(self, keys: Iterable[str]) -> Mapping[str, tuple[Any, ...]]:
        """The records of `reads` as they stand now, None where a later kind has none; keys without a row are left out."""
        ...

    def kept(self, kind: str, keys: Iterable[str]) -> Mapping[str, Any]:
        """What this stage wrote under these keys in the last run."""
        ...

    def held(self, rows: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
        """The keys by which these rows could be looked up after the last run; nothing where it starts afresh."""
        ...

    def holders(self, keys: Iterable[int], most: int | None = None) -> Mapping[int, tuple[str, ...]]:
        """The rows (`most` of them at most) that could be looked up by each of these keys after the last run; nothing where it starts afresh."""
        ...

    def sharing(self, worth: Mapping[int, int], least: int) -> set[str]:
        """The rows that could be looked up, after the last run, by such of these keys as are worth `least` together."""
        ...

    def afresh(self) -> None:
        """Begin anew: all that stood is taken away, but for what is written now, and every row has changed."""
        ...


Stage = Each | Gather | Connect | Meet
"""Stages whose work comes in units, each remembered by what it read."""
AnyStage = Stage | Keep


Kept = tuple[tuple[str, str, Digest], ...]
"""What one unit of work wrote: kind, key, digest of each record."""


@dataclass(slots=True)
class Change:
    """What a run changes in an archive's published state; None takes a thing away.

    `marks` names every stage of the plan with the hash of its name, version and settings: whatever belongs to a stage or
    a kind that the plan does not have is dropped.
    """

    marks: dict[str, bytes] = field(default_factory=dict)
    kinds: tuple[str, ...] = ()
    entries: dict[tuple[str, str], Digest | None] = field(default_factory=dict)
    units: dict[tuple[str, str], Kept | None] = field(default_factory=dict)
    members: dict[tuple[str, str], frozenset[str] | None] = field(default_factory=dict)
    edges: dict[tuple[str, str], tuple[str, str] | None] = field(default_factory=dict)
    postings: dict[tuple[str, str], Sequence[int] | None] = field(default_factory=dict)


class Store(Protocol):
    """What an engine needs of an archive: content-addressed bodies, a memory of work, and the state of the last run."""

    def bodies(self, digests: Iterable[Digest]) -> Mapping[Digest, bytes]: ...
    def remembered(self, work: Iterable[Digest]) -> Mapping[Digest, Kept]: ...
    def remember(self, bodies: Mapping[Digest, bytes], work: Mapping[Digest, Kept]) -> None: ...

    def incoming(self, kind: str) -> Mapping[str, Digest]:
        """Records of a kind of `plan.ALWAYS` that no finished run has seen."""
        ...

    def marks(self) -> Mapping[str, bytes]: ...
    def digests(self, kind: str, keys: Iterable[str] | None = None) -> Mapping[str, Digest]: ...
    def units(self, stage: str, keys: Iterable[str] | None = None) -> Mapping[str, Kept]: ...

    def failed(self, stage: str) -> Iterable[str]:
        """Units of a stage that wrote a problem: they are tried again."""
        ...

    def groups(self, stage: str, members: Iterable[str]) -> Iterable[str]:
        """The units of a stage that any of these rows belongs to."""
        ...

    def members(self, stage: str, units: Iterable[str] | None = None) -> Mapping[str, frozenset[str]]: ...

    def edges(self, stage: str, nodes: Iterable[str]) -> Mapping[str, tuple[str, str]]:
        """The edges of a Connect stage that end in any of these nodes."""
        ...

    def ends(self, stage: str, edges: Iterable[str]) -> Mapping[str, tuple[str, str]]:
        """The nodes these edges of a Connect stage joined."""
        ...

    def held(self, stage: str, rows: Iterable[str] | None = None) -> Mapping[str, tuple[int, ...]]:
        """The keys these rows of a Meet stage hold."""
        ...

    def holders(self, stage: str, keys: Iterable[int], most: int) -> Mapping[int, tuple[str, ...]]:
        """For each of these keys the rows of a Meet stage that hold it, `most` of them at most; none for a key nobody holds."""
        ...

    def sharing(self, stage: str, worth: Mapping[int, int], least: int) -> Iterable[str]:
        """The rows of a stage that hold such of these keys as are worth `least` together."""
        ...

    def state(self) -> int:
        """A number that another one follows whenever a run has published a change."""
        ...

    def publish(self, change: Change, since: int) -> bool:
        """Make a run's changes the state of the archive, all or nothing; False where the state is no longer `since`."""
        ...


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` units of a stage; `computed` of them were not remembered."""

    stage: str
    done: int
    total: int
    computed: int


@dataclass(slots=True)
class Tally:
    """What a run did: units and units computed, by stage."""

    units: dict[str, int] = field(default_factory=dict)
    computed: dict[str, int] = field(default_factory=dict)
    cpu_seconds: dict[str, float] = field(default_factory=dict)
    peak_bytes: dict[str, int] = field(default_factory=dict)
