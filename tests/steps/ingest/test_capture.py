import json

import pytest

from variorum.records.source import Capture, Source
from variorum.records.trouble import Rejected
from variorum.steps.ingest.capture import capture


def row(**fields: object) -> Source:
    return Source("a", "row", json.dumps({"id": "a", "text": "Said he.", **fields}).encode())


def test_a_row_keeps_what_it_states() -> None:
    found = capture("r-1", row(title="T", outlet="The Orra Echo", url="https://x.example", byline="B", language="en", published="2022-05-02"))
    assert found == Capture("r-1", "a", "Said he.", "utf-8", "T", "https://x.example", "The Orra Echo", "2022-05-02", "B", "en")


def test_a_date_that_is_none_is_left_unknown_and_noted() -> None:
    found = capture("r-1", row(published="the other day"))
    assert isinstance(found, Capture)
    assert found.published is None
    assert "the other day" in found.notes[0]


@pytest.mark.parametrize(
    ("media", "data", "reason"),
    [
        ("txt", b"", "empty"),
        ("html", b" \n", "empty"),
        ("txt", b"... --- ...", "no letter"),
        ("txt", b"%PDF-1.4", "PDF"),
        ("html", b"<html><body><p>Gone.</p></body></html>", "no article"),
        ("html", b"<html><body>" + b"<a href=x>link</a> " * 31_000, "62002 tags"),
    ],
)
def test_what_is_no_report_is_refused_with_its_reason(media: str, data: bytes, reason: str) -> None:
    found = capture("r-1", Source("a.x", media, data))
    assert isinstance(found, Rejected)
    assert found.what == "a.x"
    assert reason in found.reason


def test_a_text_in_another_language_is_kept() -> None:
    text = "Der Minister sagte am Freitag, mindestens 2000 Menschen seien gekommen."
    found = capture("r-1", Source("a.txt", "txt", text.encode()))
    assert isinstance(found, Capture)
    assert found.text == text
