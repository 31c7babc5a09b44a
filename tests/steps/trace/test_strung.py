"""Pages that string several items together: each origin is carried, none is joined with another."""

import pytest
from quality.made_stories import ARTICLES, WIRES
from quality.made_wires import NAMED
from tests.steps.trace.piles import row, traced

ONE, OTHER, THIRD = WIRES[0], WIRES[1], NAMED[2]
MIXED = "\n".join(line for pair in zip(ONE.split("\n"), OTHER.split("\n"), strict=True) for line in pair)


@pytest.mark.parametrize("page", [f"{ONE}\n{OTHER}", f"{OTHER}\n{ONE}", MIXED])
def test_two_items_of_two_agencies_on_one_page_stay_two_origins(page: str) -> None:
    derivations, origins, carried = traced([row("a", ONE, "courier.com"), row("b", OTHER, "herald.com"), row("m", page, "daily.com")])
    assert len(origins) == 2
    assert set(carried["m"].origins) == {*carried["a"].origins, *carried["b"].origins}
    assert {(d.source, d.target, d.kind, d.direction) for d in derivations} == {("a", "m", "mixed", "known"), ("b", "m", "mixed", "known")}


def test_copies_of_an_item_stay_one_origin_beside_a_page_that_strings_it() -> None:
    rows = [row("a", ONE, "courier.com"), row("c", ONE, "post.com"), row("b", OTHER, "herald.com"), row("m", f"{ONE}\n{OTHER}", "daily.com")]
    _, origins, carried = traced(rows)
    assert len(origins) == 2
    assert carried["a"].origins == carried["c"].origins


def test_a_page_of_items_that_two_print_is_no_voice_either() -> None:
    page = f"{ONE}\n{OTHER}"
    _, origins, carried = traced([row("a", ONE, "courier.com"), row("b", OTHER, "herald.com"), row("m", page, "daily.com"), row("n", page, "post.com")])
    assert len(origins) == 2
    assert carried["m"].origins == carried["n"].origins


def test_three_items_and_own_words_are_four_voices() -> None:
    rows = [row("a", ONE, "courier.com"), row("b", OTHER, "herald.com"), row("c", THIRD, "post.com"), row("m", "\n".join((ONE, OTHER, THIRD, *ARTICLES)), "daily.com")]
    _, origins, carried = traced(rows)
    assert len(origins) == 4
    assert len(carried["m"].origins) == 4


def test_a_text_cut_into_two_stays_one_origin() -> None:
    lines = ONE.split("\n")
    rows = [row("m", ONE, "daily.com"), row("a", "\n".join(lines[:3]), "courier.com"), row("b", "\n".join(lines[3:]), "herald.com")]
    _, origins, _ = traced(rows)
    assert len(origins) == 1


def test_a_story_written_through_stays_one_origin() -> None:
    lines = ONE.split("\n")
    place = "HARLOWE (AP) - "
    second = f"{place}Divers went down again on Wednesday and brought up two rusted shackles, the harbor office said.\n" + "\n".join([lines[0].removeprefix(place), *lines[1:]])
    third = f"{place}The owner of a runaway barge was fined on Friday for neglecting its ropes.\n" + second.removeprefix(place).rsplit("\n", 2)[0]
    _, origins, _ = traced([row("a", ONE, "courier.com"), row("b", second, "herald.com"), row("c", third, "daily.com")])
    assert len(origins) == 1
