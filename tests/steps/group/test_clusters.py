"""Which reports tell one running story."""

import random

import pytest
from tests.steps.group import piles
from tests.steps.group.piles import clusters_of, row, rows_of, stories

from variorum.steps.group import reasons
from variorum.steps.group.clusters import all_together

STORMS = ((piles.STORM_COAST, "Havnsund"), (piles.STORM_PLAIN, "Mirovo"))


@pytest.mark.parametrize(
    ("one", "other"),
    [(piles.QUAKE_NORTH, piles.QUAKE_SOUTH), (piles.TRIAL_BANKER, piles.TRIAL_TEEN)],
    ids=["two earthquakes", "two trials"],
)
def test_look_alikes_stay_apart(one: dict[str, str], other: dict[str, str]) -> None:
    assert sorted(map(sorted, stories(rows_of(one, other)))) == sorted([sorted(one), sorted(other)])


def test_two_storms_of_one_night_stay_apart_by_place() -> None:
    rows = [row(name, text, places=(place,)) for pile, place in STORMS for name, text in pile.items()]
    assert sorted(map(sorted, stories(rows))) == [sorted(piles.STORM_COAST), sorted(piles.STORM_PLAIN)]


def test_a_storm_that_moves_on_is_one_story() -> None:
    rows = [row(name, text, places=("Havnsund", "Mirovo")) for name, text in piles.STORM_COAST.items()]
    assert stories(rows) == [set(piles.STORM_COAST)]


@pytest.mark.parametrize("pile", [piles.QUAKE_NORTH, piles.QUAKE_SOUTH, piles.TRIAL_BANKER, piles.TRIAL_TEEN])
def test_a_pile_of_one_story_is_one_story(pile: dict[str, str]) -> None:
    assert stories(rows_of(pile)) == [set(pile)]


@pytest.mark.parametrize("straggler", [piles.LATE, piles.SHORT], ids=["late", "short"])
def test_a_straggler_finds_its_story(straggler: dict[str, str]) -> None:
    found = stories(rows_of(piles.QUAKE_NORTH, piles.QUAKE_SOUTH, piles.TRIAL_TEEN, straggler))
    assert set(piles.QUAKE_NORTH) | set(straggler) in found


def test_a_stranger_stays_alone_and_says_so() -> None:
    clusters = list(clusters_of(rows_of(piles.QUAKE_NORTH, piles.STRANGER)))
    (alone,) = [c for c in clusters if c.reports == ("stranger",)]
    assert alone.because == ("no other report is close enough",)


def test_unrelated_reports_make_no_story() -> None:
    firsts = [{min(pile): pile[min(pile)]} for pile in (piles.QUAKE_SOUTH, piles.TRIAL_BANKER, piles.TRIAL_TEEN, piles.STRANGER)]
    assert all(len(members) == 1 for members in stories(rows_of(*firsts)))


def test_the_order_of_arrival_does_not_matter() -> None:
    rows = rows_of(piles.QUAKE_NORTH, piles.QUAKE_SOUTH, piles.TRIAL_BANKER, piles.TRIAL_TEEN, piles.LATE, piles.SHORT)
    expected = clusters_of(rows)
    for seed in range(5):
        random.Random(seed).shuffle(rows)
        assert clusters_of(rows) == expected


def test_reports_stand_earliest_first_and_undated_last() -> None:
    days = {"north-1": "2031-03-05", "north-2": "2031-03-04T08:00", "north-3": None, "north-4": "2031-03-04"}
    rows = [row(name, text, days[name]) for name, text in piles.QUAKE_NORTH.items()]
    (cluster,) = clusters_of(rows)
    assert cluster.reports == ("north-4", "north-2", "north-1", "north-3")


def test_many_copies_do_not_push_a_rewrite_out() -> None:
    wire = piles.QUAKE_NORTH["north-1"]
    copies = [row(f"copy-{i:02}", f"{wire} Local edition {i}.", origin="wire") for i in range(30)]
    rewrite = row("rewrite", piles.QUAKE_NORTH["north-4"])
    assert len(stories([*copies, rewrite])) == 1


def test_reports_of_one_origin_stay_together() -> None:
    rows = [
        row("first", piles.QUAKE_NORTH["north-1"], origin="wire"),
        row("second", piles.QUAKE_NORTH["north-2"], origin="wire"),
        *rows_of(piles.QUAKE_SOUTH),
    ]
    assert {"first", "second"} in stories(rows)


def test_a_text_used_again_for_another_event_is_no_copy() -> None:
    form = "{} will buy {} for {} million crowns, it said. Shareholders will vote in spring, and no job will be lost, its head told reporters."
    deals = {"bread": ("Bakers Tolliver", "Ardane Mills", "310"), "boats": ("Shipwright Quorn", "Vellacott Yards", "745")}
    rows = [row(name, form.format(*deal), origin="o") for name, deal in deals.items()]
    rows += [row(f"{name}-2", f"In the harbour of {deal[1]} all talk is of {deal[0]} and {deal[2]} million crowns.") for name, deal in deals.items()]
    assert not any({"bread", "boats"} <= members for members in stories(rows))


def test_reasons_name_what_is_shared_and_what_keeps_apart() -> None:
    clusters = {c.reports[0]: c for c in clusters_of(rows_of(piles.QUAKE_NORTH, piles.QUAKE_SOUTH))}
    assert any("Velmora" in reason for reason in clusters["north-1"].because)
    assert any("Aleix" in reason for reason in clusters["south-1"].because)


def test_look_alikes_say_what_each_opens_with() -> None:
    rows = [row(name, text, places=(place,)) for pile, place in STORMS for name, text in pile.items()]
    coast, plain = sorted(clusters_of(rows), key=lambda cluster: cluster.reports)
    assert coast.because[-1] == "apart from its likest story: here most open with Havnsund; there most open with Mirovo"
    assert plain.because[-1] == "apart from its likest story: here most open with Mirovo; there most open with Havnsund"


def test_a_stranger_says_what_it_opens_with() -> None:
    first = min(piles.QUAKE_SOUTH)
    alone = next(c for c in clusters_of(rows_of(piles.QUAKE_NORTH, {first: piles.QUAKE_SOUTH[first]}, piles.LATE)) if c.reports == (first,))
    assert "here it opens with" in alone.because[-1]
    assert "there most open with" in alone.because[-1]


def test_reasons_are_the_same_however_the_numbers_of_words_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    rows, found = rows_of(piles.QUAKE_NORTH, piles.QUAKE_SOUTH, piles.TRIAL_TEEN, piles.SHORT), []
    for dear in (0, reasons.DEAR, 1 << 20):
        monkeypatch.setattr(reasons, "DEAR", dear)
        found.append([cluster.because for cluster in clusters_of(rows)])
    assert found[0] == found[1] == found[2]


def test_one_story_on_demand() -> None:
    rows = rows_of(piles.QUAKE_NORTH, piles.STRANGER)
    (cluster,) = all_together([sketch for sketch, _ in rows])
    assert set(cluster.reports) == {r[0].report for r in rows}


@pytest.mark.parametrize("text", ["", " ", "\x00\x01", "a " * 50_000, "x" * 100_000, "مرحبا بالعالم", "12 12 12", "—…!"])
def test_any_text_is_grouped(text: str) -> None:
    rows = [row("odd", text), row("odd-too", text), *rows_of(piles.STRANGER)]
    assert sorted(name for members in stories(rows) for name in members) == ["odd", "odd-too", "stranger"]


def test_nothing_gives_nothing() -> None:
    assert clusters_of([]) == list(all_together([])) == []


@pytest.mark.parametrize("count", [4, 6, 8])
def test_single_reports_of_one_capital_stay_apart(count: int) -> None:
    rows = rows_of(dict(list(piles.CAPITAL.items())[:count]))
    assert all(len(members) == 1 for members in stories(rows))


def test_two_reports_of_one_story_find_each_other_among_strangers() -> None:
    rows = rows_of(piles.CAPITAL, {name: piles.TRIAL_TEEN[name] for name in ("teen-1", "teen-2")})
    assert {"teen-1", "teen-2"} in stories(rows)
