"""What reports say is not known, not told or not decided, and the reports that can tell it: results that are pending, then released."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from variorum.records.parse import Token
from variorum.steps.align.desk.claims import NONE, Claim, gathered, names_of, near_pairs, shares
from variorum.steps.align.desk.clauses import BARE, Clause, clauses_of
from variorum.steps.align.desk.desk import Desk, Line, reports_in, term
from variorum.steps.align.desk.phrases import under
from variorum.text.kin import kin
from variorum.text.tree import kid, kids

OPEN = frozenset("unclear unknown undetermined undisclosed unspecified uncertain pending undecided".split())
TOLD = frozenset("know say reveal disclose specify release divulge determine announce establish identify explain publish report describe elaborate".split())
DECLINE = frozenset("decline refuse".split())
RESULTS = frozenset("result cause identity finding outcome verdict decision amount price reason".split())
"""Nouns that news waits for: what is pending of these is told later in the words of a release."""
RELEASED = frozenset("release reveal show disclose announce confirm publish determine indicate find identify".split())
ASKING = frozenset("what who whom whose when where why how which whether if".split())
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
CAUSES = {"why": "cause", "reason": "cause"}
POINTING = frozenset("i you".split())
ANYTHING = frozenset("any anyone anybody".split())
COUNTING = frozenset("no nobody none no-one nothing someone somebody else".split())
"""Words that answer whether there was anyone, as numbers do."""
WHILE = frozenset({"time", "moment"})
ENOUGH = 0.6
ANSWERED = 0.75
"""Share of the weight of a question of yes or no that a clause tells, so that it answers it."""
LONGEST = 18
"""Words from the one that tells it is open to the last of what is open, where both are printed."""


def unknown_groups(desk: Desk) -> list[list[Claim]]:
    """Claims that one thing is not known, with those of other reports that tell it."""
    claims = [c for line in desk.lines for c in _open(line)]
    pairs = near_pairs(desk, claims, lambda c: tuple(sorted(c.core)))
    found = []
    for numbers in gathered(claims, pairs, lambda a, b: shares(desk, a.core, b.core), ENOUGH):
        group = [claims[i] for i in numbers]
        group += _answers(desk, group)
        if reports_in(group) > 1:
            found.append(group)
    return found


def _open(line: Line) -> Iterable[Claim]:
    words = line.gist.words
    for i, word in enumerate(words):
        lemma = word.lemma.lower()
        topic = _topic(words, i, lemma) if lemma in TOLD or lemma in OPEN or word.text.lower() in OPEN else None
        if topic is None:
            continue
        about = under(words, topic, _no_aside)
        core = frozenset(CAUSES.get(t, t) for k in about if (t := _word(words[k])))
        marks = [i, *(k for k, x in enumerate(words) if x.head == i and (x.dep in {"neg", "aux", "auxpass"}))]
        marks += [words[i].head] if words[words[i].head].lemma.lower() in DECLINE else []
        first = min(*marks, *about)
        last = min(max(*marks, *about), first + LONGEST)
        if core and last > first:
            span = line.cut(first, last)
            asked = _whether(words, topic, about)
            yield Claim("outcome", line, span, "answer open=", core, NONE, names_of(line), head="answer", text=" ".join(span.quote.split()), extra=asked)


def _whether(words: Sequence[Token], topic: int, about: Sequence[int]) -> tuple[str, ...]:
    """Of a question of yes or no its verb, with `any` where it asks whether there is somebody or something; empty of another question."""
    if words[about[0]].lemma.lower() not in {"if", "whether"}:
        return ()
    return (kin(words[topic].lemma), *(("any",) if any(words[k].text.lower() in ANYTHING for k in about) else ()))


def _word(token: Token) -> str | None:
    lower = token.lemma.lower()
    if lower in {"why", "how"}:
        return lower
    return None if token.ent == "PERSON" or lower in OPEN or lower in TOLD else term(token)


def _topic(words: Sequence[Token], i: int, lemma: str) -> int | None:
    """The top of what the word at `i` tells to be open; None where it tells nothing of the kind."""
    below = kids(words, i)
    if lemma not in TOLD:
        if words[i].dep in {"amod", "compound"}:
            return words[i].head if words[words[i].head].lemma.lower() in RESULTS | {"cause"} else None
        told = words[i].dep in {"acomp", "oprd", "attr"}
        return _subject(words, words[i].head if told else i, (*below, i)) if told or words[i].pos == "VERB" else None
    if words[i].pos != "VERB":
        return None
    declined = words[words[i].head].lemma.lower() in DECLINE and words[i].dep == "xcomp"
    if not declined and not any(words[k].dep == "neg" for k in below):
        return None
    doer = next((k for k in below if words[k].dep in SUBJECTS), None)
    if doer is not None and words[doer].lemma.lower() in POINTING:
        return None
    if doer is not None and words[doer].dep == "nsubjpass":
        return _subject(words, i, below)
    return next((k for k in below if words[k].dep == "dobj" and words[k].pos == "NOUN"), None) or _asked(words, below)


def _subject(words: Sequence[Token], verb: int, below: Sequence[int]) -> int | None:
    """The subject of a verb; for `it` the question behind it."""
    at = kid(words, verb, *SUBJECTS)
    if at is not None and words[at].pos == "NOUN":
        return at
    return _asked(words, [*below, *(k for k, w in enumerate(words) if w.head == verb and k != verb)])


def _asked(words: Sequence[Token], below: Sequence[int]) -> int | None:
    """The top of a question among these tokens: a clause that begins with a word of asking."""
    for k in below:
        if words[k].dep in {"ccomp", "advcl", "csubj", "pcomp", "acl", "xcomp"}:
            inside = under(words, k, _no_aside)
            if words[inside[0]].lemma.lower() in ASKING or any(words[n].lemma.lower() in ASKING for n in inside[:3]):
                return k
    return None


def _no_aside(token: Token) -> bool:
    return token.dep not in {"relcl", "punct", "appos", "parataxis"}


def _answers(desk: Desk, group: Sequence[Claim]) -> list[Claim]:
    """Claims of other reports by which what is open here is told."""
    core = frozenset[str]().union(*(c.core for c in group))
    told = {c.line.report for c in group}
    nouns = core & RESULTS
    found = _whether_told(desk, group, told)
    for line in desk.lines if nouns else ():
        words = line.gist.words
        for i, w in enumerate(words):
            if line.report in told or w.pos != "NOUN" or term(w) not in nouns or w.dep not in SUBJECTS:
                continue
            verb = words[w.head]
            denied = any(x.dep in {"neg", "aux"} and x.lemma.lower() in {"not", "will", "would", "could", "may", "might"} and x.head == w.head for x in words)
            shared = (core - nouns) & frozenset(line.terms)
            if verb.lemma.lower() in RELEASED and not denied and (shared or not core - nouns):
                last = max(k for k in under(words, w.head, _no_aside) if k - i < 2 * LONGEST)
                span = line.cut(i, last)
                value = "answer known=" + " ".join(span.quote.split())
                found.append(replace(group[0], line=line, span=span, value=value, text=" ".join(span.quote.split())))
                break
    return found


def _whether_told(desk: Desk, group: Sequence[Claim], told: Collection[str]) -> list[Claim]:
    """Claims of other reports that tell what is asked here by a yes or no: the same verb of the same things, neither asked nor merely possible."""
    questions = [c for c in group if c.extra]
    found = []
    for line in desk.lines if questions else ():
        words = BARE.union(line.terms)
        if line.report in told or not any(_shares_enough(desk, c, words) for c in questions) or any(True for _ in _open(line)):
            continue
        clause = next((k for k in clauses_of(line) if any(_answers_it(desk, c, k) for c in questions)), None)
        if clause is not None:
            span = line.cut(min(clause.tokens), max(clause.tokens))
            text = " ".join(span.quote.split())
            found.append(replace(group[0], line=line, span=span, value="answer known=" + text, text=text))
    return found


def _shares_enough(desk: Desk, question: Claim, words: frozenset[str]) -> bool:
    """Whether words are most of what is asked."""
    core = question.core - WHILE
    return not core.isdisjoint(words) and desk.mass(core & words) >= ANSWERED * desk.mass(core)


def _answers_it(desk: Desk, question: Claim, clause: Clause) -> bool:
    verb, *anything = question.extra
    words = clause.words | {clause.verb}
    if clause.tense or (kin(clause.verb) != verb and "be" not in {clause.verb, verb}) or not _shares_enough(desk, question, words):
        return False
    shared = (question.core - WHILE) & words
    tokens = [clause.line.gist.words[k] for k in clause.tokens]
    return any(w.pos == "NUM" or w.text.lower() in COUNTING for w in tokens) if anything else len(shared) > 1
