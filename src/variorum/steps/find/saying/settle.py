"""Which drafts stand: the outer statement wins over what is said inside it."""

from variorum.steps.find.saying.draft import Draft


def settled(drafts: list[Draft]) -> list[Draft]:
    """The drafts that stand, in text order; those whose cue lies in another's content go."""
    strong = sorted(drafts, key=lambda d: (-d.rank, d.cue))
    kept: list[Draft] = []
    for draft in strong:
        if draft.cue[0] in {k.cue[0] for k in kept}:
            continue
        kept.append(draft)
    return sorted((d for d in kept if not _overruled(d, kept)), key=lambda d: d.cue)


def _overruled(draft: Draft, kept: list[Draft]) -> bool:
    """Whether the draft is said within another, or is a mere noun phrase around a real statement."""
    for other in kept:
        if other is not draft and other.holds(draft.cue[0]) and not (other.rank == 1 and draft.rank >= 3):
            return True
        if draft.rank == 1 and other.rank >= 3 and draft.holds(other.cue[0]):
            return True
    return False
