"""Which ways of writing a post come to one form, and which stay two."""

import pytest

from variorum.text.posts import post_nouns, post_words

ONE = [
    ("GM", "general manager"), ("current GM", "the general manager"), ("Chief Executive Officer", "CEO"), ("the mill's chief executive", "mill CEO"),
    ("Calder CB", "Calder cornerback"), ("L.A. judge", "Los Angeles judge"), ("LA judge", "Los Angeles judge"), ("Lt.", "Lieutenant"), ("Calder Mills prexy", "Calder Mills president"),
    ("head of the software firm Brandt Inc.", "head of Brandt"), ("treasurer with Calder Mills", "treasurer of Calder Mills"), ("attorney for the town", "the town's lawyer"),
    ("Assistant DA", "assistant district attorney"), ("the No. 2 at the mint", "the mint's second-in-command"), ("warden of the mint in the 1970s", "warden of the mint"),
    ("Harbour and Dock Warden", "Harbour & Dock Warden"), ("51-year-old keeper", "the keeper"),
    ("chairs the harbour board", "chairman of the harbour board"), ("Assistant U.S. Attorney", "assistant US attorney"),
]  # fmt: skip
TWO = [
    ("attorney general", "general's lawyer"), ("surgeon general", "general surgeon"), ("director of the mint", "manager of the mint"), ("captain", "admiral"), ("sheriff", "deputy"),
    ("deputy warden", "warden"), ("coaches of the Rovers", "coach of the Rovers"), ("former keeper", "keeper"), ("la Rue's agent", "Los Angeles agent"), ("warden of the mint", "warden of the harbour"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two"), ONE)
def test_one_post(one: str, two: str) -> None:
    assert sorted(post_words(one)) == sorted(post_words(two))


@pytest.mark.parametrize(("one", "two"), TWO)
def test_two_posts(one: str, two: str) -> None:
    assert post_words(one) != post_words(two)


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("the hospital's head nurse and captain of the team", {"nurse", "captain"}),
        ("president and chief executive of Calder Mills", {"president", "ceo"}),
        ("son of a nurse", {"son"}),
        ("general manager", {"general-manager"}),
    ],
)
def test_nouns_of_a_post(text: str, nouns: set[str]) -> None:
    assert post_nouns(text) == nouns
