"""Who gives a fact: the sources to whom several reports credit the same thing, figures and told deeds as well as quotations."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.records.findings import Findings, Statement
from variorum.records.span import Span
from variorum.records.story import Actor
from variorum.steps.align.actors.actors import Cast, folded
from variorum.steps.align.desk.claims import NONE, Claim, gathered, near_pairs, shares
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.steps.align.desk.kin import kin
from variorum.steps.align.desk.phrases import words_in
from variorum.steps.align.wordings.marks import ends_of, stretches

ENOUGH = 0.6
"""Likeness of what is said from which two reports credit one fact; by reading half of the labelled clusters."""
ONE_VOICE = 0.15
"""What it adds that both credit the same source."""
LEAST = 2
"""Content words that what is said has at least."""
NEAR = 3
"""Letters between a speaker and the word of saying that are printed with it."""
SAYS = frozenset(
    "say tell announce report add state confirm declare write tweet post reveal disclose acknowledge admit deny insist claim testify note "
    "explain warn estimate believe cite quote according argue maintain stress indicate allege recall describe conclude find".split()
)
"""Words of saying by which a report credits what it tells; wishes and orders credit nothing."""
FOR_OTHERS = frozenset("spokesman spokeswoman spokesperson publicist lawyer attorney solicitor representative rep agent aide".split())
WORDED = "same words"
"""Marks sources to whom nearly the same words are credited: only these can exclude each other."""
WORDS = 0.75
"""Share of all content words from which two credits are of the same words."""
UNNAMED, FOR = "unnamed", "for others"
_THAT = re.compile(r"^that\s+", re.IGNORECASE)
PRONOUNS = frozenset("he she they it we i who which that this".split())


@dataclass(frozen=True, slots=True)
class Credit:
    """A claim on who gives a fact (`core` is what is said, `value` who says it), and the words that are credited."""

    claim: Claim
    content: tuple[Span, ...]


def credits_of(desk: Desk, cast: Cast) -> list[Credit]:
    """Every crediting of something to a source, resting on the words that name the source."""
    made = ((said, _claim(desk, cast, said)) for found in desk.findings for said in _primary(desk, found))
    return [Credit(claim, said.content) for said, claim in made if claim is not None]


CITING = frozenset({"citing", "quoting"})


def _primary(desk: Desk, found: Findings) -> list[Statement]:
    """The statements of a report; where one says in its sentence whom it cites (`the agency reported, citing the coastguard`) they are theirs."""
    cited: dict[Span, Span] = {}
    for said in found.statements:
        if said.cue and said.speaker and said.content and said.cue.quote.lower() in CITING:
            cited[said.speaker] = said.content[0]
    named = [(m.span, actor.id) for actor in found.actors for m in actor.mentions if m.form == "name"] if cited else []
    told = []
    for said in found.statements:
        source = cited.get(said.speaker) if said.speaker else None
        if source is None:
            told.append(said)
        elif said.cue and said.cue.quote.lower() not in CITING and desk.line_at(said.cue) is desk.line_at(source):
            told.append(replace(said, speaker=source, actor=next((i for span, i in sorted(named) if source.covers(span)), None)))
    return told


def _claim(desk: Desk, cast: Cast, said: Statement) -> Claim | None:
    cue = said.cue.quote.lower().split() if said.cue else []
    if said.speaker is None or said.stance != "said" or not any(w in SAYS or kin(_stem(w)) in SAYS or _stem(w) in SAYS for w in cue):
        return None
    line = desk.line_at(said.speaker)
    told = _told(desk, said.content)
    actor = cast.by_id.get(cast.of.get(said.actor or "", ""))
    if actor and names_another(said.speaker.quote, actor):
        actor = None
    if actor and not any(len(word) > 1 for word in folded(actor.name)):
        actor = None  # `I.` is nobody's name
    name = _whole_name(said.speaker, actor.name) if actor and actor.kind != "person" else actor.name if actor else ""
    value = " ".join(folded(name)) if actor else _plain(line, said.speaker)
    if line is None or len(told) < LEAST or not value:
        return None
    roles = [role.text for role in actor.roles] if actor else []
    scope = (actor.kind if actor else "source", *([FOR] if _speaks_for_others(roles, said.speaker) else []))
    if said.speaker.quote.lower() in PRONOUNS:
        scope = (UNNAMED, *scope[1:])
    return Claim(
        "who-said", line, _credited(line, _name_in(line, said.speaker, name) if actor else said.speaker, said.cue), value, told, NONE, NONE, text=name if actor else " ".join(said.speaker.quote.split()),
        said_by=(actor.id,) if actor else (), scope=scope, about=_THAT.sub("", " ".join(said.content[0].quote.split())),
    )  # fmt: skip


_NAME = re.compile(r"(?<!the )(?<!The )\b[A-Z][\w'’-]+(?: [A-Z]\.)? [A-Z][\w'’-]+(?=,|$)")


def names_another(speaker: str, actor: Actor) -> bool:
    """Whether the words for a speaker print the name of somebody else than whom they were read to mean."""
    if any(len(folded(n.text)) > 1 and n.text in speaker for n in actor.names):
        return False  # `Ann Roe of the Quay Chapel`
    printed = {w for found in _NAME.findall(speaker) if len(folded(found)) > 1 for w in folded(found)}
    return actor.kind == "person" and bool(printed) and not any(printed & set(folded(n.text)) for n in actor.names) and not printed & _posts(actor)


def _posts(actor: Actor) -> set[str]:
    """The words of an actor's posts: `the Quay Council President` names nobody else."""
    return {w for role in actor.roles for w in folded(role.text)}


_CAPITALS = re.compile(r"[A-Z][\w.-]*(?:\s+(?:(?:of|for|and|the|&)\s+){0,2}[A-Z][\w.-]*)*")


def _whole_name(speaker: Span, name: str) -> str:
    """A body's name with the words in capitals around it: `Commission for Ports and |Harbours of Calder|`."""
    at = speaker.quote.find(name)
    runs = (m.group().removeprefix("The ") for m in _CAPITALS.finditer(speaker.quote) if m.start() <= at and m.end() >= at + len(name))
    return next(runs, name) if at >= 0 else name


def _stem(word: str) -> str:
    for ending, stem in (("ied", "y"), ("ies", "y"), ("ting", "te"), ("ing", ""), ("ed", ""), ("s", ""), ("d", "")):
        if word.endswith(ending) and (stem := word[: -len(ending)] + stem) in SAYS:
            return stem
    return {"said": "say", "told": "tell", "wrote": "write", "found": "find"}.get(word, word)


def _told(desk: Desk, content: Iterable[Span]) -> frozenset[str]:
    """The content words of what is said."""
    return frozenset(w for span in content if (line := desk.line_at(span)) for w in words_in(line, span))


def _plain(line: Line | None, speaker: Span) -> str:
    """A source without a name, as its words under their kin; nothing for a bare pronoun."""
    if line is None or speaker.quote.lower() in PRONOUNS:
        return ""
    return " ".join([w for w in words_in(line, speaker) if len(w) > 1][:4])


def _speaks_for_others(roles: Sequence[str], speaker: Span) -> bool:
    words = {w.strip(".,'’").lower() for text in (*roles, speaker.quote) for w in text.split()}
    return bool(words & FOR_OTHERS)


def _name_in(line: Line, speaker: Span, name: str) -> Span:
    """The name within the words for a speaker: what stands before it is a title, and another fact."""
    at = speaker.quote.find(name)
    return speaker if at < 0 else Span(speaker.report, speaker.start + at, speaker.start + at + len(name), name)


def _credited(line: Line, speaker: Span, cue: Span | None) -> Span:
    """The words that name the source, with the word of saying where it stands beside them in the same sentence."""
    whole = line.gist.span
    if cue is None or cue.report != speaker.report or not (whole.start <= cue.start and cue.end <= whole.end and whole.start <= speaker.start and speaker.end <= whole.end):
        return speaker
    first, last = sorted((speaker, cue))
    if last.start - first.end > NEAR:
        return speaker
    start, end = first.start, max(first.end, last.end)
    return Span(whole.report, start, end, whole.quote[start - whole.start : end - whole.start])


def quotation_sources(desk: Desk, found: Sequence[Credit], quotations: Sequence[Sequence[Claim]]) -> tuple[list[list[Claim]], frozenset[int]]:
    """For each quotation that several sources are credited with these credits; and which credits are of quotations.

    Where two people are named for the same words the claims rest on the words as well.
    """
    groups: list[list[Claim]] = []
    quoting: set[int] = set()
    home = _touching(found, quotations)
    ends = {span: end for report in home for span, end in ends_of(stretches(desk.of(report))).items()}
    for claims in quotations:
        beside = [(n, c) for c in claims for n in _closing(found, home.get(c.line.report, ()), c, ends) if _says(found[n], c)]
        quoting.update(n for n, _ in beside)
        said = [replace(found[n].claim, scope=(*found[n].claim.scope, WORDED), about=claims[0].span.quote) for n in sorted({n for n, _ in beside})]
        said = _certain(said)
        values = {c.value for c in said}
        if disputed(said):
            said += [replace(found[n].claim, span=c.span, scope=(*found[n].claim.scope, WORDED)) for n, c in beside if found[n].claim.value in values]
        if len(values) > 1 and reports_in(said) > 1:
            groups.append(said)
    return groups, frozenset(quoting)


def _closing(found: Sequence[Credit], here: Sequence[int], quotation: Claim, ends: Mapping[Span, Span]) -> Sequence[int]:
    """The credits of a report, but not those of who spoke before, where a quotation over several sentences names its speaker at its end."""
    end = ends.get(quotation.span, quotation.span)
    if end == quotation.span:
        return here
    last = [n for n in here if any(end.touches(span) for span in found[n].content)]
    return [n for n in here if found[n].claim.value in {found[k].claim.value for k in last}] if last else here


def _says(credit: Credit, quotation: Claim) -> bool:
    """Whether the credited words are the quotation, not a longer passage in which another one's words stand."""
    whole = quotation.line.gist.span
    here = [min(s.end, whole.end) - max(s.start, whole.start) for s in credit.content if quotation.span.touches(s)]
    return 0 < sum(here) <= LONGER * len(quotation.span.quote)


LONGER = 3


def disputed(group: Sequence[Claim]) -> bool:
    """Whether the same words are put into the mouths of two people, neither of whom speaks for others."""
    return len({c.value for c in group if "person" in c.scope and FOR not in c.scope and WORDED in c.scope}) > 1


def attribution_groups(desk: Desk, found: Sequence[Credit], quoting: frozenset[int]) -> list[list[Claim]]:
    """Credits of one fact by several reports, with all the sources they name; those of quotations are left out."""
    rest = [credit.claim for n, credit in enumerate(found) if n not in quoting]
    pairs = near_pairs(desk, rest, lambda c: (f"s{c.value}",))
    gathering = gathered(rest, pairs, lambda a, b: _same(desk, a, b), ENOUGH)
    return [g for g in (_worded(_certain([rest[i] for i in g])) for g in gathering) if reports_in(g) > 1]


def _certain(group: list[Claim]) -> list[Claim]:
    """The group without sources that only a pronoun stands for: whom `he` means is less sure than that two reports differ."""
    named = {c.value for c in group if c.scope[0] != UNNAMED}
    return [c for c in group if c.value in named] if named else group


def _touching(found: Sequence[Credit], quotations: Sequence[Sequence[Claim]]) -> dict[str, list[int]]:
    """The credits of each report that a quotation stands in."""
    reports = {c.line.report for claims in quotations for c in claims}
    home: dict[str, list[int]] = defaultdict(list)
    for n, credit in enumerate(found):
        if credit.claim.line.report in reports:
            home[credit.claim.line.report].append(n)
    return home


def _worded(group: list[Claim]) -> list[Claim]:
    """The group, with those marked that credit nearly the same words to another source."""
    alike = [len(a.core & b.core) >= WORDS * len(a.core | b.core) and a.value != b.value for a in group for b in group]
    size = len(group)
    return [replace(c, scope=(*c.scope, WORDED)) if any(alike[n * size : (n + 1) * size]) else c for n, c in enumerate(group)]


def _same(desk: Desk, one: Claim, two: Claim) -> float:
    """How far two credits are of one fact."""
    if one.line.report == two.line.report and one.value != two.value:
        return -1.0
    line = min(desk.likeness(one.line.number, two.line.number) / 2.0, 1.0)
    return 0.5 * shares(desk, one.core, two.core) + 0.5 * line + (ONE_VOICE if one.value == two.value else 0.0)
