"""Questions that have few answers, gathered by of whom or what they are asked: whether the port is open, whether she resigned."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from variorum.records.parse import Token
from variorum.steps.align.actors.actors import Cast
from variorum.steps.align.actors.people import Mentions
from variorum.steps.align.actors.unnamed import give_each_unnamed
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.steps.align.desk.kin import folded, kin
from variorum.steps.align.desk.moods import mood_of
from variorum.steps.align.desk.phrases import VERBS, clause_at, governor, told
from variorum.steps.align.outcomes.answers import GAP, GOES_ON, NOUNS, QUESTIONS, STAGED, THEY
from variorum.steps.align.outcomes.bygone import Bygone

Slots = dict[tuple[str, str], list[Claim]]
_Pattern = tuple[str, str, bool, tuple[str, ...]]
OTHER = frozenset("unrelated separate previous earlier another other second third similar last former".split())
ANYBODY = frozenset({"person", "organisation", "group", "state"})
OF_PEOPLE = {"post": frozenset({"person"}), "custody": frozenset({"person", "group"}), "case": frozenset({"person", "group"}), "testified": frozenset({"person"}), "wept": frozenset({"person"})}
"""Questions that are asked of people alone."""
_FOOTBALL = frozenset("yard down quarterback fumble touchdown snap quarter interception".split())
PLAYED = {"sack": _FOOTBALL, "dismiss": frozenset("wicket innings inning batsman bowler over bowl".split()), "fire": frozenset("shot bullet round rocket missile gun weapon rifle".split())}
DOWNS = frozenset("first second third fourth".split())
"""Words beside which a verb is of a game or a weapon, not of an office."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
WHO = frozenset({"who", "which", "that"})
ANYONE = frozenset("person man woman suspect gunman attacker driver killer defendant accused shooter thief robber fugitive".split())
ACCUSED = frozenset({"custody", "case", "verdict", "plea"})
"""Questions that are asked of one who is accused, and may be unnamed as yet."""
ITS = frozenset({"it", "they", "them"})
CLIMB = 4
ELSE = frozenset({("as", "ADV")})
"""Words of an answer that are none as another part of speech: `remains as calm as ever`."""


def _patterns() -> dict[str, list[_Pattern]]:
    found: dict[str, list[_Pattern]] = defaultdict(list)
    for question, (_, answers) in QUESTIONS.items():
        for answer, words in answers:
            for pattern in words.split(", "):
                first, *rest = pattern.removeprefix("<").split()
                found[folded(first)].append((question, answer, pattern.startswith("<"), tuple(rest)))
    return {first: sorted(each, key=lambda p: -len(p[3])) for first, each in found.items()}


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
    groups = [_last([replace(c, head=f"choice-{q} {asked.name(key, group)}") for c in group]) for (q, key), group in slots.items()]
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
    """Whether reports tell of several stages, of a case that is the news: of one that flees it lies behind."""
    told = {c.line.report for c in group}
    return len({c.value for c in group}) > 1 and 2 * len(told.intersection(fled)) < len(told)


def _question(claim: Claim) -> str:
    return claim.value.split()[1]


def _last(group: list[Claim]) -> list[Claim]:
    """Of each report what it tells at last; a report that says both without an order says nothing."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in group:
        by_report[claim.line.report].append(claim)
    return [c for claims in by_report.values() for c in _settled(claims)]


def _settled(claims: list[Claim]) -> list[Claim]:
    now = [c for c in claims if "before" not in c.scope] or ([] if _question(claims[0]) in STAGED else claims)
    if now and (last := max(_stage(c) for c in now)) >= 0:
        now = [c for c in now if _stage(c) == last]
    done = [c for c in now if not c.value.endswith("plan")] or now
    return done if len({c.value for c in done}) == 1 else []


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

    def name(self, key: str, group: Sequence[Claim]) -> str:
        """What the slot is of, in words."""
        return self._cast.by_id[key].name if key in self._cast.by_id else group[0].about or "one"

    def answers(self, line: Line) -> Iterable[tuple[tuple[str, str], Claim]]:
        words = line.gist.words
        seen: set[tuple[str, int]] = set()
        for i, word in enumerate(words):
            for question, answer, subject, rest in _patterns_of(word):
                if (question, i) in seen or word.pos not in {"VERB", "AUX", "ADJ", "ADP", "NOUN"} or not (end := _stands(words, i, rest)):
                    continue
                if question in OF_PEOPLE and not rest and not _befalls(words, i, subject):
                    continue
                theme = _theme(words, i, subject)
                key = self._key(line, theme, question) if theme is not None else None
                mood = mood_of(words, i, denial="no" in rest) if key is not None else None
                if theme is None or key is None or mood is None or self._bygone.told(line, i) or ("not" in mood and not subject and self._one_doer(line, i)):
                    continue
                seen.update((question, k) for k in range(i, end))
                yield (question, key), _claim(line, i, theme, f"choice {question} {answer} {mood}".strip())

    def _one_doer(self, line: Line, i: int) -> bool:
        """Whether a verb names one person who does it: that she did not dismiss him denies no dismissal."""
        words = line.gist.words
        doer = _arm(words, i, {"nsubj"}) if words[i].pos == "VERB" else None
        return doer is not None and (words[doer].text.lower() in {"he", "she", "i"} or self._mentions.is_person(self._mentions.named(line, doer) or ""))

    def _key(self, line: Line, theme: int, question: str) -> str | None:
        """Of what the question is asked; empty where a word only points at it, None where it is not asked of this."""
        words = line.gist.words
        token = words[theme]
        lemma = folded(token.lemma.lower())
        if any(w.head == theme and w.lemma.lower() in OTHER for w in words):
            return None
        if NOUNS[question]:
            return NOUNS[question].get(lemma) or (_stands_for(words, theme, question) if token.text.lower() in ITS else None)
        if actor := self._mentions.named(line, theme):
            return actor if self._mentions.kind(actor) in OF_PEOPLE.get(question, ANYBODY) else None
        if token.pos == "PRON" or lemma in ANYONE:
            return "" if token.text.lower() in {"he", "she", "him", "her"} or lemma in ANYONE else None
        if token.tag != "NN" or kin(lemma) not in self._posts:
            return None
        return self._posts[kin(lemma)]


def _patterns_of(word: Token) -> Iterable[_Pattern]:
    """The answers that may begin with a word; `closed` is of `close`, also where it is read as an adjective."""
    lemma = folded(word.lemma.lower())
    forms = (lemma, lemma[:-1], lemma[:-2], lemma[:-3]) if word.pos == "ADJ" and lemma.endswith("ed") else (lemma,)
    return next((PATTERNS[form] for form in forms if form in PATTERNS), ())


def _stands_for(words: Sequence[Token], theme: int, question: str) -> str | None:
    """The one thing a question can be asked of among the subjects before a pronoun; where there is none, empty if it may be asked of a bare `they`."""
    named = {NOUNS[question].get(folded(w.lemma.lower())) for w in words[:theme] if w.dep in SUBJECTS} - {None}
    if len(named) > 1:
        return None
    return next(iter(named), "" if question in THEY and words[theme].text.lower() != "it" else None)


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
    return subject or word.tag == "VBN" or _arm(words, i, {"dobj", "nsubjpass"}) is not None


def _stands(words: Sequence[Token], i: int, rest: Sequence[str]) -> int:
    """The token behind an answer's words that begin with the token at `i`; 0 where they do not stand there."""
    at = i + 1
    for wanted in rest:
        at = next((k + 1 for k in range(at, min(at + GAP, len(words))) if wanted in {words[k].lemma.lower(), words[k].text.lower()}), 0)
        if not at or (wanted, words[at - 1].pos) in ELSE:
            return 0
    return at


def _theme(words: Sequence[Token], i: int, subject: bool) -> int | None:
    """The token that an answer is told of."""
    if not subject and words[i].pos in {"VERB", "AUX"}:
        found = _arm(words, i, {"nsubjpass"}) or _arm(words, i, {"dobj"})
        if found is None and words[i].dep in {"acl", "amod"} and words[i].tag == "VBN":
            found = words[i].head
        if found is not None:
            return _meant(words, found, i)
        prep = next((k for k, w in enumerate(words) if w.head == i and w.dep == "prep" and k - i < 3), None)
        pobj = _arm(words, prep, {"pobj"}) if prep is not None and words[prep].lemma.lower() in {"to", "for", "off", "down", "against", "with"} else None
        if pobj is not None:
            return pobj
    if not subject and words[i].dep == "amod":
        return words[i].head
    if not subject and words[i].pos == "NOUN" and (of := _arm(words, i, {"prep"})) is not None and words[of].lemma.lower() == "of":
        return _arm(words, of, {"pobj"})
    at = i
    for _ in range(CLIMB):
        found = _arm(words, at, SUBJECTS)
        if found is not None:
            return _meant(words, found, at)
        if words[at].dep == "acl" or words[at].head == at:
            return words[at].head if words[at].dep == "acl" and subject and words[at].tag == "VBG" else None
        at = words[at].head
    return None


def _arm(words: Sequence[Token], i: int, deps: Iterable[str]) -> int | None:
    wanted = frozenset(deps)
    return next((k for k, w in enumerate(words) if w.head == i and w.dep in wanted and k != i), None)


def _meant(words: Sequence[Token], found: int, verb: int) -> int | None:
    """What a relative pronoun stands for; else the token itself."""
    if words[found].lemma.lower() not in WHO:
        return found
    return words[verb].head if words[verb].dep == "relcl" else None


BEFORE = frozenset({"amod", "relcl", "acl", "pcomp"})
"""Where an answer only says of whom something else is told."""


def _claim(line: Line, i: int, theme: int, value: str) -> Claim:
    words = line.gist.words
    verb = governor(words, i, 2) if words[i].pos not in VERBS else i
    span = told(line, verb)
    here = set(line.tokens_in(span)) | {i}
    if abs(theme - i) <= 8:
        here.add(theme)
    span = line.cut(min(here), max(here))
    before = any(w.head == verb and w.dep in {"aux", "auxpass"} and w.text.lower() in {"had", "having", "being"} for w in words)
    scope = ("before",) if before or words[i].dep in BEFORE else ()
    return Claim("outcome", line, span, value, NONE, NONE, NONE, text=clause_at(line, verb), scope=scope, about=words[theme].text.lower())
