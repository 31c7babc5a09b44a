"""How something ranks among its like: `the worst riots in decades`, `France's biggest theft`, `for the first time since 1974`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.actors.unnamed import give_each_unnamed
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in, term

FIRSTS = {word: line.split()[0] for line in (
    "worst worst", "biggest biggest largest greatest richest", "longest longest", "highest highest tallest", "strongest strongest",
    "deadliest deadliest bloodiest", "oldest oldest", "youngest youngest", "lowest lowest", "fastest fastest", "smallest smallest",
) for word in line.split()[1:]}  # fmt: skip
MOST = {"serious": "worst", "severe": "worst", "violent": "worst", "lucrative": "biggest", "expensive": "biggest", "powerful": "strongest", "deadly": "deadliest"}
OWN = frozenset("club franchise team company organization organisation group firm owner ownership department party".split())
"""What a record is of where it is the teller's own house, under whatever name."""
SPANS = frozenset("decade century generation history memory".split())
STOPS = frozenset({",", ".", ";", ":", "—", "--", "(", ")", "“", "”", '"', "to", "for", "with", "by", "as", "at"})
REACH = 14
"""Words behind the word of rank in which its scope stands."""
_YEAR = re.compile(r"^(?:1[89]|20)\d\d$")


@dataclass(frozen=True, slots=True)
class _Rank:
    line: Line
    span: Span
    family: str
    noun: str
    scope: frozenset[str]


def rank_groups(desk: Desk) -> list[list[Claim]]:
    """Claims on the rank of one thing in several reports; who names no thing speaks of the one most often ranked so."""
    slots: dict[tuple[str, str], list[_Rank]] = defaultdict(list)
    for line in desk.lines:
        for one in _ranks(line):
            slots[one.family, one.noun].append(one)
    give_each_unnamed(slots)
    return [_claims(told) for _, told in sorted(slots.items()) if reports_in(told) > 1]


def _claims(told: Sequence[_Rank]) -> list[Claim]:
    return [
        Claim("other", r.line, r.span, "rank told=" + ";".join(sorted(r.scope)), NONE, NONE, NONE, head="rank", text=" ".join(r.span.quote.split())) for r in told
    ]


def _ranks(line: Line) -> Iterable[_Rank]:
    words = line.gist.words
    for i, w in enumerate(words):
        family, first = _family(words, i)
        if not family:
            continue
        noun = w.head if w.dep == "amod" and w.head > i else i + 1 if family == "first" else None
        tail = _tail(words, max(i, noun or i) + 1)
        scope = set(_scope(words, tail))
        scope |= {t for k, x in enumerate(words[:i]) if x.dep == "poss" and noun is not None and x.head == noun and (t := _own(x))}
        scope |= {t for x in words[i + 1 : noun or i] if x.ent == "NORP" and (t := _own(x))}
        if not scope:
            continue
        among = any(x.text.lower() == "one" for x in words[max(0, i - 4) : i]) and any(x.text.lower() == "of" for x in words[max(0, i - 4) : i])
        thing = (term(words[noun]) or "") if noun is not None and words[noun].pos in {"NOUN", "PROPN"} else ""
        yield _Rank(line, line.cut(first, tail[-1] if tail else noun or i), family, thing, frozenset(scope | ({"one of"} if among else set())))


def _family(words: Sequence[Token], i: int) -> tuple[str, int]:
    """(what a word ranks by, the token its words begin at); empty where it ranks nothing, as in `second-largest`."""
    lower = words[i].text.lower()
    if i and words[i - 1].text in {"-", "‑", "–"}:
        return "", i
    if lower in FIRSTS:
        return FIRSTS[lower], i
    if lower in MOST and i and words[i - 1].text.lower() == "most":
        return MOST[lower], i - 1
    if lower == "first" and i + 1 < len(words) and words[i + 1].lemma.lower() == "time" and words[i - 1].text.lower() == "the" and words[i - 2].text.lower() == "for":
        return "first", i
    return "", i


def _tail(words: Sequence[Token], start: int) -> list[int]:
    found = []
    for k in range(start, min(start + REACH, len(words))):
        if words[k].text in STOPS or (words[k].dep == "cc" and words[k + 1 : k + 2] and words[k + 1].pos in {"VERB", "AUX"}):
            break
        found.append(k)
    while found and words[found[-1]].pos in {"ADP", "DET", "CCONJ", "PRON"}:
        found.pop()
    return found


def _scope(words: Sequence[Token], tail: Sequence[int]) -> Iterable[str]:
    """What the rank holds for: since when, in whose history, in which place, within how long."""
    texts = [words[k].text.lower() for k in tail]
    if "ever" in texts:
        yield "history"
    if "since" in texts:
        year = next((w.text for w in words[tail[0] :] if _YEAR.match(w.text)), "")
        yield f"since {year}".strip()
        return
    spans = [words[k].lemma.lower() for k in tail if words[k].lemma.lower() in SPANS]
    spans += ["year"] if "year" in texts and not spans else []
    yield from spans
    if "history" in texts:
        for k in tail:
            if (words[k].pos in {"NOUN", "PROPN"} or words[k].ent == "NORP") and (t := _own(words[k])):
                yield t
    elif not spans:
        yield from (t for k in tail if words[k].ent in {"GPE", "LOC"} and (t := _own(words[k])))


def _own(token: Token) -> str:
    if token.ent == "PERSON" or token.text[:1].isdigit() or len(token.text) < 2:
        return ""
    if token.lemma.lower() in OWN or token.ent == "ORG":
        return "own"
    return (term(token) or "") if token.pos != "PRON" else ""
