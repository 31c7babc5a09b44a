"""Whose a figure is: the club that made the offer, the player who ran the yards, as far as the words around it tell.

An owner stands as its actor's id behind `#` and as its proper words: desks name one club by its town or by its nickname.
"""

from collections.abc import Sequence

from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.actors.people import Mentions
from variorum.steps.align.desk.claims import SAYING
from variorum.steps.align.desk.desk import Line
from variorum.steps.align.desk.phrases import doer_of, governor, under
from variorum.text.tree import kids, top_of

CLIMB = 8
"""Heads between a figure and the verb of its clause, at most."""
NOUNS = frozenset({"NOUN", "PROPN"})


def owners_of(line: Line, span: Span, mentions: Mentions) -> frozenset[str]:
    """The actors a figure is told of; empty where the words name none."""
    words, at = line.gist.words, line.tokens_in(span)
    if not at:
        return frozenset()
    if asked := _asked(line, at[0]):
        return asked
    near = _bracketed(line, at[0]) or _of_noun(line, at) or _gapped(line, at[0])
    if not near:
        near = _of_deed(line, governor(words, at[0], CLIMB))
        if set(near) & set(at):
            return frozenset()
    ids = {f"#{actor}" for i in near if (actor := mentions.named(line, i))}
    return frozenset(ids | {words[i].text.casefold() for i in near if words[i].pos == "PROPN" and words[i].ent in PARTIES})


STRIKING = frozenset("charge indict convict sentence jail imprison acquit fine ban suspend".split())
"""Verbs whose counts, years and sums are those of whom they strike: `police charged Holm with two counts`."""


def _of_deed(line: Line, verb: int) -> list[int]:
    """Who does what a figure is told of, or whom it strikes, as far as the verb has an object."""
    words, lemma = line.gist.words, line.gist.words[verb].lemma.lower()
    objects = kids(words, verb, "dobj") if lemma in STRIKING else []
    if objects:
        return [k for i in objects for k in ([i] if words[i].pos == "PRON" else _name_up_to(words, i) or [i])]
    doer = doer_of(line, verb) if lemma not in SAYING else None
    return line.tokens_in(doer) if doer else []


PARTIES = frozenset({"PERSON", "ORG", "NORP", "GPE"})


ASKING = frozenset("poll survey study census estimate projection forecast ranking".split())
"""What gives shares of its own: each poll's belong to whoever took it."""


def _asked(line: Line, first: int) -> frozenset[str]:
    """The proper words of the poll or study that the clause of a figure has for its subject, at any verb above it."""
    words, at = line.gist.words, first
    for _ in range(CLIMB):
        for i, word in enumerate(words):
            if word.head == at and word.dep in {"nsubj", "nsubjpass"} and word.lemma.lower() in ASKING:
                return frozenset(words[k].text.casefold() for k in under(words, i) if words[k].pos == "PROPN" and words[k].ent != "DATE")
        if words[at].head == at:
            break
        at = words[at].head
    return frozenset()


def others(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two figures are told of different owners, as far as both are known in one way."""
    if one & two:
        return False
    kinds = [{word.startswith("#") for word in side} for side in (one, two)]
    return bool(kinds[0] & kinds[1])


def _bracketed(line: Line, first: int) -> list[int]:
    """The name before the bracket a figure stands in: `the Orioles (seven years, $140 million)`."""
    words = line.gist.words
    opening = next((k for k in range(first - 1, max(-1, first - 12), -1) if words[k].text in {"(", ")"}), 0)
    return _name_up_to(words, opening - 1) if opening and words[opening].text == "(" else []


def _name_up_to(words: Sequence[Token], last: int) -> list[int]:
    first = last
    while first >= 0 and words[first].pos == "PROPN":
        first -= 1
    return list(range(first + 1, last + 1))


BETWEEN = frozenset({"NUM", "ADP", "SYM", "ADV", "PUNCT", "DET", "SCONJ"})


def _gapped(line: Line, first: int) -> list[int]:
    """The name of a clause that leaves its verb out: `one bid $4 million, the Orioles around seven years, $5 million`."""
    words, k = line.gist.words, first - 1
    while k > 0 and first - k < 12 and (words[k].pos in BETWEEN or words[k].lemma.lower() in UNITS) and words[k].text not in {"(", ")", ";"}:
        k -= 1
    name = _name_up_to(words, k)
    before = name[0] - 1 if name else -1
    if before >= 0 and words[before].pos == "DET":
        before -= 1
    return name if name and before >= 0 and words[before].text in {",", "and", ";"} and k < first - 1 and words[name[-1]].ent in PARTIES else []


UNITS = frozenset("year month week day hour minute million billion per cent percent".split())


def _of_noun(line: Line, at: list[int]) -> list[int]:
    """Whose the thing is that the figure counts or measures: `Holm's 40 points`, `an eight-year offer by the union and the council`."""
    words = line.gist.words
    top = top_of(words, at)
    for _ in range(4):
        arms = kids(words, top, "poss")
        leads = [i for i, w in enumerate(words) if w.head == top and i != top and w.lemma.lower() == "by" and w.dep in {"prep", "agent"}]
        arms += [k for k, w in enumerate(words) if w.head in leads and w.dep == "pobj"]
        arms += [k for k, w in enumerate(words) if w.dep == "conj" and w.head in arms]
        found = [k for i in arms for k in ([i] if words[i].pos == "PRON" else _name_up_to(words, i))]
        if found or words[top].head == top or words[words[top].head].pos not in NOUNS:
            return found
        top = words[top].head
    return []
