"""What a report opens with: the names and numbers of its first sentences, by which look-alike events are told apart."""

import re
from collections.abc import Iterator

from variorum.text.vectors import FUNCTION_WORDS, WORD, stem

OPENING = 600
"""Characters of a report, its title among them, that tell what it is about; of a short one its first half, for background comes last.

Flat between 400 and 900 on the labelled look-alikes.
"""
SHORTEST = 250
"""The opening has so many characters where the report has them."""
DIGITS = 3
"""A number of fewer digits says nothing: `two dead` is told of any event."""
TITLED = 0.75
"""A line of which so many longer words are capitalised is a headline in capitals: it does not tell names from words."""
LONGER = 4
_BEGINS = re.compile(r"(?:^|[!?:;|]|[a-z\d]{3}[\"'”’)\]]*\.)[\s\"'“”‘’(\[–—-]*$")
"""What stands before the first word of a sentence or quotation; `Mrs.` ends none."""
_BEFORE = 8


def opening_names(title: str, article: str) -> frozenset[str]:
    """The names and numbers in the opening, stemmed as `vectors.words` does; a short number with its name (`petal 5`).

    A name is a word that stands capitalised inside a sentence somewhere, and never small.
    """
    text = f"{title}\n{article}"
    end = min(len(text), OPENING, max(SHORTEST, len(text) // 2))
    found: dict[str, str] = {}
    inside: set[str] = set()
    small: set[str] = set()
    before, reached = "", 0
    for word, start, stop, kind in _words(text):
        if kind == "number":
            if start < end and len(word) >= DIGITS:
                found[word] = ""
            elif start < end and before and start == reached + 1:
                found[f"{before} {word}"] = before
        elif kind == "small":
            small.add(word)
        else:
            if start < end:
                found[word] = word
            if kind == "inside":
                inside.add(word)
        before, reached = word if kind in ("inside", "first") else "", stop
    return frozenset(one for one, name in found.items() if not name or (name in inside and name not in small))


def _words(text: str) -> Iterator[tuple[str, int, int, str]]:
    """Each word stemmed, where it starts and ends, and its kind: `number`, `small`, `inside` a sentence with a capital, or `first` in it."""
    at = 0
    for line in text.split("\n"):
        plain = not _titled(line)
        for match in WORD.finditer(line):
            printed, (start, end) = match.group(), match.span()
            if printed[0].isdigit():
                yield printed.replace(",", ""), at + start, at + end, "number"
            elif printed.casefold() not in FUNCTION_WORDS:
                kind = "small"
                if printed[0].isupper():
                    kind = "inside" if plain and not _BEGINS.search(line, max(0, start - _BEFORE), start) else "first"
                yield stem(printed), at + start, at + end, kind
        at += len(line) + 1


def _titled(line: str) -> bool:
    longer = [word for word in WORD.findall(line) if len(word) >= LONGER and not word[0].isdigit()]
    return len(longer) > 2 and sum(word[0].isupper() for word in longer) >= TITLED * len(longer)
