"""The tables of a story."""

import csv
import io

import pytest

from variorum.records.edition import Edition


@pytest.fixture
def edition(reading) -> Edition:
    return reading.edition()


def rows(client, edition: Edition, name: str) -> list[dict[str, str]]:
    answer = client.get(f"/story/{edition.dossiers[0].story}/{name}.csv")
    assert answer.headers["content-type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", ["points", "timeline", "statements"])
def test_every_row_is_a_place_in_a_report(client, edition, name):
    texts = {e.report.id: e.report.text for e in edition.entries}
    found = rows(client, edition, name)
    assert found
    for row in found:
        words = flat(texts[row["report"]][int(row["start"]) : int(row["end"])])
        assert row["quote"].removeprefix("'") == words


def test_points_are_whole(client, edition):
    told = {(p.id, s.report, s.start) for p in edition.dossiers[0].points for r in p.readings for s in r.spans}
    assert {(row["point"], row["report"], int(row["start"])) for row in rows(client, edition, "points")} == told


def test_coverage_has_a_cell_for_every_point_and_report(client, edition):
    dossier = edition.dossiers[0]
    found = {row["point"]: row for row in rows(client, edition, "coverage")}
    sigla = {w.report: w.siglum for w in dossier.witnesses}
    assert set(found) == {p.id for p in dossier.points}
    for c in dossier.coverage:
        cell = found[c.point][sigla[c.report]]
        assert cell if c.state == "says" else cell == c.state


def test_spellings_by_report(client, edition):
    dossier = edition.dossiers[0]
    found = {(row["actor"], row["text"], row["report"]) for row in rows(client, edition, "actors") if row["what"] == "spelling"}
    assert found == {(a.id, flat(n.text), r) for a in dossier.actors for n in a.names for r in n.reports}


def test_there_is_no_such_table(client, edition):
    assert client.get(f"/story/{edition.dossiers[0].story}/nonsense.csv").status_code == 404
