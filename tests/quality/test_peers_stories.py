"""Peers that group reports run in a Python of their own; what comes back is scored like our own groups."""

import sys

from quality.peers_stories import best_of

ROWS = [
    {"id": "a", "story": "fire", "title": "Ferry fire off Marn", "text": ""},
    {"id": "b", "story": "fire", "title": "Ferry fire kills 12 off Marn", "text": ""},
    {"id": "c", "story": "vote", "title": "Calder Quay votes on Sunday", "text": ""},
]


def test_a_peer_gets_its_best_threshold() -> None:
    score, cut = best_of("headline Jaccard", ROWS, sys.executable)
    assert score == 1.0
    assert 0.1 <= cut < 0.67  # four of six words are shared


def test_a_peer_that_joins_nothing_is_scored_for_it() -> None:
    strangers = [{**row, "title": row["id"]} for row in ROWS]
    score, _ = best_of("headline Jaccard", strangers, sys.executable)
    assert score < 1.0
