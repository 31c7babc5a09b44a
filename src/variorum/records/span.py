"""The one way a finding points at the words it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one report's text: code points, half-open; `quote` equals the slice."""

    report: str
    start: int
    end: int
    quote: str

    def covers(self, other: "Span") -> bool:
        return self.report == other.report and self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        return self.report == other.report and self.start < other.end and other.start < self.end


def cut(report: str, text: str, start: int, end: int) -> Span:
    """The span of `text[start:end]`; ValueError where it is empty or out of range."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no span {start}:{end} in a text of {len(text)} code points")
    return Span(report, start, end, text[start:end])


def trimmed(report: str, text: str, start: int, end: int, junk: str = " \t\r\n\u00a0") -> Span | None:
    """The span without leading or trailing `junk`; None where nothing is left."""
    while start < end and text[start] in junk:
        start += 1
    while end > start and text[end - 1] in junk:
        end -= 1
    return cut(report, text, start, end) if start < end else None


def unequal(spans: Iterable[Span], text: str) -> list[Span]:
    """The spans whose quote is not the text at their place: must be empty at the edge of every step."""
    return [s for s in spans if s.quote != text[s.start : s.end] or s.start >= s.end]
