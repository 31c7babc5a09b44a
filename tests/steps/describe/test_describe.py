"""What a report says about itself is read; what it does not say stays unknown."""

import pytest

from variorum.records.report import Description, Report
from variorum.records.source import Capture
from variorum.steps.clean.wording import cuts_in
from variorum.steps.describe.describe import describe

BODY = (
    "The bridge over the Tarn was closed to lorries on Monday after inspectors found a crack in one of its piers.\n"
    "Drivers were sent through the village of Lower Aske, where residents complained about noise and dust.\n"
    "Engineers hope to have a temporary support in place before the autumn storms begin in earnest.\n"
)
TITLE = "Bridge over the Tarn closed to lorries"


def described(text: str, key: str = "page.txt", **metadata: str) -> Description:
    capture = Capture("r-1", key, text, "utf-8", **metadata)
    return describe(Report(capture.id, key, text, cuts_in(capture)), capture)


def test_the_headline_stands_where_its_span_says() -> None:
    found = described(f"{TITLE}\nJune 3, 2023\n{BODY}")
    assert found.title == TITLE
    assert found.title_span is not None
    assert found.title_span.quote == TITLE


def test_a_page_without_headline_has_none() -> None:
    assert described(BODY).title is None


def test_the_sites_name_is_no_part_of_the_headline() -> None:
    assert described(f"{TITLE} | Aske Courier\n{BODY}").title == TITLE


@pytest.mark.parametrize(
    ("key", "metadata", "outlet"),
    [
        ("00017_askecourier.com.txt", {}, "askecourier.com"),
        ("00017_portal.com_news.txt", {}, "portal.com"),
        ("page.txt", {"url": "https://www.askecourier.co.uk/2023/06/03/bridge"}, "askecourier.co.uk"),
        ("page.txt", {"outlet": "Aske Courier"}, "Aske Courier"),
        ("a1b2c3d4.txt", {}, None),
    ],
)
def test_the_outlet_comes_from_metadata_url_or_file_name(key: str, metadata: dict[str, str], outlet: str | None) -> None:
    assert described(BODY, key, **metadata).outlet == outlet


def test_the_outlet_may_stand_in_a_credit_line() -> None:
    assert described(f"{BODY}Author: aske7.be – aske7.be").outlet == "aske7.be"


@pytest.mark.parametrize(
    ("head", "agencies"),
    [
        ("HARLOWE (AP) — ", ["AP"]),
        ("HARLOWE, June 3 (Reuters) - ", ["Reuters"]),
        ("HARLOWE, June 3, 2023 (BSS/AFP) - ", ["AFP", "BSS"]),
        ("By JO RENN, AP Transport Writer\n", ["AP"]),
        ("Jo Renn and Ann PoeAssociated Press\n", ["AP"]),
        ("Reuters•\n", ["Reuters"]),
        ("(Jo Renn / AP)\n", []),
        ("", []),
    ],
)
def test_credits_are_read_as_printed_and_never_from_a_picture(head: str, agencies: list[str]) -> None:
    assert [c.agency for c in described(f"{TITLE}\n{head}{BODY}").credits] == agencies


def test_a_credit_quotes_its_place() -> None:
    text = f"{TITLE}\nHARLOWE (AP) — {BODY}"
    credit = described(text).credits[0]
    assert text[credit.span.start : credit.span.end] == credit.span.quote == "AP"


def test_agencies_without_a_name_are_a_credit_too() -> None:
    assert [c.agency for c in described(f"{TITLE}\n{BODY}Source: With Agencies").credits] == ["agencies"]


@pytest.mark.parametrize(
    ("opening", "place", "day"),
    [
        ("   HARLOWE, June 3, 2023 (BSS/AFP) - ", "Harlowe", "2023-06-03"),
        ("HARLOWE, June 3 (Reuters) - ", "Harlowe", "XXXX-06-03"),
        ("HARLOWE: ", "Harlowe", None),
        ("Harlowe (CNN) - ", "Harlowe", None),
    ],
)
def test_a_dateline_gives_place_and_day(opening: str, place: str, day: str | None) -> None:
    found = described(f"{TITLE}\n{opening}{BODY}").dateline
    assert found is not None
    assert (found.place, found.day) == (place, day)


@pytest.mark.parametrize("label", ["NTSB: ", "UPDATE: ", "FBI: "])
def test_who_says_it_before_a_colon_is_no_dateline(label: str) -> None:
    assert described(f"{TITLE}\n{label}{BODY}").dateline is None


def test_a_byline_is_read_without_its_agency() -> None:
    assert described(f"{TITLE}\nBy JO RENN and ANN POE, Associated Press\n{BODY}").byline == "JO RENN and ANN POE"


def test_the_language_of_a_short_line_is_unknown() -> None:
    assert described("Bridge shut.").language is None
    assert described(BODY).language == "en"


@pytest.mark.parametrize(
    ("stamp", "edtf"),
    [
        ("15 Oct 2021, 20:27\nUpdate : 15 Oct 2021, 20:29", "2021-10-15T20:27"),
        ("Published 7:55 p.m. ET July 15, 2018 | Updated 8:33 p.m. ET July 15, 2018", "2018-07-15T19:55-04:00"),
        ("July 15, 2018 — 4:05am", "2018-07-15T04:05"),
        ("Sunday, 15 July 2018 05:38 AM", "2018-07-15T05:38"),
        ("June 3, 2023", "2023-06-03"),
        ("On behalf of Lamb and Poe posted in Road Accidents on Friday, June 2, 2023.", "2023-06-02"),
        ("https://askecourier.example/news/2023-06-02/bridge-shut-after-flood-in-the-night", "2023-06-02"),
    ],
)
def test_the_time_a_page_states(stamp: str, edtf: str) -> None:
    published = described(f"{TITLE}\n{stamp}\n{BODY}").published
    assert published is not None
    assert (published.edtf, published.basis) == (edtf, "stated")
    assert published.because


@pytest.mark.parametrize(
    "lines",
    [
        "",
        "by Ann - Jul 15, 2018 2:37 pm\nOther things to read\nby Bob - Jul 12, 2018 2:39 pm",
        "Jul 15, 2018 2:37 pm\nWhat a day\n— Ann Poe (@annpoe) July 16, 2018",
        "3/4/2018",
        "The bridge was to open again on June 3, 2023.",
        "On Tuesday, Oct. 10, 1972, the town awoke to this:",
    ],
)
def test_a_time_that_is_not_surely_the_pages_own_stays_unknown(lines: str) -> None:
    assert described(f"{TITLE}\n{lines}\n{BODY}").published is None


def test_metadata_and_url_date_a_report_that_states_nothing() -> None:
    dated = described(BODY, published="2023-06-03T08:00:00Z").published
    assert dated is not None
    assert (dated.edtf[:10], dated.basis) == ("2023-06-03", "metadata")
    by_url = described(BODY, url="https://askecourier.com/2023/06/03/bridge").published
    assert by_url is not None
    assert by_url.edtf == "2023-06-03"


def test_an_address_on_top_of_a_page_tells_its_outlet_and_day_but_is_no_headline() -> None:
    found = described(f"https://www.askecourier.co.uk/2023/06/03/bridge\n\n{TITLE}\n{BODY}")
    assert found.published is not None
    assert (found.outlet, found.published.edtf, found.title) == ("askecourier.co.uk", "2023-06-03", TITLE)


def test_a_write_through_bears_its_mark() -> None:
    assert described(f"UPDATE 2-{TITLE}\n{BODY}").version == "UPDATE 2"
    assert described(BODY).version is None


def test_a_text_with_a_masthead_names_its_outlet_and_does_not_tell_it() -> None:
    found = described(f"{TITLE}\nThe Valley Post, 13 June 2023\n\n{BODY}")
    assert (found.outlet, found.published.edtf if found.published else None) == ("The Valley Post", "2023-06-13")
    cut = cuts_in(Capture("r-1", "page.txt", f"{TITLE}\nThe Valley Post, 13 June 2023\n\n{BODY}", "utf-8"))
    assert [(c.span.quote, c.reason) for c in cut] == [("The Valley Post, 13 June 2023", "time stamp")]


def test_what_the_source_states_of_its_outlet_stands_above_a_masthead() -> None:
    assert described(f"The Aske Gazette\n{TITLE}\n{BODY}", outlet="Tarn Today").outlet == "Tarn Today"


def test_an_agency_of_another_language_is_credited() -> None:
    text = (
        "Cierra al tráfico pesado el puente del Tarn\n\n"
        "Aske, 13 jun (EFE).- El puente sobre el Tarn quedó cerrado este lunes a los camiones tras hallarse una grieta en uno de sus pilares, "
        "informaron las autoridades.\n\nLos conductores fueron desviados por el pueblo, donde los vecinos se quejaron del ruido y del polvo.\n"
    )
    found = described(text)
    assert (found.language, [c.agency for c in found.credits]) == ("es", ["EFE"])
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.day) == ("Aske", "XXXX-06-13")
