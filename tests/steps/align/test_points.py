"""What reports say of one thing is laid side by side, and nothing else is."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier, Point

Lay = Callable[..., Dossier]


def holding(dossier: Dossier, *words: str) -> list[Point]:
    """The points whose spans hold all these words, each in some span."""
    return [
        p for p in dossier.points
        if all(any(w in s.quote for r in p.readings for s in r.spans) for w in words)
    ]  # fmt: skip


def values(dossier: Dossier, kind: str, *words: str) -> list[tuple[str, str]]:
    return [(p.kind, p.verdict) for p in holding(dossier, *words) if p.kind == kind]


CASES = [
    (
        "figure", ("Eleven", "nine"), "conflict",
        "Eleven people were injured when a crane fell on the sawmill at Calder Quay on Monday.",
        "A crane that fell on the sawmill at Calder Quay on Monday injured nine people.",
    ),
    (
        "figure", ("Eleven", "11"), "agree",
        "Eleven people were injured when a crane fell on the sawmill at Calder Quay.",
        "A crane fell on the sawmill at Calder Quay and injured 11 people.",
    ),
    (
        "figure", ("187", "214"), "conflict",
        "The ferry Merle ran aground off Calder Quay with 187 people on board.",
        "The ferry Merle, which ran aground off Calder Quay, was carrying 214 people.",
    ),
    (
        "figure", ("44-year-old", "44"), "agree",
        "Police arrested Rita Holm, 44, after the fire at the sawmill in Calder Quay.",
        "After the fire at the sawmill in Calder Quay police arrested 44-year-old Rita Holm.",
    ),
    (
        "figure", ("44", "47"), "conflict",
        "Police arrested Rita Holm, 44, after the fire at the sawmill in Calder Quay.",
        "Rita Holm, 47, was arrested by police after the fire at the sawmill in Calder Quay.",
    ),
    (
        "time", ("3 May", "5 May"), "conflict",
        "The sawmill at Calder Quay passed its last inspection on 3 May 2019, the owner said.",
        "The last inspection of the sawmill at Calder Quay was on 5 May 2019.",
    ),
    (
        "quote", ("every plank", "each plank"), "conflict",
        '"We will find out where every plank of that roof was bought," mayor Rita Holm said.',
        'Mayor Rita Holm said: "We will find out where each plank of that roof was bought."',
    ),
    (
        "quote", ("every plank",), "agree",
        '"We will find out where every plank of that roof was bought," mayor Rita Holm said.',
        'Mayor Rita Holm told reporters: "We will find out where every plank of that roof was bought."',
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "words", "verdict", "one", "two"), CASES, ids=[f"{c[0]}-{'-'.join(c[1])}" for c in CASES])
def test_two_reports_of_one_thing(lay: Lay, kind: str, words: tuple[str, ...], verdict: str, one: str, two: str) -> None:
    assert (kind, verdict) in values(lay(one, two), kind, *words)


def test_a_toll_of_another_year_is_not_laid_beside_this_one(lay: Lay) -> None:
    dossier = lay(
        "A landslide killed 12 people in Calder Quay on Monday, officials said.",
        "Officials said a landslide killed 12 people in Calder Quay on Monday.",
        "A landslide in Norvane killed more than 3,000 people in 1987.",
    )
    assert not holding(dossier, "12 people", "3,000")


def test_two_figures_of_one_sentence_are_two_things(lay: Lay) -> None:
    dossier = lay(
        "A landslide in Calder Quay killed 12 people and injured 40 people.",
        "Twelve people were killed and 40 people injured by a landslide in Calder Quay.",
    )
    assert not [p for p in dossier.points if {r.low for r in p.readings} == {12.0, 40.0}]


def test_a_name_and_its_spelling_are_one_actor(lay: Lay) -> None:
    dossier = lay("Harbour master Emil Kovalov said the quay was closed.", "The quay was closed, said harbour master Emil Kowalow.")
    assert [len(a.members) for a in dossier.actors if "Kov" in a.name or "Kow" in a.name] == [2]


def test_two_people_of_one_family_name_stay_two(lay: Lay) -> None:
    dossier = lay(
        "Lucy Tarrant, 20, and her brother Owen Tarrant, 23, left Calder Quay by boat.",
        "Owen Tarrant, 23, and Lucy Tarrant, 20, left Calder Quay in a boat.",
    )
    people = [a for a in dossier.actors if "Tarrant" in a.name]
    assert sorted(a.name for a in people) == ["Lucy Tarrant", "Owen Tarrant"]


def test_every_conflict_tells_its_rule_and_reason(lay: Lay) -> None:
    dossier = lay(CASES[0][3], CASES[0][4])
    assert all(p.rules and p.because for p in dossier.points if p.verdict == "conflict")


def test_what_a_point_asks_reads_as_a_clause(lay: Lay) -> None:
    assert "how many people were injured" in [p.about for p in lay(CASES[0][3], CASES[0][4]).points]


def test_spans_lie_in_their_reports(lay: Lay) -> None:
    dossier = lay(*(text for case in CASES for text in case[3:5]))
    assert all(s.report in r.reports for p in dossier.points for r in p.readings for s in r.spans)


def test_reports_without_words_make_no_points(lay: Lay) -> None:
    assert lay("...", "!!!").points == ()


def test_no_and_not_deny_alike(lay: Lay) -> None:
    told = lay(
        "No gun has been recovered from the house at Calder Quay, prosecutors said on Tuesday.",
        "The gun has not been recovered from the house at Calder Quay, prosecutors said on Tuesday.",
    )
    assert not [p.about for p in told.points if p.verdict == "conflict"]


def test_two_short_quotations_of_one_shape_are_two(lay: Lay) -> None:
    told = lay(
        "“The man is an emotional wreck,” Judge Mara Lind said at Calder Quay. “The man is petrified,” Lind said later.",
        "“The man is an emotional wreck,” Judge Mara Lind said at Calder Quay before she put off the hearing.",
    )
    assert not [p.about for p in told.points if p.kind == "quote" and p.verdict == "conflict"]


def test_a_sentence_without_a_verb_is_told_whole_or_not_at_all(lay: Lay) -> None:
    dossier = lay(
        "Crane accident at the sawmill in Calder Quay\n\nThe owner was away on Monday.",
        "Accident with a crane at the Calder Quay sawmill\n\nThe owner had left on Monday.",
    )
    texts = [r.text for p in dossier.points if p.kind == "outcome" for r in p.readings]
    assert all(len(text.split()) > 1 for text in texts)


def test_no_threat_and_a_threat_are_opposed(lay: Lay) -> None:
    dossier = lay(
        "The council said the old crane poses no threat to the sawmill workers.",
        "The old crane poses a threat to the sawmill workers, the union said.",
    )
    assert ("outcome", "conflict") in values(dossier, "outcome", "threat")
