"""Whose words a quotation gives, as far as its own report names the speaker."""

from variorum.steps.align.actors.actors import folded, skeleton
from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.desk.desk import Desk


def other_mouth(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two wordings that their reports put into the mouths of two people: two remarks, each in its own words."""
    a, b = _speakers(desk, one), _speakers(desk, two)
    return bool(a) and bool(b) and not a & b


def _speakers(desk: Desk, claim: Claim) -> frozenset[str]:
    """How the family names of those people sound whom the report credits with these words."""
    found = desk.by_report[claim.line.report]
    told = {s.actor for s in found.statements if any(part.touches(claim.span) for part in s.content)}
    return frozenset(skeleton(folded(n.name)[-1]) for n in found.actors if n.id in told and n.kind == "person" and folded(n.name))
