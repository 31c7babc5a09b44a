"""What a name is: person, organisation, group, state or place; None where nobody can tell."""

import re

from variorum.steps.find.naming.roles import roles_beside
from variorum.steps.find.naming.runs import Run
from variorum.steps.find.naming.tables import (
    ACRONYMS,
    BODIES,
    COVID,
    GIVEN_MEN,
    GIVEN_WOMEN,
    GROUP_WORDS,
    GROUPS,
    NOT_NAMES,
    SEATS,
    TITLES,
    VESSELS,
)
from variorum.text.gazetteer import is_country, nationality
from variorum.text.gazetteer_key import key
from variorum.text.tree import Tree

_LABELS = {"PERSON": "person", "ORG": "organisation", "NORP": None, "GPE": "place", "LOC": "place", "FAC": "place"}
SITES = frozenset("airport stadium bridge street avenue square park hall tower theatre theater road lake river mountain island bay valley".split())
_WORD = re.compile(r"[^\W\d_]")
_SCRAP = re.compile(r"[A-Z]\.|.* No|[DRI]-\w+\.?")
"""What is cut from a name or stands behind one: an initial, "Juror No" of a number, the party of "Ann Roe, D-Ohio"."""


def kind_of(tree: Tree, run: Run, text: str, on_place: bool) -> str | None:
    """The kind of one name where it stands. `on_place`: a place was found at the same words."""
    low = text.lower()
    words = [w.rstrip(".") for w in low.replace("-", " ").split()]
    if not words or not _WORD.search(text) or low in NOT_NAMES or low in COVID or text.split()[0] in VESSELS or _SCRAP.fullmatch(text):
        return None
    if run.title:
        return None if all(w in TITLES or w in BODIES for w in words) else "person"
    if words[0] in TITLES or words[0].rstrip("s") in TITLES:
        return None
    if _group(text, low, words):
        return "group"
    if low in SEATS:
        return "organisation"
    if is_country(text):
        return "state"
    if all(nationality(w.title()) for w in words) or all(w in TITLES for w in words):
        return None
    if words[-1] in BODIES or (" of " in low and any(w in BODIES for w in words)) or text in ACRONYMS:
        return "organisation"
    if any(w in BODIES for w in words) and len(words) > 1:
        return "organisation"
    first = words[1] if len(words) > 2 and len(words[0]) == 1 else words[0]  # "A. Carl Roe"
    given = key(first) in GIVEN_MEN or key(first) in GIVEN_WOMEN
    if ((words[-1] in SITES and not roles_beside(tree, run)) or (words[-1] in ("lane", "drive", "crescent", "terrace") and not given)) and len(words) > 1:
        return "place"
    if len(words) >= 2 and given and " of " not in low:
        return "person"
    if _spoken_for(tree, run):
        return "organisation"
    beside = on_place and tree.tokens[run.last].dep in ("compound", "pobj")  # "a secretary in a Utopia office"
    if 2 <= len(words) <= 3 and " of " not in low and not beside and _described(tree, run):
        return "person"
    if on_place:
        return "place"
    if of_trade(tree, run):
        return "organisation"
    return _labelled(tree, run, text, single=len(words) == 1)


def _labelled(tree: Tree, run: Run, text: str, *, single: bool) -> str | None:
    """The kind that the parser gives a name of which nothing else tells one."""
    labels = [tree.tokens[i].ent for i in range(run.first, run.last + 1)]
    label = max(("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"), key=labels.count)
    if label not in labels:
        return "organisation" if _acronym(text) and tree.tokens[run.first].tag == "NNP" else None
    if label == "ORG" and single and not _acronym(text) and _speaks(tree, run):
        return None
    if label == "PERSON" and single and not _speaks(tree, run):
        token = tree.tokens[run.last]  # "her husband, Bob,"
        return "person" if token.dep == "appos" and tree.tokens[token.head].text in KIN else None
    return _LABELS.get(label)


def _spoken_for(tree: Tree, run: Run) -> bool:
    """Whether the name is whom a spokesman speaks for, and so rather a firm than a person."""
    at = run.first - 1
    if at > 0 and tree.tokens[at].pos == "DET":
        at -= 1
    return at > 0 and tree.tokens[at].text.lower() == "for" and tree.tokens[at - 1].text.lower().startswith(("spokes", "lawyer"))


KIN = frozenset("husband wife son daughter brother sister father mother partner fiance fiancee widow widower niece nephew uncle aunt cousin".split())
TRADES = frozenset(
    """studio operator maker giant firm company retailer airline carrier lender startup manufacturer publisher developer chain supplier producer
    insurer broadcaster newspaper automaker carmaker drugmaker brewer builder contractor conglomerate utility bookmaker pollster""".split()
)
"""What a firm is, right before its name: "rail operator Northlink"."""


def of_trade(tree: Tree, run: Run) -> bool:
    """Whether a trade stands right before a name."""
    before = tree.tokens[run.first - 1] if run.first else None
    return before is not None and before.text in TRADES and before.dep == "compound" and run.first <= before.head <= run.last


def _described(tree: Tree, run: Run) -> bool:
    """Whether a title or an age stands beside the name: "the harbour master, Ann Roe", "Ann Roe, 61,"."""
    at = run.last + 1
    aged = at + 2 < len(tree) and tree.tokens[at].text == "," and tree.tokens[at + 1].text.isdigit() and tree.tokens[at + 2].text in (",", ".")
    return (aged and len(tree.tokens[at + 1].text) == 2) or bool(roles_beside(tree, run))


def _group(text: str, low: str, words: list[str]) -> bool:
    bare = low.removeprefix("the ")
    if bare in GROUPS:
        return bare != "is" or text == "IS"
    if bare.startswith(("islamic movement", "islamic state", "al-qaeda")) or (len(words) > 1 and words[0] in ("jamaat", "lashkar")):
        return True
    return len(words) > 1 and words[-1] in GROUP_WORDS and words[0] not in ("the",) and "labour" not in words


def _acronym(text: str) -> bool:
    return 2 <= len(text) <= 6 and text.isupper() and text.isalpha()


def _speaks(tree: Tree, run: Run) -> bool:
    """Whether a bare capitalised word is the subject of a verb of saying: as likely a surname as a firm."""
    token = tree.tokens[run.last]
    return token.dep == "nsubj" and tree.tokens[token.head].lemma.lower() in ("say", "add", "tell", "ask", "write", "warn", "note")
