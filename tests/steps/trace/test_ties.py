"""What ties two reports, and what does not."""

from hypothesis import given
from hypothesis import strategies as st
from quality.made_stories import ARTICLES, WIRES
from tests.steps.trace.piles import bare, row

from variorum.records.span import unequal
from variorum.steps.trace.prints import prints_of
from variorum.steps.trace.ties import tie_of

SENTENCE = "Inspectors found that the weed had crept into the pipes through a grating that nobody had cleaned since the spring flood."


def tied(one: str, other: str) -> bool:
    return tie_of(bare("a", one), bare("b", other)) is not None


def test_one_sentence_taken_over_ties() -> None:
    assert tied(f"{ARTICLES[0]}\n{SENTENCE}", f"{ARTICLES[1]}\n{SENTENCE}")


def test_light_edits_do_not_break_a_passage() -> None:
    edited = SENTENCE.replace("had crept into", "crept inside").replace("spring flood", "floods of spring")
    assert tied(f"{ARTICLES[0]}\n{SENTENCE}", f"{ARTICLES[1]}\n{edited}")


def held_by_both(one: str, other: str) -> tuple[int, ...]:
    """The fingerprints that the two share, as if the whole archive held them."""
    first, second = prints_of([(bare("a", one)[0], None), (bare("b", other)[0], None)])
    return tuple(set(first.hashes) & set(second.hashes))


def test_a_phrase_that_too_many_print_ties_nobody() -> None:
    phrase = "and as this paper has reported many times before in its pages on the matter at hand"
    one, other = f"{ARTICLES[0]} So it was {phrase}.", f"{ARTICLES[1]} So it was {phrase}."
    assert tied(one, other)
    assert tie_of(bare("a", one), bare("b", other), held_by_both(one, other)) is None


def test_a_phrase_that_too_many_print_ties_nobody_where_it_stands_twice() -> None:
    phrase = "as this paper has reported many times before in its pages on the matter at hand"
    one, other = f"{ARTICLES[0]} So it was {phrase} {phrase}.", f"{ARTICLES[1]} Hence, {phrase} {phrase}."
    assert tied(one, other)
    assert tie_of(bare("a", one), bare("b", other), held_by_both(one, other)) is None


def test_a_text_that_too_many_print_ties_its_copies() -> None:
    cut = "\n".join(WIRES[0].split("\n")[:4])
    assert tie_of(bare("a", WIRES[0]), bare("b", cut), held_by_both(WIRES[0], cut)) is not None


def test_a_phrase_that_too_many_print_ties_nobody_where_it_stands_within_itself() -> None:
    phrase = "as this paper has reported many times before in its pages on the matter at hand"
    doubled = phrase.replace("many times", f"many times {phrase}")
    one, other = f"{ARTICLES[0]} So it was {doubled}.", f"{ARTICLES[1]} Hence, {doubled}."
    assert tied(one, other)
    assert tie_of(bare("a", one), bare("b", other), held_by_both(one, other)) is None


def test_a_long_passage_ties_however_many_print_it() -> None:
    paragraph = WIRES[2].split("\n")[1]
    one, other = f"{ARTICLES[0]}\n{paragraph}", f"{ARTICLES[1]}\n{paragraph}"
    assert tie_of(bare("a", one), bare("b", other), held_by_both(one, other)) is not None


def test_spelling_marks_and_case_do_not_break_a_passage() -> None:
    assert tied(f"{ARTICLES[0]}\nThe town’s mayor — {SENTENCE}", f"{ARTICLES[1]}\nTHE TOWN'S MAYOR - {SENTENCE.upper().lower()}")


def test_a_text_reworded_throughout_ties_by_what_is_left_in_its_order() -> None:
    words = " ".join(line for line in WIRES[5].split("\n") if '"' not in line).split()
    patches = [" ".join(words[n : n + 6] + ["indeed"] * 7) for n in range(0, len(words), 13)]
    assert tied(f"{ARTICLES[0]}\n{' '.join(patches)}", WIRES[5])
    assert not tied(f"{ARTICLES[0]}\n{' '.join(patches[:3])}", WIRES[5])
    assert not tied(f"{ARTICLES[0]}\n{' '.join(patches[::-1])}", WIRES[5])


def test_a_shared_quotation_is_no_tie() -> None:
    assert not tied(f"{ARTICLES[0]}\n“{SENTENCE}” she said.", f"{ARTICLES[1]}\nShe said: “{SENTENCE}”")


def test_a_quotation_over_several_lines_is_no_tie() -> None:
    words = "“We are sorry for what happened\nand we will mend the pipes before the first\nfrost whatever it may cost the company”"
    assert not tied(f"{ARTICLES[0]}\n{words}", f"{ARTICLES[1]}\n{words}")


def test_an_embedded_post_is_no_tie() -> None:
    post = f"{SENTENCE}\n— Ines Calder (@inescalder) June 3, 2023"
    assert not tied(f"{ARTICLES[0]}\n{post}", f"{ARTICLES[1]}\n{post}")


def test_names_and_titles_are_no_tie() -> None:
    names = "Deputy Prime Minister Ada Holm, Foreign Secretary Sir Joseph Marr and Defence Minister Karl Aage Lund of the Democratic Union Party"
    assert not tied(f"{ARTICLES[0]}\n{names} were there.", f"{ARTICLES[1]}\nAlso invited: {names}.")


def test_an_enumeration_is_no_tie() -> None:
    listed = "theft of a vehicle, dangerous driving, leaving the place of an accident, resisting arrest, insulting an officer"
    assert not tied(f"{ARTICLES[0]}\nHe faces charges of {listed}.", f"{ARTICLES[1]}\nThe sheet lists {listed}.")


def test_furniture_is_no_tie() -> None:
    footer = "Copyright 2023 The Aske Courier. All rights reserved. This material may not be published, broadcast, rewritten or redistributed."
    assert tie_of(row("a", f"{ARTICLES[0]}\n{footer}"), row("b", f"{ARTICLES[1]}\n{footer}")) is None


def test_the_order_of_the_two_does_not_matter() -> None:
    one, other = bare("a", WIRES[0]), bare("b", "\n".join(reversed(WIRES[0].split("\n"))))
    assert tie_of(one, other) == tie_of(other, one)


def test_a_cut_text_is_one_text_and_a_borrowing_is_not() -> None:
    paragraphs = WIRES[0].split("\n")
    cut = tie_of(bare("a", WIRES[0]), bare("b", "\n".join(paragraphs[:3])))
    borrowed = tie_of(bare("a", WIRES[0]), bare("b", f"{WIRES[1]}\n{paragraphs[3]}"))
    assert cut is not None
    assert cut.one_text
    assert borrowed is not None
    assert not borrowed.one_text


@given(st.lists(st.sampled_from([*WIRES[0].split("\n"), *WIRES[1].split("\n"), "“Yes.”", "", "x" * 50]), max_size=9))
def test_passages_quote_both_sides_on_any_mixture(lines: list[str]) -> None:
    one, other = "\n".join(lines), WIRES[0]
    tie = tie_of(bare("a", one), bare("b", other))
    if tie is not None:
        assert not unequal([p.source for p in tie.passages], one)
        assert not unequal([p.target for p in tie.passages], other)
        assert all(0 < p.similarity <= 1 for p in tie.passages)
        assert all(0 < share <= 1 for share in tie.shares)
