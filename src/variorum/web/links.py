"""Where links lead in the reading room: every thing has an address of its own, down to a stretch of a report."""

from functools import lru_cache
from urllib.parse import quote

from variorum.records.lineage import Derivation
from variorum.records.span import Span


@lru_cache(1 << 15)
def segment(value: str) -> str:
    """An id as a part of a path or of a query."""
    return quote(value, safe="")


class RoomLinks:
    """Addresses of one story's things; without a story only those of reports are of use."""

    def __init__(self, story: str = "") -> None:
        self.id = story
        self.home = self.story(story)

    def words(self, span: Span) -> str:
        return f"{self.report(span.report)}?at={span.start}-{span.end}#w"

    def report(self, report: str) -> str:
        return f"/report/{segment(report)}"

    def point(self, point: str) -> str:
        return f"{self.home}/point/{segment(point)}"

    def actor(self, actor: str) -> str:
        return f"{self.home}/actor/{segment(actor)}"

    def statement(self, statement: str) -> str:
        return f"{self.home}/statement/{segment(statement)}"

    def event(self, event: str) -> str:
        return f"{self.home}?event={segment(event)}#t-{event}"

    def place(self, number: int) -> str:
        return f"{self.home}?place={number}#place-{self.id}-{number}"

    def tie(self, derivation: Derivation) -> str:
        return f"{self.home}/compare?report={segment(derivation.source)}&report={segment(derivation.target)}"

    def section(self, key: str) -> str:
        return f"{self.home}#{key}"

    def story(self, story: str) -> str:
        return f"/story/{segment(story)}"
