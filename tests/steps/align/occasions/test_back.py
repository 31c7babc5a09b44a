"""Going back is returning, and how long ago it was may be counted otherwise."""

from collections.abc import Callable

from variorum.records.story import Dossier


def test_who_moved_back_returned(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "Published: 10 June 2031\n\nRita Holm was found dead in Arden on Monday. Holm returned to Arden 12 weeks ago after years in Lisbon.",
        "Published: 10 June 2031\n\nRita Holm was found dead in Arden on Monday. Holm had moved back to Arden around six weeks ago after years in Lisbon.",
    )
    assert [p.verdict for p in told.points if p.kind == "time" and any("six weeks ago" in r.text for r in p.readings)] == ["conflict"]
