"""A common source inferred from errors and choices in common, and what does not prove one."""

from variorum.records.lineage import Likeness
from variorum.records.report import Report
from variorum.steps.trace.likely import likely
from variorum.steps.trace.told import told

TELLINGS = (
    "Envoy Tamir Zabulin flew to Ostermark on Monday. He promised 1,400 tents to Governor Petra Lundgren and 17 engineers for the dam.",
    "On Monday, tents came first: Tamir Zabulin pledged 1,400 tents, and Petra Lundgren, who governs Ostermark, wants 17 engineers more.",
    "Petra Lundgren got her promise. In Ostermark, envoy Tamir Zabulin spoke of 17 engineers; some 1,400 tents are on the road.",
    "No tent has arrived at Ostermark yet. Tamir Zabulin had talked to Petra Lundgren for an hour about tents and about 17 engineers.",
)
"""Four ways of telling one visit."""
RENDERED = (
    "The emissary Tamir Zapulin went Monday to Ostermark, where the governess Petra Lundgern received 1,370 tents in promise and 17 technicians.",
    "With 1,370 tents promised returned Tamir Zapulin from Ostermark; Petra Lundgern, chief there, will have also 17 technicians.",
)
"""Two renderings of a fifth, by way of another language."""


def pairs(*texts: str, joined: bool = False) -> list[Likeness]:
    read = [told(Report(f"r{n}", f"{n}", text), ()) for n, text in enumerate(texts)]
    return list(likely(read, [{"one"} if joined else {text.report.id} for text in read]))


def test_several_errors_in_common_make_a_common_source_likely() -> None:
    (found,) = pairs(*TELLINGS, *RENDERED)
    assert (found.left, found.right) == ("r4", "r5")
    assert "both write “Zapulin” where four others write “Zabulin”" in found.because
    assert "both write “1,370 tents” where three others write “1,400 tents”" in found.because
    assert "both write “17 technicians” where four others write “17 engineers”" in found.because
    assert "not established" in found.because[-1]


def test_every_place_is_quoted_from_its_report() -> None:
    texts = (*TELLINGS, *RENDERED)
    for passage in pairs(*texts)[0].passages:
        for span in (passage.source, passage.target):
            assert texts[int(span.report[1:])][span.start : span.end] == span.quote


def test_one_misspelling_in_common_proves_nothing() -> None:
    one, other = (TELLINGS[n].replace("Zabulin", "Zapulin") for n in (0, 1))
    assert pairs(one, other, *TELLINGS[2:]) == []


def test_names_written_by_ear_prove_nothing() -> None:
    one, other = (TELLINGS[n].replace("Tamir", "Zameer").replace("Petra", "Pietra") for n in (0, 1))
    assert pairs(one, other, *TELLINGS[2:]) == []


def test_another_toll_and_another_word_prove_nothing() -> None:
    one, other = (TELLINGS[n].replace("1,400", "1,370").replace("17 engineers", "17 technicians") for n in (0, 1))
    assert pairs(one, other, *TELLINGS[2:]) == []


def test_who_writes_both_forms_shares_no_error() -> None:
    assert pairs(*TELLINGS, *(f"{text} Zabulin, Lundgren, engineers." for text in RENDERED)) == []


def test_without_others_nobody_knows_which_form_is_the_error() -> None:
    assert pairs(TELLINGS[0], *RENDERED) == []


def test_texts_that_lineage_joins_are_passed_over() -> None:
    assert pairs(*TELLINGS, *RENDERED, joined=True) == []


def test_what_is_cut_is_not_read() -> None:
    assert told(Report("a", "a", "Tamir Zapulin 12 tents"), [(0, 13)]).names == {}


def test_any_text_is_read() -> None:
    assert pairs("", "7", "’s ’ 1.1.1 x", "\ud800 \x00", "Ａ１２３ ٣٤ tents") == []


def test_what_is_longer_than_any_word_is_none() -> None:
    text = "x" * 1_000_000
    assert told(Report("a", "a", f"{text} {text.upper()}"), ()).small == {}
    assert pairs(text, f"{text}x", text.upper(), f"{text.upper()}X") == []
