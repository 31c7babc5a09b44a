"""Who took from whom, and how many voices there are."""

from itertools import permutations

from quality.made_stories import ARTICLES, WIRES
from tests.steps.trace.piles import row, traced

HEAD = "Barge drifts two miles on the Tarn"
WIRE = f"{HEAD}\n{WIRES[0]}"
PLAIN = f"{HEAD}\n{WIRES[0].replace('HARLOWE (AP) - ', '')}"
PARAGRAPH = WIRES[0].split("\n")[3]


def test_copies_of_a_wire_are_one_origin_and_nobody_knows_who_had_it_first() -> None:
    derivations, origins, carried = traced([row("a", WIRE, "courier.com"), row("b", WIRE, "herald.com"), row("c", PLAIN, "post.com")])
    assert {d.kind for d in derivations} == {"copy"}
    assert {d.direction for d in derivations} == {"unknown"}
    assert [(o.kind, o.label) for o in origins] == [("agency", f"AP: {HEAD}")]
    assert carried["a"].state == "known"
    assert carried["c"].state == "lineage not recorded"


def test_a_passage_of_a_wire_brings_its_origin_along_and_the_main_one_stays_first() -> None:
    derivations, origins, carried = traced([row("a", WIRE, "courier.com"), row("b", f"{ARTICLES[0]}\n{PARAGRAPH}", "herald.com")])
    (tie,) = derivations
    assert (tie.source, tie.target, tie.kind, tie.direction) == ("a", "b", "mixed", "known")
    assert any("AP" in reason for reason in tie.because)
    assert carried["b"].origins[1] == carried["a"].origins[0]
    assert carried["b"].sources == ("a",)
    assert len(origins) == 2


def test_a_printed_credit_tells_the_direction() -> None:
    text = PLAIN.replace(HEAD, f"{HEAD}\nUSA TODAY Published 5:10 p.m. ET June 3, 2023")
    (tie,), _, _ = traced([row("a", text, "herald.com"), row("b", PLAIN, "usatoday.com")])
    assert (tie.source, tie.direction) == ("b", "known")
    assert "herald.com credits USA TODAY" in tie.because


def test_the_earlier_of_two_uncredited_copies_is_the_source() -> None:
    (tie,), _, _ = traced([row("a", PLAIN, "herald.com", "2023-06-04"), row("b", PLAIN, "courier.com", "2023-06-03")])
    assert (tie.source, tie.direction) == ("b", "known")


def test_a_portal_takes_over() -> None:
    (tie,), _, _ = traced([row("a", PLAIN, "yahoo.com"), row("b", PLAIN, "courier.com")])
    assert (tie.source, tie.direction) == ("b", "known")


def test_a_write_through_follows_the_shorter_state_with_the_older_opening() -> None:
    fuller = WIRE.replace(
        "HARLOWE (AP) - ",
        "HARLOWE (AP) - Divers went down to the piers of the old railway bridge on Wednesday to look for damage left by a runaway vessel.\n"
        "They worked in turns of twenty minutes, for the water was cold and thick with mud from the hills after so many days of rain.\n"
        "The county said their findings would be read out at a public meeting in the town hall on Friday evening.\n"
        "Lawyers for the owner asked to be present, and so did the union of the railway workers and two insurance firms.\n"
        "A lorry carried the first stones to a yard beside the station, where masons numbered them with white chalk.\n",
    )
    (tie,), _, _ = traced([row("a", fuller, "courier.com"), row("b", WIRE, "herald.com")])
    assert (tie.source, tie.target, tie.direction) == ("b", "a", "known")
    assert any("fuller state" in reason for reason in tie.because)


def test_siblings_have_their_words_from_a_third() -> None:
    rows = [
        row("a", WIRE, "courier.com"),
        row("b", f"{ARTICLES[0]}\n{PARAGRAPH}", "herald.com"),
        row("c", f"{ARTICLES[1]}\n{PARAGRAPH}", "post.com"),
    ]
    derivations, origins, carried = traced(rows)
    between = next(d for d in derivations if {d.source, d.target} == {"b", "c"})
    assert (between.kind, between.direction) == ("common-source", "unknown")
    assert len(origins) == 3
    assert len(carried["b"].origins) == len(carried["c"].origins) == 2


def test_an_uncredited_text_of_several_outlets_has_an_unseen_source() -> None:
    _, origins, _ = traced([row("a", PLAIN, "courier.com"), row("b", PLAIN, "herald.com")])
    assert [o.kind for o in origins] == ["unseen"]


def test_agencies_without_a_name_leave_independence_open() -> None:
    _, _, carried = traced([row("a", f"{HEAD}\n{ARTICLES[0]}\nSource: With Agencies")])
    assert carried["a"].state == "independence not established"


def test_a_stock_phrase_of_many_texts_ties_nobody() -> None:
    phrase = "the bitter dispute over who may draw water from the upper lake in summer"
    texts = [*WIRES, *ARTICLES]
    rows = [row(f"r{n}", f"{text}\nAll call it {phrase}.", f"outlet{n}.com") for n, text in enumerate(texts)]
    derivations, origins, _ = traced(rows)
    assert derivations == []
    assert len(origins) == len(rows)


def test_the_order_of_the_rows_does_not_matter() -> None:
    rows = [row("a", WIRE, "courier.com"), row("b", f"{ARTICLES[0]}\n{PARAGRAPH}", "herald.com"), row("c", PLAIN, "post.com")]
    seen = {str(sorted(map(str, traced(list(order))[0]))) for order in permutations(rows)}
    assert len(seen) == 1
