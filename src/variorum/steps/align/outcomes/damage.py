"""How badly a building was damaged, from unharmed to destroyed, in whatever words reports grade it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from variorum.records.parse import Token
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.text.kin import kin
from variorum.text.tree import kids

BUILT = frozenset(
    kin(w)
    for w in (
        "building house home store shop supermarket church mosque temple school hospital hotel factory plant warehouse office station tower "
        "mall restaurant bar theatre library museum bridge stadium barn apartment flat block structure property premise"
    ).split()
)
ANY = frozenset(kin(w) for w in ("building", "structure", "property", "premise"))
"""Nouns that stand for any building: they join the one the story grades most often."""
RUIN = frozenset("destroy gut devastate raze wreck demolish ruin obliterate flatten incinerate level".split())
LOST = {"burn": frozenset("ground down".split()), "reduce": frozenset("ruin rubble ash cinder shell ember".split()), "loss": frozenset("total complete".split()), "write": frozenset({"off"})}
"""Words that grade with one beside them: `burned to the ground`, `reduced to rubble`, `a total loss`."""
HARM = frozenset({"damage"})
NEARLY = frozenset("almost nearly virtually largely mostly practically much most".split())
PARTLY = frozenset("partly partially part section corner half slightly".split())
BADLY = frozenset("badly heavily severely seriously extensively significantly extensive severe heavy serious major substantial significant considerable".split())
LIGHTLY = frozenset("minor slight slightly superficial light limited".split())
WHOLE = frozenset("intact undamaged unscathed unharmed".split())
REACH = 12
"""Words between a grade and the building it is told of, where both are printed as the value."""


def damage_groups(desk: Desk) -> list[list[Claim]]:
    """Claims on one building's damage where reports grade it differently."""
    slots: dict[str, list[Claim]] = defaultdict(list)
    for line in desk.lines:
        for claim in _graded(line):
            slots[claim.head.partition(" ")[2]].append(claim)
    own = {thing: claims for thing, claims in slots.items() if thing not in ANY}
    if own:
        main = max(sorted(own), key=lambda thing: reports_in(own[thing]))
        own[main] += [c for thing in sorted(ANY & slots.keys()) for c in slots[thing]]
    return [group for _, group in sorted((own or slots).items()) if _differs(group)]


def _differs(group: Sequence[Claim]) -> bool:
    """Whether several reports grade it, and one of them as no other does."""
    said: dict[str, set[str]] = defaultdict(set)
    for claim in group:
        said[claim.value].add(claim.line.report)
    return len(said) > 1 and len(set.union(*said.values())) > 1


def _graded(line: Line) -> Iterable[Claim]:
    words = line.gist.words
    hang: Counter[int] = Counter(w.head for w in words if w.dep == "neg")
    for i, word in enumerate(words):
        grade = _grade(words, i) if not hang[i] and not hang[word.head] else None
        noun = _building(words, i) if grade is not None else None
        if grade is None or noun is None:
            continue
        first, last = (min(i, noun), max(i, noun)) if abs(i - noun) <= REACH else (i, i)
        yield Claim(
            "outcome", line, line.cut(first, last), f"harm{grade}", frozenset({"damage"}), NONE, NONE, head=f"damage {kin(words[noun].lemma)}",
        )  # fmt: skip


def _grade(words: Sequence[Token], i: int) -> int | None:
    """0 unharmed, 1 lightly, 2 badly damaged, 3 for the greater part, 4 destroyed; None where the word grades nothing."""
    lemma = words[i].lemma.lower()
    if words[i].text.lower() not in WHOLE and lemma not in RUIN and lemma not in HARM and lemma not in LOST:
        return None
    beside = {w.text.lower() for k, w in enumerate(words) if w.head == i or (w.head != k and words[w.head].head == i)}
    if words[i].text.lower() in WHOLE:
        return 0 if words[i].dep in {"acomp", "oprd", "attr", "advcl", "conj", "pobj"} else None
    lost = any(w.lemma.lower() in LOST.get(lemma, NONE) for k, w in enumerate(words) if w.head == i or (words[w.head].head == i and words[w.head].dep == "prep"))
    if lost or (lemma in RUIN and words[i].pos == "VERB"):
        return 2 if beside & PARTLY else 3 if beside & NEARLY else 4
    if lemma in HARM and words[i].pos in {"VERB", "NOUN", "ADJ"}:
        told = beside | {w.text.lower() for k, w in enumerate(words) if w.dep == "acomp" and w.head == words[i].head and k != i}
        return 1 if told & (LIGHTLY | PARTLY) else 2 if told & BADLY else None
    return None


def _building(words: Sequence[Token], i: int) -> int | None:
    """The building that the word at `i` grades: its object, its subject in the passive, or what the damage is to."""
    arms = {"dobj", "nsubjpass"} if words[i].pos == "VERB" else {"nsubj", "nsubjpass"}
    if words[i].lemma.lower() == "burn" and not any(w.head == i and w.dep in arms for w in words):
        arms = {"nsubj"}
    at = i if words[i].pos == "VERB" or (words[i].pos == "NOUN" and words[i].dep != "attr") else words[i].head
    found = kids(words, at, *arms)
    found += [k for k, w in enumerate(words) if w.dep == "pobj" and words[w.head].lemma.lower() in {"to", "of"} and words[w.head].head in {i, *found}]
    if words[i].dep in {"relcl", "acl"}:
        found.append(words[i].head)
    return next((k for k in found if words[k].tag in {"NN", "NNP"} and kin(words[k].lemma) in BUILT), None)
