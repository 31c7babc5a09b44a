"""What a point asks, in words."""

from collections.abc import Sequence

from variorum.steps.align.actors import Cast
from variorum.steps.align.claims import Claim


def about_of(kind: str, slot: str, group: Sequence[Claim], cast: Cast) -> str:
    """The question a point answers, from its slot or from the words its claims share."""
    if slot:
        word, _, key = slot.partition(" ")
        who = cast.by_id[key].name if key in cast.by_id else key
        return {
            "age": f"how old {who} is",
            "score": f"what the record of {who} is",
            "home": f"where {who} lives",
            "name": f"what {who} is called",
            "role": f"what {who} is",
        }[word]
    if kind == "figure" and any(c.about for c in group):
        told = [c.about for c in group if c.about]
        return "how many " + max(sorted(set(told)), key=told.count)
    core = frozenset.intersection(*(c.core for c in group)) if group else frozenset()
    return f"{kind}: " + " ".join(sorted(core))
