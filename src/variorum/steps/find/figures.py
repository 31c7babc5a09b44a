"""Figures of one report: amounts, what they count, what is told of it, as of when and said by whom."""

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise

from variorum.records.findings import Figure, Statement, Time
from variorum.records.ids import content_id
from variorum.records.span import Span, cut
from variorum.steps.find.ages import YEARS, as_age
from variorum.steps.find.changes import FALL, MOVES, RISE, change_at
from variorum.steps.find.counted import lemma_of, measured, noun_after, numbered, phrase_of
from variorum.steps.find.notfigures import no_figure, of_parent
from variorum.steps.find.predicates import PEOPLE, SAME, fate_before, fate_of, named
from variorum.steps.find.sayings import Sayings
from variorum.text.amounts import Amount, amounts_in
from variorum.text.magnitudes import quake, storm
from variorum.text.tree import Reading, Tree
from variorum.text.units import unit_at

_BRACKET = re.compile(r"\s*[(\[]\s*(?:about|around|some|roughly|approximately|or|nearly|=|US\s)?\s*$", re.IGNORECASE)
_RECORD = re.compile(r"\s+(?:record|start)\b", re.IGNORECASE)
GAMES = frozenset(
    "win loss victory defeat record lead advantage margin vote decision draw tie ruling majority run series deficit upset triumph rout split "
    "aggregate result score scoreline final half start streak thriller comeback".split()
)
"""What a score is of: 3-1 win, 14-13 vote, 2-14 record."""
_TIMED = frozenset("second minute hour day week month year decade century".split())


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
        kept = [a for a in _split(tree, amounts) if not no_figure(tree, a, here)]
        told: list[tuple[Amount, Figure]] = []
        sayings.enter(tree.placed.start, tree.placed.end)
        for amount in kept:
            figure = _figure(reading, tree, amount, here, sayings)
            if figure is not None:
                told.append((amount, _linked(tree, told, amount, figure)))
        figures += _dated(_changes(tree, [figure for _, figure in told]), here)
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


def _what(tree: Tree, amount: Amount, inside: list[int], kind: str) -> tuple[str, tuple[int, int, str] | None, int]:
    """What is counted or measured, its tokens and unit lemma (None where not printed beside it), the end of the phrase."""
    last = inside[-1]
    if kind in ("count", "ratio", "score"):
        begin = next(
            iter(tree.tokens_in(tree.placed.start + amount.start, tree.placed.start + amount.start + 1)), inside[0]
        )
        noun, before = noun_after(tree, last), fate_before(tree, begin)
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
    if kind == "age":
        return "age", None, amount.end
    if kind == "magnitude":
        return "storm" if storm(tree.placed.words, amount) else "magnitude", None, amount.end
    head_at = measured(tree, inside[0], last, amount.unit is not None and amount.unit.name in _TIMED)
    if head_at is None:
        return "", None, amount.end
    lemma = lemma_of(tree, head_at)
    if unit_at(lemma, 0, False):
        return "", None, amount.end
    return phrase_of(tree, head_at), (head_at, head_at, lemma), amount.end


def _restates(tree: Tree, one: Amount, other: Amount) -> bool:
    """`75 kilometers (50 miles)`: the second says the first over again in another unit of its kind."""
    if one.unit is None or other.unit is None or one.unit.kind != other.unit.kind or one.unit.name == other.unit.name:
        return False
    return (
        one.unit.kind in ("measure", "money")
        and _BRACKET.fullmatch(tree.placed.words[one.end : other.start]) is not None
    )


_MORE = re.compile(
    r".*\b(?:including|and|of\s+whom|of\s+which|of\s+them|while|but|with|to)\b", re.IGNORECASE | re.DOTALL
)
_LISTED = re.compile(r"\s*(?:,|,?\s*and|,?\s*or)\s*")
_OTHERS = re.compile(r"\s+(?:more|others?)\b", re.IGNORECASE)
_VALUE = re.compile(r"\b(?:to|at|from|of)\s+(?:a\s+\w+\s+of\s+)?$", re.IGNORECASE)
NEAREST = 6
"""Numbers of its sentence that one looks back to."""
NEAR = 60
"""Characters over which a bare number may borrow what the one before it counted."""


def _linked(tree: Tree, told: list[tuple[Amount, Figure]], amount: Amount, figure: Figure) -> Figure:
    """The figure with what its sentence has said before: a conversion, or the same thing counted again."""
    if told and _restates(tree, told[-1][0], amount):
        first = told[-1][1]
        return replace(figure, what=first.what, what_span=first.what_span, same_as=first.id)
    if (
        told
        and told[-1][1].kind == "age"
        and amount.unit is None
        and _LISTED.fullmatch(tree.placed.words[told[-1][0].end : amount.start])
    ):
        return replace(
            figure, unit=YEARS.name, kind="age", what="age", what_span=None, span=_bare(tree, amount, figure)
        )
    figure = _other_end(tree, told, amount, figure)
    if figure.unit == "other" and told and told[-1][1].kind == "count" and told[-1][1].unit and amount.start - told[-1][0].end <= NEAR:
        fate = fate_of(tree, tree.tokens_in(figure.span.start, figure.span.end)[-1])  # "12,000 houses fell and 30,000 others were damaged"
        unit = told[-1][1].unit
        return replace(figure, unit=unit, what=named(unit, fate) if fate else told[-1][1].what)
    if amount.unit is not None or figure.unit or figure.kind != "count":
        return figure
    for earlier, before in reversed(told[-NEAREST:]):
        between = tree.placed.words[earlier.end : amount.start]
        again = _MORE.match(between) or _OTHERS.match(tree.placed.words, amount.number_end)
        if before.kind == "count" and before.unit and len(between) <= NEAR and again:
            # `6 million homes, including 1.5 million in …`
            fate = fate_of(tree, tree.tokens_in(figure.span.start, figure.span.end)[-1])
            return replace(figure, unit=before.unit, what=named(before.unit, fate) if fate else before.what)
        if (
            before.unit
            and before.kind == "measure"
            and _VALUE.search(tree.placed.words[max(0, amount.start - 60) : amount.start])
        ):
            # `rose 64 points to 4,577`
            return replace(figure, unit=before.unit, kind="measure") if before.unit not in _TIMED else figure
    return figure


def _bare(tree: Tree, amount: Amount, figure: Figure) -> Span:
    """The figure's span without a noun it took for its own."""
    size = amount.end - amount.start
    return Span(figure.span.report, figure.span.start, figure.span.start + size, figure.span.quote[:size])


_END = re.compile(r"\b(to|from)\s+$", re.IGNORECASE)


def _other_end(tree: Tree, told: list[tuple[Amount, Figure]], amount: Amount, figure: Figure) -> Figure:
    """`climbed from 21 mpg combined to 23`: after one end of a change, `to` or `from` opens the other."""
    if figure.change is not None or not told or amount.start - told[-1][0].end > NEAR // 2:
        return figure
    lead = _END.search(tree.placed.words, max(0, amount.start - 8), amount.start)
    ends = {told[-1][1].change, lead[1].lower()} if lead else set()
    return replace(figure, change=lead[1].lower()) if lead and ends == {"from", "to"} else figure


_DOWN_FROM = re.compile(r"[\s,]*(?:up|down)\s+from\s+(?:about\s+|around\s+|some\s+)?", re.IGNORECASE)


def _changes(tree: Tree, figures: list[Figure]) -> list[Figure]:
    """New values linked to the old ones beside them: `rose to 10 from 3`, `from 21 mpg to 23`, `4%, down from 5%`."""
    linked = list(figures)
    for n, (one, other) in enumerate(pairwise(figures)):
        between = tree.placed.words[one.span.end - tree.placed.start : other.span.start - tree.placed.start]
        if other.change == "from" and one.change not in ("from", "to") and _DOWN_FROM.fullmatch(between):
            linked[n] = replace(one, change="to")
    free = 0
    plain = [n for n, f in enumerate(linked) if f.same_as is None]  # "rose to 5m kronor ($480,000) from 4m"
    for n, after in pairwise(plain):
        one, other = linked[n], linked[after]
        if n < free:
            continue
        if {one.change, other.change} != {"from", "to"} or (one.unit and other.unit and one.unit != other.unit):
            continue
        unit, kind = (one.unit, one.kind) if one.unit else (other.unit, other.kind)
        what = one.what or other.what
        pair = [
            replace(f, unit=f.unit or unit, kind=kind if not f.unit else f.kind, what=f.what or what)
            for f in (one, other)
        ]
        new = 0 if one.change == "to" else 1
        pair[new] = replace(pair[new], was=pair[1 - new].id)
        linked[n], linked[after] = pair
        free = after + 1
    return linked


BESIDE = 12
"""Characters between a figure and a day that is its own: `from 3 on Thursday`."""


def _dated(figures: list[Figure], times: tuple[Time, ...]) -> list[Figure]:
    """The figures of a sentence, where a new value and its old one share a day given to the one it stands beside."""
    dated = list(figures)
    places = {f.id: n for n, f in enumerate(figures)}
    for new in figures:
        old = figures[places[new.was]] if new.was in places else None
        if old is None or new.as_of is None or new.as_of != old.as_of:
            continue
        last = max(new.span.end, old.span.end)
        after = any(t.edtf == new.as_of and t.span.start >= last for t in times)
        stale = new if after and old.span.start > new.span.start else old
        beside = next((t.edtf for t in times if 0 <= t.span.start - stale.span.end <= BESIDE and t.edtf != new.as_of), None)
        dated[places[stale.id]] = replace(stale, as_of=beside)
    return dated


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


__all__ = ["Span", "figures_of"]
