"""Who said what, in their own words where a report prints them."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from variorum.records.findings import Statement
from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.records.story import Actor
from variorum.steps.compose.alone import RELATIVE, TIES, UNSETTLED, leans, speaks_itself
from variorum.steps.compose.introduced import introduced
from variorum.steps.compose.phrases import LONGEST, MARKS, Line, capital, clause, flat, full_stop, unquoted
from variorum.steps.compose.rows import Sheet
from variorum.text.content import CONTENT, EMPTY

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
_NAMES = frozenset({"NNP", "NNPS"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_MAIN = frozenset({"ROOT", "ccomp"})
_NOT_FINITE = frozenset({"VBG", "TO", "VB"})
_HANGING = frozenset("would will is was has had have could may might must should can are were did does do be to it they them this these those there its their".split())
"""First words of an indirect saying that hang on something said before it."""
_QUOTES = frozenset("“\"'‘")
SHORTEST = 24
"""Code points of a saying that can stand alone."""
LEAST = 4
"""Content words of one that tells something."""


def voices(sheet: Sheet) -> Iterator[tuple[Line, ...]]:
    """One saying of each speaker; those whom most origins quote come first."""
    quoted: dict[str, list[tuple[str, Statement]]] = {}
    members = dict(sheet.alignment.voices)
    for witness in sheet.witnesses:
        for statement in sheet.found(witness.report).statements:
            actor = members.get(statement.actor or "")
            if actor in sheet.actors:
                quoted.setdefault(actor, []).append((witness.report, statement))
    weights = {key: (len(sheet.origins([r for r, _ in said])), len(said)) for key, said in quoted.items()}
    for key in sorted(quoted, key=lambda k: (-weights[k][0], -weights[k][1], k)):
        wordings = tuple(_wordings(sheet, sheet.actors[key], quoted[key]))
        if wordings:
            yield wordings


def _wordings(sheet: Sheet, actor: Actor, said: list[tuple[str, Statement]]) -> Iterator[Line]:
    """What several reports print before what one prints, then what tells most of the story's matter."""
    shared: Counter[str] = Counter()
    for _, statement in said:
        shared[_key(statement)] += 1
    fit = [(r, apart) for r, s in said if s.inside is None and not s.cut_off and all(map(sheet.in_body, s.content)) and (apart := _apart(sheet, actor, r, s))]
    fit = [(r, s) for r, s in fit if not any(RELATIVE.search(span.quote) for span in s.content)]
    if any(point.verdict == "update" for point in sheet.points):  # what was open then may be settled by now
        fit = [(r, s) for r, s in fit if not any(UNSETTLED.search(span.quote) for span in s.content)]
    fit.sort(key=lambda rs: (-shared[_key(rs[1])], -_worth(sheet, rs[1])))
    post = introduced(sheet, actor)
    for report, statement in fit:
        small = statement.mode != "direct" and _begins_small(sheet, statement.content[0])
        printings = (printed for s in statement.content for printed in sheet.printings(s))
        spans = tuple(dict.fromkeys((*printings, *(sheet.sentence(s) for s in _evidence(sheet, actor, report, statement)))))
        for name, beside in (*([post] if post else []), (_named(sheet, actor, report), ())):
            for text, core in _sentences(name, statement, small=small):
                yield Line(text, tuple(dict.fromkeys((*spans, *beside))), (), f"voice {actor.id}", core, saying=sheet.sentence(statement.content[0]))


def _worth(sheet: Sheet, statement: Statement) -> float:
    return max(map(sheet.central, statement.content)) * (OWN if statement.mode == "direct" else 1.0)


OWN = 1.4
"""What a speaker's own words weigh beside a report's."""


def _apart(sheet: Sheet, actor: Actor, report: str, statement: Statement) -> Statement | None:
    """The saying as far as it can be read apart from its report; an indirect one whole or not at all."""
    direct = statement.mode == "direct"
    spoken = set() if direct else {m.span.start for named in sheet.named(actor, report) for m in named.mentions}
    content = tuple(s for s in statement.content if _readable(sheet.words(s), spoken) and (direct or _is_clause(sheet.words(s))))
    if not direct and any(speaks_itself(span.quote) for span in content):
        return None
    return replace(statement, content=content) if content and (direct or len(content) == len(statement.content)) else None


def _readable(words: Sequence[Token], spoken: Container[int]) -> bool:
    """Whether words tell something, and nothing in them stands for what is told elsewhere; what was not parsed is taken as it is."""
    told = [w for w in words if w.pos in CONTENT and w.lemma.lower() not in EMPTY]
    first = next((w.text.lower() for w in words if w.pos != "PUNCT"), "")
    return not words or (len(told) >= LEAST and first not in TIES and not leans(words, spoken))


def _is_clause(words: Sequence[Token]) -> bool:
    """Whether words can stand behind `said that`: a subject with its verb, not `chatting with her`, `to have seen it` or `the effort she made`."""
    first = next((w for w in words if w.pos != "PUNCT"), None)
    if first is None:
        return True
    tells = any(w.pos in {"VERB", "AUX"} and w.dep in _MAIN for w in words)
    subject = next((n for n, w in enumerate(words) if w.dep in _SUBJECTS), None)
    return first.tag not in _NOT_FINITE and tells and subject is not None and not _set_off(words[:subject])


_DAY_ALONE = frozenset({"npadvmod", "compound", "nmod"})
"""How a day hangs on what follows that belongs to the verb of saying before it: `confirmed Wednesday owner Holm sold it`."""


def _set_off(before: Sequence[Token]) -> bool:
    """Whether what stands before a subject belongs to another clause: `a hero to many, Holm died`, `Wednesday owner Holm died`."""
    opens = next((w for w in before if w.pos != "PUNCT"), None)
    if opens is None:
        return False
    return (any(w.text == "," for w in before) and opens.tag != "IN") or (opens.ent.startswith("DATE") and opens.dep in _DAY_ALONE)


def _begins_small(sheet: Sheet, span: Span) -> bool:
    """Whether the first word of a saying loses its capital behind `said that`: it is no name."""
    first = next(iter(sheet.words(span)), None)
    return first is not None and first.text.istitle() and first.tag not in _NAMES and not first.ent and first.text != "I"


def _sentences(name: str, statement: Statement, *, small: bool = False) -> Iterator[tuple[str, str]]:
    """Each quoted piece as a sentence of its own, an indirect saying whole; with the words that are the speaker's. `small`: its first word is no name."""
    cue = flat(statement.cue.quote) if statement.cue else ""
    verb = "said" if cue.casefold() in _SAID else cue if _VERB.fullmatch(cue) else None
    if statement.mode == "direct":
        pieces = _pieces([flat(span.quote) for span in statement.content])
        tag = f"{name} {verb}:" if verb in _CLAUSAL or verb in _QUOTING else f"{name.rstrip(',')}:"
        yield from ((full_stop(f"{tag} “{words}”"), f"“{words}”") for words in pieces if _long_enough(words) and words[0].isupper())
        return
    words = clause(" … ".join(s.quote for s in statement.content)).removeprefix("that ")
    if not _long_enough(words) or statement.stance not in ("said", "denied") or words.count("“") != words.count("”"):
        return
    first, _, rest = words.partition(" ")
    if verb in _CLAUSAL and first.casefold() not in _HANGING and first[0] not in _QUOTES:
        yield full_stop(f"{name} {verb} that {first.lower() if small else first} {rest}"), words


def _pieces(printed: Sequence[str]) -> list[str]:
    """The quoted pieces of a saying, each that goes on behind the tag joined to the one before it: `“The fire,” she said, “was out by noon.”`"""
    joined: list[list[str]] = []
    for piece in printed:
        goes_on = joined and joined[-1][-1].rstrip(MARKS).endswith((",", "-", "–", "—")) and unquoted(piece)[:1].islower()
        joined[-1].append(piece) if goes_on else joined.append([piece])
    return [" … ".join(map(unquoted, pieces)) for pieces in joined]


def _named(sheet: Sheet, actor: Actor, report: str) -> str:
    """The actor's name as a sentence opens with it: with its article where the report prints one (`the Harbour Board`)."""
    text = sheet.rows[report].report.text
    for mention in (m for named in sheet.named(actor, report) for m in named.mentions if actor.kind != "person"):
        before = text[max(0, mention.span.start - 4) : mention.span.start]
        if flat(mention.span.quote) == actor.name and before.casefold() == "the ":
            return f"The {actor.name}"
    return capital(actor.name)


def _long_enough(words: str) -> bool:
    return SHORTEST <= len(words) <= LONGEST


def _evidence(sheet: Sheet, actor: Actor, report: str, statement: Statement) -> Iterator[Span]:
    yield from statement.content
    if statement.cue:
        yield statement.cue
    if statement.speaker:
        yield statement.speaker
    for named in sheet.named(actor, report)[:1]:
        yield from (m.span for m in named.mentions if m.form == "name" and flat(m.span.quote) == actor.name)
        yield from (m.span for m in named.mentions[:1])


def _key(statement: Statement) -> str:
    return unquoted(statement.content[0].quote).casefold()[:60] if statement.content else ""
