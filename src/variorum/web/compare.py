"""Two or more reports of a story side by side: what ties them, the same facts, the wordings, the texts."""

from collections.abc import Sequence
from itertools import combinations
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from variorum.exports.apparatus import Apparatus
from variorum.exports.dates import plain
from variorum.exports.judgements.words import tie_words
from variorum.exports.page.bonds import Bond, among, sides
from variorum.exports.page.bridge import Bridge, bridge
from variorum.exports.page.collation import collate
from variorum.exports.page.columns import column_rows, held, sheets
from variorum.exports.page.level import STANDS, level
from variorum.records.story import Witness
from variorum.web.pages import render
from variorum.web.room import Reader
from variorum.web.stories import Opened, with_ties
from variorum.web.words import say

router = APIRouter(include_in_schema=False)
MOST = 4
"""Reports side by side."""
HINTS = 6
"""Pairs that are proposed where none was chosen."""


@router.get("/story/{story}/compare")
def compare_page(
    request: Request, reading: Reader, opened: Opened, report: Annotated[list[str] | None, Query()] = None, sheet: int = 1
) -> HTMLResponse:
    """`report`: ids, in the order of the columns; `sheet` is a page of long texts."""
    app = with_ties(reading, opened).app
    asked = list(dict.fromkeys(report or ()))
    chosen = [r for r in asked if r in app.entries][:MOST]
    shared: dict[str, Any] = {
        "story": app.dossier, "chosen": chosen, "labels": {w.report: _label(w) for w in app.dossier.witnesses},
        "strangers": [r for r in asked if r not in app.entries], "most": MOST, "too_many": len(asked) > MOST,
    }  # fmt: skip
    if len(chosen) < 2:
        return render(request, "compare.html", **shared, hints=_hints(app, chosen), ready=False)
    entries = [app.entries[r] for r in chosen]
    passages = reading.shelves.derivations(chosen, among=True)
    rows = collate(entries, passages)
    pages = sheets(rows)
    page = min(max(sheet, 1), len(pages)) - 1
    facts = level(app, chosen)
    ties = among(app, chosen)
    return render(
        request, "compare.html", **shared, ready=True, witnesses=[app.witnesses[r] for r in chosen], ties=ties, untied=_untied(app, chosen, ties),
        facts={stand: [f for f in facts if f.stand == stand] for stand in STANDS},
        wordings=[f for f in facts if f.point.kind == "quote" and sum(bool(c.given) for c in f.cells) > 1],
        rows=column_rows(app, entries, rows, passages, pages, page), held=held(app, entries, rows), sheet=page + 1, sheets=len(pages),
        hrefs={r: app.links.report(r) for r in chosen}, bridges=_bridges(app, chosen), judged=tie_words(app.edition, app.witnesses, chosen),
    )  # fmt: skip


def _label(witness: Witness) -> str:
    when = plain(witness.published.edtf if witness.published else None)
    return " · ".join((witness.outlet or say("compare.no_outlet"), witness.title, when))


def _hints(app: Apparatus, chosen: Sequence[str]) -> list[Bond]:
    """The strongest ties of the story, or of the one report that was chosen."""
    if chosen:
        return [side.bond for side in sides(app, chosen[0]) if side.bond.source.inside and side.bond.target.inside][:HINTS]
    return list(among(app, app.witnesses, HINTS))


def _bridges(app: Apparatus, chosen: Sequence[str]) -> list[Bridge]:
    """Why those of them that nothing ties count as one voice; of two alone also what their tie cut would leave."""
    found = [b for one, other in combinations(chosen, 2) if (b := bridge(app, one, other))]
    return [b for b in found if not b.tied or len(chosen) == 2]


def _untied(app: Apparatus, chosen: Sequence[str], ties: Sequence[Bond]) -> list[tuple[str, str]]:
    tied = {frozenset((b.source.report, b.target.report)) for b in ties}
    return [(app.siglum(a), app.siglum(b)) for a, b in combinations(chosen, 2) if frozenset((a, b)) not in tied]
