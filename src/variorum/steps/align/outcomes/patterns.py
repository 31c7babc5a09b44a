"""Which words of a sentence answer a question, and of whom or what they tell."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.records.parse import Token
from variorum.steps.align.desk.claims import NONE
from variorum.steps.align.desk.phrases import VERBS, governor
from variorum.steps.align.outcomes.answers import GAP, GOES_ON, NOMINALS, NOUNS, QUESTIONS
from variorum.steps.align.outcomes.themes import behind, of_deed, theme, told_by
from variorum.text.kin import folded
from variorum.text.tree import kid

OF_PEOPLE = {"post": frozenset({"person"}), "custody": frozenset({"person", "group"}), "case": frozenset({"person", "group"}), "testified": frozenset({"person"}), "wept": frozenset({"person"})}
"""Questions that are asked of people alone."""
_FOOTBALL = frozenset("yard down quarterback fumble touchdown snap quarter interception".split())
PLAYED = {"sack": _FOOTBALL, "dismiss": frozenset("wicket innings inning batsman bowler over bowl".split()), "fire": frozenset("shot bullet round rocket missile gun weapon rifle".split())}
"""Words beside which a verb is of a game or a weapon, not of an office."""
DOWNS = frozenset("first second third fourth".split())
NOBODY = frozenset({"nobody", "none", "one", "anyone", "arrest"})
"""Words that a denial tells of instead: `no arrests were made`."""
FALLING = frozenset({"decline"})
"""Verbs that answer only where they are done to something: claims that decline are fewer."""
TELLING = frozenset({"appearance"})
"""Nouns that tell a deed as their verb does: of whose it is; what other nouns tell stands behind them."""
ELSE = frozenset({("as", "ADV")})
"""Words of an answer that are none as another part of speech: `remains as calm as ever`."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words of an answer behind the first; `doer`, `behind`: whether it is told of who does it, or of what stands behind the last word."""

    question: str
    answer: str
    rest: tuple[str, ...]
    doer: bool
    behind: bool


def _patterns() -> dict[str, list[Pattern]]:
    found: dict[str, list[Pattern]] = defaultdict(list)
    for question, (_, answers) in QUESTIONS.items():
        for answer, words in answers:
            for pattern in words.split(", "):
                first, *rest = pattern.removeprefix("<").removesuffix(">").split()
                found[folded(first)].append(Pattern(question, answer, tuple(rest), pattern.startswith("<"), pattern.endswith(">")))
    return {first: sorted(each, key=lambda p: -len(p.rest)) for first, each in found.items()}


PATTERNS = _patterns()


def answers_at(words: Sequence[Token], i: int) -> Iterator[tuple[Pattern, int, int, int]]:
    """(answer, where its mood is told, of whom, the token behind it) of the answers that begin with the token at `i`."""
    for pattern, at, whom, end in (*_told(words, i), *_nominal(words, i)):
        if whom is not None:
            yield pattern, at, whom, end


def _told(words: Sequence[Token], i: int) -> Iterator[tuple[Pattern, int, int | None, int]]:
    """The answers of a verb, a state, or a noun that is a word of them."""
    word = words[i]
    for pattern in _patterns_of(word) if word.pos in {"VERB", "AUX", "ADJ", "ADP", "NOUN"} else ():
        end = _stands(words, i, pattern.rest)
        if not end or (pattern.question in OF_PEOPLE and not pattern.rest and not _befalls(words, i, pattern.doer)):
            continue
        if (word.pos == "NOUN" and not pattern.behind and word.lemma.lower() not in TELLING) or _alleged(words, i):
            continue
        at = told_by(words, i) if word.pos == "NOUN" else i
        whom = behind(words, end - 1) if pattern.behind else theme(words, i, subject=pattern.doer)
        falls = word.lemma.lower() in FALLING and whom is not None and words[whom].dep == "nsubj"
        if at is not None and not falls:
            yield pattern, at, whom, end


def _alleged(words: Sequence[Token], i: int) -> bool:
    """Whether a deed is only what somebody is charged with: `charged with fleeing the police`."""
    over = words[words[i].head]
    return words[i].dep == "pcomp" and over.dep == "prep" and words[over.head].lemma.lower() in CHARGING


CHARGING = frozenset("charge charges count accuse suspect suspicion convict guilty accused acquit arrest indict".split())


def _nominal(words: Sequence[Token], i: int) -> Iterator[tuple[Pattern, int, int | None, int]]:
    """The same for a deed's noun: `the closure of the bridge`."""
    word = words[i]
    verb = NOMINALS.get(folded(word.lemma.lower())) if word.pos == "NOUN" and word.dep != "compound" else None
    at = told_by(words, i) if verb else None
    if verb is None or at is None:
        return
    for pattern in PATTERNS[verb]:
        if not pattern.rest:
            whom = of_deed(words, i, things=bool(NOUNS[pattern.question]))
            yield pattern, at, i if whom is None and word.lemma.lower() in NOBODY else whom, i + 1


def _patterns_of(word: Token) -> Iterable[Pattern]:
    """The answers that may begin with a word; `closed` is of `close`, also where it is read as an adjective."""
    lemma = folded(word.lemma.lower())
    forms = (lemma, lemma[:-1], lemma[:-2], lemma[:-3]) if word.pos == "ADJ" and lemma.endswith("ed") else (lemma,)
    return next((PATTERNS[form] for form in forms if form in PATTERNS), ())


def _befalls(words: Sequence[Token], i: int, subject: bool) -> bool:
    """Whether one word alone tells what somebody does or what becomes of them, in the sense that news has it in of people.

    `fire chief`, `opened fire`, `cardiac arrest`, `a free agent`, `caught up in`, `bailed on her friends`, `sacked on third down` do not.
    """
    word = words[i]
    if word.pos == "ADJ":
        return word.dep in {"acomp", "oprd", "ROOT"}
    if word.pos != "VERB" or any(w.head == i and (w.dep == "prt" or w.text.lower() in {"fire", "fired"}) for w in words):
        return False
    beside = {w.lemma.lower() for w in words if w.pos == "NOUN"} | {"down" for one, two in pairwise(words) if one.text.lower() in DOWNS and two.text.lower() == "down"}
    if not beside.isdisjoint(PLAYED.get(word.lemma.lower(), NONE)):
        return False
    return subject or word.tag == "VBN" or kid(words, i, "dobj", "nsubjpass") is not None


def _stands(words: Sequence[Token], i: int, rest: Sequence[str]) -> int:
    """The token behind an answer's words that begin with the token at `i`; 0 where they do not stand there."""
    at = i + 1
    for wanted in rest:
        at = next((k + 1 for k in range(at, min(at + GAP, len(words))) if wanted in {words[k].lemma.lower(), words[k].text.lower()}), 0)
        if not at or (wanted, words[at - 1].pos) in ELSE:
            return 0
    return at


def comes_to(words: Sequence[Token], i: int, pattern: Pattern) -> str:
    """The answer that a report gives in the end: `was closed until noon` tells that it is open again."""
    return GOES_ON[pattern.question][1] if _over(words, i, pattern) else pattern.answer


def _over(words: Sequence[Token], i: int, pattern: Pattern) -> bool:
    """Whether a report tells when a first state ended: `was closed until noon`; a sign that says `closed until noon` does not."""
    verb = i if words[i].pos in VERBS else governor(words, i, 2)
    past = words[verb].text.lower() in {"was", "were"} or any(w.head == verb and w.text.lower() in {"was", "were"} and w.dep in {"aux", "auxpass"} for w in words)
    until = any(w.text.lower() == "until" and w.head in {i, verb} and any(x.head == k and x.dep == "pobj" and x.lemma.lower() != "notice" for x in words) for k, w in enumerate(words))
    return past and until and _first(pattern)


def lasts(words: Sequence[Token], i: int, pattern: Pattern) -> bool:
    """Whether a first state goes on, and so is there already: `will remain closed`."""
    return words[i].lemma.lower() in LASTING and _first(pattern)


LASTING = frozenset({"remain", "stay", "keep"})


def _first(pattern: Pattern) -> bool:
    """Whether an answer is the first of those that follow one another."""
    return GOES_ON.get(pattern.question, ("",))[0] == pattern.answer
