"""Furniture that only its place on the page gives away: menus before the headline, captions beside credits, link lists."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.steps.clean.captions import caption_reason
from variorum.text.agencies import agencies_in
from variorum.text.blocks import UNFINISHED
from variorum.text.headlines import DATELINE, first_paragraph, headline, is_closed, words_of
from variorum.text.languages import looks_foreign


@dataclass(slots=True)
class Unit:
    """A line or paragraph of the page; `fresh` where its wording alone did not mark it."""

    start: int
    end: int
    words: str
    reason: str | None
    fresh: bool
    repeated: bool = False
    glued: bool = False
    """Whether it stands behind a wide gap in another paragraph's line."""

    @property
    def count(self) -> int:
        return self.words.count(" ") + 1


_BYLINE = re.compile(r"^(?:by|from|von|par|por)\s+\S|\b(?:associated press|reuters|afp|correspondent|reporter|staff writer|editor|bureau)\b|•\s*$|\bpublished\b|\bupdated\b", re.IGNORECASE)
_BY = re.compile(r"^(?:by|from|von|par|por)\s+\S", re.IGNORECASE)
_PICTURE = re.compile(r"\bPHOTOS?\b|\bPhoto(?:graph)?\b|\bGetty\b|\bShutterstock\b|\bLehtikuva\b|\bNurPhoto\b")
_NAME = re.compile(r"^(?:[A-Z][\w.’'-]+|[A-Z]{2,})(?:(?:,| and| &)? (?:[A-Z][\w.’'-]+|[A-Z]{2,}|de|van|von|al|bin)){1,7}$")
_BIO = re.compile(
    r"^(?:[A-Z][\w.’'-]+ ){1,4}(?:(?:is|was) (?:an?|the|our|co-)\b|are\b|, an?\b).{0,60}\b(?:fellow|professor|author|columnist|reporter|writer|editor|correspondent|director|analyst|contributor|lecturer|scholar|historian|ambassador|host|producer|attorney|consultant|president of|covers|served|founder)\b"
)
_VIDEO_SOURCE = re.compile(r"^(?:Media|Video|Source)\s?: \S")
_TAIL_OPENS = re.compile(r"^(?:WATCH|READ|SEE ALSO|LISTEN)\b")
_UNFINISHED = re.compile(rf"(?:[,–—-]|\b(?:{'|'.join(sorted(UNFINISHED))}))\W*$", re.IGNORECASE)
_OPENS_SPEECH = re.compile(r"[:,]\W*$|https?://\S+\W*$|pic\.twitter\.com/\S+\W*$|^[—–-]\s.*\(@|@\w+|[\"”'’»…]\s*$|\.\.\.\s*$")
_MID_STORY = re.compile(r"(?:He|She|It|They|We|I|But|And|On|At|In|With|For|That|This|These|Those|There|His|Her|Its|Their|If|When|While|After|Before|As|Of)\b(?![:-])")
"""Openings of a sentence that goes on with a story; a headline seldom has them."""
_TELLS = re.compile(r"(?:The|An?)\s[a-z].*\b(?:was|were|had|said|says?|told|[a-z]{3,}ed)\b")
"""A sentence that lost its full stop: it opens like prose and tells what happened; the title of another page does the one or the other."""
LIST_ITEM = re.compile(r"^\s*(?:[-*•·–—+]|\d{1,2}[.)])\s*")
HEAD_WORDS = 4
"""A line of the head that is shorter and neither headline nor byline is a menu entry."""
CLOSED = 0.75
"""Share of a page's long lines that must end in a full stop before an unclosed one says anything."""
SENTENCE = 9
"""Words from which a line of the head that ends in its only full stop tells something."""
SUBHEAD = 7
"""Words from which an unclosed line between paragraphs is a caption or a link, not a subheading."""


def by_place(text: str, units: Sequence[Unit], title: str | None) -> None:
    """Give a reason to each unit whose place shows that it is not the article."""
    _video_boxes(units)
    _beside_credits(units)
    _twins(units)
    open_units = [u for u in units if u.reason is None]
    spans = [(u.start, u.end) for u in open_units]
    first = first_paragraph(text, spans)
    while first < min(len(spans), 6) and (reason := caption_reason(open_units[first].words, in_head=True)):
        open_units[first].reason = reason
        first += 1 + first_paragraph(text, spans[first + 1 :])
    _video_titles(text, units)
    first -= sum(unit.reason is not None for unit in open_units[:first])
    open_units = [unit for unit in open_units if unit.reason is None]
    spans = [(unit.start, unit.end) for unit in open_units]
    top = headline(text, spans, first)
    if first < len(open_units):
        _head(open_units[:first], top, {u.words.casefold() for u in open_units[first:]})
        _body(text, units, open_units, first)
        _tail(text, units)
    if top is not None:
        _again(open_units, top)


def _video_boxes(units: Sequence[Unit]) -> None:
    """What a video is about: between `Now playing` and its source, or glued to a paragraph before it."""
    for number, unit in enumerate(units):
        if not _VIDEO_SOURCE.match(unit.words) or not number:
            continue
        box = units[number - 1]
        opened = number > 1 and units[number - 2].reason in ("related link", "share prompt", "menu")
        if box.reason is None and (box.glued or opened):
            box.reason = "video caption"


def _video_titles(text: str, units: Sequence[Unit]) -> None:
    """The headline of a video box above the article: the line before its blurb, if the page's own headline stands before."""
    for number, unit in enumerate(units):
        if unit.reason is None and is_closed(text, unit.start, unit.end) and unit.count > SUBHEAD:
            return
        title = units[number - 1] if number > 1 else None
        if unit.reason == "video caption" and title and title.reason is None and title.count <= 16 and not is_closed(text, title.start, title.end):
            title.reason = "video caption"


def _beside_credits(units: Sequence[Unit]) -> None:
    """A caption stands before a credit in brackets or with a label, after a bare one."""
    for number, unit in enumerate(units):
        if unit.reason != "photo credit" or (not unit.fresh and unit.reason is None):
            continue
        near = (number - 1, number + 1) if unit.words.lstrip().startswith(("(", "Photo", "PHOTO", "Image")) else (number + 1, number - 1)
        for place in near:
            if not 0 <= place < len(units):
                continue
            other = units[place]
            if other.reason is None and (reason := caption_reason(other.words, beside_credit=True, repeated=other.repeated)):
                other.reason = reason
            if other.reason in ("photo caption", "video caption"):
                break


def _twins(units: Sequence[Unit]) -> None:
    """The words of a caption printed once more beside it, without the credit."""
    for unit, other in [*pairwise(units), *((b, a) for a, b in pairwise(units))]:
        if unit.reason is None and other.reason == "photo caption" and unit.count >= 5 and other.words.startswith(unit.words):
            unit.reason = "photo caption"


def _head(head: Sequence[Unit], top: int | None, later: set[str]) -> None:
    """Before the first paragraph: captions, short lines that are neither headline, byline nor place, links above the headline."""
    for number, unit in enumerate(head):
        if number == top or unit.reason:
            continue
        unit.reason = caption_reason(unit.words, in_head=True)
        if unit.reason or DATELINE.match(unit.words) or LIST_ITEM.match(unit.words):
            continue
        if unit.words.casefold() in later:
            unit.reason = "related link"
        elif top is not None and number < top and not _BYLINE.search(unit.words):
            unit.reason = "menu" if unit.count < HEAD_WORDS else _above(unit.words, head[top].words, number == 0)
        elif _PICTURE.search(unit.words) and unit.count < 24:
            unit.reason = "photo credit"
        elif _is_agency_line(unit.words) or _signs(unit) or (top is not None and number > top and _NAME.match(unit.words) and unit.count > 1):
            unit.reason = "credit"
        elif unit.count < HEAD_WORDS and not unit.words.isupper() and top is not None and number != 0:
            unit.reason = "menu" if "," not in unit.words else None
    for number, unit in enumerate(head[:-1]):
        if unit.reason is None and number != top and head[number + 1].reason == "video caption":
            unit.reason = "video caption"


def _signs(unit: Unit) -> bool:
    """Whether a line says who wrote or printed the text. A whole sentence that names an agency is a short lead: `…, Reuters said.`"""
    return bool(_BYLINE.search(unit.words)) and not (unit.count >= SENTENCE and unit.words.endswith(".") and unit.words.count(".") == 1 and not _BY.match(unit.words))


def _is_agency_line(words: str) -> bool:
    """Whether a line is nothing but an agency's or outlet's name."""
    named = agencies_in(words)
    return len(named) == 1 and len(words) - (named[0].end - named[0].start) <= 4


def _above(words: str, top: str, first: bool) -> str | None:
    """A longer line above the headline: the page's own title says the same, another page's does not."""
    own, other = set(words_of(top)), set(words_of(words))
    if first and len(own & other) <= 0.6 * len(own):
        return "related link" if not own & other and len(other) < SUBHEAD - 1 else None
    return "repeated headline" if len(own & other) > 0.6 * len(own) else "related link" if len(own & other) < 2 else None


def _body(text: str, units: Sequence[Unit], open_units: Sequence[Unit], first: int) -> None:
    """Between paragraphs: unclosed lines as long as a caption, where the page closes its sentences."""
    _after_links(text, units)
    body = [u for u in open_units[first:] if u.reason is None]
    long = [u for u in body if u.count >= SUBHEAD]
    closed = sum(is_closed(text, u.start, u.end) or bool(_OPENS_SPEECH.search(u.words)) for u in long)
    if len(long) < 3 or closed < CLOSED * len(long):
        return
    listed = {id(unit) for unit in units if LIST_ITEM.match(unit.words)}
    for unit in body:
        if unit.reason is None and len(unit.words) < 40 and _is_agency_line(unit.words):
            unit.reason = "photo credit"
        if unit.reason or is_closed(text, unit.start, unit.end) or id(unit) in listed or _OPENS_SPEECH.search(unit.words):
            continue
        if unit.repeated:
            unit.reason = "related link" if unit.count >= 4 else None
        elif unit.count >= SUBHEAD and not _is_torn(unit.words):
            unit.reason = caption_reason(unit.words, beside_credit=True) or "related link"


def _after_links(text: str, units: Sequence[Unit]) -> None:
    """The entries of a link list: unclosed lines straight after its heading."""
    listing = False
    for unit in units:
        if unit.reason == "related link":
            listing = listing or not unit.fresh
        elif unit.reason is None:
            listing = listing and unit.count >= 3 and not is_closed(text, unit.start, unit.end) and not _is_torn(unit.words[:-20])
            if listing:
                unit.reason = "other language" if looks_foreign(unit.words) else "related link"


def _is_torn(words: str) -> bool:
    """Whether an unclosed paragraph is a sentence that breaks off, not a line of its own."""
    quotes = words.count("“") - words.count("”")
    return bool(_UNFINISHED.search(words) or _MID_STORY.match(words) or _TELLS.match(words)) or quotes > 0 or words.count('"') % 2 == 1 or len(words) > 260 or ". " in words[:-20]


def _tail(text: str, units: Sequence[Unit]) -> None:
    """After the last paragraph: link lists, foreign lines, notes on the author."""
    last = max((n for n, u in enumerate(units) if u.reason is None and is_closed(text, u.start, u.end)), default=-1)
    after = [u for u in units[last + 1 :] if u.reason is None]
    alone = len(after) == 1 and after[0].count > SUBHEAD and units[last + 1] is after[0] and not looks_foreign(after[0].words)
    for unit in after if not alone else ():
        if not _is_torn(unit.words) and not _OPENS_SPEECH.search(unit.words):
            foreign = unit.count >= 4 and looks_foreign(unit.words)
            unit.reason = "other language" if foreign else "credit" if _BYLINE.search(unit.words) or _NAME.match(unit.words) else "related link"
    for unit in units[max(0, last - 2) : last + 1]:
        if unit.reason is None and unit.count < 60 and ((_BIO.match(unit.words) and last > 4) or (_TAIL_OPENS.match(unit.words) and unit.count < 4)):
            unit.reason = "author note"


def _again(open_units: Sequence[Unit], top: int) -> None:
    """The headline printed a second time."""
    words = open_units[top].words.casefold()
    for unit in open_units[top + 1 :]:
        if unit.reason is None and unit.words.casefold() == words:
            unit.reason = "repeated headline"
