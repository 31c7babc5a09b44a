"""Where a scraped page's article begins, and which of its lines is the headline."""

import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d+")
_CLOSED = re.compile(r"[.!?…][\"'”’»)\]]*\s*(?:\([A-Za-z]{2,9}\)\s*)?$")
"""An agency may sign behind the full stop."""
DATELINE = re.compile(
    r"^[\s\"“|(–-]{0,3}(?P<place>[A-Z][A-Z.’' -]{2,40}(?:[/,]\s?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)[A-Z][\w.’' -]{1,30}){0,2}"
    r"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}(?:, (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)[A-Z][\w. ]{1,20})?)"
    r"(?:,? (?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} (?:[A-Z][a-z]{2,8}|(?:ene|jan|feb|fév|mar|mär|abr|apr|avr|mai|may|jun|jui|jul|ago|aug|aoû|sep|oct|okt|out|nov|dic|déc|dez|dec)[a-zé]{0,7})\.?(?:,? \d{4})?))?"
    r"\s*(?:\((?P<credit>[^()@]{2,40})\)\s*(?:\.?[-–—:|]+\s|(?=[A-Z“\"]|$))|\s[-–—]{1,2}\s|:\s(?=[A-Z]))"
)
"""`MOSCOW, Oct 15, 2021 (BSS/AFP) -`, `Madrid, 3 feb (EFE).-`, `HELSINKI —`, `Washington (CNN)` at the start of a paragraph."""
_QUOTED = re.compile(r"[\"“'‘].*[\"”'’]")
PROSE = 18
"""Words of a closed paragraph that is surely prose."""
_DULL = frozenset(
    "the a an of to in on at for from by with and or but as is are was were be been has have had will would that this it its his her their "
    "he she they not after before over s".split()
)


def words_of(text: str) -> list[str]:
    """The words of a stretch, folded."""
    return [w.lower().replace("’", "'").removesuffix("'s") for w in _WORD.findall(text)]


def is_closed(text: str, start: int, end: int) -> bool:
    """Whether a full stop, question or exclamation mark ends the stretch."""
    return _CLOSED.search(text, max(start, end - 16), end) is not None


def first_paragraph(text: str, units: Sequence[tuple[int, int]]) -> int:
    """The index of the first unit that reads as prose; `len(units)` where none does."""
    for number, (start, end) in enumerate(units):
        count = len(_WORD.findall(text[start : min(end, start + 2000)]))
        if (is_closed(text, start, end) or text[start:end].endswith(":")) and count >= (10 if _has_dateline(text, start, end) else PROSE):
            return number
    return len(units)


def _has_dateline(text: str, start: int, end: int) -> bool:
    found = DATELINE.match(text[start : min(end, start + 120)])
    return found is not None and (found["credit"] is not None or found["place"].isupper())


def headline(text: str, units: Sequence[tuple[int, int]], first: int) -> int | None:
    """The index of the headline among the units before the first paragraph; None where there is none.

    The line that shares most words with the opening of the article, or stands on the page more than once, wins.
    """
    opening = Counter(words_of(" ".join(text[s:e] for s, e in units[first : first + 6])[:3000]))
    here = Counter(text[s:e].casefold() for s, e in units[:first] if e - s < 300)
    later = {text[s:e].casefold() for s, e in units[first:] if e - s < 300}
    best, mark = None, 0.0
    for number, (start, end) in enumerate(units[:first]):
        words = [w for w in words_of(text[start:end]) if w not in _DULL]
        if not 3 <= len(words) <= 28 or end - start > 250 or text[start:end].rstrip().removesuffix("...").endswith((".", ":", ",")):
            continue
        shared = sum(1 for w in set(words) if opening[w])
        line = text[start:end].casefold()
        score = shared / (len(set(words)) + 3) + (0.3 if here[line] > 1 else 0.0) - (0.08 * min(number, 6) if number else -0.15) - (0.5 if line in later and here[line] == 1 else 0.0)
        score -= 0.3 if re.match(r"(?:by|updated|published|posted)\b", text[start:end], re.IGNORECASE) else 0.0
        score -= 0.3 if _QUOTED.fullmatch(text[start:end]) else 0.0
        if score > mark:
            best, mark = number, score
    return best if mark > 0.1 or (best is not None and first >= len(units)) else None
