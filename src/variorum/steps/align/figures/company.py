"""Figures that stand in one sentence: `13 homers and 43 RBIs in 54 games`; two sentences that share one of them mostly tell one thing."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.figures.numbers import exact
from variorum.steps.align.figures.owners import others

LARGEST = 12
"""Figures of a sentence that are looked at; tables have more."""


def with_company(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with the other figures of their sentences, each as its value with its noun or measure."""
    lines: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        lines[claim.line.number].append(claim)
    return [replace(c, company=frozenset(_told(o) for o in lines[c.line.number][:LARGEST] if not o.span.touches(c.span) and exact(o) is not None)) for c in claims]


def _told(claim: Claim) -> str:
    return f"{claim.value} {claim.head or ' '.join(sorted(claim.heads))}".strip()


def crossed(one: Claim, two: Claim) -> bool:
    """Whether a sentence with another value tells this one too, of the like: each has its partner there."""
    return _told(one) in two.company or _told(two) in one.company


def shared(one: Claim, two: Claim) -> int:
    """How many figures two sentences share beside two values of one owner, as far as the owners are known, of which neither sentence tells the other's."""
    return 0 if others(one.owners, two.owners) or crossed(one, two) else len(one.company & two.company)
