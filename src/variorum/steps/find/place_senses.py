"""Which of the places of one name is meant: what the text says outright, then what the places of the report have in common.

Every sense of every name votes for the senses near it. A sense wins by how well known it is plus how well the rest of
the report supports it; names with few senses have a louder voice than names with many.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from variorum.steps.find.place_candidates import Candidate
from variorum.steps.find.place_words import HOME as HOME_WORDS
from variorum.text.gazetteer import Entry, contains, countries, nationality, prominence
from variorum.text.gazetteer_key import key

_WORD = re.compile(r"£|[a-zà-ÿ][a-zà-ÿ.'-]*[a-zà-ÿ]")
HOME_CUES = {country: tuple(cues.split()) for country, cues in HOME_WORDS.items()}

MOST_SENSES = 24
MOST_NAMES = 40
"""Beyond these the rest is left out of the vote: the cost is the square of their product."""

NEAR = 120.0
"""Kilometres at which the support of a neighbour has fallen to a third."""

WIDE = 400.0
"""The same for a sea, whose point lies far from its shores."""

SAME_STATE, SAME_COUNTRY, IN_STATE, IN_COUNTRY = 0.4, 0.06, 0.6, 0.15
"""Support of a place in the same division or country, and of the division or country itself when it is named."""

CAPITAL = 0.5
"""Support of a capital and its country, or its people, for each other."""

FAME, COMPANY, HOME, ROUNDS = 1.0, 8.0, 0.6, 6
"""Weights of how well known a place is (orders of magnitude of people), of its company in the report, of the country
that the report's own words lean to; and how often belief is passed on. All tuned on half of the labelled news texts."""


def senses(found: Sequence[Candidate], text: str = "") -> list[Entry | None]:
    """For each mention the place meant, None where no list holds it. `text`: the report's, for the words of home news."""
    groups: dict[tuple[str, str], list[int]] = {}
    for i, c in enumerate(found):
        groups.setdefault(_group(c), []).append(i)
    named = {k for k, _ in groups}
    choices = [_choices(found, members, named) for members in groups.values()]
    best = _vote(choices, [len(m) for m in groups.values()], home(text))
    result: list[Entry | None] = [None] * len(found)
    for members, entry in zip(groups.values(), best, strict=True):
        for i in members:
            result[i] = entry
    return result


def home(text: str) -> dict[str, float]:
    """Country → 0..1: how strongly the words of police, courts, councils and money lean the report to it."""
    seen = Counter(_WORD.findall(text[:20_000].lower()))
    share = {}
    for country, cues in HOME_CUES.items():
        hits = sum(min(seen[w], 3) for w in cues)
        share[country] = hits
    most = max(share.values(), default=0)
    return {c: (h / most) * min(1.0, h / 4) for c, h in share.items()} if most else {}


def _group(c: Candidate) -> tuple[str, str]:
    return key(c.text), key(c.outer.text) if c.outer is not None and _outers(c) else ""


def _outers(c: Candidate) -> list[Entry]:
    """The places of the name printed after the comma that can hold a town."""
    return [e for e in c.outer.entries if e.feature in "CA"] if c.outer is not None else []


def _choices(found: Sequence[Candidate], members: Sequence[int], named: set[str]) -> list[Entry]:
    first = found[members[0]]
    entries = list(first.entries)
    if first.outer is not None:
        outers = [o for o in _outers(first) if o.feature == "A" or not any(e.feature == "C" for e in entries)]
        held = [e for e in entries if any(contains(o, e) for o in outers)]  # in "Russia, Ukraine" neither lies in the other
        if held:
            return _plain(held)[:MOST_SENSES]
    people = any(found[i].label in {"NORP", "LANGUAGE"} for i in members) or (
        nationality(first.text) is not None and not any(found[i].label in {"GPE", "LOC"} for i in members)
    )
    entries = [e for e in entries if (e.feature == "N") == people] or entries
    entries = _plain(entries)
    if any(found[i].plural for i in members):
        entries = [e for e in entries if e.feature == "B"] or entries
    elif key(first.text) + " county" not in named and not any(found[i].word(1).lower() == "county" for i in members):
        entries = [e for e in entries if e.feature != "B" or not e.alias] or entries
    return entries[:MOST_SENSES]


def _plain(entries: list[Entry]) -> list[Entry]:
    """One entry where a place is listed twice: the town before the division around it, the division before the area."""
    kept = [e for e in entries if not any(_seat(p, e) or _same_land(p, e) for p in entries)]
    return kept or entries


def _same_land(division: Entry, area: Entry) -> bool:
    return division.feature == "A" and area.feature == "R" and (division.name, division.country) == (area.name, area.country)


def _seat(town: Entry, division: Entry) -> bool:
    """Whether the town is what a bare name means rather than the division around it: Kabul, Moscow; not Panjshir."""
    return (
        town.feature == "P"
        and division.feature in "AB"
        and not town.alias
        and (town.country, town.a1) == (division.country, division.a1)
        and town.population * 4 >= division.population > 0
    )


def _vote(choices: list[list[Entry]], counts: list[int], lean: dict[str, float]) -> list[Entry | None]:
    import numpy as np

    best: list[Entry | None] = [c[0] if c else None for c in choices]
    voters = [i for i, c in enumerate(choices) if c][:MOST_NAMES]
    flat = [(i, e) for i in voters for e in choices[i]]
    if not flat:
        return best
    owner = np.array([i for i, _ in flat])
    fame = np.array([FAME * fame_of(e) + HOME * lean.get(e.country, 0.0) * (e.feature != "C") for _, e in flat])
    tie = _ties([e for _, e in flat])
    tie[owner[:, None] == owner[None, :]] = 0.0
    weight = np.array([1 + math.log(counts[i]) for i, _ in flat])
    others = max(1.0, math.sqrt(len(voters) - 1))
    score = fame
    for _ in range(ROUNDS):
        belief = np.zeros(len(flat))
        for i in voters:
            mine = owner == i
            e = np.exp(2 * (score[mine] - score[mine].max()))
            belief[mine] = e / e.sum()
        score = fame + COMPANY * (tie @ (belief * weight)) / others
    for i in voters:
        at = np.flatnonzero(owner == i)
        best[i] = flat[int(at[int(np.argmax(np.round(score[at], 9)))])][1]
    return best


def fame_of(entry: Entry) -> float:
    return prominence(entry) - (1.0 if entry.alias else 0.0)


def _capital(entry: Entry) -> bool:
    """Whether it is the capital of its country, under its own name."""
    country = countries().get(entry.country)
    return entry.feature in "PA" and not entry.alias and country is not None and key(country.capital) == key(entry.name)


def _ties(entries: list[Entry]) -> Any:
    """How strongly each place supports each other: by nearness, shared divisions, and one lying in the other."""
    import numpy as np

    lat, lon = np.radians([e.lat for e in entries]), np.radians([e.lon for e in entries])
    point = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    wide = np.array([e.feature == "W" for e in entries])
    reach = np.where(wide[:, None] | wide[None, :], WIDE, NEAR)
    tie = np.exp(-6371 * np.arccos(np.clip(point.T @ point, -1, 1)) / reach)
    country = np.array([e.country or f"-{n}" for n, e in enumerate(entries)])
    division = np.array([f"{e.country}.{e.a1}" if e.a1 else f"-{n}" for n, e in enumerate(entries)])
    state = np.array([e.feature == "A" for e in entries])
    land = np.array([e.feature in "CN" for e in entries])
    seat = np.array([_capital(e) for e in entries])
    same_country, same_division = country[:, None] == country[None, :], division[:, None] == division[None, :]
    tie = np.maximum(tie, np.where(same_country, np.where(land[:, None] | land[None, :], IN_COUNTRY, SAME_COUNTRY), 0.0))
    rule = (seat[:, None] & land[None, :]) | (land[:, None] & seat[None, :])
    tie = np.maximum(tie, np.where(same_country & rule, CAPITAL, 0.0))
    return np.maximum(tie, np.where(same_division, np.where(state[:, None] | state[None, :], IN_STATE, SAME_STATE), 0.0))
