"""One small function for each form of a date: its match and the scene in, the time out."""

import re
from collections.abc import Callable
from datetime import date

from variorum.text.dates import near
from variorum.text.dates.scene import Scene, When, dated, quartered, weekend, weekly
from variorum.text.dates.stamp import Stamp, easter, of_date, valid
from variorum.text.dates.words import (
    CENTURIES,
    DAYPARTS,
    DECADES,
    HOLIDAYS,
    MONTHS,
    ORDINALS,
    SEASONS,
    VAGUE,
    WEEKDAYS,
)  # fmt: skip
from variorum.text.numbers import number

Rule = Callable[["re.Match[str]", Scene], When]
_ABOUT = re.compile(
    r"early|late|mid|beginning|start|opening|end|close|middle|turn|half|part|quarter|days|weeks|months", re.IGNORECASE
)


def word(text: str | None) -> str:
    """A matched word in one shape: lower case, single spaces, without an article."""
    return re.sub(r"^the ", "", " ".join((text or "").lower().replace("’", "'").split()))


def about(match: "re.Match[str]") -> bool:
    """Whether the expression says early, mid, late, the end of …: kept as EDTF's `~`."""
    groups = match.groupdict()
    return any(_ABOUT.search(groups.get(name) or "") for name in ("mod", "mod2"))


def month_number(text: str) -> int:
    return MONTHS[text.lower().rstrip(".")]


def weekday_number(text: str) -> int:
    return WEEKDAYS[text.lower().rstrip(".")]


def day_number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def iso(match: "re.Match[str]", scene: Scene) -> When:
    stamp = valid(int(match["y"]), int(match["m"]), int(match["d"]))
    if stamp is None or not match["clock"]:
        return dated(stamp, "XXXX-XX-XX")
    zone = match["z"] or ""
    return When("TIME", f"{stamp.text}T{match['clock']}{zone}", f"{stamp.text}T{match['clock']}:00{zone}")


BESIDE = 14
"""Days from publication within which one of two orders of day and month is taken, where the other lies further off."""


def slashes(match: "re.Match[str]", scene: Scene) -> When:
    """Day and month in either order; where both orders can be and neither is near publication, only the year is sure."""
    a, b = int(match["a"]), int(match["b"])
    year = int(match["y"]) if len(match["y"]) == 4 else century_of(int(match["y"]), scene)
    orders = {s for s in (valid(year, a, b), valid(year, b, a)) if s is not None}
    if match["sep"] == "." and valid(year, b, a):
        orders = {s for s in (valid(year, b, a),) if s}
    if len(orders) == 2 and (today := scene.day):
        near_by = {s for s in orders if s.date and abs((s.date - today).days) <= BESIDE}
        orders = near_by if len(near_by) == 1 else orders
    if len(orders) == 1:
        return dated(orders.pop(), "XXXX-XX-XX")
    return When("DATE", f"{year}-XX-XX", str(year)) if orders else When("DATE", "XXXX-XX-XX", None)


def day(match: "re.Match[str]", scene: Scene) -> When:
    """Month and day, with or without a year or a weekday."""
    groups = match.groupdict()
    number = day_number(match["d"])
    if not groups.get("m"):
        base = near.weekday(weekday_number(match["wd"]), scene)
        stamp = _nearest_day_of_month(number, weekday_number(match["wd"]), scene.day)
        return dated(stamp if base else None, f"XXXX-XX-{number:02d}", "anchor")
    month = month_number(match["m"])
    if groups.get("y"):
        return dated(valid(int(match["y"]), month, number), "XXXX-XX-XX")
    open_value = f"XXXX-{month:02d}-{number:02d}"
    if groups.get("rel"):
        year = near.year_named(word(match["rel"]), scene)
        return dated(valid(year, month, number) if year else None, open_value, "anchor")
    return dated(near.month_day(month, number, scene), open_value, "anchor")


def _nearest_day_of_month(number: int, weekday: int, anchor: date | None) -> Stamp | None:
    """`Tuesday the 14th`: the nearest such day of the month that is such a weekday."""
    if anchor is None:
        return None
    for distance in range(60):
        for shift in (-distance, distance):
            stamp = of_date(anchor, shift)
            if stamp and stamp.day == number and stamp.date and stamp.date.isoweekday() == weekday:
                return stamp
    return None


def days(match: "re.Match[str]", scene: Scene) -> When:
    """`Oct. 18-22`: both ends, as an EDTF stretch."""
    month, first, last = month_number(match["m"]), day_number(match["a"]), day_number(match["b"])
    if match["y"]:
        low, high, needs = valid(int(match["y"]), month, first), valid(int(match["y"]), month, last), ""
    else:
        low, needs = near.month_day(month, first, scene), "anchor"
        high = valid(low.year, month, last) if low else None
    if low is None or high is None:
        return When("DATE", f"XXXX-{month:02d}-{first:02d}/XXXX-{month:02d}-{last:02d}", None, needs)
    return When("DATE", f"{low.text}/{high.text}", f"{low.text}/{high.text}" if first < last else low.text, needs)


def month(match: "re.Match[str]", scene: Scene) -> When:
    number, open_value = month_number(match["m"]), f"XXXX-{month_number(match['m']):02d}"
    if match["y"]:
        year = int(match["y"]) if match["y"].isdigit() else century_of(int(match["y"][-2:]), scene)
        return dated(valid(year, number), open_value, "", about(match))
    if match["rel"]:
        named = near.year_named(word(match["rel"]), scene)
        return dated(valid(named, number) if named else None, open_value, "anchor", about(match))
    this = word(match["this"])
    needs = "reference" if this in ("following", "previous", "same", "that", "preceding") else "anchor"
    return dated(near.month(number, scene, this), open_value, needs, about(match))


def part_of_month(match: "re.Match[str]", scene: Scene) -> When:
    """`the last week of March` is that ISO week; other parts are the month, roughly."""
    number = month_number(match["m"])
    stamp = valid(int(match["y"]), number) if match["y"] else near.month(number, scene)
    needs = "" if match["y"] else "anchor"
    if re.search(r"\bweek\b", match.group(), re.IGNORECASE) and stamp is not None:
        # A week belongs to the month its Thursday lies in, as ISO has it for years.
        days = (valid(stamp.year, number, n) for n in range(1, 32))
        thursdays = [s.date for s in days if s and s.date and s.date.isoweekday() == 4]
        which = ORDINALS.get(match["which"].lower(), 1 if match["which"].lower() == "opening" else 9)
        return weekly(thursdays[min(which, len(thursdays)) - 1 if which != 9 else -1], "XXXX-WXX", needs)
    return dated(stamp, f"XXXX-{number:02d}", needs, about=True)


def century_of(two: int, scene: Scene) -> int:
    """The year a two-digit year means: not more than 20 years after publication, else of the 1900s."""
    turn = (scene.anchor.year + 20) % 100 if scene.anchor and scene.anchor.year >= 2000 else 50
    return (2000 if two <= turn else 1900) + two


def weekday(match: "re.Match[str]", scene: Scene) -> When:
    number, this, rel = weekday_number(match["wd"]), word(match["this"]), word(match["rel"])
    open_value = f"XXXX-WXX-{number}"
    if rel and rel != "a week ago" and scene.day:
        shift = {"last": -7, "past": -7, "previous": -7, "next": 7, "following": 7, "coming": 7}.get(rel.split()[0], 0)
        stamp = of_date(scene.day, shift + number - scene.day.isoweekday())
    else:
        stamp = near.weekday(number, scene, this)
        if rel == "a week ago" and stamp is not None:
            stamp = stamp.plus(-1, "W")
    needs = "reference" if this in ("following", "previous", "same", "that", "preceding", "subsequent") else "anchor"
    when = dated(stamp, open_value, needs)
    return at_part(when, DAYPARTS[match["part"].lower()]) if match["part"] else when


def nth_weekday(match: "re.Match[str]", scene: Scene) -> When:
    """`the first Tuesday of October`."""
    number = month_number(match["m"])
    stamp = valid(int(match["y"]), number) if match["y"] else near.month(number, scene)
    needs = "" if match["y"] else "anchor"
    which = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(match["n"].lower(), 9)
    found = _holiday_in(stamp.year, f"{number:02d}-{weekday_number(match['wd'])}-{which}") if stamp else None
    return dated(found, f"XXXX-{number:02d}", needs)


def at_part(when: When, code: str) -> When:
    """A part of a day: `2008-01-09TMO`, a TIME; the EDTF stays the day."""
    return When("TIME", f"{when.value}T{code}", when.edtf, when.needs)


def weekdays(match: "re.Match[str]", scene: Scene) -> When:
    return When("SET", f"XXXX-WXX-{weekday_number(match['wd'] or match['wds'])}", None)


def holiday(match: "re.Match[str]", scene: Scene) -> When:
    code = HOLIDAYS[word(match["name"])]
    if len(code) == 10:
        return When("DATE", code, code)
    if match["y"] or match["rel"] or word(match["this"]) == "this":
        year = int(match["y"]) if match["y"] else near.year_named(word(match["rel"] or "this year"), scene)
        return dated(_holiday_in(year, code) if year else None, "XXXX-XX-XX", "" if match["y"] else "anchor")
    if scene.day is None:
        return dated(None, f"XXXX-{code}" if len(code) == 5 else "XXXX-XX-XX", "anchor")
    found = [s for y in (-1, 0, 1) if (s := _holiday_in(scene.day.year + y, code)) and s.date]
    ahead = scene.ahead or word(match["this"]) in ("next", "coming", "upcoming")
    fitting = [s for s in found if s.date and (s.date >= scene.day if ahead else s.date <= scene.day)]
    chosen = (fitting[0] if ahead else fitting[-1]) if fitting else None
    return dated(chosen, "XXXX-XX-XX", "anchor")


def _holiday_in(year: int, code: str) -> Stamp | None:
    if not 1583 <= year <= 9998:
        return None
    if code[0] == "e":
        return of_date(easter(year), int(code[1:]))
    code, _, later = code.partition("+")
    month, *rest = (int(p) for p in code.split("-"))
    if len(rest) == 1:
        return valid(year, month, rest[0])
    wanted, which = rest
    fitting = [d for n in range(1, 32) if (s := valid(year, month, n)) and (d := s.date) and d.isoweekday() == wanted]
    return of_date(fitting[-1] if which == 9 else fitting[which - 1], int(later or 0))


def quarter(match: "re.Match[str]", scene: Scene) -> When:
    when = _quarter(match, scene)
    # A fiscal quarter begins where its firm likes: the value names it, the EDTF stays open.
    return When(when.type, when.value, None, when.needs) if "fiscal" in match.group().lower() else when


def _quarter(match: "re.Match[str]", scene: Scene) -> When:
    number = ORDINALS[match["n"].lower()] if match["n"] else int(match["q"])
    if match["y"]:
        return quartered(int(match["y"]), number)
    rel = word(match["rel"] or match["that"])
    if rel:
        return quartered(near.year_named(rel if "year" in rel else rel + " year", scene), number, "anchor")
    if scene.anchor is None or scene.anchor.month is None:
        return quartered(None, number, "anchor")
    current = (scene.anchor.month + 2) // 3
    if scene.ahead:
        return quartered(scene.anchor.year + (number < current), number, "anchor")
    return quartered(scene.anchor.year - (number > current), number, "anchor")


def half(match: "re.Match[str]", scene: Scene) -> When:
    number = 1 if match["n"].lower() == "first" else 2
    rel = word(match["rel"])
    year = int(match["y"]) if match["y"] else near.year_named("same year" if rel == "year" else rel, scene)
    needs = "" if match["y"] else "anchor"
    if year is None:
        return When("DATE", f"XXXX-H{number}", None, needs)
    return When(
        "DATE",
        f"{year}-H{number}",
        f"{year}-{'01' if number == 1 else '07'}/{year}-{'06' if number == 1 else '12'}",
        needs,
    )


def season(match: "re.Match[str]", scene: Scene) -> When:
    code, edtf = SEASONS[match["s"].lower()]
    this, rel = word(match["this"]), word(match["rel"])
    if match["y"]:
        year: int | None = int(match["y"])
    elif rel:
        year = near.year_named(rel, scene)
    elif scene.anchor is None or scene.anchor.month is None:
        year = None
    else:
        now, start = scene.anchor.month, {21: 3, 22: 6, 23: 9, 24: 12}[edtf]
        year = scene.anchor.year - (now < start and not (this in ("next", "this", "coming", "upcoming") or scene.ahead))
        year += this in ("next", "coming") and now >= start
        year -= this in ("last", "past") and start <= now <= start + 2 and year == scene.anchor.year
    needs = "" if match["y"] else "anchor"
    if year is None:
        return When("DATE", f"XXXX-{code}", None, needs)
    return When("DATE", f"{year}-{code}", f"{year}-{edtf}" + "~" * about(match), needs)


def fiscal(match: "re.Match[str]", scene: Scene) -> When:
    """Fiscal and academic years begin where their makers like: the value names the year, the EDTF stays open."""
    groups = match.groupdict()
    if groups.get("this"):
        year = near.year_named(word(groups["this"]) + " year", scene)
        return When("DATE", f"FY{year}" if year else "FYXXXX", None, "anchor")
    if "y" not in groups:
        return When("DATE", f"FY{scene.anchor.year}" if scene.anchor else "FYXXXX", None, "anchor")
    first = int(groups["y"]) if len(groups["y"] or "") == 4 else century_of(int(groups["y"] or 0), scene)
    return When("DATE", f"FY{first}" + (f"/{first + 1}" if groups.get("y2") else ""), None)


def decade(match: "re.Match[str]", scene: Scene) -> When:
    if match["y"]:
        tens = match["y"][:3]
    else:
        ten = int(match["d"][0]) if match["d"] else DECADES[match["w"].lower()]
        tens = f"{18 if (match['cc'] or '').lower() == 'eighteen' else 19}{ten}"
    return When("DATE", tens, f"{tens}X" + "~" * about(match))


def century(match: "re.Match[str]", scene: Scene) -> When:
    number = int(match["n"]) if match["n"] else CENTURIES[match["w"].lower()]
    return When("DATE", f"{number - 1:02d}", f"{number - 1:02d}XX" + "~" * about(match))


def years(match: "re.Match[str]", scene: Scene) -> When:
    first = match["a"]
    last = match["b"] if len(match["b"]) == 4 else first[:2] + match["b"]
    if int(last) <= int(first):
        return When("DATE", first, first)
    return When("DATE", f"{first}/{last}", f"{first}/{last}")


def year(match: "re.Match[str]", scene: Scene) -> When:
    stamp = Stamp(int(match["y"]))
    return dated(stamp, "", "", about(match))


def short_year(match: "re.Match[str]", scene: Scene) -> When:
    return dated(Stamp(century_of(int(match["yy"]), scene)), "")


def spelt_year(match: "re.Match[str]", scene: Scene) -> When:
    first = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[match["cc"].lower()]
    return dated(Stamp(first + int(number(match["yy"]) or 0)), "")


def year_end(match: "re.Match[str]", scene: Scene) -> When:
    year = near.year_named(word(match["rel"] or "this") + " year", scene)
    return dated(Stamp(year) if year else None, "XXXX", "anchor", True)


def today(match: "re.Match[str]", scene: Scene) -> When:
    name = word(match["word"])
    shift = {"yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}.get(name, 0)
    when = dated(of_date(scene.day, shift) if scene.day else None, "XXXX-XX-XX", "anchor")
    code = "NI" if name in ("tonight", "overnight") else DAYPARTS[match["part"].lower()] if match["part"] else ""
    return at_part(when, code) if code else when


def part(match: "re.Match[str]", scene: Scene) -> When:
    """`this morning`, `last night`, `the previous evening`, `every night`, `early afternoon`."""
    groups = match.groupdict()
    name = next(g for key in ("p0", "p1", "p2", "p3", "p4", "p5", "p6") if (g := groups[key])).lower()
    if groups["every"]:
        return When("SET", "P1D" if name in ("day", "night") else f"XXXX-XX-XXT{DAYPARTS[name]}", None)
    this = word(groups["this"])
    hanging = this in ("previous", "next", "following", "same", "that", "the", "") and scene.reference is not None
    base = scene.reference.date if hanging and scene.reference else scene.day
    shift = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(this, 0)
    needs = "anchor" if this in ("this", "last") else "reference"
    if this in ("previous", "next", "following") and scene.reference is None:
        base = None
    return at_part(dated(of_date(base, shift) if base else None, "XXXX-XX-XX", needs), DAYPARTS[name])


def early_hours(match: "re.Match[str]", scene: Scene) -> When:
    """`the early hours`, `the small hours of yesterday morning`."""
    base = scene.day if match["this"] in ("this", "yesterday") or scene.reference is None else scene.reference.date
    shift = -1 if word(match["this"]) == "yesterday" else 0
    return at_part(dated(of_date(base, shift) if base else None, "XXXX-XX-XX", "anchor"), "MO")


def vague(match: "re.Match[str]", scene: Scene) -> When:
    text = " ".join(match.group().lower().split())
    return When("DATE", VAGUE[text], None)


RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (
        iso, slashes, day, days, month, part_of_month, weekday, nth_weekday, weekdays, holiday, quarter, half, season, fiscal, decade, century, years,
        year, spelt_year, short_year, year_end, today, part, early_hours, vague,
    )
}  # fmt: skip
"""Rules of dates by the name their form has in the grammar."""

__all__ = ["RULES", "Rule", "about", "weekend", "weekly", "word"]
