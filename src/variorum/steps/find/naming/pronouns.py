"""Pronouns and bare titles traced to the one they mean, or left open."""

from variorum.steps.find.naming.cast import Cast, Member
from variorum.steps.find.naming.roles import country_in, office_of
from variorum.steps.find.naming.tables import BODIES, TITLES
from variorum.text.tree import Tree

PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f", "it": "it", "its": "it"}
OPEN = {gender: Member("", "person", 0, gender=gender) for gender in ("m", "f")}
"""Whoever a pronoun meant that was left open: a further one may mean the same."""
MEMORY = 3
"""Sentences after which a name is no longer what a pronoun means."""


class Trail:
    """Whom the last sentences were about, named or not; made for one voice, the reporter's or a quotation's, and fed sentence by sentence."""

    def __init__(self) -> None:
        self.subjects: list[tuple[int, Member]] = []
        self.seen: list[tuple[int, Member]] = []
        self.sayer: tuple[int, Member] | None = None
        """The last one of whom it was told that he said something."""

    def note(self, number: int, member: Member, subject: bool, says: bool) -> None:
        """Somebody was read of in sentence `number`, as its subject or not; `says`: as the one who tells something."""
        if says:
            self.sayer = (number, member)
        kept = self.subjects if subject else self.seen
        kept.append((number, member))
        del kept[:-40]

    def meant(self, number: int, word: str, *, said: bool = False, closes: bool = False) -> Member | None:
        """The one a pronoun in sentence `number` means, perhaps one without a name; None where that is not safe.

        `said`: it tells who says something; `closes`: who says that very sentence, and so is not whom it is about.
        """
        gender = PRONOUNS[word]
        if said and self.sayer is not None and self.sayer[0] >= number - 1:
            since, sayer = self.sayer
            if self._still(number - closes, since, sayer, gender):
                return sayer
            if gender != "it" and _perhaps_person(sayer):
                return None
        number -= closes
        recent = [m for n, m in self.subjects if number - MEMORY <= n <= number and _may_be(m, gender)]
        around = {m.order: m for n, m in (*self.subjects, *self.seen) if number - 2 <= n <= number and _may_be(m, gender)}
        if not recent:
            return next(iter(around.values())) if gender != "it" and len(around) == 1 else None
        last = recent[-1]
        rivals = {m.order for m in recent[-3:] if m not in OPEN.values()} - {last.order}
        if gender == "it":
            fresh = [m for n, m in self.subjects if n >= number - 1 and _may_be(m, gender)]
            return last if {m.order for m in fresh} == {last.order} and (not rivals or len(around) <= 1 or last is fresh[-1]) else None
        since = next(n for n, m in reversed(self.subjects) if m is last)
        others = {m.order for n, m in self.seen if n >= since and _may_be(m, gender)} - {last.order}
        known = not rivals or last is recent[-2] or last.gender == gender
        return last if not others and (known or self._next_to(number, last, gender)) else None

    def _still(self, number: int, since: int, sayer: Member, gender: str) -> bool:
        """Whether he who said something last says the next thing: nobody else whom the pronoun may mean was read of since."""
        later = (m for n, m in (*self.subjects, *self.seen) if since < n <= number and _may_be(m, gender))
        here = [m for n, m in self.subjects if n == since and _may_be(m, gender)]
        return _may_be(sayer, gender) and all(m is sayer for m in later) and here[-1:] == [sayer]

    def _next_to(self, number: int, last: Member, gender: str) -> bool:
        """Whether the sentence before is about one person alone, and of the others none is known to be of that gender."""
        late = max((n for n, m in self.subjects if number - 2 <= n < number and m.kind == "person"), default=-1)
        said = {m.order for n, m in self.subjects if n == late and m.kind == "person"}
        here = any(n == number and m.kind == "person" for n, m in (*self.subjects, *self.seen))
        others = any(m.gender == gender and m is not last and m not in OPEN.values() for _, m in (*self.subjects[-12:], *self.seen[-12:]))
        return said == {last.order} and not here and not others

    def only_person(self, number: int) -> Member | None:
        """The last subject, where it is the only person named so far and no title of it is known."""
        people = {m.order for _, m in (*self.subjects, *self.seen) if m.kind == "person"}
        if len(people) != 1 or not self.subjects or self.subjects[-1][0] < number - 1:
            return None
        member = self.subjects[-1][1]
        return member if member.name and member.kind == "person" and not member.titled else None


def _perhaps_person(member: Member) -> bool:
    """Whether what was taken for a body, by one word ("Meyer"), may be somebody's family name."""
    return member.kind == "organisation" and member.name.isalpha() and member.name.istitle() and member.name.lower() not in BODIES


def _may_be(member: Member, gender: str) -> bool:
    """Whether a pronoun may stand for a member, by what is known of it: for a body `it`, for a person of no other gender `he` or `she`."""
    return member.kind in BODILY if gender == "it" else member.kind == "person" and member.gender in ("", gender)


BODILY = frozenset({"organisation", "group", "state"})


def title_edges(tree: Tree, noun: int) -> tuple[int, int] | None:
    """First and last token of "the Uzbek head of state", "Tajikistan's president", "the minister"; None where it is no one's title."""
    token = tree.tokens[noun]
    if token.text.lower().rstrip(".") not in TITLES or token.pos not in ("NOUN", "PROPN") or token.tag in ("NNS", "NNPS"):
        return None
    first = noun
    while first > 0 and tree.tokens[first - 1].text != "," and tree.tokens[first - 1].pos in ("ADJ", "NOUN", "PROPN", "DET", "PART"):
        if tree.tokens[first - 1].pos == "DET" and tree.tokens[first - 1].text.lower() not in ("the", "this"):
            return None
        first -= 1
        if tree.tokens[first].pos == "DET":
            break
    last = noun
    for c in tree.kids(noun, "prep"):
        if c == last + 1 and tree.tokens[c].text.lower() in ("of", "for", "to") and tree.edges(c)[1] - c < 6:
            last = tree.edges(c)[1]
    if first == last > 0 and token.text[0].isupper() and (tree.tokens[noun - 1].text == "," or tree.tokens[noun - 1].pos != "PUNCT") and not tree.placed.headline:
        return None  # "On the line, Leader said" is a family name
    return first, last


def holder(cast: Cast, words: str) -> Member | None:
    """The one person of the report who holds a title such as "the Uzbek head of state"."""
    office, country = office_of(words), country_in(words)
    if office is None:
        return None
    holders = cast.posts.get((office, country), []) if country else cast.offices.get(office, [])
    plain = words.lower().removeprefix("the ")
    if not holders and plain in TITLES:  # "The minister" of defence
        holders = cast.titles.get(plain, [])
    one = holders[0] if len({id(m) for m in holders}) == 1 else None
    return one if one is not None and (country or _of_the_same(words, one)) else None


def _of_the_same(words: str, one: Member) -> bool:
    """Whether a title names nothing that the titles of its one holder do not: "the bank's president" is not who heads the port."""
    told = {w for title in one.role_texts for w in _plain(title)}
    held = [w for w in _plain(words) if w not in TITLES and w not in EMPTY]
    return not held or any(w in told for w in held)


def _plain(title: str) -> list[str]:
    return [w.strip(".,'").removesuffix("'s") for w in title.lower().replace("’", "'").replace("-", " ").split()]


EMPTY = frozenset("the this of for to in and s a an head state government prime top diplomat affairs foreign defence defense special former current new longtime local".split())
"""Words of a title that do not tell where it is held."""


def office_key(words: str) -> tuple[str, str] | None:
    """Office and country of a title that names both: enough to be an actor without a name."""
    office, country = office_of(words), country_in(words)
    return (office, country) if office and country and office.startswith("office") else None
