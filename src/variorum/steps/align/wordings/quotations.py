"""One quotation in several reports: its wordings side by side."""

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.records.span import Span
from variorum.steps.align.desk.claims import NONE, Claim, gathered, shares
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.desk.phrases import words_in
from variorum.steps.align.wordings.marks import DOUBLE, STOPS, stretches
from variorum.text.kin import folded as spelt
from variorum.text.numbers import ORDINALS, SMALL, nth

LEAST_WORDS = 4
SAME = 0.5
"""Share of the shorter wording that must stand in the other in order; by reading the errors on half of the clusters."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def quote_claims(desk: Desk) -> list[Claim]:
    """One claim for each stretch of one sentence that stands in quotation marks.

    Both parts of an interrupted one give the whole where another report prints it whole.
    """
    claims: list[Claim] = []
    printed = {found.report: stretches(desk.whole(found.report)) for found in desk.findings}
    wholes = [(report, f" {' '.join(quoted_words(span.quote))} ") for report, marked in printed.items() for _, span in marked]
    for report, marked in printed.items():
        for line, spans in _parted([(line, span) for line, span in marked if desk.first_printed(line)]):
            words = [word for span in spans for word in quoted_words(span.quote)]
            if len(spans) > 1 and any(f" {' '.join(words)} " in whole for other, whole in wholes if other != report):
                claims += [Claim("quote", line, span, " ".join(words), NONE, NONE, NONE, " … ".join(s.quote for s in spans)) for span in spans]
            else:
                claims += [claim for span in spans if (claim := _claim(line, span))]
    return [*claims, *_unmarked(desk, [c for c in claims if len(c.value.split()) >= LEAST_WORDS])]


def _claim(line: Line, span: Span) -> Claim | None:
    words = quoted_words(span.quote)
    if _two_titles(line, span):
        return None
    if len(words) < LEAST_WORDS and _titled(span.quote):
        return None
    if len(words) < LEAST_WORDS and words[:1] and words[0] in {"a", "an", "the"}:
        words = words[1:]
    return Claim("quote", line, span, " ".join(words), NONE, NONE, NONE) if len(words) >= FEW and len(span.quote.split()) >= FEW else None


FEW = 2
"""Words of a quotation that only counts where another report quotes them too; `storm-proof` is one."""
_TAG = re.compile(r"(?:\b[A-Z][a-z]{0,3}\.|[^.!?;:]){0,60}\b(?:said|says|say|added|told|explained|wrote|noted|continued|joked|insisted|testified)\b[^.!?;:]{0,40}")
"""What stands between two parts of one quotation: who says it."""


def _parted(found: Sequence[tuple[Line, Span]]) -> list[tuple[Line, list[Span]]]:
    """Quoted stretches with those put together that only the speaker stands between: `“The pier,” she said, “is safe.”`."""
    parts: list[tuple[Line, list[Span]]] = []
    for line, span in found:
        before = parts[-1][1][-1] if parts and parts[-1][0].number == line.number else None
        between = line.gist.span.quote[before.end - line.gist.span.start : span.start - line.gist.span.start] if before else ""
        if before and before.quote.endswith(",") and span.quote[:1].islower() and _TAG.fullmatch(between):
            parts[-1][1].append(span)
        else:
            parts.append((line, [span]))
    return parts


def _two_titles(line: Line, span: Span) -> bool:
    """Whether single marks around a stretch are those of two titles: `'|The Old Mills' sequel 'High Water|'`."""
    before = line.gist.span.quote[: span.start - line.gist.span.start][-1:]
    return before in {"'", "‘", "’"} and bool(_SECOND.search(span.quote))


_SECOND = re.compile(r"s['’]\s.*\s['‘](?=\w)")


def _titled(words: str) -> bool:
    """Whether few words between marks are a title or a name: every longer one begins with a capital letter."""
    return all(w[0].isupper() or w[0].isdigit() for w in _WORD.findall(words) if len(w) > 3)


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
            span = _half_marked(line)
            other = quoted_words(span.quote)
            if in_order(words, other) >= WORDED * max(len(words), len(other)):
                found[number] = Claim("quote", line, span, " ".join(other), NONE, NONE, NONE, scope=() if _ANY_MARK.search(line.gist.span.quote) else (UNMARKED,))
    return [found[n] for n in sorted(found)]


def _half_marked(line: Line) -> Span:
    """The words of a sentence before the one mark in it that ends a quotation: `The pier is safe,” says one.`"""
    text, base = line.gist.span.quote, line.gist.span.start
    marks = [mark.start() for mark in DOUBLE.finditer(text)]
    told = text[: marks[0]].rstrip() if len(marks) == 1 else ""
    return Span(line.report, base, base + len(told), told) if told[-1:] in STOPS else line.gist.span


def quoted_words(text: str) -> tuple[str, ...]:
    """The words of a wording, folded: marks, case and points do not make another wording."""
    joined = _SPACED.sub("'", _FULL_HOUR.sub("", _CLOCK.sub(_round_the_clock, _PUT_IN.sub(" ", _spelt_out(text)))))
    return tuple(NUMERALS.get(w) or spelt(w) for word in _WORD.findall(joined) for w in _whole(word.replace("’", "'").lower()))


NUMERALS = {word: str(n) for word, n in SMALL.items()} | {word: nth(n) for word, n in ORDINALS.items()}
"""Each house spells numbers by its own rule: `an eleventh-hour deal` is `an 11th-hour deal`."""
_SPACED = re.compile(r"\s?['’]\s?(?=(?:s|m|t|d|re|ve|ll)\b)", re.IGNORECASE)
"""An apostrophe that a page sets apart from its word: `didn ’ t`."""
_FULL_HOUR = re.compile(r"(?<=\d):00\b")
_CLOCK = re.compile(r"\b(1[0-2]|[1-9])[:.](?!00)([0-5]\d)\s?([ap])\.?m\b\.?(?:\s[A-Z]{2,4}T\b)?", re.IGNORECASE)
"""Each house writes the clock by its own rule: `6:41pm`, `18:41`."""


def _round_the_clock(match: re.Match[str]) -> str:
    hour = int(match[1]) % 12 + (12 if match[3].lower() == "p" else 0)
    return f"{hour}:{match[2]}"


_PUT_IN = re.compile(r"[(\[][^()\[\]]{1,60}[)\]]")
"""What a desk puts into a quotation in brackets is not of its wording."""
_CAPITAL, _ENDING = re.compile(r"\[(\w)\](?=\w)"), re.compile(r"(?<=\w)\[\w{1,3}\]")
"""A letter that a desk changed at the beginning of a word (`[T]he quay`), and those it put behind one (`shut[s]`)."""
CONTRACTED = {"n't": "not", "'re": "are", "'ll": "will", "'ve": "have", "'m": "am"}
STEMS = {"wo": "will", "ca": "can", "sha": "shall"}
MARKLESS = frozenset("ca do did does is was are were would could should have has had".split())
"""What stands before `nt` where a page drops its apostrophe: `dont`."""
SHORT_IS = frozenset("it that he she what there who here where".split())


def _whole(word: str) -> tuple[str, ...]:
    """A contraction in full: `aren't` and `are not` are one wording."""
    for ending, full in CONTRACTED.items():
        if word.endswith(ending) and len(word) > len(ending):
            stem = word[: -len(ending)]
            return (STEMS.get(stem, stem), full)
    if word[-2:] == "nt" and word[:-2] in MARKLESS:
        return (STEMS.get(word[:-2], word[:-2]), "not")
    return (word[:-2], "is") if word[-2:] == "'s" and word[:-2] in SHORT_IS else (word,)


def in_order(one: Sequence[str], two: Sequence[str]) -> int:
    """Number of words the two share in order."""
    from rapidfuzz.distance import LCSseq

    return int(LCSseq.similarity(one, two))


def same_quote(desk: Desk, one: Claim, two: Claim) -> float:
    """Share of the shorter wording that stands in the other in order; lower where much else stands between."""
    a, b = one.value.split(), two.value.split()
    if min(len(a), len(b)) < LEAST_WORDS:
        inside = f" {one.value} " in f" {two.value} " or f" {two.value} " in f" {one.value} "
        return 1.0 if inside and one.line.report != two.line.report and desk.likeness(one.line.number, two.line.number) >= BESIDE else 0.0
    common = in_order(a, b)
    if min(len(a), len(b)) < SHORT and not _tells_same(a, b):
        return 0.0
    if common < 0.8 * min(len(a), len(b)) and _run(a, b) < RUN:
        return 0.0
    return 0.7 * common / min(len(a), len(b)) + 0.3 * common / max(len(a), len(b))


BESIDE = 1.0
"""Likeness of the sentences in which two reports quote the same few words."""
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
    groups = gathered(claims, pairs, lambda a, b: max(same_quote(desk, a, b), reworded(desk, a, b)), SAME)
    return [[_with_put_ins(c) for c in _told_once([claims[i] for i in group])] for group in groups]


def _with_put_ins(claim: Claim) -> Claim:
    """The claim with what its desk put into the quotation behind its words: a reading of its own beside those without."""
    put_in = _put_in(claim.span.quote)
    return replace(claim, value=f"{claim.value} [{put_in}]") if put_in else claim


def _put_in(text: str) -> str:
    """What stands in brackets, in small letters; nothing where a bracket changes letters of a word."""
    return " ".join(" ".join(_WORD.findall(found)).lower() for found in _PUT_IN.findall(_spelt_out(text)))


def _spelt_out(text: str) -> str:
    """A quotation without the brackets in which a desk changed letters of a word."""
    return _ENDING.sub("", _CAPITAL.sub(r"\1", text))


def _told_once(group: list[Claim]) -> list[Claim]:
    """The group without the few words that a report quotes again of what it prints in full."""
    full = {c.line.report for c in group if len(c.value.split()) >= LEAST_WORDS and not c.scope}
    return [c for c in group if c.line.report not in full or len(c.value.split()) >= LEAST_WORDS]

