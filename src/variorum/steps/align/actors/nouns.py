"""Which nouns are posts, which only say that it is somebody."""

import re
from collections.abc import Sequence

from variorum.records.parse import Token
from variorum.steps.align.actors.actors import TITLES
from variorum.steps.align.actors.callings import KINSFOLK
from variorum.steps.align.desk.claims import PEOPLE
from variorum.text.kin import kin

NO_POST = frozenset(
    "day week month year night morning evening afternoon hour minute time part thing side end case charge report story news game season line none "
    "release arrest death attack shooting incident company team club group agency hospital university state county city magazine newspaper paper "
    "network website contract deal song album book drama comedy hearing trial office board "
    "knee shoulder finger liver".split()
)
"""Nouns beside a name that are no post."""
POSTS = frozenset("CEO COO CFO CTO CIO GM VP QB RB WR TE NT DT DE LB CB SS MP MEP".split())
"""Posts in capital letters."""


def is_post(token: Token) -> bool:
    """Whether a word may be a post; a parser reads some as verbs (`defensive tackle Lee`)."""
    noun = token.tag in {"NN", "NNS"} or (token.pos == "VERB" and token.dep == "compound" and token.lemma == token.text)
    return noun and not token.ent and token.text.islower() and kin(token.lemma) not in NO_POST and token.lemma not in NO_POST


def names_post(token: Token) -> bool:
    """Whether a word by itself is one person's post: a noun for people, a post in capital letters or printed like a name."""
    if token.text in POSTS:
        return True
    common = token.tag == "NN" and is_post(token)
    titled = token.tag == "NNP" and not token.ent and token.text.istitle() and token.text.lower() in TITLES
    return (common or titled) and is_person(token.text.lower())


_PERSON = re.compile(r"\w{2,}(?:er|or|ist|man|woman|ian|ant|eer|ess|ee|eon|crat|naut|[A-Z]{2})")
PERSONS = PEOPLE | KINSFOLK | frozenset(
    "chief head rep back tackle guard star champion veteran native rookie captain candidate president general guy girl boy nurse cop clerk hero aide "
    "celebrity icon legend genius student analyst associate delegate expert advocate laureate executive forward cornerback admiral commodore corporal constable "
    "marshal dean attache counsel attorney-general general-manager surgeon-general secretary-general district-attorney us-attorney justice king pope sultan sheikh mogul tycoon czar guru "
    "alum convict principal elect companion substitute representative stepmom diplomat ceo coo cfo cto cio copilot pick heir ace official envoy consul nanny midwife queen "
    "prince emir ayatollah imam mullah cardinal bishop archbishop rabbi priest vicar monk nun chaplain whip warlord monarch dissident resident tenant superintendent "
    "regent mechanic paramedic mate lifeguard mp warden steward bodyguard".split()
)  # fmt: skip
"""Nouns for people whose ending does not show that they are."""


def is_person(word: str) -> bool:
    """Whether a noun is one for people, as far as its ending or a list tells."""
    return _PERSON.fullmatch(word) is not None or word.lower() in PERSONS or kin(word.lower()) in PERSONS


ANYBODY = frozenset("man woman person guy boy girl kid child people member victim player winner brother sister father mother son daughter friend".split())
NOBODY = frozenset("man woman person individual guy boy girl kid child people one".split())
"""Nouns that tell nothing of what someone is."""


def anybody(words: Sequence[Token], i: int) -> bool:
    """Whether a noun may be said of anybody, and no number makes it a post: `the man`, but `the No. 2 man`."""
    return words[i].lemma.lower() in NOBODY and not any(w.head == i and w.dep in {"nummod", "nmod"} for w in words)


def gives(words: Sequence[Token], i: int) -> bool:
    """Whether the noun at token `i` is a post that a verb may give."""
    return names_post(words[i]) and words[i].lemma not in ANYBODY and kin(words[i].lemma) not in ANYBODY
