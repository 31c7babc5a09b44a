"""What goes on after a cue that stands behind or amid what is said: "…," she said, "…"."""

from variorum.steps.find.saying.ahead import quote_ends
from variorum.steps.find.saying.closing import JOINS, aside_cut, rejoined
from variorum.steps.find.saying.complements import complement_of
from variorum.steps.find.saying.draft import Ground, Place
from variorum.steps.find.saying.frames import frames_of
from variorum.steps.find.saying.spans import place, trimmed_tokens
from variorum.text.tree import Tree

REASONS = frozenset("since because until unless if though although provided".split())
"""Words that go on with what was said after a cue: "…, she said, because …"."""
ADDERS = frozenset("as while when after before even though although with where whose who which and but or so then in on at".split())
"""Words with which the reporter adds something after a cue: "…, she said, as crews arrived"."""
AHEAD = 14
"""Tokens after a cue within which a broken-off quotation is taken up again."""


def said_after(ground: Ground, number: int, tree: Tree, verb: int, chunk: tuple[int, int]) -> Place | None:
    """What goes on after the cue in the same sentence: "…," she said, "…", or the rest that the cue stands in the midst of."""
    row = ground.within[number]
    quoted = chunk[0] > 0 and quote_ends(ground, number, chunk[0] - 1)
    resumed = _resumed(ground, number, tree, chunk[1], AHEAD if quoted else 5)
    if resumed is not None:
        return resumed
    at = chunk[1] + 1
    while at < len(tree) and tree.tokens[at].dep in ("npadvmod", "prep", "advmod", "dobj", "dative") and row[at] < 0:
        if any(tree.tokens[c].tag == "VBG" and "q" in frames_of(tree, c)[0] for c in tree.kids(at, "pcomp")):
            return None  # "…," she said before asking the crew, "…"
        at = tree.edges(at)[1] + 1
    if at + 1 >= len(tree) or tree.tokens[at].text not in (",", ":", "--", "—", "–"):
        return None
    if row[at + 1] >= 0:
        region = ground.quotes[row[at + 1]]
        return region.start, region.end
    if quoted and tree.tokens[at + 1].text.lower() not in REASONS:
        return None
    taken = complement_of(tree, verb)
    clause = taken is not None and taken.first > at and taken.rank == 3
    if clause or tree.tokens[verb].head > chunk[1] or tree.tokens[at + 1].text.lower() in REASONS or _midst(tree, chunk, at):
        begin = taken.first if clause and taken else rejoined(tree, at + 1)
        cut = trimmed_tokens(tree, begin, len(tree) - 1)
        return place(tree, cut[0], aside_cut(tree, *cut)) if cut else None
    return None


def _resumed(ground: Ground, number: int, tree: Tree, last: int, ahead: int) -> Place | None:
    """The quotation that goes on after "she told the council on Friday, ", with an "and" or "but" that leads into it."""
    row = ground.within[number]
    for k in range(last + 1, min(len(tree), last + ahead)):
        if row[k] >= 0:
            region = ground.quotes[row[k]]
            led = [j for j in range(max(last + 1, k - 3), k) if tree.tokens[j].dep == "cc"]
            joined = tree.tokens[(led[0] if led else k) - 1].text in (",", "--", "—", "–", "-", ":", ";")
            return (tree.at(led[0])[0] if led else region.start, region.end) if joined else None
        verb = tree.tokens[k].pos in ("VERB", "AUX") and (tree.tokens[k].tag != "VBG" or "q" in frames_of(tree, k)[0])
        if verb or tree.tokens[k].tag in ("WP", "WDT", "WRB") or tree.tokens[k].text == ".":
            return None
    return None


def _midst(tree: Tree, chunk: tuple[int, int], at: int) -> bool:
    """Whether the cue stands between two commas in the midst of what is said: "The dam, he said, for the time being …"."""
    opening = tree.tokens[at + 1]
    told = tree.tokens[at].text == "," and tree.tokens[chunk[0] - 1].text == ","
    adds = opening.tag in ("VBG", "VBN", "WP", "WDT", "CC") or opening.text.lower() in ADDERS
    goes_on = opening.tag in ("VBD", "VBZ", "VBP", "MD")  # "The difference, he told me on Friday, is that …"
    return told and (opening.text.lower() in JOINS or (not adds and (at == chunk[1] + 1 or goes_on)))
