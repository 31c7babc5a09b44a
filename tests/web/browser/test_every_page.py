"""What holds for every page: no fault that axe-core knows, in light and in dark, and no sideways scroll on a phone."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import PHONE, Opener

from variorum.records.edition import Edition

pytestmark = pytest.mark.browser
AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
ALIKE = ["tbody tr:nth-child(n+9)", "ol > li:nth-child(n+13)", "article.card:nth-of-type(n+6)", "g.land", "svg a:nth-of-type(n+9)"]
"""Rows, items and cards after the first ones of their kind: more of the same, left out for the sake of time."""
RUN = "async ([alike, options]) => (await axe.run({ exclude: alike.map(s => [s]) }, options)).violations.map(v => [v.id, v.help, v.nodes.slice(0, 4).map(n => n.target.join(' ') + ': ' + n.failureSummary)])"
PAGES = {
    "desk": "/",
    "search": "/search?q=ferry",
    "search gone wrong": "/search?q=%22",
    "help": "/help",
    "adding": "/add",
    "judgements": "/judgements",
    "story": "{home}",
    "point": "{home}/point/{point}",
    "actor": "{home}/actor/{actor}",
    "statement": "{home}/statement/{statement}",
    "statements": "{home}/statements",
    "report": "/report/{report}",
    "linked words": "/report/{report}?at=120-260",
    "which to compare": "{home}/compare",
    "side by side": "{home}/compare?report={report}&report={other}&report={third}",
    "nothing there": "/report/r-none",
}
REFUSED = ("nothing there", "search gone wrong")
"""Pages with an error status, which the browser reports by itself."""


def faults(page: Page, **options: Any) -> str:
    return "\n".join(f"{rule} ({words}): {nodes}" for rule, words, nodes in page.evaluate(RUN, [ALIKE, options]))


@pytest.fixture(scope="module")
def names(story: Edition) -> dict[str, str]:
    """The demo story's own ids, for the addresses."""
    d = story.dossiers[0]
    said = next(s.id for e in story.entries if e.findings for s in e.findings.statements if s.content and s.actor)
    return {
        "home": f"/story/{d.story}", "point": next(p.id for p in d.points if p.verdict == "conflict"), "actor": d.actors[0].id, "statement": said,
        "report": d.witnesses[0].report, "other": d.witnesses[4].report, "third": d.witnesses[6].report,
    }  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_sound_in_light_in_dark_and_on_a_phone(visit: Opener, names: dict[str, str], name: str) -> None:
    page = visit(PAGES[name].format(**names), strict=name not in REFUSED)
    page.evaluate(AXE)
    assert faults(page) == ""
    page.emulate_media(color_scheme="dark")
    assert faults(page, runOnly=["color-contrast"]) == ""
    page.set_viewport_size({"width": PHONE, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE, wide(page)
    assert faults(page, runOnly=["target-size", "scrollable-region-focusable"]) == ""


@pytest.mark.parametrize("name", ["desk", "search", "story", "point", "report", "side by side", "judgements", "adding"])
def test_a_page_is_whole_without_scripts(visit: Opener, names: dict[str, str], name: str) -> None:
    """Every form has its button in sight, nothing waits for a script, and the place for words beside is gone."""
    page = visit(PAGES[name].format(**names), scripts=False)
    expect(page.locator("main h1")).to_be_visible()
    expect(page.locator("#beside")).to_be_hidden()
    expect(page.locator("main [hidden]")).to_have_count(0)
    for form in page.locator("main form:not(details:not([open]) form)").all():
        expect(form.locator("button").last).to_be_visible()


def wide(page: Page) -> str:
    """What sticks out."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll *'))"
        ".map(e => e.tagName + '.' + e.className).slice(0, 8)"
    )
    return ", ".join(found)
