"""`show` and `why` in words: the same order and signs as on the page."""

import pytest

from variorum.exports.listing.find import find
from variorum.exports.listing.lines import WIDTH, held, line, plain, wrapped
from variorum.exports.terminal import overview, show, why


def shown(edition, wanted):
    return plain(show(edition, find(edition, wanted)[0]))


def reasons(edition, wanted):
    return plain(why(edition, find(edition, wanted)[0]))


def test_a_story_has_the_sections_of_the_page_in_order(edition):
    text = shown(edition, "s-ferry")
    heads = ["In brief", "Where they differ", "What is said", "Timeline", "Who", "Where from", "Coverage", "The reports"]
    places = [text.index(f"\n{head}\n") for head in heads]
    assert places == sorted(places)


def test_the_overview_ends_with_the_brief_of_the_one_story(edition):
    text = overview(edition)
    assert text.startswith("5 reports · 3 origins · 1 story\n")
    assert "Planned, in one report: An inquiry will open in Zagreb on Thursday" in text


@pytest.mark.parametrize(
    ("wanted", "kind", "key"),
    [
        ("Ivo Marine", "actor", "a-marin"),
        ("ivo marin", "actor", "a-marin"),
        ("p-dead", "point", "p-dead"),
        ("people killed", "point", "p-dead"),
        ("gazette", "report", "r-gazette"),
        ("HG2", "report", "r-later"),
        ("d-cop", "derivation", "d-copy"),
        ("Adriatic Wire", "origin", "o-wire"),
        ("s-g2", "statement", "s-g2"),
    ],
)
def test_things_are_found_by_id_name_or_the_beginning_of_an_id(edition, wanted, kind, key):
    (hit,) = find(edition, wanted)
    assert (hit.kind, hit.id) == (kind, key)


def test_what_is_held_together_is_not_parted():
    rows = plain(wrapped(f"{'word ' * 18}{held('3 reports · 1 origin')}", 4)).splitlines()
    assert [row.strip() for row in rows[1:]] == ["3 reports · 1 origin"]


def test_no_line_of_the_coverage_table_is_wider_than_the_page(edition):
    table = shown(edition, "s-ferry").split("\nCoverage\n")[1].split("\n\n")[0]
    assert max(map(len, table.splitlines())) <= WIDTH


def test_a_question_that_is_its_own_answer_is_printed_once(edition):
    text = shown(edition, "s-ferry")
    assert not any(f"“{words}”: {words}" in text for words in {r.text for p in edition.dossiers[0].points for r in p.readings})


def test_nothing_is_found_by_nothing(edition):
    assert find(edition, "  ") == ()
    assert find(edition, "no such thing") == ()


def test_why_a_point_goes_from_the_rule_to_the_file(edition):
    text = reasons(edition, "p-dead")
    chain = ["rule  toll-grows", "finding figure f-g1", "killing [at least three] people", "gazette.txt:153-167"]
    places = [text.index(words) for words in chain]
    assert places == sorted(places)


def test_why_a_brief_sentence_leads_to_its_point(edition):
    sentence = next(b for b in edition.dossiers[0].brief if "p-dead" in b.points)
    assert "rule  toll-grows" in reasons(edition, sentence.id)


def test_why_a_derivation_prints_both_sides(edition):
    text = reasons(edition, "d-copy")
    assert "gazette.txt:" in text
    assert "courier.txt:" in text


def test_why_a_statement_names_its_speaker_in_report_and_story(edition):
    text = reasons(edition, "s-u1")
    assert "speaker in its report: Ivo Marine" in text
    assert "speaker in the story: Ivo Marin" in text


@pytest.mark.parametrize("wanted", ["s-ferry", "a-marin", "e-inquiry", "o-wire", "r-kvarner", "p-quote"])
def test_why_knows_every_kind_of_thing(edition, wanted):
    assert reasons(edition, wanted)


def test_a_point_tells_who_is_silent(edition):
    assert "·  could not know yet  CC" not in shown(edition, "p-inquiry")
    assert "could not know yet  HG1 CC RK" in shown(edition, "p-inquiry")


def test_no_line_moves_the_cursor():
    assert plain([line("a\x1b[2Jb\u202e")]) == "a⟨001B⟩[2Jb⟨202E⟩"
