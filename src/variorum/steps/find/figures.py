"""Figures of one report: amounts, what they count, what is told of it, as of when and said by whom."""

import re
from bisect import bisect_right
from dataclasses import replace

from variorum.records.findings import Figure, Statement, Time
from variorum.records.ids import content_id
from variorum.records.span import cut
from variorum.steps.find.ages import as_age
from variorum.steps.find.changes import FALL, MOVES, RISE, change_at
from variorum.steps.find.counted import lemma_of, measured, noun_after, numbered, phrase_of, shared_noun
from variorum.steps.find.linked import changed, dated_apart, linked
from variorum.steps.find.notfigures import no_figure, of_parent
from variorum.steps.find.predicates import PEOPLE, SAME, fate_before, fate_of, named
from variorum.steps.find.sayings import Sayings
from variorum.text.amounts import Amount, amounts_in
from variorum.text.magnitudes import quake, storm
from variorum.text.measures import SECONDS
from variorum.text.tree import Reading, Tree
from variorum.text.units import unit_at

_RECORD = re.compile(r"\s+(?:record|start)\b", re.IGNORECASE)
GAMES = frozenset(
    "win loss victory defeat record lead advantage margin vote decision draw tie ruling majority run series deficit upset triumph rout split "
    "aggregate result score scoreline final half start streak thriller comeback".split()
)
"""What a score is of: 3-1 win, 14-13 vote, 2-14 record."""


def figures_of(reading: Reading, times: tuple[Time, ...], statements: tuple[Statement, ...]) -> tuple[Figure, ...]:
    """The figures of a report, in text order. A conversion in brackets carries `same_as`, the figure it restates."""
    starts = [t.span.start for t in times]
    sayings = Sayings(statements)
    figures: list[Figure] = []
    for tree in reading.trees:
        low = bisect_right(starts, tree.placed.start - 1)
        here = times[low : bisect_right(starts, tree.placed.end)]
        dates = [
            (t.span.start - tree.placed.start, t.span.end - tree.placed.start) for t in here if t.type != "DURATION"
        ]
        amounts = amounts_in(tree.placed.words, dates)
        if not amounts:
            continue
        kept = [_unhanded(tree, a) for a in _split(tree, amounts) if not no_figure(tree, a, here)]
        told: list[tuple[Amount, Figure]] = []
        sayings.enter(tree.placed.start, tree.placed.end)
        for amount in kept:
            figure = _figure(reading, tree, amount, here, sayings)
            if figure is not None:
                told.append((amount, linked(tree, told, amount, figure)))
        figures += dated_apart(changed(tree, [figure for _, figure in told]), here)
    return tuple(figures)


def _split(tree: Tree, amounts: list[Amount]) -> list[Amount]:
    """`rose from 3 to 10` is two values of one thing, not a range."""
    parts: list[Amount] = []
    for amount in amounts:
        halves = amount.halves
        first = tree.tokens_in(tree.placed.start + amount.number, tree.placed.start + amount.number_end)
        lead = tree.placed.words[max(0, amount.start - 6) : amount.start]
        if halves and first and re.search(r"\bfrom\s+$", lead) and _moves(tree, first[0]):
            parts += (replace(halves[0], role="from"), replace(halves[1], role="to"))
        else:
            parts.append(amount)
    return parts


def _unhanded(tree: Tree, amount: Amount) -> Amount:
    """The amount without an `over` or `up to` that belongs to the verb: `handed over 12 suspects`, `brought it up to 12` are no bounds."""
    if amount.hedge == "up to" and _brought(tree, tree.placed.start + amount.start):
        return replace(amount, start=amount.number, low=amount.high, hedge=None)
    if amount.hedge != "more than" or amount.low is None or not tree.placed.words.startswith(("over ", "Over "), amount.start):
        return amount
    over = next(iter(tree.tokens_in(tree.placed.start + amount.start, tree.placed.start + amount.start + 4)), None)
    parted = over is not None and tree.tokens[over].tag == "RP" and over > 0 and tree.tokens[over - 1].pos == "VERB"
    return replace(amount, start=amount.number, high=amount.low, hedge=None) if parted else amount


CARRY = frozenset("bring take push lift drive send put move carry".split())
"""Verbs that bring a thing up to a number."""


def _brought(tree: Tree, at: int) -> bool:
    """Whether the `up` at an offset is of a verb that brings something up: what is brought stands before it."""
    up = next(iter(tree.tokens_in(at, at + 2)), 0)
    verb = next((a for a in tree.ancestors(up) if tree.tokens[a].pos == "VERB"), None)
    if verb is None or up == 0 or tree.tokens[up - 1].pos == "ADP" or tree.tokens[verb].lemma.lower() not in CARRY:
        return False
    return any(verb < thing < up for thing in tree.kids(verb, "dobj"))


def _moves(tree: Tree, token: int) -> bool:
    for n, at in enumerate(tree.ancestors(token)):
        if tree.tokens[at].lemma.lower() in RISE | FALL | MOVES:
            return True
        if n > 3:
            break
    return False


def _figure(
    reading: Reading, tree: Tree, amount: Amount, times: tuple[Time, ...], sayings: Sayings
) -> Figure | None:
    inside = tree.tokens_in(tree.placed.start + amount.number, tree.placed.start + max(amount.number_end, amount.end))
    if not inside:
        return None
    amount = as_age(tree, amount, inside)
    kind, unit = _kind(tree, amount)
    what, what_span, end = _what(tree, amount, inside, kind)
    if kind in ("count", "ratio", "score"):
        unit = what_span[2] if what_span else ""
    start = tree.placed.start + amount.start
    begin = next(iter(tree.tokens_in(start, start + 1)), inside[0])
    span = cut(reading.report, reading.text, start, tree.placed.start + max(end, amount.end))
    ident = content_id("figure", reading.report, span.start, span.end)
    return Figure(
        ident, span, amount.low, amount.high, unit, what,
        tree.span(what_span[0], what_span[1]) if what_span else None,
        amount.hedge, kind, amount.role or (None if kind == "magnitude" else change_at(tree, begin)), sayings.of(span), _as_of(tree, inside[0], times),
    )  # fmt: skip


def _kind(tree: Tree, amount: Amount) -> tuple[str, str]:
    if quake(tree.placed.words, amount):
        return "magnitude", "magnitude"
    if storm(tree.placed.words, amount):
        return "magnitude", "category"
    if amount.unit is not None:
        return amount.unit.kind, amount.unit.name + (f" per {amount.per}" if amount.per else "")
    if amount.form in ("ratio", "fraction"):
        return "ratio", ""
    recorded = amount.form == "range" and _RECORD.match(tree.placed.words, amount.number_end)
    return ("score", "") if amount.form == "score" or recorded else ("count", "")


What = tuple[str, tuple[int, int, str] | None, int]
"""What is counted or measured, its tokens and unit lemma (None where not printed beside it), the end of the phrase."""


def _what(tree: Tree, amount: Amount, inside: list[int], kind: str) -> What:
    if kind in ("count", "ratio", "score"):
        return _counted(tree, amount, inside, kind)
    if kind == "age":
        return "age", None, amount.end
    if kind == "magnitude":
        return "storm" if storm(tree.placed.words, amount) else "magnitude", None, amount.end
    head_at = measured(tree, inside[0], inside[-1], amount.unit is not None and amount.unit.name in SECONDS)
    if head_at is None:
        return "", None, amount.end
    lemma = lemma_of(tree, head_at)
    if unit_at(lemma, 0, False):
        return "", None, amount.end
    return phrase_of(tree, head_at), (head_at, head_at, lemma), amount.end


def _counted(tree: Tree, amount: Amount, inside: list[int], kind: str) -> What:
    last = inside[-1]
    begin = next(iter(tree.tokens_in(tree.placed.start + amount.start, tree.placed.start + amount.start + 1)), inside[0])
    noun, before = noun_after(tree, last), fate_before(tree, begin)
    if (both := shared_noun(tree, last)) is not None:
        lemma, fate = lemma_of(tree, both), before or fate_of(tree, both)
        return named(lemma, fate) if fate else SAME.get(lemma) or phrase_of(tree, both), (both, both, lemma), tree.tokens[last + 1].end
    if kind == "score" and noun is not None and lemma_of(tree, noun[1]) not in GAMES:
        noun = None
    if of_parent(tree, amount) and (noun is None or tree.tokens[noun[0]].pos == "PROPN"):
        return "child", None, amount.number_end
    if noun is None:
        fate = before or fate_of(tree, last)
        other = measured(tree, inside[0], last) if fate is None else None
        told_of = other is not None and not unit_at(lemma_of(tree, other), 0, False)
        what = named("", fate) if fate else phrase_of(tree, other) if other is not None and told_of else ""
        return what, None, amount.end
    head = noun[1]
    lemma = lemma_of(tree, head)
    fate = before or fate_of(tree, head) or fate_of(tree, last)
    if fate is None and lemma in PEOPLE and (group := numbered(tree, head)) is not None:
        return named(lemma_of(tree, group), None), (noun[0], head, lemma), tree.tokens[head].end
    what = named(lemma, fate) if fate else SAME.get(lemma) or phrase_of(tree, head)
    if tree.tokens[last].text.lower() == "one" and tree.tokens[last + 1].text.lower() == "of":
        # `one of the largest ships` says nothing of how many there are.
        what = f"{lemma} among others"
    return what, (noun[0], head, lemma), tree.tokens[head].end


def _as_of(tree: Tree, token: int, times: tuple[Time, ...]) -> str | None:
    """The date in the figure's own clause, the nearest before another; else that of the clause it goes on."""
    dated = [t for t in times if t.edtf is not None and t.type in ("DATE", "TIME")]
    places = [(at, t.edtf) for t in dated if (at := next(iter(tree.tokens_in(t.span.start, t.span.end)), None)) is not None]
    verb, fronted = _verb_of(tree, token), False
    for _ in range(3):
        best: tuple[int, str] | None = None
        for at, edtf in places:
            theirs = _verb_of(tree, at)
            if (theirs != verb and not _for_both(tree, at, verb, theirs)) or (fronted and verb is not None and at > verb):
                continue
            if edtf is not None and (best is None or abs(at - token) < best[0]):
                best = (abs(at - token), edtf)
        if best is not None or verb is None:
            return best[1] if best else None
        told = tree.tokens[verb]
        # "In March a quake hit the town, killing 12", "On Friday a bomb went off and killed 12".
        if not (told.dep == "conj" or (told.tag == "VBG" and told.dep in ("advcl", "acl"))):
            return None
        fronted, verb = fronted or told.dep == "conj", _verb_of(tree, verb)
    return None


def _verb_of(tree: Tree, token: int) -> int | None:
    """The verb next above a token."""
    return next((a for a in tree.ancestors(token) if tree.tokens[a].pos == "VERB"), None)


def _for_both(tree: Tree, time: int, verb: int | None, other: int | None) -> bool:
    """`12 were killed and 30 hurt as of Friday`: the day holds for the first verb too."""
    joined = other is not None and tree.tokens[other].dep == "conj" and tree.tokens[other].head == verb
    return joined and [t.text.lower() for t in tree.tokens[max(0, time - 2) : time]] == ["as", "of"]
