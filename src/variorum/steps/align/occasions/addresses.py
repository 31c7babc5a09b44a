"""Addresses: `40 East 5th Ave.`, `the 3400 block of Mill Street`; the number tells where on a street, it counts nothing."""

import re
from collections import defaultdict
from collections.abc import Iterator

from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.occasions.crossings import WAY, way_of
from variorum.text.numbers import ORDINALS, nth

_NAME = r"(?:(?:[NSEW]\.?|North|South|East|West) )?(?:\d{1,3}(?:st|nd|rd|th)|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}?)"
_ADDRESS = re.compile(rf"(?<![\w.,$£€/#-])(\d{{1,5}})( block of)? (?:the )?({_NAME}) ({WAY})")
_DATED = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $|\b(?:Route|Highway|Interstate|Room|Unit|No\.|Flight) $")
"""What stands before a number that is not a house's: `on May 24 Mill Street was shut`."""
COMPASS = {"n": "north", "s": "south", "e": "east", "w": "west"}


def address_groups(desk: Desk) -> list[tuple[str, list[Claim]]]:
    """Addresses by their street, where no report gives two numbers of it."""
    streets: dict[str, dict[tuple[str, str], Claim]] = defaultdict(dict)
    for line in desk.lines:
        for street, claim in _addresses(line):
            streets[street].setdefault((line.report, claim.value), claim)
    return [(street, list(claims.values())) for street, claims in sorted(streets.items()) if len({report for report, _ in claims}) == len(claims)]


def _addresses(line: Line) -> Iterator[tuple[str, Claim]]:
    """(street, claim) for each address of a sentence; a street goes without its quarter of the compass, which some leave out."""
    text = line.gist.span.quote
    for match in _ADDRESS.finditer(text):
        if _DATED.search(text, max(0, match.start() - 12), match.start()):
            continue
        span = line.found(match)
        words = [_plain(w) for w in match[3].split()]
        name = " ".join(w for w in words if w not in COMPASS.values()) or " ".join(words)
        value = f"{match[1]}{' block' if match[2] else ''}"
        yield f"{_capital(name)} {_capital(way_of(match[4]))}", Claim("place", line, span, value, NONE, NONE, NONE, " ".join(span.quote.split()), head="at", extra=("", "address", "", ""))


def _capital(words: str) -> str:
    return " ".join(w.capitalize() for w in words.split())


def _plain(word: str) -> str:
    lower = word.lower().strip(".")
    return COMPASS.get(lower) or (nth(ORDINALS[lower]) if lower in ORDINALS else lower)
