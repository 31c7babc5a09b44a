"""Quotations after a cue that the parse does not join to it: Smith said: "…" """

from variorum.steps.find.saying.draft import Draft, Ground, Place
from variorum.steps.find.saying.frames import frames_of, lemma_of
from variorum.steps.find.saying.spans import cue_end, passive, place, trimmed_tokens
from variorum.steps.find.saying.subjects import agent_of
from variorum.steps.find.saying.titles import capitals
from variorum.steps.find.saying.verbs import cue_edges, speaker_of
from variorum.text.tree import Tree

REACH = 14
"""Tokens between a cue and the quotation it opens: addressee, day, occasion."""


STARTS = frozenset({"begin", "continue", "sum"})
"""Verbs that credit only a quotation."""


def before_drafts(ground: Ground) -> list[Draft]:
    """A draft for each verb of saying that a comma or colon and a quotation follow."""
    found = []
    for number, tree in enumerate(ground.trees):
        if (turned := _turned(ground, number)) is not None:
            found.append(turned)
        for i, token in enumerate(tree.tokens):
            verbal = token.pos in ("VERB", "AUX") or (token.tag == "NNS" and bool(tree.kids(i, "nsubj")))  # "A marker reads, "…""
            if verbal and ground.within[number][i] < 0 and "q" in frames_of(tree, i)[0]:
                draft = _draft(ground, number, tree, i)
                if draft is not None:
                    found.append(draft)
    return found


TURNED = {"said": "say", "says": "say", "wrote": "write", "writes": "write", "added": "add", "adds": "add", "asked": "ask", "asks": "ask", "tweeted": "tweet"}
"""Cues that may open a sentence, with their lemma."""


def _turned(ground: Ground, number: int) -> Draft | None:
    """"Said Ann Roe: "We are ready."": a cue that opens its sentence."""
    tree = ground.trees[number]
    if len(tree) < 4 or tree.tokens[0].text.lower() not in TURNED or not tree.tokens[0].text[0].isupper() or ground.within[number][0] >= 0:
        return None
    colon = next((k for k in range(2, min(len(tree) - 1, REACH * 2)) if tree.tokens[k].text == ":"), None)
    if colon is None or tree.tokens[1].pos not in ("PROPN", "DET", "NOUN", "NUM", "ADJ"):
        return None
    row = ground.within[number]
    if row[colon + 1] >= 0:
        content = (ground.quotes[row[colon + 1]].start, ground.quotes[row[colon + 1]].end)
    else:
        content = (tree.at(colon + 1)[0], tree.placed.end)
    return Draft(number, 0, place(tree, 0, 0), place(tree, 1, colon - 1), [content], 4, TURNED[tree.tokens[0].text.lower()])


def _draft(ground: Ground, number: int, tree: Tree, verb: int) -> Draft | None:
    subject = speaker_of(tree, verb)
    if subject is None or (passive(tree, verb) and agent_of(tree, verb) is None):
        return None
    first, last = cue_edges(tree, verb, None)
    if tree.tokens[-1].text == ":" and len(tree) - verb < REACH and tree.tokens[verb].dep in ("ROOT", "conj", "ccomp"):
        below = _block_below(ground, number)
        if below is not None:
            return Draft(number, verb, place(tree, first, cue_end(tree, verb, last)), place(tree, *subject), below, 4, lemma_of(tree, verb))
    opens = _opening(ground, number, tree, verb)
    if opens is None:
        return None
    quote = ground.quotes[ground.within[number][opens]] if ground.within[number][opens] >= 0 else None
    if quote is not None:
        content = (quote.start, min(quote.end, tree.placed.end) if not quote.closed else quote.end)
    else:
        cut = trimmed_tokens(tree, opens, len(tree) - 1)
        if cut is None or tree.tokens[verb].tag == "VB" or lemma_of(tree, verb) in STARTS:
            return None  # "to reply in kind: By May …", "the race began: …"
        content = place(tree, *cut)
    return Draft(number, verb, place(tree, first, cue_end(tree, verb, last)), place(tree, *subject), [content], 3, lemma_of(tree, verb))


def _block_below(ground: Ground, number: int) -> list[Place] | None:
    """The paragraphs below a line that ends in a colon: one, or all that a running quotation spans."""
    pieces: list[Place] = []
    block, goes_on = -1, True
    for below in range(number + 1, len(ground.trees)):
        tree, row = ground.trees[below], ground.within[below]
        if pieces and tree.placed.start < pieces[-1][1]:
            continue
        quote = ground.quotes[row[0]] if row and row[0] >= 0 else None
        if tree.placed.block == block:
            if quote is None and not goes_on:
                pieces[-1] = (pieces[-1][0], tree.placed.end)
                continue
            break
        if not goes_on:
            break
        pieces.append((tree.placed.start, quote.end if quote else tree.placed.end))
        block, goes_on = tree.placed.block, quote is not None and quote.runs_on
    return pieces or None


def _opening(ground: Ground, number: int, tree: Tree, verb: int) -> int | None:
    """The token that opens the quotation (or follows a colon) after the cue; None where none is near."""
    row = ground.within[number]
    for k in range(verb + 1, min(len(tree), verb + REACH)):
        if row[k] >= 0:
            whole = k == verb + 1 and ground.quotes[row[k]].end >= tree.placed.end - 2 and not capitals(tree)  # a sign read "…"
            return k if whole or tree.tokens[k - 1].text in (",", ":") or (k > verb + 1 and tree.tokens[k - 1].text.isspace()) else None
        if tree.tokens[k].text == ":" and k + 1 < len(tree):
            return k + 1
        if tree.tokens[k].pos == "VERB" or tree.tokens[k].text in (".", ";"):
            return None
    return None
