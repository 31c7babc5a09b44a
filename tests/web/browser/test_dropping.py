"""Files let go over any page are read."""

import re

import pytest
from playwright.sync_api import expect
from tests.web.browser.conftest import Opener, Place

pytestmark = pytest.mark.browser
CARRIED = """() => {
  const carried = new DataTransfer();
  carried.items.add(new File(["Wexcombe, 16 March 2026. The crew came home, the mayor said."], "crew.txt"));
  return carried;
}"""


def test_files_dropped_on_the_desk_are_taken_in(visit: Opener, own_room: Place) -> None:
    page = visit("/", place=own_room)
    carried = page.evaluate_handle(CARRIED)
    page.dispatch_event("main", "dragenter", {"dataTransfer": carried})
    expect(page.locator("#veil")).to_be_visible()
    page.dispatch_event("main", "drop", {"dataTransfer": carried})
    page.wait_for_url(re.compile("/job/"))
    expect(page.locator("main")).to_contain_text("1 taken in, 1 of them new")
    page.close()


def test_files_dropped_where_they_are_handed_in_wait_for_the_word(visit: Opener, own_room: Place) -> None:
    page = visit("/add", place=own_room)
    carried = page.evaluate_handle(CARRIED)
    page.dispatch_event("#drop", "drop", {"dataTransfer": carried})
    expect(page.locator("#picked")).to_have_text("1 chosen")
    assert page.url.endswith("/add")
