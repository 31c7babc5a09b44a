"""One report: its text, what in it is not the article, and what is known about it."""

from dataclasses import dataclass

from variorum.records.span import Span


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch that is not the article, and why (`share prompt`, `comment prompt`, `menu`, `credit` …)."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Damage:
    """A stretch that is broken, and how (`cut off`, `scrambled`)."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """The text as captured: nothing is taken out of it, so offsets never drift."""

    id: str
    key: str
    text: str
    removed: tuple[Cut, ...] = ()
    damage: tuple[Damage, ...] = ()


@dataclass(frozen=True, slots=True)
class Furniture:
    """Further cuts in a report, found because many texts of one outlet share the line. Keyed by report."""

    report: str
    removed: tuple[Cut, ...]


@dataclass(frozen=True, slots=True)
class Credit:
    """The agency or outlet a report says its text is from, as printed."""

    agency: str
    span: Span


@dataclass(frozen=True, slots=True)
class Dateline:
    """`MOSCOW, Oct 15 (BSS/AFP) -`: where, and the day if printed (EDTF)."""

    place: str
    day: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Published:
    """When a report appeared (EDTF, day or second) and how we know: `stated`, `metadata` or `inferred`."""

    edtf: str
    basis: str
    because: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Description:
    """What a report says about itself. Every None is an honest unknown."""

    report: str
    title: str | None
    title_span: Span | None
    outlet: str | None
    url: str | None
    byline: str | None
    language: str | None
    credits: tuple[Credit, ...]
    dateline: Dateline | None
    published: Published | None
    version: str | None = None
    """Marks of a write-through as printed (`UPDATE 2`, `1st Lead`, `updated 20:29`)."""
