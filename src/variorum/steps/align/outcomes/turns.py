"""One deed told in two directions of which only one can be: `walking into the store`, `walking out of it`."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.steps.align.desk.claims import Claim, near_pairs
from variorum.steps.align.desk.desk import Desk, term
from variorum.steps.align.outcomes.contrasts import MOVING
from variorum.steps.align.outcomes.deeds import same_deed

ALIKE = 0.6
"""Likeness of two clauses from which another direction is a difference, not another deed."""
REPEATED = 2.5
"""Likeness of two sentences that are one but for a few words."""
WAYS = {
    "into": "into", "inside": "into", "out": "out", "outside": "", "northward": "north", "north": "north", "southward": "south",
    "south": "south", "east": "east", "eastward": "east", "west": "west", "westward": "west", "left": "left", "right": "right",
}  # fmt: skip
"""Words of direction that may hang on a verb, under the one they are compared as."""
AGAINST = {"into": "out", "out": "into", "north": "south", "south": "north", "east": "west", "west": "east", "left": "right", "right": "left"}
MOTION = frozenset({"prep", "advmod", "npadvmod"})


def turn_groups(desk: Desk, deeds: Sequence[Claim]) -> list[list[Claim]]:
    """Clauses of one verb that send it both ways, with all others that send it either way."""
    told = [(c, way) for c in deeds if (way := _way(c))]
    sent, ways = [c for c, _ in told], [way for _, way in told]
    pairs = [(a, b) for a, b in near_pairs(desk, sent, lambda c: (c.head,)) if sent[a].head == sent[b].head]
    near = {(a, b) for a, b in pairs if same_deed(desk, sent[a], sent[b]) >= ALIKE and (sent[a].head in MOVING or _one_sentence(desk, sent[a], sent[b]))}
    groups: list[set[int]] = []
    for a, b in sorted(near):
        if ways[b] != AGAINST[ways[a]] or sent[a].line.report == sent[b].line.report or any({a, b} <= g for g in groups):
            continue
        beside = {k for pair in near if {a, b} & set(pair) for k in pair if ways[k] in {ways[a], ways[b]}}
        groups.append({a, b} | beside)
    return [[replace(sent[i], value=f"{sent[i].head} {ways[i]}") for i in sorted(g)] for g in groups]


def _one_sentence(desk: Desk, one: Claim, two: Claim) -> bool:
    """Whether two sentences differ in little: who checks in may check out later, but not in the same words."""
    return desk.likeness(one.line.number, two.line.number) >= REPEATED


def _way(claim: Claim) -> str:
    """The direction the clause's verb takes, where it is one that another excludes."""
    words = claim.line.gist.words
    near = [(w.head, WAYS[w.lemma.lower()]) for w in words if w.dep in MOTION and w.lemma.lower() in WAYS]
    if not near:
        return ""
    verb = next((i for i in claim.line.tokens_in(claim.span) if words[i].pos == "VERB" and term(words[i]) == claim.head), -1)
    ways = {way for head, way in near if head == verb and way}
    return min(ways) if len(ways) == 1 else ""
