"""Questions with few answers: whether the port is open, whether she resigned."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

PAIRS = (
    ("The harbour master closed the port of Calder Quay.", "The harbour of Calder Quay remained open, a sailor said.", "conflict"),
    ("The airport in Calder Quay was shut.", "The airport did not close, its manager said.", "conflict"),
    ("The bus strike was called off in Calder Quay.", "Drivers will go ahead with their walkout in Calder Quay; the strike goes ahead.", "conflict"),
    ("The union in Calder Quay rejected the offer.", "The sawmill's offer was turned down by the union.", "agree"),
    ("Ada Holm of Calder Quay accepted the job.", "Ada Holm of Calder Quay declined the post.", "conflict"),
    ("Mayor Ada Holm resigned on Monday.", "Ada Holm has not stepped down, her office said.", "conflict"),
    ("Mayor Ada Holm resigned on Monday.", "Ada Holm was sacked on Monday.", "conflict"),
    ("The gunman Peter Rask is still at large.", "Peter Rask was nabbed at his sister's flat.", "update"),
    ("The council lifted the curfew in Calder Quay.", "The curfew in Calder Quay remains in force.", "conflict"),
    ("Ada Holm pleaded not guilty in Calder Quay.", "Ada Holm denied the charge.", "agree"),
    ("Divers suspended the search in Calder Quay for the night.", "Divers resumed the search in Calder Quay.", "update"),
    ("Storms led to the closure of the bridge in Calder Quay.", "The bridge in Calder Quay stayed open.", "conflict"),
    ("Road closures in Calder Quay were put in place.", "The roads in Calder Quay were closed by police.", "agree"),
    ("The council in Calder Quay passed the bill.", "The governor vetoed the bill of Calder Quay.", "compatible"),
    ("The governor signed the bill of Calder Quay.", "The governor vetoed the bill of Calder Quay.", "conflict"),
)


def asked(found: Dossier) -> list[str]:
    return [p.verdict for p in found.points if any(r.value.startswith("choice ") for r in p.readings)]


@pytest.mark.parametrize(("one", "two", "verdict"), PAIRS, ids=[two for _, two, _ in PAIRS])
def test_answers_are_set_against_each_other(lay: Callable[..., Dossier], one: str, two: str, verdict: str) -> None:
    assert asked(lay(one, two)) == [verdict]


def test_the_verb_of_a_question_agrees(lay: Callable[..., Dossier]) -> None:
    told = lay("The roads in Calder Quay were closed.", "The roads in Calder Quay remained open.")
    assert [p.about for p in told.points if p.about.startswith("whether")] == ["whether the roads are open"]


def test_an_earlier_plea_goes_before_the_one_that_is_the_news(lay: Callable[..., Dossier]) -> None:
    news = "Ada Holm pleaded guilty to arson in Calder Quay."
    assert asked(lay(news, "Ada Holm had pleaded not guilty and had been free for years.", "Ada Holm pleaded guilty on Monday.")) == ["agree"]
    assert "conflict" in asked(lay(news, "Ada Holm pleaded not guilty to arson in Calder Quay."))


def test_what_one_report_tells_both_ways_is_told_at_its_end(lay: Callable[..., Dossier]) -> None:
    one = "Peter Rask fled to the woods behind Calder Quay. Police arrested Peter Rask on Monday."
    assert asked(lay(one, "Peter Rask was detained, officers said.")) == ["agree"]


def test_what_stays_open_is_open_and_was_not_shut(lay: Callable[..., Dossier]) -> None:
    stayed = "The bridge in Calder Quay stayed open all day."
    assert asked(lay(stayed, "The bridge in Calder Quay is open again; it was opened by the mayor.")) in (["agree"], [])
    assert asked(lay(stayed, "The bridge in Calder Quay was closed.")) == ["conflict"]


def test_a_report_that_tells_of_both_is_taken_at_its_end(lay: Callable[..., Dossier]) -> None:
    shut = "The roads in Calder Quay were closed by the snow."
    assert asked(lay(shut, "The roads in Calder Quay were closed, but they were reopened at noon.")) == ["update"]
    assert asked(lay(shut, "The roads in Calder Quay were closed after the slide.")) == ["agree"]


HOME = "whether the residents are back in their homes"


def test_who_was_evacuated_may_return(lay: Callable[..., Dossier]) -> None:
    told = lay("Residents of Calder Quay were evacuated as the river rose.", "Residents were allowed to return to their homes in Calder Quay.")
    assert [p.verdict for p in told.points if p.about == HOME] == ["update"]


def test_a_rescue_is_no_return(lay: Callable[..., Dossier]) -> None:
    told = lay("Residents of Calder Quay were evacuated as the river rose.", "Residents may return to their homes in Calder Quay next week if it falls.")
    assert HOME not in {p.about for p in told.points}


CASE = "how far the case of Peter Rask has come"
STAGES = (
    ("arrested, then charged", "Peter Rask was arrested in Calder Quay.", "Peter Rask was charged with arson in Calder Quay.", ["update"]),
    ("wanted, then charged", "A man has not been arrested yet in Calder Quay.", "Peter Rask was charged with arson in Calder Quay.", ["update"]),
    ("only caught, which is asked elsewhere", "A man has not been arrested yet in Calder Quay.", "Peter Rask was arrested in Calder Quay.", []),
    ("tried, then convicted", "A clerk spoke at the trial of Peter Rask in Calder Quay.", "Peter Rask was found guilty of arson in Calder Quay.", ["update"]),
    ("charged, whatever he is called", "Peter Rask was arrested in Calder Quay.", "A former clerk was charged with arson in Calder Quay.", ["update"]),
    ("sought, then charged", "Police in Calder Quay are searching for the gunman.", "Peter Rask was charged with murder in Calder Quay.", ["update"]),
    ("a court's word", "Peter Rask is being held in the Mell County jail, a clerk of Calder Quay said.", "The suspect in Calder Quay, Peter Rask, appeared in court.", ["update"]),
    ("charges against him", "Peter Rask was arrested in Calder Quay.", "Charges against Peter Rask were filed in Calder Quay.", ["update"]),
    ("his arrest", "Peter Rask was charged with arson in Calder Quay.", "After the arrest of Peter Rask, neighbours in Calder Quay wept.", ["update"]),
    ("a warrant", "Peter Rask was charged with arson in Calder Quay.", "A warrant for the arrest of Peter Rask was out in Calder Quay.", []),
    ("once he is charged", "Peter Rask was arrested in Calder Quay.", "His name will be told in Calder Quay after he is charged.", []),
    ("another one of the family", "Peter Rask was arrested in Calder Quay.", "A brother was charged with arson in Calder Quay.", []),
    ("one stage alone", "Peter Rask was charged with arson in Calder Quay.", "Peter Rask has been indicted in Calder Quay.", []),
    ("only possible", "Peter Rask was arrested in Calder Quay.", "Peter Rask could be charged with arson in Calder Quay.", []),
    ("a convict on the run", "Peter Rask, convicted of arson, escaped in Calder Quay.", "Peter Rask was arrested in Calder Quay.", []),
)


@pytest.mark.parametrize(("one", "two", "verdicts"), [s[1:] for s in STAGES], ids=[s[0] for s in STAGES])
def test_how_far_a_case_has_come(lay: Callable[..., Dossier], one: str, two: str, verdicts: list[str]) -> None:
    assert [p.verdict for p in lay(one, two).points if p.about == CASE] == verdicts


AGO = (
    ("Peter Rask was sentenced to life in prison in Calder Quay.", "Peter Rask was found guilty in Calder Quay last month; his arrest came in May."),
    ("Peter Rask was sentenced to life in prison in Calder Quay.", "Peter Rask was convicted in Calder Quay in March 1984."),
)


@pytest.mark.parametrize(("one", "two"), AGO)
def test_what_was_told_weeks_ago_is_not_how_far_the_case_has_come(lay: Callable[..., Dossier], one: str, two: str) -> None:
    assert [p for p in lay(one, two).points if p.about == CASE] == []


def test_who_is_accused_has_one_name_in_all_questions(lay: Callable[..., Dossier]) -> None:
    told = lay("Peter Rask surrendered in Calder Quay. A man was arrested.", "Peter Rask was detained. A man was charged with arson in Calder Quay.")
    assert [p.about for p in told.points if p.about.startswith("how far the case")] == [CASE]


def test_an_earlier_sentence_is_not_how_far_the_case_has_come(lay: Callable[..., Dossier]) -> None:
    fresh = "Peter Rask was charged with arson in Calder Quay. In an older case he was sentenced to a year in prison."
    told = [p for p in lay(fresh, "Peter Rask was arrested in Calder Quay.").points if p.about == CASE]
    assert [sorted(r.value for r in p.readings) for p in told] == [["choice case charged", "choice case held"]]
    judged = "Peter Rask was sentenced to a year in prison in Calder Quay. He was charged with arson in May."
    told = [p for p in lay(judged, "Peter Rask was arrested in Calder Quay.").points if p.about == CASE]
    assert [sorted(r.value for r in p.readings) for p in told] == [["choice case held", "choice case sentenced"]]


def test_what_was_to_come_and_then_came_is_no_update_without_days(lay: Callable[..., Dossier]) -> None:
    assert asked(lay("The union in Calder Quay will accept the offer.", "The union in Calder Quay accepted the offer.")) == ["compatible"]


def test_who_is_accused_without_a_name(lay: Callable[..., Dossier]) -> None:
    told = lay("A man was arrested in Calder Quay.", "A man was charged with arson in Calder Quay.")
    assert [p.about for p in told.points if p.about.startswith("how far the case")] == ["how far the case of the accused has come"]
