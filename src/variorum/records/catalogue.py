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
