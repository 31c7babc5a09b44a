"""Names of papers as they stand at the head of an article that was saved as plain text."""

import re
from collections.abc import Iterable
from itertools import islice

from variorum.text.agencies import agencies_in, is_agency
from variorum.text.stamps import stamps_in

_PAPERS = (
    "Advertiser|Advocate|Argus|Beacon|Bulletin|Chronicle|Citizen|Courant|Courier|Dispatch|Echo|Enquirer|Examiner|Gazette|Globe|Guardian|Herald|"
    "Inquirer|Intelligencer|Journal|Ledger|Mercury|Messenger|Monitor|Observer|Post|Recorder|Register|Sentinel|Telegraph|Times|Tribune"
)
"""Nouns that a paper is called by, and hardly anything else that stands alone on a line."""
_WEAKER = "Broadcasting|Daily|Express|Independent|Mail|Mirror|News|Press|Radio|Record|Reporter|Review|Standard|Star|Sun|Today|Weekly|World"
"""Nouns that head a page's sections as well: they name a paper only beside a day or behind a writer's name."""
_SECTIONS = frozenset("all breaking business good latest local more national news our politics sports sport top video watch world".split())
_NAME = re.compile(rf"(?:The |El |La |Le |Die |Der )?(?:[A-Z][\w.’'&-]*,? (?:of |and |& )?){{1,4}}?(?:{_PAPERS}|{_WEAKER})(?: (?:Online|News|and [A-Z][a-z]+))?")
_STRONG = re.compile(rf"(?:[A-Z]\w+-)?(?:{_PAPERS})\b")
_BETWEEN = re.compile(r"[\s,;:|•·–—-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day[\s,]*)?", re.IGNORECASE)
_SIGNED = re.compile(rf"^\W*(?i:by)\s[^\n]{{3,80}}?(?:,| for| of|\s[|•–—-])\s(?P<name>{_NAME.pattern})\W*$")
HEAD = 5
"""Lines at the top of a text among which its masthead is looked for."""
LONGEST = 120
"""Code points of a line that can be one."""


def masthead(lines: Iterable[str]) -> str | None:
    """The paper that a text's first lines name: alone, beside a day, or behind the writer's name; None where none does."""
    for line in islice(lines, HEAD):
        words = " ".join(line.split())
        if 0 < len(words) <= LONGEST and (name := signed(words) or named(words)):
            return name
    return None


def named(line: str) -> str | None:
    """The paper a line consists of, with nothing but a day beside it; an agency is credited, and is none."""
    stamp = next(stamps_in(line), None)
    bare = line if stamp is None else _parted(line[: stamp.start], line[stamp.end :])
    if bare is None:
        return None
    bare = bare.strip(" ,;:|•·–—-")
    known = agencies_in(bare)
    if any(is_agency(n.agency) for n in known):
        return None
    if any((n.start, n.end) == (0, len(bare)) for n in known) and (stamp or " " in bare):
        return bare
    found = _NAME.fullmatch(bare)
    if not found or _SECTIONS & set(bare.casefold().split()[:-1]):
        return None
    return bare if stamp or _STRONG.search(bare) else None


def signed(line: str) -> str | None:
    """The paper behind a writer's name: `By Lena Ortiz, Marlow Courier`."""
    found = _SIGNED.match(line)
    return found["name"] if found else None


def _parted(before: str, after: str) -> str | None:
    """What is left of a line without its day; None where words stand on both sides of it."""
    left, right = (_BETWEEN.sub("", part, count=1) if _BETWEEN.fullmatch(part) else part for part in (before, after))
    if left.strip() and right.strip():
        return None
    return re.sub(r"[\s,;:|•·–—-]*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day[\s,]*$", "", left, flags=re.IGNORECASE) or right
