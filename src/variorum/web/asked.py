"""What a page's address asks for, as filters and a page of a list."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from fastapi import Depends, Query, Request

from variorum.records.catalogue import Filters, Found, Page
from variorum.web.paging import Leaf

LONGEST = 500
"""Characters of any value."""

Text = Annotated[str, Query(max_length=LONGEST)]


def _filters(
    kind: Text = "", story: Text = "", outlet: Text = "", actor: Text = "", since: Text = "", until: Text = "",
    sort: Text = "", verdict: Text = "", least: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
    after: Annotated[str, Query(pattern=r"^[0-9]{0,12}$")] = "",
) -> Filters:  # fmt: skip
    """`after`: the number of a run; an empty value, as forms send it, asks nothing."""
    return Filters(kind, story, outlet, actor, since, until, sort, verdict, least, int(after) if after else None)


Asked = Annotated[Filters, Depends(_filters)]
"""The filters in a query string: kind, story, outlet, actor, since, until, sort, verdict, least, after."""
PageNumber = Annotated[int, Query(ge=1, le=1000)]


def leaf_of(request: Request, page: Page, number: int, size: int, item: Callable[[Found], Any] = lambda found: found) -> Leaf[Any]:
    """A page of what was looked up, as the lists of the room have it."""
    query: Sequence[tuple[str, str]] = [pair for pair in request.query_params.multi_items() if pair[1]]
    return Leaf([item(found) for found in page.found], "page", number, size, page.total, "results", tuple(query))
