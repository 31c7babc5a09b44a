"""Names that a report says are not given, beside the reports that give them: `the victim's name was not released`, `the officer, who was not named`.

Whom a report leaves unnamed is told by a noun. It is the person of the story whom others tell of by that noun, or by what befell them,
where that is one person, or one far before all others.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.records.parse import Token
from variorum.records.readings import NOT_NAMED
from variorum.steps.align.actors.actors import Cast, folded
from variorum.steps.align.actors.people import foremost
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line
from variorum.text.tree import kid, kids, top_of

NAME = frozenset("name identity".split())
GIVE = frozenset("release reveal disclose give announce publish divulge provide identify name confirm".split())
CALL = frozenset("identify name".split())
DECLINE = frozenset("decline refuse".split())
HOLD = frozenset("withhold".split())
SECRET = frozenset("unreleased undisclosed unknown secret confidential".split())
BARE = frozenset("unidentified unnamed".split())
PARTS = {
    noun: line.split()[0]
    for line in (
        "victim deceased dead casualty", "suspect gunman shooter attacker assailant killer accused defendant robber bomber arsonist perpetrator",
        "officer policeman policewoman cop deputy trooper sergeant sgt", "driver motorist", "pilot", "passenger", "pedestrian", "cyclist", "teacher", "student", "pupil",
        "soldier marine", "firefighter", "nurse", "doctor", "guard", "clerk", "cashier", "teenager teen", "boy", "girl", "climber hiker", "swimmer", "patient", "owner", "buyer",
        "bidder", "winner", "player", "inmate prisoner", "hostage", "whistleblower", "juror",
    )
    for noun in line.split()
}  # fmt: skip
"""Nouns by which news speaks of those it does not name, each with the part they have in the story."""
BEFALLS = {
    verb: part
    for part, verbs in {"victim": "kill murder slay stab die drown perish", "suspect": "arrest charge accuse arraign indict apprehend"}.items()
    for verb in verbs.split()
}  # fmt: skip
"""What befalls someone who has such a part."""
MORE = frozenset("other another second third fourth two three".split())
"""Words that say that those without a name are not the ones whom a story names first."""
ALL = 4
"""People of one part who can all be meant where a report names none of them."""


@dataclass(frozen=True, slots=True)
class Held:
    """That a report does not give somebody's name: the part they have, whether they are several, and the claim."""

    part: str
    several: bool
    claim: Claim


def with_withheld(desk: Desk, cast: Cast, groups: Sequence[tuple[str, list[Claim]]]) -> list[tuple[str, list[Claim]]]:
    """The names by person ([(actor, claims)]), each with the claims of reports that do not give it."""
    held = [one for line in desk.lines for one in _held(line)]
    if not held:
        return [*groups]
    parts = _parts(desk, cast)
    found = {actor: list(claims) for actor, claims in groups}
    told: set[tuple[str, str]] = set()
    for one in held:
        for actor in _meant(one, parts):
            report = one.claim.line.report
            if actor in found and (actor, report) not in told and not _prints(desk, report, cast.by_id[actor].name):
                told.add((actor, report))
                found[actor].append(one.claim)
    return list(found.items())


def _prints(desk: Desk, report: str, name: str) -> bool:
    """Whether a report prints somebody's family name all the same."""
    return any(name.split()[-1] in line.gist.span.quote for line in desk.whole(report))


def _meant(one: Held, parts: Mapping[str, Mapping[str, int]]) -> list[str]:
    """The people whose names are not given."""
    told = parts.get(one.part, {})
    if one.several:
        return sorted(told) if 1 < len(told) <= ALL else []
    main = foremost(told)
    return [main] if main else []


def _parts(desk: Desk, cast: Cast) -> dict[str, dict[str, int]]:
    """For each part the people who have it ({actor: how many reports tell so})."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for report in desk.findings:
        for named in report.actors:
            actor = cast.of.get(named.id, "")
            full = actor in cast.by_id and cast.by_id[actor].kind == "person" and len(folded(cast.by_id[actor].name)) > 1
            for mention in named.mentions if full else ():
                line = desk.line_at(mention.span) if mention.form == "name" else None
                for part in _told_as(line, line.tokens_in(mention.span)) if line else ():
                    found[part][actor].add(report.report)
    return {part: {actor: len(reports) for actor, reports in told.items()} for part, told in found.items()}


def _told_as(line: Line, name: Sequence[int]) -> Iterator[str]:
    """The parts that a sentence gives to a name."""
    words = line.gist.words
    if not name:
        return
    head = top_of(words, name)
    up, dep = words[head].head, words[head].dep
    verb = words[up].lemma.lower()
    if verb in BEFALLS and (dep in {"nsubjpass", "dobj"} or (dep == "nsubj" and verb in INTRANSITIVE)):
        yield BEFALLS[verb]
    nouns = [i for i, w in enumerate(words) if w.head == head and w.dep in {"appos", "compound"} and i not in name]
    nouns += [i for i in name if i < head]  # a title that is read as the beginning of a name
    nouns += [up] if dep == "appos" else []
    if dep == "pobj" and verb == "as" and words[words[up].head].lemma.lower() in CALL:
        call = words[up].head
        nouns += kids(words, call, "dobj", "nsubjpass")
        nouns += [words[call].head] if words[call].dep == "acl" else []
    if dep == "oprd" and verb in CALL and words[up].dep == "acl":
        nouns.append(words[up].head)
    yield from (part for i in nouns if (part := PARTS.get(words[i].lemma.lower().strip("."))))


INTRANSITIVE = frozenset("die drown perish".split())
"""Verbs whose subject is the one whom it befalls."""


def _held(line: Line) -> Iterator[Held]:
    """What a sentence says of names that are not given."""
    words = line.gist.words
    for i, word in enumerate(words):
        lemma = word.lemma.lower()
        if lemma in NAME and word.pos == "NOUN":
            yield from _of(line, _whose(words, i), _kept(words, i), several=word.tag == "NNS")
        elif lemma in CALL and word.pos == "VERB":
            yield from _of(line, _uncalled(words, i), [i])
        elif lemma in BARE and word.dep == "amod" and words[words[i].head].dep not in {"compound", "appos"}:
            yield from _of(line, [words[i].head], [i])


def _of(line: Line, people: Sequence[int], verbs: Sequence[int], *, several: bool = False) -> Iterator[Held]:
    """What is said of these nouns, where they are of people who have a part; `verbs`: the words by which their names are not given."""
    words = line.gist.words
    for i in people if verbs else ():
        part = PARTS.get(words[i].lemma.lower())
        speaks = words[i].dep == "nsubj" and words[words[i].head].lemma.lower() in SPEAK
        if part and not speaks and not any(w.head == i and w.lemma.lower() in MORE for w in words):
            span = line.cut(min(i, *verbs), max(i, *verbs))
            yield Held(
                part,
                several or words[i].tag == "NNS",
                Claim("name", line, span, NOT_NAMED, NONE, NONE, NONE, " ".join(span.quote.split())),
            )


SPEAK = frozenset("say tell add speak claim state".split())


def _whose(words: Sequence[Token], name: int) -> list[int]:
    """Whose name it is: `the victim's name`, `the name of the victim`, `the victim, whose name`."""
    owner = kid(words, name, "poss")
    if owner is not None and words[owner].lemma.lower() == "whose":
        verb = words[name].head
        return [words[verb].head] if words[verb].dep == "relcl" else []
    if owner is None:
        of = next((i for i, w in enumerate(words) if w.head == name and w.text == "of"), None)
        owner = kid(words, of, "pobj") if of is not None else None
    return [] if owner is None else [owner, *(i for i, w in enumerate(words) if w.head == owner and w.dep == "conj")]


def _kept(words: Sequence[Token], name: int) -> list[int]:
    """The words by which a name is kept back: `was not released`, `withheld`, `declined to give`, `remains unknown`; none where it is given."""
    verb = words[name].head
    lemma = words[verb].lemma.lower()
    below = kids(words, verb)
    secret = [i for i in below if words[i].lemma.lower() in SECRET]
    if secret and words[name].dep == "nsubj":
        return [name, *secret]
    if words[name].dep not in {"dobj", "nsubjpass", "nsubj"}:
        return []
    if lemma in HOLD:
        return [name, verb]
    unsaid = _unsaid(words, verb) if lemma in GIVE else []
    return [name, *unsaid] if unsaid else []


def _unsaid(words: Sequence[Token], verb: int) -> list[int]:
    """A verb of giving with what says that it is not done: `not`, `declined to`; nothing where it is done."""
    up = words[verb].head
    if words[verb].dep == "xcomp" and words[up].lemma.lower() in DECLINE:
        return [up, verb]
    negated = kids(words, verb, "neg")
    return [*negated, verb] if negated else []


def _uncalled(words: Sequence[Token], verb: int) -> list[int]:
    """Who is not named: `the driver has not been identified`, `police would not name the driver`; none where somebody is."""
    if not _unsaid(words, verb) or any(w.head == verb and w.dep == "oprd" for w in words):
        return []
    passive = kids(words, verb, "nsubjpass")
    who = next((i for i in passive if words[i].lemma.lower() in {"who", "that"}), None)
    if who is not None:
        return [words[verb].head] if words[verb].dep == "relcl" else []
    return passive or [i for i, w in enumerate(words) if w.head == verb and w.dep == "dobj" and not _anothers(words, i)]


def _anothers(words: Sequence[Token], noun: int) -> bool:
    """Whether a noun tells of someone by whose they are: who `refused to name his attacker` is no desk."""
    return any(w.head == noun and w.dep == "poss" for w in words)
