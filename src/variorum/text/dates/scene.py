"""What a time expression is read against, and what it comes to."""

from dataclasses import dataclass
from datetime import date

from variorum.text.dates.stamp import Stamp, of_date, week


@dataclass(frozen=True, slots=True)
class Scene:
    """`anchor`: publication day; `reference`: the time last told, `night`: whether it is an evening or a night; `tense`: past, present, future or none."""

    anchor: Stamp | None
    tense: str
    reference: Stamp | None
    night: bool = False

    @property
    def day(self) -> date | None:
        """The publication day; None where it is not known to the day."""
        return self.anchor.date if self.anchor else None

    @property
    def ahead(self) -> bool:
        return self.tense == "future"


@dataclass(frozen=True, slots=True)
class When:
    """TIMEX3 type and value, EDTF (None where open). `needs`: what the value hangs on: '', anchor, reference."""

    type: str
    value: str
    edtf: str | None
    needs: str = ""


def dated(stamp: Stamp | None, open_value: str, needs: str = "", about: bool = False) -> When:
    """A date; `open_value` where it could not be settled."""
    if stamp is None:
        return When("DATE", open_value, None, needs)
    return When("DATE", stamp.text, stamp.text + "~" * about, needs)


def weekly(day: date | None, open_value: str, needs: str) -> When:
    """The ISO week a day lies in, as TIMEX3 names it and as an EDTF stretch from Monday to Sunday."""
    if day is None:
        return When("DATE", open_value, None, needs)
    first, last = of_date(day, 1 - day.isoweekday()), of_date(day, 7 - day.isoweekday())
    return When("DATE", week(day), f"{first.text}/{last.text}" if first and last else None, needs)


def weekend(day: date | None, needs: str) -> When:
    """The weekend of the ISO week a day lies in."""
    if day is None:
        return When("DATE", "XXXX-WXX-WE", None, needs)
    first, last = of_date(day, 6 - day.isoweekday()), of_date(day, 7 - day.isoweekday())
    return When("DATE", week(day) + "-WE", f"{first.text}/{last.text}" if first and last else None, needs)


def quartered(year: int | None, quarter: int, needs: str = "") -> When:
    """`2009-Q3`; EDTF counts quarters from 33."""
    if year is None:
        return When("DATE", f"XXXX-Q{quarter}", None, needs)
    return When("DATE", f"{year}-Q{quarter}", f"{year}-{32 + quarter}", needs)
