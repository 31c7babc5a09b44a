"""Adds to the cast the pronouns and bare titles that safely mean one of it."""

from collections import defaultdict

from variorum.steps.find.ages import PERSONS
from variorum.steps.find.naming.cast import Cast, Member, gender_of
from variorum.steps.find.naming.pronouns import OPEN, PRONOUNS, Trail, holder, office_key, title_edges
from variorum.steps.find.naming.tables import BODIES
from variorum.steps.find.saying.draft import ground_of
from variorum.steps.find.saying.spans import DASHES
from variorum.steps.find.saying.subjects import TELLING
from variorum.steps.find.saying.verbs_table import FRAMES
from variorum.text.quotes import Quoted
from variorum.text.tree import Reading, Tree

SPOKEN = frozenset({"say", "tell", "add", "write", "ask"})
REPORTER = -1
"""The voice of what stands in no quotation."""


class Resolver:
    """Reads a report's sentences in order, knowing where names and titles stand; made once for a report."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.named = {start: (m, end) for m in cast.members for start, end, form in m.places if form in ("name", "role")}
        self.held = sorted({p for m in cast.members for p in m.roles})
        self.next_held = 0
        self.unnamed: dict[tuple[str, str], Member] = {}
        self.trails: defaultdict[int, Trail] = defaultdict(Trail)
        """For the reporter and each quotation whom its own words were about: "he" of a quotation is not who "he said" means."""
        self.others = 0
        """How many were told of without a name, "the friend said": what "she" then says is not told of whoever was named before."""
        self.text = ""
        self.owned: tuple[int, str, Member] | None = None
        """The last one named as somebody's ("His agent, Ann Roe"): the sentence, his gender, and who."""

    def read(self, reading: Reading) -> None:
        """Go through the report; members gain places of the forms `pronoun` and `role`."""
        ground, self.text = ground_of(reading), reading.text
        number = 0
        for tree, within in zip(ground.trees, ground.within, strict=True):
            voices = [REPORTER if q >= 0 and _astray(ground.quotes[q], reading.text) else q for q in within]
            number += REPORTER in within  # sentences of a quotation do not make its speaker forgotten
            self._sentence(number, tree, voices)

    def _sentence(self, number: int, tree: Tree, voices: list[int]) -> None:
        named_to = 0
        for i, token in enumerate(tree.tokens):
            start, trail = tree.at(i)[0], self.trails[voices[i]]
            if start in self.named:
                member, named_to = self.named[start]
                beside = [_beside(tree, k) for k in tree.tokens_in(start, named_to)]
                trail.note(number, member, any(leads(tree, k) or tells(tree, k) for k in beside), any(tells(tree, k) for k in beside))
                if token.dep in ("compound", "appos") and (owner := _owner(tree, i)):
                    self.owned = (number, owner, member)
            elif token.text.lower() in PRONOUNS:
                self._pronoun(number, tree, i, trail)
            elif not self._in_title(start) and not self._title(number, tree, i, trail) and not self._is_named(start, named_to) and is_somebody(tree, i):
                self._somebody(number, tree, i, trail)

    def _somebody(self, number: int, tree: Tree, i: int, trail: Trail) -> None:
        """Note one who is no known name: by a family name that the parse took for a noun ("Page said"), or without any ("the friend said")."""
        word = tree.tokens[i].text
        alone = word[0].isupper() and not any(tree.tokens[c].pos == "PROPN" for c in tree.kids(i, "compound"))
        member = self.cast.person(word, full=True) if alone else None
        if member is None:
            self.others += 1
            member = Member("", "person", -self.others, gender=gender_of(f"{word} ", "", word))  # "Ben" alone, or "the widow"
        else:
            member.places.append((*tree.at(i), "name"))
        trail.note(number, member, subject=True, says=tells(tree, i))

    def _is_named(self, start: int, named_to: int) -> bool:
        """Whether a word stands in a name, or behind it between dashes: "Ann Roe - director of the port - said"."""
        return start < named_to or (named_to > 0 and start - named_to <= NEAR and self.text[named_to:start].strip() in DASHES)

    def _pronoun(self, number: int, tree: Tree, i: int, trail: Trail) -> None:
        word = tree.tokens[i].text.lower()
        if not stands_alone(tree, i):
            return
        member = trail.meant(number, word, said=tells(tree, i), closes=closes(tree, i))
        if member is None or not member.name:
            if PRONOUNS[word] != "it" and leads(tree, i):
                trail.note(number, OPEN[PRONOUNS[word]], subject=True, says=tells(tree, i))
        elif self.owned != (number, PRONOUNS[word], member):
            member.places.append((*tree.at(i), "pronoun"))
            member.gender = member.gender or ("" if member.kind != "person" else PRONOUNS[word])
            trail.note(number, member, leads(tree, i), tells(tree, i))

    def _in_title(self, place: int) -> bool:
        """Whether a place lies in a title that stands beside a name; asked from left to right."""
        while self.next_held < len(self.held) and self.held[self.next_held][1] <= place:
            self.next_held += 1
        return self.next_held < len(self.held) and self.held[self.next_held][0] <= place

    def _title(self, number: int, tree: Tree, i: int, trail: Trail) -> bool:
        """Whether a title stands here of which it is known whose it is."""
        edges = title_edges(tree, i)
        if edges is None:
            return False
        span = tree.span(*edges)
        member = holder(self.cast, span.quote)
        key = office_key(span.quote)
        if member is None and key is not None:
            member = self._of_office(key, span.quote, trail.only_person(number) if tree.tokens[i].dep == "nsubj" else None)
            if not member.places:
                member.roles.append((span.start, span.end))
        theirs = any(self.named.get(tree.at(k)[0], (None, 0))[0] is member for k in range(edges[0], edges[1] + 1))
        if member is not None and not theirs:
            member.places.append((span.start, span.end, "role"))
            trail.note(number, member, leads(tree, i), tells(tree, i))
        return member is not None

    def _of_office(self, key: tuple[str, str], title: str, only: Member | None) -> Member:
        """The one of an office whom no name is known for: the only person so far, or a new actor by that title."""
        member = self.unnamed.get(key) or only
        if member is None:
            member = self.unnamed[key] = self.cast.add(title.removeprefix("the ").removeprefix("The "), "person")
        self.cast.give_title(member, title)
        return member


NEAR = 8
"""Code points behind a name within which a dash stands beside it."""


def _astray(quote: Quoted, text: str) -> bool:
    """Whether a straight mark that nothing closes may have closed what an earlier line opened: what follows is perhaps the reporter's."""
    goes_on = quote.runs_on and not text[quote.start + 1 : quote.start + 2].islower()  # not: `"We lost, "said Ann Roe`
    return not quote.closed and not goes_on and text[quote.start] in STRAIGHT


STRAIGHT = frozenset("\"'")


def _owner(tree: Tree, i: int) -> str:
    """The gender of him whose somebody is, where a name stands beside it: m of "his agent, Ann Roe"."""
    last = tree.tokens[i].head if tree.tokens[i].dep == "compound" else i
    noun = tree.tokens[last].head if tree.tokens[last].dep == "appos" else last
    whose = [tree.tokens[c].text.lower() for c in tree.kids(noun, "poss")]
    return PRONOUNS.get(whose[0], "") if whose else ""


def stands_alone(tree: Tree, i: int) -> bool:
    """Whether a pronoun is a subject that somebody can be: no "its", no "it is important that"."""
    token = tree.tokens[i]
    if token.dep != "nsubj" and (token.dep != "nsubjpass" or token.text.lower() == "it"):
        return False
    if token.text.lower() not in ("he", "she", "it"):
        return False
    head = tree.tokens[token.head]
    return token.text.lower() != "it" or (head.pos == "VERB" and head.lemma.lower() in FRAMES)


def _beside(tree: Tree, i: int) -> int:
    """The noun a name stands beside, for which it is said what both do ("His agent, Ann Roe, said"); else the name's own token."""
    token = tree.tokens[i]
    return token.head if token.dep == "appos" and tree.tokens[token.head].pos == "NOUN" else i


def leads(tree: Tree, i: int) -> bool:
    """Whether a token is the subject of its sentence's main clause, or of a verb that tells what is said."""
    token = tree.tokens[i]
    head = tree.tokens[token.head]
    return token.dep in ("nsubj", "nsubjpass") and (head.dep == "ROOT" or head.lemma.lower() in SPOKEN)


ASIDE = frozenset({"advcl", "relcl", "acl"})
"""Clauses beside the one that is told: "when the driver yelled, she said"."""


def tells(tree: Tree, i: int) -> bool:
    """Whether a token is the subject of a verb that may quote, or who something is according to."""
    token = tree.tokens[i]
    head = tree.tokens[token.head]
    credited = token.dep == "pobj" and head.text.lower() == "to" and tree.tokens[head.head].text.lower() == "according"
    return credited or (token.dep == "nsubj" and head.dep not in ASIDE and "q" in FRAMES.get(head.lemma.lower(), ""))


def closes(tree: Tree, i: int) -> bool:
    """Whether a pronoun tells, behind or amid it, who says the sentence: of "Roe lost, he said" it is not Roe."""
    verb = tree.tokens[i].head
    return tells(tree, i) and (tree.tokens[verb].dep == "parataxis" or any(c < i for c in tree.kids(verb, "ccomp")))


def is_somebody(tree: Tree, i: int) -> bool:
    """Whether a word that is no known name stands for one person, who leads the sentence or says something: "the friend said"."""
    token = tree.tokens[i]
    if not (leads(tree, i) or tells(tree, i)) or any(tree.tokens[c].pos == "PROPN" for c in tree.kids(i, "appos")):
        return False
    lemma = token.lemma.lower()
    speaks = token.pos == "NOUN" and tree.tokens[token.head].lemma.lower() in SPOKEN - {"add"} and lemma not in BODIES and lemma not in TELLING
    return token.tag == "NNP" or (token.tag == "NN" and (speaks or lemma in PERSONS))
