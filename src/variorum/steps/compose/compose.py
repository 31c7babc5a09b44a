"""A story ready to be shown."""

from collections.abc import Sequence

from variorum.records.edtf import bounds
from variorum.records.lineage import Likeness
from variorum.records.story import Alignment, Dossier, Story, Verdicts, Witness
from variorum.steps.compose.brief import brief_of
from variorum.steps.compose.counting import origin_count
from variorum.steps.compose.coverage import coverage_of
from variorum.steps.compose.rows import Row, Sheet
from variorum.steps.compose.timeline import timeline_of
from variorum.steps.compose.title import title_of
from variorum.text.sigla import sigla_of


def compose(story: Story, alignment: Alignment, verdicts: Verdicts, rows: Sequence[Row], likely: Sequence[Likeness] = ()) -> Dossier:
    """The dossier of one story: `rows` holds what is known of each of its reports, `likely` which may have a common source."""
    witnesses = _witnesses(alignment.witnesses, {row.report.id: row for row in rows})
    sheet = Sheet(alignment, witnesses, verdicts.points, rows)
    first, last = _ends(witnesses)
    return Dossier(
        story.id,
        title_of(sheet) or story.id,
        first,
        last,
        origin_count(sheet, likely),
        witnesses,
        alignment.actors,
        alignment.voices,
        alignment.times,
        timeline_of(sheet),
        verdicts.points,
        brief_of(sheet),
        coverage_of(sheet),
        alignment.places,
    )


def _witnesses(given: Sequence[Witness], rows: dict[str, Row]) -> tuple[Witness, ...]:
    """Witnesses in order of appearance (undated last), with sigla that are unique in the story."""
    ordered = sorted(given, key=lambda w: (_when(w) is None, _when(w) or "", w.report))
    sigla = sigla_of([(w.outlet or _agency(rows.get(w.report)), _fallback(w, rows.get(w.report))) for w in ordered])
    return tuple(
        Witness(w.report, siglum, w.outlet, w.title, w.published, w.origins) for w, siglum in zip(ordered, sigla, strict=True)
    )


def _agency(row: Row | None) -> str | None:
    printed = row.description.credits if row and row.description else ()
    return printed[0].agency if printed else None


def _fallback(witness: Witness, row: Row | None) -> str:
    """The printed title, else the first words of the article, else the name it was handed in by."""
    if row and not (row.description and row.description.title) and row.findings and row.findings.gists:
        return row.findings.gists[0].span.quote[:80]
    return witness.title or witness.report


def _when(witness: Witness) -> str | None:
    """The end counts: of two reports of a day, the one that gives its hour stands before the one that does not."""
    within = bounds(witness.published.edtf) if witness.published else None
    return within[1].isoformat() if within else None


def _ends(witnesses: Sequence[Witness]) -> tuple[str | None, str | None]:
    dated = [(limits, w.published.edtf) for w in witnesses if w.published and (limits := bounds(w.published.edtf))]
    if not dated:
        return None, None
    return min(dated)[1], max(dated, key=lambda d: (d[0][1], d[1]))[1]
