"""Deeds of several reports that are one: what was done to whom."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.records.parse import Token
from variorum.steps.align.desk.claims import LIGHT, PEOPLE, Claim, gathered, names_of, near_pairs, shares
from variorum.steps.align.desk.desk import Desk, Line, tellers_in, term
from variorum.steps.align.desk.moods import mood_of, nobody, numbered
from variorum.steps.align.desk.phrases import told, words_in
from variorum.steps.align.desk.ways import told_as
from variorum.steps.align.desk.wholes import whole_at
from variorum.steps.align.outcomes.tellings import Covered

ENOUGH = 0.75
SAYING = frozenset("say tell announce report state add warn write declare speak comment post think want try".split())


def deed_claims(desk: Desk) -> list[Claim]:
    """One claim for each verb that tells something, with what it is done to."""
    return [claim for line in desk.lines for i in range(len(line.gist.words)) if (claim := _deed(line, i))]


def _deed(line: Line, i: int) -> Claim | None:
    words = line.gist.words
    word = words[i]
    if word.pos != "VERB" or word.lemma.lower() in SAYING or describes(words, i):
        return None
    verb = term(word)
    if verb is None:
        return None
    arms = [k for k, w in enumerate(words) if w.head == i and k != i and w.dep not in {"punct", "cc", "conj", "advcl", "ccomp"}]
    below = [k for k, w in enumerate(words) if w.head in arms and k != i and w.dep not in {"relcl", "punct"}]
    near = {t for k in (*arms, *below) if (t := term(words[k])) and words[k].pos not in {"NUM", "ADV"}}
    core = near - LIGHT if verb in LIGHT else {verb}
    negated = any((words[k].dep == "neg" and not numbered(words, k)) or nobody(words, k) for k in arms)
    negated |= any(words[k].text.lower() == "no" and words[words[k].head].dep in DENIED and not numbered(words, k) for k in below)
    negated |= "not" in (mood_of(words, i) or "")
    span = told(line, i)
    return Claim(
        "outcome", line, span, told_as(words, i, denied=negated) + ":" + " ".join(words_in(line, span)), frozenset(core), frozenset(near - PEOPLE), names_of(line), head=verb
    )


def describes(words: Sequence[Token], i: int) -> bool:
    """Whether a verb's form only describes a noun: `the state-run firm`, `rope-handling gloves`, `a wounded man`."""
    hyphened = any(0 <= k < len(words) and words[k].text in HYPHENS for k in (i - 1, i + 1))
    return words[i].tag in {"VBN", "VBG", "VB"} and (words[i].dep in {"amod", "compound"} or (hyphened and words[i].dep != "ROOT"))


HYPHENS = frozenset("-‐‑–")


DENIED = frozenset({"dobj", "attr", "nsubj", "nsubjpass"})
"""Arms of a verb whose `no` denies the deed: `no gun has been found`."""


def same_deed(desk: Desk, one: Claim, two: Claim) -> float:
    """How far two clauses tell one deed."""
    if one.head != two.head:
        return -1.0
    near = shares(desk, one.near, two.near)
    line = min(desk.likeness(one.line.number, two.line.number) / 2.0, 1.0)
    rare = min(desk.weight(one.head) / 5.0, 1.0)
    apart = 0.15 if one.names and two.names and not one.names & two.names else 0.0
    if "not" in {one.value.split(":")[0], two.value.split(":")[0]} and one.value.split(":")[0] != two.value.split(":")[0]:
        apart += 0.2
    return 0.2 * rare + 0.4 * near + 0.5 * line - apart


def deed_groups(desk: Desk, claims: Sequence[Claim], covered: Covered) -> list[list[Claim]]:
    """Clauses in groups that tell one deed, where no finer point already stands on them."""
    if len(desk.findings) < 2:
        return []
    claims = [c for c in claims if not covered.stands_on(c.span)]
    pairs = near_pairs(desk, claims, lambda c: (c.head,))
    groups = gathered(claims, pairs, lambda a, b: same_deed(desk, a, b), ENOUGH)
    return [[_with_doer(claims[i]) for i in g] for g in groups if tellers_in(claims[i] for i in g) > 1]


def _with_doer(claim: Claim) -> Claim:
    """The claim as a reader is shown it: who did it, too."""
    return replace(claim, text=whole_at(claim.line, claim.span)[0])
