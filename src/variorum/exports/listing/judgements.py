"""All judgements of an archive, as a list."""

from collections.abc import Iterator

from variorum.exports.judgements.state import IN_EFFECT, standings
from variorum.exports.judgements.words import head_words, judgement_words, report_names
from variorum.exports.listing.lines import Line, line, wrapped
from variorum.records.edition import Edition
from variorum.records.judgement import UNDO


def judgement_list(edition: Edition) -> Iterator[Line]:
    """Oldest first: what was decided, by whom and when, why, and what became of it."""
    stands, names = standings(edition), report_names(edition)
    for one in edition.judgements:
        at = f"  {one.author} · {one.at[:19].replace('T', ' ')} UTC"
        state = stands[one.id].state + (f" by {stands[one.id].by}" if stands[one.id].by else "")
        yield line((one.id, "bold"), f"  {one.kind}", (at, "dim"), ("" if stands[one.id].state == IN_EFFECT else f"  {state}", "yellow"))
        yield from wrapped(judgement_words(one, names) if one.kind != UNDO else head_words(one), 4)
        if one.note:
            yield from wrapped(one.note, 4, "italic")
    if not edition.judgements:
        yield line(("nobody has judged anything here", "dim"))
