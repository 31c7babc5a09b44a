"""Lists in pages."""

import pytest

from variorum.web.paging import leaf, shown

LETTERS = list("abcdefghij")


@pytest.mark.parametrize(
    ("asked", "items"),
    [("", "abcd"), ("1", "abcd"), ("3", "ij"), ("99", "ij"), ("0", "abcd"), ("-1", "abcd"), ("two", "abcd"), ("²", "abcd"), ("9" * 40, "abcd")],
)
def test_the_page_asked_for_or_the_nearest(asked, items):
    assert "".join(leaf(LETTERS, "p", 4, {"p": asked}).items) == items


def test_the_page_that_holds_an_item():
    assert leaf(LETTERS, "p", 4, {"p": "1"}, at=9).number == 3


def test_an_item_beyond_the_end_gives_the_last_page():
    assert leaf(LETTERS, "p", 4, {}, at=10**6).number == 3


def test_an_empty_list_has_one_empty_page():
    found = leaf([], "p", 4, {"p": "2"})
    assert (found.number, found.pages, found.first, found.last) == (1, 1, 0, 0)


def test_it_tells_which_items_it_shows():
    found = leaf(LETTERS, "p", 4, {"p": "2"})
    assert (found.first, found.last, found.total, found.pages) == (5, 8, 10, 3)


def test_another_page_keeps_what_else_was_asked_for():
    found = leaf(LETTERS, "p", 4, {"kind": "a & b", "p": "2"}, "said")
    assert found.href(3) == "?kind=a+%26+b&p=3#said"
    assert found.href(1) == "?kind=a+%26+b#said"


def test_items_made_ready_keep_their_place():
    found = shown(leaf(LETTERS, "p", 4, {"p": "2"}), [1, 2, 3, 4])
    assert (found.items, found.first) == ([1, 2, 3, 4], 5)
