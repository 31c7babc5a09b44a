"""Two readings of one point set against each other: what a rule of comparison sees and what it answers."""

import re
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass

from variorum.records.edtf import Bounds
from variorum.records.story import Point, Reading
from variorum.text.quotes import INNER

Test = Callable[["Pair"], bool]


@dataclass(frozen=True, slots=True)
class Pair:
    """`one` is the reading of more reports. `order`: -1 where all of `one` appeared before `two`, 1 after, 0 unknown."""

    point: Point
    one: Reading
    two: Reading
    order: int
    moving: bool = False
    """Whether a report of the point tells that the value changes ("rose to")."""
    days: int = 0
    """Days between the last report of the older reading and the first of the newer one, where that is known."""
    retold: bool = False
    """Whether a sentence of the one tells a sentence of the other again, but for the value."""

    @property
    def older(self) -> Reading:
        return self.two if self.order > 0 else self.one

    @property
    def newer(self) -> Reading:
        return self.one if self.order > 0 else self.two


@dataclass(frozen=True, slots=True)
class Rule:
    """The first rule whose test holds decides; `reason` is a sentence with {one}, {two}, {older}, {newer}."""

    name: str
    test: Test
    verdict: str
    reason: str

    def sentence(self, pair: Pair) -> str:
        """The reason as a reader gets it."""
        return self.reason.format(
            one=quoted(pair.one.text), two=quoted(pair.two.text), older=quoted(pair.older.text), newer=quoted(pair.newer.text)
        )


LONGEST = 90


def quoted(text: str) -> str:
    """The words in quotation marks, cut at a word where they are long; marks within are inner ones, a comma before the tag is not theirs."""
    flat = " ".join(text.split()).strip("“”").rstrip(",;:").translate(INNER)
    if len(flat) > LONGEST:
        flat = flat[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return f"“{flat}”"


def order_of(one: list[Bounds], two: list[Bounds]) -> int:
    """-1 where everything of `one` appeared before anything of `two`, 1 the other way, 0 where that is not known."""
    if not one or not two:
        return 0
    if max(end for _, end in one) < min(begin for begin, _ in two):
        return -1
    return 1 if max(end for _, end in two) < min(begin for begin, _ in one) else 0


def days_between(one: list[Bounds], two: list[Bounds]) -> int:
    """Whole days that lie between everything of the one and everything of the other; 0 where they overlap or one is not known."""
    if not one or not two:
        return 0
    return max(0, *((min(b for b, _ in late) - max(e for _, e in early)).days for early, late in ((one, two), (two, one))))


WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The words of a text in small letters."""
    return WORD.findall(text.lower())


def across(one: Container[str], two: Container[str], opposites: Iterable[tuple[str, str]]) -> bool:
    """Whether the one has a word of which the other has the opposite."""
    return any((x in one and y in two) or (y in one and x in two) for x, y in opposites)


def both_told(pair: Pair) -> bool:
    """Every report that gives one of the two gives the other too: they are of two things, or of two stages of one."""
    a, b = set(pair.one.reports), set(pair.two.reports)
    return a <= b or b <= a


def told_by_one(pair: Pair) -> bool:
    """A report gives both: it tells one after the other, or of two things."""
    return not set(pair.one.reports).isdisjoint(pair.two.reports)


def always(pair: Pair) -> bool:
    """The test of a rule that decides what no rule before it did."""
    return True


def same_value(pair: Pair) -> bool:
    """Both come to one value."""
    return pair.one.value == pair.two.value


def part_of(pair: Pair) -> bool:
    """One wording is a stretch of the other."""
    a, b = f" {pair.one.value} ", f" {pair.two.value} "
    return a in b or b in a
