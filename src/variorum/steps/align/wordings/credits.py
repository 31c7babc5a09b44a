"""Who is credited with what in one report: each sentence of what somebody says, with the source it is said by."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.records.findings import Findings, Statement
from variorum.records.span import Span
from variorum.records.story import Actor
from variorum.steps.align.actors.actors import Cast, folded
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.desk.phrases import words_in
from variorum.steps.align.wordings.running import PRONOUNS, Source, running_sources

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
    if said.speaker is None or said.stance != "said" or not _credits_by(desk, said.cue):
        return
    claim = _source(desk, cast, said, running.get(said.speaker, Source(said.speaker, said.actor)), mouths)
    pieces = [(at, span, frozenset(words_in(at, span))) for at, span in _sentences(desk, said.content)]
    if claim is None or len({word for _, _, words in pieces for word in words}) < LEAST:
        return
    for at, span, words in pieces:
        yield Credit(replace(claim, line=at, core=words, about=_THAT.sub("", " ".join(span.quote.split()))), (span,))


def _credits_by(desk: Desk, cue: Span | None) -> bool:
    """Whether a word of saying credits something."""
    line = desk.line_at(cue) if cue else None
    if line is None or cue is None:
        return False
    return any(word.lower() in SAYS for i in line.tokens_in(cue) for word in (line.gist.words[i].lemma, line.gist.words[i].text))


def _sentences(desk: Desk, content: Sequence[Span]) -> Iterator[tuple[Line, Span]]:
    """What is said, each sentence with its line."""
    for span in content:
        for line in desk.of(span.report):
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


_CAPITALS = re.compile(r"[A-Z][\w.-]*(?:\s+(?:(?:of|for|and|the|&)\s+){0,2}[A-Z][\w.-]*)*")


def _whole_name(speaker: Span, name: str) -> str:
    """A body's name with the words in capitals around it: `Commission for Ports and |Harbours of Calder|`."""
    at = speaker.quote.find(name)
    runs = (m.group().removeprefix("The ") for m in _CAPITALS.finditer(speaker.quote) if m.start() <= at and m.end() >= at + len(name))
    return next(runs, name) if at >= 0 else name


def _plain(line: Line | None, speaker: Span) -> str:
    """A source without a name, as its words under their kin, or as it is printed (`herald.example`); nothing for a bare pronoun."""
    if line is None or speaker.quote.lower() in PRONOUNS:
        return ""
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
