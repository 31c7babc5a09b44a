"""Voices behind a story: texts of one agency are one newsroom at least, and doubt widens the count."""

from collections.abc import Sequence

from variorum.records.lineage import Carried, Likeness
from variorum.records.report import Credit, Description, Report
from variorum.records.span import Span
from variorum.records.story import Alignment, OriginCount, Witness
from variorum.steps.compose.counting import origin_count
from variorum.steps.compose.rows import Row, Sheet


def count(*reports: tuple[str, str, str | None], likely: Sequence[Likeness] = ()) -> OriginCount:
    """The count of reports given as (main origin, state of its lineage, agency credited)."""
    rows, witnesses = [], []
    for number, (origin, state, agency) in enumerate(reports):
        key = f"r-{number}"
        printed = (Credit(agency, Span(key, 0, len(agency), agency)),) if agency else ()
        description = Description(key, None, None, None, None, None, None, printed, None, None)
        rows.append(Row(Report(key, key, agency or ""), description, None, Carried(key, (origin,), state)))
        witnesses.append(Witness(key, f"W{number}", None, "", None, (origin,)))
    alignment = Alignment("s", tuple(witnesses), (), (), (), (), ())
    return origin_count(Sheet(alignment, witnesses, (), rows), likely)


def test_copies_of_one_text_are_one_origin():
    assert count(("o", "known", None), ("o", "known", None)).high == 1


def test_two_texts_of_one_agency_are_one_to_two():
    found = count(("o-1", "known", "Halm Wire"), ("o-2", "known", "Halm Wire"))
    assert (found.low, found.high) == (1, 2)
    assert any("one newsroom" in reason for reason in found.because)


def test_a_credit_to_the_agencies_names_no_newsroom():
    found = count(("o-1", "known", "Agencies"), ("o-2", "known", "Agencies"))
    assert (found.low, found.high) == (2, 2)


def test_an_unknown_lineage_counts_for_high_alone():
    found = count(("o-1", "known", None), ("o-2", "lineage not recorded", None))
    assert (found.low, found.high) == (1, 2)
    assert "lineage not recorded: W1" in found.because


def test_why_the_count_is_a_range_is_said():
    told = count(("o-1", "known", None), ("o-2", "lineage not recorded", None)).because
    assert "at least one origin: some may have it from another, or from one source that is not seen" in told


def test_a_count_without_doubt_says_only_what_was_counted():
    assert count(("o-1", "known", None), ("o-2", "known", None)).because == ("every report has a main origin of its own",)


def test_unknown_lineages_alone_are_at_least_one():
    found = count(("o-1", "lineage not recorded", None), ("o-2", "independence not established", None))
    assert (found.low, found.high) == (1, 2)


def test_no_reports_no_origins():
    assert count() == OriginCount(0, 0, ())


def test_a_likely_common_source_widens_the_count_and_is_said():
    alike = Likeness("r-0", "r-1", (), ("both write “Orsq” where 3 others write “Orsk”", "not established"))
    found = count(("o-1", "known", None), ("o-2", "known", None), ("o-3", "known", None), likely=(alike,))
    assert (found.low, found.high) == (2, 3)
    assert "common source likely, W0 and W1: both write “Orsq” where 3 others write “Orsk”; not established" in found.because
    assert found.likely == (alike,)
