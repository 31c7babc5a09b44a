"""The sections of a story's page, each made for itself; those below the first screens of a very large story open when they come into sight."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from variorum.exports.apparatus import Apparatus
from variorum.exports.page.coverage import lines
from variorum.exports.page.points import concerned
from variorum.exports.page.story import StoryView
from variorum.exports.signs import question
from variorum.records.story import Point
from variorum.web.paging import Leaf, leaf, shown

DIFFER, POINTS, EVENTS, ACTORS, TIES, PLACES, REPORTS = 10, 30, 30, 25, 15, 60, 60
"""Items of each section on one page."""
LINES, ACROSS = 25, 40
"""Points down and reports across of one page of the coverage table."""
LARGE = 60
"""Reports of a story beyond which its late sections stand on the page as links until they are looked at."""
_Key = Callable[[Point], Any]
ORDERS: dict[str, _Key | None] = {
    "verdict": None,
    "reports": lambda p: -len(p.reports),
    "origins": lambda p: -len({o for r in p.readings for o in r.origins}),
    "kind": lambda p: p.kind,
    "about": lambda p: question(p).casefold(),
}
"""How the points may be sorted; within one value they stay in the order of the dossier."""

Asked = Mapping[str, str]
"""What the address asks for: pages of lists, a choice among the points, a thing whose page is wanted."""
Made = dict[str, Any]
"""What a template prints, by the names it knows."""


def _differ(story: StoryView, asked: Asked) -> Made:
    found = [p for p in story.ordered if p.verdict in ("conflict", "update")]
    return {"differ": _views(story, leaf(found, "differ", DIFFER, asked))}


def _said(story: StoryView, asked: Asked) -> Made:
    found = chosen(story.app, story.ordered, asked)
    return {"said": _views(story, leaf(found, "said", POINTS, asked))}


def _time(story: StoryView, asked: Asked) -> Made:
    wanted, ids = asked.get("event"), [e.id for e in story.events]
    return {"time": leaf(story.events, "time", EVENTS, asked, at=ids.index(wanted) if wanted in ids else None)}


def _who(story: StoryView, asked: Asked) -> Made:
    return {"who": leaf(story.people, "who", ACTORS, asked)}


def _from(story: StoryView, asked: Asked) -> Made:
    return {"ties": leaf(story.tied, "ties", TIES, asked, "from")}


def _where(story: StoryView, asked: Asked) -> Made:
    return {"where": leaf(story.places, "where", PLACES, asked, at=_number(asked.get("place")))}


def _coverage(story: StoryView, asked: Asked) -> Made:
    down = leaf(story.ordered, "coverage", LINES, asked)
    across = leaf(story.columns, "across", ACROSS, asked, "coverage")
    rows = lines(story.app, [story.point(p) for p in down.items], [c.report for c in across.items])
    return {"coverage": shown(down, rows), "across": across}


def _reports(story: StoryView, asked: Asked) -> Made:
    return {"reports": leaf(story.witnesses, "reports", REPORTS, asked)}


FIRST = (_differ, _said, _reports)
"""What every page of a story has."""
LATE: dict[str, tuple[str, tuple[str, ...], Callable[[StoryView, Asked], Made]]] = {
    "time": ("timeline", ("time", "event"), _time),
    "who": ("who", ("who",), _who),
    "from": ("from", ("ties",), _from),
    "where": ("where", ("where", "place"), _where),
    "coverage": ("cover", ("coverage", "across"), _coverage),
}
"""The other sections in their order: the name of each in the style, what of an address asks for it, and what makes it."""


def drawn(story: StoryView, asked: Asked) -> tuple[str, ...]:
    """The late sections that stand on the page at once."""
    return tuple(key for key, (_, names, _) in LATE.items() if story.reports <= LARGE or any(name in asked for name in names))


def sections(story: StoryView, asked: Asked, late: Sequence[str]) -> Made:
    """What the first sections and these late ones print."""
    makers = (*FIRST, *(LATE[key][2] for key in late))
    return {name: value for make in makers for name, value in make(story, asked).items()}


def chosen(app: Apparatus, points: Sequence[Point], asked: Asked) -> list[Point]:
    """The points that pass the filters, in the order that was asked for; what is unknown filters nothing out."""
    found = list(points)
    if wanted := asked.get("verdict"):
        found = [p for p in found if p.verdict == wanted]
    if kind := asked.get("kind"):
        found = [p for p in found if p.kind == kind]
    if report := asked.get("report"):
        found = [p for p in found if report in p.reports]
    if actor := asked.get("actor"):
        names = [pair for pair in app.folded if pair[0] == actor]
        found = [p for p in found if concerned(p, names)]
    key = ORDERS.get(asked.get("sort", ""))
    return sorted(found, key=key) if key else found


def _views(story: StoryView, found: Leaf[Point]) -> Leaf[Any]:
    return shown(found, [story.point(p) for p in found.items])


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 8 else None
