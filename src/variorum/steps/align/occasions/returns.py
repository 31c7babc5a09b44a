"""Who moved back returned: another deed than to move."""

from variorum.steps.align.desk.desk import Line
from variorum.text.kin import kin


def gone_back(line: Line, predicate: int, core: frozenset[str]) -> frozenset[str] | None:
    """The words of a deed with `return` for its verb, where a verb of going goes back: `moved back to Dover`; else None."""
    words = line.gist.words
    back = any(w.text.lower() == "back" and w.dep in {"advmod", "prt"} and predicate in {w.head, words[w.head].head} and k <= predicate + 2 for k, w in enumerate(words))
    return core - {kin(words[predicate].lemma)} | {RETURN} if back and words[predicate].lemma.lower() in GOING else None


GOING = frozenset("move go come head travel fly drive sail march walk run ride".split())
RETURN = kin("return")
BACK = "back"
"""The way of a place that one returned to."""
