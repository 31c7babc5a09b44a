"""Who said what, in their own words where a report prints them."""

import re
from collections import Counter
from collections.abc import Iterator

from variorum.records.findings import Statement
from variorum.records.span import Span
from variorum.records.story import Actor
from variorum.steps.compose.phrases import LONGEST, Line, capital, clause, flat, full_stop, unquoted
from variorum.steps.compose.rows import Sheet

_CLAUSAL = frozenset(
    "said says say announced announces warned warns confirmed confirms denied denies added adds noted notes claimed claims "
    "argued argues insisted insists reported reports stated states declared declares believes believed acknowledged admitted "
    "admits estimated estimates predicted predicts promised promises vowed suggested suggests stressed reiterated recalled "
    "explained asserted maintained maintains conceded pledged hoped hopes thinks thought feared fears".split()
)
"""Verbs that take a clause: name, verb and clause make a sentence. After any other cue they would not."""
_QUOTING = frozenset("wrote tweeted posted asked replied answered joked shouted continued concluded quipped tells told".split())
_SAID = frozenset({"told", "according to"})
"""Cues that need another object, or none: with a clause behind them they are `said`."""
_VERB = re.compile(r"[a-z]{3,14}")
_SMALL = frozenset("The A An It He She They We There This That These Those In On At If As His Her Their".split())
"""First words that lose their capital inside a sentence."""
_HANGING = frozenset(
    "would will is was has had have could may might must should can are were did does do be to it they them this these those "
    "there its their".split()
)
"""First words of an indirect saying that hang on something said before it."""
SHORTEST = 24
"""Code points of a saying that can stand alone."""


def voices(sheet: Sheet) -> Iterator[tuple[Line, ...]]:
    """One saying of each speaker; those whom most origins quote come first."""
    quoted: dict[str, list[tuple[str, Statement]]] = {}
    members = dict(sheet.alignment.voices)
    for witness in sheet.witnesses:
        row = sheet.rows.get(witness.report)
        for statement in row.findings.statements if row and row.findings else ():
            actor = members.get(statement.actor or "")
            if actor in sheet.actors:
                quoted.setdefault(actor, []).append((witness.report, statement))
    weights = {key: (len(sheet.origins([r for r, _ in said])), len(said)) for key, said in quoted.items()}
    for key in sorted(quoted, key=lambda k: (-weights[k][0], -weights[k][1], k)):
        wordings = tuple(_wordings(sheet, sheet.actors[key], quoted[key]))
        if wordings:
            yield wordings


def _wordings(sheet: Sheet, actor: Actor, said: list[tuple[str, Statement]]) -> Iterator[Line]:
    """Direct words before indirect ones; what several origins print before what one prints."""
    shared: Counter[str] = Counter()
    for _, statement in said:
        shared[_key(statement)] += 1
    fit = [(r, s) for r, s in said if s.inside is None and not s.cut_off and s.content and all(map(sheet.in_body, s.content))]
    fit.sort(key=lambda rs: (rs[1].mode == "indirect", -shared[_key(rs[1])]))
    for report, statement in fit:
        for text in _sentences(actor, statement):
            printings = tuple(dict.fromkeys(printed for s in statement.content for printed in sheet.printings(s)))
            spans = tuple(dict.fromkeys((*printings, *(sheet.sentence(s) for s in _evidence(sheet, actor, report, statement)))))
            yield Line(text, spans, (), f"voice {actor.id}")


def _sentences(actor: Actor, statement: Statement) -> Iterator[str]:
    """Each quoted piece as a sentence of its own; an indirect saying whole."""
    cue = flat(statement.cue.quote) if statement.cue else ""
    verb = "said" if cue.casefold() in _SAID else cue if _VERB.fullmatch(cue) else None
    name = capital(actor.name)
    if statement.mode == "direct":
        pieces = [unquoted(span.quote) for span in statement.content]
        tag = f"{name} {verb}:" if verb in _CLAUSAL or verb in _QUOTING else f"{name}:"
        yield from (full_stop(f"{tag} “{words}”") for words in pieces if _long_enough(words) and words[0].isupper())
        return
    words = clause(" … ".join(s.quote for s in statement.content))
    if not _long_enough(words) or statement.stance not in ("said", "denied") or words.count("“") != words.count("”"):
        return
    if verb in _CLAUSAL and words.removeprefix("that ").partition(" ")[0].casefold() not in _HANGING:
        first, _, rest = words.partition(" ")
        yield full_stop(f"{name} {verb} {first.lower() if first in _SMALL else first} {rest}")


def _long_enough(words: str) -> bool:
    return SHORTEST <= len(words) <= LONGEST


def _evidence(sheet: Sheet, actor: Actor, report: str, statement: Statement) -> Iterator[Span]:
    yield from statement.content
    if statement.cue:
        yield statement.cue
    if statement.speaker:
        yield statement.speaker
    row = sheet.rows[report]
    members = set(actor.members)
    for named in row.findings.actors if row.findings else ():
        if named.id in members:
            yield from (m.span for m in named.mentions if m.form == "name" and flat(m.span.quote) == actor.name)
            yield from (m.span for m in named.mentions[:1])
            return


def _key(statement: Statement) -> str:
    return unquoted(statement.content[0].quote).casefold()[:60] if statement.content else ""
