"""Where the sentences of an article begin."""

import pytest

from variorum.records.report import Report
from variorum.records.source import Capture
from variorum.steps.describe.describe import describe
from variorum.steps.find.sentences import sentences_of


@pytest.mark.parametrize("lead", ["ARDEN, Chile, March 14 (Transandina) - ", "(Transandina) - ", "(Transandina) — "])
def test_neither_dateline_nor_credit_is_of_the_first_sentence(lead: str) -> None:
    report = Report("r", "r", f"{lead}Divers searched the harbour on Tuesday. Nothing was found.\n")
    told = [report.text[p.start : p.end] for p in sentences_of(report, describe(report, Capture("r", "r", report.text, "utf-8"))).placed]
    assert told == ["Divers searched the harbour on Tuesday.", "Nothing was found."]


def test_brackets_that_credit_nobody_stay() -> None:
    report = Report("r", "r", "(Photos below) - Divers searched the harbour on Tuesday.\n")
    assert sentences_of(report, describe(report, Capture("r", "r", report.text, "utf-8"))).placed[0].start == 0
