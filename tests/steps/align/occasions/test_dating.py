"""An undated report takes its day from a sibling that tells the same occasion, or stays undated."""

import json
from pathlib import Path

import pytest

from variorum.api import read
from variorum.records.report import Published
from variorum.settings import Settings

DATED = (
    "Norvane Island's governor Pilar Undset said on Thursday that the harbour bridge would be closed for eleven weeks.\n"
    "Earlier this week Undset told the island council that engineers had found cracks in two of the bridge's pillars.\n"
)


def dates(tmp_path: Path, *texts: str) -> dict[str, Published | None]:
    rows = [{"id": f"u{i}", "text": text} for i, text in enumerate(texts)]
    rows.append({"id": "dated", "text": DATED, "published": "2019-05-16"})
    source = tmp_path / "reports.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    edition = read(source, settings=Settings(one_story=True))
    names = {e.report.id: e.name for e in edition.entries}
    return {names[w.report]: w.published for w in edition.dossiers[0].witnesses}


def test_a_weekday_beside_a_dated_sibling_gives_about_that_day(tmp_path: Path) -> None:
    found = dates(tmp_path, "The harbour bridge on Norvane Island will be closed for eleven weeks, governor Pilar Undset said on Thursday.")
    assert found["u0"] is not None
    assert (found["u0"].edtf, found["u0"].basis) == ("2019-05-16~", "inferred")
    assert [span.quote.startswith("The harbour bridge") for span in found["u0"].because] == [True, False]


def test_today_beside_a_dated_sibling_gives_the_day_itself(tmp_path: Path) -> None:
    found = dates(tmp_path, "The harbour bridge on Norvane Island will be closed for eleven weeks, governor Pilar Undset said today.")
    assert found["u0"] is not None
    assert found["u0"].edtf == "2019-05-16"


def test_a_weekday_within_a_siblings_week_is_found_in_it(tmp_path: Path) -> None:
    found = dates(tmp_path, "Engineers found cracks in two of the bridge's pillars, governor Pilar Undset told the Norvane Island council on Monday.")
    assert found["u0"] is not None
    assert found["u0"].edtf == "2019-05-13~"


def test_a_report_dated_through_an_undated_one(tmp_path: Path) -> None:
    found = dates(
        tmp_path,
        "The harbour bridge on Norvane Island will be closed for eleven weeks, governor Pilar Undset said on Thursday. "
        "Fishermen at Quay Nine said their boats could not pass under the scaffolding.",
        "Fishermen at Quay Nine said on Thursday their boats could not pass under the scaffolding of the harbour bridge.",
    )
    assert found["u0"] is not None


@pytest.mark.parametrize(
    "text",
    [
        "The harbour bridge on Norvane Island will be closed for eleven weeks, governor Pilar Undset said.",
        "The harbour bridge on Norvane Island will be closed for eleven weeks, governor Pilar Undset said on Tuesday.",
        "Ferries to the mainland ran late on Thursday because of fog, the port authority said.",
    ],
)
def test_without_the_same_occasion_the_day_stays_unknown(tmp_path: Path, text: str) -> None:
    assert dates(tmp_path, text)["u0"] is None


def test_a_report_that_spells_its_today_out_is_of_that_day(tmp_path: Path) -> None:
    found = dates(tmp_path, "The harbour bridge on Norvane Island was closed today (9 May 2019), the harbour master said.")
    assert found["u0"] is not None
    assert (found["u0"].edtf, found["u0"].basis) == ("2019-05-09", "inferred")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on Thursday evening (9 May 2019)", "2019-05-09TEV"),
        ("last night [8 May 2019]", "2019-05-08TNI"),
        ("yesterday, 8 May 2019,", "2019-05-08"),
        ("on Thursday", "2019-05-16"),
        ("on Thursday, a week after 9 May 2019,", "2019-05-16"),
    ],
)
def test_a_day_that_is_spelt_out_behind_is_that_day(tmp_path: Path, words: str, value: str) -> None:
    source = tmp_path / "reports.jsonl"
    row = {"id": "u", "text": f"The harbour bridge on Norvane Island was closed {words} for eleven weeks.", "published": "2019-05-17"}
    source.write_text("".join(json.dumps({**row, "id": name}) + "\n" for name in ("u", "v")), encoding="utf-8")
    story = read(source, settings=Settings(one_story=True)).dossiers[0]
    assert value in {t.value for t in story.times}


def test_a_weekday_of_a_report_dated_about_is_the_nearest_one(tmp_path: Path) -> None:
    text = "The harbour bridge on Norvane Island will be closed for eleven weeks, governor Pilar Undset said on Thursday. Divers went down to its pillars on Friday."
    rows = [{"id": "u", "text": text}, {"id": "dated", "text": DATED, "published": "2019-05-16"}]
    source = tmp_path / "reports.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    found = read(source, settings=Settings(one_story=True)).dossiers[0].times
    assert {t.edtf for t in found if t.span.quote == "Friday"} == {"2019-05-17"}
