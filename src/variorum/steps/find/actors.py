"""People, organisations, armed groups and states of one report, with titles, pronouns and short names resolved."""

from collections.abc import Iterator

from variorum.records.findings import Mention, Named, Place, Role
from variorum.records.ids import content_id
from variorum.records.span import Span, cut
from variorum.steps.find.naming.cast import Cast, Member, gender_of
from variorum.steps.find.naming.kinds import kind_of
from variorum.steps.find.naming.pronouns import PRONOUNS, Trail, holder, office_key, title_edges
from variorum.steps.find.naming.roles import roles_beside
from variorum.steps.find.naming.runs import Run, runs_of
from variorum.steps.find.saying.verbs_table import FRAMES
from variorum.text.tree import Reading, Tree

MOST = 4_000
"""Names of a report that are read; a longer list is a table, not a story."""


def actors_of(reading: Reading, places: tuple[Place, ...]) -> tuple[Named, ...]:
    """The actors of a report in the order they are first named, each with every mention."""
    names = list(_names(reading, places))[:MOST]
    cast = Cast()
    taken = _people(reading, cast, names)
    taken |= _others(reading, cast, names, taken)
    _resolve(reading, cast)
    members = [m for m in cast.members if m.places]
    return tuple(_named(reading, m) for m in sorted(members, key=lambda m: min(m.places)))


def _names(reading: Reading, places: tuple[Place, ...]) -> Iterator[tuple[Tree, Run, Span, str | None]]:
    """Each name with its place in the report and the kind its own sentence tells."""
    starts = {p.span.start: p for p in places if p.kind != "country"}
    for number, tree in enumerate(reading.trees):
        for run in runs_of(number, tree):
            span = tree.span(run.first, run.last)
            place = starts.get(span.start)
            on_place = place is not None and place.span.end >= span.end
            yield tree, run, span, kind_of(tree, run, span.quote, on_place)


def _people(reading: Reading, cast: Cast, names: list[tuple[Tree, Run, Span, str | None]]) -> set[int]:
    """Put people into the cast, full names first; the numbers of the names that were people."""
    taken: set[int] = set()
    order = sorted(range(len(names)), key=lambda i: (-min(3, len(names[i][2].quote.split())), i))
    for i in order:
        tree, run, span, kind = names[i]
        words = span.quote.split()
        surname_known = len(words) == 1 and kind in (None, "organisation", "place") and cast.person(span.quote, full=False)
        if kind != "person" and not (surname_known and not (kind == "place" and tree.tokens[run.last].dep == "pobj")):
            continue
        member = cast.person(span.quote, full=len(words) > 1) or cast.add(span.quote, "person")
        taken.add(i)
        member.places.append((span.start, span.end, "name"))
        if len(span.quote) > len(member.name) and len(words) < 5:
            member.name = span.quote
        roles = roles_beside(tree, run)
        for first, last in roles:
            role = tree.span(first, last)
            member.roles.append((role.start, role.end))
            member.role_texts.append(role.quote)
        member.gender = member.gender or gender_of(span.quote, run.honorific, " ".join(member.role_texts))
    return taken


def _others(reading: Reading, cast: Cast, names: list[tuple[Tree, Run, Span, str | None]], taken: set[int]) -> set[int]:
    for i, (_, _, span, kind) in enumerate(names):
        if i not in taken and kind in ("organisation", "group", "state"):
            member = cast.other(span.quote, kind) or cast.add(span.quote, kind)
            member.places.append((span.start, span.end, "name"))
            if len(span.quote) > len(member.name) and kind != "group":
                member.name = span.quote
    return taken


def _resolve(reading: Reading, cast: Cast) -> None:
    """Add the titles and pronouns that safely mean one of the cast."""
    at = {start: m for m in cast.members for start, _, form in m.places if form == "name"}
    held = sorted({p for m in cast.members for p in m.roles})
    unnamed: dict[tuple[str, str], Member] = {}
    held_at = Held(held)
    trail = Trail(cast)
    for number, tree in enumerate(reading.trees):
        for i, token in enumerate(tree.tokens):
            start, end = tree.at(i)
            if start in at:
                trail.note(number, at[start], _subject(tree, start, at[start]))
            elif token.text.lower() in PRONOUNS and token.pos in ("PRON", "DET"):
                member = trail.meant(number, token.text.lower()) if _stands_alone(tree, i) else None
                if member is not None:
                    member.places.append((start, end, "pronoun"))
                    member.gender = member.gender or ("" if member.kind != "person" else PRONOUNS[token.text.lower()])
                    trail.note(number, member, _leads(tree, i))
            elif not held_at.covers(start):
                member = _by_title(tree, cast, unnamed, i, trail.only_person(number))
                if member is not None:
                    trail.note(number, member, _leads(tree, i))


class Held:
    """Stretches in text order, asked from left to right."""

    def __init__(self, stretches: list[tuple[int, int]]) -> None:
        self.stretches, self.at = stretches, 0

    def covers(self, place: int) -> bool:
        while self.at < len(self.stretches) and self.stretches[self.at][1] <= place:
            self.at += 1
        return self.at < len(self.stretches) and self.stretches[self.at][0] <= place


def _stands_alone(tree: Tree, i: int) -> bool:
    """Whether a pronoun is a subject that somebody can be: no "its", no "it is important that"."""
    token = tree.tokens[i]
    if token.dep != "nsubj" or token.text.lower() not in ("he", "she", "it"):
        return False
    head = tree.tokens[token.head]
    return token.text.lower() != "it" or (head.pos == "VERB" and head.lemma.lower() in FRAMES)


def _by_title(
    tree: Tree, cast: Cast, unnamed: dict[tuple[str, str], Member], i: int, only: Member | None
) -> Member | None:
    edges = title_edges(tree, i)
    if edges is None:
        return None
    span = tree.span(*edges)
    member = holder(cast, span.quote)
    key = office_key(span.quote)
    if member is None and key is not None:
        member = unnamed.get(key)
        if member is None and only is not None and tree.tokens[i].dep == "nsubj":
            member = only
            member.role_texts.append(span.quote)
        elif member is None:
            member = unnamed[key] = cast.add(span.quote.removeprefix("the ").removeprefix("The "), "person")
            member.role_texts.append(span.quote)
            member.roles.append((span.start, span.end))
    if member is not None and not any(a < span.end and span.start < b for a, b, _ in member.places):
        member.places.append((span.start, span.end, "role"))
        return member
    return None


def _subject(tree: Tree, start: int, member: Member) -> bool:
    end = next(e for s, e, _ in member.places if s == start)
    return any(_leads(tree, i) for i in tree.tokens_in(start, end))


def _leads(tree: Tree, i: int) -> bool:
    """Whether a token is the subject of its sentence's main clause, or of a verb that tells what is said."""
    token = tree.tokens[i]
    head = tree.tokens[token.head]
    return token.dep in ("nsubj", "nsubjpass") and (head.dep == "ROOT" or head.lemma.lower() in ("say", "tell", "add", "write", "ask"))


def _named(reading: Reading, member: Member) -> Named:
    mentions = tuple(Mention(cut(reading.report, reading.text, s, e), form) for s, e, form in sorted(set(member.places)))
    roles = []
    for s, e in sorted(set(member.roles)):
        span = cut(reading.report, reading.text, s, e)
        roles.append(Role(span.quote, span))
    name = " ".join(member.name.replace("’", "'").split())
    return Named(content_id("named", reading.report, member.kind, name, member.order), name, member.kind, mentions, tuple(roles))
