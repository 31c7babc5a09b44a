"""People, organisations, armed groups and states of one report, with titles, pronouns and short names resolved."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from variorum.records.findings import Mention, Named, Place, Role
from variorum.records.ids import content_id
from variorum.records.span import Span, cut
from variorum.steps.find.naming.cast import Cast, Member, gender_of
from variorum.steps.find.naming.kinds import kind_of, of_trade
from variorum.steps.find.naming.resolve import Resolver, leads
from variorum.steps.find.naming.roles import roles_beside
from variorum.steps.find.naming.runs import Run, calmed, runs_of, titled_throughout
from variorum.text.gazetteer import country_of
from variorum.text.tree import Reading, Tree

MOST = 4_000
"""Names of a report that are read; a longer list is a table, not a story."""


def actors_of(reading: Reading, places: tuple[Place, ...]) -> tuple[Named, ...]:
    """The actors of a report in the order they are first named, each with every mention."""
    names = _agreed(list(islice(_names(reading, places), MOST)))
    cast = Cast()
    taken = _people(reading, cast, names)
    taken |= _others(reading, cast, names, taken)
    Resolver(cast).read(reading)
    members = [m for m in cast.members if m.places]
    return tuple(_named(reading, m) for m in sorted(members, key=lambda m: min(m.places)))


def _names(reading: Reading, places: tuple[Place, ...]) -> Iterator[tuple[Tree, Run, Span, str | None]]:
    """Each name with its place in the report and the kind its own sentence tells."""
    starts = {p.span.start: p for p in places if p.kind != "country"}
    for tree, run in _runs(reading):
        span = tree.span(run.first, run.last)
        place = starts.get(span.start)
        on_place = place is not None and place.span.end >= span.end
        kind = kind_of(tree, run, span.quote, on_place)
        yield tree, run, span, None if kind == "place" and not on_place and " " not in span.quote else kind


def _runs(reading: Reading) -> Iterator[tuple[Tree, Run]]:
    """The names of all sentences; of a line with every word capitalised those that stand elsewhere too, where a report has such lines beside others."""
    runs = [(tree, run) for number, tree in enumerate(reading.trees) for run in runs_of(number, tree)]
    loud = {number for number, tree in enumerate(reading.trees) if titled_throughout(tree)}
    calm = frozenset(tree.span(run.first, run.last).quote.casefold() for tree, run in runs if run.tree not in loud)
    for tree, run in runs:
        named = calmed(tree, run, calm) if calm and run.tree in loud else run
        if named is not None:
            yield tree, named


def _agreed(names: list[tuple[Tree, Run, Span, str | None]]) -> list[tuple[Tree, Run, Span, str | None]]:
    """The names with one kind for all mentions of the same words: the one most of them have; a title decides at once."""
    votes: dict[str, Counter[str]] = {}
    for _, run, span, kind in names:
        if kind is not None:
            votes.setdefault(span.quote, Counter())[kind] += 10 if run.title else 2 if kind == "organisation" else 1
    agreed = {quote: max(sorted(count), key=lambda k: (count[k], k)) for quote, count in votes.items()}
    firms = {span.quote for tree, run, span, kind in names if kind == "organisation" and of_trade(tree, run)}
    agreed |= dict.fromkeys(firms, "organisation")
    return [(tree, run, span, agreed.get(span.quote) if " " in span.quote or span.quote in firms else kind) for tree, run, span, kind in names]


def _people(reading: Reading, cast: Cast, names: list[tuple[Tree, Run, Span, str | None]]) -> set[int]:
    """Put people into the cast, full names first; the numbers of the names that were people."""
    taken: set[int] = set()
    order = sorted(range(len(names)), key=lambda i: (-min(3, len(names[i][2].quote.split())), i))
    for i in order:
        tree, run, span, kind = names[i]
        words = span.quote.split()
        surname_known = len(words) == 1 and kind in (None, "organisation", "place") and not span.quote.isupper() and cast.person(span.quote, full=False)
        of_another = kind == "place" and tree.tokens[run.last].dep == "pobj"
        if kind != "person" and (not surname_known or of_another or _elsewhere(tree, run, kind, cast.has_surname(span.quote))):
            continue
        member = cast.person(span.quote, full=len(words) > 1) or cast.add(span.quote, "person")
        if not tree.placed.headline:  # whose capitals may run on: "Ann Roe Dies"
            cast.lend(member, span.quote)
        taken.add(i)
        member.places.append((span.start, span.end, "name"))
        if len(span.quote) > len(member.name) and len(words) < 5:
            member.name = span.quote
        roles = roles_beside(tree, run)
        for first, last in roles:
            role = tree.span(first, last)
            member.roles.append((role.start, role.end))
            cast.give_title(member, role.quote)
        member.gender = member.gender or gender_of(span.quote, run.honorific, " ".join(member.role_texts))
    return taken


def _elsewhere(tree: Tree, run: Run, kind: str | None, surname: bool) -> bool:
    """Whether a word that is somebody's first name is meant otherwise: "the governor of Calder" is not Calder Quay."""
    inside = run.first > 0 and tree.tokens[run.first - 1].text.lower() in {"of", "in", "at", "from", "near"}
    return not surname and (kind == "place" or (kind == "organisation" and inside))


def _others(reading: Reading, cast: Cast, names: list[tuple[Tree, Run, Span, str | None]], taken: set[int]) -> set[int]:
    for i, (tree, run, span, kind) in enumerate(names):
        if i not in taken and kind is None and (known := cast.other(span.quote, "organisation")) is not None:
            known.places.append((span.start, span.end, "name"))
        elif i not in taken and kind in ("organisation", "group", "state"):
            member = cast.other(span.quote, kind) or cast.add(span.quote, kind)
            member.places.append((span.start, span.end, "name"))
            if kind == "organisation" and (short := _short_form(tree, run.last)):
                cast.letters.setdefault(short, member)
            if len(span.quote) > len(member.name) and kind != "group":
                member.name = span.quote
    states = {iso: m for m in cast.members if m.kind == "state" and (iso := country_of(m.name))}
    for i, (tree, run, span, kind) in enumerate(names):
        if i not in taken and kind == "place" and leads(tree, run.last) and (state := states.get(country_of(span.quote) or "")):
            state.places.append((span.start, span.end, "role"))  # a capital that acts is its state
    return taken


def _short_form(tree: Tree, last: int) -> str:
    """The acronym in brackets right behind a name; '' where none stands there."""
    marks = [t.text for t in tree.tokens[last + 1 : last + 4]]
    return marks[1] if len(marks) == 3 and marks[0] == "(" and marks[2] == ")" and marks[1].isupper() and 2 <= len(marks[1]) <= 8 else ""


def _named(reading: Reading, member: Member) -> Named:
    mentions = tuple(Mention(cut(reading.report, reading.text, s, e), form) for s, e, form in sorted(set(member.places)))
    roles = []
    for s, e in sorted(set(member.roles)):
        span = cut(reading.report, reading.text, s, e)
        roles.append(Role(span.quote, span))
    name = " ".join(member.name.replace("’", "'").split())
    return Named(content_id("named", reading.report, member.kind, name, member.order), name, member.kind, mentions, tuple(roles))
