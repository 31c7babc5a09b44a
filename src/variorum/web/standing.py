"""What became of some of the judgements, as the list and the data tell it."""

from collections.abc import Sequence

from variorum.api import Reading
from variorum.exports.judgements.state import Standing, stands
from variorum.records.judgement import NOTE, Judgement


def standing_of(reading: Reading, known: Sequence[Judgement], listed: Sequence[Judgement]) -> tuple[dict[str, Standing], int]:
    """For those that are listed what became of them, and how many of all that are known wait for the next run."""
    fresh = set(reading.waiting_judgements())
    waiting = {one.id for one in known if one.id in fresh and one.kind != NOTE}
    named = reading.shelves.deciding({report for one in listed for report in one.reports})
    return stands(known, waiting, named, listed), len(waiting)
