"""Amounts in news phrases: bounds, hedge and unit of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text.amounts import Amount, amounts_in
from variorum.text.numbers import number
from variorum.text.vague import bounds_of

CASES = """
1,2 billion dollars | 1,2 billion dollars = 1200000000..1200000000 [dollar]
between 10 and 15 thousand men | between 10 and 15 thousand = 10000..15000
plus or minus 3.5 points | 3.5 points = 3.5..3.5 [point]
a man in his 40s | 40s = 40..49 [year of age]
half a mile of cars | half a mile = 0.5..0.5 [mile]
a 2-to-1 margin | 2-to-1 = 2..2
voted 5 to 4 | 5 to 4 = 4..5
fewer than one in 1,000 | fewer than one in 1,000 = ..0.001 ~less than
walked out over £2million bill | £2million = 2000000..2000000 [pound sterling]
sold over £2million worth | over £2million = 2000000.. [pound sterling] ~more than
at least 12 sailors drowned | at least 12 = 12.. ~at least
more than 3,500 homes were lost | more than 3,500 = 3500.. ~more than
up to two million voters | up to two million = ..2000000 ~up to
as many as 40 cars | as many as 40 = ..40 ~up to
fewer than 20 minutes | fewer than 20 minutes = ..20 [minute] ~less than
no more than five boats | no more than five = ..5 ~up to
nearly 300 singers | nearly 300 = 300..300 ~nearly
about 2,000 people | about 2,000 = 2000..2000 ~about
some 150 guests | some 150 = 150..150 ~about
an estimated 4.5 million trees | an estimated 4.5 million = 4500000..4500000 ~about
around $20m | around $20m = 20000000..20000000 [dollar] ~about
roughly half a million birds | roughly half a million = 500000..500000 ~about
2,000-plus runners | 2,000-plus = 2000.. ~at least
60 or more ships | 60 or more = 60.. ~at least
300 or so farmers | 300 or so = 300..300 ~about
dozens of lorries | dozens = 24..99 ~dozens
scores of tents | scores = 40..199 ~scores
hundreds of riders | hundreds = 200..999 ~hundreds
thousands of letters | thousands = 2000..9999 ~thousands
tens of thousands of fans | tens of thousands = 20000..99999 ~tens of thousands
tens, even hundreds of thousands, or even millions may leave | tens, even hundreds of thousands, or even millions = 20000..9999999 ~tens, even hundreds of thousands, or even millions
hundreds or even thousands of nests | hundreds or even thousands = 200..9999 ~hundreds or even thousands
several hundred goats | several hundred = 200..999 ~several hundred
a few thousand pounds | a few thousand pounds = 2000..9999 [pound-mass] ~a few thousand
a dozen eggs | a dozen = 12..12
two dozen nurses | two dozen = 24..24
between $140 and $150 million | between $140 and $150 million = 140000000..150000000 [dollar]
from $500 to $1 million | $500 to $1 million = 500..1000000 [dollar]
1hr 4 mins late | 1hr 4 mins = 64..64 [minute]
seven years and two months in office | seven years and two months = 86..86 [month]
between two years and six months | two years = 2..2 [year] ; six months = 6..6 [month]
at least $140MM a season | at least $140MM a season = 140000000.. [dollar per season] ~at least
$140-150MM over two years | $140-150MM = 140000000..150000000 [dollar] ; two years = 2..2 [year]
a 50MM lens | 50MM = 50..50 [millimetre]
A $5 million plan | $5 million = 5000000..5000000 [dollar]
for A $5 million | A $5 million = 5000000..5000000 [australian dollar]
his dozen rounds | dozen = 12..12
half a dozen tugs | half a dozen = 6..6
a hundred and fifty steps | a hundred and fifty = 150..150
a million lamps | a million = 1000000..1000000
twenty-one bridges | twenty-one = 21..21
three hundred and four pupils | three hundred and four = 304..304
two thousand six hundred forty-two students | two thousand six hundred forty-two = 2642..2642
1.2 million tonnes | 1.2 million tonnes = 1200000..1200000 [tonne]
1.2m people | 1.2m = 1200000..1200000
a 50m pool | 50m = 50..50 [metre]
12bn euros | 12bn euros = 1.2e+10..1.2e+10 [euro]
$3.4bn | $3.4bn = 3400000000..3400000000 [dollar]
£250,000 | £250,000 = 250000..250000 [pound sterling]
€1.5 million | €1.5 million = 1500000..1500000 [euro]
US$40 billion | US$40 billion = 4e+10..4e+10 [dollar]
A$300 | A$300 = 300..300 [australian dollar]
5 million Danish kroner | 5 million Danish kroner = 5000000..5000000 [danish krone]
$58.24 per barrel | $58.24 per barrel = 58.24..58.24 [dollar per barrel]
£24 a year | £24 a year = 24..24 [pound sterling per year]
90 cents | 90 cents = 90..90 [cent]
3.5 percent | 3.5 percent = 3.5..3.5 [percentage]
0.6 per cent | 0.6 per cent = 0.6..0.6 [percentage]
12% | 12% = 12..12 [percentage]
1.38pc | 1.38pc = 1.38..1.38 [percentage]
two percentage points | two percentage points = 2..2 [percentage point]
25 basis points | 25 basis points = 25..25 [basis point]
75 kilometers | 75 kilometers = 75..75 [kilometre]
75 kilometers (50 miles) | 75 kilometers = 75..75 [kilometre] ; 50 miles = 50..50 [mile]
800 miles per hour | 800 miles per hour = 800..800 [mile per hour]
155mph | 155mph = 155..155 [mile per hour]
90km / h before noon | 90km / h = 90..90 [kilometre per hour]
70kg | 70kg = 70..70 [kilogram]
5 W | 5 W = 5..5 [watt]
256GB | 256GB = 256..256 [gigabyte]
minus 30 degrees Celsius | minus 30 degrees Celsius = -30..-30 [celsius]
-12C | -12C = -12..-12 [celsius]
30 degrees | 30 degrees = 30..30 [degree]
120 square metres | 120 square metres = 120..120 [square metre]
350 acres | 350 acres = 350..350 [acre]
two and a half hours | two and a half hours = 2.5..2.5 [hour]
a mile and a half away | a mile and a half = 1.5..1.5 [mile]
about an hour and a half | about an hour and a half = 1.5..1.5 [hour] ~about
a day and a night |
a million and a half cards | a million and a half = 1500000..1500000
four-and-a-half months | four-and-a-half months = 4.5..4.5 [month]
a 2-1/2-year term | 2-1/2-year = 2.5..2.5 [year]
spent 41/2 months there | 41/2 months = 4.5..4.5 [month]
the ratio was 41/7 | 41/7 = 5.857143..5.857143
half-a-dozen tugs | half-a-dozen = 6..6
more than half are full | more than half = 0.5.. ~more than
the first half was dull |
a magnitude-6.3 quake | 6.3 = 6.3..6.3
at least magnitude-6.3 | at least magnitude-6.3 = 6.3.. ~at least
a flight-6 crew |
3 1/2 weeks | 3 1/2 weeks = 3.5..3.5 [week]
2½ years | 2½ years = 2.5..2.5 [year]
15 to 20 percent | 15 to 20 percent = 15..20 [percentage]
between 160 and 170 cows | between 160 and 170 = 160..170
between $5 million and $6 million | between $5 million and $6 million = 5000000..6000000 [dollar]
between $5 and $6 million | between $5 and $6 million = 5000000..6000000 [dollar]
$5-6 million | $5-6 million = 5000000..6000000 [dollar]
€90 to €110 million | €90 to €110 million = 90000000..110000000 [euro]
5-10 boats | 5-10 = 5..10
2,000 - 2,500 litres | 2,000 - 2,500 litres = 2000..2500 [litre]
two or three calls | two or three = 2..3
10 to 15 million bees | 10 to 15 million = 10000000..15000000
one in five children | one in five = 0.2..0.2
nine out of 10 drivers | nine out of 10 = 0.9..0.9
two-thirds of shops | two-thirds = 0.6666666667..0.6666666667
a third of the fleet | a third = 0.3333333333..0.3333333333
half of the crew | half = 0.5..0.5
a 20- to 35-foot mast | 20- to 35-foot = 20..35 [foot]
cut by 7- to 8-inch steps | 7- to 8-inch = 7..8 [inch]
a 7- or 8-inch blade | 7 = 7..7 [inch] ; 8-inch = 8..8 [inch]
a 34-year-old pilot | 34-year-old = 34..34 [year of age]
60 years old | 60 years old = 60..60 [year of age]
won 3-1 | 3-1 = 1..3
sub-500 kg | sub-500 kg = ..500 [kilogram] ~less than
1.05 million | 1.05 million = 1050000..1050000
12 lakh rupees | 12 lakh rupees = 1200000..1200000 [rupee]
euro110 billion in loans | euro110 billion = 1.1e+11..1.1e+11 [euro]
Dh500 a night | Dh500 a night = 500..500 [dirham per night]
R26 million in cash | R26 million = 26000000..26000000 [south african rand]
four days and more than 30 hours of talks | four days = 4..4 [day] ; more than 30 hours = 30.. [hour] ~more than
four days and more of talks | four days and more = 4.. [day] ~at least
three point five metres | three point five metres = 3.5..3.5 [metre]
"""
"""Text | phrase = low..high [unit] ~hedge; open bounds are left out."""
NONE = ("the A380 landed", "COVID-19 spread", "the 22nd meeting", "a lap of 1:36.6", "4G networks", "1" * 400, "the second half of a match", "Section4b", "road R26 is shut", "the euro2008 finals")


def shown(text: str, amount: Amount) -> str:
    def bound(value: float | None) -> str:
        return "" if value is None else f"{value:.10g}"

    unit = amount.unit.name + (f" per {amount.per}" if amount.per else "") if amount.unit else ""
    return (
        f"{text[amount.start : amount.end]} = {bound(amount.low)}..{bound(amount.high)}"
        + (f" [{unit}]" if unit else "")
        + (f" ~{amount.hedge}" if amount.hedge else "")
    )


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_amount(line: str) -> None:
    text, expected = (part.strip() for part in line.split("|"))
    assert " ; ".join(shown(text, a) for a in amounts_in(text)) == expected


@pytest.mark.parametrize("text", NONE)
def test_names_and_ordinals_are_no_amounts(text: str) -> None:
    assert amounts_in(text) == []


@given(st.text())
def test_amounts_lie_in_their_text_and_apart(text: str) -> None:
    at = 0
    for amount in amounts_in(text):
        assert at <= amount.start <= amount.number < amount.number_end <= amount.end <= len(text)
        assert amount.low is None or amount.high is None or amount.low <= amount.high
        at = amount.end


@given(st.integers(0, 999_999_999))
def test_digits_with_commas_are_their_number(value: int) -> None:
    assert number(f"{value:,}") == value


@pytest.mark.parametrize("piece", ["one ", "twenty-", "hundreds of ", "$1 ", "1-", "00,000,", "tens, even ", "1/2 "])
def test_long_runs_take_no_longer_than_their_length(piece: str) -> None:
    amounts_in(piece * (10_000 // len(piece)))


def test_a_vague_phrase_spans_all_its_sizes() -> None:
    assert bounds_of("dozens, if not hundreds") == (24, 999)
