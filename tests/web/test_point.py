"""The page of a point."""

import re
from html import unescape

import pytest
from tests.web.texts import words_of

from variorum.exports.apparatus import Apparatus
from variorum.records.story import Dossier, Point
from variorum.web.links import RoomLinks
from variorum.web.point import history, stand
from variorum.web.words import say


@pytest.fixture
def app(reading) -> Apparatus:
    edition = reading.edition()
    return Apparatus(edition, edition.dossiers[0], RoomLinks(edition.dossiers[0].story))


@pytest.fixture
def dossier(app) -> Dossier:
    return app.dossier


def weightiest(dossier: Dossier, kind: str, verdict: str) -> Point:
    found = [p for p in dossier.points if p.kind == kind and p.verdict == verdict]
    return max(found, key=lambda p: sum(len(r.spans) for r in p.readings))


def page(client, dossier: Dossier, point: Point) -> str:
    return client.get(f"/story/{dossier.story}/point/{point.id}").text


def test_every_point_has_a_page(client, dossier):
    assert all(client.get(f"/story/{dossier.story}/point/{p.id}").status_code == 200 for p in dossier.points[::6])


def test_it_shows_every_reading_and_why(client, dossier):
    point = weightiest(dossier, "figure", "conflict")
    words = words_of(page(client, dossier, point))
    assert all("".join(r.text.split()) in words for r in point.readings)
    assert all("".join(rule.split()) in words for rule in point.rules)


def test_every_place_of_a_reading_is_linked(client, dossier):
    point = weightiest(dossier, "figure", "conflict")
    text = page(client, dossier, point)
    assert all(f"/report/{s.report}?at={s.start}-{s.end}#w" in text for r in point.readings for s in r.spans)


def test_a_quotation_has_its_wordings_side_by_side(client, dossier):
    text = page(client, dossier, weightiest(dossier, "quote", "conflict"))
    assert say("point.wordings") in text
    assert re.search(r"<em>[^<]+</em>", text)


def test_the_origins_behind_it_are_named(client, app, dossier):
    point = weightiest(dossier, "figure", "update")
    words = words_of(page(client, dossier, point))
    main = {w.origins[0] for r in point.readings for report in r.reports if (w := app.witnesses[report]).origins}
    assert all("".join(app.origins[o].label.split()) in words for o in main)


def test_its_history_is_in_the_order_of_time(app, dossier):
    point = weightiest(dossier, "figure", "update")
    dated = [stood.edtf for stood in history(app, point) if stood.edtf]
    assert dated == sorted(dated)


def test_who_is_silent_is_told(client, app, dossier):
    point = weightiest(dossier, "figure", "conflict")
    silent = stand(app, point, "silent")
    told = {r for reading in point.readings for r in reading.reports}
    assert not told & {c.report for c in silent}
    assert say("point.silent", number=len(silent)) in page(client, dossier, point)


def test_there_is_no_such_point(client, dossier):
    answer = client.get(f"/story/{dossier.story}/point/p-none")
    assert answer.status_code == 404
    assert say("point.none") in unescape(answer.text)
