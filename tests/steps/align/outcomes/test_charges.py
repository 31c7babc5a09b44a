"""What someone is suspected of, charged with or found guilty of, in whatever words and order."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
CHARGED = "Rita Holm was charged with arson and theft after the fire at the sawmill in Calder Quay."
OTHERS = (
    ("the same in other words", "Over the sawmill fire Holm has been charged with larceny and with arson.", "agree"),
    ("fewer of them", "Holm, of Calder Quay, was charged with arson, the police said.", "compatible"),
    ("over two sentences", "Rita Holm was charged with arson. She was also charged with theft.", "agree"),
    ("before it", "Rita Holm was arrested on suspicion of arson at the sawmill.", "update"),
    ("of another case", "Rita Holm was wanted on suspicion of arson in another case.", None),
    ("before", "Rita Holm has three prior arrests, among them charges of theft.", None),
    ("what another expects", "The clerk expected Holm to be charged with arson.", "update"),
    ("expected", "Rita Holm could be charged with arson, the police said.", "update"),
    ("found guilty", "Rita Holm was found guilty of arson.", None),
    ("another person", "Emil Kovalov was charged with perjury.", None),
    ("no offence", "Rita Holm was charged a fee of ten pounds for the sawmill tour.", None),
)


def verdicts(told: Dossier, about: str) -> list[str]:
    return [p.verdict for p in told.points if p.about == about]


@pytest.mark.parametrize(("text", "verdict"), [(t, v) for _, t, v in OTHERS], ids=[name for name, _, _ in OTHERS])
def test_charges(lay: Lay, text: str, verdict: str | None) -> None:
    assert verdicts(lay(CHARGED, text), "what Holm is charged with") == ([verdict] if verdict else [])


def test_who_is_unnamed_is_the_one_accused(lay: Lay) -> None:
    told = lay(CHARGED, "A woman has been charged with arson after the fire at the sawmill.")
    assert verdicts(told, "what Holm is charged with") == ["compatible"]


def test_guilty_of_murder_and_of_murder_by_degree(lay: Lay) -> None:
    told = lay("Rita Holm was found guilty of second-degree murder on Monday.", "A jury found Rita Holm guilty of murder on Monday.")
    assert verdicts(told, "what Holm was found guilty of") == ["compatible"]
