"""Where a link leads: in the one-file dossier to a place of the same page, in the reading room to a page of its own."""

from typing import Protocol

from variorum.records.lineage import Derivation
from variorum.records.span import Span


class Links(Protocol):
    """An address for everything a view cites; each is complete, ready for `href`."""

    def words(self, span: Span) -> str:
        """The span, highlighted in the full text of its report."""

    def report(self, report: str) -> str: ...

    def point(self, point: str) -> str: ...

    def actor(self, actor: str) -> str: ...

    def statement(self, statement: str) -> str: ...

    def event(self, event: str) -> str:
        """Its row in the list below the timeline."""

    def place(self, number: int) -> str:
        """The row of the nth place in the list below the map."""

    def tie(self, derivation: Derivation) -> str:
        """The shared passages of two reports, joined."""

    def section(self, key: str) -> str:
        """A section of the story's own page: `brief`, `differ`, `said`, …"""

    def story(self, story: str) -> str: ...


class Anchors:
    """Places of the one-file dossier, which holds several stories: what only a story numbers carries its id."""

    def __init__(self, story: str = "") -> None:
        self.home = story

    def words(self, span: Span) -> str:
        return f"#{span.report}.{span.start}-{span.end}"

    def report(self, report: str) -> str:
        return f"#{report}"

    def point(self, point: str) -> str:
        return f"#{point}"

    def actor(self, actor: str) -> str:
        return f"#{actor}"

    def statement(self, statement: str) -> str:
        """The page has no place for one statement: its actor's row is nearest, the list of actors holds them all."""
        return self.section("who")

    def event(self, event: str) -> str:
        return f"#t-{event}"

    def place(self, number: int) -> str:
        return f"#place-{self.home}-{number}"

    def tie(self, derivation: Derivation) -> str:
        return f"#{derivation.id}"

    def section(self, key: str) -> str:
        return f"#{key}-{self.home}"

    def story(self, story: str) -> str:
        return f"#story-{story}"
