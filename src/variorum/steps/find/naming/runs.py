"""Where names stand: runs of capitalised words, with the titles before them taken off."""

from dataclasses import dataclass

from variorum.steps.find.naming.tables import (
    ACRONYMS,
    BODIES,
    GIVEN_MEN,
    GIVEN_WOMEN,
    HONORIFICS,
    NOT_NAMES,
    TITLES,
    VESSELS,
)
from variorum.steps.find.saying.verbs_table import FRAMES
from variorum.text.gazetteer import is_country, nationality
from variorum.text.gazetteer_key import key
from variorum.text.tree import Tree

LINKS = frozenset({"of", "for", "de", "del", "da", "di", "van", "von", "bin", "ibn", "al", "el", "la", "le", "du", "des", "der", "the", "and", "&", "-"})


@dataclass(frozen=True, slots=True)
class Run:
    """A name in one sentence: tokens `first`..`last` are the name, `title_first` where its title begins (or `first`).

    `title` is True where a title or honorific stands right before the name: it is a person's.
    """

    tree: int
    title_first: int
    first: int
    last: int
    title: bool
    honorific: str


def runs_of(number: int, tree: Tree) -> list[Run]:
    """The names of a sentence, left to right, titles apart."""
    found: list[Run] = []
    i = 0
    loud = _shouting(tree)
    while i < len(tree):
        if not _starts(tree, i, loud):
            i += 1
            continue
        last = _end_of(tree, i, loud)
        found.extend(_split(number, tree, i, last))
        i = last + 1
    return found


def _shouting(tree: Tree) -> bool:
    """Whether most words are in capitals, or it is a headline with every word capitalised: capitals tell nothing."""
    words = [t.text for t in tree.tokens if t.text.isalpha() and len(t.text) > 3]
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.8 * len(words)


def titled_throughout(tree: Tree) -> bool:
    """Whether every word of some length is capitalised, in a line long enough that this is its manner and not its names."""
    words = [t.text for t in tree.tokens if t.text.isalpha() and len(t.text) > 3]
    return all(w[0].isupper() for w in words) and len(words) >= TITLED


TITLED = 5


def calmed(tree: Tree, run: Run, calm: frozenset[str]) -> Run | None:
    """The name within a run of a line with every word capitalised, `calm`: the names of the other lines, in small letters; None where nothing else tells that it is one.

    `Suggest Calder Residents` is none, `Ann Roe Finally` is Ann Roe.
    """
    for size in range(run.last - run.first + 1, 0, -1):
        for first in range(run.first, run.last - size + 2):
            if tree.span(first, first + size - 1).quote.casefold() in calm:
                return Run(run.tree, run.title_first if first == run.first else first, first, first + size - 1, run.title and first == run.first, run.honorific)
    words = tree.span(run.first, run.last).quote.split()
    if words[0].lower().removesuffix("s") in FRAMES and run.title:  # "Mayor Calls Pier Unsafe"
        return None
    given = len(words) in (2, 3) and (key(words[0].lower()) in GIVEN_MEN or key(words[0].lower()) in GIVEN_WOMEN)
    return run if run.title or given or is_country(" ".join(words)) or " ".join(words) in ACRONYMS else None


def _starts(tree: Tree, i: int, shouting: bool) -> bool:
    token = tree.tokens[i]
    text = token.text
    if not text[:1].isupper():
        joined = i + 2 < len(tree) and text.lower() == "al" and tree.tokens[i + 1].text == "-" and tree.tokens[i + 2].text[:1].isupper()
        return joined or (text.lower().startswith("al-") and len(text) > 4)
    if text.lower() in NOT_NAMES or token.pos in ("PRON", "DET", "ADP", "CCONJ", "SCONJ", "PART", "NUM"):
        return text.upper() == text and text in ACRONYMS
    if shouting:
        return (bool(token.ent) and token.ent in ("PERSON", "ORG", "GPE", "NORP")) or token.pos == "PROPN"
    if token.pos == "PROPN" or token.ent in ("PERSON", "ORG", "GPE", "NORP", "FAC"):
        return True
    if i and token.pos in ("NOUN", "ADJ"):
        return tree.tokens[i - 1].text not in (".", ":", "!", "?", '"') or text.lower() in TITLES
    return (not i and text.lower() in TITLES) or nationality(text) is not None


def _end_of(tree: Tree, first: int, shouting: bool) -> int:
    last = first
    i = first + 1
    while i < len(tree):
        text = tree.tokens[i].text
        if _starts(tree, i, shouting) and tree.tokens[i - 1].text not in (",", ";"):
            last = i
        elif text.lower() in LINKS and i + 1 < len(tree) and (_starts(tree, i + 1, shouting) or tree.tokens[i + 1].text.lower() == "the"):
            titled = tree.tokens[i + 1].text.lower() in TITLES  # "Secretary of Trade Ann Roe and Secretary of Labour Bo Poe"
            if text.lower() in ("and", "the", "&") and (titled or not _of_body(tree, first, i)):
                break
        elif inside := _nickname(tree, i, shouting):
            i += inside - 1
        elif not (i + 1 < len(tree) and _starts(tree, i + 1, shouting) and _within_name(tree, i)):
            break
        i += 1
    return last


QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’"}
SINGLE = frozenset("'’")
NICKNAME = 4
"""Words of the longest name within a name: `Ann "Annie the Oar" Roe`."""


def _nickname(tree: Tree, i: int, shouting: bool) -> int:
    """How many tokens a name within a name takes that opens here, its marks among them: Ann "Annie" Roe, Bo ‘The Oar’ Roe; 0 where none does."""
    close = QUOTES.get(tree.tokens[i].text)
    end = next((k for k in range(i + 2, min(i + NICKNAME + 2, len(tree) - 1)) if tree.tokens[k].text == close), 0) if close else 0
    if not end or not all(tree.tokens[k].text.isalpha() for k in (*range(i + 1, end), end + 1)):
        return 0
    inside = all(tree.tokens[k].text[:1].isupper() or tree.tokens[k].text in LINKS for k in range(i + 1, end))
    named = tree.tokens[end + 1].text[:1].isupper() and (close == '"' or tree.tokens[end + 1].pos == tree.tokens[i - 1].pos == "PROPN")
    title = shouting and close in SINGLE  # `Gary Roe 'High Water' Talks Go On`
    return end - i + 1 if inside and named and not title else 0


def _within_name(tree: Tree, i: int) -> bool:
    """Whether a mark stands within a name: the point of "J. Roe", the possessive of "People's Republic"."""
    text, before = tree.tokens[i].text, tree.tokens[i - 1].text
    return (text in (".", "'") and len(before) <= 3) or (text == "'s" and before == "People" and tree.tokens[i + 1].text == "Republic")


def _of_body(tree: Tree, first: int, at: int) -> bool:
    """Whether `and`/`the` goes on a public body's name: Ministry of Trade and Industry, Court of the Hague, Fire and Rescue Service."""
    words = [t.text.lower() for t in tree.tokens[first:at]]
    another = "and" in words or (tree.tokens[at].text.lower() == "and" and tree.tokens[at + 1].text.lower() == "the")
    if not another and "of" in words and any(w in BODIES or w in ("minister", "secretary") for w in words):
        return True
    ends = _entity_end(tree, at)
    return ends > at and (len(words) == 1 or words[-1] not in BODIES) and (tree.tokens[ends].text.lower() in BODIES or bool(OF & set(words)))


OF = frozenset({"of", "for"})


def _entity_end(tree: Tree, at: int) -> int:
    """The last token of the organisation that the tagger sees around a word, where it begins before it; else the word itself."""
    end = at
    while end + 1 < len(tree) and all(tree.tokens[k].ent == "ORG" and not tree.tokens[k].ent_start for k in (end, end + 1)):
        end += 1
    return end


def _split(number: int, tree: Tree, first: int, last: int) -> list[Run]:
    """A run parted at its titles and places: "Russian President | Vladimir Putin", "Afghanistan | Zamir Kabulov"."""
    words = [tree.tokens[i].text for i in range(first, last + 1)]
    low = [w.lower().rstrip(".") for w in words]
    title_at = max((k for k, w in enumerate(low) if (w in TITLES or w in HONORIFICS) and words[k] not in VESSELS), default=-1)
    of = next((k for k in range(1, min(4, len(words) - 1)) if low[k] in ("of", "for")), 0)
    if of and all(w in TITLES or w == "-" for w in low[:of]):
        return _after_office(number, tree, first, last, first + of)
    if 0 <= title_at < len(words) - 1 and low[title_at + 1] not in LINKS:
        rest = _name_after(words, title_at + 1)
        if rest < len(words) and (low[-1] not in BODIES or title_at > 0):
            last = _before_of(tree, first + rest, last)
            honorific = low[title_at] if low[title_at] in HONORIFICS or low[title_at] in TITLES else ""
            person = Run(number, first, first + rest, last, True, honorific)
            body = title_at == 1 and words[0].isupper() and 2 <= len(words[0]) <= 6 and words[0].isalpha()  # "RBI Governor Ann Roe"
            return [Run(number, first, first, first, False, ""), person] if body else [person]
    body = {token.ent for token in tree.tokens[first : last + 1]} == {"ORG"}  # "the U.S. Geological Survey"
    for k in range(0 if body else len(words) - 2, 0, -1):
        if is_country(" ".join(words[:k])) and low[k] not in BODIES and low[k] not in LINKS and len(words) - k >= 2 and not nationality(words[k]):
            return [Run(number, first, first, first + k - 1, False, ""), *_split(number, tree, first + k, last)]
    return [Run(number, first, first, last, False, "")]


def _after_office(number: int, tree: Tree, first: int, last: int, of: int) -> list[Run]:
    """The body a title is held in, or the one who holds it: "Secretary of | the Harbour Board", "Leader of Opposition | Ann Roe"."""
    ends = tree.edges(first)[1]
    if first < ends < last and tree.tokens[first].head in range(ends + 1, last + 1) and tree.tokens[first].dep in ("nmod", "compound"):
        return [Run(number, first, ends + 1, last, True, "")]
    rest = of + 1
    while rest < last and tree.tokens[rest].text.lower() == "the":
        rest += 1
    body = tree.tokens[last].text.lower() in BODIES or tree.tokens[rest].text in ACRONYMS
    return [Run(number, rest, rest, last, False, "")] if body else [Run(number, first, first, last, False, "")]


def _before_of(tree: Tree, first: int, last: int) -> int:
    """A titled person's name ends before `of`: "President Ann Roe of Utopia"."""
    for k in range(first + 1, last):
        if tree.tokens[k].text.lower() in ("of", "for", "and"):
            return k - 1
    return last


def _name_after(words: list[str], at: int) -> int:
    while at < len(words) and (words[at].lower().rstrip(".") in HONORIFICS or words[at] in (".", ",")):
        at += 1
    return at
