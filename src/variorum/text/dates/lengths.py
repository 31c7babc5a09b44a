"""Rules of what is counted in units of time: durations, sets, and dates so many units away."""

import re
from datetime import date

from variorum.text.dates import near
from variorum.text.dates.rules import about, at_part, word
from variorum.text.dates.scene import Scene, When, dated, quartered, weekend, weekly
from variorum.text.dates.stamp import Stamp, of_date, valid
from variorum.text.dates.words import BARE, DAYPARTS, HANGING, OFTEN, UNITS
from variorum.text.numbers import number

_BACK = {"ago", "earlier", "previously", "beforehand", "before", "back"}
_VAGUE_COUNT = {"several", "few", "some", "many"}


def amount_of(text: str) -> float | None:
    """How many: a number in digits or words, `a couple` 2, `half a` 0.5; None for `several`, `a few` and nothing."""
    low = " ".join(text.lower().replace("-", " ").split())
    if not low or any(w in _VAGUE_COUNT for w in low.split()):
        return None
    if "couple" in low:
        return 2.0
    if "dozen" in low:
        return 12.0
    if low in ("a", "an", "another", "each", "single", "a single"):
        return 1.0
    if low in ("half a", "half an", "a half", "½"):
        return 0.5
    more = low.endswith(" and a half")
    value = number(low.removesuffix(" and a half"))
    return None if value is None else value + 0.5 * more


def unit_of(text: str) -> tuple[str, str, int]:
    low = text.lower()
    return UNITS[low if low in UNITS else "century" if low == "centurie" else low.rstrip("s")]


def length_value(amount: float | None, unit: str) -> str:
    """The TIMEX3 of a duration: `P10Y` for a decade, `PT30M` for half an hour, `PXD` for some days."""
    mark, letter, times = unit_of(unit)
    if amount is None:
        low = "century" if unit.lower().startswith("centur") else unit.lower()
        mark, letter = BARE.get(low, (mark, letter))
        return f"P{mark}X{letter}"
    total = amount * times
    if total != int(total) and letter in ("H", "Y"):
        smaller = {"H": (60, "T", "M"), "Y": (12, "", "M")}[letter]
        if total < 1 and (total * smaller[0]).is_integer():
            total, mark, letter = total * smaller[0], smaller[1], smaller[2]
    return f"P{mark}{total:.10g}{letter}" if total < 1e10 else f"P{mark}{int(total)}{letter}"


def length(match: "re.Match[str]", scene: Scene) -> When:
    amount = amount_of(match["n"] or "") if match["n"] is not None else 1.0
    if amount is not None and re.search(r"and\s+a\s+half$", match.group(), re.IGNORECASE) and amount == int(amount):
        amount += 0.5
    if (
        not match["n"]
        and not match["u"].lower().endswith("s")
        and re.match(r"[\s-]+long", match.string[match.end("u") :])
    ):
        amount = 1.0
    second = match.groupdict().get("n2")
    if second and amount is not None and amount_of(second) is not None:
        low, high = length_value(amount, match["u"]), length_value(amount_of(second), match["u"])
        return When("DURATION", f"{low}/{high}" if low != high else low, None)
    return When("DURATION", length_value(amount, match["u"]), None)


def lengths(match: "re.Match[str]", scene: Scene) -> When:
    return When("DURATION", length_value(None, match["u"]), None)


def every(match: "re.Match[str]", scene: Scene) -> When:
    low = (match["n"] or "a").lower()
    return When("SET", length_value(2.0 if low == "other" else amount_of(low), match["u"]), None)


def often(match: "re.Match[str]", scene: Scene) -> When:
    return When("SET", OFTEN[match.group().lower()], None)


def ago(match: "re.Match[str]", scene: Scene) -> When:
    """`two weeks ago` counts from publication, `a day later` from the time last told."""
    way = " ".join(match["way"].lower().split())
    from_anchor = way in ("ago", "hence", "from now", "back")
    needs = "anchor" if from_anchor else "reference"
    base = scene.anchor if from_anchor else scene.reference
    amount = amount_of(match["n"])
    back = way in _BACK
    mark, letter, times = unit_of(match["u"])
    if amount is None:
        return When("DATE", "PAST_REF" if back else "FUTURE_REF", None, needs)
    steps = round(amount * times) * (-1 if back else 1)
    if mark:
        return When(
            "TIME", base.text if base else "XXXX-XX-XX", base.text + "~" if base and from_anchor else None, needs
        )
    if not from_anchor and base is None and letter in "YMQW" and scene.anchor is not None and back:
        base = scene.anchor
    return _shifted(base, steps, letter, needs)


def event(match: "re.Match[str]", scene: Scene) -> When:
    """`the day before`: one unit from the time last told."""
    _, letter, _ = unit_of(match["u"])
    when = _shifted(scene.reference, 1 if match["way"].lower() == "after" else -1, letter, "reference")
    return at_part(when, "NI") if match["u"].lower() == "night" else when


def _shifted(base: Stamp | None, steps: int, letter: str, needs: str) -> When:
    open_value = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}.get(
        letter, "XXXX"
    )
    if base is None:
        return When("DATE", open_value, None, needs)
    if letter == "WE":
        return weekend(_day(base, 7 * steps), needs)
    if letter == "Q":
        month = base.plus(steps, "Q")
        return (
            quartered(month.year, ((month.month or 1) + 2) // 3, needs)
            if month
            else When("DATE", open_value, None, needs)
        )
    if letter == "W" and abs(steps) > 1 and base.date:
        day = base.plus(steps, "W")
        return When(
            "DATE", weekly(day.date if day else None, open_value, needs).value, f"{day.text}~" if day else None, needs
        )
    decades = letter == "Y" and steps % 10 == 0 and abs(steps) >= 10
    return dated(base.plus(steps, letter), open_value, needs, about=decades or (letter in "MY" and abs(steps) > 1))


def _day(base: Stamp | None, shift: int = 0) -> date | None:
    moved = of_date(base.date, shift) if base and base.date else None
    return moved.date if moved else None


def span(match: "re.Match[str]", scene: Scene) -> When:
    """`the past two years`: a duration that ends (or begins) at publication; `in recent weeks`: only vaguely past."""
    this = " ".join(match["this"].lower().split())
    if this.endswith("recent"):
        return When("DATE", "PAST_REF", None)
    amount = amount_of(match["n"] or "")
    if amount is None and not match["n"] and not match.group().lower().endswith("s"):
        if match["u"].lower() == "quarter" and this in ("last", "next"):
            return _unit(scene.anchor, _SHIFT[this], "quarter", scene, "anchor")
        amount = 1.0
    if amount is None and this in ("coming", "upcoming", "next", "past", "current"):
        return When("DATE", {"past": "PAST_REF", "current": "PRESENT_REF"}.get(this, "FUTURE_REF"), None)
    _, letter, times = unit_of(match["u"])
    edtf = None
    mark = unit_of(match["u"])[0]
    if (
        amount is not None
        and not mark
        and scene.anchor
        and scene.anchor.date
        and this in ("last", "past", "next", "coming")
    ):
        edtf = _stretch(scene.anchor, round(amount * times) * (1 if this in ("next", "coming") else -1), letter)
    needs = "anchor" if this in ("last", "past", "next", "coming") else "reference"
    return When("DURATION", length_value(amount, match["u"]), edtf, needs)


def _stretch(anchor: Stamp, steps: int, letter: str) -> str | None:
    """From so many units away to publication, the far end only roughly known."""
    if letter == "Q":
        steps, letter = 3 * steps, "M"
    far = (
        anchor.plus(steps, letter)
        if letter in "DWM"
        else valid(anchor.year + steps, anchor.month)
        if letter == "Y"
        else None
    )
    if far is None:
        return None
    here = anchor.text if far.day else f"{anchor.year:04d}-{anchor.month:02d}"
    rough = far.text + ("" if letter == "D" else "~")
    return f"{rough}/{here}" if steps < 0 else f"{here}/{rough}"


_SHIFT = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "next": 1, "following": 1, "coming": 1,
    "upcoming": 1, "subsequent": 1, "ensuing": 1,
}  # fmt: skip


def relative(match: "re.Match[str]", scene: Scene) -> When:
    """`last week`, `the same month a year earlier`, `the end of this year`, `that day`."""
    groups = match.groupdict()
    unit, this = match["u"].lower(), word(match["this"])
    if unit == "time" and this == "that":
        return dated(scene.reference, "PAST_REF", "reference")
    if groups.get("rel") or unit in ("period", "time"):
        return _same(match, scene, unit)
    hanging = this in HANGING | {"the", ""}
    base = scene.reference if hanging and scene.reference else scene.anchor
    if hanging and unit == "day" and this in ("previous", "following", "preceding", "subsequent", "ensuing"):
        base = scene.reference
    if unit == "day" and this == "next":
        base, hanging = scene.reference, True
    needs = "reference" if hanging else "anchor"
    steps = _SHIFT.get(this, 0)
    when = _unit(base, steps, unit, scene, needs, THURSDAY if this == "the" else WEDNESDAY)
    if about(match) and when.edtf and len(when.edtf) <= 7:
        when = When(when.type, when.value, when.edtf + "~", when.needs)
    return at_part(when, DAYPARTS[groups["part"].lower()]) if groups.get("part") else when


WEDNESDAY, THURSDAY = 3, 4
"""Days up to which `this weekend`, and `the weekend`, told of the past lie before the day of the report."""


SUNDAY = 7


def _unit(base: Stamp | None, steps: int, unit: str, scene: Scene, needs: str, past: int = WEDNESDAY) -> When:
    day = base.date if base else None
    if unit == "weekend":
        if (steps == 0 and day and scene.tense == "past" and day.isoweekday() <= past) or (
            steps == -1 and day and day.isoweekday() > 6
        ):
            steps = -1
        return weekend(_day(base, 7 * steps), needs)
    if unit == "week" and steps == 0 and needs == "anchor" and scene.ahead and day and day.isoweekday() == SUNDAY:
        steps = 1  # what is still to come `this week` is not over with the Sunday it is told on
    if unit in ("week", "fortnight"):
        return weekly(_day(base, 7 * steps * (2 if unit == "fortnight" else 1)), "XXXX-WXX", needs)
    if unit in ("decade", "century"):
        if base is None:
            return When("DATE", "XXX" if unit == "decade" else "XX", None, needs)
        cut = 10 if unit == "decade" else 100
        value = str(base.year // cut + steps)
        return When("DATE", value, value + "X" * (len(str(cut)) - 1), needs)
    letter = {"day": "D", "month": "M", "quarter": "Q", "year": "Y"}[unit]
    if letter == "D" and steps == 0:
        return dated(base if day else None, "XXXX-XX-XX", needs)
    return _shifted(base, steps, letter, needs)


def _same(match: "re.Match[str]", scene: Scene, unit: str) -> When:
    """`the same period last year`: the time last told, in another year."""
    rel, base = word(match["rel"]), scene.reference
    if unit == "week" and rel:
        return When("DATE", "XXXX-WXX", None, "reference")
    if match["y"]:
        year: int | None = int(match["y"])
    elif re.fullmatch(r"an? year (?:ago|earlier|before)", rel):
        year = base.year - 1 if base else None
    elif rel.endswith("year"):
        year = near.year_named(rel, scene)
    else:
        year = base.year if base and not rel else None
    if base and year and (base.quarter or (unit == "quarter" and base.month)):
        return quartered(year, base.quarter or ((base.month or 1) + 2) // 3, "reference")
    if base is None or year is None:
        return When("DATE", "XXXX-XX", None, "reference")
    day = base.day if unit == "day" else None
    return dated(valid(year, base.month if unit != "year" else None, day), "XXXX-XX", "reference")


def ago_year(match: "re.Match[str]", scene: Scene) -> When:
    """`the year-ago quarter`: the same one a year before the one told, or before that of publication."""
    base, unit = scene.reference or scene.anchor, match["u"].lower()
    if base is None or unit == "week" or (unit != "quarter" and not base.month):
        return When("DATE", "XXXX-XX" if unit != "quarter" else "XXXX-QX", None, "reference")
    number = base.quarter or ((base.month or 1) + 2) // 3
    if unit == "quarter" or base.quarter:
        return quartered(base.year - 1, number, "reference") if base.quarter or base.month else When("DATE", "XXXX-QX", None, "reference")
    return dated(valid(base.year - 1, base.month), "XXXX-XX", "reference")


def consecutive(match: "re.Match[str]", scene: Scene) -> When:
    """`for a second consecutive day`: the day meant is the one told."""
    return _unit(scene.reference or scene.anchor, 0, match["u"].lower(), scene, "reference")


LENGTH_RULES = {
    rule.__name__: rule for rule in (length, lengths, every, often, ago, event, span, relative, ago_year, consecutive)
}
"""Rules of counted time by the name their form has in the grammar."""
