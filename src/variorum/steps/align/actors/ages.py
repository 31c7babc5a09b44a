"""How old people are: ages by the actor they are told of, beside a name, behind a pronoun, or of `the driver`, `a woman`."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.records.findings import Figure
from variorum.steps.align.actors.lives import DEATH
from variorum.steps.align.actors.nouns import is_person
from variorum.steps.align.actors.people import Mentions, owner_of, told_of
from variorum.steps.align.desk.claims import NONE, SAYING, Claim, names_of
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.steps.align.desk.phrases import CLIMB, doer_of, governor, under
from variorum.steps.align.desk.values import figure_value
from variorum.steps.align.outcomes.tellings import deed_of
from variorum.text.kin import kin
from variorum.text.tree import kid, top_of

Owned = dict[str, list[Claim]]

APART = 10
"""Years by which two reports may differ on the age of one person: who lies further off is another."""
LIKE = 0.8
"""Likeness of two sentences from which `a woman` of both is one, where nothing else says who she is."""
MEETS = 40
"""Ages of one noun that a further one is compared with."""
BACK = 3
"""Sentences before one in which the person stands whom it calls `she` or `the driver`."""
SELF = frozenset({"he", "she"})


def age_groups(desk: Desk, mentions: Mentions) -> list[tuple[str, list[Claim]]]:
    """Ages by the actor they are told of; an age told of `he` or of `the driver` joins the one actor of that age, else whom its report speaks of."""
    owned: Owned = defaultdict(list)
    loose: list[Claim] = []
    told: list[tuple[Claim, str, bool]] = []
    for line, figure in told_of(desk, "age"):
        actor, noun = owner_of(line, figure.span, mentions)
        claim = _claim(line, figure, noun)
        headline = _in_headline(claim)
        verb = None if actor or headline else _verb_over(claim)
        actor = actor or (_dying(claim, verb, mentions) if verb is not None else None)
        if actor and not headline:
            owned[actor].append(claim)
        elif verb is not None or headline:
            told.append((claim, _behind(desk, claim, verb, mentions), verb is not None and line.gist.words[verb].lemma.lower() in DEATH))
        else:
            loose.append(claim)
    _under_one_name(owned, mentions)
    loose += [*_guessed(told, owned), *_decades(desk)]
    fits = [_known_as(claim, owned) for claim in loose]
    meant = [of[0] if len(of) == 1 else _described(desk, claim, mentions, owned) for claim, of in zip(loose, fits, strict=True)]
    same = _alike(desk, loose)
    keys = [actor if actor is not None else _one_of(i, loose, meant, same, owned) for i, actor in enumerate(meant)]
    for key, claim in zip(keys, loose, strict=True):
        owned[key].append(claim)
    return [(key, group) for key, claims in sorted(owned.items()) for group in _by_day(claims)]


def _by_day(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The ages near the one that most reports give, and those told of another day of the same life."""
    reports = {c.value: reports_in(d for d in claims if d.value == c.value) for c in claims if c.low is not None}
    main = [c for c in claims if c.value == max(sorted(reports), key=lambda v: reports[v], default="")]
    far = [c for c in claims if _long_ago(c, main)]
    return [_then_and_now([c for c in claims if c not in far]), *([far] if far else [])]


def _then_and_now(claims: Sequence[Claim]) -> list[Claim]:
    """The ages, those marked that some reports tell as they are and others of an earlier day: a birthday lies between these reports."""
    both = {c.value for c in claims if THEN in c.scope} & {c.value for c in claims if THEN not in c.scope}
    return [replace(c, scope=(*c.scope, NOW)) if c.value in both and THEN not in c.scope else c for c in claims]


def _known_as(claim: Claim, owned: Owned) -> list[str]:
    """The actors of whom others tell the age."""
    return [actor for actor, group in sorted(owned.items()) if any(_of_age(claim, known) for known in group)]


def _under_one_name(owned: Owned, mentions: Mentions) -> None:
    """Lays together those of one age and one name (`Ray`, `Ray Holm`): the cast may not know that they are one."""
    for actor in sorted(owned):
        for other in _known_as(owned[actor][0], owned) if actor in owned else ():
            if other != actor and mentions.words(actor) & mentions.words(other):
                few, many = sorted((actor, other), key=lambda a: (reports_in(owned[a]), a))
                owned[many] += owned.pop(few)
                break


def _guessed(told: Sequence[tuple[Claim, str, bool]], owned: Owned) -> list[Claim]:
    """Puts each age that a guess gives an owner to whom others name with it, else to the guess most reports make; returns those that stay without one."""
    left: list[Claim] = []
    only = {actor for _, actor, died in told if actor and died}
    guesses: dict[str, Owned] = defaultdict(lambda: defaultdict(list))
    for claim, guess, died in told:
        of = _known_as(claim, owned)
        actor = guess or (min(only) if died and len(only) == 1 else "")
        if len(of) == 1 or actor in of:
            owned[actor if actor in of else of[0]].append(claim)
        elif actor and not _long_ago(claim, owned.get(actor, ())):
            guesses[claim.value][actor].append(claim)
        else:
            left.append(claim)
    for by_actor in guesses.values():
        best = min(by_actor, key=lambda a: (-reports_in(by_actor[a]), a))
        for actor, claims in by_actor.items():
            owned[actor if owned.get(actor) else best] += claims
    return left


def _alike(desk: Desk, loose: Sequence[Claim]) -> list[list[int]]:
    """For each age without an owner those of other reports that may be the same: told by one noun, of which neither report gives two ages, in like sentences."""
    pools: dict[str, list[int]] = defaultdict(list)
    told: dict[tuple[str, str], set[str]] = defaultdict(set)
    for i, claim in enumerate(loose):
        noun = _noun(claim)
        if noun and claim.low == claim.high:
            pools[noun].append(i)
            told[claim.line.report, noun].add(claim.value)
    found: list[list[int]] = [[] for _ in loose]
    for noun, pool in pools.items():
        single = [i for i in pool if len(told[loose[i].line.report, noun]) == 1]
        for n, i in enumerate(single):
            for k in single[max(0, n - MEETS) : n]:
                apart = abs((loose[i].low or 0.0) - (loose[k].low or 0.0))
                like = loose[i].line.report != loose[k].line.report and desk.likeness(loose[i].line.number, loose[k].line.number) >= LIKE
                if apart <= APART and like:
                    found[i].append(k)
                    found[k].append(i)
    return found


def _noun(claim: Claim) -> str:
    """The noun right behind an age, with `a` or `the` before it: `a 40-year-old driver` is somebody new; empty where none stands there."""
    words, at = claim.line.gist.words, claim.line.tokens_in(claim.span)
    if not at:
        return ""
    lead, noun = words[at[0] - 1].text.lower() if at[0] else "", words[top_of(words, at)].head
    told = words[noun].pos == "NOUN" and at[-1] < noun <= at[-1] + NEAR and lead in {"a", "an", "the"}
    return f"{lead.removesuffix('n')} {kin(words[noun].lemma)}" if told else ""


NEAR = 3
"""Words behind an age among which its noun stands."""


def _one_of(i: int, loose: Sequence[Claim], meant: Sequence[str | None], same: Sequence[Sequence[int]], owned: Owned) -> str:
    """The slot of an age without an owner: of whom others tell it in such words, else of its noun and the age that most give."""
    actors = {actor for k in same[i] if (actor := meant[k])}
    if len(actors) == 1 and _may_be(loose[i], owned[only := min(actors)]):
        return only
    values = Counter(loose[k].value for k in (i, *same[i]))
    return f"{loose[i].head if is_person(loose[i].head) else 'one'} of {min(values, key=lambda v: (-values[v], v))}"


def _claim(line: Line, figure: Figure, noun: str) -> Claim:
    text, start, end = line.gist.span.quote, figure.span.start - line.gist.span.start, figure.span.end - line.gist.span.start
    then = _THEN.match(text, end) or _THEN_BEFORE.search(text, 0, start)
    return Claim(
        "figure", line, figure.span, figure_value(figure), NONE, NONE, names_of(line), figure.span.quote,
        figure.low, figure.high, "years", figure.hedge, head=noun, extra=("age",), scope=(THEN,) if then else (),
    )  # fmt: skip


THEN, NOW = "then", "now"
"""Scopes of an age: told of an earlier day, and told as it is where others tell it of an earlier day."""
_THEN = re.compile(r"[\s,]*(?:years? old )?(?:at the time|when )", re.IGNORECASE)
"""What stands behind an age of an earlier day: `who was 18 at the time`."""
_THEN_BEFORE = re.compile(r"\bthen[ -](?:(?:only|just|aged|age) )?(?:an? )?$", re.IGNORECASE)
"""And what stands before it: `the then 18-year-old`, `then aged 18`."""


def _of_age(loose: Claim, known: Claim) -> bool:
    """Whether an age without an owner is the known one, or a decade it lies in."""
    if loose.low == loose.high or known.low is None or loose.low is None or loose.high is None:
        return loose.value == known.value
    return loose.low <= known.low <= loose.high


_DECADE = re.compile(r"\bin (?:his|her|their) (early |mid-? ?|late )?([2-9])0s\b", re.IGNORECASE)
PARTS = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}


def _decades(desk: Desk) -> list[Claim]:
    """Ages told as a decade: `in her late 60s` is 66 to 69."""
    claims = []
    for line in desk.lines:
        for match in _DECADE.finditer(line.gist.span.quote):
            low, high = PARTS.get((match.group(1) or "").strip().lower().rstrip("- "), (0, 9))
            base = int(match.group(2)) * 10
            value = f"{base + low}..{base + high}"
            claims.append(Claim("figure", line, line.found(match), value, NONE, NONE, NONE, match.group(), base + low, base + high, "years", extra=("age",)))
    return claims


def _verb_over(claim: Claim) -> int | None:
    """The verb of being or dying that an age hangs on."""
    words, at = claim.line.gist.words, claim.line.tokens_in(claim.span)
    verb = governor(words, at[0], CLIMB) if at else -1
    return verb if verb >= 0 and words[verb].lemma.lower() in DEATH | {"be"} else None


def _in_headline(claim: Claim) -> bool:
    """Whether a headline without a verb tells the age: `Lena Roth, screen star, dead at 91`."""
    return _DEAD_AT.search(claim.line.gist.span.quote, 0, claim.span.start - claim.line.gist.span.start) is not None


_DEAD_AT = re.compile(r"\bdead at (?:age |the age of )?$", re.IGNORECASE)


def _dying(claim: Claim, verb: int, mentions: Mentions) -> str | None:
    """Who is named as the one that died at an age."""
    doer = doer_of(claim.line, verb) if claim.line.gist.words[verb].lemma.lower() in DEATH else None
    return next(_persons(claim.line, claim.line.tokens_in(doer), mentions), None) if doer else None


def _behind(desk: Desk, claim: Claim, verb: int | None, mentions: Mentions) -> str:
    """Whose age it may be: who is said to be of it, whom a pronoun means (`She was 91`), whom a headline tells dead."""
    line, words = claim.line, claim.line.gist.words
    if verb is None:
        return next(_persons(line, range(line.tokens_in(claim.span)[0]), mentions), "")
    subject = kid(words, verb, "nsubj", "nsubjpass")
    quoted = _QUOTES.search(line.gist.span.quote, 0, claim.span.start - line.gist.span.start)
    if subject is None or quoted:
        return ""
    if words[subject].text.lower() in SELF:
        return next(_spoken_of(desk, line, 0, mentions), "")
    return next(_persons(line, [subject] if words[subject].pos == "PROPN" else [], mentions), "")


_QUOTES = re.compile(r"[“”\"]")
"""Whom a quotation calls `he` is not who was named last: that is mostly the speaker."""


def _persons(line: Line, tokens: Sequence[int], mentions: Mentions) -> Iterator[str]:
    """The persons that these tokens name, last first."""
    named = (mentions.named(line, i) for i in reversed(tokens))
    return (actor for actor in named if actor and mentions.kind(actor) == "person")


def _spoken_of(desk: Desk, line: Line, first: int, mentions: Mentions) -> Iterator[str]:
    """Whom a sentence may call `she` or `the driver` from its token `first` on: those named before it, the last first, then those of the sentences before."""
    yield from _persons(line, range(first), mentions)
    own, place = desk.whole(line.report), desk.place_of(line)
    for before in reversed(own[max(0, place - BACK) : place]):
        words = before.gist.words
        doer = doer_of(before, deed_of(before)) if words else None
        yield from _persons(before, before.tokens_in(doer) if doer else (), mentions)
        yield from _persons(before, range(len(words)), mentions)


def _described(desk: Desk, claim: Claim, mentions: Mentions, owned: Owned) -> str | None:
    """Whose age `the 40-year-old driver` tells: of the person named last whose age its own report does not give, if others give about this one."""
    article = _article(claim)
    if article is None or claim.head in BESIDE:
        return None
    said_by = _who_says(claim.line, mentions)
    told = (actor for actor in _spoken_of(desk, claim.line, article, mentions) if actor not in said_by and not _own(claim, owned.get(actor, ())))
    actor = next(told, "")
    return actor if _may_be(claim, owned.get(actor, ())) else None


def _who_says(line: Line, mentions: Mentions) -> frozenset[str]:
    """Who is named as saying what a sentence tells: `Holm said the 39-year-old driver was drunk` is not of Holm."""
    words = line.gist.words
    heads = (i for i, w in enumerate(words) if w.dep == "nsubj" and words[w.head].lemma.lower() in SAYING)
    return frozenset(actor for i in heads for k in under(words, i) if (actor := mentions.named(line, k)))


def _article(claim: Claim) -> int | None:
    """The `the` of `the 40-year-old driver` or of `the driver, 40,`."""
    words, at = claim.line.gist.words, claim.line.tokens_in(claim.span)
    first = at[0] if at else 0
    if first > 1 and words[first - 1].text == "," and words[first - 2].pos == "NOUN":
        return next((i for i in range(first - 2) if words[i].head == first - 2 and words[i].text.lower() == "the"), None)
    return first - 1 if first and words[first - 1].text.lower() == "the" else None


BESIDE = frozenset("son daughter child brother sister wife husband".split())
"""Nouns that tell of somebody beside the one spoken of."""


def _long_ago(claim: Claim, known: Sequence[Claim]) -> bool:
    """Whether an age is far off all that are told beside the name: `she was 19` of a grown woman is told of an earlier day."""
    ages = [c.low for c in known if c.low is not None]
    ends = [end for end in (claim.low, claim.high) if end is not None]
    return bool(ages) and bool(ends) and all(abs(age - end) > APART for age in ages for end in ends)


def _own(claim: Claim, known: Sequence[Claim]) -> bool:
    """Whether the report of an age gives one of these too."""
    return any(c.line.report == claim.line.report for c in known)


def _may_be(claim: Claim, known: Sequence[Claim]) -> bool:
    """Whether an age may be that of somebody whose age other reports give: none is far off, and the own report gives no other."""
    ages = [c.low for c in known if c.low is not None and THEN not in c.scope]
    exact = claim.low if claim.low == claim.high else None
    return exact is not None and not _own(claim, known) and bool(ages) and all(abs(age - exact) <= APART for age in ages)
