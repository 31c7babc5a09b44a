"""What a story holds, as cards to look it up by."""

from dataclasses import dataclass

KINDS = ("story", "report", "point", "statement", "actor")
"""The kinds of cards, in the order in which a reader wants them."""


@dataclass(frozen=True, slots=True)
class Card:
    """One thing that can be looked for. `id` is unique among the cards of its kind in its story.

    What is searched is `title` and `text`; where the words are a report's own, `at` gives their stretches in `report`
    (code points, half-open) and `text` is empty. `sort` is the kind of a point or actor, the mode of a statement.
    """

    kind: str
    id: str
    story: str
    title: str
    text: str = ""
    report: str | None = None
    at: tuple[tuple[int, int], ...] = ()
    outlet: str | None = None
    actors: tuple[str, ...] = ()
    """Ids of the actors it is about, or who speak."""
    day: str | None = None
    """The first day (`2031-03-04`) of the date of the latest report behind it."""
    first: str | None = None
    last: str | None = None
    """EDTF as printed: of a story its ends, of a report or statement when it was published."""
    sort: str = ""
    verdict: str = ""
    reports: int = 0
    origins: tuple[int, int] = (0, 0)
    """At least and at most."""
    conflicts: int = 0
    updates: int = 0


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The cards of one story. Keyed by story."""

    story: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some of a card's words. `marks` (half-open) are what was looked for.

    With `report` these are the report's own characters from `start` on; without, they are ours. `before`, `after`: more stands there.
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    report: str | None
    start: int
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class Filters:
    """What a card must be; an empty one asks nothing.

    `actor`: an id, or a name as printed. `since`, `until`: EDTF of a day, month or year, both counted in. `least`: reports at least.
    `after`: its story, or the report itself, was changed by a run of a higher number.
    """

    kind: str = ""
    story: str = ""
    outlet: str = ""
    actor: str = ""
    since: str = ""
    until: str = ""
    sort: str = ""
    verdict: str = ""
    least: int = 0
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A card that was looked up. `brought`, `changed`: the first and the last run to change its story, or the report itself."""

    card: Card
    title_marks: tuple[tuple[int, int], ...] = ()
    excerpt: Excerpt | None = None
    brought: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """Some of what was found. `total`: how much that is; not `exact` where counting stopped there."""

    found: tuple[Found, ...]
    total: int
    exact: bool
    facets: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    """For `kind`, `outlet` and `verdict`: values and how often each was found, most often first (kinds in the order of KINDS)."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run that changed something: its number, when it ended (UTC), how many stories and reports it changed."""

    number: int
    at: str
    stories: int
    reports: int
