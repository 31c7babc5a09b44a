"""Why reports stand in one story, and what keeps a look-alike apart, in words a reader understands."""

from collections import Counter
from collections.abc import Sequence

from variorum.steps.group.material import Material
from variorum.text.vectors import Space

MOST_NAMED = 5
"""Words a reason names at most."""
COMMON = 0.5
"""Share of a story's reports that a word must stand in to be named as what they share."""
SHOWN = 12
"""Reports that are asked how they print a word."""
SPLITTING = 0.6
"""Share of reports of one story, and (the rest of 1, halved) of its look-alike, from which a word tells them apart."""


def because_of(
    members: Sequence[int], lookalike: Sequence[Sequence[int]], materials: Sequence[Material], vectors: Space
) -> tuple[str, ...]:
    """The reasons of one story; `lookalike` is its likest other story, if there is one."""
    return (
        *_together(members, materials, vectors),
        *(reason for other in lookalike for reason in _apart(members, other, materials, vectors)),
    )


def _together(members: Sequence[int], materials: Sequence[Material], vectors: Space) -> list[str]:
    if len(members) == 1:
        return ["no other report is close enough"]
    share = _share(members, vectors)
    common = _heaviest({t: s for t, s in share.items() if s >= COMMON}, vectors)
    reasons = []
    if common:
        named = ", ".join(_printed(common, members, materials))
        reasons.append(f"most of its {len(members)} reports share: {named}")
    else:
        reasons.append(f"its {len(members)} reports share many words, none of them all")
    for what, values in (("place", [m.sketch.places for m in materials]), ("day", [m.sketch.days for m in materials])):
        counts = Counter(value for i in members for value in values[i])
        best = min(counts.items(), key=lambda c: (-c[1], c[0]), default=("", 0))
        if best[1] >= max(2, COMMON * len(members)):
            reasons.append(f"{best[1]} of {len(members)} name the same {what}: {best[0]}")
    texts = Counter(materials[i].origin for i in members if materials[i].origin)
    copies = sum(n for n in texts.values() if n > 1)
    if copies:
        reasons.append(f"{copies} of {len(members)} carry a text that another of them carries too")
    return reasons


def _apart(members: Sequence[int], other: Sequence[int], materials: Sequence[Material], vectors: Space) -> list[str]:
    mine, theirs = _share(members, vectors), _share(other, vectors)
    here = _printed(_marks(mine, theirs, vectors), members, materials)
    there = _printed(_marks(theirs, mine, vectors), other, materials)
    if here and there:
        return [f"apart from its likest story: here {', '.join(here)}; there {', '.join(there)}"]
    return []


def _marks(mine: dict[int, float], theirs: dict[int, float], vectors: Space) -> list[str]:
    """Words that most of one story's reports have and few of the other's."""
    marks = {t: s for t, s in mine.items() if s >= SPLITTING and theirs.get(t, 0.0) <= (1 - SPLITTING) / 2}
    return _heaviest(marks, vectors)


def _heaviest(shares: dict[int, float], vectors: Space) -> list[str]:
    """The rarest and most widely shared words, a pair before its parts, none named twice."""
    weighed = sorted((-s * float(vectors.rarity[t]), " " not in vectors.names[t], vectors.names[t]) for t, s in shares.items())
    kept: list[str] = []
    for _, _, word in weighed:
        if len(kept) == MOST_NAMED:
            break
        if not any(set(word.split()) & set(other.split()) for other in kept):
            kept.append(word)
    return kept


def _share(members: Sequence[int], vectors: Space) -> dict[int, float]:
    """For each term the share of these reports that have it."""
    counts: Counter[int] = Counter()
    for i in members:
        counts.update(vectors.texts[i][0].tolist())
    return {t: n / len(members) for t, n in counts.items()}


def _printed(wanted: Sequence[str], members: Sequence[int], materials: Sequence[Material]) -> list[str]:
    """Words as the reports print them most often."""
    parts = {part for word in wanted for part in word.split()}
    forms: dict[str, Counter[str]] = {part: Counter() for part in parts}
    for i in members[:SHOWN]:
        for word, printed in zip(materials[i].sketch.words, materials[i].sketch.printed, strict=True):
            if word in parts and printed:
                forms[word][printed] += 1
    shown = {p: min(c.items(), key=lambda f: (-f[1], f[0]))[0] if c else p for p, c in forms.items()}
    return [" ".join(shown[part] for part in word.split()) for word in wanted]
