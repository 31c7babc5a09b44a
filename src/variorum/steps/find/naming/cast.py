"""The actors of one report while it is read: full names gather their short forms."""

from dataclasses import dataclass, field

from variorum.steps.find.naming.roles import country_in, office_of
from variorum.steps.find.naming.tables import GIVEN_MEN, GIVEN_WOMEN, GROUPS, HONORIFICS, MEN, TITLES, WOMEN
from variorum.text.gazetteer import country_of

Place = tuple[int, int]


@dataclass(slots=True, eq=False)
class Member:
    """One actor with where it is named. `places`: (start, end, form). `gender`: f, m or ''."""

    name: str
    kind: str
    order: int
    places: list[tuple[int, int, str]] = field(default_factory=list)
    roles: list[Place] = field(default_factory=list)
    role_texts: list[str] = field(default_factory=list)
    gender: str = ""

    @property
    def titled(self) -> bool:
        """Whether a title of it tells an office."""
        return any(office_of(text) for text in self.role_texts)


@dataclass(slots=True)
class Cast:
    """All actors of one report, by name."""

    members: list[Member] = field(default_factory=list)
    surnames: dict[str, list[Member]] = field(default_factory=dict)
    given: dict[str, list[Member]] = field(default_factory=dict)
    """First name, or nickname in quotation marks → the people with a full name who have it."""
    keys: dict[tuple[str, str], Member] = field(default_factory=dict)
    letters: dict[str, Member] = field(default_factory=dict)
    """Initials of an organisation's name → it."""

    offices: dict[str, list[Member]] = field(default_factory=dict)
    """Office → the people who hold it by their titles."""
    titles: dict[str, list[Member]] = field(default_factory=dict)
    """A word of a title ("minister") → the people who have it in theirs."""
    posts: dict[tuple[str, str], list[Member]] = field(default_factory=dict)
    """Office and country → the people who hold it."""

    def give_title(self, member: Member, title: str) -> None:
        """Note a title of a member, and the office it tells."""
        member.role_texts.append(title)
        for word in {w.rstrip(".,") for w in title.lower().split()} & TITLES:
            bearers = self.titles.setdefault(word, [])
            if member not in bearers[-3:]:
                bearers.append(member)
        office, country = office_of(title), country_in(title)
        if office is None:
            return
        held = self.offices.setdefault(office, [])
        if member not in held[-3:]:
            held.append(member)
        if country is not None:
            at_post = self.posts.setdefault((office, country), [])
            if member not in at_post[-3:]:
                at_post.append(member)

    def person(self, name: str, full: bool) -> Member | None:
        """The one person a name can mean; None where none or several fit.

        "Roe" means Ann Roe where she is the only Roe, or is named in full three times as often as the other.
        """
        words = folded(name)
        rivals = self.surnames.get(words[-1], [])[:50] if words else []
        same = [m for m in rivals if fits(words, folded(m.name)) and not two_generations(name, m.name)]
        if words and not rivals:  # "Sir Ann" is Ann Roe, "Ann May" is Ann May Roe
            named = self.given.get(words[0], [])[:50]
            same = [m for m in named if len(words) == 1 or folded(m.name)[: len(words)] == words]
        if len(same) > 1 and not full:
            same.sort(key=lambda m: -len(m.places))
            if len(same[0].places) >= 3 * len(same[1].places):
                same = same[:1]
        return same[0] if len(same) == 1 else None

    def other(self, name: str, kind: str) -> Member | None:
        """The organisation, group, state or place of that name or acronym."""
        found = self.keys.get((kind, canonical(name, kind)))
        if found is None and kind == "organisation" and name.isupper():
            found = self.letters.get(name) or self.letters.get(name.replace(".", ""))
        if found is None and kind == "organisation":
            found = self.keys.get((kind, initials(name).lower())) if len(initials(name)) > 2 else None
        return found

    def has_surname(self, name: str) -> bool:
        """Whether somebody's full name ends in a name."""
        return bool(self.surnames.get(folded(name)[-1])) if folded(name) else False

    def lend(self, member: Member, name: str) -> None:
        """Let a member be called by the first name, or the nickname in quotation marks, of a full name."""
        words = folded(name)
        nicknames = {w[1:-1].lower() for w in name.split() if w[:1] in _MARKS and w[-1:] in _MARKS and len(w) > 3}
        for first in sorted({words[0], *nicknames}) if 1 < len(words) < 5 else ():
            if member not in (bearers := self.given.setdefault(first, []))[-3:]:
                bearers.append(member)

    def add(self, name: str, kind: str) -> Member:
        if kind == "group":
            name = GROUPS.get(name.lower().removeprefix("the ").removesuffix(" group"), name)
        member = Member(name, kind, len(self.members))
        self.members.append(member)
        if kind == "person":
            words = folded(name)
            self.surnames.setdefault(words[-1] if words else name, []).append(member)
        else:
            self.keys.setdefault((kind, canonical(name, kind)), member)
            if kind == "organisation" and len(initials(name)) > 2:
                self.letters.setdefault(initials(name), member)
        return member


_MARKS = frozenset("\"“”'‘’")
_DROPPED = str.maketrans("", "", "\"“”'‘’ʼ`")


BORN = frozenset("jr sr ii iii iv".split())
"""What tells a father from a son of one name."""


def folded(name: str) -> tuple[str, ...]:
    """The words of a name in lower case without marks, and without what tells the son from the father: "Zas'ko" is "Zasko", "Ann Roe III" is called "Roe"."""
    words = tuple(w for w in name.lower().translate(_DROPPED).split() if w)
    return words[:-1] if born(name) else words


def two_generations(one: str, two: str) -> bool:
    """Whether two full names tell the father from the son: "Ken Roe Sr." and "Ken Roe Jr."."""
    return bool(born(one) and born(two)) and born(one) != born(two)


def born(name: str) -> str:
    """The `jr` or `iii` behind a full name; empty where there is none."""
    words = name.lower().split()
    last = words[-1].strip(".,") if len(words) > 2 else ""
    return last if last in BORN else ""


def fits(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a shorter name is a form of the full one: its surname, or its words in order with the surname last."""
    if short == full:
        return True
    if not short or len(short) >= len(full) or short[-1] != full[-1]:
        return len(short) == len(full) > 1 and short[-1] == full[-1] and _initial(short[0], full[0])
    at = 0
    for word in short:
        while at < len(full) and not (full[at] == word or _initial(word, full[at])):
            at += 1
        if at == len(full):
            return False
        at += 1
    return True


def _initial(one: str, two: str) -> bool:
    one, two = one.rstrip("."), two.rstrip(".")
    return (len(one) == 1 or len(two) == 1) and one[:1] == two[:1]


def canonical(name: str, kind: str) -> str:
    """The form under which equal names of organisations, groups and states meet."""
    low = name.lower().removeprefix("the ").replace("’", "'")
    if kind == "state":
        return country_of(name) or low
    if kind == "group":
        return GROUPS.get(low.removesuffix(" group"), GROUPS.get(low, low)).lower()
    return low


def initials(name: str) -> str:
    """The capitals a name may be shortened to: Collective Security Treaty Organization → CSTO."""
    words = name.replace("-", " ").split()
    return "".join(w[0] for w in words if w[0].isupper()) if len(words) > 1 else ""


def gender_of(name: str, honorific: str, role: str) -> str:
    """f or m where a title or a common given name tells; '' otherwise."""
    words = role.lower().split()
    given = next((w for w in name.lower().split(" ")[:-1] if w in GIVEN_WOMEN or w in GIVEN_MEN), "")
    if honorific in WOMEN or any(w in WOMEN for w in words):
        return "f"
    if (honorific in MEN and honorific in HONORIFICS) or any(w in MEN and w in TITLES for w in words):
        return "m"
    if " " in name:
        return "f" if given in GIVEN_WOMEN else "m" if given else ""
    return "m" if honorific == "mr" else ""
