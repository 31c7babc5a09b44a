"""The stories that were looked at last, ready to be shown: read again when a run has changed them."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Annotated

from fastapi import Depends, HTTPException, Request

from variorum.api import Reading
from variorum.exports.apparatus import Apparatus
from variorum.exports.page.story import StoryView
from variorum.web.links import RoomLinks
from variorum.web.room import Reader
from variorum.web.words import say

KEEP = 1200
"""Reports of all the stories kept in memory at a time; the story opened last is kept in any case."""


@dataclass(frozen=True, slots=True)
class _Kept:
    run: int
    mark: str
    view: StoryView


class Stories:
    """What of an archive was opened last. A view is only read, so many pages may share it."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._lock = Lock()

    def open(self, reading: Reading, story: str) -> StoryView | None:
        """The story as it stands in the archive now; None where there is none of that id, or no dossier was made of it."""
        run = reading.shelves.last_run()
        with self._lock:
            kept = self._kept.get(story)
        if kept is None or kept.run != run:
            mark = reading.shelves.edition_mark(story)
            if mark is None:
                return None
            view = kept.view if kept and kept.mark == mark else _view(reading, story)
            if view is None:
                return None
            view.related = _related(reading, view)
            kept = _Kept(run, mark, view)
        self._keep(story, kept)
        return kept.view

    def _keep(self, story: str, kept: _Kept) -> None:
        with self._lock:
            self._kept[story] = kept
            self._kept.move_to_end(story)
            size = sum(k.view.reports for k in self._kept.values())
            while size > KEEP and len(self._kept) > 1:
                size -= self._kept.popitem(last=False)[1].view.reports


def _view(reading: Reading, story: str) -> StoryView | None:
    edition = reading.shelves.story(story)
    if edition is None or not edition.dossiers:
        return None
    return StoryView(Apparatus(edition, edition.dossiers[0], RoomLinks(story)))


def _related(reading: Reading, view: StoryView) -> tuple[tuple[str, str], ...]:
    """Other stories change their titles, or go, without this one changing."""
    related = view.app.edition.stories[0].related
    titles = reading.shelves.titles(related)
    return tuple((r, titles[r]) for r in related if r in titles)


def _opened(request: Request, reading: Reader, story: str) -> StoryView:
    stories: Stories = request.app.state.stories
    view = stories.open(reading, story)
    if view is None:
        raise HTTPException(404, say("story.none"))
    return view


Opened = Annotated[StoryView, Depends(_opened)]
"""For handlers with a `story` in their path: that story, or the page that says there is none."""
