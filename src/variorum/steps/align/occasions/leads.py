"""What a story is about: the deeds that the headlines and first sentences of many of its reports tell."""

from collections import Counter

from variorum.steps.align.desk.claims import LIGHT
from variorum.steps.align.desk.desk import Desk, term

LEAD = 3
"""Sentences of a report, its headline among them, that tell what it is about."""
SHARE = 0.4
LEAST = 3
"""Reports, and their share of all, whose leads tell a deed that the story is about."""


def main_deeds(desk: Desk, saying: frozenset[str]) -> frozenset[str]:
    """The deeds that the leads of many reports tell, as verbs or as nouns; a word that is a verb in no lead is no deed."""
    told: Counter[str] = Counter()
    done: Counter[str] = Counter()
    for found in desk.findings:
        words = [w for line in desk.whole(found.report)[:LEAD] for w in line.gist.words]
        terms = [(t, w) for w in words if w.pos in {"VERB", "NOUN"} and (t := term(w)) and t not in LIGHT and w.lemma.lower() not in saying]
        told.update({t for t, _ in terms})
        done.update({t for t, w in terms if w.pos == "VERB"})
    least = max(LEAST, SHARE * len(desk.findings))
    return frozenset(t for t, n in told.items() if n >= least and done[t] > 1)
