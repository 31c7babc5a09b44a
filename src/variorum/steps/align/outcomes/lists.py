"""Lists of things that several reports give, whole or in part: what was stolen, which titles were won, who was invited."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import fsum

from variorum.records.parse import Token
from variorum.steps.align.desk.claims import NONE, Claim, gathered, near_pairs
from variorum.steps.align.desk.desk import Desk, Line, term
from variorum.steps.align.desk.phrases import governor
from variorum.steps.align.occasions.places import SAYING

NOUNS = frozenset({"NOUN", "PROPN"})
ENOUGH = 0.6
"""Share of the lighter list's weight that two lists have in common, so that they are of one thing."""
LEAST = 3
"""Things that half of the reports list: two joined by `and` are hardly a list."""
LONGEST = 30
"""Words of a list that is printed."""
APART = frozenset({"PERSON", "DATE", "TIME", "CARDINAL", "MONEY", "QUANTITY", "PERCENT", "ORDINAL"})
"""What has points of its own."""


def list_groups(desk: Desk) -> list[list[Claim]]:
    """Claims of lists that share most of what the shorter one names, one of each report: its longest."""
    claims = [c for line in desk.lines for c in _lists(line)]
    pairs = near_pairs(desk, claims, lambda c: tuple(sorted(c.core)))
    groups = [[claims[i] for i in g] for g in gathered(claims, pairs, lambda a, b: _alike(desk, a, b), ENOUGH)]
    found = []
    for group in groups:
        reports = {c.line.report for c in group}
        if len(reports) > 1 and 2 * len({c.line.report for c in group if len(c.core) >= LEAST}) >= len(reports):
            found.append([replace(c, value="list told=" + ";".join(sorted(c.core))) for c in group])
    return found


def _alike(desk: Desk, one: Claim, two: Claim) -> float:
    """Share of the lighter list that both name; at least two things, or all of the shorter."""
    both = one.core & two.core
    if len(both) < 2:
        return -1.0
    low = min(fsum(desk.weight(w) for w in c.core) for c in (one, two))
    return fsum(desk.weight(w) for w in both) / low if low else 0.0


def _lists(line: Line) -> Iterable[Claim]:
    words = line.gist.words
    done: set[int] = set()
    for i, word in enumerate(words):
        if word.dep != "conj" or word.pos not in NOUNS or i in done:
            continue
        top = i
        while words[top].dep == "conj" and words[words[top].head].pos in NOUNS and words[top].head < top:
            top = words[top].head
        heads = sorted({top, *_joined(words, top), *_row(words, i)})
        done.update(heads)
        items = {t for k in heads if words[k].ent not in APART and (t := term(words[k]))}
        if len(items) < 2 or heads[-1] - heads[0] >= LONGEST:
            continue
        first = min([heads[0], *(k for k, w in enumerate(words) if w.head == heads[0] and w.dep in {"compound", "amod", "nmod"})])
        span = line.cut(first, heads[-1])
        verb = governor(words, top, 4, frozenset({"VERB"}))
        if words[verb].lemma.lower() in SAYING:
            continue
        yield Claim("other", line, span, "", frozenset(items), NONE, NONE, head="list", text=" ".join(span.quote.split()))


def _joined(words: Sequence[Token], top: int) -> list[int]:
    """The nouns joined to one by commas and `and`, in order."""
    found, todo = [], [top]
    while todo:
        k = todo.pop()
        below = [n for n, w in enumerate(words) if w.head == k and w.dep == "conj" and w.pos in NOUNS and n > k]
        found += below
        todo += below
    return sorted(found)


def _row(words: Sequence[Token], at: int) -> list[int]:
    """The names that stand in one row with commas and `and` around the token at `at`, whatever the parse makes of them."""
    found, k = [at], at
    while k >= 2 and words[k].pos == "PROPN":
        before = k - 1
        while before > 0 and words[before].text.lower() in BETWEEN:
            before -= 1
        if before == k - 1 or words[before].pos != "PROPN":
            break
        found.append(before)
        k = before
    return found


BETWEEN = frozenset({",", "and", "&", "or"})
