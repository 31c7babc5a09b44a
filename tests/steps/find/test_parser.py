"""Pages that set an apostrophe apart from its word are read as if they had not, and every token keeps its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.steps.find.parser import _joined, parser

SPACED = (
    ("The bridge hadn ' t been closed.", "n't", "neg"),
    ("She didn' t call the harbour.", "n't", "neg"),
    ("Rita Holm ' s boat sank.", "'s", "case"),
    ("They ' re told to wait.", "'re", "auxpass"),
)


@pytest.fixture(scope="module")
def parse():
    return parser()


@pytest.mark.parametrize(("words", "token", "dep"), SPACED, ids=[w for w, _, _ in SPACED])
def test_a_spaced_apostrophe_is_read_with_its_word(parse, words, token, dep):
    (found,) = parse([words])
    assert found.words == words
    assert [t.dep for t in found.tokens if t.text == token] == [dep]


@pytest.mark.parametrize("words", [w for w, _, _ in SPACED])
def test_tokens_stand_where_the_sentence_has_them(parse, words):
    (found,) = parse([words])
    assert all(words[t.start : t.end].replace(" ", "") == t.text for t in found.tokens)


def test_a_mark_that_closes_a_quotation_stays_apart():
    words = "He called it 'the mill' then ' and left."
    assert _joined(words) == (words, ())


@given(st.text(alphabet="an' tsredl", max_size=40))
def test_only_blanks_are_left_out(words):
    joined, at = _joined(words)
    assert joined == ("".join(words[k] for k in at) if at else words)
    assert joined.replace(" ", "") == words.replace(" ", "")
