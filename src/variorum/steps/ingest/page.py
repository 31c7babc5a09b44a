"""A saved web page: its article, and what it states about itself."""

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from variorum.steps.ingest.stated import stated_date

FEWEST = 20
"""Words an article has at least; what is shorter is a menu, a notice or an empty page."""
MOST_TAGS = 60_000
"""Tags of a page that is looked at: news pages have a few thousand, and a table of a million links would take minutes."""
DATE_KEYS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "datepublished",
    "date",
    "pubdate",
    "publish-date",
    "publishdate",
    "publication_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "cxenseparse:recs:publishtime",
)
"""Names of `meta` elements that hold the day of publication, the surest first."""
_IN_URL = re.compile(r"/((?:19|20)\d\d)/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?:/|$)")
_TAIL = re.compile(r"(?:[|»«•·–—-]|::) ?$")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds; every None is not stated."""

    text: str
    title: str | None
    url: str | None
    outlet: str | None
    published: str | None
    byline: str | None


def article(html: str) -> Page | None:
    """The article of a page, a blank line between its paragraphs and its title first; None where there is none."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read is told as a rejection
    tree = trafilatura.load_html(html)
    if tree is None:
        return None
    stated = _stated(tree)
    # `max_date` is given so that no clock is asked: the same page must give the same bytes in any year.
    dates = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
    found: Any = trafilatura.bare_extraction(
        tree, favor_precision=True, with_metadata=True, include_comments=False, date_extraction_params=dates
    )
    text = (found.text or "") if found is not None else ""
    if len(text.split()) < FEWEST:
        return None
    outlet = _clean(found.sitename)
    title = _untailed(_clean(found.title), outlet)
    # The library's own date is left alone: where nothing is stated it takes the day of the last change, or of a footer.
    published = stated or _url_date(found.url)
    return Page(_paragraphs(text, title), title, found.url or None, outlet, published, _clean(found.author))


def _paragraphs(text: str, title: str | None) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if title and not any(_same(title, line) for line in lines[:3]):
        lines.insert(0, title)
    return "\n\n".join(lines) + "\n"


def _same(title: str, line: str) -> bool:
    return re.sub(r"\W+", "", title).casefold() == re.sub(r"\W+", "", line).casefold()


def _clean(value: str | None) -> str | None:
    return re.sub(r"\s+", " ", value).strip() or None if value else None


def _untailed(title: str | None, outlet: str | None) -> str | None:
    """`Ferry sinks | The Daily Lantern` is called `Ferry sinks`."""
    if title and outlet and title.casefold().endswith(outlet.casefold()):
        rest = title[: -len(outlet)]
        tail = _TAIL.search(rest)
        return rest[: tail.start()].strip() or title if tail else title
    return title


def _stated(tree: Any) -> str | None:
    """When the page says it was published: to the second where it says so."""
    for value in _date_values(tree):
        if made := stated_date(value):
            return made
    return None


def _date_values(tree: Any) -> Iterator[str]:
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        metas.setdefault(name.strip().lower(), meta.get("content") or "")
    yield from (metas[key] for key in DATE_KEYS[:3] if key in metas)
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        yield from _published_in(script.text or "")
    yield from (metas[key] for key in DATE_KEYS[3:] if key in metas)
    for time in tree.iter("time"):
        if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None:
            yield time.get("datetime") or ""
    first = next((t.get("datetime") for t in tree.iterfind(".//article//time[@datetime]")), None)
    yield first or ""


def _published_in(script: str) -> Iterator[str]:
    try:
        todo: list[Any] = [json.loads(script)]
    except (ValueError, RecursionError):
        return
    while todo:
        value = todo.pop(0)
        if isinstance(value, list):
            todo += value
        elif isinstance(value, dict):
            if isinstance(date := value.get("datePublished"), str):
                yield date
            todo += [value[key] for key in ("@graph", "mainEntity") if key in value]


def _url_date(url: str | None) -> str | None:
    found = _IN_URL.search(url or "")
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else None
