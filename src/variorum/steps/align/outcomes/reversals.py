"""One clause told again by another report, but denied, or with a word in its place that cannot be true beside it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.desk.claims import ANYONE, NONE, Claim
from variorum.steps.align.desk.clauses import Clause, clauses_of
from variorum.steps.align.desk.desk import Desk, Line, reports_in, term
from variorum.steps.align.desk.phrases import doer_of, told
from variorum.steps.align.outcomes.excluding import IN_TURN, NAMED, SORTS, answer_word, answers_of, marked
from variorum.steps.align.outcomes.tellings import Covered

LIKE = 1.5
"""Likeness of two sentences from which a clause of the one may be a clause of the other told again."""
AGAIN = 2.4
"""Likeness from which one sentence tells the other again, so that what may happen in turn is told of one moment."""
TWINS = 3.2
"""Likeness from which the two sentences are one but for a few words, however these are read."""
SHARED, WIDE = 0.6, 0.35
"""Share of the weight of the lighter clause, and of the fuller one, that both tell."""
DENIED = -1
"""The question whether a deed was done at all."""
DONE, UNDONE = 0, 1


@dataclass(frozen=True, slots=True)
class Answer:
    """What a clause answers to a question by the word at `at`: `choice` is the number of the answer, `place` where the word stands."""

    clause: Clause
    at: int
    question: int
    choice: int
    place: tuple[str, ...]

    @property
    def key(self) -> tuple[int, int, int]:
        return self.clause.line.number, self.at, self.question


def reversal_groups(desk: Desk, disputed: Covered) -> list[list[Claim]]:
    """Clauses that tell one deed and exclude each other, with those that tell it like one of them; `disputed`: where a point does so already."""
    if len(desk.findings) < 2:
        return []
    reader = _Reader(desk)
    asking = [a for line in desk.lines for answers in reader.answers(line).values() for a in answers if a.question != DENIED or a.choice == UNDONE]
    pairs = [(a, b) for a in asking for b in reader.beside(a, opposed=True) if not disputed.together(_span(a), _span(b))]
    sure = {a.key for pair in pairs if desk.likeness(*(x.clause.line.number for x in pair)) >= AGAIN for a in pair}
    return [claims for group in _joined(pairs, reader) if (claims := _claims(group, sure))]


class _Reader:
    """Finds answers in sentences that another report may tell again, and what stands beside them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[int, dict[int, list[Answer]]] = {}
        self._read: dict[int, list[Answer]] = {}
        self._said: dict[int, frozenset[tuple[int, int]]] = {}

    def answers(self, line: Line) -> dict[int, list[Answer]]:
        """The answers that the clauses of a sentence give, by question; none where no other sentence is like it."""
        known = self._known.get(line.number)
        if known is None:
            known = self._known[line.number] = {}
            near = self._desk.neighbours[line.number]
            for answer in self._given(line) if near and near[0][1] >= LIKE else ():
                known.setdefault(answer.question, []).append(answer)
        return known

    def _given(self, line: Line) -> Iterable[Answer]:
        """The answers of a sentence; one printed word for word by several is read once."""
        first = self._desk.printed[line.number]
        if first not in self._read:
            self._read[first] = list(_answers(line))
        return (replace(a, clause=replace(a.clause, line=line)) for a in self._read[first])

    def beside(self, one: Answer, *, opposed: bool) -> Iterator[Answer]:
        """Answers to the same question in clauses that tell the same deed: those that exclude this one, or those like it."""
        for number, likeness in self._desk.neighbours[one.clause.line.number]:
            other = self._desk.lines[number]
            if likeness < LIKE:
                break
            for two in self.answers(other).get(one.question, ()) if other.report != one.clause.line.report else ():
                if (two.choice != one.choice) is opposed and self._fits(one, two, likeness):
                    yield two

    def _tells(self, line: Line, verb: str, choice: int) -> bool:
        """Whether another clause of a sentence tells such a deed done, or undone: `found a gun but found no shells`."""
        return any(a.choice == choice and a.clause.verb == verb for a in self.answers(line).get(DENIED, ()))

    def _says(self, line: Line, question: int, choice: int) -> bool:
        """Whether any word of a sentence gives an answer, to whatever it belongs."""
        if line.number not in self._said:
            words = (w for w in line.gist.words if w.pos in SORTS)
            self._said[line.number] = frozenset(answer for word in words for answer in answers_of(word))
        return (question, choice) in self._said[line.number]

    def _fits(self, one: Answer, two: Answer, likeness: float) -> bool:
        a, b = one.clause, two.clause
        if one.question == DENIED:
            if a.verb != b.verb or a.tense != b.tense or (one.choice != two.choice and (self._tells(a.line, a.verb, two.choice) or self._tells(b.line, b.verb, one.choice))):
                return False
            return bool(a.words & b.words - {a.verb}) and same_deed(self._desk, a, b, likeness)
        if one.place != two.place or a.denied != b.denied or a.tense != b.tense or (a.verb != b.verb and one.at != a.at):
            return False
        if _towards_others(one, two):
            return False
        again = likeness >= AGAIN
        if marked(one.question, IN_TURN) and not again:
            return False
        if one.choice != two.choice and (self._says(a.line, one.question, two.choice) or self._says(b.line, one.question, one.choice)):
            return False
        shared = a.words & b.words
        named = again or not marked(one.question, NAMED) or any(w.ent == "PERSON" and term(w) in shared for w in a.line.gist.words)
        return named and same_deed(self._desk, a, b, likeness, (_word(one), _word(two)))


def _answers(line: Line) -> Iterator[Answer]:
    clauses = list(clauses_of(line))
    for clause in clauses:
        yield Answer(clause, clause.at, DENIED, UNDONE if clause.denied else DONE, ())
    words = line.gist.words
    for i, word in enumerate(words):
        found = answers_of(word) if word.pos in SORTS else ()
        inmost = min((c for c in clauses if i in c.tokens), key=lambda c: len(c.tokens), default=None) if found else None
        if inmost is not None:
            yield from (Answer(inmost, i, question, choice, (_sort(word), *_place(inmost, i))) for question, choice in found)


def _sort(word: Token) -> str:
    """What may stand in a word's place: `armed` is one sort whether it is read as a verb's form or as an adjective."""
    return "a" if word.dep in {"amod", "acomp", "oprd"} else SORTS[word.pos]


def _place(clause: Clause, i: int) -> tuple[str, ...]:
    """Where in a clause a word stands: its verb, right under its verb, or under another word."""
    words = clause.line.gist.words
    if i == clause.at:
        return ("verb",)
    head = words[i].head
    while words[head].pos == "ADP" and words[head].head != head:
        head = words[head].head
    return ("arm", "" if head == clause.at else term(words[head]) or words[head].lemma.lower())


def _towards_others(one: Answer, two: Answer) -> bool:
    """Whether two prepositions lead to two things: `charges for hacking`, `charges against the hackers`."""
    (a, b), (sort, *_) = (_led_to(x) for x in (one, two)), one.place
    return sort == SORTS["ADP"] and bool(a and b) and not a & b


def _led_to(answer: Answer) -> set[str]:
    """The words of what a preposition leads to."""
    words = answer.clause.line.gist.words
    nouns = {k for k, w in enumerate(words) if w.head == answer.at and w.dep in {"pobj", "pcomp"}}
    return {t for k, w in enumerate(words) if (k in nouns or w.head in nouns) and k != answer.at and (t := term(w))}


def _word(answer: Answer) -> str:
    """The word of an answer as clauses hold it."""
    clause = answer.clause
    return clause.verb if answer.at == clause.at else term(clause.line.gist.words[answer.at]) or ""


def same_deed(desk: Desk, one: Clause, two: Clause, likeness: float, but: tuple[str, str] = ("", "")) -> bool:
    """Whether two clauses tell of one deed, as far as their words show; in a sentence told again a pronoun and a bare verb will do.

    `likeness`: of their sentences; `but`: the words that stand for one another.
    """
    again, twins = likeness >= AGAIN, likeness >= TWINS
    out, gone = {but[0]}, {but[1]}
    heads = (one.heads, two.heads) if out.isdisjoint(one.heads) else (one.words, two.words)  # a noun that is exchanged itself need not be the same
    if not twins and (_apart(one.doer - out, two.doer - gone, *heads) or _apart(one.patient - out, two.patient - gone, *heads)):
        return False
    core, kern = (one.doer | one.patient) - out, (two.doer | two.patient) - gone
    if (core and kern and not core & kern and not twins) or (not again and _anyone(one.doer, two.doer)):
        return False
    if any(a and b and not a & b for a, b in ((one.weekdays, two.weekdays), (one.years, two.years), (one.numbers, two.numbers))):
        return False
    mine, theirs = one.words - out, two.words - gone
    common = mine & theirs
    if not common or (not again and (len(common) < 2 or not common - {one.verb, two.verb})):
        return False
    low, high = sorted((desk.mass(mine), desk.mass(theirs)))
    return desk.mass(common) >= (SHARED * low if again else max(SHARED * low, WIDE * high))


def _apart(one: frozenset[str], two: frozenset[str], heads: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two sides of clauses are of two things: the noun of neither is among the words of the other (`villagers`, `houses of the villagers`)."""
    return bool(one and two) and not (heads & one & two) and not (others & one & two)


def _anyone(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether the doer of one clause is told by a pronoun only, and that of the other by a noun for anyone."""
    return (not one and bool(two) and two <= ANYONE) or (not two and bool(one) and one <= ANYONE)


def _joined(pairs: Sequence[tuple[Answer, Answer]], reader: _Reader) -> list[list[Answer]]:
    """Answers that are set against each other, directly or through others, with those that tell the same as one of them."""
    known = {a.key: a for pair in pairs for a in pair}
    top = {key: key for key in known}

    def root(key: tuple[int, int, int]) -> tuple[int, int, int]:
        while top[key] != key:
            key = top[key]
        return key

    alike = [(a, b) for a in list(known.values()) for b in reader.beside(a, opposed=False)]
    for a, b in (*pairs, *alike):
        known.setdefault(b.key, b)
        top.setdefault(b.key, b.key)
        one, two = root(a.key), root(b.key)
        top[max(one, two)] = min(one, two)
    groups: dict[tuple[int, int, int], list[Answer]] = {}
    for key in sorted(known):
        groups.setdefault(root(key), []).append(known[key])
    return [groups[key] for key in sorted(groups)]


def _claims(group: Sequence[Answer], sure: Collection[tuple[int, int, int]]) -> list[Claim]:
    """The answers as claims; none at all where nothing is left to set against each other.

    Of a report that gives both only those are kept that a sentence told again gives (`sure`): elsewhere it tells of two things.
    """
    said: dict[str, set[int]] = {}
    for answer in group:
        said.setdefault(answer.clause.line.report, set()).add(answer.choice)
    firm = sure if group[0].question == DENIED or not marked(group[0].question, IN_TURN) else ()
    kept = [a for a in group if len(said[a.clause.line.report]) == 1 or a.key in firm]
    if len({a.choice for a in kept}) < 2:
        return []
    claims = [Claim("outcome", a.clause.line, _span(a), f"choice told {_value(a, a.key in sure)}", NONE, NONE, NONE) for a in kept]
    return claims if reports_in(claims) > 1 else []


def _value(answer: Answer, sure: bool) -> str:
    """The answer in a word; what has not been done so far is `open`, or `unmet` where another report tells it again as done."""
    if answer.question != DENIED:
        return answer_word(answer.question, answer.choice)
    if answer.choice == DONE:
        return "done"
    so_far = any(w.head == answer.at and w.dep == "aux" and w.lemma.lower() == "have" and w.tag in {"VBZ", "VBP"} for w in answer.clause.line.gist.words)
    return ("unmet" if sure else "open") if so_far else "undone"


def _span(answer: Answer) -> Span:
    """The deed in the report's words, with its doer where that stands near, as far as the word that answers."""
    line, verb = answer.clause.line, answer.clause.at
    words = line.gist.words
    while words[verb].dep in LEANING and 0 < verb - words[verb].head <= NEAR:
        verb = words[verb].head
    inside = [*line.tokens_in(told(line, verb)), *line.tokens_in(told(line, answer.clause.at)), answer.at]
    doer = doer_of(line, verb)
    near = [k for k in line.tokens_in(doer) if verb - NEAR <= k < verb] if doer is not None else []
    return line.cut(min(*inside, *near), max(inside))


LEANING = frozenset({"pcomp", "prep", "xcomp", "acl"})
"""What leans on a deed before it: `was fined for speeding`."""
NEAR = 12
"""Words between a doer and its deed, at most."""
