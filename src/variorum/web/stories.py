"""The stories that were looked at last, ready to be shown: read again when a run has changed them."""

import gc
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Annotated

from fastapi import Depends, HTTPException, Request

from variorum.api import Reading
from variorum.exports.apparatus import Apparatus, Cite
from variorum.exports.page.story import StoryView
from variorum.records.edition import Edition
from variorum.records.lineage import Derivation
from variorum.records.span import Span
from variorum.web.links import RoomLinks
from variorum.web.room import Reader
from variorum.web.words import say

KEEP = 1200
"""Reports of all the stories kept in memory at a time; the story opened last is kept in any case."""


class RoomApparatus(Apparatus):
    """A story whose ties are read when a page first needs them, and in short: most pages of it need none."""

    bonds: tuple[Derivation, ...] | None = None

    def cite(self, span: Span) -> Cite:
        """A link to a span; no page here gives what was cited an anchor, so it need not be remembered."""
        return Cite(self, span)

    @property
    def ties(self) -> tuple[Derivation, ...]:
        if self.bonds is None:
            raise RuntimeError("the ties of this story were not read: ask for it by `with_ties`")
        return self.bonds


@dataclass(frozen=True, slots=True)
class _Kept:
    """A view, and what stood when it was made: the number of the last run, and of the judgements."""

    state: tuple[int, ...]
    view: StoryView


class Stories:
    """What of an archive was opened last. A view is only read, so many pages may share it."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._lock = Lock()

    def open(self, reading: Reading, story: str) -> StoryView | None:
        """The story as it stands in the archive now; None where there is none of that id, or no dossier was made of it."""
        state = state_of(reading)
        with self._lock:
            kept = self._kept.get(story)
        if kept is None or kept.state != state:
            view = _view(reading, story)
            if view is None:
                return None
            kept = _Kept(state, view)
        self._keep(story, kept)
        return kept.view

    def _keep(self, story: str, kept: _Kept) -> None:
        with self._lock:
            self._kept[story] = kept
            self._kept.move_to_end(story)
            size = sum(k.view.reports for k in self._kept.values())
            while size > KEEP and len(self._kept) > 1:
                size -= self._kept.popitem(last=False)[1].view.reports


def state_of(reading: Reading) -> tuple[int, ...]:
    """What every page of a story hangs on: the number of the last run, and of the judgements kept and waiting."""
    return (reading.shelves.last_run(), *reading.shelves.judged())


def _view(reading: Reading, story: str) -> StoryView | None:
    edition = _edition(reading, story)
    if edition is None or not edition.dossiers:
        return None
    related = edition.stories[0].related
    titles = reading.shelves.titles(related)
    return StoryView(RoomApparatus(edition, edition.dossiers[0], RoomLinks(story)), tuple((r, titles[r]) for r in related if r in titles))


def _edition(reading: Reading, story: str) -> Edition | None:
    """The story's edition but for its ties. Its many records hold no circles: they are not collected while read, nor looked through later."""
    collects = gc.isenabled()
    gc.disable()
    try:
        return reading.shelves.story(story, ties=False)
    finally:
        gc.freeze()
        if collects:
            gc.enable()


def with_ties(reading: Reading, view: StoryView) -> StoryView:
    """The same, its ties read; `reading` is at the moment at which the view was opened."""
    app = view.app
    if isinstance(app, RoomApparatus) and app.bonds is None:
        app.bonds = reading.shelves.bonds(app.witnesses)
    return view


def _opened(request: Request, reading: Reader, story: str) -> StoryView:
    stories: Stories = request.app.state.stories
    view = stories.open(reading, story)
    if view is None:
        raise HTTPException(404, say("story.none"))
    return view


Opened = Annotated[StoryView, Depends(_opened)]
"""For handlers with a `story` in their path: that story, or the page that says there is none."""
