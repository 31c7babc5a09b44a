"""Adds to the cast the pronouns and bare titles that safely mean one of it."""

from variorum.steps.find.naming.cast import Cast, Member
from variorum.steps.find.naming.pronouns import PRONOUNS, Trail, holder, office_key, title_edges
from variorum.steps.find.saying.verbs_table import FRAMES
from variorum.text.tree import Reading, Tree

SPOKEN = frozenset({"say", "tell", "add", "write", "ask"})


class Resolver:
    """Reads a report's sentences in order, knowing where names and titles stand; made once for a report."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.named = {start: (m, end) for m in cast.members for start, end, form in m.places if form in ("name", "role")}
        self.held = sorted({p for m in cast.members for p in m.roles})
        self.next_held = 0
        self.unnamed: dict[tuple[str, str], Member] = {}
        self.trail = Trail(cast)
        self.owned: tuple[int, str, Member] | None = None
        """The last one named as somebody's ("His agent, Ann Roe"): the sentence, his gender, and who."""

    def read(self, reading: Reading) -> None:
        """Go through the report; members gain places of the forms `pronoun` and `role`."""
        for number, tree in enumerate(reading.trees):
            for i, token in enumerate(tree.tokens):
                start = tree.at(i)[0]
                if start in self.named:
                    member, end = self.named[start]
                    self.trail.note(number, member, any(_leads_or_beside(tree, k) for k in tree.tokens_in(start, end)))
                    if token.dep in ("compound", "appos") and (owner := _owner(tree, i)):
                        self.owned = (number, owner, member)
                elif token.text.lower() in PRONOUNS:
                    self._pronoun(number, tree, i)
                elif not self._in_title(start):
                    self._title(number, tree, i)

    def _pronoun(self, number: int, tree: Tree, i: int) -> None:
        word = tree.tokens[i].text.lower()
        member = self.trail.meant(number, word) if stands_alone(tree, i) else None
        if member is not None and self.owned != (number, PRONOUNS[word], member):
            member.places.append((*tree.at(i), "pronoun"))
            member.gender = member.gender or ("" if member.kind != "person" else PRONOUNS[word])
            self.trail.note(number, member, leads(tree, i))

    def _in_title(self, place: int) -> bool:
        """Whether a place lies in a title that stands beside a name; asked from left to right."""
        while self.next_held < len(self.held) and self.held[self.next_held][1] <= place:
            self.next_held += 1
        return self.next_held < len(self.held) and self.held[self.next_held][0] <= place

    def _title(self, number: int, tree: Tree, i: int) -> None:
        edges = title_edges(tree, i)
        if edges is None:
            return
        span = tree.span(*edges)
        member = holder(self.cast, span.quote)
        key = office_key(span.quote)
        if member is None and key is not None:
            member = self._of_office(key, span.quote, self.trail.only_person(number) if tree.tokens[i].dep == "nsubj" else None)
            if not member.places:
                member.roles.append((span.start, span.end))
        theirs = any(self.named.get(tree.at(k)[0], (None, 0))[0] is member for k in range(edges[0], edges[1] + 1))
        if member is not None and not theirs:
            member.places.append((span.start, span.end, "role"))
            self.trail.note(number, member, leads(tree, i))

    def _of_office(self, key: tuple[str, str], title: str, only: Member | None) -> Member:
        """The one of an office whom no name is known for: the only person so far, or a new actor by that title."""
        member = self.unnamed.get(key) or only
        if member is None:
            member = self.unnamed[key] = self.cast.add(title.removeprefix("the ").removeprefix("The "), "person")
        self.cast.give_title(member, title)
        return member


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


def _leads_or_beside(tree: Tree, i: int) -> bool:
    """Whether a name is the subject, or stands beside it: "His agent, Ann Roe, said"."""
    token = tree.tokens[i]
    return leads(tree, token.head if token.dep == "appos" and tree.tokens[token.head].pos == "NOUN" else i)


def leads(tree: Tree, i: int) -> bool:
    """Whether a token is the subject of its sentence's main clause, or of a verb that tells what is said."""
    token = tree.tokens[i]
    head = tree.tokens[token.head]
    return token.dep in ("nsubj", "nsubjpass") and (head.dep == "ROOT" or head.lemma.lower() in SPOKEN)
