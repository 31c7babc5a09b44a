"""Points asked for again where each report is printed many times."""

from quality.reprinted import kept

TEXTS = {
    "one": "A fire on the ferry Solveig killed 12 sailors off Marn on Tuesday, the coast guard said.",
    "two": "Fourteen sailors were killed when the ferry Solveig caught fire off Marn on Tuesday, a harbour official said.",
}


def test_what_two_texts_tell_is_kept_with_its_verdict():
    found = kept(TEXTS, 3)
    assert found.points == found.kept == found.with_verdict > 0
    assert found.conflicts == found.conflicts_after == 1
