"""Questions asked of a sentence: which answers it gives, and of whom or what."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.records.parse import Token
from variorum.steps.align.actors.actors import Cast
from variorum.steps.align.actors.namesakes import KINSHIP
from variorum.steps.align.actors.people import Mentions
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.desk.moods import mood_of
from variorum.steps.align.desk.phrases import VERBS, clause_at, governor, told
from variorum.steps.align.outcomes.answers import NOUNS, STAGED, THEY
from variorum.steps.align.outcomes.bygone import WEEKS, Bygone
from variorum.steps.align.outcomes.patterns import NOBODY, OF_PEOPLE, Pattern, answers_at, comes_to, lasts
from variorum.steps.align.outcomes.themes import SUBJECTS
from variorum.text.kin import folded, kin
from variorum.text.tree import kid

OTHER = frozenset("unrelated separate previous earlier another other second third similar last former".split())
OTHERS = OTHER - {"former"}
"""The same of people: a former clerk is the one."""
ANYBODY = frozenset({"person", "organisation", "group", "state"})
WANTED = frozenset("suspect gunman attacker killer shooter thief robber fugitive assailant bomber arsonist burglar hijacker kidnapper culprit perpetrator escapee".split())
"""Whom the police look for; a man or a woman may be lost."""
ANYONE = WANTED | frozenset("person man woman driver defendant accused".split())
LEGAL = frozenset("arrest detain apprehend indict arraign convict acquit charge sentence".split())
"""Deeds that befall one who is accused, whatever noun stands for them: `a former clerk was charged with arson`."""
FOR = frozenset("with in over for after on by of to".split())
ELSEWHERE = KINSHIP | frozenset("accomplice friend partner protester protestor demonstrator witness lawyer battery phone fee company bank firm group".split())
"""Who may be arrested besides, and what is charged otherwise."""
ACCUSED = frozenset({"custody", "case", "verdict", "plea"})
"""Questions that are asked of one who is accused, and may be unnamed as yet."""
ITS = frozenset({"it", "they", "them"})
HIM = frozenset({"he", "she", "him", "her", "his"})


class Asked:
    """Finds answers in sentences."""

    def __init__(self, desk: Desk, cast: Cast) -> None:
        self._mentions, self._cast = Mentions(desk, cast), cast
        posts: dict[str, set[str]] = defaultdict(set)
        for actor in cast.actors:
            for role in actor.roles if actor.kind == "person" else ():
                posts[kin(role.text.split()[-1])].add(actor.id)
        self._posts = {post: min(ids) for post, ids in posts.items() if len(ids) == 1}
        self._bygone = Bygone(desk)

    def name(self, key: str, question: str, group: Sequence[Claim]) -> str:
        """What the slot is of, in words."""
        if key in self._cast.by_id:
            return self._cast.by_id[key].name
        return "the accused" if question in ACCUSED else group[0].about or "one"

    def answers(self, line: Line) -> Iterator[tuple[tuple[str, str], Claim]]:
        """Each answer that a sentence gives, under its question and of whom or what that is asked."""
        words = line.gist.words
        seen: set[tuple[str, int]] = set()
        for i in range(len(words)):
            for pattern, at, whom, end in answers_at(words, i):
                key = self._key(line, whom, pattern, i) if (pattern.question, i) not in seen else None
                claim = self._answer(line, pattern, i, at, whom) if key is not None else None
                if key is not None and claim is not None:
                    seen.update((pattern.question, k) for k in range(i, end))
                    yield (pattern.question, key), claim

    def _answer(self, line: Line, pattern: Pattern, i: int, at: int, whom: int) -> Claim | None:
        """The answer that begins at `i`, its mood told at `at`; None where it is left open, lies long behind the news, or is another matter."""
        words = line.gist.words
        mood, old = mood_of(words, at, denial="no" in pattern.rest), self._bygone.told(line, at)
        if mood is None or (old and not (old == WEEKS and pattern.question in STAGED)) or _discharged(words, i, pattern):
            return None
        if (not pattern.doer and self._one_doer(line, i)) if "not" in mood else words[whom].lemma.lower() in NOBODY:
            return None
        if mood == "plan" and lasts(words, i, pattern):
            mood = ""
        return _claim(line, i, whom, f"choice {pattern.question} {comes_to(words, i, pattern)} {mood}".strip(), old)

    def _one_doer(self, line: Line, i: int) -> bool:
        """Whether a verb names one person who does it: that she did not dismiss him denies no dismissal."""
        words = line.gist.words
        doer = kid(words, i, "nsubj") if words[i].pos == "VERB" else None
        return doer is not None and (words[doer].text.lower() in {"he", "she", "i"} or self._mentions.is_person(self._mentions.named(line, doer) or ""))

    def _key(self, line: Line, whom: int, pattern: Pattern, i: int) -> str | None:
        """Of what the question is asked; empty where a word only points at it, None where it is not asked of this."""
        words, question = line.gist.words, pattern.question
        token = words[whom]
        lemma = folded(token.lemma.lower())
        if any(w.head == whom and w.lemma.lower() in (OTHER if NOUNS[question] else OTHERS) for w in words):
            return None
        if NOUNS[question]:
            return NOUNS[question].get(lemma) or (_stands_for(words, whom, question) if token.text.lower() in ITS else None)
        if pattern.behind and pattern.answer == "large":
            return "" if lemma in WANTED else None
        he = question == "case" and token.text.lower() in HIM  # a story has one case, and a pronoun may have been read amiss
        if not he and (actor := self._called(line, whom)):
            return actor if self._mentions.kind(actor) in OF_PEOPLE.get(question, ANYBODY) else None
        if lemma in NOBODY or token.text.lower() in NOBODY:
            return "" if question in ACCUSED else None
        if any(w.head == whom and w.dep == "nummod" for w in words):
            return None  # `one person was arrested` counts, and says nothing of whom the story has
        if token.pos == "PRON" or lemma in ANYONE:
            return "" if token.text.lower() in HIM or lemma in ANYONE else None
        if token.tag == "NN" and kin(lemma) in self._posts:
            return self._posts[kin(lemma)]
        return "" if token.tag == "NN" and question == "case" and lemma not in ELSEWHERE and _legal(words, i) else None

    def _called(self, line: Line, whom: int) -> str | None:
        """The actor a noun names, or a name set beside it: `his accused killer, Eric Roe`."""
        beside = kid(line.gist.words, whom, "appos")
        other = self._mentions.named(line, beside) if beside is not None else None
        return self._mentions.named(line, whom) or (other if other is not None and self._mentions.is_person(other) else None)


CARE = frozenset("hospital clinic ward infirmary care treatment rehab unit".split())
"""Out of which one is released without having been held."""


def _discharged(words: Sequence[Token], i: int, pattern: Pattern) -> bool:
    """Whether one is let out of a hospital, not of custody."""
    return pattern.answer == "free" and any(w.dep == "pobj" and w.lemma.lower() in CARE and words[w.head].head == i and words[w.head].text.lower() == "from" for w in words)


def _legal(words: Sequence[Token], i: int) -> bool:
    """Whether a verb befalls the accused alone; who is charged is charged with something, or in a case."""
    return words[i].lemma.lower() in LEGAL and (words[i].lemma.lower() != "charge" or any(w.head == i and w.lemma.lower() in FOR for w in words))


def _stands_for(words: Sequence[Token], whom: int, question: str) -> str | None:
    """The one thing a question can be asked of among the subjects before a pronoun; where there is none, empty if it may be asked of a bare `they`."""
    named = {NOUNS[question].get(folded(w.lemma.lower())) for w in words[:whom] if w.dep in SUBJECTS} - {None}
    if len(named) > 1:
        return None
    return next(iter(named), "" if question in THEY and words[whom].text.lower() != "it" else None)


BEFORE = frozenset({"amod", "relcl", "acl", "pcomp"})
"""Where an answer only says of whom something else is told."""


def _claim(line: Line, i: int, whom: int, value: str, old: str) -> Claim:
    words = line.gist.words
    noun = words[i].pos == "NOUN"
    verb = i if noun or words[i].pos in VERBS else governor(words, i, 2)
    span = told(line, verb)
    here = set(line.tokens_in(span)) | {i}
    if abs(whom - i) <= 8:
        here.add(whom)
    span = line.cut(min(here), max(here))
    scope = tuple(word for word in ("before" if _before(words, verb) or words[i].dep in BEFORE else "", old) if word)
    return Claim("outcome", line, span, value, NONE, NONE, NONE, text=" ".join(span.quote.split()) if noun else clause_at(line, verb), scope=scope, about=words[whom].text.lower())


def _before(words: Sequence[Token], verb: int) -> bool:
    """Whether a verb's form tells of an earlier day: `had been charged`, `being held`; not `is being held`."""
    helpers = {w.text.lower() for w in words if w.head == verb and w.dep in {"aux", "auxpass"}}
    return bool(helpers & {"had", "having"}) or ("being" in helpers and helpers <= {"being", "not"})
