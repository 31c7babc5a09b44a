"""What injury someone has: the part of the body, the side and the sort, gathered over all wordings of a report."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.actors.unnamed import give_each_unnamed
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in

REGIONS = {part: line.split()[0] for line in (
    "knee knee ligament meniscus acl mcl kneecap patella", "ankle ankle achilles", "leg leg tibia fibula femur shin thigh calf hamstring quadriceps groin",
    "foot foot toe heel", "hand hand finger thumb wrist", "arm arm elbow forearm triceps biceps", "shoulder shoulder collarbone clavicle rotator",
    "head head skull brain face jaw cheek nose eye ear", "chest chest rib lung", "back back spine vertebra", "neck neck throat", "belly stomach abdomen belly pelvis hip spleen kidney",
) for part in line.split()[1:]}  # fmt: skip
"""Parts of the body under the region in which injuries of one person are one thing."""
SORTS = {word: line.split()[0] for line in (
    "sprain sprain sprained", "fracture fracture fractured broken break", "tear tear torn rupture ruptured", "strain strain strained",
    "dislocation dislocate dislocated dislocation", "bruise bruise bruised", "wound wound wounded gunshot stab graze", "burn burn burned",
) for word in line.split()[1:]}  # fmt: skip
LOOSE = frozenset("injury injure injured hurt tweak twist ailment damage damaged problem".split())
"""Words that tell that a part is hurt and not how."""
HIT = frozenset("shoot stab hit strike wound injure hurt burn cut bite graze shot".split())
"""What is done to someone in a part of the body."""
SIDES = frozenset({"left", "right"})
NEAR = frozenset({"compound", "amod", "nmod", "poss", "dobj", "nsubjpass", "pobj", "npadvmod"})


@dataclass(frozen=True, slots=True)
class _Hurt:
    line: Line
    span: Span
    whose: str
    region: str
    words: frozenset[str]


def injury_groups(desk: Desk) -> list[list[Claim]]:
    """For each person and region of the body the claims on the injury, each with all that its report tells of it."""
    slots: dict[tuple[str, str], list[_Hurt]] = defaultdict(list)
    for line in desk.lines:
        for one in _hurts(line):
            slots[one.region, one.whose].append(one)
    give_each_unnamed(slots)
    _with_loose(desk, slots)
    groups = [_claims(key, told) for key, told in sorted(slots.items())]
    return [g for g in groups if reports_in(g) > 1]


def _with_loose(desk: Desk, slots: dict[tuple[str, str], list[_Hurt]]) -> None:
    """Adds to the injury of each person what reports tell of it that name no part of the body (`out through injury`)."""
    main: dict[str, tuple[str, str]] = {}
    for key in sorted(slots, key=lambda key: (-reports_in(slots[key]), key)):
        main.setdefault(key[1], key)
    loose: dict[tuple[str, str], list[_Hurt]] = defaultdict(list)
    for line in desk.lines:
        words = line.gist.words
        for i, w in enumerate(words):
            if w.lemma.lower() == "injury" and w.dep == "pobj" and words[w.head].text.lower() in CAUSING and not _parts(words, i):
                key = main.get(_whose(words, i), ("", ""))
                if key in slots and line.report not in {h.line.report for h in slots[key]}:
                    loose[key].append(_Hurt(line, line.cut(min(i, w.head), max(i, w.head)), key[1], key[0], NONE))
    for key, told in loose.items():
        slots[key] = slots[key] + told


CAUSING = frozenset("through by with of to from injury".split())


def _parts(words: Sequence[Token], i: int) -> bool:
    """Whether a part of the body stands beside an injury."""
    return any(w.lemma.lower() in REGIONS for k, w in enumerate(words) if w.head == i or abs(k - i) <= 2)


def _claims(key: tuple[str, str], told: Sequence[_Hurt]) -> list[Claim]:
    by_report: dict[str, list[_Hurt]] = defaultdict(list)
    for one in told:
        by_report[one.line.report].append(one)
    claims = []
    for some in by_report.values():
        value = "injury told=" + ";".join(sorted(frozenset[str]().union(*(h.words for h in some))))
        claims += [
            Claim("outcome", h.line, h.span, value, NONE, NONE, NONE, head=f"injured {key[1]}".strip(), text=" ".join(h.span.quote.split())) for h in some
        ]
    return claims


def _hurts(line: Line) -> Iterable[_Hurt]:
    words = line.gist.words
    for i, w in enumerate(words):
        region = REGIONS.get(w.lemma.lower())
        if region is None or w.pos not in {"NOUN", "PROPN"}:
            continue
        around = _around(words, i)
        said = [k for k in around if _how(words[k]) is not None]
        hit = [k for k in around if words[k].lemma.lower() in HIT and words[k].pos == "VERB"] if w.dep == "pobj" else []
        if not said and not hit:
            continue
        told = {w.lemma.lower(), *(words[k].lemma.lower() for k in around if words[k].lemma.lower() in SIDES), *(s for k in said if (s := _how(words[k])))}
        told.add(region)
        marks = [i, *said, *hit, *(k for k in around if words[k].lemma.lower() in SIDES)]
        yield _Hurt(line, line.cut(min(marks), max(marks)), _whose(words, i), region, frozenset(told))


def _how(token: Token) -> str | None:
    """The sort of an injury a word tells; empty where it only tells that there is one, None where it tells none."""
    for word in (token.lemma.lower(), token.text.lower()):
        if word in SORTS and not (word == "break" and token.pos == "NOUN"):
            return SORTS[word]
        if word in LOOSE:
            return ""
    return None


def _around(words: Sequence[Token], i: int) -> list[int]:
    """The tokens of the phrase a part stands in and what it hangs on, up to the verb."""
    found = {k for k, w in enumerate(words) if w.head == i and w.dep in {"amod", "compound", "nmod", "acl"}}
    at = i
    for _ in range(3):
        head = words[at].head
        if head == at or words[at].dep not in NEAR | {"prep", "conj"}:
            break
        found.add(head)
        found |= {k for k, w in enumerate(words) if w.head == head and w.dep in {"amod", "compound", "nmod"} and words[head].pos != "VERB"}
        if words[head].pos == "VERB":
            break
        at = head
    return sorted(found - {i})


def _whose(words: Sequence[Token], i: int) -> str:
    """Who has it: the owner of the part, the subject of its clause, or the only person of the sentence, by the last name."""
    at = i
    for _ in range(5):
        for w in words:
            if w.head == at and w.ent == "PERSON" and w.dep in {"poss", "nsubj", "nsubjpass"}:
                return w.lemma
        if words[at].head == at:
            break
        at = words[at].head
    named = [k for k, w in enumerate(words) if w.ent == "PERSON" and w.pos != "PART"]
    last = [words[k].lemma for k in named if k + 1 not in named]
    if len(set(last)) == 1:
        return last[0]
    aside = any(w.text == "(" for w in words[max(0, i - 3) : i])
    return next((words[k].lemma for k in reversed(named) if k < i), "") if aside else ""
