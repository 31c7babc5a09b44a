"""Of what someone died: `died of cancer`, `drowned`, `lost a battle with cancer`, `after suffering a heart attack`."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from variorum.records.parse import Token
from variorum.steps.align.actors.lives import DEEDS, SEVERAL, dies, kinsman, unnamed, whose
from variorum.steps.align.actors.people import Mentions, foremost
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.steps.align.desk.moods import mood_of
from variorum.steps.align.desk.phrases import under
from variorum.text.tree import kid

CAUSES = {word: line.split()[0] for line in (
    "heart heart cardiac coronary", "stroke stroke aneurysm", "lungs pneumonia lung respiratory emphysema", "cancer cancer tumor tumour leukemia leukaemia lymphoma melanoma",
    "dementia alzheimer alzheimers parkinson dementia", "drugs overdose drug heroin poisoning opioid poison", "water drown drowning",
    "air asphyxiation suffocation smoke strangulation suffocate asphyxiate smother strangle choke hang", "fire burn burns", "cold hypothermia exposure freeze",
    "shot gunshot bullet shot shooting shoot", "blade stab stabbing knife behead decapitate", "blow blunt beating concussion beat bludgeon batter",
    "infection sepsis virus infection flu influenza coronavirus covid malaria aids ebola", "liver liver cirrhosis hepatitis", "kidney kidney renal", "diabetes diabetes",
    "current electrocute electrocution", "hunger starve starvation",
) for word in line.split()[1:]}  # fmt: skip
"""What people die of, by its sort: two sorts are two causes."""
DEADLY = frozenset("drown suffocate asphyxiate smother strangle electrocute behead decapitate bludgeon".split())
"""Verbs that tell a death and its cause in one."""
TO_DEATH = frozenset("shoot stab burn freeze beat choke bleed starve crush batter hack".split())
"""Verbs that do so with `dead`, `fatally` or `to death` beside them."""
LEADS = {"succumb": frozenset({"to", "from", "of"}), "kill": frozenset({"by"}), "claim": frozenset({"by"})}
OF = frozenset({"of", "from", "due"})
"""Words behind a death that lead to its cause."""
BEFORE = frozenset({"after", "following"})
"""Words behind a death that lead to what went before it."""
SUFFERING = frozenset({"suffer", "have"})
STRIVING = frozenset({"battle", "fight", "struggle", "bout"})
BELONGS = frozenset({"compound", "amod", "nmod", "prep", "pobj", "conj", "cc", "poss", "case"})
REACH = 14
"""Words behind a death among which its cause is looked for."""
NEAR = 6
"""Words behind `complications` among which their cause is looked for."""
THE_DEAD = "dead"
"""The slot of several who died together, without names."""
NO_CAUSE = frozenset({"death", "dead", "complication", "relate", "stem", "result", "arise"})
"""Words of a deed that say nothing of its cause."""
FIRM, WENT_BEFORE, HAD = "cause", "before", "had"
"""Said to be the cause, told as what the death came after, or told alone."""
LOOSE = "~"
"""Marks what only went before a death."""
Slots = list[tuple[str, list[Claim]]]


@dataclass(frozen=True, slots=True)
class _Cause:
    """What one sentence tells: `who` died by its token, of what sorts; `tie`: how it is tied to the death."""

    claim: Claim
    who: int | None
    sorts: tuple[str, ...]
    words: tuple[str, ...]
    tie: str

    @property
    def firm(self) -> bool:
        return self.tie == FIRM


def cause_groups(desk: Desk, mentions: Mentions) -> Slots:
    """For each person, and for several who died together, the claims on what they died of, where several reports tell it."""
    slots: dict[str, list[_Cause]] = defaultdict(list)
    loose: list[_Cause] = []
    suffered: list[tuple[str, _Cause]] = []
    for line in desk.lines:
        for cause in (*_causes(line), *_suffered(line)):
            words, who = line.gist.words, cause.who
            token = words[who] if who is not None else None
            actor = _named_one(line, who, mentions) if who is not None else None
            if actor and mentions.is_person(actor):
                if cause.tie == HAD:
                    suffered.append((actor, cause))
                else:
                    slots[actor].append(cause)
            elif token is not None and who is not None and unnamed(token) and not kinsman(words, who):
                loose.append(cause)
            elif token is not None and token.tag in SEVERAL and cause.firm:
                slots[THE_DEAD].append(cause)
    told = {actor: reports_in(c.claim for c in group) for actor, group in slots.items() if actor != THE_DEAD}
    if (main := foremost(told)) is not None:
        slots[main].extend(c for c in loose if c.tie != HAD)
    for actor, cause in suffered:
        if actor in slots:
            slots[actor].append(cause)
    found = [(actor, _settled(group)) for actor, group in sorted(slots.items())]
    return [(actor, group) for actor, group in found if reports_in(group) > 1 and (actor != THE_DEAD or _one_death(group))]


def _named_one(line: Line, who: int, mentions: Mentions) -> str | None:
    """Whom a token names, or the name beside it: `his brother, Karl Holm`."""
    beside = (i for i, w in enumerate(line.gist.words) if w.head == who and w.dep == "appos" and w.pos == "PROPN")
    return next((actor for i in (who, *beside) if (actor := mentions.named(line, i))), None)


def _settled(group: Sequence[_Cause]) -> list[Claim]:
    """The claims, each with all the sorts that its report says to be the cause."""
    firm: dict[str, set[str]] = defaultdict(set)
    for cause in group:
        firm[cause.claim.line.report].update(cause.sorts if cause.firm else ())
    claims = []
    for cause in group:
        told = sorted(firm[cause.claim.line.report]) if cause.firm else sorted(cause.sorts)
        value = f"cause {'' if cause.firm else LOOSE}{'+'.join(told) or '-'}={';'.join(cause.words)}"
        claims.append(replace(cause.claim, value=value))
    return claims


def _one_death(group: Sequence[Claim]) -> bool:
    """Whether no report tells of several who died of several things."""
    return not any("+" in claim.value.partition("=")[0] for claim in group)


def _causes(line: Line) -> Iterable[_Cause]:
    words = line.gist.words
    for i, word in enumerate(words):
        read = _reader_of(words, i) if word.pos in {"VERB", "NOUN"} else None
        if read is not None and mood_of(words, i) == "":
            yield from read(line, i)


def _reader_of(words: Sequence[Token], i: int) -> Callable[[Line, int], Iterable[_Cause]] | None:
    """What reads the cause off a word that tells of a death; None of another word."""
    lemma = words[i].lemma.lower()
    if _by_means(words, i):
        return _killed
    if dies(words, i) or lemma in LEADS or (words[i].pos == "NOUN" and lemma in DEEDS):
        return _led_to
    return _lost if lemma in STRIVING and words[words[i].head].lemma.lower() == "lose" else None


def _killed(line: Line, i: int) -> Iterable[_Cause]:
    """The cause that the verb of a death tells itself: `drowned`."""
    words = line.gist.words
    yield _cause(line, _victim(words, i), [i, *_beside(words, i)])


def _lost(line: Line, i: int) -> Iterable[_Cause]:
    """The cause against which somebody lost: `lost his battle with cancer`."""
    words = line.gist.words
    yield from _led_to(line, i, frozenset({"with", "to", "against"}), whose(words, words[i].head))


def _led_to(line: Line, i: int, leads: frozenset[str] = OF, who: int | None = None) -> Iterable[_Cause]:
    """The causes behind a death, and what went before it where no cause stands there."""
    words = line.gist.words
    leads = LEADS.get(words[i].lemma.lower(), leads)
    who = _victim(words, i) if who is None else who
    for k in range(i + 1, min(len(words), i + REACH)):
        lower = words[k].text.lower()
        if lower in BEFORE and words[i].pos == "VERB" and leads is OF:
            yield from _went_before(line, k, who)
        if words[k].pos == "VERB" or lower in BEFORE:
            break
        noun = kid(words, k, "pobj")
        if lower == "due" and noun is None:
            noun = next((n for n, w in enumerate(words) if w.dep == "pobj" and words[w.head].head == k), None)
        if lower not in leads or noun is None:
            continue
        told = _named(words, noun)
        sorted_out = _sorts(words, [noun]) or _sorts(words, told)
        near = words[k].head == i and words[i].pos == "VERB" and words[i].lemma.lower() not in {"kill", "claim"}
        if sorted_out or (near and _telling(words, told)):  # the parse hangs `in Dover of cancer` on the town
            yield _cause(line, who, told, sorted_out)


def _went_before(line: Line, k: int, who: int | None) -> Iterable[_Cause]:
    """What someone is said to have had before the death: `after suffering a heart attack`, `following a stroke`."""
    words = line.gist.words
    behind = [
        n
        for n in range(k + 1, min(len(words), k + REACH))
        if words[n].pos in {"NOUN", "PROPN"} and words[n].dep in {"pobj", "dobj"}
    ]
    for noun in behind[:2]:
        told = _named(words, noun)
        if sorts := _sorts(words, told):
            yield _cause(line, who, told, sorts, WENT_BEFORE)
            return


def _suffered(line: Line) -> Iterable[_Cause]:
    """What someone had, whether or not they died of it."""
    words = line.gist.words
    for i, word in enumerate(words):
        if word.pos != "VERB" or word.lemma.lower() not in SUFFERING or mood_of(words, i) != "":
            continue
        of = {i, *(k for k, w in enumerate(words) if w.head == i and w.text.lower() == "from")}
        noun = next((n for n, w in enumerate(words) if w.head in of and w.dep in {"dobj", "pobj"}), None)
        told = _named(words, noun) if noun is not None else []
        if sorts := _sorts(words, told):
            yield _cause(line, whose(words, i), told, sorts, HAD)


def _cause(line: Line, who: int | None, told: Sequence[int], sorts: Sequence[str] = (), tie: str = FIRM) -> _Cause:
    words = line.gist.words
    span = line.cut(told[0], told[-1])
    claim = Claim("outcome", line, span, "", NONE, NONE, NONE, text=" ".join(span.quote.split()))
    return _Cause(claim, who, tuple(sorts or _sorts(words, told)), _telling(words, told), tie)


def _telling(words: Sequence[Token], told: Iterable[int]) -> tuple[str, ...]:
    return tuple(sorted({words[n].lemma.lower() for n in told if words[n].pos in {"NOUN", "PROPN", "ADJ", "VERB"}} - NO_CAUSE))


def _by_means(words: Sequence[Token], i: int) -> bool:
    """Whether a verb tells a death and its cause in one: `drowned`, `was stabbed to death`."""
    lemma = words[i].lemma.lower()
    return words[i].pos == "VERB" and (lemma in DEADLY or (lemma in TO_DEATH and bool(_beside(words, i))))


def _beside(words: Sequence[Token], i: int) -> list[int]:
    """The words beside a verb that make it a death: `dead`, `fatally`, `to death`."""
    fatal = [k for k, w in enumerate(words) if w.head == i and w.text.lower() in {"dead", "fatally"}]
    to = [
        k + 1
        for k, w in enumerate(words[:-1])
        if w.head == i and w.text.lower() == "to" and words[k + 1].text.lower() == "death"
    ]
    return [k for k in (*fatal, *to) if k > i] or [i] * bool(fatal)


def _victim(words: Sequence[Token], i: int) -> int | None:
    """Who dies: whom the deed is done to, else whose death it is."""
    done_to = kid(words, i, "dobj")
    return done_to if done_to is not None and words[i].pos == "VERB" else whose(words, i)


def _sorts(words: Sequence[Token], chosen: Iterable[int]) -> list[str]:
    return sorted({s for n in chosen if (s := CAUSES.get(words[n].lemma.lower()))})


def _named(words: Sequence[Token], noun: int) -> list[int]:
    """The tokens of a cause, up to a `but`; of complications also what they are related to."""
    told = under(words, noun, _belongs)
    if words[noun].lemma.lower() in NO_CAUSE:
        sort = next((n for n in range(noun + 1, min(len(words), noun + NEAR)) if words[n].lemma.lower() in CAUSES), noun)
        told = list(range(told[0], max(sort, told[-1]) + 1))
    return [n for n in told if not any(words[k].text.lower() == "but" for k in told if k <= n)] or [noun]


def _belongs(token: Token) -> bool:
    """Whether a word belongs to the noun of a cause it hangs on; clauses, days and towns do not."""
    return token.dep in BELONGS and (token.dep != "prep" or token.lemma.lower() in {"of", "to", "from"})
