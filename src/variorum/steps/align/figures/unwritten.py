"""Figures whose number stands in no word or digit of its own: `a quarter-century`, `less than an hour`, `a weeklong strike`, the number in a name: `the No. 5 seed`, `.38-caliber`."""

import re
from collections.abc import Iterator

from variorum.steps.align.desk.claims import Claim, core_of, proper
from variorum.steps.align.desk.desk import Desk, Line
from variorum.text.kin import kin

_PART = re.compile(r"\b(?:(?P<near>nearly|almost|about|around|more than|over) )?(?:a )?(?P<part>quarter|half)(?:[ -](?:of )?an? |[ -])(?P<unit>century|decade)\b", re.IGNORECASE)
_UNIT = re.compile(r"\b(?P<near>less than|more than|nearly|almost|about|around|barely) an? (?P<unit>minute|hour|day|week|month|year|decade|century)\b(?! and a half)", re.IGNORECASE)
_LONG = re.compile(r"(?<![\w-])(?:(?P<near>nearly|almost|about|around|more than|over)[ -])?(?:an?[ -])?(?P<unit>hour|day|week|month|year|decade|century)[-‑]?long\b", re.IGNORECASE)
_NUMBER = re.compile(r"\bNo\. ?(?P<n>[1-9]\d{0,2}) (?P<of>[a-z]{3,})\b")
_CALIBRE = re.compile(r"(?P<n>\d{2,3})[ -](?P<of>cal(?:iber|ibre)?)\b", re.IGNORECASE)
CALIBRE = "caliber"
_YEARS = {"century": 100.0, "decade": 10.0}
_PARTS = {"quarter": 0.25, "half": 0.5}
_MAY = re.compile(r"quarter|half| an? |No\.|cal|long", re.IGNORECASE)
"""Every form has one of these: most sentences have none, and no form is laid on them."""


def unwritten_claims(desk: Desk, report: str) -> list[Claim]:
    """All figures of a report that are told in these forms."""
    lines = [line for line in desk.of(report) if line.gist.words and _MAY.search(line.gist.span.quote)]
    return [claim for line in lines for claim in (*_lengths(line), *_numbered(line))]


def _lengths(line: Line) -> Iterator[Claim]:
    for form in (_PART, _UNIT, _LONG):
        for match in form.finditer(line.gist.span.quote):
            unit, near = match["unit"].lower(), (match["near"] or "").lower()
            many, unit = (_PARTS[match["part"].lower()] * _YEARS[unit], "year") if form is _PART else (1.0, unit)
            low, high = None if near == "less than" else many, None if near in {"more than", "over"} else many
            value = f"{many:g} {unit}" if low == high else f"{'' if low is None else f'{low:g}'}..{'' if high is None else f'{high:g}'} {unit}"
            yield from _claim(line, match, value, low, high, unit, near or None)


def _numbered(line: Line) -> Iterator[Claim]:
    for form, ending in ((_NUMBER, "th"), (_CALIBRE, "")):
        for match in form.finditer(line.gist.span.quote):
            noun = CALIBRE if form is _CALIBRE else match["of"].lower()
            if not all(line.gist.words[i].pos in {"NOUN", "ADJ"} for i in line.tokens_in(line.found(match, "of"))):
                continue  # "No. 12 said"
            yield from _claim(line, match, f"{match['n']}{ending}", float(match["n"]), float(match["n"]), noun=noun)


def _claim(line: Line, match: re.Match[str], value: str, low: float | None, high: float | None, unit: str = "", hedge: str | None = None, *, noun: str = "") -> Iterator[Claim]:
    span = line.found(match)
    if tokens := line.tokens_in(span):
        core, near, _ = core_of(line, tokens)
        heads, kind = frozenset({kin(noun)} if noun else ()), "measure" if unit else "ordinal" if value.endswith("th") else "count"
        yield Claim(
            "figure", line, span, value, core - heads, near, proper(line, near), span.quote, low, high, unit, hedge,
            heads=heads, head=kin(noun) if noun else "", about=f"{noun} it was" if kind == "ordinal" else noun, extra=(kind,),
        )  # fmt: skip
