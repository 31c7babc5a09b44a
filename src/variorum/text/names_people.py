"""Whether two names can be one person's: their parts laid side by side, then rules over what is left over."""

from collections.abc import Callable
from dataclasses import dataclass, field

from variorum.text.names_fold import consonantal, ideographic, likeness, parts, skeleton, typo
from variorum.text.names_tables import COMMON, FATHER, NICKNAMES, PARTICLES, SAME, SUFFIXES, TITLES

SAME_PART = 0.825
"""Likeness from which two parts count as one. Tuned, with the rules' scores, on half of the labelled name pairs."""

SAME_SOUND = 0.74
"""Likeness of whole names, one of them in signs: their sound in Latin letters is only a guess."""


@dataclass(slots=True)
class Laid:
    """Two names laid side by side: pairs (left word, right word, how, likeness) and what stayed over on each side."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    pairs: list[tuple[str, str, str, float]] = field(default_factory=list)
    only_left: list[str] = field(default_factory=list)
    only_right: list[str] = field(default_factory=list)
    turned: bool = False
    """The matched parts do not stand in the same order."""
    father: bool = False
    """A name says whose son: then order counts."""

    @property
    def score(self) -> float:
        return sum(p[3] for p in self.pairs) / len(self.pairs) if self.pairs else 0.0

    def whole(self) -> int:
        """Pairs of full words, not initials."""
        return sum(how != "initial" for _, _, how, _ in self.pairs)


def core(name: str) -> tuple[str, ...]:
    """The words that make the name: no titles before it, no particles; all of them where nothing else is left."""
    words = list(parts(name))
    while len(words) > 1 and words[0] in TITLES:
        words.pop(0)
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    full = [w for w in words if w not in PARTICLES]
    return tuple(full or words)


def lay(name1: str, name2: str) -> Laid:
    """The best pairing of their words, one to one; words run together or parted are joined first."""
    left, right = _given(list(core(name1)), name1, name2), _given(list(core(name2)), name2, name1)
    vowelless = consonantal(name1) != consonantal(name2)  # then only the consonants can be compared
    left, right = _joined(left, right), _joined(right, left)
    laid = Laid(tuple(left), tuple(right), father=bool(FATHER & {*parts(name1), *parts(name2)}))
    scored = []
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            how, score = _same(a, b, vowelless)
            if how:
                scored.append((-score, abs(i - j), i, j, how))
    used_left: dict[int, int] = {}
    used_right: set[int] = set()
    for negative, _, i, j, how in sorted(scored):
        if i not in used_left and j not in used_right:
            used_left[i] = j
            used_right.add(j)
            laid.pairs.append((left[i], right[j], how, -negative))
    order = [used_left[i] for i in sorted(used_left)]
    laid.turned = order != sorted(order)
    laid.only_left = [a for i, a in enumerate(left) if i not in used_left]
    laid.only_right = [b for j, b in enumerate(right) if j not in used_right]
    if not (laid.only_left and laid.only_right):
        laid.only_left = [a for a in laid.only_left if not _again(a, laid.pairs, 0)]
        laid.only_right = [b for b in laid.only_right if not _again(b, laid.pairs, 1)]
    return laid


GIVEN = frozenset({"ben", "van"})
"""Particles that are first names as well."""


def _given(words: list[str], name: str, other: str) -> list[str]:
    """The words of a name with a first name that is elsewhere a particle: `Ben Holm`, where the other name has a first name and no `ben`."""
    whole = [w for w in parts(name) if w not in TITLES | SUFFIXES]
    begins = len(whole) == 2 and whole[0] in GIVEN and whole[1:] == words
    return whole if begins and whole[0] not in parts(other) and len(core(other)) > 1 else words


def _joined(words: list[str], others: list[str]) -> list[str]:
    """Neighbours put together where the other name has them as one word: `abdul rahman` → `abdulrahman`."""
    out: list[str] = []
    i = 0
    while i < len(words):
        if i + 1 < len(words):
            both = words[i] + words[i + 1]
            if any(likeness(both, o) >= 0.83 for o in others) and words[i] not in others and words[i + 1] not in others:
                out.append(both)
                i += 2
                continue
        out.append(words[i])
        i += 1
    initials = [i for i, w in enumerate(out) if len(w) == 2 and w not in others]
    for i in initials:
        letters = [o[0] for o in others]
        if any(letters[k : k + 2] == list(out[i]) for k in range(len(letters) - 1)) and not any(likeness(out[i], o) > 0.8 for o in others):
            return [*out[:i], *out[i], *out[i + 1 :]]
    return out


def _same(a: str, b: str, vowelless: bool) -> tuple[str, float]:
    """How two words are one (`same`, `spelling`, `slip`, `nickname`, `language`, `initial`; '' if they are not), and how surely."""
    if a == b:
        return ("same", 1.0) if len(a) > 1 else ("initial", 0.8)
    if len(a) == 1 or len(b) == 1:
        return ("initial", 0.8) if a[0] == b[0] else ("", 0.0)
    score = likeness(a, b)
    if vowelless and skeleton(a) and skeleton(b):
        bones = likeness(skeleton(a), skeleton(b))
        short = max(len(a), len(b)) <= 4 and skeleton(a) == skeleton(b)
        score = max(score, bones * 0.97 if len(skeleton(a)) > 1 else 0.88 if short else 0.0)
    if score >= SAME_PART and (min(len(a), len(b)) > 3 or score >= 0.86):
        return "spelling", score
    if typo(a, b):
        return "slip", 0.85
    if NICKNAMES.get(a, frozenset()) & NICKNAMES.get(b, frozenset()):
        return "nickname", 0.9
    if SAME.get(a, frozenset()) & SAME.get(b, frozenset()):
        return "language", 0.9
    return "", 0.0


def _again(word: str, pairs: list[tuple[str, str, str, float]], side: int) -> bool:
    """A word said twice: `Sergey Sergey Shoigu`."""
    return any(word == pair[side] for pair in pairs)


Rule = Callable[[Laid], bool]


def _clash(laid: Laid) -> bool:
    return bool(laid.only_left and laid.only_right)


def _cut_short(laid: Laid) -> bool:
    """Three parts agree and the last word is only the beginning of the other's last (`Belkassem Dr` of `… Drissi`)."""
    if laid.whole() < 3 or len(laid.only_left) != 1 or len(laid.only_right) != 1:
        return False
    a, b = laid.only_left[0], laid.only_right[0]
    return (a == laid.left[-1] and b == laid.right[-1]) and (a.startswith(b) or b.startswith(a)) and min(len(a), len(b)) >= 2


def _one_word(laid: Laid) -> bool:
    return min(len(laid.left), len(laid.right)) == 1 < max(len(laid.left), len(laid.right))


def _surname(laid: Laid) -> bool:
    """One name is a single word, the last of the other."""
    short, long_ = sorted((laid.left, laid.right), key=len)
    left, right = laid.pairs[0][0], laid.pairs[0][1]
    word, other = (left, right) if short is laid.left else (right, left)
    return len(word) > 2 and other == long_[-1]


def _thin(laid: Laid) -> bool:
    """Two parts agree, one of them everybody's, and two or more are left over."""
    left_over = len(laid.only_left) + len(laid.only_right)
    rare = [p for p in laid.pairs if p[0] not in COMMON and p[2] != "initial"]
    return left_over >= 2 and len(laid.pairs) <= 2 and len(rare) < 2


def _turned_sons(laid: Laid) -> bool:
    """`Ahmad bin Hasan` is not `Hasan bin Ahmad`."""
    return laid.father and laid.turned


def _turned_unsure(laid: Laid) -> bool:
    """Another order and another spelling at once are one liberty too many."""
    sure = sum(how == "same" for _, _, how, _ in laid.pairs)
    return laid.turned and sure < 3 and any(how in {"spelling", "slip"} and score < 0.95 for _, _, how, score in laid.pairs)


def _initials_only(laid: Laid) -> bool:
    return laid.whole() == 0


RULES: tuple[tuple[str, bool, float, Rule], ...] = (
    ("the last word is cut short", True, 0.9, _cut_short),
    ("each has a part the other lacks", False, 0.4, _clash),
    ("no part in common", False, 0.0, lambda laid: not laid.pairs),
    ("only initials agree", False, 0.3, _initials_only),
    ("father and son are turned round", False, 0.45, _turned_sons),
    ("another order and another spelling", False, 0.6, _turned_unsure),
    ("a surname alone", True, 0.75, lambda laid: _one_word(laid) and _surname(laid)),
    ("a single part that is not the surname", False, 0.45, _one_word),
    ("too little in common for a common name", False, 0.5, _thin),
    ("parts are missing", True, 0.9, lambda laid: bool(laid.only_left or laid.only_right)),
    ("all parts agree", True, 1.0, lambda laid: True),
)
"""Reason, verdict, factor of the score, test: the first that holds decides."""


def compare_people(name1: str, name2: str) -> tuple[bool, float, tuple[str, ...]]:
    """Verdict, score and reasons for two names of people."""
    if ideographic(name1) and ideographic(name2):
        same = "".join(name1.split()) == "".join(name2.split())
        return same, float(same), ("same signs",) if same else ("other signs",)
    if ideographic(name1) != ideographic(name2):
        sound = likeness("".join(parts(name1)), "".join(parts(name2)))
        if sound >= SAME_SOUND:
            return True, round(sound, 3), ("sounds the same",)
    laid = lay(name1, name2)
    for reason, match, factor, rule in RULES:
        if rule(laid):
            score = round(factor * (laid.score if laid.pairs else 0.0), 3)
            return match, score, (*_told(laid), reason)
    raise AssertionError("the last rule always holds")


def _told(laid: Laid) -> tuple[str, ...]:
    words = {"spelling": "spelt", "slip": "mistyped", "nickname": "short for", "language": "in another language", "initial": "initial of"}
    told = [f"{a} = {b}" if how == "same" else f"{a} ~ {b} ({words[how]})" for a, b, how, _ in laid.pairs]
    told += [f"only one has {w}" for w in (*laid.only_left, *laid.only_right)]
    return (*told, *(("other order",) if laid.turned else ()))
