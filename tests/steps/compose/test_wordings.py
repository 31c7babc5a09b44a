"""The small rules that keep a brief readable."""

import pytest

from variorum.records.findings import Statement
from variorum.records.span import Span
from variorum.records.story import BriefSentence, Reading
from variorum.steps.compose.brief import _told
from variorum.steps.compose.phrases import Line, Printed, clause, in_clause, printed, standing, unquoted
from variorum.steps.compose.plans import _same_matter, announces
from variorum.steps.compose.title import shortened
from variorum.steps.compose.voices import _is_clause, _pieces, _sentences
from variorum.steps.find.parser import parser


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("RAB, March 4 (Adriatic Wire) - The ferry struck\nthe wall.", "The ferry struck the wall"),
        ("ZAGREB — The court sat.", "The court sat"),
        ("He promised “more boats.”", "He promised “more boats”"),
        ("The well-known captain spoke;", "The well-known captain spoke"),
    ],
)
def test_a_clause_stands_without_dateline_and_stop(printed, words):
    assert clause(printed) == words


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("Last week, the envoy invited both sides.", "The envoy invited both sides"),
        ("Two days later, the dam burst", "The dam burst"),
        ("Last week the envoy invited both sides.", "Last week the envoy invited both sides"),
        ("On 4 May, the dam burst", "On 4 May, the dam burst"),
    ],
)
def test_a_clause_does_not_count_its_time_from_what_is_not_shown(printed, words):
    assert standing(printed) == words


@pytest.mark.parametrize(("printed", "words"), [('"We know,"', "We know"), ("“We\nknow”", "We know"), ("‘No.’", "No.")])
def test_quoted_words_stand_without_their_marks(printed, words):
    assert unquoted(printed) == words


def told(text: str, *before: str, core: str = "") -> bool:
    return _told(Line(text, (), core=core), [BriefSentence(f"b-{n}", words, (Span("r", 0, 1, "x"),), ()) for n, words in enumerate(before)])


def test_a_sentence_is_not_told_twice():
    lead = "The ministers of five coastal states will meet in Split on Monday to settle who may fish where."
    plan = "The ministers of five coastal states will meet in Split on Monday"
    assert told(f"Planned, in two reports of one origin: {plan}.", lead, core=plan)


def test_a_saying_is_not_told_where_the_lead_tells_it():
    words = "early figures show that the new dam holds back twice as much water"
    assert told(f"The Water Board said that {words}.", f"The Water Board says {words}.", core=words)


def test_a_quotation_is_not_told_twice():
    before = "Reports differ on the wording of a quotation: one report says “We shall not give up one single mile”; another report says “Never”."
    assert told("Ana Kos said: “We shall not give up one single mile”.", before)


def test_a_question_may_quote_what_the_lead_tells():
    asked = "Reports differ on how many boats “were lying in the harbour of Split”: one report says “nine”; another report says “ten”."
    values = "one report says “nine”; another report says “ten”"
    assert not told(asked, "Ana Kos said that boats were lying in the harbour of Split.", core=values)


def test_another_quotation_is_told():
    assert not told("Ana Kos said: “There is enough fish for everyone here”.", "Ana Kos said: “We shall not give up one single mile”.")


@pytest.mark.parametrize(
    ("plan", "done", "same"),
    [
        ("An inquiry will open in Zagreb on Thursday", "an inquiry opened in Zagreb", True),
        ("Five ministers will join talks in Split", "joined by two ministers", False),
        ("An inquiry will open in Zagreb", "an inquiry will open in Zagreb", False),
    ],
)
def test_what_took_place_is_what_was_planned(plan, done, same):
    assert _same_matter(plan, done) == same


@pytest.mark.parametrize(
    ("text", "hedge", "words"),
    [
        ("just over 10 seconds", "more than", "just over 10 seconds"),
        ("around 30 seconds", "about", "around 30 seconds"),
        ("10 seconds", "at least", "at least 10 seconds"),
    ],
)
def test_a_hedge_is_printed_once(text, hedge, words):
    assert printed(Reading("10", text, ("r",), (), (Span("r", 0, len(text), text),), low=10, high=10, hedge=hedge)).plain == words


def test_what_was_told_is_said():
    """`Reiter: the road and that the bridge` is no sentence; `Reiter said` makes it one."""
    words = "the road is open and that the bridge will follow on Saturday"
    statement = Statement("st", None, None, Span("r", 20, 24, "told"), (Span("r", 30, 30 + len(words), words),), "indirect")
    assert list(_sentences("Anna Reiter", statement)) == [(f"Anna Reiter said that {words}.", words)]


def test_quoted_words_with_a_tag_between_are_no_clause():
    words = "“Let them send it in,” … “and then we shall see”"
    statement = Statement("st", None, None, Span("r", 0, 4, "said"), (Span("r", 30, 30 + len(words), words),), "mixed")
    assert list(_sentences("Anna Reiter", statement)) == []


def test_a_long_lead_is_cut_at_a_word_for_a_title():
    assert shortened("word " * 30) == "word " * 21 + "word …"


@pytest.mark.parametrize(
    ("sentence", "announced"),
    [
        ("The trial will resume on Monday", True),
        ("The board said the quay would open on 4 May", True),
        ("Holm would go on to win the cup in 1999", False),
        ("The match was originally scheduled for March", False),
        ("Readers should look at the old maps", False),
        ("The board is changing its rules", False),
        ("The match is on today at noon", False),
    ],
)
def test_a_plan_is_what_is_announced_as_to_come(sentence, announced):
    assert announces(sentence) == announced


@pytest.mark.parametrize(
    ("pieces", "joined"),
    [
        (["“The fire,”", "“was out by noon.”"], ["The fire … was out by noon."]),
        (["“The fire was out by noon.”", "“Nobody was hurt.”"], ["The fire was out by noon.", "Nobody was hurt."]),
        (["“The fire,”", "“Nobody was hurt.”"], ["The fire", "Nobody was hurt."]),
    ],
)
def test_a_saying_that_goes_on_behind_its_tag_is_one(pieces, joined):
    assert _pieces(pieces) == joined


@pytest.mark.parametrize(
    ("words", "clause_"),
    [
        ("the mill burned down on Monday", True),
        ("in May the mill burned down", True),
        ("a landmark of the valley, the mill burned down", False),
        ("Wednesday owner Rita Holm sold the mill", False),
        ("chatting with the owner", False),
    ],
)
def test_what_can_stand_behind_said_that(words, clause_):
    assert _is_clause(parser()([words])[0].tokens) == clause_


def test_a_hedge_printed_elsewhere_stands_outside_the_quotation_marks():
    told = Printed("85 million euros", "about")
    assert (told.whole, told.plain) == ("about “85 million euros”", "about 85 million euros")


@pytest.mark.parametrize(("clause", "kept"), [("the ferry sank with nine people on board", True), ("nine people", False), (" ".join(["the ferry sank"] * 20), False)])
def test_a_clause_is_printed_where_it_tells_more_and_is_short(clause, kept):
    assert bool(in_clause(Reading("9", "nine people", ("r",), (), (), clause=clause)).text) == kept


def test_a_clause_has_inner_marks_within_its_own():
    told = in_clause(Reading("9", "nine people", ("r",), (), (), clause="the “Marta” sank with nine people on board"))
    assert told.clause == "the ‘Marta’ sank with nine people on board"
