"""The words news tells times with."""

import re

MONTH_NAMES = tuple("january february march april may june july august september october november december".split())
DAY_NAMES = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
SHORT_MONTHS, SHORT_DAYS = tuple(name[:3] for name in MONTH_NAMES), tuple(name[:3] for name in DAY_NAMES)
DAYS = frozenset({*DAY_NAMES, "yesterday", "today", "tomorrow"})
"""Words that name a day by themselves."""
MONTHS = {
    name: n
    for n, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: n
    for n, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        start=1,
    )
    for name in names.split()
}
"""ISO numbers: Monday is 1."""
UNITS = {
    "second": ("T", "S", 1), "minute": ("T", "M", 1), "min": ("T", "M", 1), "hour": ("T", "H", 1), "hr": ("T", "H", 1),
    "day": ("", "D", 1), "night": ("", "D", 1), "week": ("", "W", 1), "fortnight": ("", "W", 2), "weekend": ("", "WE", 1),
    "month": ("", "M", 1), "quarter": ("", "Q", 1), "year": ("", "Y", 1), "yr": ("", "Y", 1), "decade": ("", "Y", 10),
    "century": ("", "Y", 100),
}  # fmt: skip
"""Unit to (time mark, ISO letter, how many of them): a decade is P10Y."""
BARE = {"decade": ("", "DE"), "century": ("", "CE"), "fortnight": ("", "W")}
"""Letters of units that stand without a number (`decades` is PXDE)."""
DAYPARTS = {
    "morning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "midday": "MI", "lunchtime": "MI", "afternoon": "AF",
    "evening": "EV", "dusk": "EV", "sunset": "EV", "nightfall": "EV", "night": "NI", "overnight": "NI",
}  # fmt: skip
SEASONS = {"spring": ("SP", 21), "summer": ("SU", 22), "autumn": ("FA", 23), "fall": ("FA", 23), "winter": ("WI", 24)}
"""Season to its TIMEX3 and EDTF codes."""
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}
DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9,
}  # fmt: skip
CENTURIES = {
    word: n
    for n, word in enumerate(
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(), start=15
    )
}
HOLIDAYS = {
    "new year's day": "01-01", "new year's eve": "12-31", "new year's": "01-01", "christmas eve": "12-24",
    "christmas day": "12-25", "christmas": "12-25", "boxing day": "12-26", "valentine's day": "02-14",
    "st. patrick's day": "03-17", "st patrick's day": "03-17", "fourth of july": "07-04",
    "halloween": "10-31", "veterans day": "11-11", "armistice day": "11-11", "bastille day": "07-14", "may day": "05-01",
    "thanksgiving": "11-4-4", "thanksgiving day": "11-4-4", "black friday": "11-4-4+1", "cyber monday": "11-4-4+4", "presidents' day": "02-1-3", "columbus day": "10-1-2", "labor day": "09-1-1", "memorial day": "05-1-9",
    "mother's day": "05-7-2", "father's day": "06-7-3", "easter": "e0", "easter sunday": "e0", "good friday": "e-2",
    "easter monday": "e1", "ash wednesday": "e-46", "palm sunday": "e-7",
    "9/11": "2001-09-11", "september 11 attacks": "2001-09-11", "september 11th attacks": "2001-09-11", "sept. 11 attacks": "2001-09-11",
    "september 11 terrorist attacks": "2001-09-11", "sept. 11 terrorist attacks": "2001-09-11", "september 11 terror attacks": "2001-09-11", "black monday": "1987-10-19", "black tuesday": "1929-10-29",
    "black thursday": "1929-10-24", "black wednesday": "1992-09-16", "bloody sunday": "1972-01-30",
}  # fmt: skip
"""Month and day; or month, ISO weekday, and which of them (9: the last), and how many days later; days from Easter Sunday; or one day of history."""
ZONES = {"utc", "gmt", "z", "zulu"}
VAGUE = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "current": "PRESENT_REF", "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF", "at present": "PRESENT_REF", "at the moment": "PRESENT_REF", "right now": "PRESENT_REF",
    "these days": "PRESENT_REF", "the present": "PRESENT_REF", "the time being": "PRESENT_REF", "at this time": "PRESENT_REF",
    "so far": "PRESENT_REF", "to date": "PRESENT_REF", "the present time": "PRESENT_REF",
    "recently": "PAST_REF", "more recently": "PAST_REF", "most recently": "PAST_REF", "recent": "PAST_REF",
    "very recently": "PAST_REF", "until recently": "PAST_REF", "lately": "PAST_REF",
    "the past": "PAST_REF", "long ago": "PAST_REF", "not long ago": "PAST_REF",
    "the recent past": "PAST_REF", "in the past": "PAST_REF",
    "soon": "FUTURE_REF", "very soon": "FUTURE_REF", "shortly": "FUTURE_REF", "the future": "FUTURE_REF",
    "the near future": "FUTURE_REF", "the foreseeable future": "FUTURE_REF", "the long term": "FUTURE_REF",
    "the short term": "FUTURE_REF", "the near term": "FUTURE_REF", "the medium term": "FUTURE_REF",
    "near future": "FUTURE_REF", "the distant future": "FUTURE_REF", "the long run": "FUTURE_REF", "the short run": "FUTURE_REF",
}  # fmt: skip
"""Vague stays vague: what only points back, at now, or ahead."""
OFTEN = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W", "monthly": "P1M",
    "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H", "weekdays": "XXXX-WXX",
    "weekends": "XXXX-WXX-WE", "mornings": "XXXX-XX-XXTMO", "evenings": "XXXX-XX-XXTEV", "nights": "XXXX-XX-XXTNI",
    "bimonthly": "P2M", "semiannual": "P6M", "biannual": "P6M", "biennial": "P2Y",
}  # fmt: skip

WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
"""The TIMEX3 value of a day of the week whose date is not known."""
HANGING = frozenset("following ensuing subsequent previous preceding prior same that".split())
"""Words by which a time stands on another one of its report: `the same day`, `the following year`."""
PART_HOURS = {"MO": (0, 12), "MI": (10, 15), "AF": (12, 19), "EV": (15, 24), "NI": (17, 30)}
"""Hours from midnight that a part of the day can mean (TIMEX3 `TMO` and its like); the night runs on into the next day."""
