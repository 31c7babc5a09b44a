"""Amounts in a sentence: number, bounds, unit, as one tight phrase each. What they count is not decided here."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.text import hedges
from variorum.text.numbers import DIGITS, GLYPHS, PARTS, SCALES, SHORT_SCALES, WORDS, digits, words
from variorum.text.units import SYMBOLS, Unit, per, unit_at
from variorum.text.vague import VAGUE, bounds_of

LONGEST = 10_000
"""Characters of a sentence that are searched, as many as are parsed."""
LEAD = 60
"""Characters before a number in which its cue stands."""
_SYMBOL = "|".join(re.escape(s) for s in sorted(SYMBOLS, key=len, reverse=True))
_SCALE = "|".join(SCALES)
_PARTS = "|".join(sorted(PARTS, key=len, reverse=True))
_ATOM = re.compile(
    rf"(?<![\w])(?:(?P<to>(?P<many>\d{{1,3}})(?:-to-|:)(?:1|one))(?![\w.:-])|(?P<minus>(?<!plus\sor\s)minus[\s-]+|[-−](?=[\d.$£€]))?(?P<cur>(?-i:{_SYMBOL})\s*)?"
    rf"(?P<digits>{DIGITS})(?P<glyph>\s?[{''.join(GLYPHS)}]|\s\d/\d(?![\d/])|/\d(?![\d/]))?"
    rf"(?:[\s-]*(?P<scale>(?:{_SCALE})(?:\s+(?:{_SCALE}))?)s?\b|\s?(?P<short>{'|'.join(sorted(SHORT_SCALES, key=len, reverse=True))})(?![\w/]|\.\w))?"
    rf"|(?P<halved>half(?:\s+an?\s+|-)(?=(?:mile|kilomet|met(?:er|re)|inch|foot|point|percentage|acre|hectare|ton|pound|hour|cent\b|litre|liter|degree)))"
    rf"|(?P<glyphs>[{''.join(GLYPHS)}])"
    rf"|(?P<part>(?:(?P<top>an?|{WORDS})[\s-]+)?(?P<bottom>{_PARTS})s?\b(?=\s+(?:of|the|as)\b|\s*%|-?\s*(?:majority|million|billion)\b)|(?P<tops>{WORDS})[\s-](?P<bottoms>{_PARTS})s\b)"
    rf"|(?P<vague>{VAGUE})"
    rf"|(?P<half>half\s+an?\s+(?P<of>dozen|{_SCALE})|an?\s+half[\s-](?P<of2>dozen|{_SCALE}))\b"
    rf"|(?P<dozens>(?:(?:an?|{WORDS}|\d+|half)[\s-]+)?dozen)\b"
    rf"|(?P<word>(?:minus\s+)?(?:an?\s+(?=(?:{_SCALE})\b))?{WORDS}\b(?:\s+(?:and\s+)?a\s+half(?:\s+(?:{_SCALE})\b)?|\s+point\s+{WORDS}\b)?))",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[A-Za-z]-$|[#@/:_]$|\d[.,:]$|\bno\.?\s?$", re.IGNORECASE)
_ORDINAL = re.compile(r"\s?(?:st|nd|rd|th)\b|['’]?s\b|[-–][A-Za-z]\d|\w|:\d|[-–]\d*[a-zA-Z]\d|/\d", re.IGNORECASE)
_MILLIONS = re.compile(r"MM\b")
"""Millions behind a sign of money, as bankers and sports desks print them: $140MM."""
_SUM = re.compile(r"[$£€]\s?[\d.,]+\s?[-–]\s?$")
_GENERATION = re.compile(r"[2-6]G\b")
"""Mobile networks, not grams."""
_OF = re.compile(r"\s+of\s+", re.IGNORECASE)
_DASH = re.compile(r"\s*[-–—−]\s*$")
_TO = re.compile(r"\s+(?:to|and|or)\s+(?:as\s+(?:much|many)\s+as\s+)?$|\s*-\s+or\s+$", re.IGNORECASE)
_OR = re.compile(r"\s*-?\s*(?:or|and|to)\s+", re.IGNORECASE)
_EVEN = re.compile(r"\s*,?\s*(?:or\s+even|if\s+not|or\s+perhaps|or\s+possibly)\s+", re.IGNORECASE)
_RANGE_AHEAD = re.compile(r"\s?[-–—]\s?\d")
"""What makes the second number the lower end of a range of its own: from 3 to 5-7."""
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|ranging|of)\s+$", re.IGNORECASE)
_RATIO = re.compile(r"\s+(?:out\s+of|in)\s+(?:every\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """Half-open offsets of the phrase (hedge to unit) and of the bare number in it; open bounds are None.

    `form`: digits, words, vague, fraction, ratio, range, score. `first`: the start of the range's own first half.
    """

    start: int
    end: int
    number: int
    number_end: int
    low: float | None
    high: float | None
    unit: Unit | None
    form: str
    hedge: str | None = None
    per: str = ""
    halves: "tuple[Amount, Amount] | None" = None
    role: str = ""
    """from or to, where the amount is one end of a change."""


def amounts_in(text: str, dates: Sequence[tuple[int, int]] = ()) -> list[Amount]:
    """The amounts of a sentence, left to right, none inside another; a bare number inside one of `dates` is none."""
    text = text[:LONGEST]
    found: list[Amount] = []
    for amount in _atoms(text):
        if amount.unit is None and any(a < amount.number_end and amount.number < b for a, b in dates):
            continue
        if found and amount.start < found[-1].end:
            continue
        joined = _join(text, found[-1], amount) if found else None
        if joined is not None:
            found[-1] = joined
        else:
            found.append(amount)
    found = _with_ages(text, found)
    found = [_lent(text, a, found[n + 1]) if n + 1 < len(found) else a for n, a in enumerate(found)]
    return [_hedged(text, a, found[n - 1].end if n else 0) for n, a in enumerate(found)]


_DECADES = {name: ten for ten, name in zip(range(20, 100, 10), "twenties thirties forties fifties sixties seventies eighties nineties".split(), strict=True)}
_AGED = re.compile(
    rf"\bin\s+(?:his|her|their|my|your|our)\s+(?P<age>(?:(?P<mod>early|mid|late)(?:\s+to\s+(?:mid|late))?[\s-]+)?(?:(?P<ten>[2-9]0)\s?['’]?s|(?P<word>{'|'.join(_DECADES)})))\b", re.IGNORECASE
)
"""Somebody's decade of life: `a man in his 40s`, `a couple in their late seventies`."""


def _with_ages(text: str, found: list[Amount]) -> list[Amount]:
    """The amounts with the ages that are told by their decade."""
    ages = []
    for match in _AGED.finditer(text):
        low = float(match["ten"] or _DECADES[match["word"].lower()])
        ages.append(Amount(match.start("age"), match.end(), match.start("age"), match.end(), low, low + 9, Unit("year of age", "age"), "vague", (match["mod"] or "").lower() or None))
    if not ages:
        return found
    return sorted([*(a for a in found if not any(g.start < a.end and a.start < g.end for g in ages)), *ages], key=lambda a: a.start)


def _lent(text: str, one: Amount, other: Amount) -> Amount:
    """`a 7- or 8-inch screen`: the first number takes the unit of the second."""
    bare = one.unit is None and other.unit is not None and one.form == other.form == "digits"
    if other.halves and one.form == "digits" and one.unit is None and one.low is not None and other.low is not None:
        scale = next((s for s in (1e12, 1e9, 1e6) if other.low >= s), 1.0)
        if text[one.end : other.start].strip() == "to" and _FROM.search(text, max(0, one.start - LEAD), one.start):
            value = one.low * scale if one.low < 1000 else one.low
            return replace(one, unit=other.unit, low=value, high=value, role="from")
    return replace(one, unit=other.unit) if bare and _OR.fullmatch(text[one.end : other.start]) else one


def _atoms(text: str) -> Iterator[Amount]:
    for match in _ATOM.finditer(text):
        start = match.start()
        if match["minus"] and match["minus"] in "-−" and text[max(0, start - 1) : start].strip():
            start += 1
        lead = text[max(0, start - 6) : start]
        if (
            match["digits"]
            and not lead.lower().endswith("sub-")
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


def _with_unit(text: str, match: "re.Match[str]", amount: Amount) -> Amount:
    """The amount with its sign of money before it or its unit behind it, and what it is reckoned by."""
    number_end = amount.number_end
    unit, end, rate = _unit(text, number_end, amount.form == "digits", amount.form, amount.low)
    symbol = (match["cur"] or "").strip()
    if symbol == "A $" and not text[: match.start()].strip(" \t“\"'"):
        symbol, amount = "$", replace(amount, start=match.start() + 2, number=match.start() + 2)  # an article: "A $5 million plan"
    if symbol:
        rated = per(text, number_end)
        if unit is None or unit.kind != "money":
            end, rate = (rated[1], rated[0]) if rated else (number_end, "")
        unit = Unit(SYMBOLS[symbol], "money")
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
    unit, end, rate = _unit(text, of.end() if of else match.end(), False, "vague", found[0])
    hedge = " ".join(match["vague"].lower().split())
    bare = match.end()
    return Amount(start, end if unit else bare, start, bare, *found, unit, "vague", hedge, rate)


def _spelt(match: "re.Match[str]") -> float | None:
    """The value of a number that is not in digits: words, dozens, half a million."""
    half = match["of"] or match["of2"]
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
        + (match["glyph"] or "").strip()
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
    half = re.match(r"(.*?) (?:and )?a half(?: (\w+))?$", low)
    if half:
        value = words(half[1])
        return None if value is None else sign * (value + 0.5) * SCALES.get(half[2] or "", 1)
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


def _unit(text: str, at: int, is_digits: bool, form: str, value: float | None) -> tuple[Unit | None, int, str]:
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


def _join(text: str, one: Amount, other: Amount) -> Amount | None:
    """One amount of two: a range, a score, or a ratio; None where they stand apart."""
    between = text[one.end : other.start]
    if len(between) > 24 or one.low is None or other.low is None:
        return None
    if _EVEN.fullmatch(between) and other.form != "vague" and one.unit is None and one.low < other.low:
        vague = one.hedge if one.form == "vague" else None
        return Amount(one.start, other.end, one.number, other.number_end, one.low, other.low, other.unit, "range", vague, other.per)
    if "vague" in (one.form, other.form) or (_FROM.search(text, 0, one.start) and _RANGE_AHEAD.match(text, other.end)):
        return None
    lead = text[max(0, one.start - LEAD) : one.start]
    if (
        _RATIO.fullmatch(between)
        and one.unit is None
        and one.low == int(one.low)
        and (one.low < other.low <= 1000 or (one.low < 10 and other.low in (10_000, 100_000, 1_000_000)))
        and (one.form == other.form or "out" in between or (one.low < 10 and other.low % 50 == 0))
        and (other.unit is None)
    ):
        ratio = one.low / other.low
        return Amount(one.start, other.end, one.start, other.number_end, ratio, ratio, None, "ratio")
    if not _same_unit(one, other):
        return _added(text, one, other)
    one = _scaled(text, one, other)
    if one.low is None or other.low is None:
        return None
    if _DASH.fullmatch(between) and one.form == other.form == "digits":
        if one.unit is None and other.unit is None and one.low >= other.low:
            return _score(one, other)
        return _range(one, other, one.start) if one.low < other.low else None
    if _TO.fullmatch(between):
        word = between.split()[-1].lower() if not between.strip().lower().startswith("as") else "to"
        word = between.strip().split()[0].lower().strip("-") or "or"
        cue = (
            _BETWEEN.search(hedgeless(lead))
            if word == "and"
            else _FROM.search(hedgeless(lead))
            if word == "to"
            else None
        )
        if word == "to" and one.low > other.low and one.form == other.form == "digits" and one.unit is other.unit is None and _VOTED.search(lead):
            return _score(one, other)
        if (word == "and" and cue is None) or (one.unit is not None and other.unit is None):
            return None
        if word == "to" and one.unit is not None and re.search(r"\bby\s+$", lead):
            return None
        if word == "or":
            near = one.form == other.form and one.unit is None and other.low <= 2 * one.low
            return _range(one, other, one.start) if near and one.low < other.low and one.form == "words" else None
        if one.low < other.low or cue is not None:
            start = max(0, one.start - LEAD) + cue.start() if cue is not None and word == "and" else one.start
            return _range(one, other, start)
    return None


_VOTED = re.compile(r"\b(?:voted?|ruled|won|win|vote\s+of|split)\s+(?:by\s+)?$", re.IGNORECASE)
_SCALED = re.compile(r"\s(?P<scale>thousand|lakh|crore)$", re.IGNORECASE)


def _scaled(text: str, one: Amount, other: Amount) -> Amount:
    """`between 10 and 15 thousand`, `2 to 3 lakh`: the scale of the second is that of the first."""
    found = _SCALED.search(text, other.number, other.number_end)
    if found is None or one.low is None or other.low is None or one.form != "digits" or one.unit is not None or one.low >= 1000:
        return one
    value = one.low * SCALES[found["scale"].lower()]
    return replace(one, low=value, high=value) if value < other.low else one


_LESSER = {"hour": ("minute", 60), "minute": ("second", 60), "year": ("month", 12), "foot": ("inch", 12), "pound-mass": ("ounce", 16)}
_AND = re.compile(r"\s*,?\s*(?:and\s+)?", re.IGNORECASE)


def _added(text: str, one: Amount, other: Amount) -> Amount | None:
    """One measure told in two units: `1 hr 4 mins`, `seven years and two months`; None where they are two."""
    if one.unit is None or other.unit is None or one.low is None or other.low is None or one.per or other.per:
        return None
    name, times = _LESSER.get(one.unit.name, ("", 0))
    two = _BETWEEN.search(text, max(0, one.start - LEAD), one.start) is not None
    if other.unit.name != name or two or not 0 < other.low < times or not _AND.fullmatch(text[one.end : other.start]) or one.low != int(one.low):
        return None
    value = one.low * times + other.low
    return replace(one, end=other.end, number_end=other.number_end, low=value, high=value, unit=other.unit)


def hedgeless(lead: str) -> str:
    """The words before a number without the hedge that ends them."""
    found = hedges.before(lead, len(lead))
    return lead[: found[2]] if found else lead


def _same_unit(one: Amount, other: Amount) -> bool:
    return one.unit is None or other.unit is None or one.unit == other.unit


def _score(one: Amount, other: Amount) -> Amount | None:
    if one.low is None or other.low is None or one.low > 999 or one.low != int(one.low) or other.low != int(other.low):
        return None
    return Amount(one.start, other.end, one.start, other.end, other.low, one.low, None, "score")


def _range(one: Amount, other: Amount, start: int) -> Amount:
    unit = other.unit or one.unit
    low, high = one.low, other.low
    if low is not None and high is not None:
        # `5 to 10 million`, `$5 to $10 million`: the scale stands once.
        scale = next((s for s in (1e12, 1e9, 1e6, 1e3) if high >= s), 1.0)
        if (
            low < 1000 <= scale
            and low * scale < high
            and one.form == "digits"
            and high % (scale / 1000) == 0
            and low * scale >= high / 1000
            and high / scale < 1000
            and one.number_end == one.end
            and scale >= 1e6
        ):
            low *= scale
    first = replace(one, unit=unit, low=low, high=low)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Amount(
        start, other.end, one.number, other.number_end, low, high, unit, "range", None, other.per, (first, other)
    )


_OVER = re.compile(r"over\s+(?:the\s+)?$", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:for|after|in|of|to|than|by|just|well|is|was|were|are|be|lasts?|lasted|lasting|takes?|took|taken|taking|waits?|waited|waiting|"
    r"spends?|spent|spending|serves?|served|serving|needs?|needed|needing|ran|runs?)\s+$",
    re.IGNORECASE,
)
_AGO = re.compile(r"\s+(?:ago|later|earlier|old|before|after)\b", re.IGNORECASE)
_TIMES = frozenset("second minute hour day week month year decade century".split())


_CAUSE = re.compile(r"\s+(?:bill|fine|fraud|debt|loan|claim|scandal|scam|theft|payout|bonus|lawsuit|case|row|bribe|bailout|fee|tax|shortfall|deal|contract|deficit|heist|blunder|swindle)\b", re.IGNORECASE)


def _because(text: str, at: int, amount: Amount) -> bool:
    """Whether `over` tells why ("walked out over £2m bill"), and not that it was more."""
    paid = amount.unit is not None and amount.unit.kind == "money" and _OVER.match(text[at : amount.number]) is not None
    return paid and _CAUSE.match(text, amount.end) is not None


def _during(text: str, at: int, amount: Amount) -> bool:
    """Whether `over` tells the time something took its course in ("paid over seven years"), and not that it was more."""
    timed = amount.unit is not None and amount.unit.name in _TIMES and _OVER.match(text[at : amount.number]) is not None
    return timed and not _LASTING.search(text, max(0, at - 16), at) and not _AGO.match(text, amount.end)


def _hedged(text: str, amount: Amount, floor: int) -> Amount:
    """The amount with the hedge around it, its bounds opened as the hedge says."""
    found = hedges.before(text, amount.start)
    start, end = amount.start, amount.end
    bound, name = "", None
    if found and found[2] >= floor and not _during(text, found[2], amount) and not _because(text, found[2], amount):
        bound, name, start = found
    else:
        tail = hedges.behind(text, amount.number_end) or hedges.behind(text, amount.end)
        if tail:
            bound, name, stop = tail
            again = (
                _unit(text, stop, False, amount.form, amount.low)
                if amount.unit is None
                else (amount.unit, max(end, stop), amount.per)
            )
            end = max(stop, again[1])
            amount = replace(amount, unit=again[0], per=again[2])
    if name is None:
        return amount
    low = None if bound == "high" and amount.form != "range" else amount.low
    high = None if bound == "low" and amount.form != "range" else amount.high
    hedge = name if amount.hedge is None else f"{name} {amount.hedge}"
    return replace(amount, start=start, end=end, low=low, high=high, hedge=hedge)
