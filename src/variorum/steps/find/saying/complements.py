"""What a verb of saying takes: the clause, to-clause or noun phrase that is its content."""

from variorum.steps.find.saying.clauses import clause_in, far_clause, relative_rest, torn_object, torn_rest
from variorum.steps.find.saying.frames import Complement, frames_of, lemma_of, marked, to_clause
from variorum.steps.find.saying.spans import is_mark
from variorum.steps.find.saying.verbs_table import JOINED, PARTICLE_PREPOSITIONS, PHRASES, REFUSERS
from variorum.text.dates.words import DAY_NAMES
from variorum.text.tree import Tree


def complement_of(tree: Tree, verb: int) -> Complement | None:
    """The strongest complement to the right of the verb; None where there is none."""
    frames, particle = frames_of(tree, verb)
    end = verb if particle is None else particle
    right = [c for c in tree.children[verb] if c > verb and tree.tokens[c].dep != "punct"]
    for find in (_said_so, clause_in, torn_object, _question, _infinitive, far_clause, _joined, _valued, _judged, _phrase, _talk, _object, torn_rest, relative_rest):
        found = find(tree, verb, frames, end, right)
        if found is not None and any(not is_mark(tree, k) for k in range(found.first, found.last + 1)):
            return found
    return None


def _said_so(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    """What was told before and is only pointed to: "said as much", "did not think so"."""
    words = [t.text.lower() for t in tree.tokens[end + 1 : end + 4]]
    follows = words[2:] or [""]
    if "c" in frames and words[:2] == ["as", "much"] and follows[0] not in ("as", "of", "to"):
        return Complement(end + 1, end + 2, end, 2)
    if "c" in frames and words[:1] == ["so"] and (len(words) < 2 or words[1] in (".", ",", ";", "!", "?", "and", "but", "in", "on", "at", '"')):
        return Complement(end + 1, end + 1, end, 2)
    return None


ASKED = frozenset("how what why whether which who where".split())


def _question(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    """A question as the thing known or discussed: "discussed how it ends", "knew what to make of it"."""
    if not set(frames) & set("co"):
        return None
    for c in right:
        first, last = tree.edges(c)
        if tree.tokens[c].dep in ("ccomp", "xcomp") and tree.tokens[first].text.lower() in ASKED and first == end + 1:
            return Complement(first, last, end, 2)
    return None


def _infinitive(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    for c in right:
        token = tree.tokens[c]
        if token.dep not in ("xcomp", "ccomp", "advcl") or not to_clause(tree, c):
            continue
        if lemma_of(tree, verb) in REFUSERS and not _object_between(tree, verb, c) and complement_of(tree, c) is not None:
            return None
        first, last = tree.edges(c)
        objects = [o for o in right if tree.tokens[o].dep in ("dobj", "dative", "pobj") and o < c] + tree.kids(c, "nsubj")
        if objects and "a" in frames and objects[0] < c:
            return Complement(max(end + 1, _to_of(tree, c)), last, end, 2, objects[0])
        if objects and "e" in frames and token.dep != "advcl":
            return Complement(max(end + 1, min(tree.edges(objects[0])[0], first)), last, end, 2, objects[0])
        if not objects and "t" in frames:
            return Complement(max(end + 1, first), last, end, 2)
    return None


def _object_between(tree: Tree, verb: int, c: int) -> bool:
    return any(verb < o < c for o in tree.kids(verb, "dobj", "dative"))


def _to_of(tree: Tree, verb: int) -> int:
    """The `to` of an infinitive, or the quotation mark or `not` right before it."""
    to = next(c for c in tree.kids(verb, "aux") if tree.tokens[c].text.lower() == "to")
    return to - 1 if to and tree.tokens[to - 1].text.lower() == "not" else to


def _joined(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    lemma = lemma_of(tree, verb)
    particle = tree.tokens[end].text.lower() if end != verb else ""
    for c in right:
        token = tree.tokens[c]
        opens = tree.edges(c)[0]
        if token.dep in ("advcl", "ccomp") and opens == end + 1 and not particle and (lemma, tree.tokens[opens].text.lower()) in JOINED:
            return Complement(opens + 1, tree.edges(c)[1], opens, 2)  # "called | for the plan to be dropped"
        if token.dep not in ("prep", "agent", "prt", "dative"):
            continue
        word = token.text.lower()
        own = c == end and (lemma, word) in JOINED  # "called on" read as one verb with its particle
        wanted = own or (f"{lemma}:{particle}:{word}" in PARTICLE_PREPOSITIONS if particle else (lemma, word) in JOINED)
        inner = tree.kids(c, "pobj", "pcomp")
        if wanted and not inner and (clause := [x for x in right if x > c and tree.tokens[x].dep == "ccomp" and tree.edges(x)[0] == c + 1]):
            return Complement(c + 1, tree.edges(clause[0])[1], c, 2)  # "called for the plan to be dropped"
        if wanted and inner and not (lemma == "appeal" and tree.kids(verb, "dobj")):  # "appealed the case to the court"
            last = tree.edges(c)[1]
            rank = 1
            following = [x for x in right if x > c and tree.tokens[x].dep in ("xcomp", "ccomp") and to_clause(tree, x)]
            if following and word in ("on", "for", "upon", "to"):
                last, rank = max(last, tree.edges(following[0])[1]), 2
            near = c - end <= 2
            return Complement(tree.edges(inner[0])[0], last, c if near else end, rank)
    return None


VALUING = frozenset({"put", "peg"})
"""Verbs that say how much something is: "put the toll at nine"."""


def _valued(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    if lemma_of(tree, verb) not in VALUING:
        return None
    for c in right:
        opens = c + 1
        numbered = opens < len(tree) and (tree.tokens[opens].tag in ("CD", "$") or tree.tokens[opens].ent in ("MONEY", "PERCENT", "CARDINAL", "QUANTITY"))
        if tree.tokens[c].text.lower() == "at" and numbered and (things := [o for o in right if tree.tokens[o].dep == "dobj" and o < c]):
            return Complement(max(end + 1, tree.edges(things[0])[0]), tree.edges(c)[1], end, 2)
    return None


REASONS = frozenset({"for", "as", "of", "over", "to", "with"})


PHONED = frozenset("police 911 999 112 ambulance ambulances firefighters doctor doctors cops".split())
"""Who is called by telephone, and no names."""


def _judged(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    if "s" in frames:
        parts = [c for c in right if tree.tokens[c].dep in ("ccomp", "oprd", "xcomp", "dobj", "acomp", "attr")]
        predicate = [c for c in parts if tree.tokens[c].dep in ("ccomp", "oprd", "xcomp", "acomp")]
        if len(parts) == 1 and tree.tokens[parts[0]].tag == "PRP" and tree.edges(parts[0])[1] + 1 < len(tree) and tree.tokens[tree.edges(parts[0])[1] + 1].text in (".", ",", ";"):
            return None  # "everyone called her"
        if predicate and not to_clause(tree, predicate[0]):
            last = max(tree.edges(c)[1] for c in parts)
            last = next((tree.edges(c)[1] for c in right if tree.tokens[c].dep == "advcl" and to_clause(tree, c) and tree.edges(c)[0] == last + 1), last)
            return Complement(max(end + 1, min(tree.edges(c)[0] for c in parts)), last, end, 2)
        phoned = any(tree.tokens[p].text.lower() in PHONED for p in parts)
        if predicate == [] and parts and not phoned and lemma_of(tree, verb) in ("call", "label", "dub", "brand", "deem"):
            first, last = tree.edges(parts[0])
            return Complement(max(end + 1, first), _named_as(tree, last), end, 2)
    if "f" not in frames and "k" not in frames:
        return None
    objects = [c for c in right if tree.tokens[c].dep in ("dobj", "ccomp")]
    if not objects:
        return _named_before(tree, verb, end, right)
    first, last = tree.edges(objects[0])
    for c in right:
        if tree.tokens[c].text.lower() in REASONS and tree.tokens[c].dep == "prep" and tree.edges(c)[0] == last + 1:
            if tree.tokens[c].text.lower() == "as":
                return Complement(max(end + 1, first), tree.edges(c)[1], end, 2)
            last = tree.edges(c)[1]
    if first == last and tree.tokens[first].text.lower().endswith(("self", "selves")):  # "Poe, defending himself, said"
        return None
    if "f" not in frames:
        return Complement(max(end + 1, first), last, end, 2) if _taken_as(tree, objects[0]) else None
    late = [tree.edges(c) for c in right if tree.tokens[c].text.lower() == "for" and tree.edges(c)[0] > last + 1 and tree.kids(c, "pcomp")]
    return Complement(max(end + 1, first), last, end, 1, None, late[:1])


def _taken_as(tree: Tree, noun: int) -> bool:
    """Whether the parse hung on the object what it is taken as: "saw the remark as a threat"."""
    return any(p > noun and tree.tokens[p].text.lower() == "as" and tree.kids(p, "pobj") for p in tree.kids(noun, "prep"))


def _named_before(tree: Tree, verb: int, end: int, right: list[int]) -> Complement | None:
    """What something named before is taken as: "a fire that police described as | arson"."""
    if any(c < verb and tree.tokens[c].tag == "WDT" for c in tree.kids(verb, "dobj")):
        for c in right:
            if c == end + 1 and tree.tokens[c].text.lower() == "as" and tree.kids(c, "pobj", "amod", "pcomp"):
                return Complement(c + 1, tree.edges(c)[1], c, 2)
    return None


def _named_as(tree: Tree, last: int) -> int:
    """Where the name given ends, though the parse lost it: called him "a fool", called the plan reckless."""
    k = last + 1
    if k < len(tree) and tree.tokens[k].text == '"':
        close = next((j for j in range(k + 1, len(tree)) if tree.tokens[j].text == '"'), None)
        return close if close is not None else last
    while k < len(tree) and tree.tokens[k].pos in ("ADJ", "ADV", "DET", "NOUN", "PROPN"):
        last, k = k, k + 1
    return last


def _phrase(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    nouns = PHRASES.get(lemma_of(tree, verb), "").split()
    for c in right:
        word = lemma_of(tree, c)
        if word not in nouns and (nouns != ["*"] or tree.tokens[c].dep != "dobj"):
            continue
        for k in right:  # "made the case to the council | that …"
            if k > c and tree.tokens[k].dep == "ccomp" and tree.tokens[tree.edges(k)[0]].text.lower() == "that":
                return Complement(tree.edges(k)[0], tree.edges(k)[1], c, 2)
        for k in tree.children[c]:
            if k > c and tree.tokens[k].dep == "prep" and (inner := tree.kids(k, "pobj", "pcomp")) and _topic(tree, k, inner[0]):
                return Complement(tree.edges(inner[0])[0], tree.edges(k)[1], k, 1)
            if k > c and tree.tokens[k].dep in ("acl", "ccomp", "advcl") and tree.tokens[tree.edges(k)[0]].text.lower() == "for":
                return Complement(tree.edges(k)[0] + 1, tree.edges(k)[1], tree.edges(k)[0], 2)
            if (k > c and tree.tokens[k].dep in ("acl", "ccomp", "relcl")) or (word == "clear" and k > c and tree.tokens[k].dep in ("advcl", "csubj")):
                return Complement(tree.edges(k)[0], tree.edges(k)[1], c, 2)
        for k in right:
            if k > c and tree.tokens[k].dep in ("ccomp", "advcl") and (marked(tree, k) or to_clause(tree, k)):
                return Complement(tree.edges(k)[0], tree.edges(k)[1], c, 2)
            if k == c + 1 and tree.tokens[k].dep == "prep" and (inner := tree.kids(k, "pobj", "pcomp")) and _topic(tree, k, inner[0]):
                return Complement(tree.edges(inner[0])[0], tree.edges(k)[1], k, 1)
    return None


def _talk(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    """A topic behind a noun of talk, whatever is done with it: "answered questions about | the toll", "has no illusions about | it"."""
    for c in right:
        if tree.tokens[c].dep == "dobj" and talks(tree, verb, c):
            for p in (*tree.kids(c, "prep"), *(r for r in right if r == c + 1)):
                inner = tree.kids(p, "pobj", "pcomp")
                word = tree.tokens[p].text.lower()
                about = word in ABOUT or (word == "in" and tree.tokens[c].lemma.lower() in ("interest", "faith", "belief", "confidence", "trust"))
                if p == c + 1 and about and inner and (word == "in" or word == "into" or _topic(tree, p, inner[0])):
                    return Complement(p + 1, tree.edges(p)[1], p, 1)
    return None


def talks(tree: Tree, verb: int, noun: int) -> bool:
    """Whether a verb does something with a noun of talk, and its subject is the one who talks or thinks."""
    return tree.tokens[noun].lemma.lower() in TALK and lemma_of(tree, verb) not in DRAWN


TALK = frozenset(
    """question comment remark statement discussion speech rhetoric insight point interest illusion position view opinion idea doubt concern
    proposal regulation restriction article essay joke argument stance thought lecture debate feeling apology promise lie answer story briefing
    faith trust confidence belief misgiving reservation conviction suspicion lesson testimony warning explanation""".split()
)
"""Nouns of talk and thought that have a topic."""
ABOUT = frozenset("about on into over regarding concerning".split())
DRAWN = frozenset("face draw meet receive get spark prompt fuel avoid dodge ignore provoke hear trigger invite attract read follow watch attend end polarize dominate stop hold".split())
"""Verbs whose subject is talked about, or only listens."""

TOPICS = frozenset("about over at with on of against for to regarding behind".split())


def _topic(tree: Tree, preposition: int, noun: int) -> bool:
    """Whether a prepositional phrase tells what was said, not when or where."""
    named = tree.tokens[noun].text.lower() in DAY_NAMES
    whom = tree.tokens[preposition].text.lower() == "for" and tree.tokens[tree.tokens[preposition].head].lemma.lower() == "question"
    return not named and not whom and tree.tokens[preposition].text.lower() in TOPICS and tree.tokens[noun].ent not in ("DATE", "TIME", "ORDINAL", "GPE") and tree.tokens[noun].lemma != "time"


def _object(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    if set(frames) & set("go"):
        for c in right:
            opening = tree.tokens[tree.edges(c)[0]]
            if tree.tokens[c].dep == "xcomp" and "VBG" in (tree.tokens[c].tag, opening.tag) and ("g" in frames or tree.edges(c)[0] == end + 1):
                return Complement(max(end + 1, tree.edges(c)[0]), tree.edges(c)[1], end, 1)
    if "o" not in frames:
        return None
    for c in right:
        if tree.tokens[c].dep == "dobj" and not is_mark(tree, c):
            if tree.tokens[c].lemma.lower() in HEARERS.get(lemma_of(tree, verb), ()):
                return None
            first, last = tree.edges(c)
            if lemma_of(tree, verb) == "read" and tree.tokens[first].tag not in ("DT", "PRP$", "NNP", "WDT") and tree.tokens[first].text not in ('"', "'"):
                return None  # "she read law in Rome"
            return Complement(max(end + 1, first), _standing(tree, verb, last), end, 1)
    return None


HEARERS = {
    "address": frozenset("press medium media reporter journalist newsman mediaperson crowd rally nation gathering supporter worker audience congress parliament conference meeting summit event voter delegate student member ceremony".split()),
    "seek": frozenset({"comment"}),
}
"""Objects that are whom a verb speaks to, or what is asked of them, not what it says."""

STANDINGS = frozenset("ahead behind leading trailing tied even".split())


def _standing(tree: Tree, verb: int, last: int) -> int:
    """The end of who stands where: "the poll shows the mayor | ahead by three points"."""
    for k in (last + 1, last + 2):
        if k < len(tree) and tree.tokens[k].text.lower() in STANDINGS and all(t.pos == "ADV" for t in tree.tokens[last + 1 : k]):
            stop = next((j for j in range(k, len(tree)) if tree.tokens[j].text in (",", ".", ";", "—", "–")), len(tree))
            return stop - 1
    return last
