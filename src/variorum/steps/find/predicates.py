"""What happened to the counted: one name for each way news tells the same toll."""

from dataclasses import dataclass

from variorum.records.parse import Token
from variorum.text.tree import Tree

PEOPLE = frozenset("people person victim individual other life soul human body human-being".split())
"""Nouns that say no more than that people are counted."""


SAME = {
    word: name
    for name, words in {
        "fighter": "militant jihadist jihadi insurgent combatant guerrilla gunman",
        "home": "house dwelling residence",
        "job": "position post role",
        "soldier": "troop serviceman servicewoman trooper",
        "child": "kid youngster",
        "police officer": "officer policeman policewoman cop constable",
        "protester": "demonstrator protestor",
        "company": "firm",
        "vehicle": "car automobile",
    }.items()
    for word in words.split()
}
"""Nouns that reports swap for one another, and the name they are counted under."""


@dataclass(frozen=True, slots=True)
class Fate:
    """`done`: verbs whose object is counted; `does`: whose subject is; `nouns` and `states` say it by themselves."""

    name: str
    done: frozenset[str] = frozenset()
    does: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()


def _fate(name: str, done: str = "", does: str = "", nouns: str = "", states: str = "") -> Fate:
    return Fate(name, *(frozenset(words.split()) for words in (done, does, nouns, states)))


FATES: tuple[Fate, ...] = (
    _fate("killed", "kill slay murder massacre slaughter claim", "die perish drown", "death fatality", "dead deceased killed died lifeless"),
    _fate("injured", "injure wound hurt maim", "", "injury wounded injured", "injured wounded hurt"),
    _fate("missing", "", "disappear vanish", "disappearance", "missing unaccounted disappeared"),
    _fate("arrested", "arrest detain apprehend nab", "", "arrest detention detainee", "arrested detained"),
    _fate("charged", "charge indict", "", "indictment", "charged indicted"),
    _fate("evacuated", "evacuate", "", "evacuation evacuee", "evacuated"),
    _fate("displaced", "displace uproot", "flee", "", "displaced homeless uprooted"),
    _fate("rescued", "rescue save", "", "rescue", "rescued saved"),
    _fate("hospitalised", "hospitalise hospitalize treat", "", "hospitalization hospitalisation", "hospitalised hospitalized"),
    _fate("infected", "infect sicken", "", "infection", "infected sick ill sickened"),
    _fate("kidnapped", "kidnap abduct", "", "kidnapping abduction hostage", "kidnapped abducted hostage"),
    _fate("trapped", "trap strand", "", "", "trapped stranded"),
    _fate("freed", "release free", "", "", "released freed"),
    _fate("destroyed", "destroy raze flatten level demolish gut wreck", "collapse", "", "destroyed razed flattened demolished"),
    _fate("damaged", "damage", "", "", "damaged"),
    _fate("cut", "cut eliminate axe shed slash", "", "layoff redundancy", ""),
    _fate("deployed", "deploy", "", "", "deployed"),
    _fate("created", "create"),
    _fate("hired", "hire recruit employ"),
    _fate("cancelled", "cancel", "", "cancellation", "cancelled canceled"),
    _fate("recalled", "recall"),
    _fate("deported", "deport expel", "", "deportation expulsion", "deported expelled"),
    _fate("sentenced", "sentence convict", "", "", "sentenced convicted"),
    _fate("affected", "affect", "", "", "affected"),
    _fate("saved", "", "survive", "survivor", "alive"),
)  # fmt: skip
STATES = frozenset(word for fate in FATES for word in fate.states)
"""Words that say of those before them what befell them."""
TOLLS = {
    "toll": "killed",
    "death": "killed",
    "fatality": "killed",
    "dead": "killed",
    "casualty": "killed or injured",
    "injury": "injured",
    "injured": "injured",
    "wounded": "injured",
    "missing": "missing",
}
"""Subjects of `rose to 10`: head noun or modifier to fate."""
_OF_PEOPLE = frozenset(
    "killed injured missing arrested charged evacuated displaced rescued hospitalised infected kidnapped trapped freed saved".split()
)
_PASSED = ("conj", "appos", "attr", "nummod", "quantmod", "compound", "amod", "nmod", "dep", "pobj", "prep")


def fate_of(tree: Tree, head: int) -> str | None:
    """What is told of the thing at `head` (the counted noun, or the number where none is printed); None for nothing."""
    return _of_words(tree, head) or _of_verbs(tree, head) or _of_toll(tree, head) or _driven_out(tree, head)


def headline_verb(token: Token) -> bool:
    """Whether a word in capitals is the verb of a headline, read as a name in the plural: `Storm Kills 10`."""
    return token.tag == "NNPS" and token.dep == "ROOT"


def fate_before(tree: Tree, first: int) -> str | None:
    """`killing at least 10 people`: the verb right before the figure, whatever the parse made of it (`Storm Kills 10` has none for it)."""
    if not first:
        return None
    before = tree.tokens[first - 1]
    headline = headline_verb(before)
    if not before.tag.startswith("VB") and not headline:
        return None
    lemma = before.text.lower().removesuffix("s") if headline else before.lemma.lower()
    return next((f.name for f in FATES if lemma in f.done and lemma != "claim"), None)


def _driven_out(tree: Tree, head: int) -> str | None:
    """`forced seven million more from their homes`."""
    for at in list(tree.ancestors(head))[:3]:
        if tree.tokens[at].lemma.lower() in ("force", "drive", "chase"):
            rest = {t.lemma.lower() for t in tree.tokens[at + 1 : at + 16]}
            return "displaced" if rest & {"home", "house", "village"} else None
    return None


def _of_words(tree: Tree, head: int) -> str | None:
    lemma = tree.tokens[head].lemma.lower()
    near = [*_state_after(tree, head), *(c for c in tree.kids(head, "acl", "amod", "relcl", "acomp", "oprd"))]
    if tree.tokens[head].dep in ("nsubj", "dobj", "nsubjpass"):
        near += tree.kids(tree.tokens[head].head, "acomp", "oprd", "ccomp")
    for fate in FATES:
        if lemma in fate.nouns or (lemma in fate.states and tree.tokens[head].tag != "CD"):
            return fate.name
        if any(i < len(tree) and tree.tokens[i].text.lower() in fate.states for i in near):
            return fate.name
    return None


def _state_after(tree: Tree, head: int) -> list[int]:
    """The word right behind, unless it is a verb with an object of its own ("two bombs killed 12")."""
    at = head + 1
    acts = at < len(tree) and bool(tree.kids(at, "dobj")) and tree.tokens[at].tag in ("VBD", "VBN")
    return [] if acts else [at]


def _of_verbs(tree: Tree, head: int) -> str | None:
    at, role = head, tree.tokens[head].dep
    for _ in range(6):
        parent = tree.tokens[at].head
        if parent == at:
            return None
        word = tree.tokens[parent]
        if word.pos in ("VERB", "AUX"):
            lemma = word.lemma.lower()
            if role in ("conj",) and tree.tokens[at].pos == "VERB":
                return None
            for fate in FATES:
                if (
                    lemma in fate.done
                    and role in ("dobj", "nsubjpass", "appos", "attr", "oprd", "npadvmod", "nummod")
                    and _meant(tree, lemma, head)
                ):
                    return fate.name
                if lemma in fate.done and role == "nsubj" and word.tag == "VBN" and not tree.kids(parent, "dobj"):
                    return fate.name
                if lemma in fate.does and role in ("nsubj", "npadvmod"):
                    return fate.name
            return None
        if word.pos in ("NOUN", "PROPN") and tree.tokens[at].dep == "prep":
            lemma = word.lemma.lower()
            found = next((f.name for f in FATES if lemma in f.nouns), None)
            return found or TOLLS.get(lemma)
        if tree.tokens[at].dep not in _PASSED:
            return None
        at, role = parent, tree.tokens[parent].dep if tree.tokens[parent].dep not in ("prep",) else role
        if tree.tokens[at].dep == "prep":
            role = "pobj"
    return None


def _meant(tree: Tree, lemma: str, head: int) -> bool:
    """`claimed 12 lives` tells deaths, `claimed three goals` does not."""
    return lemma != "claim" or tree.tokens[head].lemma.lower() in ("life", "victim")


def _of_toll(tree: Tree, head: int) -> str | None:
    """`the death toll rose to 10`, `bringing the number of injured to 12`."""
    for at in tree.ancestors(head):
        word = tree.tokens[at]
        if word.pos in ("VERB", "AUX"):
            # "Seven bullets caused the death": what acts is not what the toll counts.
            acts = any(tree.edges(s)[0] <= head <= tree.edges(s)[1] for s in tree.kids(at, "nsubj"))
            for subject in tree.kids(at, "nsubj", "nsubjpass", *(() if acts else ("dobj",))):
                if subject != head:
                    found = _toll(tree, subject)
                    if found:
                        return found
            return None
        if word.pos in ("NOUN", "PROPN") and at != head:
            found = _toll(tree, at)
            if found:
                return found
    return None


def _toll(tree: Tree, noun: int) -> str | None:
    lemma = tree.tokens[noun].lemma.lower()
    if lemma in ("number", "count", "total", "tally", "toll"):
        for i in tree.subtree(noun):
            other = tree.tokens[i].lemma.lower()
            if other in TOLLS and i != noun:
                return TOLLS[other]
            found = next((f.name for f in FATES if tree.tokens[i].text.lower() in f.states), None)
            if found:
                return found
        return "killed" if lemma == "toll" else None
    return TOLLS.get(lemma) if lemma in ("death", "fatality", "injury", "casualty") else None


def named(noun: str, fate: str | None) -> str:
    """`people killed`: the counted noun with its fate, generic nouns for people made one."""
    base = "people" if noun in PEOPLE or (not noun and fate in _OF_PEOPLE) else SAME.get(noun, noun)
    if fate and any(noun in f.nouns or noun in f.states for f in FATES if f.name == fate):
        base = "people"
    return " ".join(part for part in (base, fate or "") if part)
