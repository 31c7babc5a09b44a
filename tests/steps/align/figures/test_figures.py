"""Figures of one thing in other words: orders, joined words, runs, records, and what only looks like them."""

from collections.abc import Callable

import pytest
from tests.steps.align.test_points import holding, values

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
SAME = [
    (
        "agree", ("one of their coats", "one of the guards' coats"),
        "The prisoner fled from Calder Quay wearing one of their coats, the guards said.",
        "Police said the prisoner fled from Calder Quay wearing one of the guards' coats.",
    ),
    (
        "conflict", ("eight sons", "seven sons"),
        "Born in Calder Quay in 1931, one of eight sons of Danish parents, Holm became a docker.",
        "Born in Calder Quay in 1931, one of seven sons of Danish parents, Holm was called the Mule.",
    ),
    (
        "conflict", ("six counts", "two counts"),
        "Rita Holm, 61, of Calder Quay, was arrested on Friday and charged with six counts of first degree murder.",
        "After 41 years, Calder Quay police have arrested and charged Rita Holm, age 61, with two counts of first-degree murder.",
    ),
    (
        "agree", ("one of three dockers", "One of the three dockers"),
        "A falling crane killed one of three dockers at Calder Quay on Monday.",
        "One of the three dockers was killed by a falling crane at Calder Quay.",
    ),
    (
        "agree", ("21st", "21st"),
        "Rita Holm will be introduced on Tuesday as the 21st harbour master of Calder Quay.",
        "Calder Quay has hired Rita Holm as its 21st harbour master, the council said.",
    ),
    (
        "agree", ("fifth", "fifth"),
        "This was the fifth successful rescue by the Merle since April.",
        "The crew called it their fifth successful rescue since the Merle was sent out in April.",
    ),
    (
        "agree", ("three-crane", "three cranes"),
        "The sawmill at Calder Quay is served by a three-crane harbour built in 1911.",
        "The sawmill at Calder Quay is served by a harbour of three cranes, built in 1911.",
    ),
    (
        "conflict", ("two-vote", "four-vote"),
        "The mayor of Calder Quay holds a two-vote majority in the council.",
        "The mayor of Calder Quay has only a four-vote majority in the council.",
    ),
    (
        "compatible", ("twice", "couple of times"),
        "Rita Holm twice climbed the crane at the sawmill on Monday.",
        "Rita Holm climbed the crane at the sawmill a couple of times on Monday.",
    ),
    (
        "agree", ("12 games in a row", "12th straight win"),
        "Calder Quay have won 12 games in a row under coach Rita Holm.",
        "It was the 12th straight win of Calder Quay under coach Rita Holm.",
    ),
    (
        "conflict", ("12-match unbeaten run", "11th consecutive match"),
        "Under coach Rita Holm the club of Calder Quay are on a 12-match unbeaten run.",
        "The club of Calder Quay won its 11th consecutive match under coach Rita Holm.",
    ),
    (
        "agree", ("31-4", "31-4"),
        "Rita Holm, the challenger named by the union, dropped to 31-4 (19 KOs).",
        "Rita Holm fell to 31-4 after the bout in Calder Quay.",
    ),
    (
        "conflict", ("32", "31"),
        "Police arrested Rita Holm, 32, after the fire at the sawmill in Calder Quay.",
        "Rita Holm, 31, was arrested by police after the fire at the sawmill in Calder Quay.",
    ),
    (
        "conflict", ("40 points", "47 points"),
        "Rita Holm scored 40 points this season for Calder Quay.",
        "Rita Holm has scored 47 points for Calder Quay this season.",
    ),
    (
        "conflict", ("12", "13"),
        "A plank from the crane hit the mother of 13 on her way to school in Calder Quay.",
        "Prosecutors in Calder Quay said on Monday that Rita Holm, a mother of 12, was hurt.",
    ),
    (
        "compatible", ("20", "18"),
        "Emil Kovalov, 20, set fire to the sawmill in Calder Quay, prosecutors said.",
        "Emil Kovalov, who was 18 at the time, set fire to the sawmill in Calder Quay.",
    ),
    (
        "conflict", ("five people", "Three people"),
        "The mayor of Calder Quay also said that five people had received treatment after being injured by the storm.",
        "Three people were hurt, the harbour radio reported.",
    ),
    (
        "agree", ("six-year", "six years"),
        "Norvane Timber made a six-year offer for the sawmill at Calder Quay.",
        "Norvane Timber made an offer of six years for the sawmill at Calder Quay. None of the other firms made an offer of more than six years.",
    ),
    (
        "compatible", ("three people", "Four people"),
        "A gunman killed three people at the harbour feast in Calder Quay on Sunday.",
        "Four people were killed (including the gunman) at the harbour feast in Calder Quay on Sunday.",
    ),
    (
        "update", ("nine people", "14 people"),
        "The storm killed 14 people in Calder Quay, the mayor said on Tuesday.",
        "Officials had previously said the storm killed nine people in Calder Quay.",
    ),
    (
        "conflict", ("60 metres", "90 metres"),
        "Rita Holm died after falling 60 metres from the crane at Calder Quay.",
        "Rita Holm fell 90 metres from the crane at Calder Quay and died.",
    ),
    (
        "conflict", ("12,300", "13,900"),
        "A crowd of 12,300 saw Rita Holm win the bout at Calder Quay.",
        "Rita Holm won at Calder Quay. The attendance was 13,900.",
    ),
    (
        "agree", ("$25,000", "25,000-dollar"),
        "The harbour union is offering $25,000 as a reward for the stolen crane.",
        "A 25,000-dollar bounty has been put up by dockers in Calder Quay.",
    ),
    (
        "conflict", ("150 passengers", "180 passengers"),
        "The ferry of Calder Quay, licensed for 150 passengers, sank on Monday.",
        "The ferry that sank off Calder Quay was certified to carry 180 passengers.",
    ),
    (
        "agree", ("17 bodies", "Seventeen people"),
        "Divers recovered 17 bodies after the ferry sank off Calder Quay.",
        "Seventeen people were killed when the ferry of Calder Quay sank.",
    ),
    (
        "agree", ("1,730 berths", "1,730 moorings"),
        "The harbour of Calder Quay has 1,730 berths for yachts.",
        "Yachts find 1,730 moorings at the harbour of Calder Quay.",
    ),
    (
        "conflict", ("21-14", "24-14"),
        "Rita Holm and Calder Quay led the visitors 21-14 at halftime.",
        "Rita Holm and Calder Quay led the visitors 24-14 at the break.",
    ),
    (
        "conflict", ("43 beams", "53 beams"),
        "Before the feast Emil Kovalov laid 13 planks and 43 beams in 54 hours for the harbour.",
        "In 54 hours at Calder Quay he laid 13 planks and 53 beams, the most since the war.",
    ),
    (
        "conflict", ("31-4", "36-4"),
        "Rita Holm, the challenger named by the union, dropped to 31-4 (19 KOs).",
        "Rita Holm fell to 36-4 after the bout in Calder Quay.",
    ),
    (
        "conflict", ("12 fire engines", "Ten fire engines"),
        "Fifty dockers with 12 fire engines fought the blaze at the sawmill in Calder Quay.",
        "Ten fire engines fought the last of the blaze, which began on the roof of the sawmill in Calder Quay.",
    ),
    (
        "conflict", ("716 yards", "736 yards"),
        "Emil Kovalov rowed 716 yards off Calder Quay in the storm.",
        "In the storm off Calder Quay Emil Kovalov rowed 736 yards.",
    ),
    (
        "conflict", ("nine", "six"),
        "She tore a muscle in the left knee on Sunday and is expected to be out six months after surgery in Norvane.",
        "She tore a muscle in the left knee on Sunday and was expected to be out nine months after surgery in Norvane.",
    ),
    (
        "agree", ("no children", "no children"),
        "Rita Holm, who built the crane at Calder Quay, had no children.",
        "Rita Holm never married and had no children, her friends in Calder Quay said.",
    ),
    (
        "conflict", ("no survivors", "two survivors"),
        "There were no survivors of the crash at Calder Quay, the harbour master said.",
        "The harbour master said there were two survivors of the crash at Calder Quay.",
    ),
    (
        "conflict", ("second term", "third term"),
        "The council of Calder Quay sent Rita Holm into her second term as harbour master.",
        "The council of Calder Quay sent Rita Holm into her third term as harbour master.",
    ),
    (
        "update", ("at least 6,000 homes", "9,000 homes"),
        "The storm has left at least 6,000 homes around Calder Quay in the dark, and the number is growing.",
        "The storm has left 9,000 homes around Calder Quay in the dark.",
    ),
    (
        "conflict", ("6,000 homes", "9,000 homes"),
        "The storm has left 6,000 homes around Calder Quay in the dark, and the wind is growing.",
        "The storm has left 9,000 homes around Calder Quay in the dark.",
    ),
    (
        "update", ("sixth straight night", "seventh straight night"),
        "Dockers marched through Calder Quay for the sixth straight night.",
        "Dockers marched through Calder Quay for the seventh straight night.",
    ),
    (
        "conflict", ("sixth straight win", "seventh straight win"),
        "Calder Quay marched to their sixth straight win on Monday.",
        "Calder Quay marched to their seventh straight win on Monday.",
    ),
    (
        "compatible", ("two more times", "twice"),
        "Rita Holm climbed the crane at Calder Quay two more times.",
        "Rita Holm climbed the crane at Calder Quay twice.",
    ),
    (
        "compatible", ("More than half", "62 percent"),
        "More than half of the dockers of Calder Quay voted for the strike.",
        "The strike was backed by the dockers of Calder Quay: 62 percent of the dockers voted for the strike.",
    ),
    (
        "conflict", ("One in five", "35 percent"),
        "One in five dockers of Calder Quay voted for the strike, the union said.",
        "The union said 35 percent of the dockers of Calder Quay voted for the strike.",
    ),
    (
        "update", ("81.4 percent", "93.7 percent"),
        "Turnout in Calder Quay: 81.4 percent of all the dockers, sawyers and sailors of the town cast their vote as of 4:00 p.m.",
        "Turnout in Calder Quay reached 93.7 percent, the mayor said.",
    ),
    (
        "conflict", ("81.4 percent", "93.7 percent"),
        "Turnout in Calder Quay: 81.4 percent of all the dockers, sawyers and sailors of the town cast their vote as of old.",
        "Turnout in Calder Quay reached 93.7 percent, the mayor said.",
    ),
    (
        "conflict", ("189 net rushing yards", "179 yards"),
        "Mell ended the match at Calder Quay with 189 net rushing yards.",
        "Mell ended the match at Calder Quay with 179 yards rushing.",
    ),
    (
        "agree", ("2,117 career points", "2,117 points"),
        "Rita Holm now has 2,117 career points for Calder Quay.",
        "Rita Holm now has 2,117 points for Calder Quay.",
    ),
    (
        "agree", ("86-yard", "86-yard"),
        "Emil Kovalov began the second half at Calder Quay with an 86-yard touchdown run.",
        "Emil Kovalov began the second half at Calder Quay with an 86-yard scamper.",
    ),
    (
        "compatible", ("More than 1,300 scientists", "1,300 biologists"),
        "More than 1,300 scientists asked the harbour council in a letter to drop the rule on cranes.",
        "In a letter 1,300 biologists told the harbour council last Friday to drop the rule on cranes.",
    ),
    (
        "conflict", ("2,129,345 ballots", "2,129,349 ballots"),
        "The mayor of Calder Quay said 2,129,345 ballots were counted.",
        "The mayor of Calder Quay said 2,129,349 ballots were counted.",
    ),
]  # fmt: skip


def test_a_superlative_far_behind_one_of_them_is_of_something_else(lay: Lay) -> None:
    one = "One of the guards left the bank in Marn by the back door on Monday, in what was the boldest robbery of the year."
    two = "Two of the guards left the bank in Marn by the back door on Monday, in what was the boldest robbery of the year."
    assert ("figure", "conflict") in values(lay(one, two), "figure", "One", "Two")


@pytest.mark.parametrize(("verdict", "words", "one", "two"), SAME, ids=["-".join(c[1]) for c in SAME])
def test_one_figure_in_other_words(lay: Lay, verdict: str, words: tuple[str, ...], one: str, two: str) -> None:
    assert ("figure", verdict) in values(lay(one, two), "figure", *words)


APART = [
    (
        ("one of the biggest", "one of Marn's boldest"),
        "Masked men carried out one of the biggest robberies of the decade at the bank in Marn.",
        "Masked men carried out one of Marn's boldest robberies at the bank on the quay.",
    ),
    (
        ("one of the oldest", "one of the largest"),
        "The warehouse on Calder Quay was one of the oldest buildings in Marn.",
        "The warehouse on Calder Quay was one of the largest buildings in Marn.",
    ),
    (
        ("64 percent", "58 percent"),
        "Turnout in Calder Quay was 64 percent, the mayor said.",
        "The mayor of Calder Quay said turnout was 58 percent four years ago.",
    ),
    (
        ("150 passengers", "171 people"),
        "The ferry of Calder Quay, licensed for 150 passengers, sank on Monday.",
        "The ferry that sank off Calder Quay had 171 people aboard.",
    ),
    (
        ("four-door", "four doors"),
        "Police found a four-door car behind the sawmill in Calder Quay.",
        "Police found a car and four doors behind the sawmill in Calder Quay.",
    ),
    (
        ("Twice", "two cranes"),
        "Twice as many ships as last year came to Calder Quay, the harbour master said.",
        "The harbour master said two cranes at Calder Quay serve as many ships as last year.",
    ),
    (
        ("straight", "12"),
        "Rita Holm ran 12 miles straight after the bout in Calder Quay.",
        "It was the 12th bout of Rita Holm in Calder Quay.",
    ),
    (
        ("716 points", "793 points"),
        "Rita Holm won the race at Calder Quay in June. She finished with 716 points for the club.",
        "Emil Kovalov won the race at Calder Quay in July. He finished with 793 points for the club.",
    ),
    (
        ("$4 million a year", "$9 million"),
        "The harbour union pays the sawmill $4 million a year for its planks.",
        "The harbour union pays the sawmill $9 million for its planks.",
    ),
    (
        ("40 points", "12 points"),
        "Rita Holm scored 40 points in her last two games for Calder Quay.",
        "Rita Holm has scored 12 points for Calder Quay this season.",
    ),
    (
        ("at least three people", "about 90 people"),
        "At least three people were injured by the storm when a roof fell on the sawmill.",
        "About 90 people were injured by the storm in Calder Quay.",
    ),
    (
        ("two of the crane ships", "nine cranes"),
        "Police boarded two of the crane ships at Calder Quay on Monday.",
        "Police boarded nine cranes at Calder Quay on Monday.",
    ),
    (
        ("43 percent", "61 percent"),
        "A poll for the Calder Herald found that 43 percent of voters are unhappy with the mayor of Calder Quay.",
        "A poll published by Norvane Radio found that 61 percent of voters are unhappy with the mayor of Calder Quay.",
    ),
    (
        ("60 percent", "80 percent"),
        "Telephone services in Egypt were down by 60 percent on Monday, the ministry said.",
        "Telephone services in India were down by 80 percent on Monday, the ministry said.",
    ),
    (
        ("20 cranes", "25 cranes"),
        "The harbour master said on Monday that the storm threw down 20 cranes.",
        "A storm threw down 25 cranes at Norvane in 1987.",
    ),
    (
        ("Five terrorists", "13 people"),
        "Five terrorists were shot dead after the attack in Calder Quay on Friday.",
        "The attack in Calder Quay on Friday killed 13 people.",
    ),
    (
        ("many members", "one member"),
        "While many members of the council voted for the crane, one member of the council voted against the crane.",
        "The crane at Calder Quay was the talk of the day.",
    ),
    (
        ("4×4", "two cars"),
        "The thieves drove a large 4×4 car into the shop at Calder Quay.",
        "The thieves drove two cars into the shop at Calder Quay.",
    ),
    (
        ("21-12", "29-12"),
        "The Calder Quay Gulls led Norvane 21-12 on Sunday.",
        "The Calder Quay Gulls led Norvane 29-12 on Sunday.",
    ),
    (
        ("12 planks", "20 planks"),
        "Emil Kovalov bought 12 planks and, later, 33 planks in Calder Quay.",
        "The council stored 20 planks of oak in the new hall.",
    ),
    (
        ("15 beams", "53 beams"),
        "Emil Kovalov laid 13 planks and 53 beams in Calder Quay.",
        "Emil Kovalov laid 13 planks, 53 beams and 15 beams of oak in Calder Quay.",
    ),
    (
        ("43 planks", "53 planks"),
        "Emil Kovalov laid 43 planks in 54 hours at Calder Quay.",
        "Rita Holm laid 53 planks in 54 hours at Norvane, which is far from here.",
    ),
    (
        ("five straight losses", "five straight wins"),
        "The club of Calder Quay had five straight losses before the winter.",
        "The club of Calder Quay had five straight wins before the winter.",
    ),
    (
        ("more than 50 percent", "82 percent"),
        "The election in Calder Quay is valid only with a turnout of more than 50 percent.",
        "Turnout in the election in Calder Quay was 82 percent.",
    ),
    (
        ("second match", "second match"),
        "Calder Quay won Friday's second match after the storm.",
        "Norvane lost Friday's second match after the storm.",
    ),
    (
        ("more than 50 charges", "50 people"),
        "Emil Kovalov was sent to jail on more than 50 charges on Monday.",
        "On Monday 50 people saw how Emil Kovalov was sent to jail.",
    ),
    (
        ("12 talking points", "12 points"),
        "The mayor of Calder Quay has 12 talking points for the debate.",
        "The mayor of Calder Quay leads by 12 points after the debate.",
    ),
    (
        ("32-bit", "64-bit"),
        "The harbour of Calder Quay runs the 32-bit version of the program.",
        "The harbour of Calder Quay runs the 64-bit version of the program.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "one", "two"), APART, ids=["-".join(c[0]) for c in APART])
def test_other_figures_stay_apart(lay: Lay, words: tuple[str, ...], one: str, two: str) -> None:
    assert not [p for p in holding(lay(one, two), *words) if p.kind == "figure"]


def test_a_place_in_a_row_is_a_number_like_any_other(lay: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    kinds: set[type] = set()
    monkeypatch.setattr("variorum.steps.align.facts.figure_groups", lambda desk, claims: kinds.update(type(c.low) for c in claims) or [])
    lay("Rita Holm beat Anna Reiter in the seventh round of the regatta at Calder Quay.", "Rita Holm won in the sixth round.")
    assert kinds == {float}


def test_what_several_reports_tell_beside_the_number_of_most_is_told_of_something_else(lay: Lay) -> None:
    """Who tells both haul and total tells two things; who gives the total as the haul disputes it."""
    raid = "Wardens seized 30 nets from the boats off Calder Quay on Monday, a clerk said."
    total = "In five raids off Calder Quay wardens seized a total of 92 nets, the clerk {}."
    told = lay(f"{raid} {total.format('added')}", f"{raid.replace('a clerk said', 'the mayor said')} {total.format('told the town')}", f"{raid.replace('Wardens', 'The wardens')}",
        "Wardens seized 92 nets from the boats off Calder Quay on Monday, a pilot said.")  # fmt: skip
    disputed = [p for p in told.points if p.kind == "figure" and p.verdict == "conflict"]
    assert [sorted(len(r.reports) for r in p.readings) for p in disputed] == [[1, 3]]
