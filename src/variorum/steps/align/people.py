"""What reports say of one actor: age, record, name as printed, title."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from variorum.records.findings import Named
from variorum.records.span import Span
from variorum.steps.align.actors import Cast, folded, skeleton
from variorum.steps.align.claims import Claim, names_of
from variorum.steps.align.desk import Desk, Line, term
from variorum.steps.align.kin import kin
from variorum.steps.align.phrases import CLIMB, doer_of, governor
from variorum.steps.align.values import figure_value
from variorum.text.names import compare

NONE: frozenset[str] = frozenset()


class Mentions:
    """Where each report names which actor of the story."""

    def __init__(self, desk: Desk, cast: Cast) -> None:
        self._starts: dict[str, list[int]] = {}
        self._spans: dict[str, list[tuple[Span, str]]] = {}
        for found in desk.findings:
            marks = sorted(
                (m.span, cast.of[named.id]) for named in found.actors if named.id in cast.of for m in named.mentions
            )
            self._spans[found.report] = marks
            self._starts[found.report] = [span.start for span, _ in marks]
        bearers: dict[str, set[str]] = defaultdict(set)
        for actor in cast.actors:
            if actor.kind == "person" and folded(actor.name):
                bearers[folded(actor.name)[-1]].add(actor.id)
        self._kinds = {actor.id: actor.kind for actor in cast.actors}
        self._bearers = {name: next(iter(ids)) for name, ids in bearers.items() if len(ids) == 1}

    def kind(self, actor: str) -> str:
        """`person`, `organisation` and so on."""
        return self._kinds[actor]

    def named(self, line: Line, i: int) -> str | None:
        """The actor a token names; where its report's own reading missed the name, the one person of the story who bears it."""
        token = line.gist.words[i]
        found = self.at(line.report, *line.at(i))
        if token.pos != "PROPN" or len(token.text) < 4:
            return found
        return self._bearers.get((folded(token.text) or ("",))[-1]) or found

    def at(self, report: str, start: int, end: int) -> str | None:
        """The actor named at this place, None where none is."""
        marks = self._spans.get(report, [])
        k = bisect_right(self._starts.get(report, []), end - 1) - 1
        for span, actor in reversed(marks[max(0, k - 3) : k + 1]):
            if span.start < end and start < span.end:
                return actor
        return None


def owner_of(line: Line, span: Span, mentions: Mentions) -> tuple[str | None, str]:
    """(actor, noun) that a number or place beside a name belongs to: `Ann Lee, 49,` or `the 49-year-old driver`."""
    words = line.gist.words
    tokens = line.tokens_in(span)
    if not tokens:
        return None, ""
    k = tokens[0] - 1
    while k >= 0 and (words[k].text in {",", "(", "of", "aged", "age", "and"} or words[k].pos == "NUM"):
        k -= 1
    if k >= 0 and (actor := mentions.named(line, k)):
        return actor, ""
    i = tokens[-1]
    for _ in range(5):
        i = words[i].head
        if actor := mentions.at(line.report, *line.at(i)):
            return actor, ""
        named = [c for c, w in enumerate(words) if w.head == i and w.dep == "appos"]
        for c in named:
            if actor := mentions.at(line.report, *line.at(c)):
                return actor, ""
        subject = next((c for c, w in enumerate(words) if w.head == i and w.dep == "nsubj"), None)
        if words[i].pos == "VERB" and subject is not None:
            return mentions.at(line.report, *line.at(subject)), kin(words[subject].lemma)
        if words[i].pos in {"NOUN", "PROPN", "ADJ"} and i not in tokens and words[i].lemma.lower() not in {"year", "month", "old"}:
            return None, kin(words[i].lemma)
        if words[i].head == i:
            break
    return None, ""


def age_groups(desk: Desk, mentions: Mentions) -> list[tuple[str, list[Claim]]]:
    """Ages by the actor they are told of; an age told of "the driver" joins the one actor of that age."""
    owned: dict[str, list[Claim]] = defaultdict(list)
    loose: list[Claim] = []
    for found in desk.findings:
        for figure in found.figures:
            line = desk.line_at(figure.span) if figure.kind == "age" else None
            if line is None or not line.gist.words:
                continue
            actor, noun = owner_of(line, figure.span, mentions)
            claim = Claim(
                "figure", line, figure.span, figure_value(figure), NONE, NONE, names_of(line), figure.span.quote,
                figure.low, figure.high, "years", figure.hedge, head=noun, extra=("age",),
            )  # fmt: skip
            if actor:
                owned[actor].append(claim)
            else:
                loose.append(claim)
    loose += _decades(desk)
    for claim in loose:
        fits = [a for a, group in sorted(owned.items()) if any(_of_age(claim, g) for g in group)]
        key = fits[0] if len(fits) == 1 else f"{claim.head} of {claim.value}"
        owned[key].append(claim)
    return sorted(owned.items())


def _of_age(loose: Claim, known: Claim) -> bool:
    """Whether an age without an owner is the known one, or a decade it lies in."""
    if loose.low == loose.high or known.low is None or loose.low is None or loose.high is None:
        return loose.value == known.value
    return loose.low <= known.low <= loose.high


_DECADE = re.compile(r"\bin (?:his|her|their) (early |mid-? ?|late )?([2-9])0s\b", re.IGNORECASE)
PARTS = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}


def _decades(desk: Desk) -> list[Claim]:
    """Ages told as a decade: `in her late 60s` is 66 to 69."""
    claims = []
    for line in desk.lines:
        for match in _DECADE.finditer(line.gist.span.quote):
            start = line.gist.span.start + match.start()
            span = Span(line.report, start, start + len(match.group()), match.group())
            low, high = PARTS.get((match.group(1) or "").strip().lower().rstrip("- "), (0, 9))
            base = int(match.group(2)) * 10
            value = f"{base + low}..{base + high}"
            claims.append(Claim("figure", line, span, value, NONE, NONE, NONE, match.group(), base + low, base + high, "years", extra=("age",)))
    return claims


def score_groups(desk: Desk, mentions: Mentions) -> list[tuple[str, list[Claim]]]:
    """Records and results told of one actor: `Lee (12-3)`."""
    owned: dict[str, list[Claim]] = defaultdict(list)
    loose: list[Claim] = []
    for found in desk.findings:
        for figure in found.figures:
            line = desk.line_at(figure.span) if figure.kind == "score" else None
            if line is None or not line.gist.words:
                continue
            actor = _holder(line, figure.span, mentions)
            value = "-".join(map(str, _parts(figure.span.quote)))
            (owned[actor] if actor else loose).append(Claim("figure", line, figure.span, value, NONE, NONE, NONE, unit="score", extra=("score",)))
    for claim in loose:
        fits = [a for a, group in sorted(owned.items()) if any(claim.value == g.value for g in group)]
        owned[fits[0] if len(fits) == 1 else f"side with {claim.value}"].append(claim)
    return [(actor, _near_score(group)) for actor, group in sorted(owned.items())]


def _holder(line: Line, span: Span, mentions: Mentions) -> str | None:
    """Whose record or result it is: the name right before it, the doer of its clause, or the name last before it."""
    words, at = line.gist.words, line.tokens_in(span)
    k = at[0] - 1
    while k >= 0 and words[k].text in {",", "("}:
        k -= 1
    if k >= 0 and (actor := mentions.named(line, k)):
        return actor
    doer = doer_of(line, governor(words, at[0], CLIMB))
    named = (mentions.named(line, i) for i in reversed(line.tokens_in(doer) if doer else ()))
    return next((actor for actor in named if actor), None) or _before(line, span, mentions)


def _near_score(group: list[Claim]) -> list[Claim]:
    """The records near the one most reports give: numbers further off are another record (a part of it, a rival's)."""
    near = {c.value: [d for d in group if _beside(c.value, d.value)] for c in group}
    return max((near[v] for v in sorted(near)), key=lambda found: len({c.line.report for c in found}))


def _beside(one: str, two: str) -> bool:
    a, b = _parts(one), _parts(two)
    return len(a) == len(b) and all(abs(x - y) <= 3 for x, y in zip(a, b, strict=True))


def _parts(value: str) -> list[int]:
    return [int(n) for n in re.findall(r"\d{1,6}", value)]


def _before(line: Line, span: Span, mentions: Mentions) -> str | None:
    """The actor named last before a place in the sentence."""
    first = line.tokens_in(span)[0]
    return next((a for k in range(first - 1, -1, -1) if (a := mentions.named(line, k))), None)


def name_groups(desk: Desk, cast: Cast) -> list[tuple[str, list[Claim]]]:
    """How reports print the name of one person: the first full name of each report, and each further spelling."""
    groups: list[tuple[str, list[Claim]]] = []
    merged = _one_slot(cast)
    families = {i: skeleton(folded(cast.by_id[i].name)[-1]) for ids in merged for i in ids}
    for ids in _one_place(desk, cast, merged):
        claims = []
        for found in desk.findings:
            seen: set[str] = set()
            for named in found.actors:
                if cast.of.get(named.id) in ids:
                    claims += _printed(desk, named, seen, {families[i] for i in ids})
        if claims:
            groups.append((ids[0], claims))
    return groups


def _one_slot(cast: Cast) -> list[list[str]]:
    """Actors by themselves, and those of one family name that no report names beside each other."""
    reports = {a.id: {r for n in a.names for r in n.reports} for a in cast.actors}
    done: set[str] = set()
    slots: list[list[str]] = []
    for actor in cast.actors:
        if actor.kind != "person" or actor.id in done:
            continue
        slot = [actor.id]
        for other in actor.unsure:
            if other in done or cast.by_id[other].kind != "person" or other == actor.id:
                continue
            full = len(folded(cast.by_id[other].name)) > 1 and len(folded(actor.name)) > 1
            if full and (_short_form(actor.name, cast.by_id[other].name) or (
                not any(reports[other] & reports[s] for s in slot) and _like_first(actor.name, cast.by_id[other].name)
            )):
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
    first: dict[str, list[list[str]]] = defaultdict(list)
    for slot in slots:
        name = folded(cast.by_id[slot[0]].name)
        mine = [line for i in slot for line in lines[i]]
        for other in first[name[0]] if len(name) > 1 else ():
            theirs = [line for i in other for line in lines[i]]
            if {a.report for a in mine} & {b.report for b in theirs}:
                continue
            if any(desk.likeness(a.number, b.number) >= PLACE and _beside_alike(a, b, name, folded(cast.by_id[other[0]].name)) for a in mine[:SAMPLE] for b in theirs[:SAMPLE]):
                other += slot
                break
        else:
            first[name[0]].append(list(slot))
    return [slot for same in first.values() for slot in same]


def _beside_alike(one: Line, two: Line, name: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a telling word stands close to both names: `captain Ann Lee`, `the captain, Ann Mills`."""
    sides = []
    for line, family in ((one, name[-1]), (two, other[-1])):
        words = line.gist.words
        at = next((i for i, w in enumerate(words) if (folded(w.text) or ("",))[-1] == family), None)
        near = words[max(0, at - CLOSE) : at + CLOSE + 1] if at is not None else ()
        sides.append({t for w in near if (t := term(w)) and w.text.lower() not in {*name, *other}})
    return bool(sides[0] & sides[1])


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


def _printed(desk: Desk, named: Named, seen: set[str], families: Collection[str]) -> list[Claim]:
    """The first mention of each full name; what ends in another word than the family name is no name of theirs."""
    claims = []
    for mention in named.mentions:
        words = folded(mention.span.quote)
        line = desk.line_at(mention.span) if mention.form == "name" and len(words) > 1 else None
        if line is not None and " ".join(words) not in seen and skeleton(words[-1]) in families:
            seen.add(" ".join(words))
            claims.append(Claim("name", line, mention.span, " ".join(words), NONE, NONE, NONE, mention.span.quote))
    return claims


def role_groups(desk: Desk, cast: Cast) -> list[tuple[str, list[Claim]]]:
    """Titles and jobs by actor, each report's different ones."""
    owned: dict[str, list[Claim]] = defaultdict(list)
    for found in desk.findings:
        people = [(m.span, a.id) for a in found.actors if a.kind == "person" for m in a.mentions if m.form == "name"]
        for named in found.actors:
            seen: set[str] = set()
            for role in named.roles:
                if any(span.touches(role.span) and owner != named.id for span, owner in people):
                    continue
                line = desk.line_at(role.span)
                value = role_value(role.text)
                if line is not None and value and value not in seen and named.id in cast.of:
                    seen.add(value)
                    owned[cast.of[named.id]].append(Claim("role", line, role.span, value, NONE, NONE, NONE, role.text))
            owned[cast.of.get(named.id, "")] += [c for c in _titled(desk, named) if c.value not in seen]
    owned.pop("", None)
    return sorted(owned.items())


_SHORT_TITLE = re.compile(r"(CEO|COO|CFO|CTO|GM|QB|RB|WR|MP|MEP)\s")


def _titled(desk: Desk, named: Named) -> list[Claim]:
    """A post in capitals that is read as the first word of a name: `COO Ann Lee`."""
    for mention in named.mentions:
        match = _SHORT_TITLE.match(mention.span.quote)
        line = desk.line_at(mention.span) if match else None
        if match and line:
            span = replace(mention.span, end=mention.span.start + len(match[1]), quote=match[1])
            return [Claim("role", line, span, role_value(match[1]), NONE, NONE, NONE, match[1])]
    return []


_ARTICLE = re.compile(r"^(?:the|a|an|his|her|its|their)\s+", re.IGNORECASE)


def role_value(text: str) -> str:
    """A title's words under their kin, in order, without articles."""
    words = [w.strip(".,'’") for w in _ARTICLE.sub("", text).replace("’s", "").replace("'s", "").lower().split()]
    return " ".join(kin(w) for w in words if w and w not in {"the", "of", "for", "to", "a", "an", "and"})


def with_several(groups: Sequence[tuple[str, list[Claim]]], *, alone: bool) -> list[tuple[str, list[Claim]]]:
    """Groups that more than one report speaks to; with `alone` also those in which one report gives several values."""
    found = []
    for key, group in groups:
        reports = len({c.line.report for c in group})
        if reports > 1 or (alone and reports == 1 and len({c.value for c in group}) > 1):
            found.append((key, group))
    return found
