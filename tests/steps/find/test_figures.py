"""Figures of one sentence, each with what it counts, in a report of 15 March 2023."""

from collections.abc import Callable

import pytest

from variorum.records.findings import Figure, Statement
from variorum.records.span import cut
from variorum.steps.find.figures import figures_of
from variorum.steps.find.times import times_of
from variorum.text.tree import Reading

Read = Callable[[str, str | None], Reading]

CASES = """
Some 900 barns fell and 300 others were damaged. | Some 900 barns = 900..900 count [barn] <barn> ~about ; 300 others = 300..300 count [barn] <barn damaged>
The blast killed at least 10 people and injured 32. | at least 10 people = 10.. count [people] <people killed> ~at least ; 32 = 32..32 count [people] <people injured>
At least 10 people were killed when the ferry sank. | At least 10 people = 10.. count [people] <people killed> ~at least
The death toll rose to 10 on Friday. | 10 = 10..10 count [] <people killed> to @2023-03-10
The crash left 10 dead and 20 missing. | 10 = 10..10 count [] <people killed> ; 20 = 20..20 count [] <people missing>
Ten people died in the fire. | Ten people = 10..10 count [people] <people killed>
A landslide killing 10 people blocked the road. | 10 people = 10..10 count [people] <people killed>
The flood claimed 10 lives. | 10 lives = 10..10 count [life] <people killed>
Officials put the number of dead at 10. | 10 = 10..10 count [] <people killed>
10 deaths were recorded. | 10 deaths = 10..10 count [death] <people killed>
The toll climbed to 14 from 9. | 14 = 14..14 count [] <people killed> to was ; 9 = 9..9 count [] <people killed> from
Thirty-two passengers were wounded. | Thirty-two passengers = 32..32 count [passenger] <passenger injured>
Some 40 others were hurt in the collision. | Some 40 others = 40..40 count [other] <people injured> ~about
Actress Lena Roth Dies at 91 | 91 = 91..91 age [year of age] <age>
Twelve people died at 40 sites. | Twelve people = 12..12 count [people] <people killed> ; 40 sites = 40..40 count [site] <site>
Roth and Meier, both 51, were killed in the blast. | 51 = 51..51 age [year of age] <age>
The divorced mother-of-two was found at home. | two = 2..2 count [] <child>
Lena Roth, a mother of 12, was killed on a rooftop. | 12 = 12..12 count [] <child>
Mother of 13 Found Alive in Graz | 13 = 13..13 count [] <child>
She is a mother of two young boys. | two young boys = 2..2 count [boy] <boy>
The parents of 13 pupils complained. | 13 pupils = 13..13 count [pupil] <pupil>
Police arrested 17 protesters on Tuesday. | 17 protesters = 17..17 count [protester] <protester arrested> @2023-03-14
Seventeen protesters were detained. | Seventeen protesters = 17..17 count [protester] <protester arrested>
About 5,000 residents were evacuated. | About 5,000 residents = 5000..5000 count [resident] <resident evacuated> ~about
The storm forced 3,000 people from their homes. | 3,000 people = 3000..3000 count [people] <people displaced>
Hundreds of people fled the valley. | Hundreds of people = 200..999 count [people] <people displaced> ~hundreds
Rescuers saved 12 sailors. | 12 sailors = 12..12 count [sailor] <sailor rescued>
Twelve sailors were rescued. | Twelve sailors = 12..12 count [sailor] <sailor rescued>
The fire destroyed 45 homes. | 45 homes = 45..45 count [home] <home destroyed>
Forty-five homes were destroyed in the fire. | Forty-five homes = 45..45 count [home] <home destroyed>
The quake damaged more than 200 buildings. | more than 200 buildings = 200.. count [building] <building damaged> ~more than
A magnitude 6.2 earthquake struck the coast. | 6.2 = 6.2..6.2 magnitude [magnitude] <magnitude>
The 6.2-magnitude quake was felt in the capital. | 6.2 = 6.2..6.2 magnitude [magnitude] <magnitude>
The carmaker will cut 1,200 jobs. | 1,200 jobs = 1200..1200 count [job] <job cut> fall
Shares fell 3.5% to $41. | 3.5% = 3.5..3.5 percent [percentage] <share> fall ; $41 = 41..41 money [dollar] <share> to
Revenue rose to $12 million from $9 million. | $12 million = 12000000..12000000 money [dollar] <revenue> to was ; $9 million = 9000000..9000000 money [dollar] <revenue> from
The price climbed from 3 to 5 euros. | 3 = 3..3 money [euro] <price> from ; 5 euros = 5..5 money [euro] <price> to was
The harbour lies 75 kilometers (50 miles) north of the city. | 75 kilometers = 75..75 measure [kilometre] <harbour> ; 50 miles = 50..50 measure [mile] <harbour> same
Ines Roth, 65, chairs the board. | 65 = 65..65 age [year of age] <age>
Roth is 65. | 65 = 65..65 age [year of age] <age>
The club upgraded its offer to somewhere near $6 million. | near $6 million = 6000000..6000000 money [dollar] <offer> ~nearly to
Ines Roth, who was 17 at the time, chaired the board. | 17 = 17..17 age [year of age] <age>
The singer, 31, arrived late. | 31 = 31..31 age [year of age] <age>
The tired nurse, 26, would be sued. | 26 = 26..26 age [year of age] <age>
Her son, 8, was with her. | 8 = 8..8 age [year of age] <age>
The levy, 31, was a record. | 31 = 31..31 count [] <levy>
The captain, 20 men and a dog swam. | 20 men = 20..20 count [man] <man>
Roth, now 52, lives abroad. | 52 = 52..52 age [year of age] <age>
The victim was 19. | 19 = 19..19 age [year of age] <age>
The first oarsman will be 29. | 29 = 29..29 age [year of age] <age>
The index was 43. | 43 = 43..43 count [] <index>
She turned 40. | 40 = 40..40 age [year of age] <age>
The car turned 52 degrees. | 52 degrees = 52..52 measure [degree] <car>
Film star Lena Roth dead at 102 | 102 = 102..102 age [year of age] <age>
Lena Roth is dead at 89. | 89 = 89..89 age [year of age] <age>
Screen actress dead at 91 | 91 = 91..91 age [year of age] <age>
Lena Roth died in Oslo at 93. | 93 = 93..93 age [year of age] <age>
Lena Roth died in Oslo at 2100 hours. | 2100 hours = 2100..2100 measure [hour] <>
The shop sold beer to anyone under 21. | under 21 = ..21 age [year of age] <age> ~less than
Nurses called on people over 65. | over 65 = 65.. age [year of age] <age> ~more than
The town has two government owned mills. | two government owned mills = 2..2 count [mill] <mill>
A man aged 43 was charged. | 43 = 43..43 age [year of age] <age>
The 34-year-old pilot was treated in hospital. | 34-year-old = 34..34 age [year of age] <age>
Lisbon beat Porto 3-1. | 3-1 = 1..3 score [] <lisbon>
Several hundred or even 1,000 people came. | Several hundred or even 1,000 people = 200..1000 count [people] <people> ~several hundred
Sales are to rise from 24.2 to 33-35 billion euros. | 24.2 = 2.42e+10..2.42e+10 money [euro] <sale> from ; 33-35 billion euros = 3.3e+10..3.5e+10 money [euro] <sale> to was
The rate is 4.25 percent, down from 4.5 percent a year ago. | 4.25 percent = 4.25..4.25 percent [percentage] <rate> to was ; 4.5 percent = 4.5..4.5 percent [percentage] <rate> from @2022
Police said 12 people were killed and 30 injured as of Friday. | 12 people = 12..12 count [people] <people killed> @2023-03-10 ; 30 = 30..30 count [people] <people injured> @2023-03-10
The toll rose to 10 on Friday from 3 on Thursday. | 10 = 10..10 count [] <people killed> to @2023-03-10 was ; 3 = 3..3 count [] <people killed> from @2023-03-09
On Friday the toll rose to 10 from 3. | 10 = 10..10 count [] <people killed> to @2023-03-10 was ; 3 = 3..3 count [] <people killed> from
The war ended 20 years ago. |
The team won 3-1. | 3-1 = 1..3 score [] <team>
One in five shops has closed. | One in five shops = 0.2..0.2 ratio [shop] <shop>
Two-thirds of voters backed the plan. | Two-thirds of voters = 0.6666666667..0.6666666667 ratio [voter] <voter>
Half of the crew had left. | Half of the crew = 0.5..0.5 ratio [crew] <crew>
The $40 million bridge opened in 2019. | $40 million = 40000000..40000000 money [dollar] <bridge> @2019
The union has 2,000 members. | 2,000 members = 2000..2000 count [member] <member>
The number of fighters is about 2,000. | about 2,000 = 2000..2000 count [] <fighter> ~about
Dozens of lorries waited at the border. | Dozens of lorries = 24..99 count [lorry] <lorry> ~dozens
Tens, even hundreds of thousands, or even millions may want to leave. | Tens, even hundreds of thousands, or even millions = 20000..9999999 count [] <> ~tens, even hundreds of thousands, or even millions
More than 6 million homes, including 1.5 million in the north, had no power. | More than 6 million homes = 6000000.. count [home] <home> ~more than ; 1.5 million = 1500000..1500000 count [home] <home>
The vote was 52 percent to 48 percent. | 52 percent = 52..52 percent [percentage] <vote> ; 48 percent = 48..48 percent [percentage] <>
Winds reached 155 mph. | 155 mph = 155..155 measure [mile per hour] <wind>
A category 4 hurricane struck the coast. | 4 = 4..4 magnitude [category] <storm>
The storm grew into a Category 5 on Friday. | 5 = 5..5 magnitude [category] <storm> @2023-03-10
Typhoon Orla weakened to a category one storm. | one = 1..1 magnitude [category] <storm>
She works in category 4 of the museum. |
The whole roof burned within a minute or two. |
More ferries will sail over the next day or two. |
The work will take a week or two. |
Read more at https://example.org/news.html?cat=14 today. |
Write to desk24@example.org for help. |
The code of the form is 08. |
The flaw is a zero-day bug with zero tolerance for error. |
He scored 08 on the old scale. |
He spent 41 / 2 months at sea. | 41 = 41..41 count [] <>
The side went into halftime leading Orra, 13-3. | 13-3 = 3..13 score [] <orra>
The season ended with a 2-14 record. | 2-14 record = 2..14 score [record] <record>
The club took a 3-1 win in Tallby. | 3-1 win = 1..3 score [win] <win>
The council backed the plan in a 7-5 vote. | 7-5 vote = 5..7 score [vote] <vote>
They drew 2-2 after extra time. | 2-2 = 2..2 score [] <>
The team made an 8-1 start. | 8-1 start = 1..8 score [start] <start>
The firm signed a five-year, $70 million contract with the city. | five-year = 5..5 measure [year] <> ; $70 million = 70000000..70000000 money [dollar] <contract>
Some 5,000 people joined a rally in the square. | Some 5,000 people = 5000..5000 count [people] <people> ~about
A crash on the bridge hurt 4 people. | 4 people = 4..4 count [people] <people injured>
The firm reported a rise of 40 jobs. | 40 jobs = 40..40 count [job] <job>
A cut of 200 jobs was announced. | 200 jobs = 200..200 count [job] <job>
The court asked which of the seven bullets caused the death of the guard. | seven bullets = 7..7 count [bullet] <bullet>
Three fires caused deaths in the valley. | Three fires = 3..3 count [fire] <fire>
A drop of 5 percent was seen. | 5 percent = 5..5 percent [percentage] <drop>
The lift broke with 6 people inside. | 6 people = 6..6 count [people] <people>
The quake struck at 1353 (1023 GMT). |
The song was a hit in the late nineteen eighties. |
In February, a quake hit the southern town, killing 612 people and wounding around 1,400. | 612 people = 612..612 count [people] <people killed> @2023-02 ; around 1,400 = 1400..1400 count [people] <people injured> ~about @2023-02
On Friday a bomb went off in the market and killed 12 people. | 12 people = 12..12 count [people] <people killed> @2023-03-10
The police said on Friday that 12 people had been killed. | 12 people = 12..12 count [people] <people killed>
The blast killed 12 people and closed the port on Friday. | 12 people = 12..12 count [people] <people killed>
A storm hit the coast on Monday, destroying 45 homes. | 45 homes = 45..45 count [home] <home destroyed> @2023-03-13
The champion (45-7-2, 36 knockouts) won on Friday. | 45-7 = 7..45 score [] <champion> @2023-03-10 ; 36 knockouts = 36..36 count [knockout] <knockout> @2023-03-10
The champion is 14-13-2. | 14-13 = 13..14 score [] <champion>
It took the jury four hours, spread over two days. | four hours = 4..4 measure [hour] <> ; two days = 2..2 measure [day] <>
He was paid $5 million over seven years. | $5 million = 5000000..5000000 money [dollar] <> ; seven years = 7..7 measure [year] <>
The strike has lasted over two weeks. | over two weeks = 2.. measure [week] <> ~more than
He has worked there for over 20 years. | over 20 years = 20.. measure [year] <> ~more than
The city was razed by a 6.7 quake. | 6.7 = 6.7..6.7 magnitude [magnitude] <magnitude>
A magnitude-6.7 quake razed the city. | 6.7 = 6.7..6.7 magnitude [magnitude] <magnitude>
It had a magnitude of about 6.7. | about 6.7 = 6.7..6.7 magnitude [magnitude] <magnitude> ~about
The quake measured 6.7, the agency said. | 6.7 = 6.7..6.7 magnitude [magnitude] <magnitude>
The quake measured 6.7 kilometres across. | 6.7 kilometres = 6.7..6.7 measure [kilometre] <quake>
The navy freed 12 Kenyan and 11 Omani sailors. | 12 Kenyan = 12..12 count [sailor] <sailor freed> ; 11 Omani sailors = 11..11 count [sailor] <sailor freed>
The navy freed 12 Kenyans and 11 sailors. | 12 Kenyans = 12..12 count [kenyan] <kenyan freed> ; 11 sailors = 11..11 count [sailor] <sailor freed>
The navy seized 14 AK 47 Rifles and a boat. | 14 AK 47 Rifles = 14..14 count [rifle] <rifle>
The navy handed over 12 men. | 12 men = 12..12 count [man] <man>
The storm took the death toll up to 12. | 12 = 12..12 count [] <people killed> to
The repairs brought the mill up to 83 percent of its power. | 83 percent = 83..83 percent [percentage] <power> to
The firm will bring in up to 200 men. | up to 200 men = ..200 count [man] <man> ~up to
The ferry can take up to 300 men. | up to 300 men = ..300 count [man] <man> ~up to
The navy arrested over 12 men. | over 12 men = 12.. count [man] <man arrested> ~more than
The shop lies in the 1400 block of Elm Street. |
The shop lies two blocks from the quay. | two blocks = 2..2 count [block] <block>
Storm Kills 10, Leaves 40 Homeless in Sunda | 10 = 10..10 count [] <people killed> ; 40 Homeless = 40..40 count [homeless] <people displaced>
Navy Frees Three Fishing Boats In A Single Day | Three Fishing Boats = 3..3 count [boat] <boat freed>
The ship Five Sisters sank off the coast. |
The town waited over three hours for help. | over three hours = 3.. measure [hour] <> ~more than
Crews fought the fire over three days. | three days = 3..3 measure [day] <>
After over two years the case was closed. | over two years = 2.. measure [year] <> ~more than
The strike lasted three weeks. | three weeks = 3..3 measure [week] <>
Inflation eased to 4.1 percent in March. | 4.1 percent = 4.1..4.1 percent [percentage] <inflation> to @2023-03
The council has 34 provinces under it. | 34 provinces = 34..34 count [province] <province>
Flight 370 vanished near Gate 12. |
Anyone who saw it is asked to call 0300 123 456 or +44 20 7946 0111. |
The 911 caller gave no name. |
He scored in the third minute of Game 6. |
The Boeing 737 carried 120 passengers. | 120 passengers = 120..120 count [passenger] <passenger>
No one was hurt. |
One of the largest ships sank. | One of the largest ships = 1..1 count [ship] <ship among others>
Turnout was 61% on Sunday. | 61% = 61..61 percent [percentage] <turnout> @2023-03-12
The budget grew by two percentage points. | two percentage points = 2..2 percent [percentage point] <budget> rise
Nearly 300 singers took part. | Nearly 300 singers = 300..300 count [singer] <singer> ~nearly
"""
"""Text | phrase = low..high kind [unit] <what> ~hedge change @as-of; `same`: a conversion; `was`: knows its old value."""


def shown(figure: Figure) -> str:
    def bound(value: float | None) -> str:
        return "" if value is None else f"{value:.10g}"

    return (
        f"{figure.span.quote} = {bound(figure.low)}..{bound(figure.high)} {figure.kind} [{figure.unit}] <{figure.what}>"
        + (f" ~{figure.hedge}" if figure.hedge else "")
        + (f" {figure.change}" if figure.change else "")
        + (f" @{figure.as_of}" if figure.as_of else "")
        + (" same" if figure.same_as else "")
        + (" was" if figure.was else "")
    )


def figures(reading: Read, text: str) -> tuple[Figure, ...]:
    read = reading(text, "2023-03-15")
    return figures_of(read, times_of(read), ())


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_figure(reading: Read, line: str) -> None:
    text, expected = (part.strip() for part in line.split("|"))
    assert " ; ".join(shown(f) for f in figures(reading, text)) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire killed 10 people.", "10 dead in fire"),
        ("Ten people died.", "The death toll rose to 10."),
        ("At least 10 people were killed.", "A blast killing at least 10 people shook the port."),
        ("20 people were injured.", "The crash left 20 wounded."),
        ("The flood destroyed 45 homes.", "45 homes were destroyed."),
        ("The works will create 300 jobs.", "300 jobs were created."),
    ],
)
def test_the_same_fate_has_one_name(reading: Read, one: str, other: str) -> None:
    assert {f.what for f in figures(reading, one)} == {f.what for f in figures(reading, other)}


def test_a_figure_knows_the_statement_that_gives_it(reading: Read) -> None:
    text = "The mayor said 12 boats had sunk."
    read = reading(text, None)
    content = cut("r-test", text, 15, len(text) - 1)
    statement = Statement("s-1", None, None, None, (content,), "indirect")
    assert [f.statement for f in figures_of(read, (), (statement,))] == ["s-1"]


def test_a_conversion_in_brackets_names_the_figure_it_restates(reading: Read) -> None:
    first, second = figures(reading, "The lake is 75 kilometers (50 miles) long.")
    assert (first.same_as, second.same_as) == (None, first.id)


def test_a_new_value_names_the_old_one(reading: Read) -> None:
    new, old = figures(reading, "The toll rose to 14 from 9.")
    assert (new.was, new.change, old.change) == (old.id, "to", "from")
