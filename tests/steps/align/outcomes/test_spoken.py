"""Sayings on the timeline: one line for what one actor said on one day."""

from collections.abc import Callable

from variorum.records.story import Dossier, StoryEvent

Lay = Callable[..., Dossier]


def said(dossier: Dossier, who: str) -> list[StoryEvent]:
    return [e for e in dossier.events if e.title.startswith(who)]


def test_what_two_reports_let_one_say_on_a_day_is_one_entry(lay: Lay) -> None:
    dossier = lay(
        "CALDER QUAY, 3 June 2024 - Mayor Rita Holm said on Sunday that the old ferry would be sold to Carradin Shipping.",
        "CALDER QUAY, 4 June 2024 - Mayor Rita Holm told reporters on Sunday that nobody had been asked about the harbour fees.",
    )
    (entry,) = said(dossier, "Mayor Rita Holm")
    assert (entry.when, len({s.report for s in entry.spans})) == ("2024-06-02", 2)


def test_sayings_of_two_days_are_two_entries(lay: Lay) -> None:
    dossier = lay(
        "CALDER QUAY, 3 June 2024 - Mayor Rita Holm said on Sunday that the old ferry would be sold to Carradin Shipping.",
        "CALDER QUAY, 5 June 2024 - Mayor Rita Holm said on Tuesday that the old ferry would be kept for another year.",
    )
    assert [e.when for e in said(dossier, "Mayor Rita Holm")] == ["2024-06-02", "2024-06-04"]


def test_the_entry_is_titled_by_what_a_report_tells_first(lay: Lay) -> None:
    dossier = lay(
        "CALDER QUAY, 3 June 2024 - Rita Holm on Sunday said hundreds of workers were striking in northern Carradin.\n\n"
        "Rita Holm said on Sunday there was no need to rush.",
    )
    assert [e.title for e in said(dossier, "Rita Holm")] == ["Rita Holm on Sunday said hundreds of workers were striking in northern Carradin"]


def test_a_saying_without_a_day_is_no_entry(lay: Lay) -> None:
    assert not said(lay("CALDER QUAY, 3 June 2024 - Mayor Rita Holm said that the old ferry would be sold to Carradin Shipping."), "Mayor Rita Holm")


def test_the_report_that_opens_with_a_saying_gives_the_title(lay: Lay) -> None:
    dossier = lay(
        "CALDER QUAY, 3 June 2024 - The old ferry stayed at its berth. Rita Holm on Sunday said there was no need to rush with the sale of the ferry.",
        "CALDER QUAY, 3 June 2024 - Rita Holm on Sunday said crews were striking.",
    )
    assert [e.title for e in said(dossier, "Rita Holm")] == ["Rita Holm on Sunday said crews were striking"]


def test_a_saying_cut_inside_a_bracket_is_no_entry(lay: Lay) -> None:
    dossier = lay("CALDER QUAY, 4 November 2024 - Rope maker Carradin Shipping announced today (4 November 2024) that the ferry had been repaired.")
    assert all(e.title.count("(") == e.title.count(")") for e in dossier.events)


def test_a_title_is_a_stretch_of_its_report(lay: Lay) -> None:
    dossier = lay("CALDER QUAY, 3 June 2024 - Judge Ada Morrow ruled on Sunday that the ferry had been sold against the law.")
    assert [(e.title, e.spans[0].quote) for e in said(dossier, "Judge")] == [("Judge Ada Morrow ruled on Sunday that the ferry had been sold against the law",) * 2]
