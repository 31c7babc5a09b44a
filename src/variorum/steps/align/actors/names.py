"""How reports print the names of the people of a story."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from anyascii import anyascii

from variorum.records.findings import Named
from variorum.records.span import Span
from variorum.steps.align.actors.actors import Cast, folded, skeleton
from variorum.steps.align.actors.namesakes import ONE, one_person
from variorum.steps.align.actors.withheld import with_withheld
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, term
from variorum.text.names import compare
from variorum.text.names_tables import WORN


def name_groups(desk: Desk, cast: Cast, told: Mapping[str, frozenset[str]]) -> list[tuple[str, list[Claim]]]:
    """How reports print the name of one person: the first full name of each report, and each further spelling. `told`: posts and ages."""
    groups: list[tuple[str, list[Claim]]] = []
    merged, renamed = one_person(desk, cast, _one_slot(cast), told)
    full = {i: folded(cast.by_id[i].name) for ids in merged for i in ids}
    by_report = {found.report: [(cast.of[n.id], n) for n in found.actors if n.id in cast.of] for found in desk.findings}
    for ids in _one_place(desk, cast, merged):
        claims: list[Claim] = []
        for found in desk.findings:
            seen: set[str] = set()
            for actor, named in by_report[found.report]:
                if actor in ids:
                    claims += _printed(desk, named, seen, [full[i] for i in ids])
        if claims:
            groups.append((ids[0], _bare(claims)))
    printed = [(actor, [replace(c, extra=ONE) for c in claims] if actor in renamed else claims) for actor, claims in _overlooked(desk, groups)]
    return with_withheld(desk, cast, printed)


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
PARTED = 3
"""Words in which a family name may be printed: `al Hadi`, `Mac Donald`."""


def _overlooked(desk: Desk, groups: Sequence[tuple[str, list[Claim]]]) -> list[tuple[str, list[Claim]]]:
    """The groups with names that were not read as one: after the first name the family name's letters, parted or in small letters."""
    known: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for n, (_, claims) in enumerate(groups):
        for first, *_, last in dict.fromkeys(tuple(c.value.split()) for c in claims):
            known[first].append((_letters(last), n))
    home = [{c.line.report for c in claims} for _, claims in groups]
    found: list[list[Claim]] = [list(claims) for _, claims in groups]
    for line in desk.lines:
        words = list(_WORD.finditer(line.gist.span.quote))
        for k, word in enumerate(words):
            for letters, n in known.get(word.group().lower(), ()):
                end = _family_at(words[k + 1 : k + 1 + PARTED], letters)
                if end and line.report not in home[n]:
                    home[n].add(line.report)
                    start = line.gist.span.start
                    span = Span(line.report, start + word.start(), start + end, line.gist.span.quote[word.start() : end])
                    found[n].append(Claim("name", line, span, " ".join(folded(span.quote)), NONE, NONE, NONE, span.quote))
    return [(actor, claims) for (actor, _), claims in zip(groups, found, strict=True)]


def _family_at(words: Sequence[re.Match[str]], letters: str) -> int:
    """Where these words have spelt a family name; 0 where they spell something else."""
    spelt = ""
    for word in words:
        spelt += _letters(word.group())
        if spelt == letters:
            return word.end()
    return 0


def _letters(word: str) -> str:
    return "".join(c for c in anyascii(word).lower() if c.isalpha())


def _bare(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with what stands before a name cut off where other reports print the rest of it as the name: `Rovers Ann Lee`."""
    reports: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        reports[claim.value].add(claim.line.report)
    kept: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        words = claim.value.split()
        for n in range(1, len(words) - 1):
            rest = " ".join(words[n:])
            if len(reports[rest] - {claim.line.report}) > len(reports[claim.value]):
                inside = claim.line.tokens_in(claim.span)
                first = next((i for i in inside if folded(claim.line.gist.words[i].text)[:1] == (words[n],)), None)
                if first is not None:
                    span = claim.line.cut(first, inside[-1])
                    claim = replace(claim, span=span, value=rest, text=span.quote)
                break
        kept.setdefault((claim.line.report, claim.value), claim)
    return list(kept.values())


def _one_slot(cast: Cast) -> list[list[str]]:
    """Actors by themselves, and those of one family name that no report names beside each other."""
    reports = {a.id: {r for n in a.names for r in n.reports} for a in cast.actors}
    bearers: dict[str, list[str]] = defaultdict(list)
    for actor in cast.actors:
        if len(folded(actor.name)) > 1:
            bearers[skeleton(folded(actor.name)[-1])].append(actor.id)
    done: set[str] = set()
    slots: list[list[str]] = []
    for actor in cast.actors:
        if actor.kind != "person" or actor.id in done:
            continue
        slot = [actor.id]
        name = folded(actor.name)
        for other in (*actor.unsure, *(bearers[skeleton(name[-1])] if len(name) > 1 else ())):
            if other in done or other in slot or len(name) < 2 or len(folded(cast.by_id[other].name)) < 2:
                continue
            alone = other in actor.unsure and not any(reports[other] & reports[s] for s in slot)
            if _short_form(actor.name, cast.by_id[other].name) or (alone and _like_first(actor.name, cast.by_id[other].name)):
                slot.append(other)
        done.update(slot)
        slots.append(slot)
    return slots


PLACE = 1.5
"""Likeness of two sentences that tell the same, so that two names of one first name stand for one person."""


def _one_place(desk: Desk, cast: Cast, slots: Sequence[list[str]]) -> list[list[str]]:
    """Slots with those put together that no report names both of, and that stand in each other's place under one first name."""
    lines: dict[str, list[Line]] = defaultdict(list)
    for found in desk.findings:
        for named in found.actors:
            if named.kind == "person" and len(folded(named.name)) > 1 and named.id in cast.of:
                mentions = (m for m in named.mentions if m.form == "name" and len(folded(m.span.quote)) > 1)
                lines[cast.of[named.id]] += [line for m in mentions if (line := desk.line_at(m.span))]
    near = {actor: [(line, _near(line, folded(cast.by_id[actor].name))) for line in told[:SAMPLE]] for actor, told in lines.items()}
    bearers = Counter(word for told in near.values() for word in {word for _, beside in told for word, _ in beside})
    first: dict[str, list[list[str]]] = defaultdict(list)
    for slot in slots:
        name = folded(cast.by_id[slot[0]].name)
        mine = [place for i in slot for place in near.get(i, ())]
        for other in first[name[0]] if len(name) > 1 else ():
            theirs = [place for i in other for place in near.get(i, ())]
            if {a.report for i in slot for a in lines[i]} & {b.report for i in other for b in lines[i]}:
                continue
            names = {*name, *folded(cast.by_id[other[0]].name)}
            if any(any(bearers[w] <= MOST[sort] for w, sort in (a & b) if w not in names) and desk.likeness(line.number, like.number) >= PLACE for line, a in mine for like, b in theirs):
                other += slot
                break
        else:
            first[name[0]].append(list(slot))
    return [slot for same in first.values() for slot in same]


MOST = {True: 4, False: 2}
"""People of a story beside whose names a telling word stands, at most, where it is the name of somebody, and where it is not: `Sen.` stands beside any senator's."""


def _near(line: Line, name: Sequence[str]) -> frozenset[tuple[str, bool]]:
    """The telling words close to a name, and whether each is somebody's: `captain Ann Lee`, `the captain, Ann Mills`."""
    words = line.gist.words
    at = next((i for i, w in enumerate(words) if (folded(w.text) or ("",))[-1] == name[-1]), None)
    near = words[max(0, at - CLOSE) : at + CLOSE + 1] if at is not None else ()
    return frozenset((t, w.ent == "PERSON") for w in near if (t := term(w)) and w.text.lower() not in name)


CLOSE = 4
"""Words to either side of a name that tell whose it is."""
SAMPLE = 20
"""Sentences of one person that are looked at."""


def _short_form(one: str, two: str) -> bool:
    """One name and its short form (`Kathryn, known as Katie`): one person, even where a report uses both."""
    return compare(one, two, "Person").match


def _like_first(one: str, two: str) -> bool:
    """First names that may be taken for each other: same first letter and much in common."""
    from rapidfuzz.fuzz import ratio

    a, b = folded(one)[0], folded(two)[0]
    return a[:1] == b[:1] and ratio(a, b) >= 55


def _stranger(name: str, printed: str) -> bool:
    """Whether a report prints, where it was read to speak of one person, the whole name of another one (`Rupert Moller`, `Stephen Meller`)."""
    one, two = folded(name), folded(printed)
    return len(one) > 1 and one[0][:1] != two[0][:1] and one[-1] != two[-1] and not compare(name, printed, "Person").match


def _families(words: Sequence[str]) -> set[str]:
    """How the family name at the end of a name sounds; it may be printed in two words: `Delmonte`, `Del Monte`."""
    return {skeleton(words[-1]), *([skeleton(words[-2] + words[-1])] if len(words) > 2 else [])}


SURE = 5
"""Letters of a family name in which one wrong letter leaves it recognisable."""


def _misprint(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two names of one first name have family names that differ in a letter, a small word before it, or half of a double name."""
    from rapidfuzz.distance import OSA

    short, long = sorted((one[-1], two[-1]), key=len)
    if one[0] != two[0] or len(one[0]) < 2 or short == long:
        return False
    half = "-" in long and short in long.split("-")
    return half or (len(short) >= SURE and (OSA.distance(short, long) == 1 or (long.endswith(short) and long.removesuffix(short) in WORN)))


def _spelling(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two names of as many words are spellings of each other, word by word: `Rahmon`, `Rakhmon`, `Rajmon`."""
    return len(one) == len(two) > 1 and compare(" ".join(one), " ".join(two), "Person").match


def _printed(desk: Desk, named: Named, seen: set[str], full: Sequence[Sequence[str]]) -> list[Claim]:
    """The first mention of each full name; what ends in another word than the family name, or a misprint of it, is no name of theirs. `full`: the person's names."""
    claims = []
    families = {family for name in full for family in _families(name)}
    for mention in named.mentions:
        words = folded(mention.span.quote)
        line = desk.line_at(mention.span) if mention.form == "name" and len(words) > 1 else None
        theirs = not families.isdisjoint(_families(words)) or any(_misprint(words, name) or _spelling(words, name) for name in full)
        if line is not None and theirs and " ".join(words) not in seen and not _stranger(named.name, mention.span.quote):
            seen.add(" ".join(words))
            claims.append(Claim("name", line, mention.span, " ".join(words), NONE, NONE, NONE, mention.span.quote))
    return claims
