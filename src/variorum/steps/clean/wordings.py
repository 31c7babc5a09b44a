"""Wordings of many alternatives, asked of every line: most lines are turned away before a pattern is tried."""

import re
from collections.abc import Iterator

SHORTEST = 3
"""Letters of plain words that are worth looking for."""


class Wording:
    """A pattern that is asked whether a line holds it, the same answer as its own search gives.

    Alternatives tied to the line's start are tried there alone; the others only where the line holds the longest plain
    words of one of them.
    """

    def __init__(self, pattern: str, flags: int) -> None:
        every = list(alternatives(pattern))
        tied = [one for one in every if one.startswith("^")]
        free = [one for one in every if not one.startswith("^")]
        self._tied = re.compile("|".join(tied), flags) if tied else None
        self._free = re.compile("|".join(free), flags) if free else None
        plain = [plain_words(one).lower() for one in free]
        self._plain = tuple(sorted(set(plain))) if plain and min(map(len, plain)) >= SHORTEST else None

    def holds(self, line: str, small: str) -> bool:
        """Whether the pattern is in a line; `small`: the line in small letters."""
        if self._tied is not None and self._tied.match(line):
            return True
        if self._free is None or (self._plain is not None and not any(words in small for words in self._plain)):
            return False
        return self._free.search(line) is not None


def alternatives(pattern: str) -> Iterator[str]:
    """The outermost alternatives of a pattern."""
    begin = 0
    for at, end in _pieces(pattern):
        if pattern[at:end] == "|":
            yield pattern[begin:at]
            begin = end
    yield pattern[begin:]


def plain_words(pattern: str) -> str:
    """The longest run of characters that every match of a pattern without alternatives holds."""
    runs = [""]
    for at, end in _pieces(pattern):
        piece, after = pattern[at:end], pattern[end : end + 1]
        escaped = piece[0] == "\\"
        plain = not piece[-1].isalnum() if escaped else len(piece) == 1 and piece not in "^$.?*+"
        if plain and after not in ("?", "*", "{"):
            runs[-1] += piece[-1]
        else:
            runs.append("")
    return max(runs, key=len)


def _pieces(pattern: str) -> Iterator[tuple[int, int]]:
    """Where the outermost pieces of a pattern stand: an escape, a set, a group, a count in braces, or one character."""
    at = 0
    while at < len(pattern):
        end = _end(pattern, at)
        yield at, end
        at = end


def _end(pattern: str, at: int) -> int:
    match pattern[at]:
        case "\\":
            return at + 2
        case "[":
            end = at + 2 + (pattern[at + 1] == "^")
            while pattern[end] != "]":
                end += 2 if pattern[end] == "\\" else 1
            return end + 1
        case "(":
            end = at + 1
            while pattern[end] != ")":
                end = _end(pattern, end)
            return end + 1
        case "{":
            return pattern.index("}", at) + 1
        case _:
            return at + 1
