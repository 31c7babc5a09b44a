"""The dossier as one page that opens anywhere: no outside resource, no script needed to read it."""

from jinja2 import Environment, PackageLoader, PrefixLoader
from markupsafe import Markup

from variorum.exports.apparatus import Apparatus, largest_first
from variorum.exports.page.articles import LAYERS, article
from variorum.exports.page.clean import visible
from variorum.exports.page.environment import environment
from variorum.exports.page.story import StoryView
from variorum.records.edition import Edition


def dossier_html(edition: Edition, notice: str = "") -> str:
    """The page of a whole edition: every story, then the reports that are in none, then what was not read.

    `notice`: a line that stands above everything, such as that a story is invented.
    """
    titles = {d.story: d.title for d in edition.dossiers}
    related = {s.id: tuple((r, titles[r]) for r in s.related if r in titles) for s in edition.stories}
    stories = tuple(StoryView(Apparatus(edition, d), related.get(d.story, ())) for d in largest_first(edition))
    told = {w.report for d in edition.dossiers for w in d.witnesses}
    loose = tuple(article(e, e.name, set(), {}) for e in edition.entries if e.report.id not in told)
    page: str = _templates().get_template("dossier/page.html").render(
        notice=notice, stories=stories, loose=loose, rejected=edition.rejected, problems=edition.problems,
        count=len(edition.entries), layers=LAYERS,
    )  # fmt: skip
    return visible(page)  # what a view put together itself included


def _templates() -> Environment:
    made = environment(PrefixLoader({"dossier": PackageLoader("variorum.exports", "page")}))
    made.globals["source"] = lambda name: Markup(made.loader.get_source(made, name)[0])  # type: ignore[union-attr]
    return made
