"""Amounts with the hedges around them, as a sentence prints them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.text import hedges
from variorum.text.amounts.amount import Amount
from variorum.text.amounts.atoms import atoms, unit_behind
from variorum.text.amounts.joins import joined, lent
from variorum.text.measures import SECONDS
from variorum.text.units import Unit

LONGEST = 10_000
"""Characters of a sentence that are searched, as many as are parsed."""


def amounts_in(text: str, dates: Sequence[tuple[int, int]] = ()) -> list[Amount]:
    """The amounts of a sentence, left to right, none inside another; a bare number inside one of `dates` is none."""
    text = text[:LONGEST]
    found: list[Amount] = []
    for amount in atoms(text):
        if amount.unit is None and any(a < amount.number_end and amount.number < b for a, b in dates):
            continue
        if found and amount.start < found[-1].end:
            continue
        both = joined(text, found[-1], amount) if found else None
        if both is not None:
            found[-1] = both
        else:
            found.append(amount)
    found = _with_ages(text, found)
    found = [lent(text, a, found[n + 1]) if n + 1 < len(found) else a for n, a in enumerate(found)]
    return [_hedged(text, a, found[n - 1].end if n else 0) for n, a in enumerate(found)]


_DECADES = {name: ten for ten, name in zip(range(20, 100, 10), "twenties thirties forties fifties sixties seventies eighties nineties".split(), strict=True)}
_AGED = re.compile(
    rf"\bin\s+(?:his|her|their|my|your|our)\s+(?P<age>(?:(?P<mod>early|mid|late)(?:\s+to\s+(?:mid|late))?[\s-]+)?(?:(?P<ten>[2-9]0)\s?['’]?s|(?P<word>{'|'.join(_DECADES)})))\b", re.IGNORECASE
)
"""Somebody's decade of life: `a man in his 40s`, `a couple in their late seventies`."""


def _with_ages(text: str, found: list[Amount]) -> list[Amount]:
    """The amounts with the ages that are told by their decade."""
    ages = []
    for match in _AGED.finditer(text):
        low = float(match["ten"] or _DECADES[match["word"].lower()])
        ages.append(Amount(match.start("age"), match.end(), match.start("age"), match.end(), low, low + 9, Unit("year of age", "age"), "vague", (match["mod"] or "").lower() or None))
    if not ages:
        return found
    return sorted([*(a for a in found if not any(g.start < a.end and a.start < g.end for g in ages)), *ages], key=lambda a: a.start)


_OVER = re.compile(r"over\s+(?:the\s+)?$", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:for|after|in|of|to|than|by|just|well|is|was|were|are|be|lasts?|lasted|lasting|takes?|took|taken|taking|waits?|waited|waiting|"
    r"spends?|spent|spending|serves?|served|serving|needs?|needed|needing|ran|runs?)\s+$",
    re.IGNORECASE,
)
_AGO = re.compile(r"\s+(?:ago|later|earlier|old|before|after)\b", re.IGNORECASE)
_CAUSE = re.compile(r"\s+(?:bill|fine|fraud|debt|loan|claim|scandal|scam|theft|payout|bonus|lawsuit|case|row|bribe|bailout|fee|tax|shortfall|deal|contract|deficit|heist|blunder|swindle)\b", re.IGNORECASE)


def _because(text: str, at: int, amount: Amount) -> bool:
    """Whether `over` tells why ("walked out over £2m bill"), and not that it was more."""
    paid = amount.unit is not None and amount.unit.kind == "money" and _OVER.match(text[at : amount.number]) is not None
    return paid and _CAUSE.match(text, amount.end) is not None


def _during(text: str, at: int, amount: Amount) -> bool:
    """Whether `over` tells the time something took its course in ("paid over seven years"), and not that it was more."""
    timed = amount.unit is not None and amount.unit.name in SECONDS and _OVER.match(text[at : amount.number]) is not None
    return timed and not _LASTING.search(text, max(0, at - 16), at) and not _AGO.match(text, amount.end)


_MAGNITUDE = re.compile(r"\bmagnitude[\s-]+(?:of\s+)?$", re.IGNORECASE)


def _bounded_at(text: str, number: int) -> int:
    """Where a hedge of the number ends: right before it, or before the word it hangs on (`at least magnitude 6`)."""
    named = _MAGNITUDE.search(text, max(0, number - 20), number)
    return named.start() if named else number


def _hedged(text: str, amount: Amount, floor: int) -> Amount:
    """The amount with the hedge around it, its bounds opened as the hedge says."""
    found = hedges.before(text, _bounded_at(text, amount.start))
    start, end = amount.start, amount.end
    bound, name = "", None
    if found and found[2] >= floor and not _during(text, found[2], amount) and not _because(text, found[2], amount):
        bound, name, start = found
    else:
        tail = hedges.behind(text, amount.number_end) or hedges.behind(text, amount.end)
        if tail:
            bound, name, stop = tail
            again = (
                unit_behind(text, stop, False, amount.form, amount.low)
                if amount.unit is None
                else (amount.unit, max(end, stop), amount.per)
            )
            end = max(stop, again[1])
            amount = replace(amount, unit=again[0], per=again[2])
    if name is None:
        return amount
    low = None if bound == "high" and amount.form != "range" else amount.low
    high = None if bound == "low" and amount.form != "range" else amount.high
    hedge = name if amount.hedge is None else f"{name} {amount.hedge}"
    return replace(amount, start=start, end=end, low=low, high=high, hedge=hedge)
