"""Which words of a report name places: the tagger's labels, mended by the gazetteer and by the words beside the name.

Each capitalised run of words is looked up, longest first; RULES then say yes or no, the first that applies decides.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from variorum.steps.find import place_words as words
from variorum.text.gazetteer import Entry, lookup, state
from variorum.text.gazetteer_key import key
from variorum.text.gazetteer_states import LONE
from variorum.text.tree import Reading, Tree

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
LONGEST = 6
"""Words of the longest name looked up."""


@dataclass(slots=True)
class Candidate:
    """A run of tokens that may name a place. `label`: the tagger's; `whole`: first and last token of its tagged name."""

    tree: Tree
    first: int
    last: int
    entries: tuple[Entry, ...]
    label: str
    whole: tuple[int, int]
    why: str = ""
    plural: str = ""
    """`county` where a list ends with "counties"."""
    outer: "Candidate | None" = field(default=None, repr=False)
    """The larger place printed after it: `Texas` of `Paris, Texas`."""
    tail: int = 0
    """Letters of the last token that are not the name: 4 of `U.S.-led`."""

    @property
    def text(self) -> str:
        return self.tree.text[self.start : self.end]

    @property
    def start(self) -> int:
        return self.tree.at(self.first)[0]

    @property
    def end(self) -> int:
        return self.tree.at(self.last)[1] - self.tail

    def word(self, offset: int) -> str:
        """The word `offset` places before (negative) or after (positive) the name; '' beyond the sentence."""
        tokens, step = self.tree.tokens, 1 if offset > 0 else -1
        i = self.last if offset > 0 else self.first
        while offset:
            i += step
            if not 0 <= i < len(tokens):
                return ""
            if not tokens[i].text.isspace():
                offset -= step
        return tokens[i].text

    @property
    def features(self) -> str:
        return "".join(sorted({e.feature for e in self.entries}))

    def known(self) -> bool:
        """A country, a state, a part of the world, or a city that needs no introduction."""
        best = self.entries[0] if self.entries else None
        return best is not None and (best.feature in "CRDHIWM" or _famous(best) or (best.feature == "S" and self.last - self.first > 1))


def _famous(entry: Entry) -> bool:
    if entry.alias:
        return False
    if entry.feature == "A":
        return entry.country in _WELL_KNOWN or entry.population >= 1_000_000 or len(entry.name) > 5
    return entry.feature == "P" and entry.population >= 300_000


_WELL_KNOWN = frozenset({"US", "CA", "AU", "GB"})
"""Countries whose states and provinces any English paper names without more words."""


@dataclass(frozen=True, slots=True)
class People:
    """The names of people in a report: last words of full names, and all their words."""

    surnames: frozenset[str]
    words: frozenset[str]


def mentions(reading: Reading) -> list[Candidate]:
    """The place names of a report, in order, none touching another."""
    people = people_of(reading)
    taken: list[Candidate] = []
    open_: list[Candidate] = []
    for tree in reading.trees:
        found = list(_candidates(tree))
        _join_outer(found)
        for candidate in found:
            verdict, why = _judge(candidate, people)
            if verdict:
                candidate.why = why
                taken.append(candidate)
            elif verdict is None:
                open_.append(candidate)
    sure = {key(c.text) for c in taken if c.why not in ("tagged", "nation")} | {
        key(c.text) for c in taken if c.why == "tagged" and key(c.text) not in people.surnames
    }
    for candidate in open_:
        if key(candidate.text) in sure and candidate.features != "N":
            candidate.why = "named elsewhere"
            taken.append(candidate)
    return sorted(taken, key=lambda c: (c.start, c.end))


def people_of(reading: Reading) -> People:
    """Surnames and name words of the full names the tagger calls people."""
    surnames: set[str] = set()
    every: set[str] = set()
    for tree in reading.trees:
        for first, last in _names(tree, frozenset({"PERSON"})):
            parts = [t.text for t in tree.tokens[first : last + 1] if t.text[:1].isupper() and len(t.text) > 1]
            if len(parts) > 1:
                surnames.add(key(parts[-1]))
                every.update(map(key, parts))
        for i, token in enumerate(tree.tokens[1:], 1):
            if token.text[:1].isupper() and tree.tokens[i - 1].text.lower() in words.TITLES:
                every.add(key(token.text))
                surnames.add(key(token.text))
    return People(frozenset(surnames), frozenset(every))


def _names(tree: Tree, labels: frozenset[str]) -> Iterator[tuple[int, int]]:
    i, tokens = 0, tree.tokens
    while i < len(tokens):
        j = _ent_end(tree, i)
        if tokens[i].ent in labels:
            yield i, j
        i = j + 1


def _ent_end(tree: Tree, i: int) -> int:
    tokens = tree.tokens
    j = i
    if tokens[i].ent:
        while j + 1 < len(tokens) and tokens[j + 1].ent == tokens[i].ent and not tokens[j + 1].ent_start:
            j += 1
    return j


def _candidates(tree: Tree) -> Iterator[Candidate]:
    tokens = tree.tokens
    whole: list[tuple[int, int]] = []
    while len(whole) < len(tokens):
        first = len(whole)
        last = _ent_end(tree, first)
        whole += [(first, last)] * (last - first + 1)
    i = 0
    while i < len(tokens):
        if hyphened := _HYPHENED.match(tokens[i].text):
            tail = len(tokens[i].text) - hyphened.end(1)
            yield Candidate(tree, i, i, lookup(hyphened[1]), "GPE", whole[i], tail=tail)
            i += 1
            continue
        found = _longest(tree, i) if _may_begin(tree, i) else None
        if found is None:
            if (bare := _unlisted(tree, i, whole)) is not None:
                yield bare
                i = bare.last + 1
            else:
                i += 1
            continue
        last, entries = found
        yield Candidate(tree, i, last, entries, tokens[i].ent, (whole[i][0], max(whole[i][1], whole[last][1])))
        i = last + 1


_HYPHENED = re.compile(r"(U\.S\.|U\.K\.|U\.S|US|UK)-[a-zA-Z]")


def _may_begin(tree: Tree, i: int) -> bool:
    text = tree.tokens[i].text
    if text[:1].isupper():
        return text.lower() != "the"
    following = tree.tokens[i + 1].text if i + 1 < len(tree.tokens) else ""
    return following[:1].isupper() and text.lower() in _SIDES


_SIDES = frozenset(
    {"northern", "southern", "eastern", "western", "central"}
    | {a + b for a in ("north", "south") for b in ("eastern", "western")}
)


def _longest(tree: Tree, i: int) -> tuple[int, tuple[Entry, ...]] | None:
    tokens = tree.tokens
    for last in range(min(i + LONGEST, len(tokens)) - 1, i - 1, -1):
        text = tokens[last].text
        if not (text[:1].isupper() or text[:1].isdigit() or (last > i and text.lower() in words.SORTS)):
            continue
        if any(t.text in {",", "(", ")", ":", ";", "--", "—", '"', "“", "”"} for t in tokens[i:last]):
            continue
        raw = tree.text[tree.at(i)[0] : tree.at(last)[1]]
        if len(raw) > 60 or "\n\n" in raw:
            continue
        short = state(raw) if last - i < 2 and _short(tree, i, last, raw) else None
        if short:
            return last, (short,)
        if entries := _entries(raw):
            if last > i and tokens[last].text == "City" and _office_next(tree, last) and entries[0].feature != "P" and (shorter := _longest_to(tree, i, last - 1)):
                return shorter
            return last, entries
    return None


def _office_next(tree: Tree, last: int) -> bool:
    return last + 1 < len(tree.tokens) and tree.tokens[last + 1].text.lower() in words.OFFICES | {"manager", "hall"}


def _longest_to(tree: Tree, i: int, last: int) -> tuple[int, tuple[Entry, ...]] | None:
    """`Dublin` of `Dublin City Council`: the name without the "City" that belongs to the council."""
    entries = _entries(tree.text[tree.at(i)[0] : tree.at(last)[1]])
    return (last, entries) if entries else None


def _short(tree: Tree, i: int, last: int, raw: str) -> bool:
    """Whether a short form of a state stands where one may: after a town and a comma, a party's letter, or unmistakable."""
    if raw in LONE or raw.replace(" ", "") in LONE:
        return True
    before = tree.tokens[i - 1].text if i else ""
    return before in {",", "-"} and i > 1 and (tree.tokens[i - 2].text[:1].isupper())


_INITIALS = frozenset({"US", "UK", "UAE", "USA", "EU", "DRC", "NYC", "USSR", "PRC"})


def _entries(raw: str) -> tuple[Entry, ...]:
    bare = raw.replace(".", "")
    if len(bare) < 2 or (bare.isupper() and len(bare) <= 3 and bare not in _INITIALS):
        return ()
    if key(raw) == "us" and not raw.isupper():
        return ()
    return lookup(raw)


def _unlisted(tree: Tree, i: int, whole: list[tuple[int, int]]) -> Candidate | None:
    """A name the tagger calls a place and no list has."""
    token = tree.tokens[i]
    if token.ent in PLACE_LABELS and token.ent_start:
        first, last = whole[i]
        if tree.tokens[first].text.lower() == "the" and first < last:
            first += 1
        while last > first and tree.tokens[last].text in {"'s", "’s", "'", "’", "."}:
            last -= 1
        if all(t.text[:1].isupper() or t.text.lower() in {"of", "de", "la", "al", "-", "du", "el"} for t in tree.tokens[first : last + 1]):
            if any(_longest(tree, k) for k in range(first, last + 1)):
                return None
            return Candidate(tree, first, last, (), token.ent, whole[i])
    return None


def _join_outer(found: list[Candidate]) -> None:
    """Tie `Paris` to `Texas` in "Paris, Texas", and name lists to the "counties" that ends them."""
    for near, far in pairwise(found):
        between = near.tree.tokens[near.last + 1 : far.first]
        if [t.text for t in between] == [","] and far.entries and far.features != "N":
            near.outer = far
    for n, candidate in enumerate(found):
        if candidate.word(1).lower() in {"counties", "provinces", "districts"}:
            m = n
            while m >= 0 and not set(found[m].features) & {"A", "C"}:
                found[m].plural = "county"
                if m and all(t.text.lower() in {",", "and", "&", "or"} for t in found[m].tree.tokens[found[m - 1].last + 1 : found[m].first]):
                    m -= 1
                else:
                    break


Rule = Callable[[Candidate, People], bool]


def _judge(c: Candidate, people: People) -> tuple[bool | None, str]:
    for why, verdict, rule in RULES:
        if rule(c, people):
            return verdict, why
    return None, ""


def _is_outer(c: Candidate) -> bool:
    """Whether it stands as the larger place after a comma: `, Texas` — a capitalised name before, a state or country."""
    return (
        c.word(-1) == ","
        and c.first >= 2
        and c.label != "PERSON"
        and not _ordinary(c)
        and c.known()
        and c.tree.tokens[c.first - 2].text[:1].isupper()
        and any(e.feature in "CA" for e in c.entries)
    )


def _has_outer(c: Candidate) -> bool:
    return c.outer is not None and any(e.feature in "CA" and not (e.alias and e.feature == "A") for e in c.outer.entries)


def _ordinary(c: Candidate) -> bool:
    return c.first == c.last and c.text.lower() in words.ORDINARY


def _street(c: Candidate, people: People) -> bool:
    return c.word(1).lower() in words.STREETS and c.word(1)[:1].isupper() and c.word(2) not in {"Patrol", "Department", "Authority"} and not (
        c.first == 0 and c.text.isupper()
    )


def _part_of_person(c: Candidate, people: People) -> bool:
    first, last = c.whole
    if c.label == "PERSON" and last > first:
        inside = [t for t in c.tree.tokens[first : last + 1] if t.text[:1].isupper()]
        return len(inside) > c.last - c.first + 1
    return False


def _title(c: Candidate, people: People) -> bool:
    return c.word(-1).lower() in words.TITLES and c.word(-1)[:1].isupper() and "C" not in c.features


def _beside_name(c: Candidate, people: People) -> bool:
    """`Jordan Smith`, `Sydney Lee`: a name of people goes on to the left or right, in the report's own full names."""
    after, before = c.word(1), c.word(-1)
    return (after[:1].isupper() and key(after) in people.surnames and key(c.text) in people.words) or (
        before[:1].isupper() and key(c.text) in people.surnames and key(before) in people.words
    )


def _said(c: Candidate, people: People) -> bool:
    return c.features not in ("C", "N") and not c.known() and (
        c.word(1).lower() in words.SAYING or (c.word(-1).lower() in words.SAYING and c.word(-2) in {",", "”", '"', "’"})
    )


def _paper(c: Candidate, people: People) -> bool:
    return c.word(1).lower() in words.NO_PLACE_NEXT and c.word(1)[:1].isupper()


def _surname(c: Candidate, people: People) -> bool:
    return (
        c.first == c.last
        and key(c.text) in people.surnames
        and "C" not in c.features
        and c.word(-1).lower() not in words.WHERE
        and not _authority(c, people)
    )


def _person_alone(c: Candidate, people: People) -> bool:
    return c.label == "PERSON" and not c.known() and not _placed(c, people)


def _ordinary_word(c: Candidate, people: People) -> bool:
    return _ordinary(c) and not (c.label == "GPE" and c.word(-1).lower() in words.WHERE)


def _language(c: Candidate, people: People) -> bool:
    return c.features == "N" and (
        c.word(-1).lower() in words.LANGUAGES
        or c.word(1).lower() in words.LANGUAGES
        or (c.word(-1).lower() == "in" and c.word(1).lower() in {"", ".", ",", "and"})
    )


def _nation(c: Candidate, people: People) -> bool:
    return bool(c.entries) and c.entries[0].feature == "N" and (c.label in {"NORP", "GPE", "LANGUAGE", "ORG", "FAC", ""} or c.known())


def _authority(c: Candidate, people: People) -> bool:
    """`Athens Police Department`, `Kansas Department of Health`: the place is meant with its office."""
    after = c.word(1).lower()
    if after == "'s" or after == "’s":
        after = c.word(2).lower()
    return bool(c.entries) and after in words.OFFICES and (c.word(1)[:1].isupper() or c.word(2)[:1].isupper() or c.known())


def _of_body(c: Candidate, people: People) -> bool:
    """`University of Michigan`, `High Sheriff of Cambridgeshire`."""
    return bool(c.entries) and c.word(-1).lower() in {"of", "in", "at"} and c.word(-2)[:1].isupper()


def _sorted(c: Candidate, people: People) -> bool:
    """`the city of X`, `town of X`, `X County`, `X province`."""
    if not c.entries and c.label not in PLACE_LABELS:
        return False
    if c.word(-1).lower() == "of" and c.word(-2).lower() in words.SORTS:
        return True
    if c.word(-1).lower() in words.SORTS and c.word(-1).islower() and c.word(-2).lower() not in {"'s", "’s"}:
        return True
    return c.word(1).lower() in {"county", "province", "district", "township", "governorate"} and bool(c.entries)


def _county(c: Candidate, people: People) -> bool:
    return c.plural == "county" or (c.features == "B" and c.last > c.first and key(c.text).endswith("county"))


def _placed(c: Candidate, people: People) -> bool:
    """A listed name after a word of place: `near Bicester`, `in Barrow`."""
    return bool(c.entries) and c.word(-1).lower() in words.BEFORE and not (_ordinary(c))


def _folk(c: Candidate, people: People) -> bool:
    """`Leeds man jailed`, `a Danbury mason`: a listed town before a plain noun of people or houses."""
    return (
        "P" in c.features
        and not c.entries[0].alias
        and not _ordinary(c)
        and c.word(1).lower() in words.FOLK
        and c.word(1).islower()
        and c.word(-1).lower() not in {"the", "his", "her", "their"}
        and not c.word(-1)[:1].isupper()
        and key(c.text) not in people.words
    )


def _strongly_placed(c: Candidate, people: People) -> bool:
    return bool(c.entries) and c.word(-1).lower() in words.WHERE and not _ordinary(c) and not _goes_on(c)


def _goes_on(c: Candidate) -> bool:
    """The capitals go on after it, so it may be only the beginning of some other name."""
    return c.word(1)[:1].isupper() and c.word(1) not in {"And", "But"}


def _dateline(c: Candidate, people: People) -> bool:
    """`LONDON, Ky. (WKYT) -`, `MOSCOW —`: capitals at the head of a sentence, then a mark or a bracket."""
    after = c.word(1)
    if not (c.entries and c.text.isupper() and len(c.text) > 3 and c.first <= 3):
        return False
    return after in {"--", "—", "–", "-", "(", ",", ":", "/"} or _has_outer(c)


def _tagged(c: Candidate, people: People) -> bool:
    return c.label in {"GPE", "LOC"} and bool(c.entries) and not _ordinary(c)


def _tagged_unlisted(c: Candidate, people: People) -> bool:
    """Not listed, but tagged and either of a geographic sort by its last word or after a word of place."""
    if c.entries or c.label not in PLACE_LABELS:
        return False
    last = c.tree.tokens[c.last].text.lower()
    if last in words.STREETS or any(ch.isdigit() for ch in c.text):
        return False
    if last in words.NATURE and c.last > c.first:
        return True
    return c.label == "GPE" and c.word(-1).lower() in words.WHERE and key(c.text) not in people.words


def _known(c: Candidate, people: People) -> bool:
    if c.label == "PERSON" and c.word(-1).lower() not in words.BEFORE and (
        c.whole[0] != c.first or key(c.text) in people.words or c.entries[0].feature not in "CAP"
    ):
        return False
    return c.known() and not _ordinary(c) and not (
        _goes_on(c) and c.label in {"ORG", "PERSON", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", ""} and "C" not in c.features
        and "A" not in c.features
    )


def _saint(c: Candidate, people: People) -> bool:
    """`St. Patrick's Day`, `St. Mary's School`: a feast, a church or a school, seldom the town."""
    return key(c.text).startswith("saint ") and c.word(1) in {"'s", "’s", "'", "’"} and "C" not in c.features


def _always(c: Candidate, people: People) -> bool:
    return True


RULES: tuple[tuple[str, bool | None, Rule], ...] = (
    ("street", False, _street),
    ("language", False, _language),
    ("counties", True, _county),
    ("outer", True, lambda c, p: _is_outer(c)),
    ("part of a person's name", False, _part_of_person),
    ("title before", False, _title),
    ("inside a name", False, _beside_name),
    ("town, state", True, lambda c, p: _has_outer(c) and not _ordinary(c)),
    ("dateline", True, _dateline),
    ("sort", True, lambda c, p: _sorted(c, p) and not _ordinary(c)),
    ("saint", False, _saint),
    ("paper or firm", False, _paper),
    ("nation", True, _nation),
    ("says", False, _said),
    ("surname", False, _surname),
    ("unlisted", True, _tagged_unlisted),
    ("ordinary word", None, _ordinary_word),
    ("office", True, _authority),
    ("body of", True, _of_body),
    ("folk", True, _folk),
    ("a person", None, _person_alone),
    ("tagged", True, _tagged),
    ("known", True, _known),
    ("placed", True, _strongly_placed),
    ("placed in", True, lambda c, p: _placed(c, p) and not _goes_on(c) and c.label != "PERSON" and c.word(-1).lower() in {"from", "in"}),
    ("undecided", None, _always),
)
"""Name, verdict (None: only if the report names it elsewhere), test: the first that holds decides."""
