"""The clock of a game is a time of its own, keyed by what happened."""

from collections.abc import Callable

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]


def clocks(dossier: Dossier) -> list[tuple[set[str], str]]:
    return [({" ".join(r.text.split()) for r in p.readings}, p.verdict) for p in dossier.points if p.kind == "time" and p.readings[0].value.startswith("clock")]


def test_one_goal_told_in_three_ways_and_once_otherwise(lay: Lay) -> None:
    points = clocks(
        lay(
            "Calder Town beat Mell 2-1 when Bo Lund scored the winner in the 78th minute.",
            "Bo Lund hit the winner 12 minutes from the end as Calder Town beat Mell.",
            "Calder Town won 2-1. Bo Lund headed the decider in the 87th minute.",
        )
    )
    assert points == [({"78th minute", "12 minutes from the end", "87th minute"}, "conflict")]


def test_one_second_of_a_game_is_one_moment_whatever_each_tells_of_it(lay: Lay) -> None:
    told = lay(
        "Lund broke the school record of the Mell Rovers with 4:43 left in the first half, on a free throw.",
        "Lund sank a free throw with 4:43 left in the half, the record of the Mell Rovers school.",
    )
    assert any(len(values) == 2 and verdict == "compatible" for values, verdict in clocks(told))


def test_two_goals_of_one_player_are_two(lay: Lay) -> None:
    points = clocks(
        lay(
            "Bo Lund scored in the 20th minute. Lund scored again in the 78th minute.",
            "Calder Town won: Lund scored in the 78th minute, after he had scored in the 20th minute.",
            "Bo Lund scored in the 20th minute for Calder Town.",
        )
    )
    assert all(verdict == "agree" for _, verdict in points)


def test_who_goes_down_again_went_down_before(lay: Lay) -> None:
    told = lay(
        "Bo Lund knocked out Ray Moss on Saturday. Lund dropped Moss again in the sixth round.",
        "Ray Moss lost to Bo Lund on Saturday. Lund dropped Moss again in the sixth round, and the fight was stopped at 2:56 of the round.",
        "Bo Lund beat Ray Moss on Saturday. Lund dropped Moss with a right hand in the fifth round.",
    )
    assert [verdict for _, verdict in clocks(told)] == ["agree"]


def test_the_end_of_a_fight_and_a_time_of_the_day(lay: Lay) -> None:
    points = clocks(
        lay(
            "Bo Lund knocked out Ray Moss at 2:29 of the eighth round on Saturday. Doors had opened at 7:30.",
            "Lund ended the fight with 31 seconds left in round eight. Doors opened at 7:30.",
        )
    )
    assert [verdict for _, verdict in points] == ["agree"]


def test_seconds_are_rounded_and_a_quarter_of_a_game_is_none_of_a_year(lay: Lay) -> None:
    dossier = lay(
        "Luis Moss hit a three-pointer with 4.1 seconds left. Bo Lund limped off with 7:41 remaining in the third quarter.",
        "Moss sank the winner with four seconds to go. Bo Lund left the game midway through the third quarter.",
        "Luis Moss scored with four seconds left. Lund limped off with 5:02 left in the third quarter.",
    )
    assert sorted(verdict for _, verdict in clocks(dossier)) == ["compatible", "conflict"]
    assert not any("quarter" in r.text and not r.value.startswith("clock") for p in dossier.points if p.kind == "time" for r in p.readings)


def test_two_clocks_a_second_apart_are_one_moment_in_dispute_whatever_deed_each_names(lay: Lay) -> None:
    points = clocks(
        lay(
            "Bo Lund broke the club record of Ray Moss with a bank shot with 7:41 left in the first half.",
            "Lund set the club record with a shot over Ray Moss with 7:42 remaining in the first half.",
            "Lund passed the club record of Ray Moss on a bank shot with 7:41 to go.",
        )
    )
    assert [verdict for _, verdict in points] == ["conflict"]


def test_minutes_left_without_a_part_fit_the_clock_of_the_last_part(lay: Lay) -> None:
    told = lay(
        "Bo Lund caught the winning touchdown with 4:08 to play in the fourth quarter, and the Mell Rovers beat Calder.",
        "Bo Lund caught the winning touchdown with just over four minutes to play, and the Mell Rovers beat Calder.",
        "Bo Lund caught the winning touchdown for the Mell Rovers late in the fourth quarter.",
    )
    assert clocks(told) == [({"4:08 to play in the fourth quarter", "four minutes to play", "late in the fourth quarter"}, "compatible")]


def test_two_parts_of_a_game_are_no_dispute_on_what_is_done_in_each(lay: Lay) -> None:
    told = lay(
        "Bo Lund caught a touchdown in the second quarter. Ada Holm kicked the last goal with 4:08 to play in the fourth quarter.",
        "Bo Lund caught a touchdown in the third quarter. Ada Holm kicked the last goal with 4:08 to play in the fourth quarter.",
    )
    assert all(verdict != "conflict" for _, verdict in clocks(told))


def test_a_quarter_is_that_of_the_game_where_one_is_told(lay: Lay) -> None:
    told = lay(
        "Ada Holm kicked the last goal with 4:08 to play in the fourth quarter. The Mell Rovers moved their flag to the north stand in the third quarter.",
        "Ada Holm kicked the last goal with 4:08 to play in the fourth quarter. In the third quarter, the flag of the Mell Rovers was moved to the north stand.",
    )
    assert ({"the third quarter"}, "agree") in clocks(told)


def test_a_quarter_is_that_of_the_year_where_no_game_is_told(lay: Lay) -> None:
    told = lay("Profit at Holm Mills fell in the third quarter, the owner said.", "Profit at Holm Mills fell in the third quarter.")
    assert not clocks(told)
