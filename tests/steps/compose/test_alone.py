"""What can be read without the report it was taken out of."""

import pytest

from variorum.steps.compose.alone import leaning, leans, speaks_itself, stands_alone
from variorum.steps.find.parser import parser


@pytest.mark.parametrize(
    ("words", "open_"),
    [
        ("He told the harbour master before the storm broke", True),
        ("The whole town is afraid of her", True),
        ("They will never build that bridge again", True),
        ("That would have cost the town its harbour", True),
        ("Anna Reiter told us that she will build the bridge", False),
        ("The ministers say they will build the bridge", False),
        ("It seems the fire started on the quay", False),
        ("That bridge has to be closed before the winter", False),
    ],
)
def test_a_pronoun_needs_its_noun_within_the_words(words, open_):
    assert leans(parser()([words])[0].tokens) == open_


@pytest.mark.parametrize(
    ("words", "open_"),
    [("The two directed a film", True), ("The latter was closed in the winter", True), ("The two women met in Arden", False), ("Both men left", True), ("Both rain and wind came", False)],
)
def test_two_that_stand_elsewhere(words: str, open_: bool) -> None:
    assert leaning(words) == open_


@pytest.mark.parametrize(
    ("words", "alone"),
    [("Peter Rask was on leave from the ferry, he said.", False), ("Peter Rask was on leave from the ferry, the captain said.", True), ("Peter Rask said he was on leave from the ferry.", True)],
)
def test_who_speaks_at_the_end_is_named_there(words: str, alone: bool) -> None:
    assert stands_alone(words, parser()([words])[0].tokens) == alone


def test_a_pronoun_may_stand_for_the_speaker():
    tokens = parser()(["he would rebuild the bridge by the winter"])[0].tokens
    assert leans(tokens)
    assert not leans(tokens, {tokens[0].start})


@pytest.mark.parametrize(
    ("words", "itself"),
    [
        ("Mind you, so far we only hear that the bridge is closed", True),
        ("As you may have noticed, the bridge is closed", True),
        ("“We will rebuild it,” the mayor said of the bridge", False),
        ("The U.S. ambassador opened the bridge", False),
    ],
)
def test_a_report_that_speaks_of_itself_opens_no_brief(words, itself):
    assert speaks_itself(words) == itself


@pytest.mark.parametrize(
    ("words", "leans_back"),
    [
        ("But the bridge stayed closed", True),
        ("HARBOUR UNITED signed two players", True),
        ("The Gazette is reporting that the bridge is closed", True),
        ("US engineers closed the bridge", False),
        ("Both towns closed the bridge", True),
        ("Both rain and wind closed the bridge", False),
        ("Both Arden and Tarn closed the bridge", False),
    ],
)
def test_a_sentence_that_leans_on_another_opens_no_brief(words, leans_back):
    assert leaning(words) == leans_back
