"""The words for posts that one report gives to one person: before the name, behind it, and by a verb."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.records.findings import Findings, Named
from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.actors.actors import TITLES
from variorum.steps.align.actors.namesakes import KINSHIP
from variorum.steps.align.actors.nouns import POSTS, anybody, gives, is_person, is_post, names_post
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.desk.phrases import under
from variorum.text.kin import kin
from variorum.text.names_tables import SUFFIXES
from variorum.text.posts import DOING, noun_of


def posts_of(desk: Desk, found: Findings, named: Named) -> list[Span]:
    """The words for posts of one person in one report, in order."""
    spans = [_cut(desk, named, role.span) for role in named.roles]
    spans += _titled(named)
    if named.kind == "person":
        for mention in named.mentions:
            line = desk.line_at(mention.span) if mention.form == "name" else None
            tokens = line.tokens_in(mention.span) if line else []
            if line and tokens:
                told = (_before(line, tokens), _behind(line, tokens), _called(line, tokens), _opening(line, tokens), *_told(line, tokens))
                spans += [span for span in told if span and not any(span.touches(other) for other in spans)]
    others = [m.span for a in found.actors if a.kind == "person" and a.id != named.id for m in a.mentions if m.form == "name"]
    return sorted(_housed(desk, _unowned(span, others)) for span in spans if not any(_of_another(span, other) for other in others))


_OWNED = re.compile(r"['’]s?\s")
_FOR = re.compile(r"\b(?:of|for|to|with|under|by|from|at)\s+(?:[\w'’.&-]+\s+){0,5}$")


def _of_another(span: Span, other: Span) -> bool:
    """Whether somebody else's name in the words says that the post is theirs; `agent of Ann Roe`, `Ann Roe's agent` only say whose agent."""
    if not span.touches(other):
        return False
    start, end = other.start - span.start, other.end - span.start
    whose = start >= 0 and end <= len(span.quote) and (_FOR.search(span.quote[:start]) or _OWNED.match(span.quote[end:]))
    return not whose


def _unowned(span: Span, others: Sequence[Span]) -> Span:
    """A post without the name of the person whose it is: `Roe's agent` is told as `his agent` is; of a relative it tells of whom."""
    for other in others:
        owned = _OWNED.match(span.quote, other.end - span.start) if other.start == span.start else None
        if owned and kin(noun_of(span.quote)) not in KINSHIP:
            return Span(span.report, span.start + owned.end(), span.end, span.quote[owned.end() :])
    return span


_HOUSE = re.compile(r",\s+((?:the\s+)?[A-Z][\w&.'’-]*(?:\s+(?:of\s+|and\s+|&\s+|for\s+)?[A-Z][\w&'’-]*){0,6})(?=[.,;\"”]|$)")


def _housed(desk: Desk, span: Span) -> Span:
    """A post with the house that stands behind a comma: `Lee, president, Calder Mills.`"""
    line = desk.line_at(span)
    if line is None or _OF.search(span.quote):
        return span
    house = _HOUSE.match(line.gist.span.quote, span.end - line.gist.span.start)
    post, inside = line.tokens_in(span), line.tokens_in(line.found(house, 1)) if house else []
    named = bool(inside) and line.gist.words[inside[-1]].ent == "ORG" and {line.gist.words[i].ent for i in inside} <= {"ORG", ""}
    return line.cut(post[0], inside[-1]) if named and post else span


_OF = re.compile(r"\b(?:of|for|to|in|at|from|and)\s+(?=\S)")


def _cut(desk: Desk, named: Named, span: Span) -> Span:
    """What stands right before a name, without the words it only hangs on: `the death of dictator Roe` is a dictator."""
    mention = next((m.span for m in named.mentions if 0 <= m.span.start - span.end <= 1), None)
    line = desk.line_at(span)
    tokens = line.tokens_in(mention) if line and mention else []
    if line is None or not tokens or tokens[0] == 0 or line.gist.words[tokens[0] - 1].ent in NAMES:
        return span  # `the envoy to Norland Ann Roe` is no Norland
    parsed = _left(line, tokens)
    start = parsed.start if parsed and parsed.touches(span) else span.start
    loose = [m.end() for m in _OF.finditer(span.quote)]
    if not parsed and loose and not span.quote[: loose[0]].split()[0][:1].isupper() and span.quote[loose[-1]].islower():
        start = span.start + loose[-1]
    if start <= span.start or _two_posts(span.quote[: start - span.start]):
        return span
    return Span(span.report, start, span.end, span.quote[start - span.start :])


_AND = re.compile(r"^(?:[\w'’-]+\s+){0,4}?([\w-]+)\s+(?:and|&)\s+$")


def _two_posts(before: str) -> bool:
    """Whether the words before a post are another one of the same person: `club president and` before `general manager Lee`."""
    found = _AND.match(before)
    return found is not None and _OF.search(before[: found.end(1)]) is None and is_person(found[1].lower())


NAMES = frozenset({"GPE", "LOC", "ORG", "NORP", "FAC"})
HANGING = frozenset({"compound", "amod", "poss", "case", "nmod", "nummod", "punct", "det", "advmod", "npadvmod", "nsubj", "quantmod"})
"""How the words of a title hang on its noun; a parser that takes a name for a subject hangs them so as well."""


def _left(line: Line, tokens: Sequence[int]) -> Span | None:
    """The noun right before a name that the parser hangs on it, with the words that belong to it."""
    words, last = line.gist.words, tokens[0] - 1
    if last < 0 or words[last].head not in tokens or words[last].dep not in {"compound", "nmod", "amod"} or words[last].pos in {"DET", "PUNCT", "NUM", "ADP"}:
        return None
    first = last
    while first > 0 and words[first - 1].dep in HANGING and words[first - 1].head in {*range(first, last + 1), *tokens} and words[first - 1].text not in {",", '"', "“", "(", "'"}:
        first -= 1
    return line.cut(first, last)


def _before(line: Line, tokens: Sequence[int]) -> Span | None:
    """A post that is a common noun before a name: `Rovers keeper Ann Lee`, `the keeper, Ann Lee`."""
    words, last = line.gist.words, tokens[0] - 1
    span = _left(line, tokens)
    if span and is_post(words[last]):
        return span
    head = words[tokens[-1]].head
    if words[tokens[-1]].dep == "appos" and head < tokens[0] and words[head].tag == "NN" and is_post(words[head]) and is_person(words[head].text) and (words[last].text == "," or head == last):
        return line.cut(_first(words, head), max(last - 1, head))
    return None


OPENING = frozenset({",", "(", "-", "--", "–", "—"})
"""Marks before what is added to a name."""
HELD = frozenset("then once now formerly previously currently".split())
"""Words that tell when someone held a post."""


def _behind(line: Line, tokens: Sequence[int]) -> Span | None:
    """A post in apposition: `Lee, a former keeper of the Rovers,`, `Lee Jr. (the keeper)`."""
    words, name = line.gist.words, tokens[-1]
    named = {name, *(i for i in range(name + 1, min(name + 3, len(words))) if words[i].text.lower().strip(".") in SUFFIXES)}
    head = next((i for i, w in enumerate(words) if w.head in named and w.dep == "appos" and i > max(named) and names_post(w) and not anybody(words, i)), None)
    if head is None:
        return None
    start = first = _first(words, head)
    while start > 0 and words[start - 1].pos == "ADV":
        start -= 1
    mark = words[start - 1].text if start > max(named) + 1 else ""
    if mark not in OPENING or (mark == "(" and words[first].tag not in {"DT", "PRP$"}):
        return None  # `Lee (knee)` is hurt
    if words[start].text.lower() in HELD:
        first = start
    return line.cut(first, _last(words, head))


APPOINT = frozenset(
    "elect name appoint hire serve choose pick confirm install resign retire step take act work fire oust dismiss remove return start begin continue "
    "introduce replace reelect nominate know".split()
)
"""Verbs by which someone comes into a post, holds it or leaves it."""
MAKE = frozenset("elect name appoint reelect nominate make crown promote".split())
"""Those that give a post without `as`: `Lee was named keeper`."""


def _called(line: Line, tokens: Sequence[int]) -> Span | None:
    """A post whose holder is then named: `a keeper named Lee`."""
    words, up = line.gist.words, line.gist.words[tokens[-1]].head
    if words[tokens[-1]].dep != "oprd" or words[up].dep != "acl" or words[up].lemma not in {"name", "call"}:
        return None
    head = words[up].head
    return line.cut(_first(words, head), head) if head == up - 1 and gives(words, head) else None


def _opening(line: Line, tokens: Sequence[int]) -> Span | None:
    """A post with which a sentence opens on a name: `As keeper of the Rovers, Mr. Lee was`."""
    words, name = line.gist.words, tokens[-1]
    comma = tokens[0] - 1
    while comma > 0 and words[comma].text.lower().strip(".") in HONOURS:
        comma -= 1
    if words[name].dep not in {"nsubj", "nsubjpass"} or comma < 1 or words[comma].text != ",":
        return None
    at = next((i for i in range(comma) if words[i].text == "As" and words[i].dep == "prep" and words[i].head == words[name].head), comma)
    head = next((i for i in range(at, comma) if words[i].head == at and words[i].dep == "pobj"), None)
    plain = head is not None and all(w.text != "," for w in words[at:comma]) and gives(words, head)
    return line.cut(at + 1, comma - 1) if plain else None


def _told(line: Line, tokens: Sequence[int]) -> Iterator[Span]:
    """A post that a verb gives to a name: `Lee was elected as head of the council`, `Lee, who is the keeper`, `Lee, who heads the mint`."""
    words, name = line.gist.words, tokens[-1]
    for verb, dep in _verbs(words, name):
        for i in range(verb + 1, min(len(words), verb + FAR)):
            up = words[i].head
            given = words[i].dep == "pobj" and words[up].lemma == "as" and words[up].head == verb and words[verb].lemma in APPOINT
            given |= words[i].dep == "attr" and up == verb and words[verb].lemma in {"be", "become"} and dep == "nsubj"
            given |= words[i].dep == "oprd" and up == verb and words[verb].lemma in MAKE and dep != "nsubj"
            if given and gives(words, i) and not _denied(words, verb):
                yield line.cut(_first(words, i), _last(words, i))
        does = words[verb].dep == "relcl" and words[verb].text in DOING and next((i for i, w in enumerate(words) if w.head == verb and w.dep == "dobj" and i > verb), None)
        if does:
            yield line.cut(verb, under(words, does, _of)[-1])


def _of(token: Token) -> bool:
    """Whether a word belongs to the name of what someone heads: `the Bank of Norland`, not `to a title`."""
    return token.dep not in {"relcl", "advcl", "acl", "appos"} and (token.dep != "prep" or token.lemma in {"of", "for"}) and token.text != ","


def _verbs(words: Sequence[Token], name: int) -> Iterator[tuple[int, str]]:
    """The verbs that tell of a name, each with what the name is to it: its own, and that of `Lee, who is`."""
    if words[name].dep in {"nsubj", "nsubjpass", "dobj"} and words[name].head != name:
        yield words[name].head, words[name].dep
    for i, w in enumerate(words):
        if w.head == name and w.dep == "relcl" and (who := next((k for k in words if k.text == "who" and words[k.head] is w), None)):
            yield i, who.dep


def _denied(words: Sequence[Token], verb: int) -> bool:
    return any(w.head == verb and w.dep == "neg" for w in words)


FAR = 14
"""Words behind a verb within which the post it gives stands."""


def _last(words: Sequence[Token], head: int) -> int:
    """The last of the words behind the noun of a post that belong to it."""
    last = head
    while last + 1 < len(words) and last - head < LONGEST and (_goes_on(words[last + 1]) or _hyphen(words, last + 1)):
        last += 1
    while last > head and words[last].pos in {"ADP", "DET", "PART", "CCONJ", "PRON"}:
        last -= 1
    return last


def _hyphen(words: Sequence[Token], i: int) -> bool:
    """Whether a dash joins two words without blanks."""
    return words[i].text in {"-", "–"} and i > 0 and i + 1 < len(words) and words[i - 1].end == words[i].start and words[i].end == words[i + 1].start


def _goes_on(token: Token) -> bool:
    """Whether a word may belong to the post named before it."""
    return token.text not in STOPS and token.ent not in {"DATE", "TIME"} and token.pos not in {"VERB", "AUX", "PUNCT", "SCONJ"} and token.dep not in {"relcl", "nsubj"}


LONGEST = 10
"""Words behind the noun of a post that may belong to it."""
STOPS = frozenset({",", ".", ";", "who", "which", "that", "-", "–", "—", "(", '"', "after", "before", "since", "under", "during"})


def _first(words: Sequence[Token], head: int) -> int:
    """The first of the words right before a noun that belong to it."""
    first = head
    while first > 0 and words[first - 1].head in range(first - 2, head + 1) and words[first - 1].dep in HANGING and (_belongs(words[first - 1]) or _hyphen(words, first - 1)):
        first -= 1
    return first


def _belongs(token: Token) -> bool:
    """Whether a mark may stand inside a post: the stop of `No. 2` does, the one of a sentence does not."""
    return token.text not in STOPS or (token.text == "." and token.dep != "punct")


HONOURS = frozenset("mr mrs ms miss dr sir dame lord lady mx".split())


def _titled(named: Named) -> list[Span]:
    """A post that is read as the beginning of a name: `COO Ann Lee`, `Rovers QB Ann Lee`, `Senior Trooper Ann Lee`."""
    for mention in named.mentions:
        words = list(re.finditer(r"\S+", mention.span.quote))
        held = [w.group() in POSTS or (w.group().lower().strip(".") in TITLES - HONOURS and w.group()[0].isupper()) for w in words[:-1]]
        if True in held and len(words) > 1:
            first = held.index(True)
            last = next((k for k in range(first, len(held)) if not held[k]), len(held)) - 1
            start, end = words[first].start(), words[last].end()
            base = mention.span.start
            return [replace(mention.span, start=base + start, end=base + end, quote=mention.span.quote[start:end])]
    return []
