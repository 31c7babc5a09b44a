"""The words that stand for a deed: from its verb to the end of what it is done to."""

from collections.abc import Callable, Sequence

from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.desk.desk import Line, term
from variorum.text.tree import BEFORE, FINITE, children, kid, kids

VERBS = frozenset({"VERB", "AUX"})
OBJECT = frozenset({"dobj", "attr", "acomp", "oprd", "xcomp", "prep", "prt", "agent", "dative"})


def dateline_dash(words: Sequence[Token]) -> int:
    """The dash that a dateline may end with (`ARDEN, Nov 11 -`); -1 where no dash stands among the first words."""
    return next((i for i, w in enumerate(words[:DATELINE]) if w.text in DASHES), -1)


DATELINE = 10
"""Tokens within which a dateline ends."""
DASHES = frozenset({"-", "--", "–", "—"})


def told(line: Line, verb: int) -> Span:
    """The deed with what it is done to: from its verb to the end of its object."""
    words = line.gist.words
    last = first = verb
    for i, w in enumerate(words):
        if w.head != verb or i == verb:
            continue
        if i < verb and w.dep in {"aux", "auxpass", "neg"}:
            first = min(first, i)
        if i > verb and w.dep in OBJECT and i - last <= 8:
            last = max(last, *(k for k in under(words, i) if k - i <= 12))
            if w.dep in {"dobj", "attr", "acomp", "oprd", "xcomp"}:
                break
    return line.cut(first, last)


def _no_clause(token: Token) -> bool:
    return token.dep not in {"relcl", "advcl"}


def under(words: Sequence[Token], top: int, keep: Callable[[Token], bool] = _no_clause) -> list[int]:
    """The tokens that hang on one, with itself, in order, as far as `keep` lets; else all but clauses of their own."""
    below, found, todo = children(words), [], [top]
    while todo:
        k = todo.pop()
        found.append(k)
        todo += [i for i in below[k] if keep(words[i])]
    return sorted(found)


def finite(words: Sequence[Token], verb: int) -> bool:
    """Whether a verb tells in a tense, itself or by a word that helps it."""
    return any(words[k].tag in FINITE for k in (verb, *kids(words, verb, "aux", "auxpass")))


def clause_at(line: Line, verb: int) -> str:
    """Who does it and the deed, in the report's words; left out between them is `…`."""
    deed = told(line, verb)
    flat = " ".join(deed.quote.split())
    doer = doer_of(line, verb)
    if doer is None or doer.start >= deed.start:
        return flat
    between = line.gist.span.quote[doer.end - line.gist.span.start : deed.start - line.gist.span.start].strip()
    return " ".join((" ".join(doer.quote.split()), *(("…",) if between else ()), flat))


CLIMB = 5
"""Steps from a word to the verb it belongs to."""


def governor(words: Sequence[Token], i: int, most: int, verbs: frozenset[str] = VERBS) -> int:
    """The verb that the token at `i` hangs on, or the top of its sentence; what is reached after `most` steps where that is further."""
    for _ in range(most):
        if words[i].pos in verbs or words[i].head == i:
            break
        i = words[i].head
    return i


def doer_of(line: Line, verb: int) -> Span | None:
    """The subject of a verb, its own or that of the verb it hangs on; for `which` and `who` what these stand for."""
    words, at = line.gist.words, verb
    for _ in range(4):
        subject = kid(words, at, "nsubj", "nsubjpass")
        if subject is not None and words[subject].lemma.lower() not in {"which", "who", "that"}:
            return _noun(line, subject)
        if words[at].dep == "relcl" and words[words[at].head].pos in {"NOUN", "PROPN"}:
            return _noun(line, words[at].head)
        if subject is not None or words[at].dep not in {"conj", "xcomp", "aux", "auxpass"}:
            return None
        at = words[at].head
    return None


def _noun(line: Line, head: int) -> Span:
    """A noun with the words right before it that belong to it."""
    words, first = line.gist.words, head
    while first > 0 and ((words[first - 1].head in range(first, head + 1) and words[first - 1].dep in BEFORE) or _hyphened(words, first)):
        first -= 1
    return line.cut(first, head)


def _hyphened(words: Sequence[Token], i: int) -> bool:
    """Whether a hyphen joins a token to the one before it: a name is not cut within `61-year-old`."""
    return words[i - 1].end == words[i].start and "-" in (words[i - 1].text, words[i].text)


def words_in(line: Line, span: Span) -> list[str]:
    """The content words of a span, each once, in the alphabet's order."""
    return sorted({t for i in line.tokens_in(span) if (t := term(line.gist.words[i]))})
