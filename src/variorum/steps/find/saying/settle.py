"""Which drafts stand: the outer statement wins over what is said inside it; some of that is kept as nested."""

from bisect import bisect_right

from variorum.steps.find.saying.draft import Draft

CORE = frozenset(
    """say tell warn claim announce report deny promise insist argue allege assert declare state confirm add write admit
    acknowledge threaten vow pledge predict estimate conclude""".split()
)
"""Verbs whose statement is kept though it stands within another: "Roe said Poe had warned that …"."""


def settled(drafts: list[Draft]) -> tuple[list[Draft], list[tuple[Draft, Draft]]]:
    """The drafts that stand, in text order; and the nested ones, each with the draft it stands in."""
    kept: dict[int, Draft] = {}
    for draft in sorted(drafts, key=lambda d: (-d.rank, d.cue)):
        kept.setdefault(draft.cue[0], draft)
    ordered: list[Draft] = []
    for at in sorted(kept):  # "a strong condemnation of" stands within "made a strong condemnation of"
        if not ordered or ordered[-1].tree != kept[at].tree or kept[at].cue[1] > ordered[-1].cue[1]:
            ordered.append(kept[at])
        elif _reaches_far(ordered[-1]) or (ordered[-1].source is None and kept[at].source is not None):
            ordered[-1] = kept[at]
    covers = _covers(ordered)
    stand: list[Draft] = []
    nested: list[tuple[Draft, Draft]] = []
    for draft in ordered:
        outer = next((o for o in covers.get(id(draft), []) if not (o.rank == 1 and draft.rank >= 3) and not _stronger(draft, o)), None)
        if outer is not None:
            if draft.rank >= 3 and draft.lemma in CORE and draft.source and draft.source != outer.source:
                nested.append((draft, outer))
        elif not (draft.rank == 1 and any(o.rank >= 3 for o in _held(draft, ordered))):
            stand.append(draft)
    standing = {id(d) for d in stand}
    return stand, [(d, o) for d, o in nested if id(o) in standing]


def _stronger(draft: Draft, other: Draft) -> bool:
    """Whether of two drafts that hold each other's cue this one stands: "Miners said it fell, the clerk | said"."""
    return draft.holds(other.cue[0]) and (draft.rank, draft.cue) > (other.rank, other.cue)


FAR = 45
"""Code points of a cue that is one, not two with a content between."""


def _reaches_far(draft: Draft) -> bool:
    return draft.cue[1] - draft.cue[0] > FAR


def _covers(ordered: list[Draft]) -> dict[int, list[Draft]]:
    """For each draft those whose content holds its cue."""
    covers: dict[int, list[Draft]] = {}
    for outer in ordered:
        for inner in _held(outer, ordered):
            if inner is not outer:
                covers.setdefault(id(inner), []).append(outer)
    return covers


def _held(draft: Draft, ordered: list[Draft]) -> list[Draft]:
    """The drafts whose cue stands in the draft's content."""
    found = []
    for start, end in draft.content:
        at = bisect_right(ordered, start - 1, key=lambda d: d.cue[0])
        while at < len(ordered) and ordered[at].cue[0] < end:
            found.append(ordered[at])
            at += 1
    return found
