"""Lines of styled words: colour is for terminals, the words say it all without."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from variorum.exports.apparatus import Apparatus, Cite
from variorum.exports.page.clean import visible
from variorum.exports.page.evidence import place
from variorum.exports.signs import Sign
from variorum.records.span import Span

Line = tuple[tuple[str, str], ...]
"""(words, style) pairs; styles are those of rich: bold, dim, italic, a colour, or empty."""
WIDTH = 100
HELD = "\u00a0"
_BLANKS = re.compile(rf"[^\S{HELD}]+")
EMPTY: Line = ()


def line(*parts: str | tuple[str, str]) -> Line:
    """A line of plain and styled parts; nothing in it can move a cursor or turn the direction of reading."""
    pairs = [(part, "") if isinstance(part, str) else part for part in parts]
    return tuple((visible(" ".join(words.split("\n"))), style) for words, style in pairs if words)


def plain(lines: Iterable[Line]) -> str:
    """The lines without their styles."""
    return "\n".join("".join(words for words, _ in parts).rstrip() for parts in lines)


def heading(words: str, note: str = "") -> Iterator[Line]:
    yield EMPTY
    yield line((words, "bold"), (f"  {note}" if note else "", "dim"))


def wrapped(words: str, indent: int = 2, style: str = "", first: str = "") -> Iterator[Line]:
    """Words folded to the width, `first` before the first line; what is `held` together is not parted."""
    flat = visible(_BLANKS.sub(" ", words).strip())
    rows = textwrap.wrap(flat, max(30, WIDTH - indent), break_long_words=True) or [""]
    for n, row in enumerate(rows):
        lead = f"{first:<{indent}}" if n == 0 and first else " " * indent
        yield ((lead, ""), (row.replace(HELD, " "), style))


def held(words: str) -> str:
    """Words that stand on one line: `3 reports · 1 origin`."""
    return words.replace(" ", HELD)


def signed(sign: Sign, word: bool = True) -> tuple[str, str]:
    return (f"{sign.mark} {sign.word}" if word else sign.mark, sign.style)


def quoted(app: Apparatus, span: Span, indent: int = 4) -> Iterator[Line]:
    """The sentence around a span with the span in brackets, then where it stands."""
    cite = app.cite(span)
    yield from wrapped(f"{cite.before}[{cite.quote}]{cite.after}", indent, "italic")
    yield line(" " * indent, (f"{cite.siglum}  {place(app, span)}", "dim"))


def sigla(cites: Sequence[Cite]) -> str:
    return " ".join(dict.fromkeys(cite.siglum for cite in cites))
