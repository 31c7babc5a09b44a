"""Verdicts on hand-written readings: one case for each rule, and for what must not set it off."""

from dataclasses import replace

import pytest

from variorum.records.report import Published
from variorum.records.span import Span
from variorum.records.story import Alignment, Doubt, Point, Reading, Witness
from variorum.steps.compare.doubted import DOUBTED
from variorum.steps.compare.judge import judge, judged


def reading(text: str, value: str = "", *, reports: str = "a", **more: object) -> Reading:
    spans = tuple(Span(f"r-{r}", 0, len(text), text) for r in reports)
    names = tuple(f"r-{r}" for r in reports)
    origins = tuple(f"o-{r}" for r in reports)
    return Reading(value or text, text, names, origins, spans, **more)  # type: ignore[arg-type]


def number(text: str, low: float | None, high: float | None, unit: str = "", hedge: str | None = None, **more: object) -> Reading:
    return reading(text, f"{low}..{high}{unit}", low=low, high=high, unit=unit, hedge=hedge, **more)


def point(kind: str, *readings: Reading, about: str = "how many boxes") -> Point:
    return Point("p-1", about, kind, readings)


def story(*points: Point, days: str = "") -> Alignment:
    """A story whose reports a, b, c … appeared on the days given, one digit each (`-` for unknown)."""
    witnesses = tuple(
        Witness(f"r-{name}", name, None, name, Published(f"2022-04-0{day}", "stated") if day != "-" else None, (f"o-{name}",))
        for name, day in zip("abcdefgh", days, strict=False)
    )
    return Alignment("s-1", witnesses, (), (), (), (), points)


FIGURES = [
    (number("14", 14, 14), number("fourteen", 14, 14, reports="b"), "agree"),
    (number("at least 14", 14, None, hedge="at least"), number("14", 14, 14, reports="b"), "compatible"),
    (number("as many as 14", None, 14, hedge="up to"), number("14", 14, 14, reports="b"), "compatible"),
    (number("less than a day", None, 1, "day", hedge="less than"), number("four hours", 4, 4, "hour", reports="b"), "compatible"),
    (number("less than a day", None, 1, "day", hedge="less than"), number("more than four hours", 4, None, "hour", hedge="more than", reports="b"), "compatible"),
    (number("less than a day", None, 1, "day", hedge="less than"), number("30 hours", 30, 30, "hour", reports="b"), "conflict"),
    (number("less than nine days", None, 9, "day", hedge="less than"), number("four hours", 4, 4, "hour", reports="b"), "conflict"),
    (number("about 60", 60, 60, hedge="about"), number("60", 60, 60, reports="b"), "agree"),
    (number("0.3 percent", 0.3, 0.3, "percentage"), number("0.3", 0.3, 0.3, reports="b"), "agree"),
    (number("more than 900", 900, None, hedge="more than"), number("900", 900, 900, reports="b"), "compatible"),
    (number("nearly 400", 400, 400, hedge="nearly"), number("more than 400", 400, None, hedge="more than", reports="b"), "conflict"),
    (number("dozens", 24, 99, hedge="dozens"), number("46", 46, 46, reports="b"), "compatible"),
    (number("hundreds", 200, 999, hedge="hundreds"), number("46", 46, 46, reports="b"), "conflict"),
    (number("dozens", 24, 99, hedge="dozens"), number("166", 166, 166, reports="b"), "compatible"),
    (number("dozens", 24, 99, hedge="dozens"), number("266", 266, 266, reports="b"), "conflict"),
    (number("500 to 5,500 kilometers", 500, 5500, "kilometer"), number("about 310 miles", 310, 310, "mile", hedge="about", reports="b"), "compatible"),
    (number("500 to 5,500 kilometers", 500, 5500, "kilometer"), number("200 miles", 200, 200, "mile", reports="b"), "conflict"),
    (number("a dock worker", 1, 1), number("two people", 2, 2, reports="b"), "compatible"),
    (number("a third", 1, 1), number("two others", 2, 2, reports="b"), "conflict"),
    (number("more than 70", 70, None, hedge="more than"), number("90", 90, 90, reports="b"), "compatible"),
    (number("more than 1,000", 1000, None, hedge="more than"), number("2,600", 2600, 2600, reports="b"), "conflict"),
    (number("more than 200", 200, None, hedge="more than"), number("more than 400", 400, None, hedge="more than", reports="b"), "compatible"),
    (number("just under five minutes", None, 5, "minute", hedge="less than"), number("just under eight minutes", None, 8, "minute", hedge="less than", reports="b"), "conflict"),
    (number("just under 500", None, 500, hedge="less than"), number("just under 510", None, 510, hedge="less than", reports="b"), "compatible"),
    (number("less than five minutes", None, 5, "minute", hedge="less than"), number("just under six minutes", None, 6, "minute", hedge="less than", reports="b"), "compatible"),
    (number("more than 200", 200, None, hedge="more than"), number("more than 9,000", 9000, None, hedge="more than", reports="b"), "conflict"),
    (number("more than 400", 400, None, hedge="more than"), number("fewer than 200", None, 200, hedge="fewer than", reports="b"), "conflict"),
    (number("20", 20, 20, "years"), number("18 at the time", 18, 18, "years", reports="b", scope=("then",)), "compatible"),
    (number("20", 20, 20, "years"), number("18 at the time", 18, 18, "years", reports="b", scope=("then", "now")), "update"),
    (number("18", 18, 18, "years"), number("20 at the time", 20, 20, "years", reports="b", scope=("then",)), "conflict"),
    (number("32", 32, 32, "years"), number("31", 31, 31, "years", reports="b"), "conflict"),
    (number("50", 50, 50, "years"), number("48", 48, 48, "years", reports="b"), "conflict"),
    (number("twice", 2, 2), number("a couple of times", 2, 2, hedge="couple", reports="b"), "compatible"),
    (number("an estimated 102", 102, 102, hedge="estimated"), number("108", 108, 108, reports="b"), "conflict"),
    (number("an estimated 102", 102, 102, hedge="estimated"), number("104", 104, 104, reports="b"), "compatible"),
    (number("four (including the gunman)", 4, 4, scope=("with the doer",)), number("three", 3, 3, reports="b"), "compatible"),
    (number("four (including the gunman)", 4, 4, scope=("with the doer",)), number("five", 5, 5, reports="b"), "conflict"),
    (number("62 to 66", 62, 66), number("64", 64, 64, reports="b"), "compatible"),
    (number("12 miles", 12, 12, "mile"), number("19 kilometres", 19, 19, "kilometre", reports="b"), "agree"),
    (number("36 miles", 36, 36, "mile"), number("60 kilometres", 60, 60, "kilometre", reports="b"), "compatible"),
    (number("12 miles", 12, 12, "mile"), number("about 19 kilometres", 19, 19, "kilometre", hedge="about", reports="b"), "compatible"),
    (number("90 days", 90, 90, "day"), number("three months", 3, 3, "month", reports="b"), "compatible"),
    (number("716 yards", 716, 716, "yard"), number("736 yards", 736, 736, "yard", reports="b"), "conflict"),
    (number("700 yards", 700, 700, "yard"), number("716 yards", 716, 716, "yard", reports="b"), "compatible"),
    (number("12 miles", 12, 12, "mile"), number("31 kilometres", 31, 31, "kilometre", reports="b"), "conflict"),
    (number("12 gallons", 12, 12, "gallon"), number("45 litres", 45, 45, "litre", reports="b"), "agree"),
    (number("9 nautical miles", 9, 9, "nautical mile"), number("9 miles", 9, 9, "mile", reports="b"), "compatible"),
    (number("5 million euros", 5e6, 5e6, "euro"), number("$5.8m", 5.8e6, 5.8e6, "dollar", reports="b"), "compatible"),
    (number("1,534", 1534, 1534), number("1,500", 1500, 1500, reports="b"), "compatible"),
    (number("68.4 metres", 68.4, 68.4, "metre"), number("68 metres", 68, 68, "metre", reports="b"), "compatible"),
    (number("about 40", 40, 40, hedge="about"), number("42", 42, 42, reports="b"), "compatible"),
    (number("9", 9, 9), number("10", 10, 10, reports="b"), "conflict"),
    (number("23", 23, 23), number("11", 11, 11, reports="b"), "conflict"),
    (number("several trips", 3, 9, hedge="several"), number("two", 2, 2, reports="b"), "compatible"),
    (number("several trips", 3, 9, hedge="several"), number("46", 46, 46, reports="b"), "conflict"),
    (number("two more boats", 2, 2), number("five boats", 5, 5, reports="b"), "compatible"),
    (number("a guard", 1, 1, scope=("named",)), number("five", 5, 5, reports="b"), "compatible"),
    (number("a guard", 1, 1, scope=("named",)), number("two", 2, 2, reports="b"), "conflict"),
    (number("a guard", 1, 1, scope=("named",)), number("two people", 2, 2, reports="b"), "conflict"),
    (number("a guard", 1, 1, scope=("named",)), number("two guards", 2, 2, reports="b"), "conflict"),
    (number("a guard", 1, 1, scope=("named",)), number("two armed robbers", 2, 2, reports="b"), "compatible"),
    (replace(number("two more times", 2, 2), value="2 more"), number("twice", 2, 2, reports="b"), "compatible"),
    (number("three others", 3, 3), number("three others", 3, 3, reports="b"), "agree"),
    (replace(number("2-1 win", 1, 2, "score"), value="2-1 win"), replace(number("2-1", 1, 2, "score", reports="b"), value="2-1"), "agree"),
    (replace(number("2-1", 1, 2, "score"), value="2-1"), replace(number("3-1", 1, 3, "score", reports="b"), value="3-1"), "conflict"),
    (
        replace(number("10-0", 0, 10, "score", scope=("standing",)), value="10-0"),
        replace(number("14-1", 1, 14, "score", scope=("standing",), reports="b"), value="14-1"), "update",
    ),
    (
        replace(number("10-2", 2, 10, "score", scope=("standing",)), value="10-2"),
        replace(number("11-1", 1, 11, "score", scope=("standing",), reports="b"), value="11-1"), "conflict",
    ),
    (number("over three hours", 3, None, "hour", hedge="more than"), number("under three hours", None, 3, "hour", hedge="less than"), "compatible"),
    (number("101 yards", 101, 101, "yard"), number("101", 101, 101, reports="b"), "compatible"),
    (number("a 47-yard goal", 47, 47, "yard"), number("13", 13, 13, reports="b"), "compatible"),
    (number("one last try", 1, 1), number("two tries", 2, 2, reports="b"), "compatible"),
    (replace(number("the fifth national coach", 5, 5), value="5th"), replace(number("the third northern harbour coach", 3, 3, reports="b"), value="3th"), "compatible"),
    (replace(number("No. 5 seed", 5, 5), value="5th"), replace(number("seventh", 7, 7, reports="b"), value="7th"), "compatible"),
    (replace(number("the fifth coach", 5, 5), value="5th"), replace(number("the sixth coach", 6, 6, reports="b"), value="6th"), "conflict"),
    (number("23", 23, 23, reports="ab"), number("11", 11, 11, reports="b"), "compatible"),
]


@pytest.mark.parametrize(("one", "two", "verdict"), FIGURES, ids=[f"{a.text}|{b.text}" for a, b, _ in FIGURES])
def test_two_figures(one: Reading, two: Reading, verdict: str) -> None:
    told = point("figure", one, two)
    assert judge(told, story(told)).verdict == verdict


BOUNDED = [("how many people were injured", "ab", "update"), ("how many people were injured", "ba", "compatible"), ("how many windows", "ab", "compatible")]


@pytest.mark.parametrize(("about", "order", "verdict"), BOUNDED)
def test_a_bound_that_a_newer_report_goes_beyond_is_an_update(about: str, order: str, verdict: str) -> None:
    one, two = number("at least 70", 70, None, hedge="at least", reports=order[0]), number("90", 90, 90, reports=order[1])
    told = point("figure", one, two, about=about)
    assert judge(told, story(told, days="26")).verdict == verdict


@pytest.mark.parametrize(
    ("scope", "millions", "verdict"), [(("so far",), 240, "update"), (("so far",), 148, "compatible"), (("to",), 142, "compatible"), ((), 142, "compatible")]
)
def test_a_bound_that_leaves_no_room_in_a_count_that_goes_on_is_an_update_without_days(scope: tuple[str, ...], millions: int, verdict: str) -> None:
    one = number("more than 141 million", 141e6, None, hedge="more than", scope=scope)
    two = number(f"over {millions} million", millions * 1e6, None, hedge="more than", reports="b")
    told = point("figure", one, two, about="how much money")
    assert judge(told, story(told)).verdict == verdict


def test_a_toll_that_grew_with_the_days_is_an_update() -> None:
    told = point("figure", number("9", 9, 9), number("4", 4, 4, reports="b"), about="how many people were killed")
    assert judge(told, story(told, days="62")).verdict == "update"


def test_a_toll_that_shrank_with_the_days_is_a_conflict() -> None:
    told = point("figure", number("9", 9, 9), number("4", 4, 4, reports="b"), about="how many people were killed")
    assert judge(told, story(told, days="26")).verdict == "conflict"


@pytest.mark.parametrize("about", ["how many people were evacuated", "how many people were arrested", "how many homes were destroyed", "how many charges"])
def test_other_counts_that_grow_are_updates_too(about: str) -> None:
    told = point("figure", number("900", 900, 900), number("412", 412, 412, reports="b"), about=about)
    assert judge(told, story(told, days="62")).verdict == "update"


@pytest.mark.parametrize(("about", "verdict"), [("how many people were missing", "update"), ("how many windows", "conflict")])
def test_what_may_shrink_is_an_update_either_way(about: str, verdict: str) -> None:
    told = point("figure", number("12", 12, 12), number("31", 31, 31, reports="b"), about=about)
    assert judge(told, story(told, days="62")).verdict == verdict


def test_the_time_a_count_stands_for_goes_before_the_day_of_its_report() -> None:
    one = number("9", 9, 9, as_of="2022-04-01")
    two = number("14", 14, 14, reports="b", as_of="2022-04-03")
    told = point("figure", one, two, about="how many people were killed")
    found = judge(told, story(told, days="55"))
    assert (found.verdict, found.because) == ("update", ("“14” is told later than “9”, of a number that changes.",))


def test_without_days_nothing_says_which_toll_is_newer() -> None:
    told = point("figure", number("9", 9, 9), number("4", 4, 4, reports="b"), about="how many people were killed")
    assert judge(told, story(told, days="--")).verdict == "conflict"


def test_a_count_of_what_does_not_change_is_no_update() -> None:
    told = point("figure", number("9", 9, 9), number("4", 4, 4, reports="b"), about="how many floors")
    assert judge(told, story(told, days="62")).verdict == "conflict"


def test_a_report_that_says_rose_to_makes_an_update() -> None:
    told = point("figure", number("9", 9, 9, scope=("to",)), number("4", 4, 4, reports="b"), about="how many people were killed")
    assert judge(told, story(told)).verdict == "update"


def test_what_one_update_shows_of_age_counts_for_other_points() -> None:
    toll = point("figure", number("9", 9, 9, scope=("to",)), number("4", 4, 4, reports="b"), about="how many people were killed")
    homes = point("figure", number("80", 80, 80), number("30", 30, 30, reports="b"), about="how many homes were destroyed")
    assert [p.verdict for p in judged(story(toll, homes))] == ["update", "update"]
    assert judge(homes, story(homes)).verdict == "conflict"


def time(text: str, edtf: str | None, reports: str = "a", value: str = "") -> Reading:
    return reading(text, value or edtf or text, reports=reports, edtf=edtf)


TIMES = [
    (time("Friday", "2022-04-01"), time("1 April", "2022-04-01", "b"), "agree"),
    (time("16 May to 14 June", "2022-05-16/2022-06-14"), time("16 May to 14 June", None, "b", "XXXX-05-16/XXXX-06-14"), "agree"),
    (time("13 October to 14 November", "2022-10-13/2022-11-14"), time("16 October to 14 November", "2022-10-16/2022-11-14", "b"), "conflict"),
    (time("13 October to 14 November", "2022-10-13/2022-11-14"), time("16 October to 14 November", "2021-10-16/2021-11-14", "b"), "conflict"),
    (time("6 p.m. local time", None, value="T18:00"), time("7 p.m. local time", None, "b", "T19:00"), "conflict"),
    (time("6 p.m. GMT", None, value="T18:00"), time("7 p.m. local time", None, "b", "T19:00"), "compatible"),
    (time("13 October to 14 November", "2022-10-13/2022-11-14"), time("16 October", "2022-10-16", "b"), "compatible"),
    (time("this year", "2022"), time("next year", "2023", "b"), "compatible"),
    (time("2022", "2022"), time("2023", "2023", "b"), "conflict"),
    (time("Christmas", "2021-12-25"), time("Christmas", "2022-12-25", "b"), "agree"),
    (time("Christmas", "2021-12-25"), time("Christmas 2022", "2022-12-25", "b"), "conflict"),
    (time("last week", None, value="XXXX-WXX 2000-W23"), time("three weeks ago", None, "b", "XXXX-WXX 2000-W21"), "compatible"),
    (time("10 minutes later", None, value="XXXX-XX-XX 10 minute"), time("7 minutes later", None, "b", "XXXX-XX-XX 7 minute"), "conflict"),
    (time("10 minutes later", None, value="XXXX-XX-XX 10 minute"), time("2 hours later", None, "b", "XXXX-XX-XX 2 hour"), "compatible"),
    (time("last May", "2021-05"), time("last May", None, "b", "XXXX-05"), "compatible"),
    (time("Friday", "2022-04-01"), time("Friday at 6 p.m.", "2022-04-01T18:00:00", "b"), "compatible"),
    (time("April", "2022-04"), time("9 April", "2022-04-09", "b"), "compatible"),
    (time("Friday", "2022-04-01"), time("Thursday", "2022-03-31", "b"), "conflict"),
    (time("6 p.m.", None, value="T18:00"), time("6.10 p.m.", None, "b", "T18:10"), "compatible"),
    (time("6 p.m.", None, value="T18:00"), time("just after 6 p.m.", None, "b", "T18:00 after"), "compatible"),
    (time("last week", "2022-03-28/2022-04-03"), time("4 April", "2022-04-04", "b"), "compatible"),
    (time("last week", "2022-03-28/2022-04-03"), time("8 April", "2022-04-08", "b"), "compatible"),
    (time("last week", "2022-03-28/2022-04-03"), time("14 April", "2022-04-14", "b"), "conflict"),
    (time("Friday", None, value="XXXX-WXX-5"), time("2 April", "2022-04-02", "b"), "compatible"),
    (time("November 3", None, value="XXXX-11-03"), time("November 8", None, "b", "XXXX-11-08"), "conflict"),
    (time("Saturday", "2022-04-02"), time("Saturday", "2022-04-09", "b"), "compatible"),
    (time("the weekend", "2022-04-02/2022-04-03"), time("the weekend", "2022-04-09/2022-04-10", "b"), "compatible"),
    (time("the weekend", "2022-04-02/2022-04-03"), time("Saturday", "2022-04-09", "b"), "compatible"),
    (time("the weekend", "2022-04-02/2022-04-03"), time("Wednesday", "2022-04-06", "b"), "conflict"),
    (time("the weekend", "2022-04-02/2022-04-03"), time("the weekend", "2022-04-16/2022-04-17", "b"), "conflict"),
    (time("Friday", None, value="XXXX-WXX-5"), time("Friday, Dec. 16", None, "b", "XXXX-12-16"), "agree"),
    (time("Friday", None, value="XXXX-WXX-5"), time("Dec. 16", None, "b", "XXXX-12-16"), "compatible"),
    (time("Friday", None, value="XXXX-WXX-5"), time("Tuesday, Dec. 16", None, "b", "XXXX-12-16"), "conflict"),
    (time("Friday night", None, value="XXXX-WXX-5 NI"), time("Friday, Dec. 16", None, "b", "XXXX-12-16"), "compatible"),
    (time("Friday", None, value="XXXX-WXX-5"), time("yesterday", None, "b", "XXXX-XX-XX"), "agree"),
    (time("6 p.m. Friday", None, value="XXXX-WXX-5T18:00"), time("7 p.m. Friday", None, "b", "XXXX-WXX-5T19:00"), "conflict"),
    (time("6 p.m. Friday", None, value="XXXX-WXX-5T18:00"), time("Friday", None, "b", "XXXX-WXX-5"), "compatible"),
    (time("6 p.m. Friday", None, value="XXXX-WXX-5T18:00"), time("just after six", None, "b", "T18:05"), "compatible"),
    (time("Friday", None, value="XXXX-WXX-5"), time("two days earlier", None, "b", "XXXX-XX-XX"), "compatible"),
    (time("6.30 p.m.", None, value="T18:30"), time("7 p.m.", None, "b", "T19:00"), "conflict"),
    (time("6.30 p.m.", None, value="T18:30"), time("9 p.m.", None, "b", "T21:00"), "compatible"),
    (time("by 7 p.m.", None, value="T19:00 by"), time("6.30 p.m.", None, "b", "T18:30"), "compatible"),
    (time("by 6 p.m.", None, value="T18:00 by"), time("6.40 p.m.", None, "b", "T18:40"), "conflict"),
    (time("midnight", "2022-04-01"), time("midnight", "2022-06-08", "b"), "compatible"),
    (time("a week", None, value="P7D"), time("eight days", None, "b", "P8D"), "compatible"),
    (time("a week", None, value="P7D"), time("a month", None, "b", "P1M"), "conflict"),
    (time("in April", "2022-04"), time("April 9", "2021-04-09", "b"), "compatible"),
    (time("in April 2022", "2022-04"), time("April 9, 2021", "2021-04-09", "b"), "conflict"),
    (time("April 9", "2022-04-09"), time("April 9, 2021", "2021-04-09", "b"), "compatible"),
    (time("4 p.m. ET", None, value="T16:00"), time("3 p.m.", None, "b", "T15:00"), "compatible"),
    (time("4 p.m.", None, value="T16:00"), time("4 p.m. Friday", None, "b", "XXXX-WXX-5T16:00"), "agree"),
    (time("4 p.m.", None, value="T16:00"), time("4:10 p.m. Friday", None, "b", "XXXX-WXX-5T16:10"), "compatible"),
    (time("this morning", "2022-04-02"), time("Friday", "2022-04-01", "b"), "compatible"),
    (time("about two weeks ago", "2022-04-01~"), time("two weeks ago", "2022-04-02~", "b"), "compatible"),
    (time("the 1980s", "198X"), time("1984", "1984", "b"), "compatible"),
    (time("May", None, value="XXXX-05"), time("early May", None, "b", "XXXX-05 early"), "compatible"),
    (time("late May", None, value="XXXX-05 late"), time("early May", None, "b", "XXXX-05 early"), "conflict"),
    (time("late May", None, value="XXXX-05 late"), time("early June", None, "b", "XXXX-06 early"), "conflict"),
]


@pytest.mark.parametrize(("one", "two", "verdict"), TIMES, ids=[f"{a.text}|{b.text}" for a, b, _ in TIMES])
def test_two_times(one: Reading, two: Reading, verdict: str) -> None:
    told = point("time", one, two, about="when “arrived”")
    assert judge(told, story(told)).verdict == verdict


WORDS = [
    ("name", "Ilse Brandt", "Ilse Brandt", "agree"),
    ("name", "Ilse Brandt", "Ilse Marie Brandt", "agree"),
    ("name", "Emil Kovalov", "Emil Kowalow", "compatible"),
    ("name", "Bob Tarrant", "Robert Tarrant", "compatible"),
    ("name", "Brent Tarrant", "Bren Tarrant", "conflict"),
    ("name", "Yannos Tarrant", "Giannos Tarrant", "compatible"),
    ("name", "Irini Tarrant", "Erini Tarrant", "compatible"),
    ("name", "Valentina Tarrant", "Valntina Tarrant", "compatible"),
    ("name", "Olga Tarrant", "Lucy Tarrant", "conflict"),
    ("name", "Calder Rope Program", "Quay Boat Program", "compatible"),
    ("name", "Ilse Brandt", "Brandt's Committee", "compatible"),
    ("quote", "We saw the miner's anger", "We saw the miners' anger", "agree"),
    ("role", "harbour master", "harbour master", "agree"),
    ("role", "deputy mayor", "mayor", "compatible"),
    ("role", "Quay Radio News Editor", "News Editor, Quay Radio", "agree"),
    ("role", "Chief PRO (Navy)", "Chief Public Relations Officer", "agree"),
    ("role", "Chief PRO (Navy)", "Chief Press Officer", "compatible"),
    ("role", "envoy to Narnia", "special envoy to Utopia", "conflict"),
    ("role", "ambassador to France", "ambassador to Paris", "compatible"),
    ("role", "ambassador to France", "ambassador to Vienna", "conflict"),
    ("role", "mayor", "council leader", "compatible"),
    ("role", "police sergeant", "a lieutenant", "conflict"),
    ("name", "Ilse Brandt", "Ilse Kovacs", "conflict"),
    ("name", "Ilse Brandt", "Ilse Brand", "compatible"),
    ("other", "grey", "blue", "conflict"),
    ("quote", "We will rebuild every house", "We will rebuild every house", "agree"),
    ("quote", "We will rebuild every house", "Rebuild every house", "compatible"),
    ("quote", "We will rebuild every house", "We shall rebuild each house", "conflict"),
    ("quote", "We will rebuild every house", "If we get the money we will rebuild every house", "conflict"),
    ("quote", "We will rebuild every house", "We will rebuild every house and have nothing to add", "compatible"),
    ("quote", "We will rebuild every house", "We will rebuild every house if we get the money", "conflict"),
    ("quote", "The quay and the mill", "We saw the mill burn first and then the quay and the whole of the old harbour went up", "compatible"),
    ("quote", "The bridge is safe for cars", "The bridge is not safe for cars", "conflict"),
    ("quote", "It was a dark day for all of us and for the town", "A dark day for all us", "compatible"),
    ("quote", "We dug all night but the mill is gone", "The mill is gone", "compatible"),
    ("quote", "If the gale drops by noon we will rebuild every house", "rebuild every house", "compatible"),
    ("quote", "The bridge is not safe for cars", "safe for cars", "compatible"),
    ("quote", "The bridge is not safe for cars", "the bridge is safe for cars", "conflict"),
    ("quote", "The mill can be saved but it will cost us dear", "The mill can be saved", "compatible"),
    ("quote", "This is the last boat to leave the quay today", "the last boat to leave the quay today or tomorrow", "compatible"),
    ("quote", "The boat sank off the quay at noon", "The boat which they had bought sank off the quay at noon", "conflict"),
    ("quote", "We are going to have to see", "We are going to see what they do", "compatible"),
    ("quote", "Roe has left the Calder clinic", "Roe has left Calder clinic", "compatible"),
    ("quote", "Roe has left the Calder clinic", "Roe had left the Calder clinic", "conflict"),
    ("quote", "Forty people slept on the vessel", "Forty persons slept on the ship", "compatible"),
    ("quote", "Police officers came with us", "Policemen came with us", "compatible"),
    ("quote", "We saw about 40 boats in the bay", "We saw around 40 boats in the bay", "compatible"),
    ("quote", "We talked about the boats in the bay", "We talked around the boats in the bay", "conflict"),
    ("quote", "The whole pier was arrested", "The whole pier was detained", "conflict"),
    ("quote", "The tide took the whole quay", "We never saw the whole of it and the tide was out", "compatible"),
    ("name", "Ty Brandt", "Tywon Brandt", "compatible"),
    ("name", "W. Mark Brandt", "W. Michael Brandt", "conflict"),
    ("name", "A. Edgar Brandt", "Herbert Brandt", "conflict"),
    ("role", "Calder governor", "Calder mayor", "conflict"),
    ("role", "former Calder governor", "Calder mayor", "compatible"),
    ("role", "Calder lawyer", "Calder judge", "conflict"),
    ("role", "Calder lawyer", "Calder attorney", "agree"),
    ("role", "his wife", "his sister", "conflict"),
    ("role", "his wife", "her sister", "compatible"),
    ("role", "his wife", "his partner", "compatible"),
    ("role", "her brother", "her twin brother", "compatible"),
    ("who-said", "Ilse Brandt", "Ilse Brandt", "agree"),
    ("who-said", "Ilse Brandt", "Tomas Reyes", "compatible"),
    ("outcome", "done:bridge close", "done:bridge close night", "agree"),
    ("outcome", "done:bridge close", "not:bridge close", "conflict"),
    ("outcome", "done:bridge close", "not:airport open", "compatible"),
    ("outcome", "done:bridge close", "done:ferry cancel", "compatible"),
]


@pytest.mark.parametrize(("kind", "one", "two", "verdict"), WORDS)
def test_two_wordings(kind: str, one: str, two: str, verdict: str) -> None:
    lower = kind in {"name", "quote"}
    first, second = reading(one, one.lower() if lower else one), reading(two, two.lower() if lower else two, reports="b")
    told = point(kind, first, second) if one != two else point(kind, reading(one, reports="ab"))
    assert judge(told, story(told)).verdict == verdict


def source(name: str, *scope: str, reports: str = "a") -> Reading:
    return reading(name, name.lower(), reports=reports, scope=scope)


SOURCES = [
    (source("Ilse Brandt", "person", "same words"), source("Tomas Reyes", "person", "same words", reports="b"), "conflict"),
    (source("Ilse Brandt", "person"), source("Tomas Reyes", "person", reports="b"), "compatible"),
    (source("Ilse Brandt", "person", "same words"), source("The Quay Herald", "organisation", "same words", reports="b"), "compatible"),
    (source("Ilse Brandt", "person", "for others", "same words"), source("Tomas Reyes", "person", "same words", reports="b"), "compatible"),
    (source("Emil Kovalov", "person", "same words"), source("Emil Kowalow", "person", "same words", reports="b"), "agree"),
    (source("Bob Tarrant", "person", "same words"), source("Robert Tarrant", "person", "same words", reports="b"), "agree"),
    (source("Brandt", "person"), source("Ilse Brandt", "person", reports="b"), "agree"),
    (source("Commission for Ports and Harbours of Calder", "organisation"), source("Harbour Commission of Calder", "organisation", reports="b"), "agree"),
    (source("Calder Commission for Ports and Harbours", "organisation"), source("Calder Ports Commission", "organisation", reports="b"), "agree"),
    (source("Calder Police Department", "organisation"), source("Calder Fire Department", "organisation", reports="b"), "compatible"),
    (source("navy", "organisation"), source("navy official", "source", reports="b"), "agree"),
]


@pytest.mark.parametrize(("one", "two", "verdict"), SOURCES, ids=[f"{a.text}|{b.text}" for a, b, _ in SOURCES])
def test_two_sources(one: Reading, two: Reading, verdict: str) -> None:
    told = point("who-said", one, two, about="who says “the bridge is closed”")
    assert judge(told, story(told)).verdict == verdict


def place(text: str, country: str, kind: str, lat: str, lon: str, reports: str = "a", division: str = "") -> Reading:
    return reading(text, text.lower(), reports=reports, scope=(country, kind, lat, lon, division))


PLACES = [
    (place("Leeds", "GB", "city", "53.8", "-1.55"), place("Britain", "GB", "country", "54", "-2", "b"), "compatible"),
    (place("Leeds", "GB", "city", "53.8", "-1.55"), place("north Leeds", "GB", "city", "53.85", "-1.55", "b"), "compatible"),
    (place("Leeds", "GB", "city", "53.8", "-1.55"), place("Bradford", "GB", "city", "53.79", "-1.75", "b"), "compatible"),
    (place("Leeds", "GB", "city", "53.8", "-1.55"), place("Lyon", "FR", "city", "45.76", "4.84", "b"), "conflict"),
    (place("France", "FR", "country", "46", "2"), place("Spain", "ES", "country", "40", "-4", "b"), "conflict"),
    (place("Leeds", "GB", "city", "53.8", "-1.55"), place("Spain", "ES", "country", "40", "-4", "b"), "conflict"),
    (place("the North Sea", "", "water", "56", "3"), place("Norway", "NO", "country", "62", "10", "b"), "compatible"),
    (place("Texas", "US", "region", "31", "-99", division="US.TX"), place("Boise", "US", "city", "43.6", "-116.2", "b", "US.ID"), "compatible"),
    (place("Texas", "US", "region", "31", "-99", division="US.TX"), place("Austin", "US", "city", "30.3", "-97.7", "b", "US.TX"), "compatible"),
    (place("Texas", "US", "region", "31", "-99", division="US.TX"), place("Idaho", "US", "region", "44", "-114", "b", "US.ID"), "compatible"),
    (place("Leeds", "GB", "city", "53.8", "-1.55"), place("South Ridings", "US", "city", "42.7", "-78.5", "b"), "compatible"),
    (place("a motel room", "", "site", "", ""), place("the hotel room", "", "site", "", "", "b"), "compatible"),
    (place("a mixing room", "", "site", "", ""), place("the break room", "", "site", "", "", "b"), "conflict"),
    (place("a kitchen", "", "site", "", ""), place("the garage", "", "site", "", "", "b"), "conflict"),
    (place("Mill Road", "", "site", "", ""), place("Quay Road", "", "site", "", "", "b"), "conflict"),
    (replace(place("Elm Street and Mill Road", "", "site", "", ""), value="elm street & mill road"), place("West Elm Street", "", "site", "", "", "b"), "compatible"),
    (replace(place("Elm Street and Mill Road", "", "site", "", ""), value="elm street & mill road"), place("Quay Street", "", "site", "", "", "b"), "conflict"),
    (replace(place("Calder", "US", "city", "37", "-93"), value="11"), replace(place("Calder", "US", "city", "42", "-72", "b"), value="12"), "agree"),
    (replace(place("3400 block of Mill Street", "", "address", "", ""), value="3400 block"), replace(place("3600 block of Mill Street", "", "address", "", "", "b"), value="3600 block"), "conflict"),
    (replace(place("3400 block of Mill Street", "", "address", "", ""), value="3400 block"), replace(place("3418 Mill Street", "", "address", "", "", "b"), value="3418"), "compatible"),
    (replace(place("3416 Mill Street", "", "address", "", ""), value="3416"), replace(place("3418 Mill Street", "", "address", "", "", "b"), value="3418"), "conflict"),
    (place("his old office", "", "site", "", ""), place("the firm's office", "", "site", "", "", "b"), "compatible"),
    (place("a shop", "", "site", "", ""), place("the harbour", "", "site", "", "", "b"), "compatible"),
]


@pytest.mark.parametrize(("one", "two", "verdict"), PLACES, ids=[f"{a.text}|{b.text}" for a, b, _ in PLACES])
def test_two_places(one: Reading, two: Reading, verdict: str) -> None:
    told = point("place", one, two, about="where “burned”")
    assert judge(told, story(told)).verdict == verdict


def test_a_town_of_another_state_is_no_part_of_it() -> None:
    """Two states are one place or the other only where one sentence tells the other again."""
    texas, boise = place("Texas", "US", "region", "31", "-99", division="US.TX"), place("Boise", "US", "city", "43.6", "-116.2", "b", "US.ID")
    told = point("place", texas, boise, about="where “burned”")
    assert judge(told, story(told)).rules == ("both places",)
    assert judge(replace(told, retold=((0, 1),)), story(told)).rules == ("other division",)


def test_a_short_form_of_a_place_is_no_other_place() -> None:
    """Names that stand in each other's place carry no grounds."""
    short, long = (reading(t, t.lower(), reports=r) for t, r in (("Minn.", "a"), ("Minnesota", "b")))
    other = reading("Montana", "montana", reports="b")
    assert judge(point("place", short, long), story()).verdict == "agree"
    assert judge(point("place", short, other), story()).verdict == "conflict"


@pytest.mark.parametrize("why", sorted(DOUBTED))
def test_a_doubted_pair_is_no_conflict_and_says_so(why: str) -> None:
    told = point("figure", number("9", 9, 9), number("7", 7, 7, reports="b"))
    assert judge(told, story(told)).verdict == "conflict"
    found = judge(replace(told, doubts=(Doubt(0, 1, why),)), story(told))
    assert found.verdict == "compatible"
    assert "may be of two different" in found.because[0]
    sure = replace(told, readings=(*told.readings, number("5", 5, 5, reports="c")), doubts=(Doubt(0, 1, why),))
    assert judge(sure, story(told)).verdict == "conflict", "another pair is beyond doubt"


def test_a_doubted_pair_of_figures_is_no_update() -> None:
    told = point("figure", number("9", 9, 9, scope=("to",)), number("4", 4, 4, reports="b"), about="how many people were killed")
    assert judge(told, story(told)).verdict == "update"
    assert judge(replace(told, doubts=(Doubt(0, 1, "owner"),)), story(told)).verdict == "compatible"


def test_a_report_that_tells_two_moments_of_a_game_tells_of_two_deeds() -> None:
    late, last = reading("17 seconds left", "clock left 17..17", reports="a"), reading("two seconds left", "clock left 2..2", reports="b")
    assert judge(point("time", late, last), story()).verdict == "conflict"
    assert judge(point("time", late, replace(last, reports=("r-a", "r-b"))), story()).verdict == "compatible"


def test_words_of_a_headline_before_a_name_are_no_other_name() -> None:
    whole, short, more = (reading(t, t.lower(), reports=r) for t, r in (("Matthew Reyes", "ac"), ("Matt Reyes", "b"), ("Naming Matthew Reyes", "d")))
    told = point("name", whole, short, more, about="what Reyes is called")
    assert judge(told, story(told)).verdict == "compatible"
    other = point("name", whole, reading("Bea Reyes", "bea reyes", reports="b"), more)
    assert judge(other, story(other)).verdict == "conflict"


def test_somebody_is_a_year_older_in_a_report_of_months_later() -> None:
    then, now = number("32", 32, 32, "years"), number("33", 33, 33, "years", reports="b")
    told = point("figure", then, now, about="how old Ann Reyes is")
    days = [Witness(f"r-{r}", r, None, r, Published(day, "stated"), (f"o-{r}",)) for r, day in (("a", "2022-04-01"), ("b", "2022-09-01"))]
    assert judge(told, replace(story(told), witnesses=tuple(days))).verdict == "update"
    back = [replace(w, published=Published(day, "stated")) for w, day in zip(days, ("2022-09-01", "2022-04-01"), strict=True)]
    assert judge(told, replace(story(told), witnesses=tuple(back))).verdict == "conflict"


def test_a_report_with_the_smaller_number_is_not_older_where_the_days_say_no() -> None:
    """The missing fall from 31 to 9; that `31` is told to have risen makes the later reports with 9 no older ones."""
    days = {"a": "2022-04-01", "b": "2022-04-02T20:00", "c": "2022-04-02"}
    dated = replace(story(), witnesses=tuple(Witness(f"r-{r}", r, None, r, Published(day, "stated"), (f"o-{r}",)) for r, day in days.items()))
    missing = point("figure", number("31", 31, 31, scope=("rise",)), number("9", 9, 9, reports="b"), about="how many people were missing")
    rescued = point("figure", number("166", 166, 166, reports="b"), number("193", 193, 193, reports="c"), about="how many people were rescued")
    assert [p.verdict for p in judged(replace(dated, points=(missing, rescued)))] == ["update", "conflict"]
    undated = replace(dated, witnesses=())
    assert [p.verdict for p in judged(replace(undated, points=(missing, rescued)))] == ["update", "update"]


def test_a_weekend_begins_on_its_friday() -> None:
    night, weekend = (reading(text, day, reports=r, edtf=day) for text, day, r in (("Friday", "2022-04-01", "a"), ("the weekend", "2022-04-02/2022-04-03", "b")))
    thursday = reading("Thursday", "2022-03-31", edtf="2022-03-31")
    assert judge(point("time", night, weekend, about="when"), story()).verdict == "compatible"
    assert judge(point("time", thursday, weekend, about="when"), story()).verdict == "conflict"


def test_a_report_that_gives_both_times_tells_of_two_moments() -> None:
    one, two = (reading(d, d, reports=r, edtf=d) for d, r in (("2022-04-02", "ab"), ("2022-04-05", "b")))
    apart = reading("2022-04-05", "2022-04-05", reports="c", edtf="2022-04-05")
    assert judge(point("time", one, two, about="when"), story()).verdict == "compatible"
    assert judge(point("time", one, apart, about="when"), story()).verdict == "conflict"


def test_two_homes_of_one_person_conflict_even_when_near() -> None:
    one, two, _ = PLACES[2]
    told = point("place", one, two, about="where Ilse Brandt lives")
    assert judge(told, story(told)).verdict == "conflict"


def test_words_without_quotation_marks_cannot_contradict_a_quotation() -> None:
    told = point("quote", reading("we will rebuild every house"), reading("we shall rebuild each house", reports="b", scope=("without marks",)))
    assert judge(told, story(told)).verdict == "compatible"


def test_what_a_report_marks_as_left_out_contradicts_nothing() -> None:
    whole = reading("The boat which they had bought sank off the quay at noon", "the boat which they had bought sank off the quay at noon", reports="b")
    cut = reading("The boat ... sank off the quay at noon", "the boat sank off the quay at noon")
    told = point("quote", cut, whole)
    assert judge(told, story(told)).verdict == "compatible"


@pytest.mark.parametrize(("verb", "verdict"), [("host", "agree"), ("chair", "compatible")])
def test_tellings_with_two_verbs_agree_only_in_nearly_all_words(verb: str, verdict: str) -> None:
    one = reading("a", "done:holm host mayor quay", scope=("host",))
    two = reading("b", f"done:holm mayor quay {verb} sawmill", reports="b", scope=(verb,))
    three = reading("b", f"done:holm {verb} talks quay", reports="b", scope=(verb,))
    assert judge(point("outcome", one, two), story()).verdict == "agree"
    assert judge(point("outcome", one, three), story()).verdict == verdict


def test_one_value_of_one_origin_is_single() -> None:
    told = point("figure", number("9", 9, 9))
    found = judge(told, story(told))
    assert (found.verdict, found.because) == ("single", ("One origin alone says it.",))


def test_two_reports_of_one_origin_that_agree_are_single() -> None:
    one = Reading("9", "9", ("r-a", "r-b"), ("o-1",), (Span("r-a", 0, 1, "9"), Span("r-b", 0, 1, "9")), 9, 9)
    assert judge(point("figure", one), story()).verdict == "single"


def test_two_reports_of_one_origin_that_differ_still_conflict() -> None:
    one = Reading("9", "9", ("r-a",), ("o-1",), (Span("r-a", 0, 1, "9"),), 9, 9)
    two = Reading("7", "7", ("r-b",), ("o-1",), (Span("r-b", 0, 1, "7"),), 7, 7)
    assert judge(point("figure", one, two), story()).verdict == "conflict"


def test_the_gravest_of_all_pairs_stands() -> None:
    told = point("figure", number("9", 9, 9), number("about 9", 9, 9, hedge="about", reports="b"), number("5", 5, 5, reports="c"))
    found = judge(told, story(told))
    assert found.verdict == "conflict"
    assert "other number" in found.rules


def test_reasons_are_sentences_with_the_words_of_the_reports() -> None:
    told = point("figure", number("nine crates", 9, 9), number("five crates", 5, 5, reports="b"))
    assert judge(told, story(told)).because == ("“nine crates” and “five crates” cannot both be true of the same thing.",)


@pytest.mark.parametrize("hedge", ["at least", "more than"])
def test_a_bound_lost_between_two_prints_of_one_origin_is_named(hedge: str) -> None:
    one = number(f"{hedge} 17", 17, None, hedge=hedge)
    two = replace(number("17", 17, 17, reports="b"), origins=("o-a",))
    other = number("17", 17, 17, reports="c")
    assert judge(point("figure", one, two), story()).rules == ("bound lost on the way",)
    assert judge(point("figure", one, other), story()).rules == ("open bound",)


def test_the_last_night_of_the_calendar_does_not_run_over() -> None:
    one = reading("the night of 31 December 9999", "9999-12-31 NI", edtf="9999-12-31")
    two = reading("the evening of 31 December 9999", "9999-12-31 EV", edtf="9999-12-31", reports="b")
    assert judge(point("time", one, two), story()).verdict == "compatible"


def test_a_smaller_number_that_is_said_to_have_risen_is_no_update_of_a_greater_one() -> None:
    """`added 12` is told of no toll that grows."""
    told = point("figure", number("12", 12, 12, scope=("rise",)), number("14", 14, 14, reports="b"), about="how many points “Roe scored”")
    assert judge(told, story(told)).verdict == "conflict"


def test_a_change_without_dates_does_not_say_which_came_later() -> None:
    told = point("figure", number("14", 14, 14, scope=("rise",)), number("12", 12, 12, reports="b"), about="how many points “Roe scored”")
    judged = judge(told, story(told))
    assert (judged.verdict, judged.rules) == ("update", ("changed value",))


def test_a_doubt_cut_from_a_quotation_turns_it() -> None:
    told = point("quote", reading("I think we will meet them in the harbour court", value="i think we will meet them in the harbour court"),
                 reading("We will meet them in the harbour court", value="we will meet them in the harbour court", reports="b"))  # fmt: skip
    assert judge(told, story(told)).rules == ("cut that turns",)


def test_a_wording_whose_small_words_stand_scattered_in_another_is_not_cut_from_it() -> None:
    one = "the harbour has grown so much that many believe one of the oldest piers of the century is gone"
    told = point("quote", reading(one, value=one), reading("the keeper of the century", value="the keeper of the century", reports="b"))
    assert judge(told, story(told)).verdict == "compatible"


def test_a_first_name_alone_is_no_other_speaker() -> None:
    one, two = (reading(name, name.lower(), reports=r, scope=("person", "same words")) for name, r in (("Ilse", "a"), ("Ilse Brandt", "b")))
    told = point("who-said", one, two, about="who says “the bridge is closed”")
    assert judge(told, story(told)).rules == ("first name alone",)
