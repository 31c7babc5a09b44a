"""Where two sentences that tell the same put one name for another: a place, a person, the way a move goes."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.actors.namesakes import KINSHIP
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, term
from variorum.steps.align.desk.phrases import dateline_dash
from variorum.steps.align.outcomes.tellings import Covered
from variorum.text.dates.words import DAYS
from variorum.text.kin import NUMBERS, kin

CLOSE = 1.7
"""Likeness from which a single other word is a difference and not another fact."""
MOVING = frozenset(kin(w) for w in "walk run drive ride step march stride rush storm sail fly swim climb crawl jump leap travel head steer veer turn swerve fall".split())
"""Verbs of going one way at a time: who checks in may check out later."""
LONGEST = 5
"""Words of a stretch that stands for another."""
PLACES = frozenset({"GPE", "LOC", "FAC"})
DENIALS = frozenset("no not never none nobody nothing neither nor without".split())
TURNS = {frozenset(kin(w) for w in pair) for pair in (("into", "out"), ("into", "from"), ("before", "after"))}
"""Words of which one cannot stand for the other."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word in comparing: `key` decides sameness, `sort` what may stand for what, `at` its token."""

    key: str
    sort: str
    at: int


def contrast_groups(desk: Desk, *covered: Covered) -> list[list[Claim]]:
    """Pairs of claims that differ in one word, those of one stretch joined; none that a point already holds together."""
    joined: dict[tuple[str, int], list[Claim]] = {}
    groups: list[list[Claim]] = []
    words = [_words(line) for line in desk.lines]
    for line in desk.lines:
        for number, likeness in desk.neighbours[line.number]:
            other = desk.lines[number]
            if likeness < CLOSE or number <= line.number or line.report == other.report:
                continue
            for one, two in _differences(line, other, words):
                if any(layer.together(one.span, two.span) for layer in covered):
                    continue
                _join(groups, joined, one, two)
    return [g for g in groups if len({c.value for c in g}) > 1]


def _join(groups: list[list[Claim]], joined: dict[tuple[str, int], list[Claim]], one: Claim, two: Claim) -> None:
    places = [(c.line.report, c.span.start) for c in (one, two)]
    group = next((joined[p] for p in places if p in joined and joined[p][0].kind == one.kind), None)
    if group is None:
        group = []
        groups.append(group)
    for claim, place in zip((one, two), places, strict=True):
        if all(c.span != claim.span for c in group):
            group.append(claim)
        joined.setdefault(place, group)


def _differences(one: Line, two: Line, words: Sequence[list[_Word]]) -> list[tuple[Claim, Claim]]:
    from rapidfuzz.distance import Levenshtein

    a, b = words[one.number], words[two.number]
    found: list[tuple[Claim, Claim]] = []
    changed = 0
    for step in Levenshtein.opcodes([w.key for w in a], [w.key for w in b]):
        left, right = a[step.src_start : step.src_end], b[step.dest_start : step.dest_end]
        if step.tag == "equal":
            continue
        changed += max(len(left), len(right))
        found += _stands_for(one, two, left, right)
    return found if changed <= 0.4 * max(len(a), len(b)) else []


def _words(line: Line) -> list[_Word]:
    found: list[_Word] = []
    first, last = _told(line)
    for i, token in enumerate(line.gist.words[:last]):
        if i < first:
            continue
        sort = _sort(line.gist.words, token)
        key = term(token) or (kin(token.lemma) if sort else "")
        if key:
            found.append(_Word(key, sort, i))
    return found


def _told(line: Line) -> tuple[int, int]:
    """The tokens of a sentence without its dateline and, in a headline, without the outlet's name behind a bar."""
    texts = [w.text for w in line.gist.words]
    dash = dateline_dash(line.gist.words)
    dated = dash > 0 and (texts[0].isupper() or ")" in texts[:dash] or dash == 1)
    bar = next((i for i, text in enumerate(texts) if text == "|"), len(texts))
    return dash + 1 if dated else 0, bar


def _sort(words: Sequence[Token], token: Token) -> str:
    lower = token.lemma.lower()
    if token.dep == "neg" or lower in DENIALS:
        return "not"
    if token.pos == "NUM" or lower in NUMBERS:
        return "number"
    if token.text.lower() in DAYS or (token.ent in {"DATE", "TIME"} and token.pos == "PROPN"):
        return "day"
    if token.pos == "PROPN":
        return "place" if token.ent in PLACES else "name"
    if token.pos == "ADP" and lower in {"into", "out", "from"}:
        return "turn" if kin(words[token.head].lemma) in MOVING else ""
    if token.pos == "ADP" and lower in {"before", "after"}:
        return "turn"
    return "word" if token.pos in {"NOUN", "VERB", "ADJ", "ADV"} else ""


KINDS = {"place": "place", "name": "name", "turn": "outcome"}


def _stands_for(one: Line, two: Line, left: Sequence[_Word], right: Sequence[_Word]) -> list[tuple[Claim, Claim]]:
    if len(left) > LONGEST or len(right) > LONGEST:
        return []
    by_sort: dict[str, tuple[list[_Word], list[_Word]]] = defaultdict(lambda: ([], []))
    for side, words in enumerate((left, right)):
        for word in words:
            by_sort[word.sort][side].append(word)
    found = []
    for sort, (mine, theirs) in by_sort.items():
        if not mine or not theirs or sort not in KINDS:
            continue
        if sort == "turn" and not any(frozenset((m.key, t.key)) in TURNS for m in mine for t in theirs):
            continue
        ents = {one.gist.words[mine[0].at].ent, two.gist.words[theirs[0].at].ent}
        if sort == "name" and (len(mine) != len(theirs) or ents != {"PERSON"} or _relative(left) != _relative(right)):
            continue
        found.append((_claim(one, mine, KINDS[sort]), _claim(two, theirs, KINDS[sort])))
    return found


def _relative(words: Sequence[_Word]) -> set[str]:
    """The nouns for relatives among words: `the owner, Ivo Holm` and `his brother, Karl Holm` are two people."""
    return {word.key for word in words} & KINSHIP


def _claim(line: Line, words: Sequence[_Word], kind: str) -> Claim:
    span: Span = line.cut(words[0].at, words[-1].at)
    return Claim(kind, line, span, " ".join(w.key for w in words), NONE, NONE, NONE, span.quote, edtf=None)
