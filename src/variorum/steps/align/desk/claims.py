"""What one sentence claims about one thing: a value, the words around it in the parse, and the sentence it stands in."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from math import fsum
from operator import attrgetter

from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.desk.desk import RICH_MASS, Desk, Line, tellers_in, term
from variorum.steps.align.occasions.moments import moment, together
from variorum.text.kin import kin
from variorum.text.tree import kids, top_of

LIGHT = frozenset(
    "be have do say tell make take give get put set come go bring leave see include add report believe estimate "
    "reach rise fall increase decrease number total stand measure register remain become call know find count "
    "reckon expect continue announce estimated".split()
)
"""Verbs that do not tell what is counted: their subject or object does."""
SAYING = frozenset("say tell announce report state add estimate put believe warn write declare".split())
"""Light verbs whose subject only says the number."""
ANYONE = frozenset(
    "people person man woman child other victim member individual human someone figure total number resident citizen "
    "civilian national".split()
)
"""Nouns that may stand for anyone."""
PEOPLE = ANYONE | frozenset(
    "worker passenger fighter soldier police pirate hostage refugee protest crew employee colleague survivor patient "
    "student guest inmate prisoner guard officer driver customer terrorist suspect robber rob personnel sailor".split()
)
"""Nouns for people; two of them may name the same ones ("militants", "fighters", "members")."""


NONE: frozenset[str] = frozenset()
"""The words of a claim that is gathered by its slot, not by its words."""


@dataclass(frozen=True, slots=True)
class Claim:
    """`core`: what the value is of (kin words); `near`: the words of its clause; `names`: proper words of its sentence."""

    kind: str
    line: Line
    span: Span
    value: str
    core: frozenset[str]
    near: frozenset[str]
    names: frozenset[str]
    text: str = ""
    low: float | None = None
    high: float | None = None
    unit: str = ""
    hedge: str | None = None
    edtf: str | None = None
    as_of: str | None = None
    said_by: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    head: str = ""
    heads: frozenset[str] = frozenset()
    about: str = ""
    extra: tuple[str, ...] = field(default=())
    owners: frozenset[str] = frozenset()
    """The actors a figure is told of: who has it, does it, or to whom it is done."""
    periods: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    frame: str = ""
    """The question a figure answers, in one word for all its wordings."""
    company: frozenset[str] = frozenset()
    """The other figures of its sentence, each with what it counts."""


def proper(line: Line, near: frozenset[str]) -> frozenset[str]:
    """The proper words among the words of a clause."""
    return frozenset(t for w in line.gist.words if w.pos == "PROPN" and len(w.text) > 2 and (t := term(w)) in near)


def core_of(line: Line, tokens: Sequence[int], deed: int | None = None) -> tuple[frozenset[str], frozenset[str], int]:
    """What the value on these tokens is of: (core words, words of its clause, the clause's predicate token). `deed`: the verb it belongs to, where the parse is not to be asked."""
    words = line.gist.words
    inside = set(tokens)
    core: list[int] = []
    noun = top_of(words, tokens) if deed is None else deed
    hops = 0
    while hops < 6:
        hops += 1
        token = words[noun]
        if noun not in inside and token.pos in {"NOUN", "PROPN", "ADJ", "NUM"}:
            core.append(noun)
            core += [i for i, w in enumerate(words) if w.head == noun and w.dep in {"compound", "amod", "acl"} and i not in inside]
        if token.head == noun or token.pos in {"VERB", "AUX"}:
            break
        noun = token.head
    predicate = noun
    if predicate not in inside:
        core.append(predicate)
    if words[predicate].lemma.lower() in LIGHT or words[predicate].pos == "AUX":
        arms = {"dobj", "attr", "acomp", "xcomp", "oprd"}
        if words[predicate].lemma.lower() not in SAYING:
            arms |= {"nsubj", "nsubjpass"}
        arm = [i for i, w in enumerate(words) if w.head == predicate and w.dep in arms and i not in inside]
        core += arm
        core += [i for i, w in enumerate(words) if w.head in arm and w.dep in {"compound", "amod"} and i not in inside]
    near = _clause(words, predicate)
    if words[predicate].dep in LEANING and words[predicate].head != predicate:
        near += [i for i in _clause(words, words[predicate].head) if i not in near]
    return _kin(words, core, inside), _kin(words, near, inside), predicate


def objects_of(line: Line, predicate: int) -> frozenset[str]:
    """What is done to: `pass its last inspection` and `its last inspection was` share the inspection."""
    words = line.gist.words
    arm = kids(words, predicate, "dobj", "nsubjpass")
    return _kin(words, arm, set())


LEANING = frozenset({"advcl", "acl", "xcomp", "relcl", "conj", "pcomp"})
"""Clauses that share place, time and doer with the one they hang on."""


def _clause(words: Sequence[Token], predicate: int) -> list[int]:
    """The predicate with its arguments and their arguments, three steps down; who merely says it is left out."""
    said = words[predicate].lemma.lower() in SAYING
    first = [i for i, w in enumerate(words) if w.head == predicate and i != predicate and not (said and w.dep == "nsubj")]
    second = [i for i, w in enumerate(words) if w.head in first and i not in first]
    third = [i for i, w in enumerate(words) if w.head in second and i not in second and i not in first]
    return [predicate, *first, *second, *third]


def _kin(words: Sequence[Token], chosen: Sequence[int], inside: set[int]) -> frozenset[str]:
    found = {t for i in chosen if i not in inside and (t := term(words[i])) and words[i].pos != "NUM"}
    return frozenset(found - LIGHT)


def names_of(line: Line) -> frozenset[str]:
    """The proper words of a sentence, folded."""
    return frozenset(kin(w.lemma) for w in line.gist.words if w.pos == "PROPN" and len(w.text) > 2)


def one_each(claims: Sequence[Claim]) -> bool:
    """Whether no report gives two values: one that does tells of several things."""
    return len({(c.line.report, c.value) for c in claims}) == tellers_in(claims)


def shares(desk: Desk, one: frozenset[str], two: frozenset[str]) -> float:
    """Weight of the shared words over the weight of the lighter side, 0..1."""
    if not one or not two:
        return 0.0
    low = min(desk.mass(one), desk.mass(two))
    return fsum(map(desk.weight, one & two)) / low if low else 0.0


def shared_weight(desk: Desk, one: frozenset[str], two: frozenset[str]) -> float:
    """How much the shared words tell, 0..1, whatever the others."""
    return min(desk.mass(one & two) / RICH_MASS, 1.0)


Alike = Callable[[Claim, Claim], float]
Score = Callable[[int, int], float]
"""The likeness of two claims by their numbers, in any order."""


def gathered(
    claims: Sequence[Claim], candidates: Sequence[tuple[int, int]], alike: Alike, least: float, slack: float = 1.0, *, by_report: bool = False
) -> list[list[int]]:
    """Claims in groups: pairs joined likest first, two groups only where their members are alike on the whole.

    `by_report`: whether `alike` asks what else the reports of two claims say; else sentences printed word for word are compared once. `slack`: share of the threshold that two groups must reach on the whole: chains of look-alikes stop here. Cost grows with `candidates`: between two groups at most `SAMPLE` members a side are compared.
    """
    known: dict[tuple[int, bool], float] = {}
    first = range(len(claims)) if by_report else _first_printed(claims)
    orders = [c.line.order for c in claims]

    def score_of(i: int, k: int) -> float:
        if i > k:
            i, k = k, i
        one, two = first[i], first[k]
        key = (one * len(claims) + two if one < two else two * len(claims) + one, orders[i] == orders[k])
        score = known.get(key)
        if score is None:
            score = known[key] = alike(claims[i], claims[k])
        return score

    return joined([[i] for i in range(len(claims))], claims, candidates, score_of, least, least * slack)


def _first_printed(claims: Sequence[Claim]) -> list[int]:
    """For each claim the first of the same in the same printed sentence: what forty outlets took over is compared once."""
    known: dict[object, int] = {}
    found = []
    for i, claim in enumerate(claims):
        sentence = claim.line.gist.span
        found.append(known.setdefault((sentence.quote, claim.span.start - sentence.start, claim.span.end - sentence.start, _SAID(claim)), i))
    return found


_SAID = attrgetter(*(f.name for f in fields(Claim) if f.name not in {"line", "span"}))


def joined(
    groups: Sequence[Sequence[int]], claims: Sequence[Claim], candidates: Sequence[tuple[int, int]], score_of: Score, least: float, whole: float
) -> list[list[int]]:
    """The groups, those put together that are alike: `least` is the score of two members that may join them, `whole` the mean score of all."""
    lines = [claim.line.number for claim in claims]
    scored = sorted(((s, a, b) for a, b in candidates if (s := score_of(a, b)) >= least), key=lambda e: (-e[0], e[1], e[2]))
    members: dict[int, list[int]] = {min(g): sorted(g) for g in groups if g}
    group = {i: n for n, g in members.items() for i in g}
    refused: set[tuple[int, int, int, int]] = set()
    for _, a, b in scored:
        one, two = group[a], group[b]
        if one == two:
            continue
        state = (one, len(members[one]), two, len(members[two]))
        if state in refused:
            continue
        left, right = members[one][:SAMPLE], members[two][:SAMPLE]
        total = sum(score_of(i, k) for i in left for k in right)
        if total / (len(left) * len(right)) < whole or apart(claims, members[one], members[two], lines):
            refused.update((state, (two, state[3], one, state[1])))
            continue
        keep, drop = min(one, two), max(one, two)
        members[keep] = sorted(members[keep] + members.pop(drop))
        for i in members[keep]:
            group[i] = keep
    return [m for _, m in sorted(members.items())]


def adopted(
    groups: Sequence[list[int]], claims: Sequence[Claim], candidates: Sequence[tuple[int, int]], score_of: Score, least: float
) -> list[list[int]]:
    """Groups with the lone claims of reports that are silent on them: what fits nothing else may fit with less.

    A report that speaks of a thing once says its own value of it, but may say it loosely as well ("hundreds" in its
    lead); `least` is the likeness to the group on the whole.
    """
    found = [list(g) for g in groups]
    home = {i: n for n, g in enumerate(found) for i in g}
    single = {n for n, g in enumerate(found) if tellers_in(claims[i] for i in g) == 1}
    meets: dict[int, set[int]] = {}
    for a, b in candidates:
        for one, two in ((a, b), (b, a)):
            if home[one] in single and home[two] not in single:
                meets.setdefault(one, set()).add(home[two])
    for i in sorted(meets):
        best: tuple[float, int] | None = None
        for n in sorted(meets[i]):
            vague = claims[i].low != claims[i].high
            if not vague and any(claims[k].line.report == claims[i].line.report for k in groups[n]):
                continue
            score = to_group(score_of, i, groups[n][: 2 * SAMPLE])
            if score >= least and (best is None or score > best[0]):
                best = (score, n)
        if best is not None:
            found[best[1]] = sorted([*found[best[1]], i])
            found[home[i]] = [k for k in found[home[i]] if k != i]
    return [g for g in found if g]


def to_group(score_of: Score, one: int, group: Sequence[int]) -> float:
    """The score of a claim with a group: halfway between the mean of all and that of the better half, two at most."""
    scores = sorted((score_of(one, k) for k in group), reverse=True)
    best = scores[: min(2, (len(scores) + 1) // 2)]
    return (sum(best) / len(best) + sum(scores) / len(scores)) / 2


def reports_by_value(claims: Iterable[Claim]) -> dict[str, set[str]]:
    """The reports that print each value."""
    found: dict[str, set[str]] = {}
    for claim in claims:
        found.setdefault(claim.value, set()).update(line.report for line in claim.line.prints)
    return found


def most_told(reports: Mapping[str, set[str]]) -> str:
    """The value that most reports give, the first in order of several."""
    return max(sorted(reports), key=lambda value: len(reports[value]), default="")


def apart(claims: Sequence[Claim], one: Sequence[int], two: Sequence[int], lines: Sequence[int]) -> bool:
    """Whether one sentence gives different values to the two groups: a sentence tells two things, not one thing twice.

    Where it sets two values of one core against each other ("said 5.9, but the other said 6.1") they may be one thing.
    """
    if claims[one[0]].kind in {"time", "place"}:
        by_report = {claims[i].line.report: i for i in one}
        pairs = ((by_report[claims[k].line.report], k) for k in two if claims[k].line.report in by_report)
        return any(contradict(claims[i], claims[k]) for i, k in pairs)
    if claims[one[0]].kind == "quote":
        return _two_quoted([claims[i] for i in one], [claims[i] for i in two])
    by_line = {lines[i]: i for i in one}
    for k in two:
        i = by_line.get(lines[k])
        if i is not None and claims[i].value != claims[k].value:
            against = {w.lemma.lower() for w in claims[k].line.gist.words} & AGAINST
            exact = claims[i].low == claims[i].high and claims[k].low == claims[k].high
            if not (against and exact and claims[i].head == claims[k].head and claims[i].core & claims[k].core):
                return True
    return False


def _two_quoted(one: Sequence[Claim], two: Sequence[Claim]) -> bool:
    """Whether one report prints both as quotations of their own: one utterance is told once, or again in a part."""
    printed = {(c.line.report, c.value) for c in one if not c.scope}
    mine = {report for report, _ in printed}
    return any(
        c.line.report in mine and (c.line.report, c.value) not in printed and not any(r == c.line.report and (c.value in v or v in c.value) for r, v in printed)
        for c in two if not c.scope
    )  # fmt: skip


def contradict(one: Claim, two: Claim) -> bool:
    """Whether one report that gives both tells of two deeds: a day and an hour may be of one, told in two sentences."""
    if one.kind == "time" and one.value != two.value:
        return together(moment(one.value, one.edtf), moment(two.value, two.edtf)) is False
    return not fits(one, two)


def fits(one: Claim, two: Claim) -> bool:
    """Whether two values are one, or one is a part of the other, as far as the calendar or their spelling shows."""
    if one.kind == "time" and one.value != two.value and (told := together(moment(one.value, one.edtf), moment(two.value, two.edtf))) is not None:
        return told
    a, b = (c.edtf or c.value.partition(" ")[0] if c.kind == "time" else c.value for c in (one, two))
    return a == b or a.startswith(b) or b.startswith(a)


AGAINST = frozenset({"but", "while", "whereas", "although", "though", "however"})
SAMPLE = 6


def near_pairs(desk: Desk, claims: Sequence[Claim], keys: Callable[[Claim], Sequence[str]]) -> list[tuple[int, int]]:
    """Pairs worth comparing: in like sentences, or sharing a key; each claim meets a bounded number of others."""
    by_line: dict[int, list[int]] = {}
    by_key: dict[str, list[int]] = {}
    size = len(claims)
    pairs: set[int] = set()  # each as one number, smaller side first: put in order several times faster than two
    for i, claim in enumerate(claims):
        by_line.setdefault(claim.line.number, []).append(i)
        for key in keys(claim):
            same = by_key.setdefault(key, [])
            step = max(1, len(same) // MEETS)
            pairs.update([k * size + i for k in same[::step]])
            same.append(i)
    for number, mine in by_line.items():
        near = [k for other, _ in desk.neighbours[number] if other in by_line for k in by_line[other]]
        for i in mine:
            pairs.update([k * size + i if k < i else i * size + k for k in near])
            pairs.update([i * size + k for k in mine if i < k])
    return [divmod(pair, size) for pair in sorted(pairs)]


MEETS = 40
"""Claims of one key that a further claim is compared with, spread over all of them."""
