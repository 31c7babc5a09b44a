"""Judging from a page: what a form points at becomes evidence, and is kept; the next run reads it.

Every form posts to `/judgements` with `act` and what it is about. What it names may be gone since the page was
opened, as ids follow the text: then nothing is kept and the answer says so.
"""

from collections.abc import Callable
from typing import TypeVar
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from variorum.api import Reading, open_archive
from variorum.errors import UsageError
from variorum.exports.judgements import evidence
from variorum.exports.judgements.evidence import Draft
from variorum.exports.page.bridge import bridge
from variorum.exports.page.points import letter
from variorum.exports.page.story import StoryView
from variorum.records.catalogue import Filters
from variorum.records.intake import Taken
from variorum.records.judgement import WRONG
from variorum.records.span import cut
from variorum.web.author import remember
from variorum.web.guard import FIELDS
from variorum.web.room import Room, room_of
from variorum.web.stories import Stories, with_ties
from variorum.web.words import say

router = APIRouter(include_in_schema=False)
T = TypeVar("T")
CANDIDATES = 8
"""Stories of like title that are named where a word means several."""


class Asked:
    """One form, with the archive it is about."""

    def __init__(self, reading: Reading, stories: Stories, form: FormData) -> None:
        self.reading, self.stories, self.form = reading, stories, form

    def field(self, name: str) -> str:
        value = self.form.get(name)
        return " ".join(value.split()) if isinstance(value, str) else ""

    def text(self, name: str) -> str:
        value = self.form.get(name)
        return value.replace("\r\n", "\n").strip() if isinstance(value, str) else ""

    def story(self) -> StoryView:
        return here(self.stories.open(self.reading, self.field("story")))

    def reports(self, story: str) -> tuple[str, ...]:
        return here(self.stories.open(self.reading, story)).app.edition.stories[0].reports

    def other_story(self) -> str:
        """The story that was chosen, or that a word means: its id, its address, or its title."""
        chosen = self.field("to") or self.field("where").rsplit("/story/", 1)[-1]
        if not chosen:
            raise UsageError(say("judge.no_story"))
        if self.stories.open(self.reading, chosen):
            return chosen
        found = [f.card for f in self.reading.shelves.search(chosen, Filters(kind="story"), limit=CANDIDATES).found]
        exact = [card for card in found if card.title.casefold() == chosen.casefold()] or found
        if len(exact) != 1:
            raise UsageError(say("judge.which_story", count=len(exact), names="; ".join(f"{c.title} ({c.id})" for c in exact) or "-"))
        return exact[0].id


@router.post("/judgements")
async def judge(request: Request) -> Response:
    """Keep what a form decides; go back to its page, or watch the reading that follows."""
    room, form = room_of(request), await request.form(**FIELDS)
    author, back = await run_in_threadpool(_keep, room, request.app.state.stories, form)
    answer = RedirectResponse(back, 303)
    if form.get("run"):
        job = room.jobs.submit(say("judge.job"), Taken((), 0), back=_after(form, back))
        answer = RedirectResponse(f"/job/{job.id}", 303)
    remember(request, answer, author)
    return answer


def _after(form: FormData, back: str) -> str:
    """Where to go when it took effect: an actor that was judged has another id by then, its story still has its own."""
    story = form.get("story")
    return f"/story/{quote(story, safe='')}#who" if form.get("act") in ("merge", "split") and isinstance(story, str) else back


def _keep(room: Room, stories: Stories, form: FormData) -> tuple[str, str]:
    """The author, and the page to go back to."""
    with open_archive(room.settings.archive) as opened:
        asked = Asked(opened, stories, form)
        author, note = asked.field("author"), asked.text("note")
        if not author:
            raise UsageError(say("judge.no_author"))
        act = asked.field("act")
        if act == "undo":
            opened.undo(asked.field("judgement"), author=author, note=note)
        else:
            made = here(ACTS.get(act))(asked)
            for draft in made if isinstance(made, list) else [made]:
                opened.judge(
                    draft.kind, draft.subjects, draft.others, topic=draft.topic, value=draft.value, note=note, about=draft.about, author=author
                )
        back = asked.field("back")
    return author, back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/judgements"


def here(found: T | None) -> T:
    """What was found; UsageError where it is gone."""
    if found is None:
        raise UsageError(say("judge.gone"))
    return found


# ---------------------------------------------------------------------- what each form decides
def _merge(asked: Asked) -> Draft:
    app = asked.story().app
    one, other = (here(app.actors.get(asked.field(name))) for name in ("actor", "other"))
    return evidence.merged(app.edition, one, other)


def _split(asked: Asked) -> Draft:
    app = asked.story().app
    apart = [value for value in asked.form.getlist("apart") if isinstance(value, str)]
    return evidence.split(app.edition, here(app.actors.get(asked.field("actor"))), apart)


def _settle(asked: Asked) -> Draft:
    wanted, reading = asked.field("point"), asked.field("reading")
    point = here(next((p for p in asked.story().app.dossier.points if p.id == wanted), None))
    letters = {letter(n): n for n in range(len(point.readings))}
    if reading not in (*letters, "?"):
        raise UsageError(say("judge.no_reading"))
    return evidence.settling(point, letters.get(reading))


def _tie(asked: Asked) -> Draft:
    one, _, other = asked.field("pair").partition(" ")
    one, other = (here(asked.reading.shelves.report(report))[0].report.id for report in (one, other))
    return evidence.tie(one, other, asked.field("value"))


def _part(asked: Asked) -> list[Draft]:
    """Cut every tie of one report that makes one voice of it and another, through whomever."""
    app, (one, _, other) = with_ties(asked.reading, asked.story()).app, asked.field("pair").partition(" ")
    if not {one, other} <= app.witnesses.keys():
        raise UsageError(say("judge.gone"))
    found = here(bridge(app, one, other))
    parting = here(next((p for p in found.partings if p.side.report == asked.field("side")), None))
    direct = [(one, other)] if found.tied else []
    return [evidence.tie(a, b, WRONG) for a, b in (*direct, *parting.pairs)]


def _move(asked: Asked) -> Draft:
    report = asked.field("report")
    home = here(asked.reading.shelves.home(report))
    reports = asked.reports(home)
    if asked.field("to") == "alone":
        return evidence.moved(report, reports)
    target = asked.other_story()
    if target == home:
        raise UsageError(say("judge.same_story"))
    return evidence.moved(report, reports, asked.reports(target))


def _join(asked: Asked) -> Draft:
    target = asked.other_story()
    if target == asked.field("story"):
        raise UsageError(say("judge.same_story"))
    return evidence.joined(asked.reports(asked.field("story")), asked.reports(target))


def _note(asked: Asked) -> Draft:
    """A note on what the form names: the first of a point, an actor, words, a report, a story."""
    if not asked.text("note"):
        raise UsageError(say("judge.no_note"))
    if asked.field("words"):
        return _note_on_words(asked)
    if asked.field("report"):
        return evidence.note_on(here(asked.reading.shelves.report(asked.field("report")))[0].report.id)
    app = asked.story().app
    if wanted := asked.field("point"):
        return evidence.note_on_point(here(next((p for p in app.dossier.points if p.id == wanted), None)))
    if wanted := asked.field("actor"):
        return evidence.note_on_actor(app.edition, here(app.actors.get(wanted)))
    return evidence.note_on_story(app.edition.stories[0].reports)


def _note_on_words(asked: Asked) -> Draft:
    """`words` is START-END of the text of `report`."""
    entry = here(asked.reading.shelves.report(asked.field("report")))[0]
    start, _, end = asked.field("words").partition("-")
    try:
        return evidence.note_on(cut(entry.report.id, entry.report.text, int(start), int(end)))
    except ValueError as error:
        raise UsageError(say("judge.gone")) from error


ACTS: dict[str, Callable[[Asked], Draft | list[Draft]]] = {
    "merge": _merge, "split": _split, "settle": _settle, "tie": _tie, "part": _part, "move": _move, "join": _join, "note": _note,
}  # fmt: skip
