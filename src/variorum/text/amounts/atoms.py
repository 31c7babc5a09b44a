"""Single amounts: a number in digits, words or parts, with its scale, its sign of money and its unit."""

import re
from collections.abc import Iterator
from dataclasses import replace

from variorum.text import hedges
from variorum.text.amounts.amount import LEAD, Amount
from variorum.text.numbers import DIGITS, GLYPHS, PARTS, SCALES, SHORT_SCALES, WORDS, digits, words
from variorum.text.units import JOINED, SCALED, SYMBOLS, Unit, per, unit_at
from variorum.text.vague import VAGUE, bounds_of

_SYMBOL = "|".join(re.escape(s) for s in sorted(SYMBOLS, key=len, reverse=True))
_SCALE = "|".join(SCALES)
_MONEY = (
    rf"(?:{_SYMBOL})\s*|(?:{'|'.join(sorted(JOINED, key=len, reverse=True))})(?=\d)(?!20\d\d\b(?![.,]\d|\s?(?:m|bn|million|billion)\b))"
    rf"|[{''.join(SCALED)}](?=\d[\d.,]*\s?(?:m|bn|million|billion|trillion)\b)"
)
"""What stands before a sum of money."""
_PARTS = "|".join(sorted(PARTS, key=len, reverse=True))
_WHOLE = r"mile|kilomet(?:er|re)|met(?:er|re)|minute|hour|day|week|month|year|decade|century|point"
"""Units of which one and a half is told without a number: `a mile and a half`."""
_DOING = "are|were|is|was|have|has|had|say|said|did|do|would|will|could|voted|live|lived"
"""Words before which `half`, hedged, counts some of those spoken of: `more than half are members`."""
_ATOM = re.compile(
    rf"(?<![\w])(?:(?P<to>(?P<many>\d{{1,3}})(?:-to-|:)(?:1|one))(?![\w.:-])|(?P<minus>(?<!plus\sor\s)minus[\s-]+|[-−](?=[\d.$£€]))?(?P<cur>(?-i:{_MONEY}))?"
    rf"(?P<digits>{DIGITS})(?P<glyph>\s?[{''.join(GLYPHS)}]|\s\d/\d(?![\d/])|-\d/\d(?![\d/])|/\d(?![\d/]))?"
    rf"(?:[\s-]*(?P<scale>(?:{_SCALE})(?:\s+(?:{_SCALE}))?)s?\b|\s?(?P<short>{'|'.join(sorted(SHORT_SCALES, key=len, reverse=True))})(?![\w/]|\.\w))?"
    rf"|(?P<halved>half(?:\s+an?\s+|-)(?=(?:mile|kilomet|met(?:er|re)|inch|foot|point|percentage|acre|hectare|ton|pound|hour|cent\b|litre|liter|degree)))"
    rf"|(?P<half_more>an?\s+(?P<whole>{_WHOLE})\s+and\s+a\s+half)\b|(?P<most>half)(?=\s+(?:{_DOING})\b)"
    rf"|(?P<glyphs>[{''.join(GLYPHS)}])"
    rf"|(?P<part>(?:(?P<top>an?|{WORDS})[\s-]+)?(?P<bottom>{_PARTS})s?\b(?=\s+(?:of|the|as)\b|\s*%|-?\s*(?:majority|million|billion)\b)|(?P<tops>{WORDS})[\s-](?P<bottoms>{_PARTS})s\b)"
    rf"|(?P<vague>{VAGUE})"
    rf"|(?P<half>half\s+an?\s+(?P<of>dozen|{_SCALE})|half-an?-(?P<of3>dozen)|an?\s+half[\s-](?P<of2>dozen|{_SCALE}))\b"
    rf"|(?P<dozens>(?:(?:an?|{WORDS}|\d+|half)[\s-]+)?dozen)\b"
    rf"|(?P<word>(?:minus\s+)?(?:an?\s+(?=(?:{_SCALE})\b))?{WORDS}\b(?:[\s-]+(?:and[\s-]+)?a[\s-]+half(?:\s+(?:{_SCALE})\b)?|\s+point\s+{WORDS}\b)?))",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[A-Za-z]-$|[#@/:_]$|\d[.,:]$|\bno\.?\s?$", re.IGNORECASE)
_MAGNITUDE = re.compile(r"\bmagnitude-$", re.IGNORECASE)
"""The one word whose number is joined to it and still a number: `a magnitude-5.9 earthquake`."""
_ORDINAL = re.compile(r"\s?(?:st|nd|rd|th)\b|['’]?s\b|[-–][A-Za-z]\d|\w|:\d|[-–]\d*[a-zA-Z]\d|/\d", re.IGNORECASE)
_MILLIONS = re.compile(r"MM\b")
"""Millions behind a sign of money, as bankers and sports desks print them: $140MM."""
_SUM = re.compile(r"[$£€]\s?[\d.,]+\s?[-–]\s?$")
_GENERATION = re.compile(r"[2-6]G\b")
"""Mobile networks, not grams."""
_OF = re.compile(r"\s+of\s+", re.IGNORECASE)


def atoms(text: str) -> Iterator[Amount]:
    for match in _ATOM.finditer(text):
        start = match.start()
        if match["minus"] and match["minus"] in "-−" and text[max(0, start - 1) : start].strip():
            start += 1
        lead = text[max(0, start - 6) : start]
        if (
            match["digits"]
            and not lead.lower().endswith("sub-")
            and not _MAGNITUDE.search(text, max(0, start - LEAD), start)
            and (
                _NAMED.search(lead)
                or (
                    lead.endswith(("-", "–"))
                    and not lead[:-1].rstrip()[-1:].isdigit()
                    and lead[:-1].strip()[-1:] not in (")", "%", "", "$")
                )
            )
        ):
            continue
        amount = _atom(text, match, start)
        if amount is not None:
            yield amount


def _atom(text: str, match: "re.Match[str]", start: int) -> Amount | None:
    if match["part"]:
        return _fraction(match, start)
    if match["to"]:
        return Amount(start, match.end(), start, match.end(), float(match["many"]), float(match["many"]), None, "ratio")
    if match["most"]:
        return Amount(start, match.end(), start, match.end(), 0.5, 0.5, None, "fraction") if hedges.before(text, start) else None
    if match["half_more"]:
        return _half_more(text, match, start)
    if match["halved"]:
        return _with_unit(text, match, Amount(start, match.end(), start, match.end(), 0.5, 0.5, None, "words"))
    if match["vague"]:
        return _vague(text, match, start)
    end, form = match.end(), "digits" if match["digits"] or match["glyphs"] else "words"
    if match["digits"]:
        if _in_millions(text, match):
            end = match.end("digits") + 2
        if match["short"] and _is_metre(text, match, match["short"].lower()):
            end = match.start("short")
        if _is_name(text, match, end):
            return None
        value = _in_digits(text, match)
        if match["minus"] and start == match.start() and value is not None:
            value = -value
    else:
        value = GLYPHS[match["glyphs"]] if match["glyphs"] else _spelt(match)
    return None if value is None else _with_unit(text, match, Amount(start, end, start, end, value, value, None, form))


def _half_more(text: str, match: "re.Match[str]", start: int) -> Amount | None:
    """`a mile and a half`: the unit stands inside the number."""
    found = unit_at(text, match.start("whole"), False)
    return Amount(start, match.end(), start, match.end(), 1.5, 1.5, found[0], "words") if found else None


def _with_unit(text: str, match: "re.Match[str]", amount: Amount) -> Amount:
    """The amount with its sign of money before it or its unit behind it, and what it is reckoned by."""
    number_end = amount.number_end
    unit, end, rate = unit_behind(text, number_end, amount.form == "digits", amount.form, amount.low)
    symbol = (match["cur"] or "").strip()
    if symbol == "A $" and not text[: match.start()].strip(" \t“\"'"):
        symbol, amount = "$", replace(amount, start=match.start() + 2, number=match.start() + 2)  # an article: "A $5 million plan"
    if symbol:
        rated = per(text, number_end)
        if unit is None or unit.kind != "money":
            end, rate = (rated[1], rated[0]) if rated else (number_end, "")
        unit = Unit({**SYMBOLS, **JOINED, **SCALED}[symbol], "money")
    return replace(amount, end=end, unit=unit, per=rate)


def _is_name(text: str, match: "re.Match[str]", end: int) -> bool:
    """Digits that letters or further digits go on from, and that are no unit: `22nd`, `4G`, `1:36`."""
    if not match["cur"] and _GENERATION.match(text, match.start("digits")):
        return True
    scaled = match["scale"] or match["short"]
    return not scaled and _ORDINAL.match(text, end) is not None and unit_at(text, end, True) is None


def _vague(text: str, match: "re.Match[str]", start: int) -> Amount | None:
    """`hundreds of miles`, `a few thousand dollars`."""
    found = bounds_of(match["vague"])
    if found is None:
        return None
    of = _OF.match(text, match.end())
    unit, end, rate = unit_behind(text, of.end() if of else match.end(), False, "vague", found[0])
    hedge = " ".join(match["vague"].lower().split())
    bare = match.end()
    return Amount(start, end if unit else bare, start, bare, *found, unit, "vague", hedge, rate)


def _spelt(match: "re.Match[str]") -> float | None:
    """The value of a number that is not in digits: words, dozens, half a million."""
    half = match["of"] or match["of2"] or match["of3"]
    if half:
        return 6.0 if half.lower() == "dozen" else SCALES[half.lower()] / 2
    if not match["dozens"]:
        return _in_words(match["word"])
    count = re.sub(r"[\s-]*dozen$", "", match["dozens"], flags=re.IGNORECASE).strip()
    many = 1.0 if not count else 0.5 if count.lower() == "half" else digits(count) if count.isdigit() else words(count)
    return None if many is None else 12 * many


def _in_digits(text: str, match: "re.Match[str]") -> float | None:
    value = digits(
        match["digits"]
        + (" " if "/" in (match["glyph"] or "") and not match["glyph"].startswith("/") else "")
        + (match["glyph"] or "").strip(" -")
    )
    if value is None:
        return None
    for scale in (match["scale"] or "").lower().split():
        value *= SCALES[scale]
    if _in_millions(text, match):
        return round(value * 1e6, 6)
    short = (match["short"] or "").lower()
    if short:
        if _is_metre(text, match, short):
            return value
        value *= SHORT_SCALES[short]
    return round(value, 6)


def _in_millions(text: str, match: "re.Match[str]") -> bool:
    """`$140MM`, and the second sum of `$140-150MM`; a bare 50mm is a length."""
    at = match.end("digits")
    return _MILLIONS.match(text, at) is not None and (bool(match["cur"]) or _SUM.search(text, max(0, match.start() - LEAD), match.start()) is not None)


def _is_metre(text: str, match: "re.Match[str]", short: str) -> bool:
    """`a 50m pool` against `2m people` and `$2m`: without money or a counted plural, small m (and b) is no scale."""
    if match["cur"] or short not in ("m", "b") or match["short"] == "M":
        return False
    return not re.match(r"\s+(?:people|children|women|men|[a-z]+s)\b", text[match.end() : match.end() + 30])


def _in_words(printed: str) -> float | None:
    low = " ".join(printed.lower().split())
    sign = -1.0 if low.startswith("minus ") else 1.0
    low = low.removeprefix("minus ")
    half = re.match(r"(.*?)[ -](?:and[ -])?a[ -]half(?: (\w+))?$", low)
    if half:
        value = words(half[1])
        counted = SCALES.get(half[1].rpartition(" ")[2], 1)  # "a million and a half"
        return None if value is None else sign * (value + 0.5 * counted) * SCALES.get(half[2] or "", 1)
    whole, _, decimals = low.partition(" point ")
    value = words(whole)
    if value is not None and decimals:
        places = [words(w) for w in decimals.split()]
        if any(p is None or p > 9 for p in places):
            return None
        value += sum((p or 0.0) / 10 ** (n + 1) for n, p in enumerate(places))
    return None if value is None else sign * value


def _fraction(match: "re.Match[str]", start: int) -> Amount | None:
    top, bottom = match["top"] or match["tops"], (match["bottom"] or match["bottoms"]).lower()
    if (not top and bottom != "half") or re.search(
        r"\b(?:first|second|other|top|bottom|latter)\s+$", match.string[max(0, start - LEAD) : start], re.IGNORECASE
    ):
        return None
    over = words(top) if top and top.lower() not in ("a", "an") else 1.0
    if over is None or over >= PARTS[bottom] or (over > 1 and bottom == "half"):
        return None
    value = over / PARTS[bottom]
    return Amount(start, match.end(), start, match.end(), value, value, None, "fraction")


def unit_behind(text: str, at: int, is_digits: bool, form: str, value: float | None) -> tuple[Unit | None, int, str]:
    """Unit behind a number, the end of the phrase, and what it is reckoned by."""
    gap = re.compile(r"[\s]*-?[\s]*").match(text, at)
    begin = gap.end() if gap else at
    touching = is_digits and begin == at
    if begin > at + 4:
        return None, at, ""
    found = unit_at(text, begin, touching)
    if found is None:
        return None, at, ""
    unit, end = found
    if unit.name == "pound-mass" and value is not None and value >= 1e6:
        unit = Unit("pound sterling", "money")
    if unit.name == "second" and not text[begin:end].lower().endswith("s") and begin > at and text[at] != "-":
        return None, at, ""
    rate = per(text, end) if unit.kind in ("money", "measure") else None
    return (unit, rate[1], rate[0]) if rate else (unit, end, "")
