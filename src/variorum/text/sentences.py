"""Sentences of scraped news text, by rule: fast, without a model, and never across a paragraph or a cut."""

import re
from collections.abc import Iterator, Sequence

from variorum.text.blocks import blocks_of

_STOP = re.compile(r"(?P<stop>[.!?…]+)(?P<close>['\"”’»)\]]*)(?=\s|[A-Z“\"]|$)")
_TITLE = frozenset(
    "mr mrs ms dr prof profs sen sens rep reps gov govs gen gens col cols lt sgt capt cmdr adm maj cpl pvt rev hon st sr jr fr messrs supt insp det pres "
    "amb atty const cst sens reps gens lts sgts cllr brig cdr dist vs v ft mt no nos art sec fig vol pp ed eds cf op al".split()
)
"""Abbreviations after which a sentence goes on, whatever the next word looks like."""
_SOFT = frozenset(
    "inc corp co ltd llc bros dept univ assn etc jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur "
    "thurs fri sat sun u.s u.k u.n e.u u.s.a d.c a.m p.m ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass "
    "mich minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo est e.g i.e".split()
)
"""Abbreviations that may end a sentence: they do where a usual opening word follows."""
_OPENING = re.compile(
    r"[\"“'‘(\[]*(?:The|A|An|In|On|At|He|She|It|They|We|But|And|This|That|These|Those|There|His|Her|Its|Their|As|If|When|While|"
    r"After|Before|For|Since|Last|Also|However|Meanwhile|According|Earlier|Later|I|You|No|Some|Many|Most|With|By|From|To)\b"
)
_SAYS = re.compile(
    r"\s+(?:\S+\s+){1,4}?(?:said|says|say|asked|told|added|wrote|tweeted|declared|shouted|replied|warned|yelled|cried|exclaimed)\b"
)
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
"""G.K. in "G.K. Roe": two initials without a blank between."""
_WORD_BEFORE = re.compile(r"[\w.&'’-]+$")
LONGEST = 1200
"""Characters of a sentence; news sentences stay below 800."""
HEADLINE = 160
"""A longer line is a paragraph, not a headline."""


def split(text: str, cuts: Sequence[tuple[int, int]] = ()) -> Iterator[tuple[int, int, int, bool]]:
    """(start, end, paragraph number, stands as headline) of each sentence outside the cuts, in order.

    A headline is a short line of its own that no full stop closes.
    """
    for number, (start, end) in enumerate(_outside(text, cuts)):
        alone = end - start <= HEADLINE and not re.search(r"[.!?…,;:]['\"”’»)\]]*$", text[start:end])
        for a, b in _sentences(text, start, end):
            yield a, b, number, alone


def _outside(text: str, cuts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    ordered = sorted(cuts)
    first = 0
    for start, end in blocks_of(text):
        while first < len(ordered) and ordered[first][1] <= start:
            first += 1
        at = start
        for low, high in ordered[first:]:
            if low >= end:
                break
            yield from _trim(text, at, min(low, end))
            at = max(at, high)
        yield from _trim(text, at, end)


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


_STAMP = re.compile(
    r"(?:[01]?\d|2[0-3])(?::[0-5]\d(?:\s?[ap]\.?m\b\.?)?|\.[0-5]\d\s?[ap]\.?m\b\.?)(?:\s(?:GMT|BST|UTC|CES?T|E[SD]?T|[CMP][SD]T|IST))?"
    r"(?:\s*[-–—|:•]\s*|\s+)(?=[\"“'‘]?[A-Z])(?!(?:[ap]\.?m|gmt|utc|local|eastern|pacific|today|yesterday|[a-z]{2,3}t)\b|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)", re.IGNORECASE
)
"""The clock time before an entry of a live page or a log: `18:40 The dam …`, `8:42 a.m. — A caller …`."""


ENTRY = 12
"""Characters of an entry behind its clock time; less, or what no mark closes, is a date or a label."""


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    stamp = _STAMP.match(text, start, end)
    if stamp and (text[stamp.end()].isupper() or text[stamp.end()] in "\"“'‘") and end - stamp.end() > ENTRY and text[end - 1] in ".!?…\"”'’":
        yield from _trim(text, start, stamp.end())
        at = start = stamp.end()
    for match in _STOP.finditer(text, start, end):
        if match.end() < end and _ends(text, at, match, end):
            yield from _pieces(text, at, match.end())
            at = match.end()
    yield from _pieces(text, at, end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A run too long to be a sentence (a list, a table) in pieces, so that none of it is left unread."""
    while end - start > LONGEST:
        at = max(text.rfind(mark, start + LONGEST // 2, start + LONGEST) + 1 for mark in (";", ",", " "))
        cut = at if at > start else start + LONGEST
        yield from _trim(text, start, cut)
        start = cut
    yield from _trim(text, start, end)


def _ends(text: str, start: int, match: re.Match[str], end: int) -> bool:
    after = match.end()
    glued = not text[after].isspace()
    follows = text[after : min(end, after + 40)].lstrip()
    if not follows or follows[0].islower() or follows[0] in ",;:)]”’–—":
        return False
    word = _WORD_BEFORE.search(text, max(start, match.start() - 30), match.start())
    before = word.group() if word else ""
    if glued:
        if follows[0] == "“" and follows[1:2].isalpha():  # 'was "sad".“We now …'
            return len(before) > 3 or text[match.start() - 1] in "\"”"
        return match["stop"] == "." and len(before) > 3 and before[-3:].islower() and follows[0] not in "\"'" and follows[1:2].islower()
    if match["stop"] == "!" and len(before) == 1 and before.isupper() and before != "I":
        return _OPENING.match(follows) is not None  # the channel E!
    if match["stop"] in "!?" and match["close"] and _SAYS.match(text, after, min(end, after + 60)):
        return False
    if match["stop"] == "." and not match["close"]:
        return _stops(before, follows)
    return True


def _stops(before: str, follows: str) -> bool:
    """Whether a plain full stop after the word `before` ends the sentence, given what follows."""
    low = before.lower().strip(".'’")
    if low in _TITLE or (len(before) == 1 and before.isupper() and before != "I"):
        return low == "no" and before == "no" and not follows[0].isdigit()
    if (low in _SOFT and before[:1].isupper() | ("." in before)) or _INITIALS.fullmatch(before):
        return _OPENING.match(follows) is not None
    return True
