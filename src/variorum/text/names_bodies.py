"""Whether two names can be one company's, organisation's or ship's."""

import re

from variorum.text.names_fold import likeness, parts, plain, typo
from variorum.text.names_tables import FORM_CLASS, LEGAL_FORMS, LONGEST_FORM, NUMBERS, SPELLINGS

SAME_WORD = 0.84
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10", "xi": "11", "xii": "12", "xiii": "13"}


def body(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that make its name, and its legal forms in short: `Siemens Aktiengesellschaft` → (siemens), (ag)."""
    words = list(parts(name.replace("&", " and ").replace("A/S", "AS").replace("a/s", "as")))
    forms: list[str] = []
    kept: list[str] = []
    i = 0
    while i < len(words):
        for n in range(min(LONGEST_FORM, len(words) - i), 0, -1):
            run = " ".join(words[i : i + n])
            form = _form(run)
            if form and (i or n > 1 or FORM_CLASS[form] != "loose") and n != len(words):
                forms.append(form)
                i += n
                break
        else:
            kept.append(words[i])
            i += 1
    return tuple(_numbered([s for w in kept if (s := SPELLINGS.get(w, w))])), tuple(forms)


def _form(run: str) -> str | None:
    """The legal form a run of words is, one slip allowed in the long ones (`Aktiengeselschaft`)."""
    if run in LEGAL_FORMS:
        return LEGAL_FORMS[run]
    if len(run) < 9:
        return None
    return next((LEGAL_FORMS[form] for form in _LONG_FORMS if abs(len(form) - len(run)) < 2 and typo(form, run)), None)


_LONG_FORMS = tuple(sorted(form for form in LEGAL_FORMS if len(form) >= 9))


def _numbered(words: list[str]) -> list[str]:
    """Numbers in figures; `forty 4` and `forty four` are 44. Roman numbers only where they end the name or stand after a word."""
    out: list[str] = []
    for i, word in enumerate(words):
        number = NUMBERS.get(word) or (_ROMAN.get(word) if i else None)
        token = number or word
        if out and token.isdigit() and len(token) == 1 and out[-1] in {"20", "30", "40", "50", "60"}:
            out[-1] = str(int(out[-1]) + int(token))
        else:
            out.append(token)
    return out


def initials(name: str) -> set[str]:
    """The letters an acronym of the name could have: all words, and all but the small ones."""
    words = list(parts(name))
    big = [w for w in words if w not in {"of", "the", "and", "for", "in", "on", "de", "la", "du", "des", "et", "y", "del"}]
    return {"".join(w[0] for w in ws) for ws in (words, big) if len(ws) > 1}


def acronym_of(short: str, long: str) -> bool:
    """`CSTO` of `Collective Security Treaty Organization`; points and case apart."""
    letters = "".join(c for c in plain(short) if c.isalnum())
    return 2 <= len(letters) <= 8 and " " not in short.strip() and letters.isupper() and letters.lower() in initials(long)


def compare_bodies(name1: str, name2: str) -> tuple[bool, float, tuple[str, ...]]:
    """Verdict, score and reasons for two names of bodies."""
    if acronym_of(name1, name2) or acronym_of(name2, name1):
        return True, 0.9, ("acronym",)
    (words1, forms1), (words2, forms2) = body(name1), body(name2)
    words1, words2 = _matched_runs(words1, words2), _matched_runs(words2, words1)
    told = [f"form {a} = {b}" for a, b in zip(forms1, forms2, strict=False) if a == b]
    if "".join(words1) == "".join(words2) and words1:
        if _forms_clash(forms1, forms2):
            return False, 0.6, ("same words", "another legal form")
        return True, 1.0, ("same words", *told)
    if len("".join(words1)) > 5 and _one_slip("".join(words1), "".join(words2)) and not _numbers_differ(words1, words2):
        if _forms_clash(forms1, forms2):
            return False, 0.5, ("nearly the same words", "another legal form")
        return True, 0.92, ("nearly the same words", *told)
    only1, only2, pairs = _pair(words1, words2)
    told += [f"{a} ~ {b}" for a, b, _ in pairs if a != b]
    score = sum(p[2] for p in pairs) / max(len(words1), len(words2), 1)
    if _numbers_differ(words1, words2):
        return False, round(score * 0.6, 3), (*told, "other numbers")
    if only1 and only2:
        return False, round(score * 0.6, 3), (*told, *(f"only one has {w}" for w in (*only1, *only2)))
    if not pairs:
        return False, 0.0, ("no word in common",)
    if _forms_clash(forms1, forms2):
        return False, round(score * 0.6, 3), (*told, "another legal form")
    if only1 or only2:
        if {*only1, *only2} <= COLOURLESS:
            return True, round(score, 3), (*told, "only words that tell nothing are missing")
        if {*only1, *only2} <= {*_bracketed(name1), *_bracketed(name2)}:
            return True, round(score * 0.8 + 0.2, 3), (*told, *(f"only one has ({w})" for w in (*only1, *only2)))
        return False, round(score * 0.8, 3), (*told, *(f"only one has {w}" for w in (*only1, *only2)))
    return True, round(score, 3), (*told, "all words agree")


COLOURLESS = frozenset("group company holding holdings enterprise enterprises corporation corporate trading industries limited".split())
"""Words one name may have and the other lack."""


def _matched_runs(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Neighbours put together where the other name has them as one word or as an acronym: `un` for `united nations`."""
    out: list[str] = []
    i = 0
    while i < len(words):
        for n in (4, 3, 2):
            run = words[i : i + n]
            if len(run) == n and not set(run) & set(others) and ({"".join(run), "".join(w[0] for w in run)} & set(others)):
                out.append("".join(run) if "".join(run) in others else "".join(w[0] for w in run))
                i += n
                break
        else:
            out.append(words[i])
            i += 1
    return tuple(out)


def _pair(words1: tuple[str, ...], words2: tuple[str, ...]) -> tuple[list[str], list[str], list[tuple[str, str, float]]]:
    scored = sorted(
        (-score, abs(i - j), i, j)
        for i, a in enumerate(words1)
        for j, b in enumerate(words2)
        if (score := _word(a, b))
    )
    used1: set[int] = set()
    used2: set[int] = set()
    pairs = []
    for negative, _, i, j in scored:
        if i not in used1 and j not in used2:
            used1.add(i)
            used2.add(j)
            pairs.append((words1[i], words2[j], -negative))
    return [w for i, w in enumerate(words1) if i not in used1], [w for j, w in enumerate(words2) if j not in used2], pairs


def _bracketed(name: str) -> list[str]:
    """The words in brackets: what explains a name rather than makes it."""
    return [w for inside in _BRACKETS.findall(name) for w in parts(inside)]


_BRACKETS = re.compile(r"\(([^()]*)\)")


def _one_slip(a: str, b: str) -> bool:
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b, score_cutoff=1) <= 1


def _word(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if a.isdigit() or b.isdigit() or min(len(a), len(b)) < 4:
        return 0.0
    score = likeness(a, b)
    return score if score >= SAME_WORD else 0.85 if typo(a, b) else 0.0


def _numbers_differ(words1: tuple[str, ...], words2: tuple[str, ...]) -> bool:
    one, two = ([w for w in words if w.isdigit()] for words in (words1, words2))
    return sorted(one) != sorted(two)


def _forms_clash(forms1: tuple[str, ...], forms2: tuple[str, ...]) -> bool:
    one, two = ({FORM_CLASS[f] for f in forms} - {"loose"} for forms in (forms1, forms2))
    return bool(one and two and not one & two)
