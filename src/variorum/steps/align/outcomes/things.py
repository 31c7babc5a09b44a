"""Things that several reports describe: a noun with what describes it, and all that the phrase adds in each report."""

from collections.abc import Sequence
from math import fsum

from variorum.records.parse import Token
from variorum.steps.align.desk.claims import NONE, Claim, gathered, names_of, near_pairs
from variorum.steps.align.desk.desk import Desk, Line, tellers_in, term
from variorum.steps.align.desk.phrases import clause_at, governor
from variorum.steps.align.occasions.places import SAYING, SITES, site_value
from variorum.steps.align.outcomes.tellings import Covered
from variorum.text.tree import children

THING = 0.68
"""Likeness from which one describing phrase in two sentences is of one thing; by reading half of the labelled clusters."""
BESIDE = frozenset({"compound", "amod", "nmod", "nummod", "poss", "prep", "pobj", "conj", "cc", "det", "quantmod", "npadvmod", "case", "punct", "advmod"})
"""What belongs to the phrase of a noun: no clauses, no appositions."""
TELLING = SAYING | frozenset("quote cite note insist claim suggest indicate confirm estimate".split())
"""Verbs whose doer is a source."""
SITE = ("", "site", "", "")
LONGEST = 9
"""Words of a phrase that is printed whole."""
REACH = 14
"""Words a phrase may reach to either side of its noun."""


def thing_claims(desk: Desk) -> list[Claim]:
    """One claim for each noun with a describing word before it (`head injuries`, `a silver van`); the value is the whole phrase."""
    claims = []
    for line in desk.lines:
        words = line.gist.words
        hang: list[list[int]] | None = None
        for i, w in enumerate(words):
            if w.dep not in {"compound", "amod", "nmod"} or w.head != i + 1 or w.pos == "NUM" or w.ent in {"DATE", "TIME"}:
                continue
            one, two = term(w), term(words[w.head])
            if one and two and not names_a_source(words, w.head) and (words[w.head].pos == "NOUN" or _make(words, w.head)):
                hang = hang or children(words)
                phrase = _phrase(words, hang, w.head)
                site, span = words[w.head].lemma.lower() in SITES and w.tag != "VBG", line.cut(i, w.head)
                value = site_value(words[i : w.head + 1]) if site else " ".join(sorted({t for k in phrase if words[k].ent not in {"DATE", "TIME"} and (t := term(words[k]))}))
                whole = line.cut(phrase[0], phrase[-1]) if phrase[-1] - phrase[0] < LONGEST else span
                claims.append(
                    Claim(
                        "place" if site else "other", line, span, value, frozenset({one, two}), NONE, names_of(line),
                        text="" if site else " ".join(whole.quote.split()), head=two, extra=SITE if site else (), about="" if site else _told_of(line, w.head),
                    )
                )  # fmt: skip
    return claims


def _make(words: Sequence[Token], i: int) -> bool:
    """Whether a proper noun is the make of a thing: `a 2008 Ford Ranger`, `his grey Ranger`."""
    if words[i].pos != "PROPN" or words[i].ent in {"PERSON", "GPE", "LOC", "NORP", "DATE"}:
        return False
    return any(w.head == i and (w.text.lower() in {"a", "an"} or w.dep == "poss") for w in words[max(0, i - 6) : i])


def names_a_source(words: Sequence[Token], noun: int) -> bool:
    """Whether a noun only says whose words follow or who somebody is: `police sources said`, `according to court papers`, `fire chief Ann Lee`."""
    token, head = words[noun], words[words[noun].head]
    if token.dep in {"nsubj", "dative", "agent"} and head.lemma.lower() in TELLING:
        return True
    if token.dep == "dobj" and head.lemma.lower() == "tell":
        return True
    if token.dep == "pobj" and (head.lemma.lower() == "accord" or words[max(words[noun].head - 1, 0)].lemma.lower() in {"accord", "according"}):
        return True
    return head.pos == "PROPN" and head.ent == "PERSON" and token.dep in {"appos", "compound", "nmod"}


def _told_of(line: Line, noun: int) -> str:
    """The clause that tells something of the noun; empty where none holds it."""
    words = line.gist.words
    verb = governor(words, noun, REACH, frozenset({"VERB"}))
    clause = clause_at(line, verb) if words[verb].pos == "VERB" and words[verb].lemma.lower() not in SAYING else ""
    return clause if words[noun].text in clause else ""


def _phrase(words: Sequence[Token], hang: Sequence[Sequence[int]], noun: int) -> list[int]:
    """The tokens of the phrase a noun stands in, those joined to it by `and` too, in order."""
    top = noun
    for _ in range(REACH):
        if words[top].dep != "conj" or words[words[top].head].pos not in {"NOUN", "PROPN"}:
            break
        top = words[top].head
    found, todo = {noun}, [top]
    while todo:
        k = todo.pop()
        if abs(k - noun) > REACH:
            continue
        found.add(k)
        todo += [c for c in hang[k] if words[c].dep in BESIDE and words[c].pos != "VERB" and (words[c].dep != "prep" or words[c].lemma == "of")]
    return sorted(found)


def thing_groups(desk: Desk, claims: Sequence[Claim], covered: Covered) -> list[list[Claim]]:
    """The same describing phrase in like sentences."""
    if len(desk.findings) < 2:
        return []
    claims = [c for c in claims if not covered.stands_on(c.span)]
    pairs = near_pairs(desk, claims, lambda c: (" ".join(sorted(c.core)),))
    pairs = [(a, b) for a, b in pairs if claims[a].core == claims[b].core]
    groups = gathered(claims, pairs, lambda a, b: _same_thing(desk, a, b), THING)
    return [[claims[i] for i in g] for g in groups if tellers_in(claims[i] for i in g) > 1]


def _same_thing(desk: Desk, one: Claim, two: Claim) -> float:
    rare = min(fsum(desk.weight(w) for w in one.core) / 10.0, 1.0)
    return 0.4 * rare + 0.5 * min(desk.likeness(one.line.number, two.line.number) / 1.5, 1.0)
