"""What a verb of saying takes: the clause, to-clause or noun phrase that is its content."""

from dataclasses import dataclass, field

from variorum.steps.find.saying.spans import is_mark
from variorum.steps.find.saying.verbs_table import (
    FRAMES,
    JOINED,
    PARTICLE_PREPOSITIONS,
    PHRASES,
    REFUSERS,
    RULES,
    RULING,
    WITH_PARTICLE,
)
from variorum.text.tree import Tree


@dataclass(slots=True)
class Complement:
    """Tokens `first`..`last` are the content; `cue_last` is where the cue ends; `to` the token spoken to."""

    first: int
    last: int
    cue_last: int
    rank: int
    to: int | None = None
    more: list[tuple[int, int]] = field(default_factory=list)
    """Further parts of the content, as first and last token."""


def frames_of(tree: Tree, verb: int) -> tuple[str, int | None]:
    """The frames a verb takes here, its particle counted in; '' where it credits nothing."""
    lemma = lemma_of(tree, verb)
    for particle in tree.kids(verb, "prt", "advmod"):
        if particle > verb and (lemma, tree.tokens[particle].text.lower()) in WITH_PARTICLE:
            return WITH_PARTICLE[lemma, tree.tokens[particle].text.lower()], particle
    if tree.kids(verb, "prt"):
        last = tree.kids(verb, "prt")[-1]
        return ("oe", last) if (lemma, tree.tokens[last].text.lower()) in JOINED else ("", last)
    if lemma in RULING and _ruled(tree, verb):
        return "e", None
    return FRAMES.get(lemma, ""), None


def _ruled(tree: Tree, verb: int) -> bool:
    """Whether the subject of a verb is a document of rules."""
    token = tree.tokens[verb]
    subjects = [s for s in tree.kids(verb, "nsubj") if tree.tokens[s].tag != "WDT"]
    holder = subjects[0] if subjects else token.head if token.dep in ("acl", "relcl") else verb
    return tree.tokens[holder].lemma.lower() in RULES


_MENDED = {"hop": "hope", "plann": "plan", "sa": "say"}


def lemma_of(tree: Tree, i: int) -> str:
    lemma = tree.tokens[i].lemma.lower()
    return _MENDED.get(lemma, lemma)


def complement_of(tree: Tree, verb: int) -> Complement | None:
    """The strongest complement to the right of the verb; None where there is none."""
    frames, particle = frames_of(tree, verb)
    end = verb if particle is None else particle
    right = [c for c in tree.children[verb] if c > verb and tree.tokens[c].dep != "punct"]
    for find in (_clause, _infinitive, _far_clause, _joined, _judged, _phrase, _object, _rest, _relative):
        found = find(tree, verb, frames, end, right)
        if found is not None and found.first <= found.last:
            return found
    return None


def _clause(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    if "c" not in frames:
        return None
    to = _addressee(tree, right) if "a" in frames else None
    for c in right:
        token = tree.tokens[c]
        first, last = tree.edges(c)
        unsaid = first == end + 1 and tree.tokens[first].text.lower() in ("when", "where") and bool(tree.kids(verb, "neg"))
        if tree.tokens[first - 1].text == "(" or _after_wish(tree, right, c) or _circumstance(tree, c):
            continue
        if (after := _past_scene(tree, c, end)) is not None:
            return Complement(after, last, end, 3, to)
        finite = token.dep in ("ccomp", "parataxis") or (token.dep in ("advcl", "relcl", "acl") and (unsaid or _marked(tree, c)))
        if finite and (not _to_clause(tree, c) or (not set(frames) & set("eat") and tree.kids(c, "nsubj", "ccomp"))):
            things = [o for o in right if o < c and tree.tokens[o].dep == "dobj"] if "o" in frames and token.dep != "ccomp" else []
            if things and "a" not in frames:
                return Complement(max(tree.edges(things[0])[0], end + 1), last, end, 1)
            return Complement(_past_day(tree, _past_aside(tree, c, max(first, end + 1)), last), last, end, 3, to)
    if to is not None:
        for c in tree.kids(to, "acl", "relcl", "ccomp"):
            if _marked(tree, c):
                first, last = tree.edges(c)
                return Complement(max(first, to + 1), last, end, 3, to)
    return None


def _past_scene(tree: Tree, clause: int, end: int) -> int | None:
    """Where a clause begins behind the scene it was said in: "said after the vote | he would resign"."""
    token, opens = tree.tokens[clause], tree.edges(clause)[0]
    subjects = tree.kids(clause, "nsubj", "nsubjpass")
    if opens != end + 1 or token.dep not in ("ccomp", "advcl") or not subjects or tree.tokens[opens].text.lower() not in ("after", "before", "during", "at", "in"):
        return None
    inner, start = tree.kids(opens, "pobj"), tree.edges(subjects[0])[0]
    scene = bool(inner) and tree.tokens[start - 1].text != "," and tree.tokens[subjects[0]].tag == "PRP"
    return start if scene and tree.edges(opens)[1] == start - 1 else None


def _circumstance(tree: Tree, clause: int) -> bool:
    """Whether a clause tells when or why, not what: "felt free after the wall fell"."""
    return any(tree.tokens[m].text.lower() in ("after", "before", "since", "while", "until", "although", "though", "because") for m in tree.kids(clause, "mark"))


def _after_wish(tree: Tree, right: list[int], clause: int) -> bool:
    """Whether a to-clause stands before a clause: "promised to cut the tax — not what Poe had in mind"."""
    return any(c < clause and tree.tokens[c].dep == "xcomp" and _to_clause(tree, c) for c in right)


def _past_aside(tree: Tree, clause: int, first: int) -> int:
    """Where a clause begins behind an aside: "warned, as did the mayor, | that …"."""
    for c in tree.kids(clause, "mark"):
        if c > first + 1 and tree.tokens[c].text.lower() == "that" and tree.tokens[c - 1].text == "," and tree.tokens[first].text.lower() in (",", "as"):
            return c
    return first


def _past_day(tree: Tree, first: int, last: int) -> int:
    """Where a clause begins after the day it was said on: "told them this weekend he would go"."""
    after = first
    while after < last and tree.tokens[after].ent in ("DATE", "TIME"):
        after += 1
    opens = tree.tokens[after].dep in ("nsubj", "nsubjpass", "det", "mark", "poss", "expl") and tree.tokens[after].head > after
    return after if after > first and opens and any(tree.tokens[k].dep == "npadvmod" for k in range(first, after)) else first


def _far_clause(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    """A that-clause the parse hung on something between: "tweeted in the morning hours that …"."""
    if "c" not in frames:
        return None
    for c in right:
        if tree.tokens[c].dep not in ("prep", "npadvmod", "dobj", "dative", "advmod"):
            return None
        for k in range(*tree.edges(c)):
            hour = tree.tokens[tree.tokens[tree.tokens[k].head].head].ent in ("DATE", "TIME")  # "in the morning hours that Poe was rude"
            told = tree.tokens[k].dep in ("mark", "advmod") or (hour and bool(tree.kids(tree.tokens[k].head, "nsubj")))
            if k > c and tree.tokens[k].text.lower() == "that" and told:
                clause = tree.tokens[k].head
                return Complement(k, tree.edges(clause)[1], end, 3, c if tree.tokens[c].dep == "dobj" and "a" in frames else None)
    return None


OPENERS = frozenset({"DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ"})


def _rest(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    """After a finite verb of saying whose clause the parse tore off: the rest of the sentence."""
    if not {"q", "c"} <= set(frames) or tree.tokens[verb].tag not in ("VBD", "VBZ", "VBP", "VBN") or end + 3 >= len(tree):
        return None
    if any(tree.tokens[c].dep in ("nsubj", "csubj", "dobj", "prep") for c in right) or not tree.kids(verb, "nsubj"):
        return None
    start = end + 1
    for c in right:
        if c >= start and tree.tokens[c].dep == "npadvmod" and tree.edges(c)[0] == start:
            start = tree.edges(c)[1] + 1
    if start + 2 >= len(tree) or (tree.tokens[start].pos not in OPENERS and tree.tokens[start].text.lower() != "that"):
        return None
    if not any(t.pos in ("VERB", "AUX") and t.tag in ("VBD", "VBZ", "VBP", "MD") for t in tree.tokens[start:]):
        return None
    return Complement(start, len(tree) - 1, end, 3)


def _relative(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    """The rest of a clause whose pronoun stands before the speaker: "the test, which officials claimed now allows …"."""
    if "c" not in frames or not any(c < verb and tree.tokens[c].tag == "WDT" for c in tree.kids(verb, "dobj", "nsubj")):
        return None
    at = end + 1
    while at < len(tree) and tree.tokens[at].pos == "ADV":
        at += 1
    if at >= len(tree) or tree.tokens[at].tag not in ("VBD", "VBZ", "VBP", "MD"):
        return None
    return Complement(end + 1, max(tree.edges(at)[1], tree.edges(tree.tokens[at].head)[1] if tree.tokens[at].dep == "aux" else at), end, 3)


def _marked(tree: Tree, clause: int) -> bool:
    first = tree.edges(clause)[0]
    return tree.tokens[first].text.lower() in ("that", "how", "whether", "what", "why", "who", "if") and tree.tokens[first].dep != "nsubj"


def _to_clause(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[c].text.lower() == "to" for c in tree.kids(verb, "aux"))


def _addressee(tree: Tree, right: list[int]) -> int | None:
    for c in right:
        if tree.tokens[c].dep in ("dobj", "dative", "iobj"):
            return c
    return None


def _infinitive(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    for c in right:
        token = tree.tokens[c]
        if token.dep not in ("xcomp", "ccomp", "advcl") or not _to_clause(tree, c):
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
        if wanted and inner:
            last = tree.edges(c)[1]
            rank = 1
            following = [x for x in right if x > c and tree.tokens[x].dep in ("xcomp", "ccomp") and _to_clause(tree, x)]
            if following and word in ("on", "for", "upon", "to"):
                last, rank = max(last, tree.edges(following[0])[1]), 2
            near = c - end <= 2
            return Complement(tree.edges(inner[0])[0], last, c if near else end, rank)
    return None


REASONS = frozenset({"for", "as", "of", "over", "to", "with"})


def _judged(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    if "s" in frames:
        parts = [c for c in right if tree.tokens[c].dep in ("ccomp", "oprd", "xcomp", "dobj", "acomp", "attr")]
        predicate = [c for c in parts if tree.tokens[c].dep in ("ccomp", "oprd", "xcomp", "acomp")]
        if predicate and not _to_clause(tree, predicate[0]):
            return Complement(max(end + 1, min(tree.edges(c)[0] for c in parts)), max(tree.edges(c)[1] for c in parts), end, 2)
        if predicate == [] and parts and lemma_of(tree, verb) in ("call", "label", "dub", "brand", "deem"):
            first, last = tree.edges(parts[0])
            return Complement(max(end + 1, first), _named_as(tree, last), end, 2)
    if "f" not in frames and "k" not in frames:
        return None
    objects = [c for c in right if tree.tokens[c].dep in ("dobj", "ccomp")]
    if not objects:
        return None
    first, last = tree.edges(objects[0])
    for c in right:
        if tree.tokens[c].text.lower() in REASONS and tree.tokens[c].dep == "prep" and tree.edges(c)[0] == last + 1:
            if tree.tokens[c].text.lower() == "as":
                return Complement(max(end + 1, first), tree.edges(c)[1], end, 2)
            last = tree.edges(c)[1]
    if "f" not in frames:
        return None
    late = [tree.edges(c) for c in right if tree.tokens[c].text.lower() == "for" and tree.edges(c)[0] > last + 1 and tree.kids(c, "pcomp")]
    return Complement(max(end + 1, first), last, end, 1, None, late[:1])


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
        for k in tree.children[c]:
            if k > c and tree.tokens[k].dep == "prep" and (inner := tree.kids(k, "pobj", "pcomp")) and _topic(tree, k, inner[0]):
                return Complement(tree.edges(inner[0])[0], tree.edges(k)[1], k, 1)
            if k > c and tree.tokens[k].dep in ("acl", "ccomp", "advcl") and tree.tokens[tree.edges(k)[0]].text.lower() == "for":
                return Complement(tree.edges(k)[0] + 1, tree.edges(k)[1], tree.edges(k)[0], 2)
            if (k > c and tree.tokens[k].dep in ("acl", "ccomp", "relcl")) or (word == "clear" and k > c and tree.tokens[k].dep in ("advcl", "csubj")):
                return Complement(tree.edges(k)[0], tree.edges(k)[1], c, 2)
        for k in right:
            if k > c and tree.tokens[k].dep in ("ccomp", "advcl") and (_marked(tree, k) or _to_clause(tree, k)):
                return Complement(tree.edges(k)[0], tree.edges(k)[1], c, 2)
            if k == c + 1 and tree.tokens[k].dep == "prep" and _topic(tree, k, k) and (inner := tree.kids(k, "pobj", "pcomp")):
                return Complement(tree.edges(inner[0])[0], tree.edges(k)[1], k, 1)
    return None


TOPICS = frozenset("about over at with on of against for to regarding behind".split())


def _topic(tree: Tree, preposition: int, noun: int) -> bool:
    """Whether a prepositional phrase tells what was said, not when or where."""
    return tree.tokens[preposition].text.lower() in TOPICS and tree.tokens[noun].ent not in ("DATE", "TIME", "ORDINAL", "GPE") and tree.tokens[noun].lemma != "time"


def _object(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    if "g" in frames:
        for c in right:
            if tree.tokens[c].dep == "xcomp" and tree.tokens[c].tag == "VBG":
                return Complement(max(end + 1, tree.edges(c)[0]), tree.edges(c)[1], end, 1)
    if "o" not in frames:
        return None
    for c in right:
        if tree.tokens[c].dep == "dobj" and not is_mark(tree, c):
            first, last = tree.edges(c)
            return Complement(max(end + 1, first), _standing(tree, verb, last), end, 1)
    return None


STANDINGS = frozenset("ahead behind leading trailing tied even".split())


def _standing(tree: Tree, verb: int, last: int) -> int:
    """The end of who stands where: "the poll shows the mayor | ahead by three points"."""
    for k in (last + 1, last + 2):
        if k < len(tree) and tree.tokens[k].text.lower() in STANDINGS and all(t.pos == "ADV" for t in tree.tokens[last + 1 : k]):
            stop = next((j for j in range(k, len(tree)) if tree.tokens[j].text in (",", ".", ";", "—", "–")), len(tree))
            return stop - 1
    return last
