"""What a judgement does to what is found, as the story grows and when it is undone."""

from collections.abc import Callable

import pytest
from tests.judging.conftest import LATER, Room

from variorum.exports.judgements import evidence
from variorum.exports.judgements.evidence import Draft
from variorum.records.judgement import Judgement

Open = Callable[[], Room]
FERRIES, TRAMS = {"ferry-1", "ferry-2", "ferry-3", "ferry-4"}, {"tram-1", "tram-2", "tram-3"}


def judge(room: Room, draft: Draft, author: str = "Ada", note: str = "") -> Judgement:
    one = room.opened.judge(
        draft.kind, draft.subjects, draft.others, topic=draft.topic, value=draft.value, note=note, author=author
    )
    room.run()
    return one


def merge(room: Room) -> Draft:
    return evidence.merged(room.edition, room.actor("Marta Ilves"), room.actor("M. Ilves-Rand"))


def split(room: Room) -> Draft:
    return evidence.split(room.edition, room.actor("Marta Ilves"), [room.id("ferry-3")])


def move(room: Room) -> Draft:
    home = next(s.reports for s in room.edition.stories if room.id("ferry-4") in s.reports)
    return evidence.moved(room.id("ferry-4"), home, (room.id("tram-1"),))


def cut(room: Room) -> Draft:
    return evidence.tie(room.id("ferry-1"), room.id("ferry-2"), "wrong")


def tied(room: Room) -> Draft:
    return evidence.tie(room.id("ferry-3"), room.id("tram-3"), "right")


def settle(room: Room) -> Draft:
    return evidence.settling(room.point("12", "15"), 1)


def test_merged_actors_stay_one_as_the_story_grows(room: Open) -> None:
    here = room()
    one = judge(here, merge(here), note="her married name")
    for _ in range(2):
        actor = here.actor("M. Ilves-Rand")
        assert "Marta Ilves" in {n.text for n in actor.names}
        assert actor.judged == (one.id,)
        assert actor.because[0] == f"Marta Ilves and M. Ilves-Rand put together by judgement of Ada, {one.at[:10]} (her married name)"
        here.grow()


def test_split_actors_stay_two_as_the_story_grows(room: Open) -> None:
    here = room()
    judge(here, split(here))
    for later in ({}, LATER):
        here.grow(later)
        aside, rest = here.actor("Marta Ilves", "ferry-3"), here.actor("Marta Ilves", "ferry-1")
        assert aside.id != rest.id
        assert [r for n in aside.names for r in n.reports] == [here.id("ferry-3")]
        assert aside.unsure == ()
    assert here.id("ferry-5") in {r for n in rest.names for r in n.reports}


def test_a_moved_report_stays_as_stories_grow(room: Open) -> None:
    here = room()
    judge(here, move(here))
    assert here.story("ferry-4") == TRAMS | {"ferry-4"}
    here.grow()
    assert here.story("ferry-4") == TRAMS | {"ferry-4", "tram-4"}
    assert here.story("ferry-1") == (FERRIES - {"ferry-4"}) | {"ferry-5"}


def test_a_tie_called_wrong_is_cut_and_each_has_its_own_voice(room: Open) -> None:
    here = room()
    one = judge(here, cut(here))
    assert here.edition.derivations == ()
    first, second = (next(e.carried for e in here.edition.entries if e.name == name) for name in ("ferry-1", "ferry-2"))
    assert first
    assert second
    assert not set(first.origins) & set(second.origins)
    assert first.judged == (one.id,)
    assert first.because[-1].startswith("not tied to ferry-2 by judgement of Ada")


def test_a_tie_called_right_says_so(room: Open) -> None:
    here = room()
    one = judge(here, evidence.tie(here.id("ferry-1"), here.id("ferry-2"), "right"))
    (tie,) = here.edition.derivations
    assert (tie.kind, tie.judged) == ("copy", (one.id,))
    assert tie.because[-1] == f"right by judgement of Ada, {one.at[:10]}"


def test_reports_that_share_nothing_are_tied_where_a_person_says_so(room: Open) -> None:
    here = room()
    one = judge(here, tied(here))
    for _ in range(2):
        tie = next(d for d in here.edition.derivations if d.judged)
        assert {tie.source, tie.target} == {here.id("ferry-3"), here.id("tram-3")}
        assert (tie.kind, tie.direction, tie.passages) == ("common-source", "unknown", ())
        assert tie.because == (f"tied by judgement of Ada, {one.at[:10]}; how is not known",)
        here.grow()


def test_a_settled_point_keeps_its_verdict_and_says_who_settled_it(room: Open) -> None:
    here = room()
    one = judge(here, settle(here), note="the morgue's count")
    for _ in range(2):
        point = here.point("12", "15")
        assert point.verdict == "conflict"
        assert point.settled
        assert (point.settled.author, point.settled.note, point.settled.judgement) == ("Ada", "the morgue's count", one.id)
        assert point.settled.reading is not None
        assert point.readings[point.settled.reading].value == "15"
        here.grow()


@pytest.mark.parametrize("draft", [merge, split, move, cut, tied, settle])
def test_undoing_gives_back_the_bytes_that_were(room: Open, draft: Callable[[Room], Draft]) -> None:
    here = room()
    before = here.told()
    one = judge(here, draft(here))
    changed = here.told()
    here.opened.undo(one.id, author="Bo")
    computed = here.run()
    assert changed != before
    assert here.told() == before
    assert computed == {"judge": len(one.reports)}, "what was before is remembered"


@pytest.mark.parametrize("draft", [merge, move, tied])
def test_judging_and_growing_and_undoing_end_where_growing_ends(room: Open, draft: Callable[[Room], Draft]) -> None:
    here = room()
    one = judge(here, draft(here))
    here.grow()
    here.opened.undo(one.id, author="Bo")
    here.run()
    plain = room()
    plain.grow()
    assert here.told() == plain.told()


@pytest.mark.parametrize(
    ("draft", "stages"),
    [
        (merge, {"judge", "align", "compare", "compose", "catalogue"}),
        (settle, {"judge", "align", "compare", "compose", "catalogue"}),
    ],
)
def test_only_what_a_judgement_touches_is_done_again(room: Open, draft: Callable[[Room], Draft], stages: set[str]) -> None:
    here = room()
    made = draft(here)
    here.opened.judge(made.kind, made.subjects, made.others, topic=made.topic, value=made.value, author="Ada")
    computed = here.run()
    assert set(computed) == stages
    assert computed["align"] == 1


def test_a_note_is_work_for_nobody(room: Open) -> None:
    here = room()
    before = here.told()
    here.opened.judge("note", [here.id("ferry-1")], note="seen on paper", author="Ada")
    assert set(here.run()) <= {"judge"}
    assert here.told() == before
    assert here.edition.judgements[0].note == "seen on paper"


def test_of_two_that_contradict_the_later_holds_and_it_is_said(room: Open) -> None:
    here = room()
    judge(here, merge(here))
    first = here.edition.judgements[0]
    judge(here, evidence.split(here.edition, here.actor("M. Ilves-Rand"), ["M. Ilves-Rand"]), author="Bo")
    actor = here.actor("M. Ilves-Rand")
    assert {n.text for n in actor.names} == {"M. Ilves-Rand"}
    assert actor.because[0].endswith(f", against an earlier one of Ada, {first.at[:10]}")
    judge(here, evidence.merged(here.edition, here.actor("M. Ilves-Rand"), here.actor("Marta Ilves")), author="Cleo")
    assert len(here.actor("M. Ilves-Rand").names) > 1


def test_the_last_word_on_a_point_names_those_before(room: Open) -> None:
    here = room()
    first = judge(here, settle(here))
    judge(here, evidence.settling(here.point("12", "15"), None), author="Bo")
    settled = here.point("12", "15").settled
    assert settled
    assert (settled.reading, settled.author, settled.overrides) == (None, "Bo", (first.id,))


def test_without_judgements_no_key_of_theirs_is_there(room: Open) -> None:
    from variorum.exports.json import archive_json

    text = archive_json(room().edition)
    assert b'"judge' not in text
    assert b'"settled"' not in text


def test_a_judgement_may_come_before_the_report_it_concerns(room: Open) -> None:
    here = room()
    other = room()
    other.grow()
    here.opened.judge("story", [here.id("tram-1"), other.id("ferry-5")], [here.id("ferry-1")], author="Ada")
    here.run()
    here.grow()
    assert here.story("ferry-5") == TRAMS | {"ferry-5", "tram-4"}
