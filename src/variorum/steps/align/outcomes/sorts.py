"""Of what sort a thing is that a deed has one of: the weapon of an attack, the vehicle that struck, the ship that bears a name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from variorum.records.parse import Token
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.steps.align.desk.moods import mood_of
from variorum.steps.align.desk.phrases import governor, under
from variorum.steps.align.desk.wholes import noun_phrase
from variorum.steps.align.outcomes.bygone import Bygone
from variorum.steps.align.outcomes.kinds import WIDE, kinds_in

CLIMB = 6


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Part:
    """Where the noun for a part of a deed stands: as the object or the doer of these verbs, behind these prepositions, right before these nouns.

    `led`: the verbs that a preposition has to hang on; none: any. `alone`: it may also stand in a sentence without a verb, or be what a noun is said to be.
    """

    what: str
    objects: frozenset[str]
    doers: frozenset[str]
    leads: frozenset[str]
    led: frozenset[str]
    before: frozenset[str]
    alone: bool


STRIKING = _words("attack bite maul savage gore trample sting kill")
"""What animals do to people."""
PARTS = (
    Part(
        "weapon",
        objects=_words(
            "use fire draw pull point brandish wield carry produce grab bring aim have hold take swing discharge load buy purchase put find recover seize "
            "discover confiscate get keep hide whip drop throw reach rack"
        ),
        doers=_words("jam recover find use fire go seize discover"),
        leads=_words("with by from using"), led=NONE,
        before=_words("attack slaying killing murder shooting wound rampage robbery blast assault massacre fire shot attacker killer victim"), alone=True,
    ),
    Part(
        "vehicle",
        objects=_words("drive ram plow plough crash steer slam"),
        doers=_words("hit strike run plow plough mow careen career veer slam smash kill crush knock mount ram drag clip"),
        leads=_words("by"), led=_words("hit strike run knock mow crush kill drag clip injure flatten"),
        before=_words("attack"), alone=False,
    ),
    Part("animal", objects=NONE, doers=STRIKING, leads=_words("by"), led=STRIKING, before=_words("attack bite mauling"), alone=False),
    Part("order", objects=_words("sign issue"), doers=NONE, leads=NONE, led=NONE, before=NONE, alone=False),
)  # fmt: skip
"""Parts of deeds, each with the tree of its sorts."""
INTO = _words("into through onto at")
"""Where a vehicle is driven that is driven at something; of verbs that tell no blow by themselves."""
DRIVEN = _words("drive steer crash slam")
OFFICERS = _words("police officer deputy soldier guard troop trooper cop sheriff agent marine commando sergeant detective swat force army navy security")
"""Whose weapons are no part of an attack."""
BEING = _words("be believe think suspect")
RESULTS = frozenset({"attr", "appos", "ROOT", "dep", "oprd"})


NAMED = ("vessel", "aircraft")
"""Sorts of things that bear names."""


@dataclass(frozen=True, slots=True)
class _Found:
    claim: Claim
    kinds: frozenset[str]


def sort_groups(desk: Desk) -> list[list[Claim]]:
    """For each such part, and each ship or aircraft with a name, the sorts that several reports give, where it is one thing as far as they tell."""
    bygone = Bygone(desk)
    slots: dict[str, list[_Found]] = defaultdict(list)
    for line in desk.lines:
        for one in (*(one for part in PARTS for one in _told(line, part, bygone)), *_called(line)):
            slots[one.claim.head.lower()].append(one)
    groups = [settled(told) for _, told in sorted(slots.items())]
    return [group for group in groups if reports_in(group) > 1]


def settled(told: Sequence[_Found]) -> list[Claim]:
    """The claims, each with what its report tells on the whole.

    A report that says `a gun` alone tells no sort; of one that gives several sorts nothing is taken, and nothing at all where the others differ, too.
    """
    by_report: dict[str, list[_Found]] = defaultdict(list)
    for one in told:
        by_report[one.claim.line.report].append(one)
    kinds = {report: _narrowest([one.kinds for one in some]) for report, some in by_report.items()}
    clear = {report: sorts for report, sorts in kinds.items() if sorts}
    if len(clear) < len(kinds) and any(not a & b for a, b in combinations(clear.values(), 2)):
        return []
    return [claim for report, sorts in clear.items() if len(sorts) <= WIDE for claim in _claims(by_report[report], sorts)]


def _narrowest(told: Iterable[frozenset[str]]) -> frozenset[str]:
    """What all of a report's words together leave; empty where they are of several things."""
    return frozenset.intersection(*told)


def _claims(told: Sequence[_Found], sorts: frozenset[str]) -> list[Claim]:
    text = min(told, key=lambda one: (len(one.kinds), one.claim.span)).claim.text
    value = f"sort {told[0].claim.head.partition(' ')[0]}={';'.join(sorted(sorts))}"
    return [replace(one.claim, value=value, text=text) for one in told]


def _told(line: Line, part: Part, bygone: Bygone) -> Iterable[_Found]:
    """The nouns of a sentence that fill a part of a deed."""
    words = line.gist.words
    for i, word in enumerate(words):
        first = _first(words, i) if word.pos in {"NOUN", "PROPN"} and not _general(words, i) else None
        kinds = kinds_in(part.what, _phrase(line, i)) if first is not None and _fills(words, first, part) else NONE
        if first is None or not kinds or _others(words, first) or bygone.told(line, i):
            continue
        if _real(words, governor(words, first, CLIMB)):
            yield _found(line, i, part.what, kinds.union(*(kinds_in(part.what, _phrase(line, k)) for k in _choices(words, first))))


def _called(line: Line) -> Iterable[_Found]:
    """The nouns of a sentence that say of what sort a thing with a name is."""
    words = line.gist.words
    named = [(i, words[at].text) for i, w in enumerate(words) if w.pos in {"NOUN", "PROPN", "ADJ"} and (at := _name(words, i)) is not None]
    for what in NAMED if named else ():
        for i, name in named:
            if kinds := kinds_in(what, _phrase(line, i)):
                yield _found(line, i, f"{what} {name}", kinds)


def _found(line: Line, i: int, head: str, kinds: frozenset[str]) -> _Found:
    span = line.cut(min(noun_phrase(line.gist.words, i)), i)
    return _Found(Claim("other", line, span, "", NONE, NONE, NONE, head=head, text=" ".join(span.quote.split())), kinds)


def _name(words: Sequence[Token], i: int) -> int | None:
    """The last word of the name that a noun stands right before, beside, or is said of: `the frigate INS Ardent`, `the Ardent, a frigate`."""
    word, head = words[i], words[words[i].head]
    if head.pos == "PROPN" and (word.dep == "appos" or (word.dep in {"compound", "nmod", "amod"} and word.head > i)):
        return word.head
    beside = next((k for k, w in enumerate(words) if w.head == i and w.dep == "appos" and w.pos == "PROPN" and k > i), None)
    if beside is not None or word.dep != "attr":
        return beside
    return next((k for k, w in enumerate(words) if w.head == word.head and w.dep == "nsubj" and w.pos == "PROPN"), None)


def _general(words: Sequence[Token], i: int) -> bool:
    """Whether a noun stands for all things of its sort: `nobody may buy rifles`."""
    return words[i].tag in {"NNS", "NNPS"} and not any(w.head == i and w.dep in {"det", "nummod", "poss"} for w in words)


def _phrase(line: Line, i: int) -> str:
    """A noun with the words right before it, whatever the parse makes of `four-by-four`."""
    return " ".join(line.cut(max(0, i - LONGEST), i).quote.split())


LONGEST = 5


def _first(words: Sequence[Token], i: int) -> int:
    """The first of the nouns that one is joined to: it stands where they all do."""
    for _ in range(CLIMB):
        if words[i].dep != "conj" or words[words[i].head].pos not in {"NOUN", "PROPN"}:
            break
        i = words[i].head
    return i


def _choices(words: Sequence[Token], first: int) -> list[int]:
    """The nouns joined to one by an `or`."""
    joined = [first, *(k for k, w in enumerate(words) if w.dep == "conj" and _first(words, k) == first)]
    return joined if any(w.text.lower() == "or" and w.dep == "cc" and w.head in joined for w in words) else []


def _fills(words: Sequence[Token], i: int, part: Part) -> bool:
    """Whether a noun stands where the part of such a deed stands."""
    word, head = words[i], words[words[i].head]
    lemma = head.lemma.lower()
    if word.dep in {"dobj", "nsubjpass"}:
        return lemma in part.objects and (lemma not in DRIVEN or _driven(words, word.head))
    if word.dep == "nsubj":
        return lemma in part.doers or (part.alone and lemma in BEING)
    if word.dep == "pobj":
        return lemma in part.leads and (not part.led or words[head.head].lemma.lower() in part.led)
    if word.dep in {"compound", "nmod", "amod", "npadvmod"}:
        return lemma in part.before
    return part.alone and word.dep in RESULTS


def _real(words: Sequence[Token], verb: int) -> bool:
    """Whether a deed is told as done or meant, not denied, asked or only thought."""
    thought = words[verb].dep == "ccomp" and words[words[verb].head].lemma.lower() in THINKING
    return mood_of(words, verb) in {"", "plan"} and not thought


THINKING = _words("think assume imagine suppose fear mistake")


def _driven(words: Sequence[Token], verb: int) -> bool:
    """Whether a verb of driving says what was driven at."""
    return any(w.head == verb and w.dep == "prep" and w.text.lower() in INTO for w in words)


def _others(words: Sequence[Token], i: int) -> bool:
    """Whether the thing is that of an officer: who has it, carries it, or uses it."""
    verb = governor(words, i, CLIMB)
    carrier = words[words[words[i].head].head] if words[i].dep == "pobj" else words[i]
    owners = [w for w in words if w.head == i and w.dep == "poss"]
    described = [words[words[verb].head]] if words[verb].dep in {"acl", "relcl"} else []
    finds = words[verb].lemma.lower() in FINDING
    arms = [k for k, w in enumerate(words) if w.head == verb and w.dep in {"nsubj", "agent"} and not finds]
    doers = [words[n] for k in arms for n in under(words, k)]
    return any(w.lemma.lower() in OFFICERS for w in (carrier, *owners, *described, *doers))


FINDING = _words("find recover seize discover confiscate take say")
"""What officers do to the weapons of others."""
