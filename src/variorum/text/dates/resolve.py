"""What a time expression means, given when the report appeared."""

import re

from variorum.text.dates.grammar import FORMS, JOINS, UNTIL
from variorum.text.dates.lengths import LENGTH_RULES
from variorum.text.dates.rules import RULES, at_part
from variorum.text.dates.scene import Scene, When, dated
from variorum.text.dates.stamp import Stamp, parse
from variorum.text.dates.words import DAYPARTS, PART_HOURS, ZONES
from variorum.text.numbers import number

_EDGE = re.compile(
    r"^(?:(?:on|at|about|around|of|in|by)\b|,)\s*(?:about\s+|around\s+|the\s+)?"
    r"|\s*(?:,|\b(?:on|at|at\s+about|at\s+around|in|of|by))\s*$",
    re.IGNORECASE,
)
_LED = re.compile(r"(?:in|on|at|by|since|until|during|from|of|before|after|for)\s+", re.IGNORECASE)
LONGEST = 120
"""Characters of an expression that is read; a longer one is none."""


def resolve(
    expression: str, anchor: str | None, tense: str = "none", reference: str | None = None, night: bool = False
) -> tuple[str, str, str | None]:
    """TIMEX3 type and value, and EDTF (None where open) of an expression as printed.

    `anchor`: publication day or second; `tense`: past, present, future or none; `reference`: the time it counts from
    ("a day later"), all ISO or EDTF; `night`: whether that is an evening or a night. Needs no parser; the same words give the same answer everywhere.

    >>> resolve("next Wednesday", "2021-10-15")
    ('DATE', '2021-10-20', '2021-10-20')
    """
    when = read(expression, Scene(parse(anchor), tense, parse(reference), night))
    return (when.type, when.value, when.edtf) if when else ("DATE", "XXXX-XX-XX", None)


def read(expression: str, scene: Scene) -> When | None:
    """The time an expression tells in a scene; None where the words tell none."""
    text = expression.strip()
    if not text or len(text) > LONGEST:
        return None
    if text.lower() in DAYPARTS:
        text = f"the {text}"
    for name, form in FORMS:
        match = form.fullmatch(text)
        if match:
            return clock(match, scene) if name == "clock" else (RULES.get(name) or LENGTH_RULES[name])(match, scene)
    led = _LED.match(text)
    return read(text[led.end() :], scene) if led else _joined(text, scene)


def _joined(text: str, scene: Scene) -> When | None:
    for cut in re.finditer(r"\s+|(?<=\d)(?=[-–—])|(?<=[-–—])|(?<=,)", text):
        head, tail = text[: cut.start()], text[cut.end() :]
        found = _stretch(head, tail, scene) or _part_and_day(head, tail, scene) or _clock_and_day(head, tail, scene)
        if found:
            return found
    return None


def _stretch(head: str, tail: str, scene: Scene) -> When | None:
    """`Friday to Sunday`: the end is the next such day after the beginning."""
    between = UNTIL.search(head)
    if between is None or not head[: between.start()].strip():
        return None
    start_text = re.sub(r"^from\s+", "", head[: between.start()].strip(), flags=re.IGNORECASE)
    end = read(tail, scene)
    start = read(start_text, scene)
    if start is None or end is None or start.type != end.type or start.type != "DATE":
        return None
    first, last = parse(start.edtf), parse(end.edtf)
    if first and last and _number(first) > _number(last):
        # Both ends lie in one run: going back from publication, the end of the stretch may land a week too early.
        later = read(tail, Scene(first, "future", None))
        last = parse(later.edtf) if later and later.needs == "anchor" else None
    if start.edtf is None or end.edtf is None or first is None or last is None:
        return When("DATE", f"{start.value}/{end.value}", None, start.needs or end.needs)
    edtf = f"{start.edtf}/{last.text}"
    return When("DATE", edtf, edtf, start.needs or end.needs)


_PART = re.compile(rf"(?:(?:early|late)\s+in\s+)?(?:the\s+)?(?:early\s+|late\s+|mid[\s-]?)?(?P<part>{'|'.join(DAYPARTS)})", re.IGNORECASE)


_HOURS = re.compile(r"(?:the\s+)?(?:early|small|wee)\s+(?:morning\s+)?hours", re.IGNORECASE)


def _part_and_day(head: str, tail: str, scene: Scene) -> When | None:
    """`the night of 12 June`, `dawn on Sunday`: that day's night, that day's morning."""
    part = _PART.fullmatch(head.strip())
    code = DAYPARTS[part["part"].lower()] if part else "MO" if _HOURS.fullmatch(head.strip()) else None
    if code is None or not tail.lower().startswith(("of ", "on ")):
        return None
    day = read(tail[3:], scene)
    if day and day.type == "TIME" and day.value.endswith(tuple(f"T{part}" for part in PART_HOURS)):
        return day
    return at_part(day, code) if day and day.type == "DATE" and (parse(day.edtf) or _OPEN_DAY.fullmatch(day.value)) else None


_OPEN_DAY = re.compile(r"XXXX-(?:WXX-\d|\d\d-\d\d)")
"""A weekday, or a day of the year, of a report whose own day is not known."""


def _number(stamp: Stamp) -> tuple[int, int, int]:
    return stamp.year, stamp.month or 0, stamp.day or 0


def _clock_and_day(head: str, tail: str, scene: Scene) -> When | None:
    form = next(f for name, f in FORMS if name == "clock")
    for one, other in ((head, tail), (tail, head)):
        trimmed = _EDGE.sub("", one.strip())
        rest = _EDGE.sub("", other.strip())
        match = form.fullmatch(trimmed)
        day = read(rest, scene) if match and rest else None
        if match and day and day.type in ("DATE", "TIME"):
            base = Scene(parse(day.edtf), scene.tense, parse(day.edtf))
            found = clock(match, base)
            open_day = day.edtf is None and _OPEN_DAY.match(day.value)
            value = f"{open_day.group()}T{found.value.partition('T')[2]}" if open_day and "T" in found.value else found.value
            return When("TIME", value, found.edtf, day.needs)
    return None


def clock(match: "re.Match[str]", scene: Scene) -> When:
    """A time of day, on the day last told or else on that of publication. Only UTC is kept as a zone.

    The small hours after an evening or a night that was told are the next day's.
    """
    time = _time_of(match)
    base = scene.reference if scene.reference and scene.reference.date else scene.anchor
    needs = "reference" if base is scene.reference and base is not None else "anchor"
    if needs == "reference" and base and scene.night and time and time < MORNING:
        base = base.plus(1, "D")
    day = dated(base if base and base.date else None, "XXXX-XX-XX", needs)
    if time == "24:00":
        # Midnight between which two days is not said.
        return When("TIME", f"{day.value}T{time}", day.edtf, needs)
    if time is None:
        return When("TIME", day.value, day.edtf, needs)
    zone = (match["zone"] or "").strip().lower().rstrip(")").strip()
    mark = "Z" if zone in ZONES else ""
    return When("TIME", f"{day.value}T{time}{mark}", f"{day.edtf}T{time}:00{mark}" if day.edtf else None, needs)


def at_night(value: str) -> bool:
    """Whether the value of a time is an evening, a night, or an hour of one."""
    return value.endswith(_NIGHTS) or EVENING <= value.partition("T")[2] < "24"


_NIGHTS = ("TNI", "TEV")
"""How the value of an evening or a night ends."""
EVENING, MORNING = "20:00", "08:00"
"""The hours at which a night begins and ends."""
PHASES = {"in the morning": "a", "in the afternoon": "p", "in the evening": "p", "at night": "p"}
"""Which half of the day is told behind an hour: `six in the evening`."""


def _past(off: str | None, way: str | None) -> int | None:
    """Minutes after the hour that is named: `a quarter to two` is -15."""
    if not off:
        return None
    words = off.lower().replace("-", " ").split()
    minutes = 15 if words[-1] == "quarter" else 30 if words[-1] == "half" else int(number(" ".join(words)) or 0)
    return -minutes if (way or "").lower() == "to" else minutes


def _time_of(match: "re.Match[str]") -> str | None:
    if match["named"]:
        return "12:00" if match["named"].lower() == "noon" else "24:00"
    told = match["hour"] or match["oclock"] or match["oclock2"] or match["oclock3"]
    if told:
        hour = number(told)
        if hour is None or hour != int(hour) or hour > 24:
            return None
        phase = " ".join((match["phase"] or "").lower().split())
        half = (match["half"] or PHASES.get(phase, "")).lower()[:1]
        if phase == "at night" and int(hour) < 5:
            half = "a"
        shown = int(hour) % 12 + (12 if half == "p" else 0) if half else int(hour)
        minutes = _past(match["off"], match["way"])
        if minutes is None:
            return f"{shown:02d}:{match['minute'] or '00'}"
        shown, left = divmod(shown * 60 + minutes, 60)
        return f"{shown % 24:02d}:{left:02d}"
    hour_text, minute = match["h24"] or match["h4"], match["m24"] or match["m4"]
    return f"{int(hour_text):02d}:{minute}"


__all__ = ["JOINS", "LONGEST", "read", "resolve"]
