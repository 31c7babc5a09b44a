"""Of what someone died, whatever the words for it."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

CANCER = "Anna Reiter, the singer who filled halls for decades, died Monday in Dover of lung cancer. Reiter was 81."
HEART = "Anna Reiter, the singer who filled halls for decades, died Monday of a heart attack. Reiter was 81."
SHOT = "Anna Reiter, the singer who filled halls for decades, was shot dead on Monday. Reiter was 81."
DROWNED = "Three sailors drowned off Dover on Monday."
ANNA, THEM = "what Anna Reiter died of", "what the dead died of"
OTHERS = (
    (CANCER, "Fans wept. Anna Reiter lost her battle with cancer on Monday. Reiter was 81.", ANNA, "compatible"),
    (CANCER, "Fans wept. Anna Reiter succumbed to complications from pneumonia. Reiter was 81.", ANNA, "conflict"),
    (
        CANCER,
        "Fans wept. Anna Reiter died on Monday after suffering a heart attack. Reiter was 81.",
        ANNA,
        "compatible",
    ),
    (CANCER, "Fans wept. Anna Reiter fought cancer for years. Reiter was 81.", ANNA, None),
    (
        CANCER,
        "Fans wept. Anna Reiter died on Monday. Her brother, Karl Reiter, drowned in May. Reiter was 81.",
        ANNA,
        None,
    ),
    (HEART, "Fans wept. Anna Reiter passed away on Monday following a heart attack. Reiter was 81.", ANNA, "agree"),
    (HEART, "Fans wept. Anna Reiter suffered a heart attack in May. Reiter was 81.", ANNA, "agree"),
    (HEART, "Fans wept. Anna Reiter never suffered a heart attack. Reiter was 81.", ANNA, None),
    (SHOT, "Fans wept. A man stabbed Anna Reiter to death on Monday. Reiter was 81.", ANNA, "conflict"),
    (SHOT, "Fans wept. Anna Reiter was fatally shot on Monday. Reiter was 81.", ANNA, "agree"),
    (SHOT, "Fans wept. Anna Reiter was stabbed in May and lived. Reiter was 81.", ANNA, None),
    (DROWNED, "The three sailors burned to death off Dover.", THEM, "conflict"),
    (DROWNED, "The sailors suffocated off Dover. Two passengers froze to death.", THEM, None),
    (DROWNED, "Three sailors were killed off Dover.", THEM, None),
)


@pytest.mark.parametrize(("one", "two", "about", "verdict"), OTHERS, ids=[two for _, two, _, _ in OTHERS])
def test_causes_of_one_death(lay: Callable[..., Dossier], one: str, two: str, about: str, verdict: str | None) -> None:
    assert {p.about: p.verdict for p in lay(one, two).points}.get(about) == verdict
