"""A common source inferred from the errors and choices that two texts of a story share and the others do not.

Each alone is weak: whoever knows a name by ear may write it so, and a toll may be an hour old. What is weighed together here is
said with its doubt and ties nobody: no text is called a copy for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from variorum.records.lineage import Likeness, Passage
from variorum.records.span import Span
from variorum.steps.trace.slips import near, spelled_by_ear
from variorum.steps.trace.told import Told
from variorum.text.counts import counted
from variorum.text.rates import rate

ENOUGH = 3.0
"""Weight of evidence from which a common source is likely."""
OTHERS = 2
"""Further texts that must have the usual form."""
FEW = 4
"""One text in so many may have the odd form, two at least and MANY at most."""
MANY = 8
LETTERS = 6
"""Letters of a small word whose spelling counts."""
EXACT = 3
"""Digits of a figure that is no round one, the noughts at its ends not counted."""
NOUN = 4
"""Letters of what a figure counts."""
CLOSE = 0.05
"""How far apart, of the larger, two figures for one thing are."""
COMMON = 0.02
"""Share of reports from which a word is no odd choice; ten times that, it tells nothing of the name it stands beside."""
DOUBT = "no prose is shared: a common source is likely, and not established"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One odd form: what kind of choice it is, its weight, the texts that have it with its place, and what others have."""

    kind: str
    weight: float
    places: Mapping[int, Span]
    usual: str
    others: int


CAPS = {"name": 9.0, "word": 1.5, "figure": 1.0, "choice": 1.5}
"""What all evidence of a kind may weigh: figures of one hour are alike, synonyms are few."""


def likely(texts: Sequence[Told], origins: Sequence[Set[str]]) -> Iterator[Likeness]:
    """The pairs of texts whose common source is likely, of those that share none of the `origins` that each carries."""
    shared: dict[tuple[int, int], list[Evidence]] = defaultdict(list)
    for evidence in (*_spellings(texts), *_figures(texts), *_choices(texts)):
        for pair in combinations(sorted(evidence.places), 2):
            if not origins[pair[0]] & origins[pair[1]]:
                shared[pair].append(evidence)
    for (one, other), found in sorted(shared.items()):
        if _weight(found) >= ENOUGH:
            passages = tuple(Passage(e.places[one], e.places[other], 1.0) for e in found)
            because = tuple(f"both write “{e.places[one].quote}” where {counted(e.others, 'other')} write “{e.usual}”" for e in found)
            yield Likeness(texts[one].report.id, texts[other].report.id, passages, (*because, DOUBT))


def _weight(found: Iterable[Evidence]) -> float:
    sums: dict[str, float] = defaultdict(float)
    for evidence in found:
        sums[evidence.kind] += evidence.weight
    return sum(min(CAPS[kind], total) for kind, total in sums.items())


def _few(texts: Sequence[Told]) -> int:
    return max(2, min(MANY, len(texts) // FEW))


def _holders(forms: Iterable[Mapping[str, Span]]) -> dict[str, dict[int, Span]]:
    found: dict[str, dict[int, Span]] = defaultdict(dict)
    for number, places in enumerate(forms):
        for form, span in places.items():
            found[form][number] = span
    return found


# ---------------------------------------------------------------------- spellings
def _spellings(texts: Sequence[Told]) -> Iterator[Evidence]:
    """Names and words that few texts spell so, one letter beside what the others print."""
    names, small = _holders(t.names for t in texts), _holders(t.small for t in texts)
    for pair in near(form for form in names if form not in small):
        for odd, usual in (pair, pair[::-1]):
            if _odd(names[odd], names[usual], texts) and _one_name(odd, usual, texts):
                weight = 0.5 if spelled_by_ear(odd, usual) else 1.5
                yield Evidence("name", weight, names[odd], _shown(names[usual]), len(names[usual]))
    for pair in near(form for form in small if len(form) >= LETTERS and form.isalpha() and form not in names):
        for odd, usual in (pair, pair[::-1]):
            if _odd(small[odd], small[usual], texts) and not _known(odd) and (_known(usual) or len(small[usual]) > OTHERS):
                yield Evidence("word", 0.75, small[odd], _shown(small[usual]), len(small[usual]))


def _odd(odd: Mapping[int, Span], usual: Mapping[int, Span], texts: Sequence[Told]) -> bool:
    """Whether few have the odd form, more have the usual one, and nobody both."""
    return 2 <= len(odd) <= _few(texts) and len(usual) >= max(OTHERS, len(odd)) and not odd.keys() & usual.keys()


def _one_name(odd: str, usual: str, texts: Sequence[Told]) -> bool:
    """Whether both spellings stand beside one further name or title: else they may name two."""
    ours, theirs = ({word for t in texts for word in t.beside.get(form, ())} for form in (odd, usual))
    return any(word and rate(word) < 10 * COMMON for word in ours & theirs)


def _known(word: str) -> bool:
    """Whether a word of the language: in the table as it stands, or as what it is a form of."""
    stems = (word, *(word.removesuffix(end) for end in ("s", "es", "ly", "er", "ers", "est", "ness", "al") if word.endswith(end)))
    return any(rate(stem) > rate("") for stem in stems)


def _shown(places: Mapping[int, Span]) -> str:
    return places[min(places)].quote


# ---------------------------------------------------------------------- figures and choices beside them
def _figures(texts: Sequence[Told]) -> Iterator[Evidence]:
    """Exact figures for a thing of which the others give one a little different."""
    by_noun: dict[str, dict[str, dict[int, Span]]] = defaultdict(lambda: defaultdict(dict))
    for number, text in enumerate(texts):
        for (figure, noun), span in text.counted.items():
            if len(noun) >= NOUN:
                by_noun[noun][figure][number] = span
    for _, given in sorted(by_noun.items()):
        for odd in sorted(figure for figure in given if len(figure.replace(".", "").strip("0")) >= EXACT):
            for usual in sorted(figure for figure in given if figure != odd and _close(figure, odd)):
                if _odd(given[odd], given[usual], texts):
                    yield Evidence("figure", 1.0, given[odd], _shown(given[usual]), len(given[usual]))


def _close(one: str, other: str) -> bool:
    try:
        small, large = sorted((float(one), float(other)))
    except ValueError:  # digits with two points: a date or a version
        return False
    return large - small <= CLOSE * large


def _choices(texts: Sequence[Told]) -> Iterator[Evidence]:
    """Rare words behind a figure where the others agree on another word."""
    printed = _holders({**t.small, **t.names} for t in texts)
    by_figure: dict[str, dict[str, dict[int, Span]]] = defaultdict(lambda: defaultdict(dict))
    for number, text in enumerate(texts):
        for (figure, noun), span in text.counted.items():
            if len(figure) > 1:
                by_figure[figure][noun][number] = span
    for _, given in sorted(by_figure.items()):
        for odd, usual in ((a, b) for a in sorted(given) for b in sorted(given) if a[:NOUN] != b[:NOUN] and len(b) >= NOUN):
            rare = len(odd) >= LETTERS and rate(odd) <= COMMON and len(printed[odd]) <= _few(texts)
            if rare and _odd(given[odd], given[usual], texts):
                yield Evidence("choice", 0.75, given[odd], _shown(given[usual]), len(given[usual]))
