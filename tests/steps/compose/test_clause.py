"""What a sentence tells first of all."""

import pytest

from variorum.steps.compose.clause import clause_of
from variorum.steps.find.parser import parser

HEARTS = (
    ("The mill burned down.", {"mill", "burned", "down"}),
    ("Police said the mill burned.", {"mill", "burned"}),
    ("Police did not say why the mill burned.", {"Police", "say"}),
    ("The thieves tried to flee.", {"thieves", "flee"}),
    ("Rita Holm was shot by a guard.", {"Holm", "shot", "guard"}),
    ("Rita Holm was shot on Monday.", {"Holm", "shot"}),
    ("The council entered into talks.", {"council", "entered", "talks"}),
)


@pytest.mark.parametrize(("text", "heart"), HEARTS, ids=[text for text, _ in HEARTS])
def test_the_heart_of_a_sentence(text: str, heart: set[str]) -> None:
    words = parser()([text])[0].tokens
    clause = clause_of(words)
    assert clause is not None
    assert {words[i].text for i in clause.heart} == heart


def test_what_is_told_by_the_way_is_no_part_of_the_main_clause() -> None:
    words = parser()(["Rita Holm, 47, who founded the mill, sold the ferry to the town."])[0].tokens
    clause = clause_of(words)
    assert clause is not None
    told = {words[i].text for i in clause.tokens(words)}
    assert {"Holm", "sold", "ferry", "town"} <= told
    assert not {"founded", "mill"} & told


def test_words_without_a_root_have_no_clause() -> None:
    assert clause_of(()) is None
