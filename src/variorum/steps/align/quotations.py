"""One quotation in several reports: its wordings side by side."""

import re
from collections.abc import Sequence

from variorum.records.span import Span
from variorum.steps.align.claims import Claim, gathered, shares
from variorum.steps.align.desk import Desk, Line
from variorum.steps.align.kin import folded as spelt
from variorum.steps.align.phrases import words_in

NONE: frozenset[str] = frozenset()
LEAST_WORDS = 4
SAME = 0.5
"""Share of the shorter wording that must stand in the other in order; by reading the errors on half of the clusters."""
_MARKED = re.compile(r"(?:[“\"„«]|'')([^“”\"„«»]{8,600}?)(?:[”\"»]|''|$)|(?<![\w])['‘]([^'‘’\"]{12,600})(?:['’](?!\w)|$)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def quote_claims(desk: Desk) -> list[Claim]:
    """One claim for each stretch of one sentence that stands in quotation marks."""
    claims = []
    for found in desk.findings:
        direct = [s for st in found.statements if st.mode == "direct" for s in st.content]
        cues = sorted(st.cue for st in found.statements if st.cue and st.cue.quote.lower() in SAID)
        lines = desk.of(found.report)
        running = _running(lines)
        for line in lines:
            for span in _stretches(line, [*direct, *running.get(line.number, ())]):
                words = quoted_words(span.quote)
                between = span.quote[:1].isspace() or any(span.touches(cue) for cue in cues)
                if len(words) >= LEAST_WORDS and (span in direct or not between):  # else it stands between two quotations
                    claims.append(Claim("quote", line, span, " ".join(words), NONE, NONE, NONE))
    return [*claims, *_unmarked(desk, claims)]


SAID = frozenset("said says added told adding announced reported wrote".split())
"""Words of saying that stand in a report's own prose: what holds one is no quotation, whatever marks stand around it."""
TWIN = 1.8
"""Likeness from which a sentence without marks is looked at as a quotation that another report marks."""
UNMARKED = "without marks"
_ANY_MARK = re.compile(r"[“”\"„«»]|''|^\s*['‘’]|['’]\s*$")
"""A sentence with one of its marks is part of a quotation that began, or goes on, elsewhere."""
WORDED = 0.75
"""Share of words in order that makes it the same quotation."""


def _unmarked(desk: Desk, claims: Sequence[Claim]) -> list[Claim]:
    """Sentences without marks that another report prints as a quotation (a mark is lost more often than an utterance)."""
    taken = {c.line.number for c in claims}
    found: dict[int, Claim] = {}
    for claim in claims:
        words = claim.value.split()
        if len(words) < 0.8 * len(quoted_words(claim.line.gist.span.quote)):
            continue
        for number, likeness in desk.neighbours[claim.line.number]:
            line = desk.lines[number]
            if likeness < TWIN or number in taken or number in found or line.report == claim.line.report:
                continue
            other = quoted_words(line.gist.span.quote)
            if in_order(words, other) >= WORDED * max(len(words), len(other)):
                found[number] = Claim("quote", line, line.gist.span, " ".join(other), NONE, NONE, NONE, scope=() if _ANY_MARK.search(line.gist.span.quote) else (UNMARKED,))
    return [found[n] for n in sorted(found)]


_OPEN = re.compile(r"(?:^|[\s:(,])(?:[“\"‘«]|''|')(?=[\w.…])")
_SHUT = re.compile(r"[\w.,!?…](?:[”\"’»]|''|')?\s?(?:[”\"’»]|''|')(?!\w)")
_ALONE = re.compile(r"\s*(?:[”\"’»']|'')+\s*")
"""A closing mark that stands behind a blank was taken for a sentence of its own."""
REACH = 6
"""Sentences over which one quotation may run on without a mark of its own."""


def _running(lines: Sequence[Line]) -> dict[int, list[Span]]:
    """Sentences inside a quotation that opens in one sentence and closes in a later one, by line number."""
    found: dict[int, list[Span]] = {}
    for k, line in enumerate(lines):
        text = line.gist.span.quote
        marks = list(_OPEN.finditer(text))
        if not marks or _SHUT.search(text, marks[-1].end()):
            continue
        for step, after in enumerate(lines[k + 1 : k + 1 + REACH], 1):
            shut = _SHUT.search(after.gist.span.quote)
            opened = _OPEN.search(after.gist.span.quote)
            if opened and (not shut or opened.start() < shut.start()):
                break
            if not shut and not _ALONE.fullmatch(after.gist.span.quote):
                continue
            for inner in lines[k + 1 : k + step]:
                found.setdefault(inner.number, []).append(inner.gist.span)
            if shut:
                end = after.gist.span.start + shut.start() + 1
                first = after.gist.span
                found.setdefault(after.number, []).append(Span(first.report, first.start, end, first.quote[: shut.start() + 1]))
            break
    return found


def quoted_words(text: str) -> tuple[str, ...]:
    """The words of a wording, folded: marks, case and points do not make another wording."""
    joined = _SPACED.sub("'", _FULL_HOUR.sub("", _PUT_IN.sub(" ", text)))
    return tuple(spelt(w) for word in _WORD.findall(joined) for w in _whole(word.replace("’", "'").lower()))


_SPACED = re.compile(r"\s?['’]\s?(?=(?:s|m|t|d|re|ve|ll)\b)", re.IGNORECASE)
"""An apostrophe that a page sets apart from its word: `didn ’ t`."""
_FULL_HOUR = re.compile(r"(?<=\d):00\b")


_PUT_IN = re.compile(r"[(\[][^()\[\]]{1,60}[)\]]")
"""What a desk puts into a quotation in brackets is not of its wording."""
CONTRACTED = {"n't": "not", "'re": "are", "'ll": "will", "'ve": "have", "'m": "am"}
STEMS = {"wo": "will", "ca": "can", "sha": "shall"}
SHORT_IS = frozenset("it that he she what there who here where".split())


def _whole(word: str) -> tuple[str, ...]:
    """A contraction in full: `aren't` and `are not` are one wording."""
    for ending, full in CONTRACTED.items():
        if word.endswith(ending) and len(word) > len(ending):
            stem = word[: -len(ending)]
            return (STEMS.get(stem, stem), full)
    return (word[:-2], "is") if word[-2:] == "'s" and word[:-2] in SHORT_IS else (word,)


def _stretches(line: Line, direct: Sequence[Span]) -> list[Span]:
    whole = line.gist.span
    found = []
    for match in _MARKED.finditer(whole.quote):
        group = 1 if match.group(1) else 2
        found.append(Span(whole.report, whole.start + match.start(group), whole.start + match.end(group), match.group(group)))
    for span in direct:
        if span.start < whole.end and whole.start < span.end and not any(span.touches(f) for f in found):
            a, b = max(span.start, whole.start), min(span.end, whole.end)
            found.append(Span(whole.report, a, b, whole.quote[a - whole.start : b - whole.start]))
    return sorted(found)


def in_order(one: Sequence[str], two: Sequence[str]) -> int:
    """Number of words the two share in order."""
    from rapidfuzz.distance import LCSseq

    return int(LCSseq.similarity(one, two))


def same_quote(one: Claim, two: Claim) -> float:
    """Share of the shorter wording that stands in the other in order; lower where much else stands between."""
    a, b = one.value.split(), two.value.split()
    common = in_order(a, b)
    if min(len(a), len(b)) < SHORT and not _tells_same(a, b):
        return 0.0
    if common < 0.8 * min(len(a), len(b)) and _run(a, b) < RUN:
        return 0.0
    return 0.7 * common / min(len(a), len(b)) + 0.3 * common / max(len(a), len(b))


SHORT = 8
"""Words up to which a quotation is short: what makes it that one is its telling words, not the small ones around them."""


def _tells_same(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether the two share at least half of the telling words of the one that has fewer."""
    a, b = ({w for w in words if len(w) > 3} for words in (one, two))
    return 2 * len(a & b) >= min(len(a), len(b)) > 0


RUN = 3
"""Words at a stretch that two different wordings share at least: single words in order are chance."""


def _run(one: Sequence[str], two: Sequence[str]) -> int:
    """The longest stretch of words that stands in both."""
    best, last = 0, [0] * (len(two) + 1)
    for word in one:
        row = [0] * (len(two) + 1)
        for k, other in enumerate(two, 1):
            if word == other:
                row[k] = last[k - 1] + 1
                best = max(best, row[k])
        last = row
    return best


REWORDED = 0.75
"""Share of the weight of the shorter quotation's content words from which it is the other one, put otherwise or translated anew."""
LEAST_SHARED = 4


def reworded(desk: Desk, one: Claim, two: Claim) -> float:
    """`SAME` where two whole quotations of two reports tell the same in other words; else 0."""
    if one.line.report == two.line.report:
        return 0.0
    a, b = (frozenset(words_in(c.line, c.span)) for c in (one, two))
    told = len(a & b) >= LEAST_SHARED and shares(desk, a, b) >= REWORDED
    return SAME if told and 2 * min(len(a), len(b)) >= max(len(a), len(b)) else 0.0


def quote_groups(desk: Desk, claims: list[Claim]) -> list[list[Claim]]:
    """Claims in groups that are wordings of one quotation."""
    by_line: dict[int, list[int]] = {}
    for i, claim in enumerate(claims):
        by_line.setdefault(claim.line.number, []).append(i)
    pairs = sorted(
        {
            (min(i, k), max(i, k))
            for i, claim in enumerate(claims)
            for number, _ in desk.neighbours[claim.line.number]
            for k in by_line.get(number, ())
            if k != i
        }
    )
    groups = gathered(claims, pairs, lambda a, b: max(same_quote(a, b), reworded(desk, a, b)), SAME)
    return [[claims[i] for i in group] for group in groups]

