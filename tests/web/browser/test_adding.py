"""Handing reports in by hand: files, a drop, a pasted text; the reading is watched until it is done."""

from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.web.browser.conftest import Opener, Place, done

pytestmark = [pytest.mark.browser, pytest.mark.heavy]
MINE = (
    "Chilean ferry: port office counts 187 on board\n\n"
    "PUERTO MONTT, Chile, March 15 - The Doña Ismenia had 187 people on board when it struck rocks off Talcán on Tuesday, "
    "the port office said on Wednesday.\n\nThe captain, Hernán Barría, has been detained.\n"
)
DROP = """([name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name, { type: "text/plain" }));
  document.getElementById("drop").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}"""


def test_dropped_files_become_part_of_their_story(own_room: Place, visit: Opener) -> None:
    page = visit("/add", place=own_room)
    page.evaluate(DROP, ["port-office.txt", MINE])
    expect(page.locator("#picked")).not_to_be_empty()
    page.get_by_role("button", name="Read the files").click()
    done(page)
    page.locator("section[aria-labelledby=h-stories] a").first.click()
    page.wait_for_url("**/story/*")
    expect(page.locator("main h1")).to_be_visible()
    expect(page.locator("main header.title")).to_contain_text("18 reports")


def test_what_is_no_report_is_named_with_its_reason(own_room: Place, visit: Opener, tmp_path: Path) -> None:
    picture = tmp_path / "photo.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    page = visit("/add", place=own_room)
    page.locator("#files").set_input_files(picture)
    page.get_by_role("button", name="Read the files").click()
    done(page)
    expect(page.locator("section[aria-labelledby=h-rejected]")).to_contain_text("photo.txt")
