"""How someone fares who was hurt: in critical condition, slightly injured, unconscious, treated and released."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from variorum.records.parse import Token
from variorum.steps.align.actors.unnamed import give_unnamed
from variorum.steps.align.desk.claims import ANYONE, NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.text.kin import kin
from variorum.text.tree import kids

_HURT = r"(?:injur\w+|wound\w*|hurt|burn(?:ed|t)?)"
_HOW = re.compile(
    r"\b(?P<grade>critical|serious|stable|fair|good|grave|satisfactory|guarded)(?: but (?P<also>critical|serious|stable))? condition\b"
    r"|\bcondition (?:is|was|remains|remained) (?P<is>critical|serious|stable|fair|good|grave|satisfactory)\b"
    rf"|\b(?P<badly>critically|gravely|seriously|severely|slightly|lightly) {_HURT}\b"
    r"|\b(?P<sort>minor|slight|superficial|light|critical|serious|severe|non-? ?life[- ]threatening|life[- ]threatening) (?:\w+ )?injur(?:y|ies)\b"
    r"|\b(?P<state>unconscious|unresponsive|(?:not|n ?['’] ?t) breathing|(?:cardiac|traumatic) arrest|intensive care)\b"
    r"|\b(?P<treated>treated (?:[\w'’-]+ ){0,6}?and (?:later )?released|received (?:medical )?treatment)\b",
    re.IGNORECASE,
)
GRADES = {
    "critically": "critical", "gravely": "critical", "grave": "critical", "seriously": "serious", "severely": "serious", "severe": "serious",
    "slightly": "minor", "lightly": "minor", "slight": "minor", "light": "minor", "superficial": "minor",
}  # fmt: skip
_NOT = re.compile(r"\b(?:not|no|n['’]t|without)\s+(?:\w+\s+)?$", re.IGNORECASE)


def condition_groups(desk: Desk) -> list[list[Claim]]:
    """Claims on how one person fares, or those of one sort; who is only pointed at is the one most reports speak of."""
    slots: dict[str, list[Claim]] = defaultdict(list)
    for line in desk.lines:
        for whom, claim in _told(line):
            slots[whom].append(claim)
    for whom in [whom for whom in sorted(slots) if whom.startswith("=")]:
        for office in sorted({o for c in slots[whom] for o in _offices(c.line, whom[1:])} & slots.keys()):
            slots[whom] = slots[whom] + slots.pop(office)
    give_unnamed(slots, "", [whom for whom in slots if whom.startswith("=")])
    heads = {whom: f"fared {whom[1:]}" if whom.startswith("=") else "fares" for whom in slots}
    return [[replace(c, head=heads[whom]) for c in group] for whom, group in sorted(slots.items()) if reports_in(group) > 1]


def _offices(line: Line, name: str) -> frozenset[str]:
    """The nouns that stand right with a name: `chief` of `police chief Emil Holm`."""
    words = line.gist.words
    here = [k for k, w in enumerate(words) if w.lemma == name and w.ent == "PERSON"]
    beside = [w for k, w in enumerate(words) if w.head in here and w.dep in {"compound", "appos", "nmod"} and k not in here]
    beside += [words[words[k].head] for k in here if words[k].dep in {"appos", "compound"}]
    return frozenset(kin(w.lemma) for w in beside if w.ent != "PERSON")


def _told(line: Line) -> Iterable[tuple[str, Claim]]:
    base = line.gist.span
    for match in _HOW.finditer(base.quote):
        if _NOT.search(base.quote, max(0, match.start() - 20), match.start()):
            continue
        word = next(match[g] for g in ("grade", "is", "badly", "sort", "state", "treated") if match[g]).lower()
        value = "treated" if match["treated"] else GRADES.get(word, " ".join(word.replace("-", " ").split()))
        also = f" {match['also'].lower()}" if match["also"] else ""
        span = line.found(match)
        told = f"condition {value}{also}"
        yield _whom(line, match.start()), Claim("outcome", line, span, told, frozenset({"condition"}), NONE, NONE, text=" ".join(match[0].split()))


def _whom(line: Line, at: int) -> str:
    """Who fares so: `=` and the last name, the sort of person, or nothing where a word only points."""
    words, before = line.gist.words, line.gist.span.start - line.gist.start
    i = next((k for k, w in enumerate(words) if w.end > at + before), None)
    for _ in range(6):
        if i is None:
            return ""
        found = _person(words, i)
        if found is not None:
            return found
        if words[i].head == i:
            return ""
        i = words[i].head
    return ""


def _person(words: Sequence[Token], i: int) -> str | None:
    arms = kids(words, i)
    does = words[i].lemma.lower() in {"injure", "wound", "hurt", "burn"}
    order = ("nsubjpass", "dobj", "nsubj") if does else ("poss", "nsubjpass", "nsubj", "dobj")
    for dep in order:
        for k in arms:
            if words[k].dep == dep and (sort := _sort(words[k])) is not None:
                return sort
    if words[i].ent == "PERSON":
        return "=" + words[i].lemma
    return None


def _sort(token: Token) -> str | None:
    lemma = token.lemma.lower()
    if token.ent == "PERSON" or (token.pos == "PROPN" and token.ent in {"", "ORG"}):
        return "=" + token.lemma
    if token.pos == "PRON" or lemma in ANYONE or lemma in {"lady", "patient", "one", "two", "three"}:
        return ""
    return kin(lemma) if token.pos == "NOUN" and kin(lemma) not in {"condition", "injure", "quake", "bomb", "shoot", "attack", "crash"} else None
