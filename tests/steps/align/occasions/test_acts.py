"""A verb of saying that brings about what it names tells a deed; one that only tells of it does not."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from variorum.records.parse import Token
from variorum.steps.align.occasions.acts import acts


def words(text: str) -> list[Token]:
    """Tokens from `text/lemma/pos/tag/dep>head` for each word."""
    told: list[Any] = []
    for word in text.split():
        form, lemma, pos, tag, tie = word.split("/")
        dep, head = tie.split(">")
        told.append(SimpleNamespace(text=form, lemma=lemma, pos=pos, tag=tag, dep=dep, head=int(head)))
    return cast(list[Token], told)


CALLED = "Holm/Holm/PROPN/NNP/nsubj>1 reported/report/VERB/VBD/ROOT>1 the/the/DET/DT/det>3 fire/fire/NOUN/NN/dobj>1"
COUNTED = "Holm/Holm/PROPN/NNP/nsubj>1 reported/report/VERB/VBD/ROOT>1 12/12/NUM/CD/nummod>3 cases/case/NOUN/NNS/dobj>1"
LOST = "Lund/Lund/PROPN/NNP/nsubjpass>2 was/be/AUX/VBD/auxpass>2 reported/report/VERB/VBN/ROOT>2 missing/miss/VERB/VBG/oprd>2"
DECLARED = "Arden/Arden/PROPN/NNP/nsubj>1 declared/declare/VERB/VBD/ROOT>1 an/a/DET/DT/det>3 emergency/emergency/NOUN/NN/dobj>1"
DECLARING = "Holm/Holm/PROPN/NNP/nsubj>1 declared/declare/VERB/VBD/ROOT>1 Lund/Lund/PROPN/NNP/nsubj>3 lied/lie/VERB/VBD/ccomp>1"
PUBLISHED = "a/a/DET/DT/det>1 study/study/NOUN/NN/nsubj>3 published/publish/VERB/VBN/acl>1 shows/show/VERB/VBZ/ROOT>3"
STAMP = "Published/publish/VERB/VBN/ROOT>0 report/report/NOUN/NN/dobj>0"
SAID = "Holm/Holm/PROPN/NNP/nsubj>1 said/say/VERB/VBD/ROOT>1 a/a/DET/DT/det>3 word/word/NOUN/NN/dobj>1"


@pytest.mark.parametrize(
    ("text", "verb", "hour", "deed"),
    [
        (CALLED, 1, True, True),
        (CALLED, 1, False, False),
        (COUNTED, 1, True, False),
        (LOST, 2, False, True),
        (DECLARED, 1, False, True),
        (DECLARING, 1, False, False),
        (PUBLISHED, 2, False, True),
        (STAMP, 0, False, False),
        (SAID, 1, True, False),
    ],
)
def test_whether_a_verb_of_saying_tells_a_deed(text: str, verb: int, hour: bool, deed: bool) -> None:
    assert acts(words(text), verb, hour=hour) is deed
