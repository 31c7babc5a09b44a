"""Which words of a report name places: the tagger's labels, mended by the gazetteer and by the words beside the name."""

from itertools import pairwise

from variorum.steps.find import place_words as words
from variorum.steps.find.place_candidates import Candidate, candidates, join_outer, names
from variorum.steps.find.place_rules import RULES, People
from variorum.text.gazetteer_key import key
from variorum.text.tree import Reading

WORTH_LISTING = 5_000
"""People of a town that is taken for a place because it stands in a list of places: smaller ones are often first names."""


def mentions(reading: Reading) -> list[Candidate]:
    """The place names of a report, in order, none touching another."""
    people = people_of(reading)
    taken: list[Candidate] = []
    open_: list[Candidate] = []
    for tree in reading.trees:
        found = list(candidates(tree))
        join_outer(found)
        here: list[Candidate] = []
        unsure: list[Candidate] = []
        for candidate in found:
            verdict, why = _judge(candidate, people)
            if verdict:
                candidate.why = why
                here.append(candidate)
            elif verdict is None:
                unsure.append(candidate)
        # A list stands in one sentence: only its own names are looked through, or a long report would cost the square.
        _listed(found, here, unsure, people)
        taken += here
        open_ += unsure
    sure = {key(c.text) for c in taken if c.why not in ("tagged", "nation")} | {
        key(c.text) for c in taken if c.why == "tagged" and key(c.text) not in people.surnames
    }
    for candidate in open_:
        if key(candidate.text) in sure and candidate.features != "N":
            candidate.why = "named elsewhere"
            taken.append(candidate)
    return sorted(taken, key=lambda c: (c.start, c.end))


def _listed(found: list[Candidate], taken: list[Candidate], open_: list[Candidate], people: People) -> None:
    """Take the undecided names that stand in one list with a place: `Gatwick` of "Heathrow and Gatwick"."""
    sure, unsure = set(map(id, taken)), {id(c) for c in open_ if c.entries}
    for line in (found, found[::-1]):
        for one, other in pairwise(line):
            left, right = (one, other) if one.start < other.start else (other, one)
            if id(one) in sure and id(other) in unsure and one.features != "N" and _in_list(left, right):
                best = other.entries[0]
                if key(other.text) in people.words or other.text.lower() in words.ORDINARY or best.alias:
                    continue
                if other.label == "PERSON" or not (best.population >= WORTH_LISTING or best.feature == "S"):
                    continue
                other.why = "in a list of places"
                taken.append(other)
                open_[:] = [c for c in open_ if c is not other]
                sure.add(id(other))


def _in_list(left: Candidate, right: Candidate) -> bool:
    between = [t.text.lower() for t in left.tree.tokens[left.last + 1 : right.first] if not t.text.isspace()]
    return bool(between) and len(between) <= 2 and set(between) <= {",", "and", "or", "&"}


def people_of(reading: Reading) -> People:
    """Surnames and name words of the full names the tagger calls people."""
    surnames: set[str] = set()
    every: set[str] = set()
    for tree in reading.trees:
        for first, last in names(tree, frozenset({"PERSON"})):
            parts = [t.text for t in tree.tokens[first : last + 1] if t.text[:1].isupper() and len(t.text) > 1]
            if len(parts) > 1:
                surnames.add(key(parts[-1]))
                every.update(map(key, parts))
        for i, token in enumerate(tree.tokens[1:], 1):
            if token.text[:1].isupper() and tree.tokens[i - 1].text.lower() in words.TITLES:
                every.add(key(token.text))
                surnames.add(key(token.text))
    return People(frozenset(surnames), frozenset(every))


def _judge(c: Candidate, people: People) -> tuple[bool | None, str]:
    for why, verdict, rule in RULES:
        if rule(c, people):
            return verdict, why
    return None, ""
