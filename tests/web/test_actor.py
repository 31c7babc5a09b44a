"""The page of an actor."""

import re
from dataclasses import replace
from html import unescape

import pytest

from variorum.exports.apparatus import Apparatus
from variorum.exports.page.people import people
from variorum.records.story import Actor
from variorum.web.actor import near_misses
from variorum.web.links import RoomLinks
from variorum.web.words import say


@pytest.fixture
def app(reading) -> Apparatus:
    edition = reading.edition()
    return Apparatus(edition, edition.dossiers[0], RoomLinks(edition.dossiers[0].story))


@pytest.fixture
def actor(app) -> Actor:
    """The one under most names who also speaks."""
    speaking = {actor for _, actor in app.dossier.voices}
    return max((a for a in app.dossier.actors if a.id in speaking and a.kind == "person"), key=lambda a: len(a.names))


def spellings(app: Apparatus, actor: Actor):
    return next(view.names for view in people(app) if view.id == actor.id)


def test_every_actor_has_a_page(client, app):
    assert all(client.get(app.links.actor(a.id)).status_code == 200 for a in app.dossier.actors)


def test_each_spelling_leads_to_where_it_is_printed(app, actor):
    for text, cites in spellings(app, actor):
        for cite in cites:
            printed = " ".join(cite.quote.split())
            assert text.split()[-1].rstrip("’'s") in printed or printed in text


def test_every_spelling_is_shown_with_every_report_that_prints_it(app, actor):
    found = {text: {c.report for c in cites} for text, cites in spellings(app, actor)}
    printed: dict[str, set[str]] = {}
    for name in actor.names:
        printed.setdefault(" ".join(name.text.split()), set()).update(name.reports)
    assert found == printed


def test_what_it_says_leads_to_the_statement(client, app, actor):
    text = client.get(app.links.actor(actor.id)).text
    said = re.findall(r'<td [^>]*class="reading"><a href="([^"]+/statement/[^"]+)"', text)
    assert said
    assert client.get(unescape(said[0])).status_code == 200


def test_a_near_miss_comes_with_its_reasons(app, actor):
    other = next(a for a in app.dossier.actors if a.id != actor.id and a.kind == "person")
    near = near_misses(app, replace(actor, unsure=(other.id,)))
    assert near[0].name == other.name
    assert near[0].because


def test_there_is_no_such_actor(client, app):
    answer = client.get(app.links.actor("a-none"))
    assert answer.status_code == 404
    assert say("actor.none") in unescape(answer.text)
