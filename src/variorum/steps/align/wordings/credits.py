"""Who is credited with what in one report: each sentence of what somebody says, with the source it is said by."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.records.findings import Findings, Statement
from variorum.records.span import Span
from variorum.records.story import Actor
from variorum.steps.align.actors.actors import Cast, folded
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.desk.phrases import words_in
from variorum.steps.align.wordings.parts import parts_of
from variorum.steps.align.wordings.running import PRONOUNS, Source, running_sources
from variorum.text.tree import FINITE

LEAST = 2
"""Content words that what is said has at least."""
NEAR = 3
"""Letters between a speaker and the word of saying that are printed with it."""
SAYS = frozenset(
    "say tell announce report add state confirm declare write tweet post reveal disclose acknowledge admit deny insist claim testify note "
    "explain warn estimate believe cite quote according accord argue maintain stress indicate allege recall describe conclude find "
    "assert call caution complain concede continue guess joke lament recount remark reply speculate suggest suspect think".split()
)
"""Words of saying by which a report credits what it tells; wishes and orders credit nothing."""
FOR_OTHERS = frozenset("spokesman spokeswoman spokesperson publicist lawyer attorney solicitor representative rep agent aide".split())
UNNAMED, FOR, QUOTED = "unnamed", "for others", "quoted"
CITING = frozenset({"citing", "quoting"})
_THAT = re.compile(r"^that\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Credit:
    """A claim on who gives a fact: `core` is one sentence of what is said, `content` its words, `value` who says it."""

    claim: Claim
    content: tuple[Span, ...]
    counts: frozenset[float] = frozenset()
    """The numbers of what is said that hardly stand in two sayings by chance."""


def credits_of(desk: Desk, cast: Cast) -> list[Credit]:
    """Every crediting of something to a source, resting on the words that name the source."""
    made: list[Credit] = []
    mouths = frozenset(a.id for a in cast.actors if any(_for_others(role.text) for role in a.roles))
    for found in desk.findings:
        running = running_sources(found)
        for said in _primary(desk, found):
            made += _credits(desk, cast, said, running, mouths)
    return made


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


def _credits(desk: Desk, cast: Cast, said: Statement, running: Mapping[Span, Source], mouths: frozenset[str]) -> Iterator[Credit]:
    """What a statement credits to whom, sentence by sentence: two reports seldom quote the same sentences of one speech. `mouths`: the actors who speak for others."""
    if said.speaker is None or said.stance != "said" or not _credits_by(desk, said.cue) or not _says_something(desk, said):
        return
    claim = _source(desk, cast, said, running.get(said.speaker, Source(said.speaker, said.actor)), mouths)
    pieces = [(at, part, frozenset(w for span in part for w in words_in(at, span))) for at, part in _pieces(desk, said.content)]
    if claim is None or len({word for _, _, words in pieces for word in words}) < LEAST:
        return
    for at, part, words in pieces:
        about = " … ".join(" ".join(span.quote.split()) for span in part)
        yield Credit(replace(claim, line=at, core=words, about=_THAT.sub("", about)), part, _counts(desk, at, part))


def _pieces(desk: Desk, content: Sequence[Span]) -> Iterator[tuple[Line, tuple[Span, ...]]]:
    """What is said, sentence by sentence; one that its source stands within is whole (`The pier, the mayor said, is shut`), others part by part."""
    lines: dict[int, list[tuple[Line, Span]]] = defaultdict(list)
    for line, span in _sentences(desk, content):
        lines[line.number].append((line, span))
    for found in lines.values():
        line = found[0][0]
        yield from [(line, tuple(span for _, span in found))] if len(found) > 1 else [(line, (part,)) for part in parts_of(line, found[0][1])]


def _counts(desk: Desk, line: Line, said: Sequence[Span]) -> frozenset[float]:
    """The numbers in what is said, however they are printed, without the small ones that stand everywhere."""
    told = (f for f in desk.figures_in(line) if any(span.covers(f.span) for span in said))
    return frozenset(f.low for f in told if f.low is not None and (f.low >= MANY or f.low % 1))


MANY = 100
"""Number from which one is rare; of the next smaller ones (`20 people`) many are told of one event."""


def _credits_by(desk: Desk, cue: Span | None) -> bool:
    """Whether a word of saying credits something."""
    line = desk.line_at(cue) if cue else None
    if line is None or cue is None:
        return False
    return any(word.lower() in SAYS for i in line.tokens_in(cue) for word in (line.gist.words[i].lemma, line.gist.words[i].text))


DOING = frozenset(
    "write call find post declare claim tweet recall conclude maintain cite quote continue deny suspect think believe insist suggest describe".split()
)
"""Words of saying that are deeds as well, done to a thing: `wrote a book`, `called the police`, `found him asleep`, `claimed three lives`."""
_MARKED = re.compile(r"[“”\"«»]|['‘’]\w")


def _says_something(desk: Desk, said: Statement) -> bool:
    """Whether what is said is told in a clause, in marks, or under a word that does nothing but say."""
    line = desk.line_at(said.cue) if said.cue else None
    if line is None or said.cue is None or said.mode == "direct" or any(_MARKED.search(span.quote) for span in said.content):
        return True
    if DOING.isdisjoint(line.gist.words[i].lemma.lower() for i in line.tokens_in(said.cue)):
        return True
    return any(at.gist.words[i].tag in FINITE for at, span in _sentences(desk, said.content) for i in at.tokens_in(span))


def _sentences(desk: Desk, content: Sequence[Span]) -> Iterator[tuple[Line, Span]]:
    """What is said, each sentence with its line."""
    for span in content:
        for line in desk.whole(span.report):
            whole = line.gist.span
            start, end = max(span.start, whole.start), min(span.end, whole.end)
            if start < end:
                yield line, Span(span.report, start, end, whole.quote[start - whole.start : end - whole.start])


def _source(desk: Desk, cast: Cast, said: Statement, source: Source, mouths: frozenset[str]) -> Claim | None:
    """Who says it, as a claim on nothing yet: an actor, or the words for a source without a name."""
    line, home = desk.line_at(said.speaker) if said.speaker else None, desk.line_at(source.span)
    actor = cast.by_id.get(cast.of.get(source.actor or "", ""))
    if actor and (names_another(source.span.quote, actor) or not any(len(word) > 1 for word in folded(actor.name))):
        actor = None  # `I.` is nobody's name
    name = _whole_name(source.span, actor.name) if actor and actor.kind != "person" else actor.name if actor else ""
    value = " ".join(folded(name)) if actor else _plain(home, source.span)
    if line is None or said.speaker is None or not value:
        return None
    for_others = (actor is not None and actor.id in mouths) or _for_others(source.span.quote)
    kind = UNNAMED if said.speaker.quote.lower() in PRONOUNS else actor.kind if actor else "source"
    scope = (kind, *([FOR] if for_others else []), *([QUOTED] if said.mode == "direct" else []))
    span = _with_cue(line, _name_in(said.speaker, name) if actor else said.speaker, said.cue)
    return Claim("who-said", line, span, value, NONE, NONE, NONE, text=name if actor else " ".join(source.span.quote.split()), said_by=(actor.id,) if actor else (), scope=scope)


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


_NAMED = re.compile(r"(?!The\b|An?\b)(?:[A-Z][\w.'’-]*|\([A-Z]\w*\))(?:\s+(?:[A-Z][\w.'’-]*|[(“\"][A-Z]\w*[)”\"]))*(?=, [a-z\d]|$)")
"""Words for a speaker that are nothing but a name, with a title or a nickname, and what a comma sets apart from it."""
_CAPITALS = re.compile(r"[A-Z][\w.-]*(?:\s+(?:(?:of|for|and|the|&)\s+){0,2}[A-Z][\w.-]*)*")


def _whole_name(speaker: Span, name: str) -> str:
    """A body's name with the words in capitals around it: `Commission for Ports and |Harbours of Calder|`."""
    at = speaker.quote.find(name)
    runs = (m.group().removeprefix("The ") for m in _CAPITALS.finditer(speaker.quote) if m.start() <= at and m.end() >= at + len(name))
    return next(runs, name) if at >= 0 else name


def _plain(line: Line | None, speaker: Span) -> str:
    """A source that is no actor: its name alone, without what stands behind it (`Undersheriff Ann Lee, who led the search`), else its words
    under their kin, or as they are printed (`herald.example`); nothing for a bare pronoun."""
    if line is None or speaker.quote.lower() in PRONOUNS:
        return ""
    named = _NAMED.match(speaker.quote)
    if named and all(line.gist.words[i].pos in {"PROPN", "PUNCT"} for i in line.tokens_in(speaker)[: len(named.group().split())]):
        return " ".join(folded(named.group()))
    return " ".join([w for w in words_in(line, speaker) if len(w) > 1][:4]) or speaker.quote.lower()


def _for_others(told: str) -> bool:
    """Whether a post, or the words for a speaker, are of one who speaks for others."""
    return not FOR_OTHERS.isdisjoint(w.strip(".,'’").lower() for w in told.split())


def _name_in(speaker: Span, name: str) -> Span:
    """The name within the words for a speaker: what stands before it is a title, and another fact."""
    at = speaker.quote.find(name)
    return speaker if at < 0 else Span(speaker.report, speaker.start + at, speaker.start + at + len(name), name)


def _with_cue(line: Line, speaker: Span, cue: Span | None) -> Span:
    """The words that name the source, with the word of saying where it stands beside them in the same sentence."""
    whole = line.gist.span
    if cue is None or cue.report != speaker.report or not (whole.start <= cue.start and cue.end <= whole.end and whole.start <= speaker.start and speaker.end <= whole.end):
        return speaker
    first, last = sorted((speaker, cue))
    if last.start - first.end > NEAR:
        return speaker
    start, end = first.start, max(first.end, last.end)
    return Span(whole.report, start, end, whole.quote[start - whole.start : end - whole.start])
