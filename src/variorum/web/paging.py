"""Long lists in pages, by a number in the address: every page of a list has an address of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from urllib.parse import urlencode

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Leaf(Generic[T]):
    """One page of a list. `key` is its name in the address, `anchor` the heading it stands under."""

    items: Sequence[T]
    key: str
    number: int
    size: int
    total: int
    anchor: str
    query: tuple[tuple[str, str], ...]

    @property
    def first(self) -> int:
        """Number of its first item in the whole list, from 1; 0 in an empty list."""
        return (self.number - 1) * self.size + 1 if self.total else 0

    @property
    def last(self) -> int:
        return (self.number - 1) * self.size + len(self.items)

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))

    @property
    def near(self) -> tuple[int, ...]:
        """Pages worth a link of their own: the first, the last, and those around this one; 0 stands for those left out."""
        found = sorted({1, self.pages, *range(max(1, self.number - 2), min(self.pages, self.number + 2) + 1)})
        return tuple(n for before, page in zip([0, *found], found, strict=False) for n in ([0, page] if page - before > 1 else [page]))

    def href(self, number: int) -> str:
        """The address of another page of it; what else was asked for stays."""
        kept = [pair for pair in self.query if pair[0] != self.key]
        found = urlencode(kept + ([(self.key, str(number))] if number > 1 else []))
        return f"?{found}#{self.anchor}"


def leaf(items: Sequence[T], key: str, size: int, query: Mapping[str, str], anchor: str = "", at: int | None = None) -> Leaf[T]:
    """The page that `query` asks for, the nearest there is where it asks for another; `at`: the one that holds that item.

    A list little longer than a page is one page.
    """
    asked = query.get(key, "")
    size = max(size, len(items)) if len(items) <= size + size // 4 else size
    number = at // size + 1 if at is not None else int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 8 else 1
    number = min(max(number, 1), max(1, -(-len(items) // size)))
    start = (number - 1) * size
    return Leaf(items[start : start + size], key, number, size, len(items), anchor or key, tuple(query.items()))


def shown(found: Leaf[Any], items: Sequence[T]) -> Leaf[T]:
    """The same page with its items made ready to be shown."""
    return Leaf(items, found.key, found.number, found.size, found.total, found.anchor, found.query)
