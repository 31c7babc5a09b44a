"""Derivations in full: who from whom, how much, why, and the passages joined."""

from dataclasses import dataclass

from markupsafe import Markup

from variorum.exports.apparatus import Apparatus, Cite
from variorum.exports.page.compared import compared
from variorum.exports.signs import counted
from variorum.records.lineage import Derivation, Passage

LISTED = 300
"""Ties printed with their passages; the strongest are kept, and the page says so."""
PASSAGES = 25


@dataclass(frozen=True, slots=True)
class PassageView:
    source: Cite
    target: Cite
    left: Markup
    right: Markup
    similarity: str


@dataclass(frozen=True, slots=True)
class Tie:
    """One derivation in full: who from whom, how much, why, and the passages joined."""

    id: str
    href: str
    source: str
    target: str
    source_label: str
    target_label: str
    source_href: str
    target_href: str
    directed: bool
    summary: str
    because: tuple[str, ...]
    passages: tuple[PassageView, ...]
    more: int


def ties(app: Apparatus, passages: int = PASSAGES) -> tuple[Tie, ...]:
    """The derivations of the story, strongest first, each with so many of its passages."""
    return tuple(_tie(app, d, passages) for d in app.derivations[:LISTED])


def _tie(app: Apparatus, d: Derivation, most: int) -> Tie:
    directed = d.direction == "known" and d.kind != "common-source"
    passages = tuple(_passage(app, p) for p in sorted(d.passages, key=lambda p: (p.target.start, p.source.start))[:most])
    kind = {"common-source": "common source"}.get(d.kind, d.kind)
    doubt = "" if directed else ", direction unknown" if d.direction != "known" else ""
    return Tie(
        d.id, app.links.tie(d), app.siglum(d.source), app.siglum(d.target), app.label(d.source), app.label(d.target), app.links.report(d.source), app.links.report(d.target), directed,
        f"{kind}, {d.share:.0%} of {app.siglum(d.target)} stands in {app.siglum(d.source)}{doubt}, {counted(d.shared, 'shared passage')}",
        d.because, passages, d.shared - len(passages),
    )  # fmt: skip


def _passage(app: Apparatus, p: Passage) -> PassageView:
    left, right = compared(p.source.quote, p.target.quote)
    return PassageView(app.cite(p.source), app.cite(p.target), left, right, f"{p.similarity:.0%}")
