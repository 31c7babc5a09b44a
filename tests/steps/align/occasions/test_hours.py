"""An hour is found in another clause than the rest of its deed, and in dispute it stands apart from the day."""

from collections.abc import Callable

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]


def told(dossier: Dossier) -> list[tuple[set[str], str]]:
    return [({" ".join(r.text.split()) for r in p.readings}, p.verdict) for p in dossier.points if p.kind == "time"]


def test_hours_in_dispute_stand_apart_from_their_day(lay: Lay) -> None:
    points = told(
        lay(
            "Bo Lund was arrested for speeding on Sunday in Calder Quay. Lund drove his red van through the harbour at about 1:10 a.m., police said.",
            "Bo Lund was arrested for speeding on Sunday in Calder Quay, near the harbour. Lund drove his red van past the sawmill at 1:40 a.m.",
            "Police arrested Bo Lund for speeding on Sunday. Lund drove his red van through the harbour at about 1:10 a.m.",
        )
    )
    assert ({"1:10 a.m.", "1:40 a.m."}, "conflict") in points
    assert ({"Sunday"}, "agree") in points


def test_hours_that_share_nothing_are_of_two_deeds(lay: Lay) -> None:
    points = told(
        lay(
            "Bo Lund was arrested for speeding on Sunday in Calder Quay. Lund drove his red van through the harbour at about 1:10 a.m.",
            "Bo Lund was arrested for speeding on Sunday in Calder Quay. The sawmill's siren woke its neighbours at 1:40 a.m.",
            "Police arrested Bo Lund for speeding on Sunday. Lund drove his red van through the harbour at about 1:10 a.m.",
        )
    )
    assert not any("1:40 a.m." in values for values, _ in points)


def test_hours_as_soldiers_tell_them(lay: Lay) -> None:
    points = told(
        lay(
            "The freighter Mell sent out a distress call at 1100 hours, the navy said.",
            "The freighter Mell sent out a distress call at 11 a.m., its owner said.",
        )
    )
    assert [verdict for _, verdict in points] == ["agree"]


def test_a_minute_that_is_not_rounded_is_one_moment_in_any_words(lay: Lay) -> None:
    points = told(
        lay(
            "The quake near Calder Quay struck at 1.53 p.m., the institute in Arden found.",
            "Clocks in the sawmill stopped at 1:53 p.m. as its walls moved.",
        )
    )
    assert [verdict for _, verdict in points] == ["agree"]


def test_one_minute_of_two_days_is_of_two_moments(lay: Lay) -> None:
    points = told(
        lay(
            "The quake near Calder Quay struck at 1.53 p.m. on 12 June, the institute in Arden found.",
            "Clocks in the sawmill stopped at 1:53 p.m. on 14 June as its walls moved.",
        )
    )
    assert not points
