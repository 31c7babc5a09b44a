"""Which of many equal names is meant: the weekday, month or day nearest to publication, in the direction of the tense."""

from datetime import date, timedelta

from variorum.text.dates.scene import Scene
from variorum.text.dates.stamp import Stamp, of_date, valid
from variorum.text.dates.words import HANGING

FAR, CLOSE, SLIP = 300, 60, 20
"""Days: a date this long past yields to one this soon, since news prints the year of what is long past; told as done it must be sooner still."""


def weekday(number: int, scene: Scene, this: str = "") -> Stamp | None:
    """The day meant by a weekday's name; last before publication where the text says nothing else."""
    if this in HANGING:
        base = scene.reference.date if scene.reference and scene.reference.date else None
        if this in ("same", "that") and base is None:
            base = scene.day
        if base is None:
            return None
        back, on = (base.isoweekday() - number) % 7, (number - base.isoweekday()) % 7
        forward = this in ("following", "ensuing", "subsequent")
        return of_date(base, (on or 7) if forward else -back if this in ("same", "that") else -(back or 7))
    day = scene.day
    if day is None:
        return None
    back, on = (day.isoweekday() - number) % 7, (number - day.isoweekday()) % 7
    if this in ("next", "coming", "upcoming"):
        return of_date(day, on or 7)
    if this in ("last", "past"):
        return of_date(day, -(back or 7))
    if this == "this":
        return of_date(day, -back if scene.tense == "past" else on)
    return of_date(day, on if scene.ahead else -back)


def month(number: int, scene: Scene, this: str = "") -> Stamp | None:
    """The month meant by a month's name without a year."""
    base = (
        scene.reference
        if this in ("following", "previous", "same", "that", "preceding") and scene.reference
        else scene.anchor
    )
    if base is None or base.month is None:
        return None
    back, on = (base.month - number) % 12, (number - base.month) % 12
    if this in ("next", "coming", "upcoming", "following"):
        return base.plus(on or 12, "M")
    if this in ("last", "past", "previous", "preceding"):
        return base.plus(-(back or 12), "M")
    if this == "this":
        return valid(base.year, number)
    if scene.tense != "past" and back > 8 and on <= 3:
        return base.plus(on, "M")
    return base.plus(on, "M") if scene.ahead else base.plus(-back, "M")


def month_day(number: int, day: int, scene: Scene) -> Stamp | None:
    """The day meant by month and day without a year."""
    today = scene.day
    if today is None:
        return None
    found = [valid(today.year + shift, number, day) for shift in (-1, 0, 1)]
    days = [s.date for s in found if s is not None and s.date is not None]
    past = [d for d in days if d <= today]
    future = [d for d in days if d >= today]
    pick = _choose(past, future, today, scene)
    return of_date(pick) if pick else None


def _choose(past: list[date], future: list[date], today: date, scene: Scene) -> date | None:
    if not past or not future:
        return min(past + future, key=lambda d: abs(d - today), default=None)
    before, after = today - past[-1], future[0] - today
    if scene.ahead:
        return past[-1] if after > timedelta(FAR) and before < timedelta(CLOSE) else future[0]
    near = SLIP if scene.tense == "past" else CLOSE
    return future[0] if before > timedelta(FAR) and after < timedelta(near) else past[-1]


def year_named(this: str, scene: Scene) -> int | None:
    """The year of `last year`, `this year`, `the previous year`, `the same year`."""
    word = this.lower().split()[-2] if " " in this else this.lower()
    hanging = word in HANGING
    base = scene.reference if hanging and scene.reference else scene.anchor
    if base is None:
        return None
    shift = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1}.get(word, 0)
    shift = shift or int(word in ("next", "following", "coming", "upcoming", "subsequent", "ensuing"))
    return base.year + shift
