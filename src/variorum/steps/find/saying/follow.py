"""Quotations that outrun their sentence: longer ones, further ones after the cue, further paragraphs."""

import re
from bisect import bisect_left, bisect_right

from variorum.steps.find.saying.draft import Draft, Ground, Place
from variorum.text.quotes import Quoted
from variorum.text.tree import Tree

_BRIDGE = re.compile(r"[\"”'’]?,? (?:and|but|or|yet|nor)(?: (?:then|that|also|not|only|a|an|the|of|to|for|in|with|as)){0,2} ")
"""What stands between two quotations of one content: "a big problem" but "nobody talks"."""


def follow_on(ground: Ground, drafts: list[Draft]) -> None:
    """Let each draft have the rest of the quotation it begins and the quotations that follow it without a cue."""
    speaking = {d.tree for d in drafts}
    quoting = {d.tree for d in drafts if d.rank >= 3 and _quotes(ground, d)}
    adding = {id(d) for d in drafts if d.tree in quoting and _adds(ground, d)}
    last_cue = {d.tree: d.cue[0] for d in sorted(drafts, key=_cue) if d.rank >= 3 and id(d) not in adding}
    for draft in drafts:
        draft.content = [_whole(ground, piece) if draft.rank >= 2 else _marked(ground, piece) for piece in draft.content]
    for draft in drafts:
        if id(draft) in adding or last_cue.get(draft.tree, -1) > max(draft.cue[1], *(end for _, end in draft.content)):
            continue  # what goes on belongs to the later cue: "…," she said and added "…"
        if draft.rank >= 3 and _quotes(ground, draft):
            _extend(ground, draft, speaking)
            _next_paragraphs(ground, draft, speaking)
            _paragraphs_before(ground, draft, speaking)
        elif draft.rank >= 3:
            _extend(ground, draft, speaking)


def _adds(ground: Ground, draft: Draft) -> bool:
    """Whether a cue only adds something in the reporter's words: "…," she said, adding that she was glad. "…" """
    participle = ground.trees[draft.tree].tokens[draft.head].tag == "VBG"
    return participle and not any(ground.quotes_in(*piece) for piece in draft.content)


def _cue(draft: Draft) -> Place:
    return draft.cue


def _quotes(ground: Ground, draft: Draft) -> bool:
    """Whether the draft ends its sentence with, or around, a quotation of some length."""
    return any(q.start < e and s < q.end and q.end - q.start > 12 for q in _near(ground, draft) for s, e in draft.content)


def _near(ground: Ground, draft: Draft) -> list[Quoted]:
    return ground.quotes_in(min(s for s, _ in draft.content), max(e for _, e in draft.content))


def _marked(ground: Ground, piece: Place) -> Place:
    """The piece with the marks of the quotation that it begins or ends with."""
    start, end = piece
    for quote in ground.quotes_in(start - 2, end + 2):
        if quote.closed and start - 1 <= quote.start and quote.end <= end + 1:
            start, end = min(start, quote.start), max(end, quote.end)
    return start, end


def _whole(ground: Ground, piece: Place) -> Place:
    for quote in ground.quotes_in(piece[0] - 3, piece[1] + 31):
        if piece[0] - 2 <= quote.start < piece[1] < quote.end and quote.closed:
            return min(piece[0], quote.start), quote.end
        if piece[0] - 2 <= quote.start < piece[0] and quote.runs_on:
            return quote.start, quote.end
        if quote.closed and 0 < quote.start - piece[1] <= 30 and _BRIDGE.fullmatch(ground.reading.text, piece[1], quote.start):
            return piece[0], quote.end
        if quote.closed and 0 < quote.start - piece[1] <= 2 and ground.reading.text[piece[1] : quote.start].strip(" ") == "":
            return piece[0], quote.end
    return _marked(ground, piece)


def _extend(ground: Ground, draft: Draft, speaking: set[int]) -> None:
    """Sentences after the cue that begin with, or lie within, a quotation and have no cue of their own."""
    tree = ground.trees[draft.tree]
    reached = max(tree.placed.end, max(e for _, e in draft.content))
    piece: Place | None = None
    block = tree.placed.block
    for number in range(draft.tree + 1, len(ground.trees)):
        following = ground.trees[number]
        if following.placed.block != block:
            break
        if following.placed.start < reached:
            if piece is not None and number not in speaking and following.placed.end > reached:  # "…," for the rich.
                reached = following.placed.end
                piece = (piece[0], reached)
            continue
        row = ground.within[number]
        if not row or row[0] < 0 or number in speaking:
            break
        end = _end_of(ground, following, row)
        if end > following.placed.end and _claimed(ground, number, end, speaking):
            break
        piece = (following.placed.start if piece is None else piece[0], end)
        reached = max(following.placed.end, end)
    if piece is not None:
        draft.content.append(piece)


def _claimed(ground: Ground, number: int, end: int, speaking: set[int]) -> bool:
    """Whether a quotation that runs over several sentences has its cue in the last: "It rained. We left", Roe said."""
    last = bisect_left(ground.trees, end, key=lambda t: t.placed.end)
    return last > number and last in speaking


def _next_paragraphs(ground: Ground, draft: Draft, speaking: set[int]) -> None:
    """Paragraphs after the draft's own that are one quotation and nothing else: the same one speaks on."""
    last = max(draft.content)
    quotes = ground.quotes_in(*last)
    if not quotes or quotes[-1].end < last[1] - 2:
        return
    at = draft.tree
    while at < len(ground.trees) and ground.trees[at].placed.start < last[1]:
        at += 1
    if at < len(ground.trees) and ground.trees[at].placed.block == ground.trees[at - 1].placed.block:
        return
    while at < len(ground.trees):
        block = ground.trees[at].placed.block
        end = at
        while end < len(ground.trees) and ground.trees[end].placed.block == block:
            end += 1
        row, trees = ground.within[at], ground.trees[at:end]
        quote = ground.quotes[row[0]] if row and row[0] >= 0 else None
        if quote is None or quote.end < trees[-1].placed.end - 2 or any(n in speaking for n in range(at, end)):
            return
        if _kind(ground, quote) != _kind(ground, quotes[-1]):  # a subhead that quotes a phrase, a text within the text
            return
        draft.content.append((trees[0].placed.start, trees[-1].placed.end))
        at = end


def _kind(ground: Ground, quote: Quoted) -> str:
    """The shape of the mark that opens a quotation."""
    mark = ground.reading.text[quote.start : quote.start + 2]
    return mark if mark == "''" else mark[:1]


def _paragraphs_before(ground: Ground, draft: Draft, speaking: set[int]) -> None:
    """Paragraphs before the draft's own whose quotation was never closed, for the next one opens with a mark again."""
    start, text = min(draft.content)[0], ground.reading.text
    at = bisect_right(ground.trees, start, key=lambda t: t.placed.start) - 1
    while at > 0 and ground.trees[at].placed.start >= start - 1:
        before = at - 1
        row = ground.within[before]
        quote = ground.quotes[row[-1]] if row and row[-1] >= 0 else None
        if quote is None or not quote.runs_on or before in speaking or text[quote.start] != text[start]:
            return
        draft.content.append((quote.start, quote.end))
        start = quote.start
        at = bisect_right(ground.trees, start, key=lambda t: t.placed.start) - 1


def _end_of(ground: Ground, tree: Tree, row: list[int]) -> int:
    last = ground.quotes[row[0]]
    return max(tree.placed.end, last.end if last.closed else tree.placed.end)
