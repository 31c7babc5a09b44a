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


def test_a_list_little_longer_than_a_page_is_one_page():
    assert leaf(LETTERS, "p", 8, {}).pages == 1
    assert leaf(LETTERS, "p", 7, {}).pages == 2


@pytest.mark.parametrize(
    ("number", "pages", "near"),
    [(1, 1, (1,)), (1, 3, (1, 2, 3)), (5, 9, (1, 0, 3, 4, 5, 6, 7, 0, 9)), (1, 9, (1, 2, 3, 0, 9)), (9, 9, (1, 0, 7, 8, 9))],
)
def test_pages_near_by_have_links(number, pages, near):
    assert leaf(range(10 * pages), "p", 10, {"p": str(number)}).near == near
