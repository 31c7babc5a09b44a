"""Sentences and their parse, as plain data: rules never see the parser that made it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placed:
    """One sentence of a report: half-open code points, its block (paragraph number), whether it stands as a headline.

    `words` is the sentence as the parser gets it: line breaks turned to spaces one for one, so that a token at
    offset n of `words` stands at `start + n` of the report.
    """

    start: int
    end: int
    block: int
    headline: bool
    words: str


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of one report's article, in order; cut stretches hold none. Keyed by report."""

    report: str
    placed: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Token:
    """`head` is the index of the head token (its own index for a root); `ent` is '' outside names."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    ent: str
    ent_start: bool


@dataclass(frozen=True, slots=True)
class Parse:
    """The parse of one distinct sentence: token offsets count from the sentence's start. Keyed by `words`' hash."""

    words: str
    tokens: tuple[Token, ...]
