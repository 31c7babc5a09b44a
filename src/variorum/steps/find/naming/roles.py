"""Titles and jobs beside a name, and what office and country they tell."""

from variorum.steps.find.naming.runs import Run
from variorum.steps.find.naming.tables import HONORIFICS, OFFICES, TITLES
from variorum.text.gazetteer import country_of, nationality
from variorum.text.tree import Tree

REACH = 12
"""Tokens that are looked through for a title beside a name."""
_INSIDE = frozenset({"of", "for", "to", "and", "the", "on", "in", "at", "a", "an", "'s", "'", "-", "&", "its", "their", "his", "her", "from"})


def roles_beside(tree: Tree, run: Run) -> list[tuple[int, int]]:
    """The titles before and after a name, as first and last token: "the bloc's envoy to Mali, |Ann Roe|, a former judge"."""
    found = []
    before = _before(tree, run)
    if before:
        found.append(before)
    after = _after(tree, run)
    if after:
        found.append(after)
    return found


def _before(tree: Tree, run: Run) -> tuple[int, int] | None:
    last = run.first - 1
    if last >= 0 and tree.tokens[last].text == ",":
        last -= 1
    first, title = last + 1, False
    for k in range(last, max(-1, last - REACH), -1):
        token = tree.tokens[k]
        low = token.text.lower().rstrip(".")
        if low in TITLES:
            title = True
        elif title and low in {"and", "from"} and tree.tokens[k - 1].text.lower().rstrip(".") not in TITLES:
            break  # `the subpoena from District Attorney Ann Roe`
        elif not (token.pos in ("NOUN", "PROPN", "ADJ", "PART", "NUM") or low in _INSIDE):
            break
        if low not in HONORIFICS:
            first = k
    while first <= last and tree.tokens[first].text.lower() in (_INSIDE - {"the", "a", "an", "its", "their", "his", "her"}):
        first += 1
    comma = last < run.first - 1
    if last >= 0 and tree.tokens[last].text.lower() in ("of", "for", "to", "from", "in", "at", "and"):
        return None
    if not title or first > last or (comma and not _heads(tree, first, last)):
        return None
    if any(tree.tokens[k].text.lower() == "and" for k in range(first, last + 1)) and comma:
        return None
    return first, last


def _heads(tree: Tree, first: int, last: int) -> bool:
    """Whether the words are one noun phrase about a title (not "…, the minister, Roe")."""
    words = [tree.tokens[k].text.lower().rstrip(".") for k in range(first, last + 1)]
    if "of" in words or "to" in words or "for" in words:
        return True
    return words[-1] in TITLES


def _after(tree: Tree, run: Run) -> tuple[int, int] | None:
    at = run.last + 1
    if at + 1 >= len(tree) or tree.tokens[at].text != ",":
        return None
    title = False
    for k in range(at + 1, min(len(tree), at + 1 + 2 * REACH)):
        token = tree.tokens[k]
        low = token.text.lower().rstrip(".")
        if low in TITLES:
            title = True
        elif token.text in (",", ".", ";"):
            return (at + 1, k - 1) if title and k - 1 > at else None
        elif token.pos in ("VERB", "AUX") or low in ("who", "which", "that"):
            return (at + 1, k - 1) if title and low in ("who", "which", "that") else None
    return None


def office_of(text: str) -> str | None:
    """A name for the office a title tells, equal for equal offices; None where it tells none."""
    low = " " + text.lower().replace("’", "'").replace(",", " ") + " "
    best = ""
    number = -1
    for n, names in enumerate(OFFICES):
        for name in names:
            if f" {name} " in low and len(name) > len(best) and f"former {name}" not in low and f"vice {name}" not in low:
                best, number = name, n
    if best:
        return f"office {number}"
    for word in reversed(low.split()):
        if word.rstrip(".") in TITLES:
            return word.rstrip(".")
    return None


def country_in(text: str) -> str | None:
    """ISO2 of the one country a title names ("Uzbek", "of Kazakhstan", "the Kremlin's"); None for none or several."""
    words = text.replace("’s", "").replace("'s", "").replace(",", " ").split()
    found: dict[str, None] = {}
    for size in (3, 2, 1):
        for k in range(len(words) - size + 1):
            part = " ".join(words[k : k + size])
            if part[:1].isupper() and (iso := nationality(part) or country_of(part)):
                found[iso] = None
        if found:
            break
    return next(iter(found)) if len(found) == 1 else None
