"""One story as a page shows it, section by section; each section is made when it is first asked for."""

from functools import cached_property

from variorum.exports.apparatus import Apparatus
from variorum.exports.dates import period
from variorum.exports.page.articles import Article, articles
from variorum.exports.page.atlas import Atlas, PlaceRow, atlas
from variorum.exports.page.brief import Note, Sentence, brief
from variorum.exports.page.coverage import Column, Line, columns, coverage
from variorum.exports.page.graph import Graph, graph
from variorum.exports.page.people import ActorView, Saying, people, sayings
from variorum.exports.page.points import PointView, ordered, view
from variorum.exports.page.ties import Tie, ties
from variorum.exports.page.timeline import Drawing, EventView, timeline
from variorum.exports.signs import span_of
from variorum.records.story import UNREAD, Point, Witness


class StoryView:
    """Everything that is printed of one story. `related`: ids and titles of stories that belong with it."""

    def __init__(self, app: Apparatus, related: tuple[tuple[str, str], ...] = ()) -> None:
        self.app, self.related = app, related
        self.links = app.links
        self._shown: dict[str, PointView] = {}
        d = app.dossier
        self.id, self.title, self.period = d.story, d.title, period(d.first, d.last)
        self.witnesses: tuple[Witness, ...] = d.witnesses
        self.reports = len(d.witnesses)
        self.origins = span_of(d.origin_count.low, d.origin_count.high)
        self.because = d.origin_count.because
        self.conflicts = sum(p.contested for p in d.points)
        """Those that nobody has settled."""
        self.settled = sum(p.verdict == "conflict" for p in d.points) - self.conflicts
        self.updates = sum(p.verdict == "update" for p in d.points)
        told = next((s for s in app.edition.stories if s.id == d.story), None)
        self.judged = (*(told.because[: len(told.judged)] if told else ()), *app.said(app.margin.on_story(app.witnesses)))
        """What people decided on which reports tell it, and noted on it, in words."""
        self.changes = told.changes if told else ()
        """Which story it has split from, or was joined with, when its reports last changed."""

    @cached_property
    def unread(self) -> bool:
        """Whether any of its reports is in a language that is not read."""
        return any(UNREAD in letters for letters in self.app.dossier.states[:1])

    @cached_property
    def _brief(self) -> tuple[tuple[Sentence, ...], tuple[Note, ...]]:
        return brief(self.app)

    @property
    def brief(self) -> tuple[Sentence, ...]:
        return self._brief[0]

    @property
    def notes(self) -> tuple[Note, ...]:
        return self._brief[1]

    @cached_property
    def points(self) -> tuple[PointView, ...]:
        return tuple(map(self.point, self.ordered))

    def point(self, point: Point) -> PointView:
        """One point as it is printed, made once: pages of a list show the same points again and again."""
        found = self._shown.get(point.id)
        if found is None:
            found = self._shown[point.id] = view(self.app, point)
        return found

    @cached_property
    def ordered(self) -> tuple[Point, ...]:
        """The points in the order in which they are printed."""
        return tuple(ordered(self.app.dossier.points))

    @cached_property
    def _timeline(self) -> tuple[tuple[EventView, ...], Drawing | None]:
        return timeline(self.app)

    @property
    def events(self) -> tuple[EventView, ...]:
        return self._timeline[0]

    @property
    def drawing(self) -> Drawing | None:
        return self._timeline[1]

    @cached_property
    def people(self) -> tuple[ActorView, ...]:
        return people(self.app, self.sayings)

    @cached_property
    def sayings(self) -> tuple[Saying, ...]:
        return tuple(sayings(self.app))

    @cached_property
    def graph(self) -> Graph:
        return graph(self.app)

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        return ties(self.app)

    @cached_property
    def tied(self) -> tuple[Tie, ...]:
        """The same without their passages."""
        return ties(self.app, 0)

    @cached_property
    def _atlas(self) -> tuple[tuple[PlaceRow, ...], Atlas | None]:
        return atlas(self.app)

    @property
    def places(self) -> tuple[PlaceRow, ...]:
        return self._atlas[0]

    @property
    def atlas(self) -> Atlas | None:
        return self._atlas[1]

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        return columns(self.app)

    @cached_property
    def coverage(self) -> tuple[Line, ...]:
        return coverage(self.app, self.points)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The full texts. All that cites them is made first: only what was cited by then has an anchor."""
        _ = self.brief, self.points, self.events, self.people, self.ties, self.places
        return articles(self.app, self.points)
