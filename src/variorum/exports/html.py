"""The dossier as one page that opens anywhere: no outside resource, no script needed to read it."""

from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from variorum.exports import signs
from variorum.exports.apparatus import Apparatus
from variorum.exports.dates import period
from variorum.exports.page.articles import LAYERS, Article, article, articles
from variorum.exports.page.atlas import Atlas, PlaceRow, atlas
from variorum.exports.page.brief import Note, Sentence, brief
from variorum.exports.page.clean import visible
from variorum.exports.page.coverage import Line, coverage
from variorum.exports.page.graph import Graph, graph
from variorum.exports.page.people import ActorView, people
from variorum.exports.page.points import PointView, points
from variorum.exports.page.ties import Tie, ties
from variorum.exports.page.timeline import Drawing, EventView, timeline
from variorum.records.edition import Edition
from variorum.records.story import Witness


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story, section by section in the order of the page."""

    id: str
    title: str
    period: str
    reports: int
    origins: str
    because: tuple[str, ...]
    conflicts: int
    updates: int
    related: tuple[tuple[str, str], ...]
    witnesses: tuple[Witness, ...]
    labels: dict[str, str]
    brief: tuple[Sentence, ...]
    notes: tuple[Note, ...]
    points: tuple[PointView, ...]
    events: tuple[EventView, ...]
    drawing: Drawing | None
    people: tuple[ActorView, ...]
    graph: Graph
    ties: tuple[Tie, ...]
    places: tuple[PlaceRow, ...]
    atlas: Atlas | None
    coverage: tuple[Line, ...]
    articles: tuple[Article, ...]


def dossier_html(edition: Edition, notice: str = "") -> str:
    """The page of a whole edition: every story, then the reports that are in none, then what was not read.

    `notice`: a line that stands above everything, such as that a story is invented.
    """
    titles = {d.story: d.title for d in edition.dossiers}
    related = {s.id: tuple((r, titles[r]) for r in s.related if r in titles) for s in edition.stories}
    order = sorted(edition.dossiers, key=lambda d: (-len(d.witnesses), d.first or "~", d.story))
    stories = tuple(story_view(Apparatus(edition, d), related.get(d.story, ())) for d in order)
    told = {w.report for d in edition.dossiers for w in d.witnesses}
    loose = tuple(article(e, e.name, set(), {}) for e in edition.entries if e.report.id not in told)
    page: str = _environment().get_template("page.html").render(
        notice=notice, stories=stories, loose=loose, rejected=edition.rejected, problems=edition.problems,
        count=len(edition.entries), signs=signs, layers=LAYERS,
    )  # fmt: skip
    return page


def story_view(app: Apparatus, related: tuple[tuple[str, str], ...] = ()) -> StoryView:
    """Everything the page prints of one story. The full texts come last: they anchor what was cited before."""
    d = app.dossier
    sentences, notes = brief(app)
    judged = points(app)
    events, drawing = timeline(app)
    rows, shapes = atlas(app)
    verdicts = [p.verdict for p in d.points]
    return StoryView(
        id=d.story,
        title=d.title,
        period=period(d.first, d.last),
        reports=len(d.witnesses),
        origins=signs.span_of(d.origin_count.low, d.origin_count.high),
        because=d.origin_count.because,
        conflicts=verdicts.count("conflict"),
        updates=verdicts.count("update"),
        related=related,
        witnesses=d.witnesses,
        labels={r: app.label(r) for r in app.witnesses},
        brief=sentences,
        notes=notes,
        points=judged,
        events=events,
        drawing=drawing,
        people=people(app),
        graph=graph(app),
        ties=ties(app),
        places=rows,
        atlas=shapes,
        coverage=coverage(app, judged),
        articles=articles(app, judged),
    )


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("variorum.exports", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_final,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["sentence"] = signs.sentence
    environment.globals["source"] = lambda name: Markup(environment.loader.get_source(environment, name)[0])  # type: ignore[union-attr]
    return environment


def _final(value: Any) -> Any:
    """No control character or direction override leaves a report for the page."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    return value
