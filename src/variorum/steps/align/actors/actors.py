"""Actors across reports: one person under all spellings; two of one family name stay two; unsure is kept."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from anyascii import anyascii

from variorum.records.findings import Findings, Named
from variorum.records.ids import content_id
from variorum.records.judgement import Judgement
from variorum.records.story import Actor, Spelling, StoryRole
from variorum.steps.align.actors.bonds import Bonds
from variorum.text.gazetteer import country_of
from variorum.text.names import compare
from variorum.text.names_tables import SUFFIXES

TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady president judge justice senator sen rep gov governor mayor king queen prince "
    "princess pope sheikh sgt sergeant lt lieutenant col colonel gen general maj major capt captain cmdr commander adm "
    "admiral officer detective inspector superintendent constable professor prof rev reverend minister chancellor "
    "trooper senior junior acting deputy secretary ambassador commodore marshal chief ceo coo cfo cto gm mep pc hm hrh "
    "qb rb wr lb dt ss goalkeeper striker midfielder defender quarterback cornerback linebacker".split()
)
FAMILIES = frozenset("king prince pope judge justice major marshal constable".split())
"""Titles that are family names as well, behind another word: `Ann King`, but not in `King Lear`."""
_SPLIT = re.compile(r"[^\w'’-]+")


@dataclass(frozen=True, slots=True)
class Member:
    """One report's `Named`, with its name folded into words (titles dropped)."""

    report: str
    order: int
    named: Named
    words: tuple[str, ...]


_DOTTED = re.compile(r"(?:[A-Z]\.){2,}[A-Z]?")
"""Nothing but letters with a full stop each: `C.I.A.` is the CIA."""


def folded(name: str) -> tuple[str, ...]:
    """The name's words in plain lower-case letters, without titles and suffixes."""
    plain = name.replace(".", "") if _DOTTED.fullmatch(name) else name
    words = (w.strip(".'’-") for w in _SPLIT.split(anyascii(plain).lower()))
    kept = tuple(w for w in words if w and w not in SUFFIXES)
    family = kept[-1:] if len(kept) > 1 and kept[-1] in FAMILIES else ()
    return (*(w for w in kept[: len(kept) - len(family)] if w not in TITLES), *family) or kept


def skeleton(word: str) -> str:
    """Consonants of a word, voiced and voiceless taken for one, doubles once: equal for most spellings of a name."""
    fold = word.translate(VOICELESS)
    kept = [c for i, c in enumerate(fold) if i == 0 or c not in "aeiouhwy"]
    return "".join(c for i, c in enumerate(kept) if i == 0 or c != kept[i - 1])


VOICELESS = str.maketrans("bvdgzjc", "pftkshk")


class Cast:
    """The actors of a story. `of` maps the id of a report's `Named` to the actor's id; made once, then only read."""

    def __init__(self, story: str, findings: Sequence[Findings], judgements: Sequence[Judgement] = ()) -> None:
        members = [
            Member(found.report, order, named, folded(named.name))
            for order, found in enumerate(findings)
            for named in found.actors
            if folded(named.name)
        ]
        members = _of_one_kind(members)
        bonds = Bonds(members, judgements)
        self.groups, self.because, self.unsure = _joined(members, bonds)
        said = bonds.said_of(self.groups)
        self.actors = tuple(_actor(story, g, self.because.get(i, ()), ()) for i, g in enumerate(self.groups))
        self.of = {m.named.id: a.id for g, a in zip(self.groups, self.actors, strict=True) for m in g}
        names = {i: a.id for i, a in enumerate(self.actors)}
        doubts: dict[int, list[str]] = defaultdict(list)
        for one, two in self.unsure:
            doubts[one].append(names[two])
            doubts[two].append(names[one])
        self.actors = tuple(
            replace(a, because=(*said[i][1], *a.because), unsure=tuple(sorted(set(doubts[i]))), judged=said[i][0])
            for i, a in enumerate(self.actors)
        )
        self.by_id = {a.id: a for a in self.actors}

    def voices(self) -> tuple[tuple[str, str], ...]:
        """(id of a report's `Named`, id of the story's actor), ordered."""
        return tuple(sorted(self.of.items()))


def _of_one_kind(members: list[Member]) -> list[Member]:
    """The members with one kind for each full name: that of a person where somebody's name, with its last word, stands for `he` or `she`."""
    kinds: dict[tuple[str, ...], list[str]] = defaultdict(list)
    meant: dict[str, set[str]] = defaultdict(set)
    for m in members:
        kinds[m.words].append(m.named.kind)
        if m.named.kind == "person" and any(x.form == "pronoun" for x in m.named.mentions):
            meant[m.words[-1]].add(m.report)

    def kind_of(m: Member) -> str:
        if m.named.kind == "person" or not 1 < len(m.words) <= LONGEST:
            return m.named.kind
        persons = kinds[m.words].count("person")
        return "person" if len(meant[m.words[-1]]) > (not persons) or 2 * persons > len(kinds[m.words]) else m.named.kind

    return [m if (kind := kind_of(m)) == m.named.kind else replace(m, named=replace(m.named, kind=kind)) for m in members]


LONGEST = 3
"""Words of the longest name that may be a person's in spite of how a report was read."""


def _joined(members: list[Member], bonds: Bonds) -> tuple[list[list[Member]], dict[int, tuple[str, ...]], list[tuple[int, int]]]:
    """Groups of members, why each was joined, and pairs of groups that may be one."""
    why: dict[int, list[str]] = defaultdict(list)
    doubtful: list[tuple[int, int]] = []
    root = bonds.unions.root

    def join(i: int, k: int, reason: str) -> bool:
        """Whether the two are one now: a person may keep them apart."""
        if joined := bonds.unions.join(i, k):
            kept, gone = joined
            why[kept] += [*why.pop(gone, []), reason]
        return root(i) == root(k)

    _bar_namesakes(members, bonds)
    full: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for i in bonds.order:
        alike = full[_sort(members[i].named.kind), members[i].words]
        if not any(join(k, i, "") for k in alike):
            alike.append(i)
    _join_full(members, [i for alike in full.values() for i in alike], join, doubtful)
    _join_surnames(members, bonds, join, doubtful)
    _join_initials(members, root, join, doubtful)
    _join_states(members, join)
    ordered: dict[int, list[Member]] = defaultdict(list)
    for i, m in enumerate(members):
        ordered[root(i)].append(m)
    numbers = {r: n for n, r in enumerate(ordered)}
    reasons = {numbers[r]: tuple(dict.fromkeys(w for w in why.get(r, []) if w)) for r in ordered}
    pairs = sorted({tuple(sorted((numbers[root(a)], numbers[root(b)]))) for a, b in doubtful if bonds.open(a, b)})
    return list(ordered.values()), reasons, [(a, b) for a, b in pairs]


def _bar_namesakes(members: Sequence[Member], bonds: Bonds) -> None:
    """Keep apart for good whom one report names beside each other with names that sound alike but are not one's: no third name joins them."""
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, m in enumerate(members):
        if m.named.kind == "person" and len(m.words) > 1:
            alike[m.report, skeleton(m.words[-1])].append(i)
    for block in alike.values():
        for n, i in enumerate(block[:BLOCK]):
            for k in block[:n]:
                if bonds.unions.root(i) != bonds.unions.root(k) and not compare(members[i].named.name, members[k].named.name, "Person").match:
                    bonds.unions.bar(i, k)


def _sort(kind: str) -> str:
    return "person" if kind == "person" else "body"


def _join_full(members: list[Member], distinct: list[int], join, doubtful: list[tuple[int, int]]) -> None:  # type: ignore[no-untyped-def]
    """Names of two words and more against those that share a word's skeleton, by `text.names.compare`."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i in distinct:
        if len(members[i].words) > 1:
            for key in dict.fromkeys(skeleton(members[i].words[n]) for n in (0, -1)):
                blocks[_sort(members[i].named.kind), key].append(i)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for n, i in enumerate(block[:BLOCK]):
            for k in block[:n]:
                if (k, i) not in seen and members[i].named.kind == members[k].named.kind:
                    seen.add((k, i))
                    schema = "Person" if members[i].named.kind == "person" else "Organization"
                    found = compare(members[k].named.name, members[i].named.name, schema)
                    if found.match and not _told_apart(members[k], members[i]):
                        join(k, i, f"{members[k].named.name} and {members[i].named.name}: {', '.join(found.because)}")
                    elif members[k].words[-1] == members[i].words[-1] and found.score >= NEAR:
                        doubtful.append((k, i))


BLOCK = 150
"""Names of one skeleton that are compared with each other."""
NEAR = 0.5
"""Score from which two unmatched names of one family name are kept as perhaps one."""


def _told_apart(one: Member, two: Member) -> bool:
    """Two full names that one report uses for two people are two people."""
    return one.report == two.report and one.words != two.words and len(one.words) > 1 and len(two.words) > 1


def _join_initials(members: list[Member], root, join, doubtful: list[tuple[int, int]]) -> None:  # type: ignore[no-untyped-def]
    """Initials go to the one body that another report prints them for; a bare word of a body's name may be that body."""
    printed: dict[str, set[int]] = defaultdict(set)
    parts: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, m in enumerate(members):
        if m.named.kind == "person" or len(m.words) < 2:
            continue
        for name in {x.span.quote for x in m.named.mentions if x.form == "name" and _INITIALS.fullmatch(x.span.quote)}:
            printed[name].add(i)
        for word in (m.words[0], m.words[-1]):
            parts[m.named.kind, word].append(i)
    for i, m in enumerate(members):
        if m.named.kind == "person" or len(m.words) != 1:
            continue
        roots = sorted({root(k) for k in printed.get(m.named.name, ())})
        if len(roots) == 1:
            join(roots[0], i, f"{m.named.name} is printed for {members[roots[0]].named.name}")
        else:
            doubtful += [(k, i) for k in [*roots, *parts.get((m.named.kind, m.words[0]), ())][:4]]


def _join_states(members: list[Member], join) -> None:  # type: ignore[no-untyped-def]
    """One country under its short name and its long one: `China`, `People's Republic of China`."""
    first: dict[str, int] = {}
    for i, m in enumerate(members):
        if m.named.kind == "state" and (iso := country_of(m.named.name)):
            known = members[first.setdefault(iso, i)]
            join(first[iso], i, "" if known.words == m.words else f"{known.named.name} and {m.named.name} are names of one country")


_INITIALS = re.compile(r"[A-Z]{2,6}")


def _join_surnames(members: list[Member], bonds: Bonds, join, doubtful: list[tuple[int, int]]) -> None:  # type: ignore[no-untyped-def]
    """A bare family name goes to the one person in the story who bears it; where two do, it stays apart."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for i, m in enumerate(members):
        if m.named.kind == "person" and len(m.words) > 1:
            bearers[m.words[-1]].append(i)
    for i, m in enumerate(members):
        if m.named.kind != "person" or len(m.words) != 1 or i in bonds.joined:
            continue
        found = bearers.get(m.words[0], [])
        here = [k for k in found if members[k].report == m.report] or found
        roots = sorted({bonds.unions.root(k) for k in here if not bonds.unions.barred(k, i)})
        if len(roots) == 1:
            join(roots[0], i, f"{m.named.name} is the only bearer of that name here")
        else:
            doubtful += [(k, i) for k in roots[:4]]


def _actor(story: str, group: Sequence[Member], because: tuple[str, ...], unsure: tuple[str, ...]) -> Actor:
    spellings: dict[str, list[str]] = defaultdict(list)
    for m in group:
        for name in dict.fromkeys([m.named.name, *(x.span.quote for x in m.named.mentions if x.form == "name")]):
            if m.report not in spellings[name]:
                spellings[name].append(m.report)
    names = sorted(spellings, key=lambda n: (-len(spellings[n]), -len(n), n))
    fullest = max(names, key=lambda n: (len(folded(n)) > 1, n.split()[0].strip(".").lower() not in TITLES, len(spellings[n]), len(n), n))
    if all(m.named.kind != "person" for m in group):  # "Geological Survey" is the end of a name
        fullest = max((n for n in names if n.endswith(f" {fullest}")), key=lambda n: (len(spellings[n]), len(n), n), default=fullest)
    roles = tuple(dict.fromkeys(StoryRole(r.text, r.span) for m in group for r in m.named.roles))
    kinds = [m.named.kind for m in group]
    kind = max(sorted(set(kinds)), key=kinds.count)
    ids = tuple(sorted(m.named.id for m in group))
    return Actor(
        content_id("actor", story, *ids), fullest, kind,
        tuple(Spelling(n, tuple(spellings[n])) for n in names), roles, ids, because, unsure,
    )  # fmt: skip
