"""Counts that a report gives without a number: an order (`the seventh round`), people named one by one, `several games`, `twice`."""

import re
from collections.abc import Sequence

from variorum.records.parse import Token
from variorum.records.readings import VAGUE
from variorum.steps.align.desk.claims import PEOPLE, Claim, core_of, proper
from variorum.steps.align.desk.desk import Desk, term
from variorum.steps.align.figures.fates import personal
from variorum.steps.align.figures.joined import joined_claims, often_claims
from variorum.text.kin import kin
from variorum.text.measures import SECONDS
from variorum.text.numbers import ORDINALS


def numberless_claims(desk: Desk, report: str) -> list[Claim]:
    """All counts of a report that are told in other words than numbers."""
    return [*_ordinals(desk, report), *_none(desk, report), *_ones(desk, report), *_several(desk, report), *often_claims(desk, report), *joined_claims(desk, report)]


NO_ONE = frozenset("child son daughter grandchild sibling survivor".split())
"""Those of whom news says that there are none where other reports may count some."""
HOLDING = frozenset("have leave be bear find".split())


def _none(desk: Desk, report: str) -> list[Claim]:
    """Those of whom there are none: `the couple had no children`, `there were no survivors`."""
    claims = []
    for line in desk.of(report):
        words = line.gist.words
        for i, word in enumerate(words):
            noun = kin(words[word.head].lemma)
            if word.text.lower() != "no" or word.dep != "det" or word.head != i + 1 or noun not in NO_ONE or words[words[i + 1].head].lemma.lower() not in HOLDING:
                continue
            core, near, _ = core_of(line, [i, i + 1])
            span = line.cut(i, i + 1)
            claims.append(
                Claim(
                    "figure", line, span, "0", core - {noun}, near, proper(line, near), span.quote, 0, 0,
                    heads=frozenset({noun}), head=noun, about=noun, extra=("count",),
                )
            )  # fmt: skip
    return claims


HEADED = frozenset({"handful", "group", "number", "couple"})
"""Those that are a noun with what is counted behind `of`."""
GROUPS = {"pair": 2, "duo": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5, "sextet": 6}
"""Nouns that number those behind their `of`: `a pair of gunmen`."""
WORN = frozenset("scissors trousers pants shorts jeans glasses spectacles sunglasses goggles shoe sock glove boot sneaker trainer slipper heel tights binoculars handcuff earring".split())
"""What is one thing in a pair."""


def _several(desk: Desk, report: str) -> list[Claim]:
    """Things counted by a vague word or by a group: `several games`, `a small group of women`, `a pair of gunmen`."""
    claims = []
    for line in desk.of(report):
        words = line.gist.words
        for i, word in enumerate(words):
            exact = GROUPS.get(word.text.lower())
            bounds = (exact, exact) if exact else VAGUE.get(word.text.lower())
            noun = _of(words, i) if exact or word.text.lower() in HEADED else word.head if word.dep in {"amod", "nummod", "quantmod"} else None
            if bounds is None or noun is None or noun <= i or words[noun].tag != "NNS" or not _vague(words, i) or (exact and words[noun].lemma.lower() in WORN):
                continue
            core, near, _ = core_of(line, [i, noun])
            length = words[noun].lemma.lower() if words[noun].lemma.lower() in SECONDS else ""
            heads = frozenset() if length else frozenset(t for k, w in enumerate(words) if (k == noun or (w.head == noun and w.dep in {"amod", "compound"} and k != i)) and (t := term(w)))
            span = line.cut(i, noun)
            value = f"{exact}" if exact else f"{bounds[0]}..{bounds[1] or ''} {length}".strip()
            claims.append(
                Claim(
                    "figure", line, span, value, core - heads, near, proper(line, near), span.quote, float(bounds[0]), bounds[1] and float(bounds[1]), length,
                    None if exact else word.text.lower(), heads=heads, head=kin(words[noun].lemma), about=words[noun].lemma.lower(), extra=("measure" if length else "count",),
                )
            )  # fmt: skip
    return claims


def _vague(words: Sequence[Token], i: int) -> bool:
    """`a number of fighters` counts them; `the number of fighters` only speaks of their number."""
    return words[i].text.lower() not in {*HEADED, *GROUPS} or any(w.head == i and w.text.lower() in {"a", "an"} for w in words[max(0, i - 4) : i])


def _of(words: Sequence[Token], i: int) -> int | None:
    """The noun behind `of` that the noun at `i` is a number of."""
    of = next((k for k, w in enumerate(words[i + 1 : i + 4], i + 1) if w.head == i and w.lemma.lower() == "of"), None)
    return next((k for k, w in enumerate(words) if of is not None and w.head == of and w.dep == "pobj"), None)


def _ones(desk: Desk, report: str) -> list[Claim]:
    """People counted by naming them: `injuring a third colleague` is one, `killed an officer and a technician` are two."""
    claims = []
    for line in desk.of(report):
        words = line.gist.words
        for i, word in enumerate(words):
            deed = kin(words[word.head].lemma)
            if word.dep not in {"dobj", "nsubjpass"} or deed not in {"kill", "injure"} or not _one(words, i) or tried(words, word.head):
                continue
            more = [k for k, w in enumerate(words) if w.head == i and w.dep == "conj" and _one(words, k)]
            if any(w.head == i and w.dep == "conj" for k, w in enumerate(words) if k not in more):
                continue
            count = 1 + len(more)
            _, near, _ = core_of(line, [i])
            first = min([i, *(k for k, w in enumerate(words) if w.head == i and w.dep in {"det", "amod", "compound"})])
            span = line.cut(first, max([i, *more]))
            claims.append(
                Claim(
                    "figure", line, span, f"{count}", frozenset({deed}), near, proper(line, near), span.quote, count, count,
                    heads=frozenset({"people"}), head="people", about=f"people {'killed' if deed == 'kill' else 'injured'}", extra=("count",), scope=("named",),
                )
            )  # fmt: skip
    return claims


TRYING = frozenset("try attempt want plan threaten vow seek intend conspire plot fail".split())


def tried(words: Sequence[Token], verb: int) -> bool:
    """Whether the deed is only tried or threatened: `allegedly tried to kill another man`."""
    return words[verb].dep in {"xcomp", "ccomp", "advcl"} and words[words[verb].head].lemma.lower() in TRYING


def _one(words: Sequence[Token], i: int) -> bool:
    """Whether a token is one unnamed person: `a woman`, `a receptionist`, `a third`, `another`, `one`."""
    word = words[i]
    if word.text.lower() in {"another", "one"}:
        return i == 0 or words[i - 1].text.lower() not in {"no", "any", "every", "some", "which"}
    det = any(w.head == i and w.dep == "det" and w.lemma.lower() in {"a", "an", "another"} for w in words)
    return det and word.tag in {"NN", "JJ"} and (kin(word.lemma) in PEOPLE or personal(word.lemma.lower()) or word.text.lower() in LATER)


LATER = {word: n for word, n in ORDINALS.items() if n > 2}
"""From `third` on: `first` and `second` mostly tell an order within a sentence."""
_NTH = re.compile(r"([1-9]\d{0,2})(?:st|nd|rd|th)")


def place_in_row(text: str) -> int | None:
    """The number that an ordinal tells, in letters or digits (`sixth`, `21st`); None for other words, and for the first two."""
    match = _NTH.fullmatch(text.lower())
    number = int(match[1]) if match else LATER.get(text.lower())
    return number if number is not None and number > 2 else None


def _place_of(words: Sequence[Token], i: int) -> int | None:
    """The place in a row that a word tells; `second` tells one where it says whose: `her second term`."""
    whose = i > 0 and words[i - 1].tag == "PRP$"
    return 2 if whose and words[i].text.lower() == "second" else place_in_row(words[i].text)


def _ordinals(desk: Desk, report: str) -> list[Claim]:
    """How-manieth a thing is: `the seventh round`, `his fifth title`."""
    claims = []
    for line in desk.of(report):
        words = line.gist.words
        for i, word in enumerate(words):
            number = _place_of(words, i)
            at = word.head
            while number is not None and words[at].pos in {"ADJ", "ADV"} and words[at].head > at:
                at = words[at].head  # "the fifth successful operation"
            head = words[at]
            if number is None or head.pos != "NOUN" or at == i or word.ent in {"DATE", "TIME"} or not term(head):
                continue
            core, near, _ = core_of(line, [i, at])
            noun = frozenset({kin(head.lemma)})
            span = line.cut(i, at) if 0 < at - i <= 6 else line.cut(i, i)
            claims.append(
                Claim(
                    "figure", line, span, f"{number}th", core - noun, near, proper(line, near), span.quote, float(number), float(number), "",
                    heads=noun, head=kin(head.lemma), about=f"{head.lemma} it was", extra=("ordinal",),
                )
            )  # fmt: skip
    return claims
