"""Figures beside one another in a sentence: a conversion, one thing counted again, a new value and its old one, whose day it is."""

import re
from dataclasses import replace
from itertools import pairwise

from variorum.records.findings import Figure, Time
from variorum.records.span import Span
from variorum.steps.find.ages import YEARS
from variorum.steps.find.predicates import fate_of, named
from variorum.text.amounts import Amount
from variorum.text.measures import SECONDS
from variorum.text.tree import Tree

_BRACKET = re.compile(r"\s*[(\[]\s*(?:about|around|some|roughly|approximately|or|nearly|=|US\s)?\s*$", re.IGNORECASE)


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


def linked(tree: Tree, told: list[tuple[Amount, Figure]], amount: Amount, figure: Figure) -> Figure:
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
            return replace(figure, unit=before.unit, kind="measure") if before.unit not in SECONDS else figure
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


def changed(tree: Tree, figures: list[Figure]) -> list[Figure]:
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


def dated_apart(figures: list[Figure], times: tuple[Time, ...]) -> list[Figure]:
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
