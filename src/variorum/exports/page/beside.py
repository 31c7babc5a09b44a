"""The apparatus beside the text: at each fact what the other reports read."""

from collections.abc import Sequence

from markupsafe import Markup

from variorum.exports.apparatus import Apparatus, Cite
from variorum.exports.page.clean import visible
from variorum.exports.page.points import PointView

ROOM = 170
"""Code points of a paragraph that give room for one note; the weightiest verdicts are kept."""
READINGS, SIGLA = 4, 8
KINDS = frozenset("figure time place name role who-said quote".split())
"""Kinds whose harmless variants are worth the margin; conflicts and updates always are."""
LONGEST = 90
"""Code points of a reading in the margin."""


def beside(app: Apparatus, points: Sequence[PointView], only: str | None = None) -> dict[str, tuple[tuple[int, Markup], ...]]:
    """For each report its notes, with the place in the text each stands at: the first place its point is read there.

    Only points with more than one reading have a variant to print; conflicts and updates come before the rest. `only`: one
    report's notes alone.
    """
    readings = {p.id: p.readings for p in app.dossier.points}
    found: dict[str, list[tuple[int, Markup]]] = {}
    for point in points:
        if len(point.readings) < 2 or (point.kind not in KINDS and point.verdict not in ("conflict", "update")):
            continue
        places: dict[str, int] = {}
        for span in (span for reading in readings[point.id] for span in reading.spans):
            if only in (None, span.report):
                places[span.report] = min(span.start, places.get(span.report, span.start))
        for report, start in places.items():
            found.setdefault(report, []).append((start, _note(point, report)))
    return {report: tuple(notes) for report, notes in found.items()}


def _note(point: PointView, report: str) -> Markup:
    """The other readings with the sigla of those who give them."""
    others = [r for r in point.readings if all(cite.report != report for cite in r.cites)][:READINGS]
    body = Markup("; ").join(
        Markup("<q dir=\"auto\">{}</q> {}").format(visible(_short(r.text)), _links(r.cites)) for r in others
    )
    return Markup("<p><a class=\"{}\" href=\"{}\">{} {}</a>{} {}</p>").format(
        point.sign.tone, point.href, point.sign.mark, visible(point.about), ":" if others else "", body
    )


def _links(cites: Sequence[Cite]) -> Markup:
    more = Markup(" +{}").format(len(cites) - SIGLA) if len(cites) > SIGLA else ""
    return Markup(" ").join(map(_link, cites[:SIGLA])) + more


def _link(cite: Cite) -> Markup:
    return Markup("<a class=\"sig\" href=\"{}\" title=\"{}\">{}</a>").format(cite.href, visible(cite.label), visible(cite.siglum))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
