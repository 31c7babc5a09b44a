"""Rules for the sort of one thing. Values are `sort WHAT=KIND;KIND`: the narrowest kinds that the words may mean."""

from variorum.steps.compare.pair import Pair, Rule


def _kinds(value: str) -> frozenset[str]:
    """The kinds of such a value; none of another."""
    head, _, kinds = value.partition("=")
    return frozenset(kinds.split(";")) - {""} if head.startswith("sort ") else frozenset()


def sorted_both(pair: Pair) -> bool:
    return bool(_kinds(pair.one.value)) and bool(_kinds(pair.two.value))


def other_sort(pair: Pair) -> bool:
    """Nothing is of both sorts."""
    return sorted_both(pair) and not _kinds(pair.one.value) & _kinds(pair.two.value)


def same_sort(pair: Pair) -> bool:
    return sorted_both(pair) and _kinds(pair.one.value) == _kinds(pair.two.value)


SORT_RULES = (
    Rule("other sort", other_sort, "conflict", "{one} and {two} are two sorts of which a thing can only be one."),
    Rule("same sort", same_sort, "agree", "{one} and {two} are one sort."),
    Rule("wider sort", sorted_both, "compatible", "{one} and {two} fit: one may be the other."),
)
