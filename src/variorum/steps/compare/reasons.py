"""Why a point has its verdict, in sentences: each rule that decided tells its reason once, however many pairs it decided."""

from collections.abc import Sequence

from variorum.steps.compare.pair import Pair, Rule, quoted

MOST = 4
"""Pairs that are told; the readings themselves show the rest."""
BOTH = "{one} and {two} "
"""How a reason begins that holds of two readings alike, so that a further pair needs no sentence of its own."""


def reasons(deciding: Sequence[tuple[Rule, Pair]]) -> tuple[str, ...]:
    """One sentence for each rule and wording; further pairs of the same rule follow it: `“a” and “b” are different days; likewise “a” and “c”.`"""
    told: dict[str, tuple[Rule, str]] = {}
    for rule, pair in deciding:
        told.setdefault(rule.sentence(pair), (rule, f"{quoted(pair.one.text)} and {quoted(pair.two.text)}"))
    found: dict[str, list[str]] = {}
    for sentence, (rule, both) in list(told.items())[:MOST]:
        if rule.reason.startswith(BOTH) and rule.name in found:
            found[rule.name].append(both)
        else:
            found.setdefault(rule.name if rule.reason.startswith(BOTH) else sentence, []).append(sentence)
    return tuple(_joined(first, more) for first, *more in found.values())


def _joined(sentence: str, more: Sequence[str]) -> str:
    return f"{sentence.removesuffix('.')}; likewise {'; '.join(more)}." if more else sentence
