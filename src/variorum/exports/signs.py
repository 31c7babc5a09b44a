"""The signs of the apparatus, the same on the page and in the terminal: a sign, a word, never colour alone."""

from dataclasses import dataclass

from variorum.exports.dates import inside
from variorum.records.story import Point


@dataclass(frozen=True, slots=True)
class Sign:
    """`tone` is the name of a colour on the page and `style` the one of a terminal."""

    mark: str
    word: str
    tone: str
    style: str


VERDICTS: dict[str, Sign] = {
    "conflict": Sign("✕", "conflict", "conflict", "red"),
    "update": Sign("↻", "update", "update", "blue"),
    "compatible": Sign("◐", "compatible", "compatible", "cyan"),
    "agree": Sign("●", "agree", "agree", "green"),
    "single": Sign("○", "single origin", "single", "bright_black"),
}
"""Verdicts in the order in which a reader wants them."""
COVERAGE: dict[str, Sign] = {
    "says": Sign("●", "says", "agree", "green"),
    "silent": Sign("–", "silent", "faint", "bright_black"),
    "could-not-know": Sign("·", "could not know yet", "faint", "bright_black"),
    "not-read": Sign("/", "in a language that is not read", "faint", "bright_black"),
}
UNKNOWN = Sign("?", "not judged", "faint", "bright_black")


QUESTIONS: dict[str, str] = {
    "quote": "wording of a quotation",
    "who-said": "who said it",
    "outcome": "what came of it",
    "figure": "a figure",
    "time": "when",
    "place": "where",
    "name": "a name",
    "role": "an office",
}
"""How a point is called that has nothing but its kind."""


def question(point: Point) -> str:
    """What a point asks, without its kind before it."""
    about = " ".join(point.about.split())
    about = about.removeprefix(f"{point.kind}:").strip(" :")
    return about or QUESTIONS.get(point.kind, "what is reported")


def verdict(name: str) -> Sign:
    return VERDICTS.get(name, UNKNOWN)


def state(name: str) -> Sign:
    return COVERAGE.get(name, UNKNOWN)


def order(name: str) -> int:
    """Where a verdict stands in a list of points."""
    return list(VERDICTS).index(name) if name in VERDICTS else len(VERDICTS)


def counted(number: int, noun: str) -> str:
    """`1 report`, `12 reports`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def sentence(words: str) -> str:
    """The words with a capital and a full stop, and days as a page prints them."""
    words = inside(words.strip())
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '!', '?', '.”', '.)')) else '.'}"


def pair(reports: int, origins: int) -> str:
    """`12 reports · 1 origin`: reports never stand without their origins."""
    return f"{counted(reports, 'report')} · {counted(origins, 'origin')}"


def pair_between(reports: int, low: int, high: int) -> str:
    """`12 reports · 2 to 4 origins`: the pair where the number of origins is not certain."""
    return f"{counted(reports, 'report')} · {span_of(low, high)}"


def span_of(low: int, high: int) -> str:
    """`2 to 4 origins`, `1 origin`."""
    return counted(low, "origin") if low == high else f"{low} to {high} origins"
