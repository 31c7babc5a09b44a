"""What befalls a person once: birth and death, when and where, gathered by whose life it is."""

import re
from collections import defaultdict
from collections.abc import Sequence

from variorum.records.parse import Token
from variorum.steps.align.actors.callings import KINSFOLK
from variorum.steps.align.actors.people import Mentions, foremost
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.steps.align.desk.phrases import CLIMB
from variorum.steps.align.occasions.places import THERE, there_of
from variorum.text.tree import kid

DEATH = frozenset("die succumb perish".split())
DEEDS = frozenset({"death", "birth"})
"""Nouns that stand for the deed where they say whose it is: `his death on Friday`."""
TOLD_DEAD = {"pass": frozenset("away peacefully quietly".split()), "pronounce": frozenset({"dead"}), "declare": frozenset({"dead"})}
"""Verbs that tell of a death with a word beside them."""
FOUND_DEAD = frozenset({"pronounce", "declare"})
"""Those of them that show where, while the time they give is the doctor's."""
SEVERAL = frozenset({"NNS", "NNPS", "CD"})
_LONG = re.compile(r"\d{2}(?:\dX|XX)$")
"""Decades and centuries: nobody is born or dies in one."""
Slots = list[tuple[str, list[Claim]]]


def lived(claims: Sequence[Claim], mentions: Mentions) -> tuple[dict[str, Slots], list[Claim]]:
    """Times or places of births, childhoods and deaths by whose they are ({"born", "died" or "raised": [(actor, claims)]}), and the other claims.

    Where one person alone dies in a story, or by far most reports tell of that one, `the actress died Thursday` is told of them, too.
    """
    slots: dict[str, dict[str, list[Claim]]] = {deed: defaultdict(list) for deed in ("died", "born", "raised")}
    loose: dict[str, list[Claim]] = {deed: [] for deed in slots}
    others: dict[str, list[Claim]] = {deed: [] for deed in slots}
    rest = []
    for claim in claims:
        at = there_of(claim) if claim.frame == THERE else next(iter(claim.line.tokens_in(claim.span)), None)
        deed, actor, sort = _befallen(claim, at, mentions) if at is not None and not _LONG.match(claim.value) else ("", None, "")
        if actor and mentions.kind(actor) == "person":
            slots[deed][actor].append(claim)
        elif deed and sort == ONE:
            loose[deed].append(claim)
        elif deed and sort == ANOTHER:
            others[deed].append(claim)
        elif claim.extra != END:
            rest.append(claim)
    for deed, mine in slots.items():
        main = foremost({actor: reports_in(group) for actor, group in mine.items()})
        told = {c.line.report for c in mine[main]} if main else set()
        theirs = loose[deed] + [c for c in others[deed] if c.line.report not in told]  # `the unidentified woman` beside one who is named is another
        if main is not None:
            mine[main].extend(theirs)
        rest += [c for c in (*loose[deed], *others[deed]) if main is None or c not in theirs]
    for mine in slots.values():
        for actor, group in mine.items():
            mine[actor], wider = _houses(group)
            rest += wider
    return {deed: sorted(mine.items()) for deed, mine in slots.items()}, rest


def _houses(group: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """(the group, what it leaves out): the towns of reports that tell the house as well, where several tell one."""
    ends = [c.span for c in group if c.extra == END]
    group = [c for c in group if c.extra == END or not any(c.span.touches(end) for end in ends)]
    inside = {c.line.report for c in group if c.kind == "place" and c.extra[1] in {"site", "end"}}
    wider = [c for c in group if len(inside) > 1 and c.line.report in inside and c.extra[1] not in {"site", "end"}]
    return [c for c in group if c not in wider], wider


END = ("", "end", "", "")
_ENDS = re.compile(
    r"\b(?:on (?:the|his|her|their) way|en route|while being (?:taken|rushed|driven)) to (?:the |a |an )?(?:\w+ ){0,4}?(?:hospital|clinic)\b|\bin (?:an|the) ambulance\b",
    re.IGNORECASE,
)


def end_claims(desk: Desk) -> list[Claim]:
    """One claim for each way on which a death may be told: `on the way to hospital`, `in the ambulance`."""
    return [
        Claim("place", line, line.found(match), " ".join(match.group().lower().split()), NONE, NONE, NONE, match.group(), head="at", extra=END)
        for line in desk.lines for match in _ENDS.finditer(line.gist.span.quote)
    ]  # fmt: skip


ONE, ANOTHER = "one", "another"
"""How someone without a name is told of: as the one who died, or as one beside those who are named."""
UNNAMED = frozenset("unidentified unnamed another other".split())


def _befallen(claim: Claim, at: int, mentions: Mentions) -> tuple[str, str | None, str]:
    """(the deed, whose it is if known, how one without a name is told of) for what hangs on such a deed; else empty."""
    line, words = claim.line, claim.line.gist.words
    verb = _deed_over(words, at)
    if verb is None or (claim.kind == "time" and words[verb].lemma.lower() in FOUND_DEAD) or any(w.head == verb and w.dep == "neg" for w in words):
        return "", None, ""
    deed = "born" if words[verb].lemma.lower() in {"bear", "born", "birth"} else "raised" if _raised(words, verb) else "died"
    if deed == "raised" and claim.kind != "place":
        return "", None, ""
    who = whose(words, verb)
    if who is None:
        return deed, None, ""
    another = any(w.head == who and w.lemma.lower() in UNNAMED for w in words)
    sort = (ANOTHER if another else ONE) if unnamed(words[who]) and not kinsman(words, who) else ""
    return deed, mentions.named(line, who) or _named_beside(line, who, mentions), sort


def _named_beside(line: Line, who: int, mentions: Mentions) -> str | None:
    """Whom a noun's own aside names: `the woman, identified by police as Ann Lee, died`, `a man, named as Lee`."""
    words = line.gist.words
    verbs = {i for i, w in enumerate(words) if w.head == who and w.lemma.lower() in NAMING and w.pos == "VERB"}
    leads = verbs | {i for i, w in enumerate(words) if w.head in verbs and w.lemma.lower() == "as"}
    names = (i for i, w in enumerate(words) if w.head in leads and w.dep in {"oprd", "pobj"} and w.pos == "PROPN")
    return next((actor for i in names if (actor := mentions.named(line, i))), None)


NAMING = frozenset("identify name".split())


def kinsman(words: Sequence[Token], who: int) -> bool:
    """Whether one is told of by whose they are: `his wife` is another one than he."""
    return words[who].lemma.lower() in KINSFOLK and any(w.head == who and w.dep == "poss" for w in words)


def unnamed(token: Token) -> bool:
    """Whether a word stands for one person without a name: `the actress`, `she`."""
    return token.tag not in SEVERAL and token.pos in {"NOUN", "PRON"}


def _deed_over(words: Sequence[Token], at: int) -> int | None:
    """The birth or death that the word at `at` hangs on, by its verb or its noun."""
    for _ in range(CLIMB):
        lemma = words[at].lemma.lower()
        if dies(words, at) or _raised(words, at) or words[at].text.lower() == "born" or lemma in DEEDS:
            return at
        if words[at].head == at or words[at].pos in {"VERB", "AUX"} or words[at].dep in {"nsubj", "nsubjpass"}:
            return None
        at = words[at].head
    return None


RAISED = {"grow": "up", "bring": "up"}


def _raised(words: Sequence[Token], at: int) -> bool:
    """Whether a verb tells where someone was a child: `grew up`, `was brought up`, `was raised`."""
    lemma = words[at].lemma.lower()
    passive = any(w.head == at and w.dep in {"nsubjpass", "auxpass"} for w in words)
    with_it = any(w.head == at and w.text.lower() == RAISED.get(lemma) for w in words)
    return words[at].pos == "VERB" and ((lemma == "grow" and with_it) or (passive and (with_it or lemma == "raise")))


def dies(words: Sequence[Token], at: int) -> bool:
    """Whether a verb tells of a death: `died`, `passed away`, `was pronounced dead`."""
    lemma = words[at].lemma.lower()
    with_it = TOLD_DEAD.get(lemma, NONE)
    return words[at].pos == "VERB" and (lemma in DEATH or any(w.head == at and w.text.lower() in with_it for w in words))


def whose(words: Sequence[Token], deed: int) -> int | None:
    """Who is born or dies: the subject, the owner of a death, or whom a participle at the head of its sentence is told of."""
    arms = {"nsubj", "nsubjpass", "poss"}
    for at in (deed, words[deed].head):
        found = kid(words, at, *arms)
        if found is not None and words[found].lemma.lower() in {"who", "which", "that"}:
            return words[deed].head if words[deed].dep == "relcl" else None
        if found is not None:
            return found
        if words[deed].pos == "NOUN":
            of = next((i for i, w in enumerate(words) if w.head == deed and w.lemma.lower() == "of"), None)
            return kid(words, of, "pobj") if of is not None else None
        if words[deed].dep not in {"advcl", "acl", "conj", "ccomp", "xcomp"}:
            return None
        if words[deed].dep == "acl":
            return words[deed].head
    return None
