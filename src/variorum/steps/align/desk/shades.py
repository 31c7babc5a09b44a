"""What a report says of a value beside the value: `nearly 40` is no 40, `early May` is more than `May`."""

import re
from dataclasses import replace

from variorum.steps.align.desk.claims import Claim

SHORT_OF = frozenset({"nearly", "almost"})
_PART = re.compile(r"(?:the )?(early|mid|late)(?:[- ]| in )", re.IGNORECASE)
_PERIOD = re.compile(r"(?:\d{4}|\d{3}X|XXXX-\d\d|\d{4}-\d\d)")


def shaded(claim: Claim) -> Claim:
    """The claim with such a word in its value, so that it is a reading of its own beside the bare value."""
    if claim.kind == "figure" and claim.hedge in SHORT_OF and claim.low == claim.high:
        return replace(claim, value=f"{claim.value} nearly")
    part = _PART.match(claim.span.quote) if claim.kind == "time" and _PERIOD.fullmatch(claim.value) else None
    return replace(claim, value=f"{claim.value} {part[1].lower()}") if part else claim
