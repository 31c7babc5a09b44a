"""What a person types, as an expression of the index: plain words just work.

Words must all be there. "quoted words" stand together, `ferr*` is the beginning of a word, `-word` must not be there,
`OR` between two lets either be there.
"""

import re
from dataclasses import dataclass

from variorum.errors import UsageError

LONGEST, MOST = 500, 32
"""Characters of a query, and words in it."""
SHORTEST = 2
"""Letters before a `*`: one letter begins too many words."""

_TOKEN = re.compile(r'(?P<left>-?)(?:"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<word>[^\s"]+))')
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Query:
    """`every`: groups of terms, one of each group must be there; `without`: terms none of which may be."""

    every: tuple[tuple[str, ...], ...]
    without: tuple[str, ...]

    def expression(self, columns: str = "title text") -> str:
        """The expression for FTS5."""
        asked = " AND ".join(f"({' OR '.join(group)})" for group in self.every)
        left_out = f" NOT ({' OR '.join(self.without)})" if self.without else ""
        return f"{{{columns}}} : (({asked}){left_out})"


def parsed(text: str) -> Query | None:
    """The query; None where nothing is asked. UsageError says what is wrong in it, where, and what to do."""
    text = _CONTROL.sub(" ", text.replace("“", '"').replace("”", '"')).encode("utf-8", "replace").decode()
    if len(text) > LONGEST:
        raise UsageError(f"the search has {len(text)} characters: shorten it to {LONGEST}")
    every: list[list[str]] = []
    without: list[str] = []
    either = 0
    for found in _TOKEN.finditer(text):
        if found[0] == "OR":
            if not every or either:
                raise UsageError(f"OR at character {found.start() + 1} has nothing before it: put a word on either side")
            either = found.start() + 1
            continue
        term = _term(found)
        if term is None:
            continue
        if found["left"]:
            without.append(term)
        elif either:
            every[-1].append(term)
        else:
            every.append([term])
        either = 0
    if either:
        raise UsageError(f"OR at character {either} has nothing after it: put a word on either side")
    _check(text, every, without)
    return Query(tuple(map(tuple, every)), tuple(without)) if every else None


def _term(found: re.Match[str]) -> str | None:
    """A term in quotes, as the index wants it; None where no letter or digit is in it."""
    where = found.start() + 1
    if found["word"] is None:
        if not found["closed"]:
            raise UsageError(f'the quotation mark at character {where} is not closed: add " at the end of the phrase, or take it out')
        words, begins = found["phrase"], False
    else:
        words, begins = found["word"].rstrip("*"), found["word"].endswith("*")
    letters = sum(map(str.isalnum, words))
    if begins and letters < SHORTEST:
        raise UsageError(f"the * at character {found.end()} needs {SHORTEST} letters before it: write the beginning of a word")
    return f'"{words}"{" *" if begins else ""}' if letters else None


def _check(text: str, every: list[list[str]], without: list[str]) -> None:
    if len(without) + sum(map(len, every)) > MOST:
        raise UsageError(f"the search has more than {MOST} words: leave some out")
    if not every and without:
        raise UsageError("the search only leaves words out: add one to look for")
    if not every and text.strip():
        raise UsageError(f"nothing to look for in {text.strip()[:20]!r}: type letters or digits")
