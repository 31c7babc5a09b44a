"""Times of whole sentences in a report of Wednesday 15 March 2023: tense, what hangs on what, and what is no time."""

from collections.abc import Callable

import pytest

from variorum.steps.find.times import times_of
from variorum.text.tree import Reading

Read = Callable[[str, str | None], Reading]
CASES = """
The mayor resigned on Friday. | Friday = DATE 2023-03-10 2023-03-10
The council will vote on Friday. | Friday = DATE 2023-03-17 2023-03-17
Talks are scheduled for Monday. | Monday = DATE 2023-03-20 2023-03-20
The zero-day flaw was found on Monday. | Monday = DATE 2023-03-13 2023-03-13
The trial opens on Monday. | Monday = DATE 2023-03-20 2023-03-20
The Rovers advanced to play Dover on Friday. | Friday = DATE 2023-03-17 2023-03-17
Ministers are expected to meet on Thursday. | Thursday = DATE 2023-03-16 2023-03-16
Banks are shut through Monday. | Monday = DATE 2023-03-20 2023-03-20
The port stayed shut until Easter. | Easter = DATE 2023-04-09 2023-04-09
The board meets at 7 p.m. on the first Tuesday of October. | 7 p.m. on the first Tuesday of October = TIME 2023-10-03T19:00 2023-10-03T19:00:00
The hall is open between 9 a.m. and 5 p.m. weekdays. | 9 a.m. = TIME XXXX-XX-XXT09:00 - ; 5 p.m. = TIME XXXX-XX-XXT17:00 - ; weekdays = SET XXXX-WXX -
The pier, 17 years old, fell on 5- and 6-year-olds as recently as Monday. | Monday = DATE 2023-03-13 2023-03-13
The bridge is closed until Friday. | Friday = DATE 2023-03-17 2023-03-17
A vote due on Tuesday was put off. | Tuesday = DATE 2023-03-21 2023-03-21
Tuesday's talks would focus on grain. | Tuesday = DATE 2023-03-21 2023-03-21
Lawmakers rejected the plan in October. | October = DATE 2022-10 2022-10
The line should open in October. | October = DATE 2023-10 2023-10
The fair begins on June 3. | June 3 = DATE 2023-06-03 2023-06-03
The trial was pencilled in for October. | October = DATE 2023-10 2023-10
The rule began with a May ruling of the board. | May = DATE 2022-05 2022-05
He led a March on the capital on Monday. | Monday = DATE 2023-03-13 2023-03-13
A June 3 hearing has been scheduled. | June 3 = DATE 2023-06-03 2023-06-03
The ship left port on December 12. | December 12 = DATE 2022-12-12 2022-12-12
He said on Monday that the dam had burst a day earlier. | Monday = DATE 2023-03-13 2023-03-13 ; a day earlier = DATE 2023-03-12 2023-03-12 hangs
The envoys meet on Tuesday. A day later, the ministers will join them. | Tuesday = DATE 2023-03-21 2023-03-21 ; A day later = DATE 2023-03-22 2023-03-22 hangs
The strike began on 4 May 2021. The next day, the yard shut. | 4 May 2021 = DATE 2021-05-04 2021-05-04 ; The next day = DATE 2021-05-05 2021-05-05 hangs
The first case was found on 3 March 2020; two weeks later the school closed. | 3 March 2020 = DATE 2020-03-03 2020-03-03 ; two weeks later = DATE 2020-W12 2020-03-17~ hangs
Output fell 3% in January from the same month a year earlier. | January = DATE 2023-01 2023-01 ; the same month a year earlier = DATE 2022-01 2022-01 hangs
Sales rose in the first quarter of 2022 from the previous quarter. | the first quarter of 2022 = DATE 2022-Q1 2022-33 ; the previous quarter = DATE 2021-Q4 2021-36 hangs
Between April and June 2021 the firm hired nobody. | April = DATE 2021-04 2021-04 ; June 2021 = DATE 2021-06 2021-06
The museum pays $5 a day for water. | a day = SET P1D -
The yard builds 15 boats a year. | a year = SET P1Y -
The storm hit the coast early Wednesday. | early Wednesday = DATE 2023-03-15 2023-03-15
At 6:40 p.m. on Monday the lights went out. | 6:40 p.m. on Monday = TIME 2023-03-13T18:40 2023-03-13T18:40:00
The hall was full on Saturday night. | Saturday night = TIME 2023-03-11TNI 2023-03-11
Prices have risen since last August. | last August = DATE 2022-08 2022-08
He has led the club for 10 years. | 10 years = DURATION P10Y -
The pact was signed last week. | last week = DATE 2023-W10 2023-03-06/2023-03-12
The crew will sail next week. | next week = DATE 2023-W12 2023-03-20/2023-03-26
The pump failed on Sunday and again on Tuesday. | Sunday = DATE 2023-03-12 2023-03-12 ; Tuesday = DATE 2023-03-14 2023-03-14
The 1998 treaty ended the war. | 1998 = DATE 1998 1998
By early Thursday morning, the fire was out. | early Thursday morning = TIME 2023-03-09TMO 2023-03-09
By Thursday, the fire had reached the town. | Thursday = DATE 2023-03-09 2023-03-09
The ferry must be mended by Friday. | Friday = DATE 2023-03-17 2023-03-17
A shop burned in the early hours of the morning. | the early hours of the morning = TIME 2023-03-15TMO 2023-03-15
He fled in the small hours of 12 January. | the small hours of 12 January = TIME 2023-01-12TMO 2023-01-12
A fire broke out in the early hours, police said. | the early hours = TIME 2023-03-15TMO 2023-03-15
On the night of 12 January, two men fled. | the night of 12 January = TIME 2023-01-12TNI 2023-01-12
The morning of Tuesday was quiet. | The morning of Tuesday = TIME 2023-03-14TMO 2023-03-14
Profits rose in the fiscal first quarter. | the fiscal first quarter = DATE 2023-Q1 -
Schools close at the end of the academic year. | the end of the academic year = DATE FY2023 -
The grant is for fiscal 2024. | fiscal 2024 = DATE FY2024 -
Profits rose in the last quarter. | the last quarter = DATE 2022-Q4 2022-36
The law took effect in mid-August. | mid-August = DATE 2022-08 2022-08~
The clinic was built in the 1980s. | the 1980s = DATE 198 198X
Prices have fallen in recent weeks. | recent weeks = DATE PAST_REF -
The museum will open from Friday to Sunday. | Friday to Sunday = DATE 2023-03-17/2023-03-19 2023-03-17/2023-03-19
The shop opens at 8:00 a.m. local time. | 8:00 a.m. local time = TIME 2023-03-15T08:00 2023-03-15T08:00:00
Prices are at their lowest since '82. | '82 = DATE 1982 1982
The club has not won since '98. | '98 = DATE 1998 1998
He played in the summer of '69. | '69 = DATE 1969 1969
She left school in '07. | '07 = DATE 2007 2007
It was the best crop from '55 until '61. | '55 = DATE 1955 1955 ; '61 = DATE 1961 1961
The class of '84 met on Friday. | '84 = DATE 1984 1984 ; Friday = DATE 2023-03-10 2023-03-10
The '82 team lost. |
The letter is dated 3/9/23. | 3/9/23 = DATE 2023-03-09 2023-03-09
The letter is dated 12/25/22. | 12/25/22 = DATE 2022-12-25 2022-12-25
The form of 30/11/21 was lost. | 30/11/21 = DATE 2021-11-30 2021-11-30
The bill of 4/5/19 was never paid. | 4/5/19 = DATE 2019-XX-XX 2019
The 9/11/2022 edition sold out. | 9/11/2022 = DATE 2022-XX-XX 2022
The ratio was 3/4/5. |
The works will be done by year-end. | year-end = DATE 2023 2023~
Rates should fall by year end. | year end = DATE 2023 2023~
The bank had 40 branches at year-end. | year-end = DATE 2023 2023~
The year-end party was held on Friday. | Friday = DATE 2023-03-10 2023-03-10
They hope to finish by next year-end. | next year-end = DATE 2024 2024~
Sales fell from the year-ago quarter. | the year-ago quarter = DATE 2022-Q1 2022-33
Sales fell from the year-ago period. | the year-ago period = DATE 2022-03 2022-03
Profit rose from 3 million in the year-earlier period. | the year-earlier period = DATE 2022-03 2022-03
It was warmer than the same year-ago month. | the same year-ago month = DATE 2022-03 2022-03
In 2019 the port handled 40 ships, two fewer than the year previous. | 2019 = DATE 2019 2019 ; the year previous = DATE 2018 2018 hangs
On 4 May 2021 it rained; the night previous, the dam had burst. | 4 May 2021 = DATE 2021-05-04 2021-05-04 ; the night previous = TIME 2021-05-03TNI 2021-05-03 hangs
They met on 4 May 2021. By that time, the ship had sunk. | 4 May 2021 = DATE 2021-05-04 2021-05-04 ; that time = DATE 2021-05-04 2021-05-04 hangs
The strike began in May 2021. Since that time nobody has been paid. | May 2021 = DATE 2021-05 2021-05 ; that time = DATE 2021-05 2021-05 hangs
At that time he was mayor. | that time = DATE PAST_REF -
Many said that time was short. |
The ship came three days later than planned. | three days = DURATION P3D -
The train left an hour earlier than usual. | an hour = DURATION PT1H -
The bill passed two months later than hoped. | two months = DURATION P2M -
The train left two hours later. | two hours later = TIME XXXX-XX-XX -
He thanked them for their help over the years. | the years = DURATION PXY -
Over the decades the wall crumbled. | the decades = DURATION PXDE -
Over the months that followed, he wrote. |
Shares rose for the week. | the week = DATE 2023-W11 2023-03-13/2023-03-19
The index ended the week lower. | the week = DATE 2023-W11 2023-03-13/2023-03-19
The yard finished the year with a loss. | the year = DATE 2023 2023
The bank started the month with a bang. | the month = DATE 2023-03 2023-03
The road will be shut for the rest of the week. | the rest of the week = DATE 2023-W11 2023-03-13/2023-03-19
He is out for the remainder of the year. | the remainder of the year = DATE 2023 2023
Rain is due for the rest of the day. | the rest of the day = DATE 2023-03-15 2023-03-15
The shop was full on Black Friday. | Black Friday = DATE 2022-11-25 2022-11-25
Cyber Monday 2021 broke all records. | Cyber Monday 2021 = DATE 2021-11-29 2021-11-29
Prices rose for the second month running. | the second month running = DATE 2023-03 2023-03
Shares fell for a fourth week in a row. | a fourth week in a row = DATE 2023-W11 2023-03-13/2023-03-19
At dawn on Sunday the troops moved. | dawn on Sunday = TIME 2023-03-12TMO 2023-03-12
The search ended at dusk. | dusk = TIME 2023-03-15TEV 2023-03-15
The roads were clear by nightfall. | nightfall = TIME 2023-03-15TEV 2023-03-15
Crews set out at daybreak on 4 May 2021. | daybreak on 4 May 2021 = TIME 2021-05-04TMO 2021-05-04
The quake struck at 03:34 local time (06:34 GMT) on Monday. | 03:34 local time = TIME 2023-03-15T03:34 - ; 06:34 GMT = TIME 2023-03-15T06:34Z - ; Monday = DATE 2023-03-13 2023-03-13
The gates close at 9pm. | 9pm = TIME 2023-03-15T21:00 2023-03-15T21:00:00
The gates close at 9.30 pm. Nobody may stay. | 9.30 pm = TIME 2023-03-15T21:30 2023-03-15T21:30:00
The gates close at 9 p.m. on Friday. | 9 p.m. on Friday = TIME 2023-03-10T21:00 2023-03-10T21:00:00
A quake hit the town on Sunday. Homes fell. Roads broke. Lamps went out. Bells rang. It struck at 10:15 GMT. | Sunday = DATE 2023-03-12 2023-03-12 ; 10:15 GMT = TIME 2023-03-12T10:15Z 2023-03-12T10:15:00Z hangs
They met at 10:00 (GMT). | 10:00 (GMT) = TIME 2023-03-15T10:00Z -
She was rediscovered in the late nineteen eighties. | the late nineteen eighties = DATE 198 198X~
The hall was built in the nineteen fifties. | the nineteen fifties = DATE 195 195X
The pier was begun in the eighteen nineties. | the eighteen nineties = DATE 189 189X
He was born in nineteen eighty-four. | nineteen eighty-four = DATE 1984 1984
The strike of nineteen eighteen failed. | nineteen eighteen = DATE 1918 1918
In twenty ten he left. | twenty ten = DATE 2010 2010
He had nineteen ten-pound notes. |
The quake struck at 1353 (1023 GMT) on Sunday. | 1353 (1023 GMT) on Sunday = TIME 2023-03-12T13:53 2023-03-12T13:53:00
On 16 / 08 / 2011 the bridge closed. | 16 / 08 / 2011 = DATE 2011-08-16 2011-08-16
The roof burned within a minute or two. | a minute or two = DURATION PT1M/PT2M -
The road will open in the next day or two. | the next day or two = DURATION P1D/P2D -
It will take a week or so. | a week or so = DURATION P1W -
June Carter sang. |
Ann Roe was the second climber to die there on Sunday. | Sunday = DATE 2023-03-12 2023-03-12
Ann Roe will be the first woman to lead the council on Friday. | Friday = DATE 2023-03-17 2023-03-17
The port sold 2000 tickets. |
Reyes scored a touchdown late in the third quarter. |
Profits of the port rose in the fourth quarter. | the fourth quarter = DATE 2022-Q4 2022-36
Ann Roe drove a 2013 Toyota. |
Ann Roe set out for the port on Friday. | Friday = DATE 2023-03-10 2023-03-10
Ann Roe sold the port on June 8. | June 8 = DATE 2022-06-08 2022-06-08
"""
"""Text | phrase = type value edtf; `hangs`: counts from a time told before."""


def shown(reading: Reading) -> str:
    return " ; ".join(
        f"{t.span.quote} = {t.type} {t.value} {t.edtf or '-'}" + (" hangs" if t.hangs_on else "") for t in times_of(reading)
    )


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_times(reading: Read, line: str) -> None:
    text, expected = (part.strip() for part in line.split("|"))
    assert shown(reading(text, "2023-03-15")) == expected


def test_a_dateline_dates_a_report_that_states_no_day(reading: Read) -> None:
    times = times_of(reading("LISBON, March 15, 2023 (TNA) - The ferry sank on Monday.", None))
    assert [t.edtf for t in times] == ["2023-03-15", "2023-03-13"]


def test_without_any_day_a_weekday_stays_open(reading: Read) -> None:
    (time,) = times_of(reading("The ferry sank on Monday.", None))
    assert (time.value, time.edtf, time.anchored, time.tense) == ("XXXX-WXX-1", None, True, "past")


def test_a_time_that_hangs_names_the_time_it_counts_from(reading: Read) -> None:
    first, second = times_of(reading("The envoys meet on Tuesday. A day later, the ministers will join them.", "2023-03-15"))
    assert (second.hangs_on, second.edtf) == (first.id, "2023-03-22")


def test_a_day_later_does_not_count_from_the_dateline(reading: Read) -> None:
    text = "LISBON, March 15, 2023 (TNA) - The ferry left. It came back a day later."
    assert [t.edtf for t in times_of(reading(text, "2023-03-15"))] == ["2023-03-15", None]


def test_entries_of_a_log_have_the_day_above_them(reading: Read) -> None:
    text = "Police log\n\nTuesday, March 7\n8:42 a.m. — A caller reported a fire.\n\nWednesday, March 8\n11:50 p.m. — Two men were held.\n"
    found = [(t.span.quote, t.value) for t in times_of(reading(text, "2023-03-15"))]
    assert found == [("Tuesday, March 7", "2023-03-07"), ("8:42 a.m.", "2023-03-07T08:42"), ("Wednesday, March 8", "2023-03-08"), ("11:50 p.m.", "2023-03-08T23:50")]


def test_entries_of_a_live_page_are_of_its_day(reading: Read) -> None:
    text = '18:40 The dam has burst.\n18:22 Mayor Ann Roe: "Leave the valley."\n'
    assert [(t.span.quote, t.value) for t in times_of(reading(text, "2023-03-15"))] == [("18:40", "2023-03-15T18:40"), ("18:22", "2023-03-15T18:22")]


def test_the_small_hours_after_a_night_are_the_next_days(reading: Read) -> None:
    found = times_of(reading("The ferry left Lisbon on Monday night. It struck a reef at 3 a.m.", "2020-05-05"))
    assert [t.value for t in found] == ["2020-05-04TNI", "2020-05-05T03:00"]


def test_the_small_hours_after_a_late_hour_are_the_next_days(reading: Read) -> None:
    found = times_of(reading("The ferry left Lisbon at 10 p.m. on Monday and was due at 7 a.m. It struck a reef at 3 a.m.", "2020-05-05"))
    assert [t.value for t in found] == ["2020-05-04T22:00", "2020-05-05T07:00", "2020-05-05T03:00"]


def test_an_hour_of_the_day_after_a_late_hour_is_of_that_day(reading: Read) -> None:
    found = times_of(reading("The ferry sank at 10 p.m. on Monday. It had left Lisbon at noon.", "2020-05-05"))
    assert [t.value for t in found] == ["2020-05-04T22:00", "2020-05-04T12:00"]


def test_a_clock_is_of_no_day_told_long_before_but_in_the_sentence_before(reading: Read) -> None:
    text = "The ferry passed its inspection on 20 February. Rita Holm was pleased. The boats sounded their horns at noon."
    assert [t.edtf for t in times_of(reading(text, "2020-05-05"))] == ["2020-02-20", None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It is Monday's scheduled meeting with the governor that matters most.", "2020-05-11"),
        ("Holm prepared for Monday's upcoming talks.", "2020-05-11"),
        ("Holm skipped Monday's scheduled meeting.", "2020-05-04"),
    ],
)
def test_a_noun_that_lies_ahead_takes_its_day_with_it(reading: Read, text: str, day: str) -> None:
    assert [t.value for t in times_of(reading(text, "2020-05-10"))] == [day]
