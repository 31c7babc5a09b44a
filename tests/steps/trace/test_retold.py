"""A common source told in other words: its evidence, its doubt, and what does not prove it."""

from tests.steps.trace.piles import row, traced

from variorum.records.report import Report
from variorum.steps.trace.prints import prints_of
from variorum.text.figures_in_row import figures

WIRE = """VELMA, Sept 3 (Reuters) — Bridge inspectors closed the Orsk viaduct on Monday after 17 bolts failed, the Port of Velma said.

"The bolts had been reported as loose since April and the ministry knew it well," said Irina Dosk, head of the Kolva drivers' league, which has 240 members.

Engineers sent by the Tarn Institute counted 63 cracks in 12 pillars, the longest of 38 centimetres.

"If somebody had warned the board in time, the road would have been shut in May," said Milan Brek, chairman of the Halden Board.

Mayor Petra Lunde promised 900 bus seats between Velma and Orsk. "The city will not sleep until each commuter has a seat," she said.
"""
RENDERED = """The viaduct of Orsk is shut down Monday by the controllers, because 17 screws gave way, communicated the harbour Velma.

"The bolts were announced loose from April and of this the ministry knew well it," expressed Irina Dosk, who leads a union at Kolva that reunites 240 drivers.

Specialists that the institute Tarn dispatched found fissures, 63 of them, upon 12 columns; 38 centimetres measures the greatest.

"If somebody had alerted the board with time, the route would have been closed in May," so Milan Brek, who presides at Halden.

Places in bus, 900, were announced by mayoress Petra Lunde joining Velma with Orsk. "The city will not repose until every commuter has one seat," she assured.
"""
ROOM = """Anger grew at Orsk, where Petra Lunde faced commuters before noon. "The city will not sleep until each commuter has a seat," was her reply, with 900 of them offered.

The Halden Board blames silence. "If somebody had warned the board in time, the road would have been shut in May," Milan Brek told us.

Only 12 pillars were looked at by the Tarn Institute, and 17 bolts were lying in the grass at Velma.

"The bolts had been reported as loose since April and the ministry knew it well," insists Irina Dosk, speaking for Kolva and its 240 drivers, 38 of whom came.
"""


def test_a_rendering_in_other_words_is_a_common_source_with_doubt() -> None:
    derivations, origins, carried = traced([row("a", WIRE, "courier.com"), row("b", RENDERED, "herald.com")])
    (tie,) = derivations
    assert (tie.kind, tie.direction, tie.share) == ("common-source", "unknown", 0.0)
    assert "in one order" in tie.because[0]
    assert "in other words" in tie.because[1]
    assert "not established" in tie.because[2]
    assert carried["b"].state == "independence not established"
    assert carried["b"].origins[0] == carried["a"].origins[0]
    assert "Reuters" in {o.id: o.label for o in origins}[carried["b"].origins[0]]


def test_every_passage_stands_in_its_report() -> None:
    ((tie,), _, _) = traced([row("a", WIRE), row("b", RENDERED)])
    texts = {"a": WIRE, "b": RENDERED}
    for passage in tie.passages:
        for span in (passage.source, passage.target):
            assert texts[span.report][span.start : span.end] == span.quote


def test_the_same_speakers_in_one_room_told_in_another_order_prove_nothing() -> None:
    assert traced([row("a", WIRE), row("b", ROOM)])[0] == []


def test_the_same_facts_in_order_without_the_quotations_prove_nothing() -> None:
    assert traced([row("a", WIRE), row("b", RENDERED.replace('"', ""))])[0] == []


def test_a_rendering_meets_its_like_by_figures_in_a_row() -> None:
    made = prints_of([(Report(name, name, text.replace('"', "")), None) for name, text in (("a", WIRE), ("b", RENDERED))])
    assert len(set(made[0].hashes) & set(made[1].hashes)) >= 2


def test_years_times_and_parts_of_words_are_no_figures() -> None:
    assert figures("In 2019, at 10:45 on the A40, 1,200 of 3.5 tons and 007 B-52s; 14.") == ["1200", "35", "7", "14"]


def test_figures_that_are_cut_do_not_count() -> None:
    assert figures("12 then 34 then 56", [(8, 10)]) == ["12", "56"]
