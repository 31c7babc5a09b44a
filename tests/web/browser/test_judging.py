"""Deciding by hand in the browser: two actors are one, the reading that follows keeps to it, and it can be taken back."""

import pytest
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import Opener, Place, done

pytestmark = [pytest.mark.browser, pytest.mark.heavy]


def merge(page: Page, other: str) -> None:
    page.get_by_text("This is the same as another").click()
    page.locator("select[name=other]").select_option(other)
    form = page.locator("form.judging", has=page.locator("select[name=other]"))
    form.get_by_label("Who decides").fill("Ana Rebolledo")
    form.get_by_label("Why").fill("The desk knows them both.")
    form.get_by_role("button", name="Keep and read again").click()


def test_two_actors_are_merged_and_the_next_reading_keeps_to_it(own_room: Place, visit: Opener) -> None:
    before = own_room.edition().dossiers[0]
    one, other = [a for a in before.actors if a.kind == "person" and len(a.names) == 1][:2]
    page = visit(f"/story/{before.story}/actor/{one.id}", place=own_room)
    merge(page, other.id)
    done(page)
    after = own_room.edition().dossiers[0]
    assert [a for a in after.actors if {*one.members, *other.members} <= {*a.members}]
    page.goto(f"{own_room.url}/judgements")
    row = page.locator("table.judgements tbody tr").first
    expect(row).to_contain_text("Ana Rebolledo")
    expect(row).to_contain_text("The desk knows them both.")
    row.get_by_role("button", name="Undo").click()
    expect(page.locator("table.judgements tbody tr")).to_have_count(2)


def test_a_judgement_is_kept_without_scripts(own_room: Place, visit: Opener) -> None:
    story = own_room.edition().dossiers[0]
    page = visit(f"/report/{story.witnesses[0].report}", place=own_room, scripts=False)
    page.get_by_text("Add a note").click()
    form = page.locator("form.judging", has=page.locator("textarea[required]"))
    form.locator("textarea").fill("Ask the desk in Castro.")
    form.get_by_label("Who decides").fill("Ana Rebolledo")
    form.get_by_role("button", name="Add").click()
    page.wait_for_url("**/report/**")
    expect(page.locator("main")).to_contain_text("Ask the desk in Castro.")
