"""What befell the people a figure counts, in whatever words: `44 lives were claimed`, `17 bodies were found`, `six are in hospital`."""

from dataclasses import replace

from variorum.records.parse import Token
from variorum.steps.align.desk.claims import PEOPLE, Claim
from variorum.text.kin import kin

FATES = frozenset({"kill", "injure", "miss", "rescue", "arrest", "evacuate", "survive"})
_FORMS = (
    ("kill", "life", "claim cost take lose kill"),
    ("kill", "body corpse", "recover find pull retrieve count remove bring"),
    ("injure", "people", "hospital hospitalise hospitalize"),
    ("arrest", "people", "custody handcuff"),
    ("miss", "people", "unaccounted"),
)  # fmt: skip
"""(what befell them, the noun counted or `people`, words one of which stands in the clause)."""
FORMS = tuple((fate, frozenset(kin(w) for w in nouns.split()), frozenset(kin(w) for w in near.split())) for fate, nouns, near in _FORMS)
PERSONAL = ("er", "or", "ist", "ee", "ian", "ant", "ent", "man", "woman", "goer", "mate")
"""How nouns for people mostly end."""
THINGS = frozenset(
    "tower computer container trailer cruiser bomber fighter helicopter server river corner number paper letter shelter center theater chamber restaurant plant "
    "apartment monument tent instrument document event department accident incident elephant factor motor reactor tractor door floor tree animal horse cow sheep dog cat bird fish pig "
    "chicken cattle house home building car vehicle ship boat aircraft tank drone missile flight train store business school church village town city country state".split()
)


def fated(claim: Claim) -> Claim:
    """The claim under its people's fate where its noun or its clause tells one that its verb alone does not."""
    if claim.extra != ("count",) or claim.scope == ("named",):
        return claim
    fate, core, heads = next(iter(sorted(FATES & claim.core)), ""), claim.core, claim.heads
    people = not heads or bool(heads & PEOPLE) or personal(claim.head)
    near = claim.near | core
    for told, nouns, words in FORMS:
        counted = bool((heads | {claim.head}) & nouns) if nouns != ANY else people and not fate and bool(heads)
        if counted and (not words or near & words):
            fate, core = told, core - FATES | {told}
            heads = frozenset({"people"}) if nouns != ANY else heads
            break
    if fate and people and heads and not heads & PEOPLE and not _joined(claim):
        heads = frozenset({"people"})
    if (core, heads) == (claim.core, claim.heads):
        return claim
    return replace(claim, core=core - heads, heads=heads, about=f"people {TOLD[fate]}" if fate in TOLD else claim.about)


TOLD = {"kill": "killed", "injure": "injured", "arrest": "arrested", "miss": "missing", "evacuate": "evacuated"}
ANY = frozenset({"people"})


def personal(head: str) -> bool:
    """Whether a noun in small letters ends as nouns for people mostly do."""
    return len(head) > 4 and head.endswith(PERSONAL) and head not in THINGS


def _joined(claim: Claim) -> bool:
    """Whether others are named beside those counted: `four shoppers and a guard` are not four in all."""
    words, inside = claim.line.gist.words, claim.line.tokens_in(claim.span)
    return any(w.dep == "conj" and w.head in inside and k not in inside and _person(w) for k, w in enumerate(words))


def _person(word: Token) -> bool:
    return kin(word.lemma) in PEOPLE or personal(word.lemma.lower()) or word.pos in {"PROPN", "NUM"}
