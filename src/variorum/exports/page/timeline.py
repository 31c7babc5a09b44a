"""Two clocks over one axis: what happened above, what was reported below, threads between."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from variorum.exports.apparatus import Apparatus, Cite
from variorum.exports.dates import plain, short, when_of
from variorum.records.edtf import bounds
from variorum.records.story import StoryEvent, Witness

WIDTH, LEFT, RIGHT = 1000, 70, 40
STEP = 21
"""Height of one mark; marks that fall on one place stand on each other."""
DRAWN, REPORTS, THREADS = 40, 40, 160
"""Events, reports and threads drawn, of each event its first reports; the lists have them all."""


@dataclass(frozen=True, slots=True)
class EventView:
    id: str
    href: str
    number: int
    title: str
    when: str
    dated: bool
    worded: bool
    """No day is known, and a report says when in words of its own (`Friday night`)."""
    status: str
    first: str
    first_by: Cite | None
    took_place: Cite | None
    cites: tuple[Cite, ...]
    actors: str
    awaited: bool
    """A report appeared late enough to say that it took place."""

    @property
    def shared(self) -> bool:
        """Whether several reports tell it."""
        return len(self.cites) > 1


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    y: float
    label: str
    href: str
    title: str
    hollow: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    width: int
    height: int
    axis: float
    happened: tuple[Dot, ...]
    reported: tuple[Dot, ...]
    threads: tuple[str, ...]
    ticks: tuple[tuple[float, str], ...]
    left_out: int
    absent: int
    """Dated reports that are not drawn."""
    earlier: bool
    """Some events lie before the axis begins: their marks stand at its left end."""


def timeline(app: Apparatus) -> tuple[tuple[EventView, ...], Drawing | None]:
    """All events in order, and the drawing of those that have a date; None where no two dates are known."""
    events = tuple(_event(app, event, n) for n, event in enumerate(app.dossier.events, 1))
    return events, _drawing(app, events)


def _event(app: Apparatus, event: StoryEvent, number: int) -> EventView:
    first: dict[str, Cite] = {}
    for span in event.spans:
        first.setdefault(span.report, app.cite(span))
    told = plain(event.first_reported) if event.first_reported else "in no dated report"
    return EventView(
        event.id, app.links.event(event.id), number, event.title, when_of(event), event.when is not None,
        event.when is None and event.when_span is not None, event.status, told,
        first.get(event.first_by or ""), app.cite(event.took_place) if event.took_place else None,
        tuple(first.values()), app.names(event.actors), _awaited(app, event),
    )  # fmt: skip


def _awaited(app: Apparatus, event: StoryEvent) -> bool:
    """Whether any report appeared late enough to say that a planned event took place."""
    day = bounds(event.when)
    seen = [printed for w in app.witnesses.values() if w.published and (printed := bounds(w.published.edtf))]
    return day is not None and any(printed[1] > day[1] for printed in seen)


@dataclass(frozen=True, slots=True)
class _Scale:
    start: datetime
    seconds: float

    def x(self, moment: datetime) -> float:
        """Moments beyond the axis stand at its ends."""
        part = (moment - self.start).total_seconds() / self.seconds
        return round(LEFT + min(1.0, max(0.0, part)) * (WIDTH - LEFT - RIGHT), 1)


def _scale(app: Apparatus) -> _Scale | None:
    """From the days the reports span, with as much again on either side where events reach there."""
    printed = [b for w in app.witnesses.values() if w.published and (b := bounds(w.published.edtf))]
    told = [b for event in app.dossier.events if (b := bounds(event.when))]
    if not printed and not told:
        return None
    first, last = min(b[0] for b in printed or told), max(b[1] for b in printed or told)
    margin = max(timedelta(days=3), last - first)
    try:
        low, high = first - margin, last + margin
    except OverflowError:
        return None
    inside = [b for b in told if low <= b[0] <= high]
    first, last = min([first, *(b[0] for b in inside)]), max([last, *(b[0] for b in inside)])
    pad = max((last - first) / 20, timedelta(hours=6))
    return _Scale(first - pad, (last - first + 2 * pad).total_seconds())


def _drawing(app: Apparatus, events: tuple[EventView, ...]) -> Drawing | None:
    scale = _scale(app)
    if scale is None:
        return None
    dated = [(event, view, limits) for event, view in zip(app.dossier.events, events, strict=True) if (limits := bounds(event.when))]
    chosen = sorted(dated, key=lambda d: (-len(d[1].cites), d[1].number))[:DRAWN]
    chosen.sort(key=lambda d: d[1].number)
    above, places = _stacked([scale.x(limits[0] + (limits[1] - limits[0]) / 2) for _, _, limits in chosen])
    axis = 34 + STEP * above
    happened = tuple(
        Dot(x, axis - 16 - STEP * level, str(view.number), view.href, f"{view.when}: {view.title}", event.status == "planned")
        for (event, view, _), (x, level) in zip(chosen, places, strict=True)
    )
    printed, absent = _printed(app, [view for _, view, _ in chosen])
    below, spots = _stacked([scale.x(limits[0] + (limits[1] - limits[0]) / 2) for _, limits in printed], 46)
    reported = tuple(
        Dot(x, axis + 36 + STEP * level, w.siglum, app.links.report(w.report), app.label(w.report), False)
        for (w, _), (x, level) in zip(printed, spots, strict=True)
    )
    where = {w.report: dot for (w, _), dot in zip(printed, reported, strict=True)}
    told = [
        (rank, where[cite.report], dot)
        for (_, view, _), dot in zip(chosen, happened, strict=True)
        for rank, cite in enumerate((*view.cites, *([view.took_place] if view.took_place else [])))
        if cite.report in where
    ]
    kept = sorted(sorted(range(len(told)), key=lambda n: told[n][0])[:THREADS])
    threads = tuple(_thread(*told[n][1:], axis) for n in kept)
    earlier = any(limits[1] < scale.start for _, _, limits in chosen)
    ticks = tuple(tick for tick in _ticks(scale) if not earlier or tick[0] > 2 * LEFT)
    return Drawing(WIDTH, axis + 60 + STEP * below, axis, happened, reported, threads, ticks, len(dated) - len(chosen), absent, earlier)


def _thread(report: Dot, event: Dot, axis: float) -> str:
    return f"M{report.x} {report.y - 8}C{report.x} {axis} {event.x} {axis} {event.x} {event.y + 8}"


def _printed(app: Apparatus, events: list[EventView]) -> tuple[list[tuple[Witness, tuple[datetime, datetime]]], int]:
    """The dated reports that are drawn, and how many are not: those first that are the first to tell an event."""
    dated = [(w, b) for w in app.witnesses.values() if w.published and (b := bounds(w.published.edtf))]
    firsts = [[cite.report for cite in e.cites] for e in events]
    ranked = dict.fromkeys([*(r for told in firsts for r in told[:1]), *(r for told in firsts for r in told), *(w.report for w, _ in dated)])
    chosen = set([r for r in ranked if app.witnesses[r].published][:REPORTS])
    shown = [(w, b) for w, b in dated if w.report in chosen]
    return shown, len(dated) - len(shown)


def _stacked(xs: list[float], width: float = 22) -> tuple[int, list[tuple[float, int]]]:
    """A level for every mark so that none covers another; how many levels that takes."""
    ends: list[float] = []
    levels: dict[int, int] = {}
    for n in sorted(range(len(xs)), key=lambda n: xs[n]):
        level = next((k for k, end in enumerate(ends) if end <= xs[n]), len(ends))
        if level == len(ends):
            ends.append(0)
        ends[level] = xs[n] + width
        levels[n] = level
    return max(1, len(ends)), [(x, levels[n]) for n, x in enumerate(xs)]


def _ticks(scale: _Scale) -> tuple[tuple[float, str], ...]:
    """Days, weeks, months or years, whichever gives at most nine."""
    days = scale.seconds / 86400
    step = next((s for s in (1, 2, 7, 14, 30, 91, 182, 365, 730, 1825, 3650, 18250) if days / s <= 9), 36500)
    at = datetime(scale.start.year, scale.start.month, scale.start.day)
    found: list[tuple[float, str]] = []
    while (at - scale.start).total_seconds() < scale.seconds:
        if at >= scale.start:
            text = short(at.date().isoformat()) if step < 300 else str(at.year)
            found.append((scale.x(at), f"{text} {at.year}" if step < 300 and (not found or at.timetuple().tm_yday <= step) else text))
        try:
            at += timedelta(days=step)
        except OverflowError:
            break
    return tuple(found)
