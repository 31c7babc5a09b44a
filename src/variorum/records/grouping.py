"""What grouping takes of reports, how alike they are, and what it makes of them before they are stories."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Sketch:
    """What grouping needs of a report. `words`: its words and word pairs, `counts` how often (a title's count twice).

    `printed`: how it prints each word, empty for a pair. `day` is the stated day it appeared; `order` sorts the
    earliest first, undated reports last. Keyed by report.
    """

    report: str
    words: tuple[str, ...]
    counts: tuple[float, ...]
    printed: tuple[str, ...]
    day: date | None
    order: str
    places: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    keys: bytes = b""
    """A number for each of the words, eight bytes each."""
    rates: bytes = b""
    """In what share of all news reports each of them stands, four bytes each."""
    opening: tuple[str, ...] = ()
    """The names and longer numbers of its first sentences."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What a pile of reports says of its words, taken anew when the pile has grown to twice its size. One for the archive.

    `reports` is how many there were, `now` how many there are; `keys` and `steps` give for each word that is more common than news at large has it
    the step of how common (eight bytes and one each). `around`: places in the neighbourhood of a usual report; `usual`: reports
    of a usual story.
    """

    reports: int
    keys: bytes
    steps: bytes
    around: int
    usual: float
    now: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A report as grouping weighs it: numbers of words (eight bytes each) and their weights (two each). Keyed by report.

    The first `leads` words are those by which other reports find it. `bound`: reports that a judgement names with it.
    """

    report: str
    day: date | None
    origin: str | None
    bound: tuple[str, ...]
    leads: int
    keys: bytes
    weights: bytes
    worth: bytes = b""
    """How rare each of the words is by which it is found, in eighths of a doubling: a byte each."""


@dataclass(frozen=True, slots=True)
class Kin:
    """The reports most like one, likest first, and how crowded its neighbourhood is. Keyed by report.

    `alike` has four bytes for each of `others`; it and `crowd` are whole numbers, `1 << 16` for the same text.
    `links`: those it is to be looked at together with.
    """

    report: str
    others: tuple[str, ...]
    alike: bytes
    crowd: int
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Crowd:
    """How crowded the neighbourhood of a report is (as in its `Kin`), and what two lone reports need besides in a pile of this size.

    Keyed by report. A group rests on this, and not on who the neighbours are: most that is new elsewhere leaves it as it is.
    """

    crowd: int
    pair: float


@dataclass(frozen=True, slots=True)
class Spare:
    """The reports that come next after the neighbours of one, likest first, as in its `Kin`. Keyed by report.

    They save a look at all there are where a neighbour falls behind, and nothing else rests on them: how many are known may
    depend on the way the archive grew.
    """

    report: str
    others: tuple[str, ...]
    alike: bytes


@dataclass(frozen=True, slots=True)
class Link:
    """Two reports close enough to be looked at together. Keyed by both."""

    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """Reports that tell one story, before the ledger gives it the id it had. Keyed by its earliest report."""

    reports: tuple[str, ...]
    because: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()
    """Ids of the judgements that decided who is in it."""


@dataclass(frozen=True, slots=True)
class Home:
    """The cluster a report is in. Keyed by report."""

    cluster: str


@dataclass(frozen=True, slots=True)
class Near:
    """Reports of other clusters that tell a related story, likest first. Keyed as the cluster is."""

    reports: tuple[str, ...]
