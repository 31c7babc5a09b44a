"""On which day something was announced: a point of its own, whatever verb tells it."""

from collections.abc import Callable

from variorum.records.story import Dossier, Point

Lay = Callable[..., Dossier]


def days(dossier: Dossier) -> list[Point]:
    return [p for p in dossier.points if p.kind == "time"]


def test_one_announcement_in_other_verbs(lay: Lay) -> None:
    told = lay(
        "Calder Quay will build a second harbour bridge, the mayor announced Thursday.",
        "The mayor of Calder Quay said on Thursday that the town will build a second harbour bridge.",
        "The mayor confirmed Thursday morning that Calder Quay will get its second bridge over the harbour.",
    )
    assert [(p.verdict, [r.text for r in p.readings], len(p.readings[0].reports)) for p in days(told)] == [("compatible", ["Thursday", "Thursday morning"], 2)]


def test_announcements_of_two_days_are_two(lay: Lay) -> None:
    told = lay(
        "Calder Quay will build a second harbour bridge, the mayor announced Thursday.",
        "The mayor announced on Monday that Calder Quay will sell its old harbour bridge.",
    )
    assert not [p for p in days(told) if p.verdict == "conflict"]


def test_one_announcement_is_made_on_one_day(lay: Lay) -> None:
    told = lay(
        "The mayor announced on Thursday that Calder Quay will build a second bridge over the harbour.",
        "Calder Quay will build a second bridge over the harbour, the mayor announced Monday.",
    )
    assert [p.verdict for p in days(told)] == ["conflict"]


def test_what_is_merely_said_may_be_said_on_two_days(lay: Lay) -> None:
    told = lay(
        "The mayor said on Thursday that Calder Quay will build a second bridge over the harbour.",
        "Calder Quay will build a second bridge over the harbour, the mayor said on Monday.",
    )
    assert not [p for p in days(told) if p.verdict == "conflict"]


def test_what_is_merely_said_further_down_dates_nothing(lay: Lay) -> None:
    more = "Nobody was hurt. The road was closed. A crane came from the sawmill. Boats wait outside. "
    told = lay(
        "The harbour bridge of Calder Quay broke in two. " + more + "It was built of poor steel, an engineer said Friday.",
        "In Calder Quay the bridge over the harbour broke. " + more + "The steel of the bridge was poor, an engineer said Friday.",
    )
    assert not days(told)
