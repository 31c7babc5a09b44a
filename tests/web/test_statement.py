"""The page of a statement."""

from html import unescape

import pytest
from tests.web.texts import highlighted, words_of

from variorum.exports.apparatus import Apparatus
from variorum.records.findings import Statement
from variorum.web.links import RoomLinks
from variorum.web.statement import facts, in_context, printings, resting
from variorum.web.words import say


@pytest.fixture
def app(reading) -> Apparatus:
    edition = reading.edition()
    return Apparatus(edition, edition.dossiers[0], RoomLinks(edition.dossiers[0].story))


@pytest.fixture
def statements(app) -> list[Statement]:
    return [s for e in app.entries.values() if e.findings for s in e.findings.statements]


def test_every_statement_has_a_page(client, app, statements):
    assert all(client.get(app.links.statement(s.id)).status_code == 200 for s in statements[::7])


def test_the_words_stand_marked_in_their_paragraph(app, statements):
    for s in statements:
        entry = app.entries[s.content[0].report]
        html = str(in_context(entry, s))
        for span in s.content:
            assert "".join(span.quote.split()) in words_of(html)
            assert "".join(span.quote.split()) in highlighted(html) or len(s.content) > 1


def test_speaker_and_cue_lead_to_their_words(app, statements):
    s = next(s for s in statements if s.speaker and s.cue)
    known = {f.name: f for f in facts(app, app.entries[s.content[0].report], s)}
    assert known["speaker"].href == app.links.words(s.speaker)
    assert known["cue"].href == app.links.words(s.cue)


def test_the_same_quotation_is_shown_as_others_print_it(app, statements):
    quote = max((p for p in app.dossier.points if p.kind == "quote"), key=lambda p: len({r for x in p.readings for r in x.reports}))
    span = quote.readings[0].spans[0]
    s = next(s for s in statements if any(span.touches(c) for c in s.content))
    others = {printing.cite.report for printing in printings(app, s, list(resting(app, s)))}
    told = {x.report for r in quote.readings for x in r.spans}
    assert told - {span.report} <= others


def test_there_is_no_such_statement(client, app):
    answer = client.get(app.links.statement("s-none"))
    assert answer.status_code == 404
    assert say("statement.none") in unescape(answer.text)
