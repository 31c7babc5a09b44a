"""Whether people or things were well or ill provided: `well equipped`, `ill-prepared`, `insufficiently trained`."""

import re
from collections import defaultdict
from dataclasses import replace

from variorum.steps.align.claims import Claim
from variorum.steps.align.desk import Desk

NONE: frozenset[str] = frozenset()
_READY = re.compile(
    r"\b(?P<well>well|fully|properly|adequately|sufficiently|better)?(?P<ill>ill|poorly|insufficiently|inadequately|badly|under)?[-‑ \"“”'’]{1,3}"
    r"(?P<told>equipped|prepared|trained|staffed|funded|insured|protected|maintained|guarded|supplied|informed)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:\bnot|\bnever|n['’]t)\s+(?:\w+\s+)?$", re.IGNORECASE)


def readiness_groups(desk: Desk) -> list[list[Claim]]:
    """Claims on how well something was provided, where several reports speak of it."""
    slots: dict[str, list[Claim]] = defaultdict(list)
    for line in desk.lines:
        base = line.gist.span
        for match in _READY.finditer(base.quote):
            if bool(match["well"]) == bool(match["ill"]):
                continue
            denied = _NOT.search(base.quote, max(0, match.start() - 20), match.start()) is not None
            value = "poorly" if bool(match["ill"]) != denied else "amply"
            told = match["told"].lower()
            span = replace(base, start=base.start + match.start(), end=base.start + match.end(), quote=match[0])
            slots[told].append(Claim("outcome", line, span, f"{told} {value}", NONE, NONE, NONE, head=f"ready {told}", text=" ".join(match[0].split())))
    return [group for _, group in sorted(slots.items()) if len({c.line.report for c in group}) > 1]
