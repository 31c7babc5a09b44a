"""States of a thing that exclude each other: a radar that is broken and one that works."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from variorum.records.parse import Token
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line
from variorum.text.kin import kin
from variorum.text.tree import kid

FAULTY = frozenset("faulty broken defective inoperative unserviceable malfunctioning out-of-order".split())
WORKING = frozenset("working functioning operational serviceable functional".split())
OTHER = {"faulty": "working", "working": "faulty"}
DENY = frozenset("deny reject dismiss refute dispute contest lack".split())
OPEN = frozenset({"whether", "if"})
"""Words behind which a state is asked for, not told."""
PARTS = frozenset({"acomp", "attr", "oprd", "amod"})


def state_groups(desk: Desk) -> list[list[Claim]]:
    """Claims on one thing's state where reports give states that exclude each other, with all that speak of it."""
    slots: dict[str, list[Claim]] = defaultdict(list)
    for line in desk.lines:
        for claim in _works(line):
            slots[claim.head].append(claim)
    return [group for _, group in sorted(slots.items()) if _against(group)]


def _against(group: Sequence[Claim]) -> bool:
    """Whether two reports differ: one report that says both tells how it changed."""
    said: dict[str, set[str]] = defaultdict(set)
    for claim in group:
        said[claim.value.rpartition(" ")[2]].add(claim.line.report)
    return bool(said["faulty"] and said["working"]) and said["faulty"] != said["working"]


def _works(line: Line) -> Iterable[Claim]:
    """Whether a thing works: its state, turned by each denial it stands under."""
    words = line.gist.words
    for i in range(len(words)):
        state = _state(words, i)
        noun = _noun(words, i) if state else None
        if noun is None or words[noun].pos != "NOUN" or any(w.text.lower() in OPEN for w in words[:i]):
            continue
        denials = [*_denials(words, i), *_lacks(words, noun)]
        value = OTHER[state] if len(denials) % 2 else state
        thing = kin(words[noun].lemma)
        said = [i, i + (words[i].text.lower() == "out") * 2, noun]
        shown = line.cut(min(said + denials), max(said)).quote
        yield Claim("outcome", line, line.cut(min(said), max(said)), f"{thing} {value}", frozenset({thing}), NONE, NONE, shown, head=f"work {thing}")


def _state(words: Sequence[Token], i: int) -> str:
    lower = words[i].text.lower()
    if lower in FAULTY or [w.text.lower() for w in words[i : i + 3]] == ["out", "of", "order"]:
        return "faulty"
    if lower not in WORKING:
        return ""
    return "working" if words[i].dep in PARTS or any(w.dep == "neg" and w.head == i for w in words) else ""


def _noun(words: Sequence[Token], i: int) -> int | None:
    """The thing whose state the word at `i` tells."""
    head = words[i].head
    if words[i].dep in {"amod", "compound"} and head > i:
        return head
    verb = i if words[i].pos == "VERB" else head
    return kid(words, verb, "nsubj", "nsubjpass")


def _denials(words: Sequence[Token], i: int) -> list[int]:
    """The denials that the word at `i` stands under, up to the top of its sentence."""
    lower = [w.text.lower() for w in words[:i]]
    found, at = [k for k in range(i) if lower[k : k + 3] == ["at", "no", "time"]][:1], i
    for _ in range(len(words)):
        found += [k for k, w in enumerate(words) if w.head == at and (w.dep == "neg" or w.text.lower() == "never")]
        found += [at] if words[at].lemma.lower() in DENY and at != i else []
        if words[at].head == at:
            break
        at = words[at].head
    return found


def _lacks(words: Sequence[Token], noun: int) -> list[int]:
    """The `no` or `without` before a thing."""
    without = [words[noun].head] if words[words[noun].head].lemma.lower() == "without" else []
    return without + [k for k, w in enumerate(words) if w.head == noun and w.dep == "det" and w.text.lower() == "no"]
