"""One story: its reports as witnesses, its actors across spellings, its points with all readings."""

from collections.abc import Sequence

from variorum.records.findings import Findings, Place
from variorum.records.judgement import POINT, Judgement
from variorum.records.lineage import Carried
from variorum.records.report import Description, Furniture, Report
from variorum.records.story import Alignment, Membership, Story, Witness
from variorum.steps.align.actors.actors import Cast
from variorum.steps.align.actors.origins import without_homes
from variorum.steps.align.desk.desk import Desk
from variorum.steps.align.desk.reprints import first_prints
from variorum.steps.align.laying import points_of
from variorum.steps.align.occasions.dating import anchored, dated, spelt_out, story_times
from variorum.steps.align.occasions.grounds import grounded, moved_places
from variorum.steps.align.outcomes.happenings import story_events

Row = tuple[Membership, Report, Description, Furniture | None, Findings, Carried]


def align(story: Story, rows: Sequence[Row], judgements: Sequence[Judgement] = ()) -> Alignment:
    """Everything the reports of one story say, gathered by what it is about. `judgements`: on it, oldest first."""
    desk, witnesses, moved = _laid_out(rows)
    cast = Cast(story.id, desk.findings, judgements)
    desk = Desk(desk.findings, witnesses, first_prints(desk.findings, cast.of))
    texts = {row[1].id: row[1].text for row in rows}
    points = points_of(story.id, desk, cast, {w.report: w.origins[0] for w in witnesses if w.origins}, texts)
    events = story_events(story.id, desk, cast, texts)
    settling = tuple(one for one in judgements if one.kind == POINT)
    return Alignment(story.id, witnesses, cast.actors, cast.voices(), story_times(desk.findings), events, points, settling, moved)


def _laid_out(rows: Sequence[Row]) -> tuple[Desk, tuple[Witness, ...], tuple[Place, ...]]:
    """The reports on one desk, undated ones dated by their siblings where these tell their day, places as the story means them."""
    desk = Desk([without_homes(row[4]) for row in rows])
    desk.findings = tuple(spelt_out(found, desk.of(found.report)) for found in desk.findings)
    published = dated(desk, [row[2].published for row in rows])
    desk.findings = tuple(anchored(found, one) for found, one in zip(desk.findings, published, strict=True))
    moved = moved_places(desk.findings)
    senses = {place.id: place for place in moved}
    desk.findings = tuple(grounded(found, senses) for found in desk.findings)
    witnesses = tuple(
        Witness(r.id, r.key[:3].upper(), d.outlet, d.title or r.key, p, c.origins)
        for (_, r, d, _, _, c), p in zip(rows, published, strict=True)
    )
    return desk, witnesses, moved
