"""How the brief says who a speaker is."""

from collections.abc import Callable

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
FIRE = "The old mill at the mouth of the river burned down on Monday night."


def said(lay: Lay, *told: str) -> list[str]:
    return [b.text for b in lay(*(f"{FIRE} {words}" for words in told)).brief if "said" in b.text]


def test_a_post_before_the_name_comes_with_it(lay: Lay) -> None:
    assert "Arden Fire Chief Rita Holm said: “The flames had reached the roof before our crews arrived”." in said(lay, "“The flames had reached the roof before our crews arrived,” Arden Fire Chief Rita Holm said.")


def test_a_post_behind_the_name_stands_between_commas(lay: Lay) -> None:
    assert any(text.startswith("Rita Holm, director of the Harbour Board, said: ") for text in said(lay, "“The flames had reached the roof before our crews arrived,” Rita Holm, director of the Harbour Board, said."))


def test_a_post_that_leans_on_words_before_it_is_left_out(lay: Lay) -> None:
    assert any(text.startswith("Rita Holm said: ") for text in said(lay, "“The flames had reached the roof before our crews arrived,” his lawyer Rita Holm said."))
