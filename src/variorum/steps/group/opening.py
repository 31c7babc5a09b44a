"""What a report opens with: the names and numbers of its first sentences, by which look-alike events are told apart."""

import re
from collections.abc import Iterator

from variorum.text.vectors import FUNCTION_WORDS, WORD, stem

OPENING = 600
"""Characters of a report, its title among them, that tell what it is about; of a short one its first half, for background comes last.

Flat between 400 and 900 on the labelled look-alikes.
"""
SHORTEST = 120
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
    """The names and longer numbers in the opening, stemmed as `vectors.words` does.

    A name is a word that stands capitalised inside a sentence somewhere, and never small.
    """
    text = f"{title}\n{article}"
    end = min(len(text), OPENING, max(SHORTEST, len(text) // 2))
    found: set[str] = set()
    inside: set[str] = set()
    small: set[str] = set()
    for word, start, kind in _words(text):
        if kind == "number":
            if start < end and len(word) >= DIGITS:
                found.add(word)
                inside.add(word)
        elif kind == "small":
            small.add(word)
        else:
            if start < end:
                found.add(word)
            if kind == "inside":
                inside.add(word)
    return frozenset((found & inside) - small)


def _words(text: str) -> Iterator[tuple[str, int, str]]:
    """Each word stemmed, where it starts, and its kind: `number`, `small`, `inside` a sentence with a capital, or `first` in it."""
    start = 0
    for line in text.split("\n"):
        plain = not _titled(line)
        for match in WORD.finditer(line):
            printed = match.group()
            if printed[0].isdigit():
                yield printed.replace(",", ""), start + match.start(), "number"
            elif printed.casefold() not in FUNCTION_WORDS:
                kind = "small"
                if printed[0].isupper():
                    begins = _BEGINS.search(line, max(0, match.start() - _BEFORE), match.start())
                    kind = "inside" if plain and not begins else "first"
                yield stem(printed), start + match.start(), kind
        start += len(line) + 1


def _titled(line: str) -> bool:
    longer = [word for word in WORD.findall(line) if len(word) >= LONGER and not word[0].isdigit()]
    return len(longer) > 2 and sum(word[0].isupper() for word in longer) >= TITLED * len(longer)
