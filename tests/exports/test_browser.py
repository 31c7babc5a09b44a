"""The page in a real browser: width, links, filter, sorting, keyboard. Skipped where Chromium is not installed."""

import json
import re
import shutil
import subprocess
from html import unescape

import pytest

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
pytestmark = [pytest.mark.browser, pytest.mark.heavy, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")]

PROBE = """
<script>
addEventListener("load", () => {
  const out = {}, peek = document.getElementById("peek"), root = document.documentElement;
  out.wide = root.scrollWidth - root.clientWidth;
  out.width = innerWidth;
  const link = document.querySelector(".differ a.sig");
  link.focus();
  link.click();
  out.peek = !peek.hidden && peek.querySelector(".shown").textContent;
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
  out.closed = peek.hidden && document.activeElement === link;
  const form = document.querySelector("form.filter");
  out.form = !form.hidden;
  form.elements.verdict.value = "conflict";
  form.dispatchEvent(new Event("change"));
  out.left = [...document.querySelectorAll("table.points tbody tr")].filter(row => !row.hidden).length;
  const names = () => [...document.querySelectorAll("table.actors tbody tr")].map(row => row.cells[0].dataset.sort);
  document.querySelector("table.actors th button").click();
  out.sorted = names();
  const edge = document.querySelector("svg a.edge");
  edge.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  out.tie = document.getElementById(edge.getAttribute("href").slice(1)).parentElement.open;
  parent.postMessage(JSON.stringify(out), "*");
});
</script></body>"""

FRAME = """<!DOCTYPE html><pre id="probe"></pre><iframe src="page.html" width="{}" height="900"></iframe><script>
addEventListener("message", event => (document.getElementById("probe").textContent = event.data));
</script>"""
"""A window has a least width that is more than a phone's; a frame has none."""


@pytest.fixture(scope="module", params=[400, 1280])
def seen(request, page, tmp_path_factory):
    folder = tmp_path_factory.mktemp("page")
    (folder / "page.html").write_text(page.replace("</body>", PROBE), encoding="utf-8")
    frame = folder / "frame.html"
    frame.write_text(FRAME.format(request.param), encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--window-size=1400,1000", "--virtual-time-budget=3000"]
    command = [CHROMIUM, *options, "--dump-dom", frame.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return json.loads(unescape(re.search(r'<pre id="probe">(.+?)</pre>', done.stdout)[1]))


def test_no_page_is_wider_than_its_window(seen):
    assert seen["width"] in (400, 1280)
    assert seen["wide"] == 0


def test_a_click_shows_the_words_beside_the_place(seen):
    assert seen["peek"]


def test_escape_closes_and_gives_the_place_back(seen):
    assert seen["closed"]


def test_filter_leaves_what_was_asked_for(seen):
    assert seen["form"]
    assert seen["left"] == 2


def test_a_head_sorts_its_table(seen):
    assert seen["sorted"] == sorted(seen["sorted"], key=str.lower)


def test_an_edge_opens_its_passages(seen):
    assert seen["tie"]

