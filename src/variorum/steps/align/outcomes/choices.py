"""Questions that have few answers, gathered by of whom or what they are asked: whether the port is open, whether she resigned."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from variorum.records.parse import Token
from variorum.steps.align.actors.actors import Cast
from variorum.steps.align.actors.namesakes import KINSHIP
from variorum.steps.align.actors.people import Mentions
from variorum.steps.align.actors.unnamed import give_each_unnamed
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.steps.align.desk.kin import folded, kin
from variorum.steps.align.desk.moods import mood_of
from variorum.steps.align.desk.phrases import VERBS, clause_at, governor, told
from variorum.steps.align.outcomes.answers import GAP, GOES_ON, NOMINALS, NOUNS, QUESTIONS, STAGED, THEY
from variorum.steps.align.outcomes.bygone import WEEKS, Bygone
from variorum.steps.align.outcomes.themes import SUBJECTS, behind, of_deed, theme, told_by
from variorum.text.tree import kid

Slots = dict[tuple[str, str], list[Claim]]
OTHER = frozenset("unrelated separate previous earlier another other second third similar last former".split())
OTHERS = OTHER - {"former"}
"""The same of people: a former clerk is the one."""
ANYBODY = frozenset({"person", "organisation", "group", "state"})
OF_PEOPLE = {"post": frozenset({"person"}), "custody": frozenset({"person", "group"}), "case": frozenset({"person", "group"}), "testified": frozenset({"person"}), "wept": frozenset({"person"})}
"""Questions that are asked of people alone."""
_FOOTBALL = frozenset("yard down quarterback fumble touchdown snap quarter interception".split())
PLAYED = {"sack": _FOOTBALL, "dismiss": frozenset("wicket innings inning batsman bowler over bowl".split()), "fire": frozenset("shot bullet round rocket missile gun weapon rifle".split())}
DOWNS = frozenset("first second third fourth".split())
"""Words beside which a verb is of a game or a weapon, not of an office."""
WANTED = frozenset("suspect gunman attacker killer shooter thief robber fugitive assailant bomber arsonist burglar hijacker kidnapper culprit perpetrator escapee".split())
"""Whom the police look for; a man or a woman may be lost."""
ANYONE = WANTED | frozenset("person man woman driver defendant accused".split())
NOBODY = frozenset({"nobody", "none", "one", "anyone", "arrest"})
"""Words that a denial tells of instead: `no arrests were made`."""
LEGAL = frozenset("arrest detain apprehend indict arraign convict acquit charge sentence".split())
"""Deeds that befall one who is accused, whatever noun stands for them: `a former clerk was charged with arson`."""
FOR = frozenset("with in over for after on by of to".split())
ELSEWHERE = KINSHIP | frozenset("accomplice friend partner protester protestor demonstrator witness lawyer battery phone fee company bank firm group".split())
"""Who may be arrested besides, and what is charged otherwise."""
ACCUSED = frozenset({"custody", "case", "verdict", "plea"})
"""Questions that are asked of one who is accused, and may be unnamed as yet."""
ITS = frozenset({"it", "they", "them"})
FALLING = frozenset({"decline"})
"""Verbs that answer only where they are done to something: claims that decline are fewer."""
TELLING = frozenset({"appearance"})
"""Nouns that tell a deed as their verb does: of whose it is; what other nouns tell stands behind them."""
HIM = frozenset({"he", "she", "him", "her", "his"})
ELSE = frozenset({("as", "ADV")})
"""Words of an answer that are none as another part of speech: `remains as calm as ever`."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    """Words of an answer behind the first; `doer`, `behind`: whether it is told of who does it, or of what stands behind the last word."""

    question: str
    answer: str
    rest: tuple[str, ...]
    doer: bool
    behind: bool


def _patterns() -> dict[str, list[_Pattern]]:
    found: dict[str, list[_Pattern]] = defaultdict(list)
    for question, (_, answers) in QUESTIONS.items():
        for answer, words in answers:
            for pattern in words.split(", "):
                first, *rest = pattern.removeprefix("<").removesuffix(">").split()
                found[folded(first)].append(_Pattern(question, answer, tuple(rest), pattern.startswith("<"), pattern.endswith(">")))
    return {first: sorted(each, key=lambda p: -len(p.rest)) for first, each in found.items()}


PATTERNS = _patterns()


def choice_groups(desk: Desk, cast: Cast) -> list[list[Claim]]:
    """For each question and whom or what it is asked of, the answers of the reports that give one; in the questions' order."""
    slots: Slots = defaultdict(list)
    asked = _Asked(desk, cast)
    for line in desk.lines:
        for key, claim in asked.answers(line):
            slots[key].append(claim)
    _give_accused(slots)
    give_each_unnamed(slots)
    groups = [_last([replace(c, head=f"choice-{q} {asked.name(key, q, group)}") for c in group]) for (q, key), group in slots.items()]
    fled = {c.line.report for group in slots.values() for c in group if c.value == "choice custody fled"}
    return [g for g in groups if reports_in(g) > 1 and (_question(g[0]) not in STAGED or _goes_on(g, fled))]


def _give_accused(slots: Slots) -> None:
    """Moves what is told of an unnamed accused to the one whom most reports name in any such question: `a man was charged`, `Rask is in custody`."""
    named: dict[str, list[Claim]] = defaultdict(list)
    for (question, key), group in slots.items():
        if key and question in ACCUSED:
            named[key] += group
    main = max(sorted(named), key=lambda key: reports_in(named[key]), default="")
    for question in sorted(ACCUSED if main else ()):
        if unnamed := slots.pop((question, ""), []):
            slots[question, main] = slots.get((question, main), []) + unnamed


def _goes_on(group: Sequence[Claim], fled: Collection[str]) -> bool:
    """Whether reports tell of several stages, of a case that is the news: of one that flees it lies behind, and whether one is caught alone is asked elsewhere."""
    told = {c.line.report for c in group}
    stages = {c.value for c in group}
    return len(stages) > 1 and any(value.split()[2] not in CAUGHT for value in stages) and 2 * len(told.intersection(fled)) < len(told)


CAUGHT = frozenset({"large", "held"})


def _of_the_news(claims: list[Claim]) -> list[Claim]:
    """Without the verdict and the sentence of an earlier case: news of these leads with them, not with an arrest."""
    if _question(claims[0]) not in STAGED:
        return claims
    order = GOES_ON[_question(claims[0])]
    first = min(claims, key=lambda c: c.line.number)
    early = order.index(first.value.split()[2]) < order.index(JUDGED[0])
    return [c for c in claims if c.value.split()[2] not in JUDGED] if early else claims


JUDGED = ("found", "sentenced")
AT_LAST = frozenset({"home", "supply"})
"""Questions of which the last stage is told in any tense: `they had been allowed to return by noon`."""


def _question(claim: Claim) -> str:
    return claim.value.split()[1]


def _last(group: list[Claim]) -> list[Claim]:
    """Of each report what it tells at last; a report that says both without an order says nothing."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in group:
        by_report[claim.line.report].append(claim)
    return [c for claims in by_report.values() for c in _settled(claims)]


def _settled(claims: list[Claim]) -> list[Claim]:
    claims = _since(_of_the_news(claims))
    now = [c for c in claims if "before" not in c.scope or _question(c) in AT_LAST] or [c for c in claims if _question(c) not in STAGED]
    if now and (last := max(_stage(c) for c in now)) >= 0:
        now = [c for c in now if _stage(c) == last]
    done = [c for c in now if not c.value.endswith("plan")] or now
    return done if len({c.value for c in done}) == 1 else []


def _since(claims: list[Claim]) -> list[Claim]:
    """The claims of one report on what has come since the last stage that it tells of weeks ago: what went before that lies behind the news as well."""
    old = max((_stage(c) for c in claims if WEEKS in c.scope), default=-1.0)
    return [c for c in claims if WEEKS not in c.scope and (old < 0 or _stage(c) > old)]


def _stage(claim: Claim) -> float:
    """How far it has come by an answer, -1 where answers do not follow one another; what is denied has come nearly so far."""
    _, question, answer, *mood = claim.value.split()
    order = GOES_ON.get(question, ())
    return order.index(answer) - bool(mood) / 2 if answer in order and ("plan" not in mood or question in STAGED) else -1.0


class _Asked:
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

    def answers(self, line: Line) -> Iterable[tuple[tuple[str, str], Claim]]:
        words = line.gist.words
        seen: set[tuple[str, int]] = set()
        for i in range(len(words)):
            for pattern, at, whom, end in (*_told(words, i), *_nominal(words, i)):
                question = pattern.question
                key = self._key(line, whom, pattern, i) if (question, i) not in seen and whom is not None else None
                mood = mood_of(words, at, denial="no" in pattern.rest) if key is not None else None
                old = self._bygone.told(line, at)
                if whom is None or key is None or mood is None or (old and not (old == WEEKS and question in STAGED)) or ("not" in mood and not pattern.doer and self._one_doer(line, i)):
                    continue
                if words[whom].lemma.lower() in NOBODY and "not" not in mood:
                    continue
                if _discharged(words, i, pattern):
                    continue
                if mood == "plan" and _lasts(words, i, pattern):
                    mood = ""
                seen.update((question, k) for k in range(i, end))
                claim = _claim(line, i, whom, f"choice {question} {_comes_to(words, i, pattern)} {mood}".strip())
                yield (question, key), replace(claim, scope=(*claim.scope, old)) if old else claim

    def _one_doer(self, line: Line, i: int) -> bool:
        """Whether a verb names one person who does it: that she did not dismiss him denies no dismissal."""
        words = line.gist.words
        doer = kid(words, i, "nsubj") if words[i].pos == "VERB" else None
        return doer is not None and (words[doer].text.lower() in {"he", "she", "i"} or self._mentions.is_person(self._mentions.named(line, doer) or ""))

    def _key(self, line: Line, whom: int, pattern: _Pattern, i: int) -> str | None:
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


def _discharged(words: Sequence[Token], i: int, pattern: _Pattern) -> bool:
    """Whether one is let out of a hospital, not of custody."""
    return pattern.answer == "free" and any(w.dep == "pobj" and w.lemma.lower() in CARE and words[w.head].head == i and words[w.head].text.lower() == "from" for w in words)


def _comes_to(words: Sequence[Token], i: int, pattern: _Pattern) -> str:
    """The answer that a report gives in the end: `was closed until noon` tells that it is open again."""
    return GOES_ON[pattern.question][1] if _over(words, i, pattern) else pattern.answer


def _over(words: Sequence[Token], i: int, pattern: _Pattern) -> bool:
    """Whether a report tells when a first state ended: `was closed until noon`; a sign that says `closed until noon` does not."""
    verb = i if words[i].pos in VERBS else governor(words, i, 2)
    past = words[verb].text.lower() in {"was", "were"} or any(w.head == verb and w.text.lower() in {"was", "were"} and w.dep in {"aux", "auxpass"} for w in words)
    until = any(w.text.lower() == "until" and w.head in {i, verb} and any(x.head == k and x.dep == "pobj" and x.lemma.lower() != "notice" for x in words) for k, w in enumerate(words))
    return past and until and _first(pattern)


def _lasts(words: Sequence[Token], i: int, pattern: _Pattern) -> bool:
    """Whether a first state goes on, and so is there already: `will remain closed`."""
    return words[i].lemma.lower() in LASTING and _first(pattern)


LASTING = frozenset({"remain", "stay", "keep"})


def _first(pattern: _Pattern) -> bool:
    """Whether an answer is the first of those that follow one another."""
    return GOES_ON.get(pattern.question, ("",))[0] == pattern.answer


def _legal(words: Sequence[Token], i: int) -> bool:
    """Whether a verb befalls the accused alone; who is charged is charged with something, or in a case."""
    return words[i].lemma.lower() in LEGAL and (words[i].lemma.lower() != "charge" or any(w.head == i and w.lemma.lower() in FOR for w in words))


def _told(words: Sequence[Token], i: int) -> Iterable[tuple[_Pattern, int, int | None, int]]:
    """(answer, where its mood is told, of whom, the token behind it) of the answers that begin with the token at `i`."""
    word = words[i]
    for pattern in _patterns_of(word) if word.pos in {"VERB", "AUX", "ADJ", "ADP", "NOUN"} else ():
        end = _stands(words, i, pattern.rest)
        if not end or (pattern.question in OF_PEOPLE and not pattern.rest and not _befalls(words, i, pattern.doer)):
            continue
        if word.pos == "NOUN" and not pattern.behind and word.lemma.lower() not in TELLING:
            continue
        at = told_by(words, i) if word.pos == "NOUN" else i
        whom = behind(words, end - 1) if pattern.behind else theme(words, i, subject=pattern.doer)
        falls = word.lemma.lower() in FALLING and whom is not None and words[whom].dep == "nsubj"
        if at is not None and not falls:
            yield pattern, at, whom, end


def _nominal(words: Sequence[Token], i: int) -> Iterable[tuple[_Pattern, int, int | None, int]]:
    """The same for a deed's noun: `the closure of the bridge`."""
    verb = NOMINALS.get(folded(words[i].lemma.lower())) if words[i].pos == "NOUN" and words[i].dep != "compound" else None
    at = told_by(words, i) if verb else None
    for pattern in PATTERNS[verb] if verb and at is not None else ():
        if not pattern.rest and at is not None:
            whom = of_deed(words, i, things=bool(NOUNS[pattern.question]))
            yield pattern, at, i if whom is None and words[i].lemma.lower() in NOBODY else whom, i + 1


def _patterns_of(word: Token) -> Iterable[_Pattern]:
    """The answers that may begin with a word; `closed` is of `close`, also where it is read as an adjective."""
    lemma = folded(word.lemma.lower())
    forms = (lemma, lemma[:-1], lemma[:-2], lemma[:-3]) if word.pos == "ADJ" and lemma.endswith("ed") else (lemma,)
    return next((PATTERNS[form] for form in forms if form in PATTERNS), ())


def _stands_for(words: Sequence[Token], whom: int, question: str) -> str | None:
    """The one thing a question can be asked of among the subjects before a pronoun; where there is none, empty if it may be asked of a bare `they`."""
    named = {NOUNS[question].get(folded(w.lemma.lower())) for w in words[:whom] if w.dep in SUBJECTS} - {None}
    if len(named) > 1:
        return None
    return next(iter(named), "" if question in THEY and words[whom].text.lower() != "it" else None)


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


BEFORE = frozenset({"amod", "relcl", "acl", "pcomp"})
"""Where an answer only says of whom something else is told."""


def _claim(line: Line, i: int, whom: int, value: str) -> Claim:
    words = line.gist.words
    noun = words[i].pos == "NOUN"
    verb = i if noun or words[i].pos in VERBS else governor(words, i, 2)
    span = told(line, verb)
    here = set(line.tokens_in(span)) | {i}
    if abs(whom - i) <= 8:
        here.add(whom)
    span = line.cut(min(here), max(here))
    scope = ("before",) if _before(words, verb) or words[i].dep in BEFORE else ()
    return Claim("outcome", line, span, value, NONE, NONE, NONE, text=" ".join(span.quote.split()) if noun else clause_at(line, verb), scope=scope, about=words[whom].text.lower())


def _before(words: Sequence[Token], verb: int) -> bool:
    """Whether a verb's form tells of an earlier day: `had been charged`, `being held`; not `is being held`."""
    helpers = {w.text.lower() for w in words if w.head == verb and w.dep in {"aux", "auxpass"}}
    return bool(helpers & {"had", "having"}) or ("being" in helpers and helpers <= {"being", "not"})
