"""Runs of words that may name a place: the longest listed name at each capital, and what the tagger calls a place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from variorum.steps.find import place_words as words
from variorum.text.gazetteer import Entry, lookup, state
from variorum.text.gazetteer_key import key
from variorum.text.gazetteer_states import LONE
from variorum.text.tree import Tree

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


def names(tree: Tree, labels: frozenset[str]) -> Iterator[tuple[int, int]]:
    i, tokens = 0, tree.tokens
    while i < len(tokens):
        j = ent_end(tree, i)
        if tokens[i].ent in labels:
            yield i, j
        i = j + 1


def ent_end(tree: Tree, i: int) -> int:
    tokens = tree.tokens
    j = i
    if tokens[i].ent:
        while j + 1 < len(tokens) and tokens[j + 1].ent == tokens[i].ent and not tokens[j + 1].ent_start:
            j += 1
    return j


def candidates(tree: Tree) -> Iterator[Candidate]:
    tokens = tree.tokens
    whole: list[tuple[int, int]] = []
    while len(whole) < len(tokens):
        first = len(whole)
        last = ent_end(tree, first)
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


_ELIDED = re.compile(r"[dl]['’][A-ZÀ-Þ]")
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
        if not (text[:1].isupper() or text[:1].isdigit() or _ELIDED.match(text) or (last > i and text.lower() in words.SORTS)):
            continue
        if any(t.text in {",", "(", ")", ":", ";", "--", "—", '"', "“", "”"} for t in tokens[i:last]):
            continue
        raw = tree.text[tree.at(i)[0] : tree.at(last)[1]]
        if len(raw) > 60 or "\n\n" in raw:
            continue
        point_next = last + 1 < len(tokens) and tokens[last + 1].text == "."
        pointed = raw + "." if point_next else raw  # the parser may have taken the point for the end of a sentence
        short = next((s for r in (raw, pointed) if last - i < 2 and _short(tree, i, last, r) and (s := state(r))), None)
        if short:
            return last, (short,)
        if entries := _entries(raw):
            if last > i and tokens[last].text.lower() in _DIVISIONS and (plain := _plainly(tree, i, last)):
                return last, plain
            if last > i and tokens[last].text == "City" and _office_next(tree, last) and entries[0].feature != "P" and (shorter := _longest_to(tree, i, last - 1)):
                return shorter
            return last, (*_side(tree, i, last, entries), *entries)
    return None


HAMLET, SIDE = 20_000, 100_000
"""People up to whom a town is less likely meant than the side of a land of its name, and from whom on a land has sides that news names."""


def _side(tree: Tree, i: int, last: int, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The land of `South Wales`, where the only places of that name are hamlets elsewhere."""
    if i == last or tree.tokens[i].text.lower() not in words.SIDES or any(e.feature != "P" or e.population >= HAMLET for e in entries):
        return ()
    whole = _entries(tree.text[tree.at(i + 1)[0] : tree.at(last)[1]])
    return tuple(e for e in whole if e.feature in "CAR" and e.population >= SIDE and not e.alias)


_DIVISIONS = frozenset("province region state governorate oblast district prefecture republic".split())


def _plainly(tree: Tree, i: int, last: int) -> tuple[Entry, ...]:
    """The divisions of the name without its "Province": lists have foreign forms of it under wrong names."""
    bare = _entries(tree.text[tree.at(i)[0] : tree.at(last - 1)[1]])
    return tuple(e for e in bare if e.feature in "AB" and not e.alias)


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


def join_outer(found: list[Candidate]) -> None:
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
