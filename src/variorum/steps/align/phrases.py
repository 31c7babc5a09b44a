"""The words that stand for a deed: from its verb to the end of what it is done to."""

from variorum.records.span import Span
from variorum.steps.align.desk import Line, term

OBJECT = frozenset({"dobj", "attr", "acomp", "oprd", "xcomp", "prep", "prt", "agent", "dative"})


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
            last = max(last, *(k for k in _under(line, i) if k - i <= 12))
            if w.dep in {"dobj", "attr", "acomp", "oprd", "xcomp"}:
                break
    return line.cut(first, last)


def _under(line: Line, top: int) -> list[int]:
    words = line.gist.words
    found, todo = [], [top]
    while todo:
        k = todo.pop()
        found.append(k)
        todo += [i for i, w in enumerate(words) if w.head == k and i != k and w.dep not in {"relcl", "advcl"}]
    return found


def words_in(line: Line, span: Span) -> list[str]:
    """The content words of a span, each once, in the alphabet's order."""
    return sorted({t for i in line.tokens_in(span) if (t := term(line.gist.words[i]))})
