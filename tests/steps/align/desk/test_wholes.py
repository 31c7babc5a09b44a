"""The clause some words stand in: words of the sentence in their order, whatever the parse."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.records.findings import Gist
from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.desk.desk import Line
from variorum.steps.align.desk.wholes import KEPT, LEFT_OUT, MARKED, whole_at

DEPS = st.sampled_from(["nsubj", "dobj", "pobj", "prep", "acl", "relcl", "xcomp", "aux", "conj", "cc", "punct", "compound", "det"])
POS = st.sampled_from([("VERB", "VBD"), ("VERB", "VBG"), ("AUX", "VBZ"), ("NOUN", "NN"), ("PROPN", "NNP"), ("ADP", "IN"), ("PUNCT", ","), ("DET", "DT")])


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """A sentence of single letters under any tree."""
    size = draw(st.integers(1, 14))
    tokens = []
    for i in range(size):
        pos, tag = draw(POS)
        letter = "," if pos == "PUNCT" else "abcdefghijklmno"[i]
        tokens.append(Token(2 * i, 2 * i + 1, letter, letter, pos, tag, draw(DEPS), draw(st.integers(0, i)), "", False))
    quote = " ".join(t.text for t in tokens)
    return Line(0, 0, "r", Gist(Span("r", 0, len(quote), quote), False, (), words=tuple(tokens)), ())


@given(lines(), st.data(), st.sampled_from([KEPT, LEFT_OUT, MARKED]))
def test_the_words_keep_their_order(line: Line, data: st.DataObject, value: str) -> None:
    at = data.draw(st.integers(0, len(line.gist.words) - 1))
    text, faults = whole_at(line, line.cut(at, at), value)
    letters = [c for c in text if c.isalpha()]
    assert letters == sorted(letters)
    assert faults >= 0
    assert value == KEPT or line.gist.words[at].text.isalpha() is False or line.gist.words[at].text not in letters
