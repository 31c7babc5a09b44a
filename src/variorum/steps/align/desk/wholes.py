"""The clause some words stand in, whole enough to be read by itself: who, the deed, what it is done to."""

import re
from collections.abc import Sequence

from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.desk.desk import Line
from variorum.steps.align.desk.phrases import governor, under
from variorum.text.tree import BEFORE, FINITE, kid, kids, top_of

KEPT, LEFT_OUT, MARKED = "kept", "left out", "marked"
"""A value's own words stay in the clause, go with what leads only to them, or stand as `…`."""
REACH = 10
"""Steps from a word to the verb of its clause."""
ROW = 4
"""Verbs that may share one subject in a row."""
LONGEST = 80
"""Code points from which no further words are taken in."""
SHORT = 5
"""Words of an object that always has room."""
WORDS = 14
"""Words of one part of a clause."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
POINTERS = frozenset({"which", "who", "that"})
CORE = frozenset({"dobj", "attr", "acomp", "oprd", "xcomp", "prt", "dative", "ccomp"})
SIDE = frozenset({"prep", "agent", "advmod", "npadvmod"})
HELP = frozenset({"aux", "auxpass", "neg", "prt"})
SHARING = frozenset({"conj", "xcomp", "aux", "auxpass", "advcl", "pcomp", "prep", "ccomp"})
"""Ties to a verb or preposition whose subject is the clause's own where it has none."""
ASIDE = frozenset({"relcl", "advcl", "appos", "parataxis"})
HYPHENS = frozenset("-‐‑–")
_GAPS = re.compile(r"…(?:[\s,-]*…)+|\(\s*…\s*\)|(?:,\s*)?…\s*,(?=\s)")
"""Gaps in a row, within brackets, between commas: one gap."""
_BRACKETS = str.maketrans("", "", "()")


def whole_at(line: Line, span: Span, value: str = KEPT) -> tuple[str, int]:
    """The clause around a span with the number of its faults: no doer, no verb. `value`: what becomes of the span's own words.

    Words of the sentence in their order; a gap between them is `…`. Empty where the sentence has no words.
    """
    words, inside = line.gist.words, line.tokens_in(span)
    if not inside:
        return "", 2
    top = top_of(words, inside)
    named = words[top].head
    if words[top].dep == "appos" and words[named].pos == "PROPN" and value == KEPT:  # `Ada Holm, the harbour master`
        return _printed(line, sorted({*noun_phrase(words, named), *under(words, top, _plain), *inside})), 0
    verb = _verb(words, top)
    if words[verb].pos not in {"VERB", "AUX"}:
        return _stretch(line, inside, value), 1
    doer = _doer(words, verb)
    if value == LEFT_OUT:
        gone = _phrase_of(words, top, inside)
        return _printed(line, [i for i in _clause(line, verb, doer, ()) if i not in gone]), 0 if doer else 2
    return _printed(line, _clause(line, verb, doer, inside), inside if value == MARKED else ()), 0 if doer else 2


def _verb(words: Sequence[Token], top: int) -> int:
    verb = governor(words, top, REACH)
    if words[verb].dep in {"aux", "auxpass"}:
        verb = words[verb].head
    for _ in range(ROW):  # `to appear` alone tells nothing: `she is expected to appear`
        bare = words[verb].dep in {"xcomp", "ccomp"} and any(w.head == verb and w.dep == "aux" and w.lemma.lower() == "to" for w in words[max(0, verb - 3) : verb])
        if not bare or words[words[verb].head].pos not in {"VERB", "AUX"}:
            break
        verb = words[verb].head
    return verb


def _doer(words: Sequence[Token], verb: int) -> list[int]:
    """The tokens of who does it: of the verb's own subject, or of the one it shares or describes."""
    at = verb
    for _ in range(ROW):
        subject = kid(words, at, *SUBJECTS)
        if subject is not None and words[subject].lemma.lower() not in POINTERS:
            return noun_phrase(words, subject)
        tie, head = words[at].dep, words[at].head
        if tie in {"relcl", "acl"} and words[head].pos in {"NOUN", "PROPN", "PRON"}:
            return noun_phrase(words, head)
        if subject is not None or tie not in SHARING or head == at:
            break
        at = head
    return _before(words, verb)


def _before(words: Sequence[Token], verb: int) -> list[int]:
    """The noun right before a verb that has a tense, where the parse gives it no doer."""
    parts = [i for i, w in enumerate(words) if i == verb or (w.head == verb and w.dep in HELP)]
    first = parts[0] - 1
    if first < 0 or not any(words[i].tag in FINITE for i in parts) or words[first].pos not in {"NOUN", "PROPN", "PRON"}:
        return []
    return noun_phrase(words, first)


def noun_phrase(words: Sequence[Token], head: int) -> list[int]:
    """A noun with the words right before it that belong to it, and the `of …` right behind it."""
    first = head
    while first > 0 and words[first - 1].head in range(first, head + 1) and (words[first - 1].dep in BEFORE | {"npadvmod", "advmod", "quantmod"} or words[first - 1].text in HYPHENS):
        first -= 1
    found = list(range(first, head + 1))
    if head + 1 < len(words) and words[head + 1].head == head and words[head + 1].lemma.lower() == "of":
        behind = under(words, head + 1, _plain)
        if len(behind) <= WORDS // 2:
            found += behind
    return found


def _plain(token: Token) -> bool:
    return token.dep not in ASIDE and (token.dep != "conj" or token.pos not in {"VERB", "AUX"})


def _clause(line: Line, verb: int, doer: Sequence[int], must: Sequence[int]) -> list[int]:
    """The tokens of a clause: doer, verb, what it is done to; then what else fits in order, and always the tokens of `must`."""
    words = line.gist.words
    arms = kids(words, verb)
    kept = {verb, *doer, *(i for i in arms if words[i].dep in HELP)}
    parts = [[k for k in under(words, i, _plain) if k - i <= WORDS] for i in arms if i > verb and words[i].dep in CORE | SIDE]
    core = {id(part) for part in parts if any(words[k].head == verb and words[k].dep in CORE for k in part)}
    needed = {*must, *_way(words, must, verb)}
    for part in sorted(parts, key=lambda part: (id(part) not in core or len(part) > SHORT, needed.isdisjoint(part), id(part) not in core)):
        if not needed.isdisjoint(part) or (id(part) in core and _size(line, kept) < LONGEST) or _size(line, kept | set(part)) <= LONGEST:
            kept |= set(part)
    return sorted(kept | needed)


def _way(words: Sequence[Token], inside: Sequence[int], verb: int) -> list[int]:
    """The words between a value and the verb of its clause, so that `fishermen from Arden` keeps its `from`."""
    found: list[int] = []
    at = next((i for i in inside if words[i].head not in inside), verb)
    for _ in range(REACH):
        if at == verb or words[at].head in {at, verb} or words[words[at].head].pos in {"VERB", "AUX"}:
            break
        at = words[at].head
        found += noun_phrase(words, at) if words[at].pos in {"NOUN", "PROPN"} else [at]
    return found


def _size(line: Line, kept: set[int]) -> int:
    words = line.gist.words
    return sum(words[i].end - words[i].start + 1 for i in kept)


def _phrase_of(words: Sequence[Token], top: int, inside: Sequence[int]) -> list[int]:
    """A value's tokens with its article and the words that lead only to them: `on`, `as early as`, `just`."""
    lead = words[top].head
    alone = words[top].dep == "pobj" and all(i in inside or i == top for i, w in enumerate(words) if w.head == lead and i != lead)
    gone = [*inside, *(i for i, w in enumerate(words[:top]) if w.head == top and w.dep in {"det", "poss", "advmod", "predet"})]
    if alone:
        gone.append(lead)
        adverb = words[lead].head
        if words[lead].lemma.lower() == "as" and words[adverb].pos == "ADV":
            gone += [adverb, *(i for i, w in enumerate(words) if w.head == adverb and i != adverb)]
    return gone


def _stretch(line: Line, inside: Sequence[int], value: str) -> str:
    """The whole of a short sentence without a verb; of a long one the words around a span."""
    low, high = 0, len(line.gist.words) - 1
    if line.at(high)[1] - line.at(low)[0] > LONGEST:
        low, high = max(0, inside[0] - WORDS // 2), min(high, inside[-1] + WORDS // 2)
    around = range(low, high + 1)
    return _printed(line, [i for i in around if value != LEFT_OUT or i not in inside], inside if value == MARKED else ())


def _printed(line: Line, kept: Sequence[int], marked: Sequence[int] = ()) -> str:
    """The tokens as the report prints them; `…` for those that are marked and for a gap, none where only commas are left out or at the ends."""
    words, shown = line.gist.words, list(kept)
    while shown and shown[-1] not in marked and words[shown[-1]].pos in {"PUNCT", "ADP", "CCONJ", "SCONJ", "DET"} and words[shown[-1]].dep != "prt":
        shown.pop()
    while len(shown) > 1 and words[shown[0]].dep == "prep" and shown[0] not in marked and words[shown[1]].tag != "VBG":
        shown.pop(0)
    base, quote, pieces = line.gist.span.start, line.gist.span.quote, []
    for n, i in enumerate(shown):
        start, end = line.at(i)
        before = shown[n - 1] if n else i
        between = quote[line.at(before)[1] - base : start - base] if n else ""
        if n and i - before > 1 and any(words[k].pos not in {"PUNCT", "SPACE"} for k in range(before + 1, i)):
            pieces.append(" … ")
        else:
            pieces.append(between)
        pieces.append("…" if i in marked else quote[start - base : end - base])
    text = _GAPS.sub("…", " ".join("".join(pieces).split())).strip(" ,;:.")
    if text.count("(") != text.count(")"):
        text = " ".join(text.translate(_BRACKETS).split())
    return text if text.count("“") == text.count("”") and text.count('"') % 2 == 0 else "".join(c for c in text if c not in "“”\"")
