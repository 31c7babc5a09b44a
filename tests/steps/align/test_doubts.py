"""What may be of two things is laid side by side without being called a dispute; the same words with another value are one."""

from collections.abc import Callable

import pytest
from tests.steps.align.test_points import holding

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
CASES = [
    (
        "owner", "compatible", ("$150 million", "$184 million"),
        "The Boston Herons offered Marek Sand an eight-year deal worth $184 million.",
        "The Baltimore Gulls offered Marek Sand a seven-year deal worth $150 million.",
    ),
    (
        "season shared", "conflict", ("40 points", "47 points"),
        "Rita Holm scored 40 points this season for Calder Quay.",
        "Rita Holm has scored 47 points for Calder Quay this season.",
    ),
    (
        "mouth of the sentence in which it goes on", "compatible", ("People ran to the quay", "people ran to the quay"),
        '"The lamps on the pier were out," said Marek Sand, a pilot. "People ran to the quay, fearing aftershocks."',
        'It was a short night.\n"The tremor was really strong, and people ran to the quay in panic.\nMy husband swam home at once," said Rita Holm.',
    ),
    (
        "start", "compatible", ("less than a month", "only one day"),
        "Marek Sand is the fifth pilot of Calder Quay to leave, the third in less than a month.",
        "The pilot left only one day after the harbour of Calder Quay had lost another to illness.",
    ),
    (
        "recalled", "compatible", ("Geneva", "Helsinki"),
        "In 1985 it seemed that the two leaders would meet by the sea, but their first summit was held in Geneva.",
        "President Rita Holm holds a summit with Peter Rask of Norway in Helsinki on 4 May 2019.",
    ),
    (
        "relative", "compatible", ("his wife", "his sister"),
        "Marek Sand rowed home with his wife, Rita Holm.",
        "The keeper of the tower was found by his sister, Rita Holm, on Monday.",
    ),
    (
        "relative retold", "conflict", ("his wife", "his sister"),
        "Marek Sand rowed home to Calder Quay with his wife, Rita Holm.",
        "On Monday Marek Sand rowed home to Calder Quay with his sister, Rita Holm.",
    ),
    (
        "game", "compatible", ("24 points", "19 points"),
        "Rita Holm scored 24 points as Calder Quay beat Thornby by 12 on Tuesday night.",
        "Rita Holm scored 19 points in the home defeat of Calder Quay to Marlowe.",
    ),
    (
        "long numbers near one another", "conflict", ("2,316 points", "2,306 points"),
        "Rita Holm broke the scoring record of Calder Quay and now has 2,316 points.",
        "With her free throw Rita Holm has 2,306 points, more than anyone at Calder Quay before her.",
    ),
    (
        "one game", "conflict", ("14 points", "12 points"),
        "Rita Holm scored 14 points for Calder Quay. Calder Quay lost 65-53 to Thornby on Tuesday.",
        "Thornby beat Calder Quay 65-53 on Tuesday. Rita Holm added 12 points for Calder Quay.",
    ),
    (
        "far", "compatible", ("700 metres", "60 metres"),
        "A climber slipped on the ice of Mell Peak and fell 700 metres to his death.",
        "On Friday a woman died after slipping and falling 60 metres from a ridge of Mell Peak.",
    ),
    (
        "near", "conflict", ("700 metres", "400 metres"),
        "A climber slipped on the ice of Mell Peak and fell 700 metres to his death.",
        "The climber fell 400 metres to his death after slipping on the ice of Mell Peak.",
    ),
    (
        "object", "compatible", ("2005", "2004"),
        "In 2005, Marek Sand was charged with assault, according to court records in Calder Quay.",
        "In 2004, Marek Sand was charged with fraud in Calder Quay, court records show.",
    ),
    (
        "one object", "conflict", ("March 11", "March 9"),
        "A spending bill signed by President Holm on March 11 lets the council drop the new rules.",
        "President Holm signed the spending bill on March 9, so the council can drop the new rules.",
    ),
    (
        "country in one sentence", "conflict", ("Chile", "Prague"),
        "The two smugglers were from Chile and Norvane, two lands that the patrol knows well.",
        "The smugglers were from Prague and Norvane, two lands the patrol knows well.",
    ),
    (
        "both countries", "compatible", ("Peru", "Portugal"),
        "Telephone lines in Peru failed on Monday after three cables were cut near the harbour.",
        "Most telephone lines failed in Portugal after a ship cut cables. The owner said that lines in Peru were slow.",
    ),
    (
        "one country each", "conflict", ("Peru", "Portugal"),
        "Telephone lines in Peru failed on Monday after three cables were cut near the harbour.",
        "Most telephone lines failed in Portugal after a ship cut cables. The owner said that lines were slow.",
    ),
    (
        "slip of a year", "conflict", ("1931", "1932"),
        "The council of Calder Quay bought the old sawmill on April 4, 1931, for 2,290 crowns.",
        "The old sawmill of Calder Quay was bought by the council on April 4, 1932, for 2,290 crowns.",
    ),
    (
        "both years", "compatible", ("2003", "2005"),
        "Rita Holm presented the harbour awards in 2003. She was back to run the regatta in 2005.",
        "In 2005 Rita Holm presented the harbour awards to young sailors of the rowing school.",
    ),
    (
        "hours in one sentence", "conflict", ("2:18", "4:18"),
        "At 2:18 p.m., Holm and two other mothers are seen at the bus stop as a truck pulls up.",
        "About 4:18 p.m., Holm and two other mothers are seen at the stop as a truck pulls up.",
    ),
    (
        "first of many", "compatible", ("17 passes", "41 passes"),
        "Rita Holm completed her first 17 passes for Calder Quay.",
        "Marek Sand completed 28 of 41 passes for Thornby against Calder Quay.",
    ),
    (
        "since a month", "compatible", ("four times", "three times"),
        "Marek Sand had been arrested four times before, police in Calder Quay said.",
        "Police in Calder Quay had arrested Marek Sand three times since October.",
    ),
    (
        "months with their own counts", "compatible", ("July", "June"),
        "Nearly 19,000 walkers crossed the northern pass of Calder Quay in July.",
        "Wardens say that more than 188,000 people crossed the northern pass of Calder Quay in June.",
    ),
    (
        "no deed in common", "compatible", ("Tuesday night", "Monday"),
        "A vigil for the sailors of the Solveig was held in Calder Quay on Tuesday night.",
        "The sailors of the Solveig died in Calder Quay on Monday.",
    ),
    (
        "each the first since", "compatible", ("March", "June 30"),
        "Sawmill fires in Calder Quay are fewer for the first time since March, and 1,500 clerks are back, the council said.",
        "The council of Calder Quay said it is the first time since June 30 that the ferry carried fewer passengers than two weeks earlier.",
    ),
    (
        "length of a thing", "compatible", ("four months", "130-day"),
        "Marek Sand left his post as harbour adviser on Monday after four months in which he fought with the council.",
        "As a harbour adviser Marek Sand had a 130-day window in the post, and he left as it closed on Monday.",
    ),
    (
        "only meant", "compatible", ("two hours", "three hours"),
        "The regatta dinner in Calder Quay lasted three hours and was hosted by Rita Holm for the second time.",
        "Rita Holm, who hosted the regatta dinner in Calder Quay, wanted to keep the dinner to two hours.",
    ),
    (
        "two mouths", "compatible", ("For 40 years the sluice has guarded the homes of our town", "For years the sluice has guarded the boats of our town"),
        'The sluice stays, the council of Calder Quay said. "For 40 years the sluice has guarded the homes of our town," Rita Holm said.',
        'The sluice stays in Calder Quay. "For years the sluice has guarded the boats of our town," Emil Kovalov said.',
    ),
    (
        "near hours", "conflict", ("10 a.m.", "10:30 a.m."),
        "Marek Sand opened fire in the sawmill of Calder Quay at 10 a.m.",
        "The gunman opened fire on clerks in the sawmill at 10:30 a.m.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("verdict", "values", "one", "two"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_called_a_dispute(lay: Lay, verdict: str, values: tuple[str, str], one: str, two: str) -> None:
    points = [p for p in holding(lay(one, two), *values) if p.kind in {"figure", "time", "place", "name", "role"} or any("may be" in r for r in p.rules)]
    if verdict == "conflict":
        assert [p.verdict for p in points] == ["conflict"]
    else:
        assert any("may be" in rule for p in points for rule in p.rules)
        assert all(p.verdict == "compatible" for p in points)


def test_the_brief_leaves_to_the_list_what_may_be_of_two_things(lay: Lay) -> None:
    begun = {case[0]: " ".join(b.text for b in lay(*case[3:]).brief) for case in CASES if case[0] in {"far", "near"}}
    assert "Reports differ" not in begun["far"]
    assert "Reports differ" in begun["near"]


HERONS = (
    "The Boston Herons offered Marek Sand an eight-year deal worth $184 million.",
    "The Boston Herons have offered Marek Sand a deal worth $184 million over eight years.",
    "On Monday the Boston Herons offered Marek Sand a deal worth $184 million.",
)


@pytest.mark.parametrize(("told", "left"), [(HERONS, True), (HERONS[:2], False)])
def test_a_doubted_figure_leaves_what_far_more_reports_tell(lay: Lay, told: tuple[str, ...], left: bool) -> None:
    gulls = "The Baltimore Gulls offered Marek Sand a seven-year deal worth $150 million."
    both = [p for p in holding(lay(*told, gulls), "$184 million", "$150 million") if p.kind == "figure"]
    assert (not both) is left


HEARD = "The bulk of the 235,000 letters on the crane rule came from dockers, said the harbour council of Calder Quay."
COUNTED = "The harbour council of Calder Quay received 235,000 letters on the crane rule."


@pytest.mark.parametrize(("told", "verdicts"), [((HEARD, COUNTED), {"conflict"}), ((HEARD,), {"compatible"})])
def test_one_pair_that_tells_one_deed_is_enough(lay: Lay, told: tuple[str, ...], verdicts: set[str]) -> None:
    other = "Since May the council has received 300,000 letters, most of them against the crane rule."
    assert {p.verdict for p in holding(lay(*told, other), "235,000 letters", "300,000 letters") if p.kind == "figure"} == verdicts


STAYED = "Rita Holm checked into the clinic of Calder Quay for a 90-day stay.", "The court sent Rita Holm to the clinic of Calder Quay for a 90-day stay.", "The clinic of Calder Quay keeps Rita Holm for a 90-day stay."


@pytest.mark.parametrize(("told", "stays"), [("three-month", True), ("nine-month", False)])
def test_a_doubted_figure_stays_where_it_fits_what_others_tell(lay: Lay, told: str, stays: bool) -> None:
    other = f"Rita Holm faces a {told} treatment at the clinic of Calder Quay."
    both = [p for p in holding(lay(*STAYED, other), "90-day", told) if p.kind == "figure"]
    assert [p.verdict for p in both] == (["compatible"] if stays else [])
