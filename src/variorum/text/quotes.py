"""Quotation marks: one shape for the parser, and which mark closes which, over sentences and paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_PLAIN = str.maketrans(
    dict.fromkeys("’‘ʼ‛`´", "'")
    | dict.fromkeys("“”„‟«»", '"')
    | {"―": "—", "‒": "–", "‑": "-", "‐": "-"}
    | dict.fromkeys("\r\n\t\x0b\x0c\u2028\u2029\u00a0\u2009\u202f", " ")
)
_DOUBLED = re.compile("''")
INNER = str.maketrans("“”", "‘’")
"""The marks of a quotation within one."""


def plain(words: str) -> str:
    """The words with straight quotation marks, common dashes and plain blanks, every character in its place.

    A parser that learned from straight marks reads "the bank’s" wrongly, and a dash it never saw as a verb; two single
    marks stand for a double one.
    """
    return _DOUBLED.sub(lambda m: '" ' if m.start() == 0 or words[m.start() - 1].isspace() else ' "', words.translate(_PLAIN))


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks, marks included: half-open code points.

    `closed`: the closing mark stands there. `runs_on`: no closing mark, for the next paragraph opens with one again.
    """

    start: int
    end: int
    closed: bool
    runs_on: bool = False


_MARK = re.compile(r"[“”„‟«»\"]|''|‘‘|’’|(?<![^\s(\[“\"—–-])['‘](?=\w)|(?<=[\w.,!?…])['’](?![\w'])")
_OPENS = frozenset("“„‟«")
_CLOSES = frozenset("”»")
LONGEST = 20_000
"""Code points of a paragraph that are searched; a longer one is no prose."""


def quoted_in(text: str, blocks: Sequence[tuple[int, int]]) -> list[Quoted]:
    """The quoted stretches of a text in order, outermost only, never across the paragraphs given."""
    found: list[Quoted] = []
    for number, (start, end) in enumerate(blocks):
        following = text[blocks[number + 1][0]] if number + 1 < len(blocks) else ""
        found.extend(_of_block(text, start, min(end, start + LONGEST), following))
    return found


def _of_block(text: str, start: int, end: int, following: str) -> list[Quoted]:
    found: list[Quoted] = []
    opened: tuple[int, str] | None = None
    inner = 0
    for mark in _MARK.finditer(text, start, end):
        kind, single = _role(text, mark.start(), mark.end(), start, end, opened is not None), mark.group() in "'‘’"
        glued = mark.group() in ('"', "“") and text[mark.start() - 2 : mark.start()] in _BEFORE and _GLUED.match(text, mark.end()) is not None
        if opened is None:
            alone = glued and not found and not _ENDS.search(text, mark.end(), end) and end - mark.end() < SIGNED
            if glued and not found and (alone or _TOLD_BY.match(text, mark.end())):  # begun in the paragraph before
                found.append(Quoted(start, mark.end(), True))
            elif kind != "closes" and (not single or _pairs(text, mark.start(), end)):
                opened = (mark.start(), "single" if single else "double")
        elif single == (opened[1] == "single"):
            if kind == "closes" and mark.start() == inner:
                continue
            if kind == "closes" or glued:
                found.append(Quoted(opened[0], mark.end(), True))
                opened = None
            elif mark.group() in _OPENS:
                if (inner := _closed_within(text, mark.end(), end)):
                    continue
                if text[opened[0]] == mark.group():  # another shape inside: the first was a paragraph's mark, no speech
                    found.append(Quoted(opened[0], mark.start(), False))
                opened = (mark.start(), "double")
    if opened is not None and opened[1] == "double":
        again = following in ("“", '"', "„", "«") or following == "'"
        told = None if again else _TOLD.search(text, opened[0] + 1, min(end, opened[0] + FAR))
        found.append(Quoted(opened[0], told.start() + 1 if told else end, False, again))
    return [q for q in found if text[q.start : q.end].strip("“”\"'‘’ \n«»„")]


_GLUED = re.compile(r"(?:[\w.'’-]+,? ){0,7}?(?:said|says|told|added|wrote|writes|argued|asked|explained|replied|tweeted)\b")
_ENDS = re.compile("[”\"]")
SIGNED = 90
"""Code points of a credit that closes a paragraph."""
_TOLD_BY = re.compile(r"(?:he|she|they) (?:said|told|added)\b|said (?:[A-Z]|the )")
_BEFORE = frozenset({", ", "? ", "! "})
"""A blank on the wrong side of a closing mark: "We are late, "she said."""

_PAIR = re.compile("[“”]")


def _closed_within(text: str, at: int, end: int) -> int:
    """Where a quotation within another of the same marks closes: “He calls it “hell” to this day.”; 0 where it is none."""
    marks = [m for m, _ in zip(_PAIR.finditer(text, at, min(end, at + FAR)), range(2), strict=False)]
    return marks[0].start() if len(marks) == 2 and all(m.group() == "”" for m in marks) else 0


def _role(text: str, at: int, after: int, start: int, end: int, is_open: bool) -> str:
    """`opens` or `closes`, from the mark's shape and, for straight marks, from the blanks around it."""
    mark = text[at]
    if mark in _OPENS or mark == "‘":
        return "opens"
    if (mark in _CLOSES or mark == "’") and (is_open or at > start or text[after : after + 1].isspace()):
        return "closes"
    blank_before = at == start or text[at - 1].isspace() or text[at - 1] in "([—–-"
    blank_after = after >= end or text[after].isspace() or text[after] in ".,;:!?)]—–"
    if blank_before != blank_after:
        return "opens" if blank_before else "closes"
    return "closes" if is_open else "opens"


FAR = 600
"""Code points after a mark that is never closed within which its speaker is looked for."""
_SAID = r"(?:said|says|added|told|warned|wrote|replied)\b"
_TOLD = re.compile(rf",\s+(?:(?:[A-Z][\w.'’-]*|the|[a-z]+)\s+){{1,5}}?{_SAID}|,\s+{_SAID}\s+(?:[A-Z]|the\b|an?\b)")
"""Where a quotation without a closing mark ends all the same: “It will rain, Roe said on Monday."""
_SINGLE_END = re.compile(r"[.,!?…]['’](?!\w)|\w['’](?=[.,;:!?)])|[^sS\W]['’](?=\s|$)")


def _pairs(text: str, at: int, end: int) -> bool:
    """Whether a single mark that may open (and may be an apostrophe: '90s, 'em) is closed in reach."""
    if text[at + 1 : at + 2].isdigit():
        return False
    return _SINGLE_END.search(text, at + 2, min(end, at + 600)) is not None
