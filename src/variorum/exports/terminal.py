"""The dossier in the terminal: the same order and signs as on the page."""

from collections.abc import Iterator

from variorum.exports import signs
from variorum.exports.apparatus import Apparatus, largest_first
from variorum.exports.dates import period
from variorum.exports.listing.find import Found
from variorum.exports.listing.lines import Line, line, wrapped
from variorum.exports.listing.lines import plain as plain_text
from variorum.exports.listing.parts import actor_lines, point_lines, report_lines
from variorum.exports.listing.story import story_lines
from variorum.exports.listing.why import why_lines
from variorum.records.edition import Edition
from variorum.records.story import Dossier

STORIES = 12
"""Stories named after a reading; `variorum show` names them all."""


def overview(edition: Edition) -> str:
    """What was read: the counts, then a line a story; the brief too where there is one story."""
    head = f"{signs.pair(len(edition.entries), len(edition.origins))} · {len(edition.stories)} {'story' if len(edition.stories) == 1 else 'stories'}"
    lines: list[Line] = [line(head)]
    lines += list(stories(edition, STORIES))
    if len(edition.dossiers) == 1:
        for n, sentence in enumerate(edition.dossiers[0].brief, 1):
            lines += wrapped(sentence.text, 4, "", f"{n:>2}.")
    return plain_text(lines)


def stories(edition: Edition, most: int | None = None) -> Iterator[Line]:
    """A line for each story, the largest first."""
    ordered = largest_first(edition)
    for d in ordered[:most]:
        yield from _story(d)
    if most is not None and len(ordered) > most:
        yield line((f"… and {len(ordered) - most} more", "dim"))


def _story(d: Dossier) -> Iterator[Line]:
    verdicts = [p.verdict for p in d.points]
    marks: list[str | tuple[str, str]] = []
    for name, sign in signs.VERDICTS.items():
        if times := verdicts.count(name):
            several = "s" * (times > 1 and name in ("conflict", "update"))
            marks += ["  ", (f"{sign.mark} {times} {sign.word}{several}", sign.style)]
    count = f"{signs.counted(len(d.witnesses), 'report')} · {signs.span_of(d.origin_count.low, d.origin_count.high)}"
    yield line((d.title, "bold"), (f"  {period(d.first, d.last)} · {count} · {d.story}", "dim"))
    if marks:
        yield line(*marks)


def show(edition: Edition, found: Found) -> Iterator[Line]:
    """One story, actor, point or report."""
    app = Apparatus(edition, found.dossier) if found.dossier else None
    if found.kind == "report":
        return report_lines(found.record, app)
    if app is None:
        return iter(())
    if found.kind == "actor":
        return actor_lines(app, found.record)
    return point_lines(app, found.record) if found.kind == "point" else story_lines(app)


def why(edition: Edition, found: Found) -> Iterator[Line]:
    """The chain behind any one thing."""
    if found.dossier is None:
        return report_lines(found.record, None) if found.kind == "report" else iter(())
    return why_lines(Apparatus(edition, found.dossier), found)
