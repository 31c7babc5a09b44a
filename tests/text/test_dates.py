"""What time expressions mean against a report of Wednesday 15 March 2023."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text.dates import resolve
from variorum.text.dates.recognise import times_in

ANCHOR = "2023-03-15"
READ = """
Monday | past | DATE | 2023-03-13 | 2023-03-13
Monday | future | DATE | 2023-03-20 | 2023-03-20
Wednesday | past | DATE | 2023-03-15 | 2023-03-15
last Wednesday | past | DATE | 2023-03-08 | 2023-03-08
next Wednesday | future | DATE | 2023-03-22 | 2023-03-22
this Friday | future | DATE | 2023-03-17 | 2023-03-17
this Friday | none | DATE | 2023-03-17 | 2023-03-17
Thursday night | past | TIME | 2023-03-09TNI | 2023-03-09
early Tuesday | past | DATE | 2023-03-14 | 2023-03-14
late on Tuesday | past | DATE | 2023-03-14 | 2023-03-14
Sunday morning | past | TIME | 2023-03-12TMO | 2023-03-12
Friday last week | past | DATE | 2023-03-10 | 2023-03-10
Tuesday of last week | past | DATE | 2023-03-07 | 2023-03-07
Monday of next week | future | DATE | 2023-03-20 | 2023-03-20
Sat. 4 March | past | DATE | 2023-03-04 | 2023-03-04
Tuesday, March 14 | past | DATE | 2023-03-14 | 2023-03-14
Tuesday, 14 March 2023 | past | DATE | 2023-03-14 | 2023-03-14
March 14, 2023 | past | DATE | 2023-03-14 | 2023-03-14
14th of March 2023 | past | DATE | 2023-03-14 | 2023-03-14
the 14th of March | past | DATE | 2023-03-14 | 2023-03-14
Dec. 28 | past | DATE | 2022-12-28 | 2022-12-28
December 28 | future | DATE | 2023-12-28 | 2023-12-28
2 April | future | DATE | 2023-04-02 | 2023-04-02
April 2 | past | DATE | 2023-04-02 | 2023-04-02
Jan 5-9 | past | DATE | 2023-01-05/2023-01-09 | 2023-01-05/2023-01-09
5 to 9 January | past | DATE | 2023-01-05/2023-01-09 | 2023-01-05/2023-01-09
January 5 to 9, 2021 | past | DATE | 2021-01-05/2021-01-09 | 2021-01-05/2021-01-09
Sept. 2019 | past | DATE | 2019-09 | 2019-09
September | past | DATE | 2022-09 | 2022-09
October | future | DATE | 2023-10 | 2023-10
last November | past | DATE | 2022-11 | 2022-11
next June | future | DATE | 2023-06 | 2023-06
June of last year | past | DATE | 2022-06 | 2022-06
March of this year | past | DATE | 2023-03 | 2023-03
early February | past | DATE | 2023-02 | 2023-02~
mid-January | past | DATE | 2023-01 | 2023-01~
late 2020 | past | DATE | 2020 | 2020~
the end of 2021 | past | DATE | 2021 | 2021~
the beginning of this year | past | DATE | 2023 | 2023~
mid-2018 | past | DATE | 2018 | 2018~
1987 | past | DATE | 1987 | 1987
2014-2017 | past | DATE | 2014/2017 | 2014/2017
2010-11 | past | DATE | 2010/2011 | 2010/2011
the 1980s | past | DATE | 198 | 198X
the early 1990s | past | DATE | 199 | 199X~
the late '60s | past | DATE | 196 | 196X~
the '70s | past | DATE | 197 | 197X
the nineties | past | DATE | 199 | 199X
the 19th century | past | DATE | 18 | 18XX
the late twentieth century | past | DATE | 19 | 19XX~
the first quarter of 2022 | past | DATE | 2022-Q1 | 2022-33
the third quarter | past | DATE | 2022-Q3 | 2022-35
Q2 2021 | past | DATE | 2021-Q2 | 2021-34
the second half of 2022 | past | DATE | 2022-H2 | 2022-07/2022-12
the fourth quarter of last year | past | DATE | 2022-Q4 | 2022-36
last summer | past | DATE | 2022-SU | 2022-22
this spring | future | DATE | 2023-SP | 2023-21
winter 2020 | past | DATE | 2020-WI | 2020-24
the fall of 2019 | past | DATE | 2019-FA | 2019-23
fiscal 2024 | future | DATE | FY2024 | -
FY2022 | past | DATE | FY2022 | -
the 2021-22 academic year | past | DATE | FY2021/2022 | -
the last fiscal year | past | DATE | FY2022 | -
Christmas Day | past | DATE | 2022-12-25 | 2022-12-25
New Year's Eve | past | DATE | 2022-12-31 | 2022-12-31
Easter 2022 | past | DATE | 2022-04-17 | 2022-04-17
Good Friday | future | DATE | 2023-04-07 | 2023-04-07
Halloween | past | DATE | 2022-10-31 | 2022-10-31
Thanksgiving | past | DATE | 2022-11-24 | 2022-11-24
9/11 | past | DATE | 2001-09-11 | 2001-09-11
today | past | DATE | 2023-03-15 | 2023-03-15
yesterday | past | DATE | 2023-03-14 | 2023-03-14
tomorrow | future | DATE | 2023-03-16 | 2023-03-16
yesterday afternoon | past | TIME | 2023-03-14TAF | 2023-03-14
the day before yesterday | past | DATE | 2023-03-13 | 2023-03-13
tonight | future | TIME | 2023-03-15TNI | 2023-03-15
earlier today | past | DATE | 2023-03-15 | 2023-03-15
this morning | past | TIME | 2023-03-15TMO | 2023-03-15
last night | past | TIME | 2023-03-14TNI | 2023-03-14
last week | past | DATE | 2023-W10 | 2023-03-06/2023-03-12
this week | past | DATE | 2023-W11 | 2023-03-13/2023-03-19
next week | future | DATE | 2023-W12 | 2023-03-20/2023-03-26
later this month | future | DATE | 2023-03 | 2023-03~
last month | past | DATE | 2023-02 | 2023-02
earlier this year | past | DATE | 2023 | 2023
last year | past | DATE | 2022 | 2022
next year | future | DATE | 2024 | 2024
this weekend | future | DATE | 2023-W11-WE | 2023-03-18/2023-03-19
last weekend | past | DATE | 2023-W10-WE | 2023-03-11/2023-03-12
the last decade | past | DURATION | P10Y | 2013-03~/2023-03
the past decade | past | DURATION | P10Y | 2013-03~/2023-03
the past two years | past | DURATION | P2Y | 2021-03~/2023-03
the next six months | future | DURATION | P6M | 2023-03/2023-09~
the past nine days | past | DURATION | P9D | 2023-03-06/2023-03-15
the coming weeks | future | DATE | FUTURE_REF | -
recent weeks | past | DATE | PAST_REF | -
in recent days | past | DATE | PAST_REF | -
recently | past | DATE | PAST_REF | -
currently | present | DATE | PRESENT_REF | -
soon | future | DATE | FUTURE_REF | -
the near future | future | DATE | FUTURE_REF | -
10 years | past | DURATION | P10Y | -
six weeks | past | DURATION | P6W | -
two-and-a-half years | past | DURATION | P2.5Y | -
two and a half years | past | DURATION | P2.5Y | -
half an hour | past | DURATION | PT30M | -
90 minutes | past | DURATION | PT90M | -
a fortnight | past | DURATION | P2W | -
a decade | past | DURATION | P10Y | -
two decades | past | DURATION | P20Y | -
several months | past | DURATION | PXM | -
decades | past | DURATION | PXDE | -
nearly three weeks | past | DURATION | P3W | -
two to three days | past | DURATION | P2D/P3D | -
two days ago | past | DATE | 2023-03-13 | 2023-03-13
three weeks ago | past | DATE | 2023-W08 | 2023-02-22~
six months ago | past | DATE | 2022-09 | 2022-09~
20 years ago | past | DATE | 2003 | 2003~
years ago | past | DATE | PAST_REF | -
two hours ago | past | TIME | 2023-03-15 | 2023-03-15~
every day | present | SET | P1D | -
each year | present | SET | P1Y | -
every two weeks | present | SET | P2W | -
daily | present | SET | P1D | -
weekly | present | SET | P1W | -
annually | present | SET | P1Y | -
Fridays | present | SET | XXXX-WXX-5 | -
every Monday | present | SET | XXXX-WXX-1 | -
8 a.m. | past | TIME | 2023-03-15T08:00 | 2023-03-15T08:00:00
8:30 p.m. on Tuesday | past | TIME | 2023-03-14T20:30 | 2023-03-14T20:30:00
at noon on Monday | past | TIME | 2023-03-13T12:00 | 2023-03-13T12:00:00
14:30 GMT | past | TIME | 2023-03-15T14:30Z | 2023-03-15T14:30:00Z
0600 UTC on 3 March 2023 | past | TIME | 2023-03-03T06:00Z | 2023-03-03T06:00:00Z
10:27 PM EST | past | TIME | 2023-03-15T22:27 | 2023-03-15T22:27:00
five o'clock | past | TIME | 2023-03-15T05:00 | 2023-03-15T05:00:00
midnight | past | TIME | 2023-03-15T24:00 | 2023-03-15
2023-03-15 | past | DATE | 2023-03-15 | 2023-03-15
2023-03-14T09:30:00Z | past | TIME | 2023-03-14T09:30Z | 2023-03-14T09:30:00Z
25/12/2022 | past | DATE | 2022-12-25 | 2022-12-25
01/02/2023 | past | DATE | 2023-XX-XX | 2023
15.03.2023 | past | DATE | 2023-03-15 | 2023-03-15
Friday to Sunday | future | DATE | 2023-03-17/2023-03-19 | 2023-03-17/2023-03-19
Saturday through Monday | past | DATE | 2023-03-11/2023-03-13 | 2023-03-11/2023-03-13
March 3 to March 8 | past | DATE | 2023-03-03/2023-03-08 | 2023-03-03/2023-03-08
"""
HANGING = """
a day later | 2023-03-10 | DATE | 2023-03-11 | 2023-03-11
the next day | 2023-03-10 | DATE | 2023-03-11 | 2023-03-11
two days earlier | 2023-03-10 | DATE | 2023-03-08 | 2023-03-08
the day before | 2023-03-10 | DATE | 2023-03-09 | 2023-03-09
the previous week | 2023-03-10 | DATE | 2023-W09 | 2023-02-27/2023-03-05
the following month | 2023-03-10 | DATE | 2023-04 | 2023-04
the previous year | 2019 | DATE | 2018 | 2018
a year earlier | 2019-06 | DATE | 2018 | 2018
the same day | 2023-03-10 | DATE | 2023-03-10 | 2023-03-10
that day | 2023-03-10 | DATE | 2023-03-10 | 2023-03-10
that month | 2022-11 | DATE | 2022-11 | 2022-11
the following Tuesday | 2023-03-10 | DATE | 2023-03-14 | 2023-03-14
the previous Friday | 2023-03-10 | DATE | 2023-03-03 | 2023-03-03
three weeks later | 2023-03-10 | DATE | 2023-W13 | 2023-03-31~
two years later | 2019 | DATE | 2021 | 2021~
a month later | 2019-06 | DATE | 2019-07 | 2019-07
the same period a year earlier | 2023-02 | DATE | 2022-02 | 2022-02
the same month last year | 2023-02 | DATE | 2022-02 | 2022-02
the previous night | 2023-03-10 | TIME | 2023-03-09TNI | 2023-03-09
10 a.m. | 2023-03-10 | TIME | 2023-03-10T10:00 | 2023-03-10T10:00:00
"""
UNDATED = """
Friday | DATE | XXXX-WXX-5 | -
last week | DATE | XXXX-WXX | -
October 20 | DATE | XXXX-10-20 | -
dawn on Sunday | TIME | XXXX-WXX-7TMO | -
the small hours of Sunday morning | TIME | XXXX-WXX-7TMO | -
early in the morning of May 3 | TIME | XXXX-05-03TMO | -
7 p.m. Tuesday | TIME | XXXX-WXX-2T19:00 | -
noon on Friday | TIME | XXXX-WXX-5T12:00 | -
six in the evening | TIME | XXXX-XX-XXT18:00 | -
two o'clock in the morning | TIME | XXXX-XX-XXT02:00 | -
11 at night | TIME | XXXX-XX-XXT23:00 | -
a quarter past two | TIME | XXXX-XX-XXT02:15 | -
half past seven | TIME | XXXX-XX-XXT07:30 | -
twenty to nine | TIME | XXXX-XX-XXT08:40 | -
today | DATE | XXXX-XX-XX | -
a day later | DATE | XXXX-XX-XX | -
the same day | DATE | XXXX-XX-XX | -
mid-August | DATE | XXXX-08 | -
next month | DATE | XXXX-XX | -
Christmas | DATE | XXXX-12-25 | -
8 a.m. | TIME | XXXX-XX-XXT08:00 | -
the third quarter | DATE | XXXX-Q3 | -
last summer | DATE | XXXX-SU | -
1999 | DATE | 1999 | 1999
the 1980s | DATE | 198 | 198X
10 years | DURATION | P10Y | -
two days ago | DATE | XXXX-XX-XX | -
"""
NO_TIME = (
    "The Boeing 737 landed.", "He may resign.", "They march on.", "A second man fled.", "It cost 1,999 dollars.",
    "They won 3-1.", "He is in his 60s.", "Winds of 90 miles an hour hit.", "A quarter of them left.", "They voted ten to two.", "The sun set over it.",
)  # fmt: skip
FOUND = {
    "The gates shut at six in the evening on Monday.": ["six in the evening on Monday"],
    "She met two in the morning.": ["the morning"],
    "It began at a quarter to nine.": ["a quarter to nine"],
    "Talks open on Monday, May 8, and end a week later.": ["Monday, May 8", "a week later"],
    "In May the bridge, built in 1931, was shut for six weeks.": ["May", "1931", "six weeks"],
    "The fair runs Friday to Sunday from 8 a.m. local time.": ["Friday to Sunday", "8 a.m. local time"],
    "Early on Tuesday rain fell for three hours.": ["Early on Tuesday", "three hours"],
    "Sales fell in the third quarter of 2019 from the same period a year earlier.": [
        "the third quarter of 2019", "the same period a year earlier",
    ],
    "At 14:30 GMT on Thursday the ship called.": ["14:30 GMT on Thursday"],
    "He has recently led the party since the late 1990s.": ["recently", "the late 1990s"],
    "The mayor said the harbour would reopen later this month.": ["later this month"],
}  # fmt: skip


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("words", "tense", "kind", "value", "edtf"), rows(READ))
def test_read_against_publication(words: str, tense: str, kind: str, value: str, edtf: str) -> None:
    assert resolve(words, ANCHOR, tense) == (kind, value, None if edtf == "-" else edtf)


@pytest.mark.parametrize(("day", "tense", "value"), [("2023-03-16", "past", "2023-W10-WE"), ("2023-03-16", "future", "2023-W11-WE"), ("2023-03-19", "past", "2023-W11-WE")])
def test_a_weekend_that_is_told_of_the_past_is_over(day: str, tense: str, value: str) -> None:
    assert resolve("the weekend", day, tense)[1] == value


@pytest.mark.parametrize(("day", "tense", "value"), [("2023-03-19", "future", "2023-W12"), ("2023-03-19", "past", "2023-W11"), ("2023-03-18", "future", "2023-W11")])
def test_a_week_that_is_still_to_come_is_not_over_with_its_sunday(day: str, tense: str, value: str) -> None:
    assert resolve("this week", day, tense)[1] == value


@pytest.mark.parametrize(("words", "reference", "kind", "value", "edtf"), rows(HANGING))
def test_counted_from_the_time_last_told(words: str, reference: str, kind: str, value: str, edtf: str) -> None:
    assert resolve(words, ANCHOR, "past", reference) == (kind, value, None if edtf == "-" else edtf)


@pytest.mark.parametrize(("words", "kind", "value", "edtf"), rows(UNDATED))
def test_an_undated_report_keeps_the_value_open(words: str, kind: str, value: str, edtf: str) -> None:
    assert resolve(words, None, "past") == (kind, value, None if edtf == "-" else edtf)


@pytest.mark.parametrize("words", NO_TIME)
def test_what_only_looks_like_a_time_is_none(words: str) -> None:
    assert times_in(words) == []


@pytest.mark.parametrize(("words", "found"), FOUND.items())
def test_expressions_are_found_whole(words: str, found: list[str]) -> None:
    assert [words[f.start : f.end] for f in times_in(words)] == found


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for found in times_in(text):
        assert 0 <= found.start < found.end <= len(text)
        resolve(text[found.start : found.end], ANCHOR)


@pytest.mark.parametrize("piece", ["one ", "20 years ", "the end of the ", "twenty-", "Monday ", "11:11 ", "00,000,", "\u00a0 "])
def test_long_runs_of_one_word_take_no_longer_than_their_length(piece: str) -> None:
    times_in(piece * (10_000 // len(piece)))
