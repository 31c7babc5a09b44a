"""Broken stretches are marked, sound ones are not."""

import pytest

from variorum.records.source import Capture
from variorum.steps.clean.damage import damage_in
from variorum.steps.clean.wording import cuts_in

SOUND = (
    "The ferry company said on Friday that it would replace both engines before the summer season begins in earnest.\n"
    "Passengers had complained for months about delays, smoke and a smell of burnt rubber on the lower deck.\n"
)


def damage(text: str) -> list[tuple[str, str]]:
    capture = Capture("r-1", "page.txt", text, "utf-8")
    return [(d.reason, d.span.quote) for d in damage_in(capture, cuts_in(capture))]


@pytest.mark.parametrize(
    ("line", "reason", "ends"),
    [
        ("The mayor said that the town would “never again pay for engines that the", "cut off", "that the"),
        ("A spokesman added that the contract had been signed by the owners of", "cut off", "owners of"),
        ("He named the crews: the Orion, the Swift of Marn, the Blue Heron, the Marig.", "cut off", "the Marig."),
        ("The captain has had “No money“It would sail on regardless of costs.", "scrambled", "costs."),
        ("They had left the quay in haste. take over. Nobody was hurt.", "scrambled", "take over."),
        ("The cafÃ© on the lower deck will close for good in the autumn.", "broken characters", "Ã©"),
    ],
)
def test_a_broken_stretch_is_marked_with_how(line: str, reason: str, ends: str) -> None:
    found = damage(SOUND + line + "\n" + SOUND.replace("ferry", "tug").replace("Passengers", "Crews"))
    assert [r for r, _ in found] == [reason]
    assert found[0][1].endswith(ends)


def test_a_paragraph_printed_twice_is_damage_the_second_time() -> None:
    assert damage(SOUND + "Nobody was hurt.\n" + SOUND.split("\n", maxsplit=1)[0]) == [("repeated", SOUND.split("\n", maxsplit=1)[0])]


@pytest.mark.parametrize(
    "line",
    [
        "“We asked for new engines.",
        "The yard names three suppliers: one in Marn, one in Orel, one abroad.",
        "He bought the ferry, the jetty, the kiosk and the crane.",
        "An engineer told the iMarine newsletter. iMarine did not reply.",
        "What the town pays",
    ],
)
def test_sound_prose_is_not_damage(line: str) -> None:
    assert damage(SOUND + line + "\n“And we never got them,” he said, after the meeting had ended.\n") == []
