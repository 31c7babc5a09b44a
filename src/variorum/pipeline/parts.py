"""Long lists in parts: a query takes so many values and no more, a batch so many units."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

_T = TypeVar("_T")


def parts(items: Iterable[_T], size: int = 500) -> Iterator[list[_T]]:
    """The items in lists of that size, the last one shorter."""
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part
