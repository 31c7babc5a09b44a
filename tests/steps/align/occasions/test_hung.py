"""An hour that the parser hangs on the verb of saying is of the deed; a day that opens a clause of saying is of the saying."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from variorum.records.findings import Time
from variorum.records.span import Span
from variorum.steps.align.desk.desk import Line
from variorum.steps.align.occasions.hung import deed_of


def line(*words: str) -> Line:
    """A line from `text/pos/dep>head` for each word."""
    told: list[Any] = []
    for word in words:
        text, pos, tie = word.split("/")
        dep, head = tie.split(">")
        told.append(SimpleNamespace(text=text, lemma=text, pos=pos, dep=dep, head=int(head)))
    return cast(Line, SimpleNamespace(gist=SimpleNamespace(words=told)))


def time(quote: str, value: str) -> Time:
    return Time("t-1", Span("r-a", 0, len(quote), quote), "TIME", value, None, False, "past", None)


SAYS = ("Holm/PROPN/nsubj>1", "say/VERB/ROOT>1", "Lund/PROPN/nsubj>3", "enter/VERB/ccomp>1", "4/NUM/nummod>5", "p.m./NOUN/npadvmod>1")
BEHIND = ("Lund/PROPN/nsubj>1", "die/VERB/ROOT>1", ",/PUNCT/punct>1", "Thursday/PROPN/npadvmod>6", ",/PUNCT/punct>6", "police/NOUN/nsubj>6", "report/VERB/advcl>1")
OPENING = ("Lund/PROPN/nsubj>1", "die/VERB/ROOT>1", "but/CCONJ/cc>1", "Thursday/PROPN/npadvmod>6", ",/PUNCT/punct>6", "police/NOUN/nsubj>6", "report/VERB/conj>1")

TOLD_ON = ("Police/NOUN/nsubj>1", "say/VERB/ROOT>1", "that/SCONJ/mark>6", "on/ADP/prep>1", "Saturday/PROPN/pobj>3", "Lund/PROPN/nsubj>6", "stand/VERB/ROOT>6")
SAID_ON = ("Police/NOUN/nsubj>1", "say/VERB/ROOT>1", "on/ADP/prep>1", "Saturday/PROPN/pobj>2", "that/SCONJ/mark>6", "Lund/PROPN/nsubj>6", "stand/VERB/ccomp>1")


@pytest.mark.parametrize(
    ("words", "tokens", "value", "deed"),
    [
        (TOLD_ON, [4], "XXXX-WXX-6", 6),
        (SAID_ON, [3], "XXXX-WXX-6", None),
        (SAYS, [4, 5], "XXXX-XX-XXT16:00", 3),
        (SAYS, [4, 5], "XXXX-WXX-4", None),
        (BEHIND, [3], "XXXX-WXX-4", 1),
        (OPENING, [3], "XXXX-WXX-4", None),
    ],
)
def test_the_verb_a_time_tells_of(words: tuple[str, ...], tokens: list[int], value: str, deed: int | None) -> None:
    assert deed_of(line(*words), tokens, time("4 p.m.", value)) == deed
