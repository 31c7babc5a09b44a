"""Run our way, the model's pipes say what they say when run the model's own way."""

from typing import Any

import pytest
import spacy

from variorum.steps.find.parser import MODEL
from variorum.steps.find.pipes import Ruler, annotator

SENTENCES = (
    "The harbour master of Tallby, Greta Lindqvist, said on Monday that 40 lorries were turned back.",
    "They ain't gonna stay, y'all gotta go; let's get it over, c'mon.",
    "There's a ferry, there are two, and it did as they'd have had it do.",
    "That which he told it is what it is: who, whom, whose?",
    "US IS UP",
    " \n ",
    "“Nobody was hurt,”she told the Norrvik Post  on 3 May 2021 – for $4.5m!",
    "",
)


def told(docs: list[Any]) -> list[Any]:
    return [[(t.lemma_, t.pos_, t.tag_, str(t.morph), t.dep_, t.head.i, t.ent_type_, t.ent_iob, t.is_sent_start) for t in doc] for doc in docs]


@pytest.fixture(scope="module")
def nlp() -> Any:
    return spacy.load(MODEL)


def test_every_annotation_is_the_same(nlp: Any) -> None:
    docs = [nlp.make_doc(sentence) for sentence in SENTENCES]
    annotator(nlp)(docs)
    assert told(docs) == told(list(nlp.pipe(SENTENCES)))


def test_nothing_and_blanks_alone_are_no_trouble(nlp: Any) -> None:
    annotate = annotator(nlp)
    annotate([])
    annotate([nlp.make_doc(""), nlp.make_doc("")])


def ruler(*rules: dict[str, Any]) -> Any:
    blank = spacy.blank("en")
    blank.add_pipe("attribute_ruler").add_patterns(list(rules))
    return blank


def test_the_later_rule_wins_and_a_rule_on_two_words_reaches_the_one_it_names() -> None:
    blank = ruler(
        {"patterns": [[{"LOWER": "ferry"}], [{"LOWER": {"REGEX": "^lorr"}}]], "attrs": {"POS": "VERB", "LEMMA": "x"}},
        {"patterns": [[{"LOWER": {"IN": ["the", "a"]}}, {"LOWER": "ferry"}]], "attrs": {"POS": "NOUN"}, "index": 1},
    )
    doc = blank.make_doc("The ferry met lorries")
    Ruler(blank.get_pipe("attribute_ruler"))([doc])
    assert [(t.pos_, t.lemma_) for t in doc] == [("", ""), ("NOUN", "x"), ("", ""), ("VERB", "x")]


def test_rules_that_ask_other_things_are_left_to_the_model() -> None:
    blank = ruler({"patterns": [[{"ORTH": "Ferry"}]], "attrs": {"POS": "PROPN"}})
    docs = [blank.make_doc("Ferry ferry")]
    annotator(blank)(docs)
    assert [t.pos_ for t in docs[0]] == ["PROPN", ""]
