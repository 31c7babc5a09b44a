"""Who a brief names for the first time goes by the full name."""

from collections.abc import Callable

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
LATE = "Holm steered the old ferry onto the rocks off Arden on Monday night, the coast guard said."
FULL = "The coast guard questioned Rita Holm for three hours."


def first(dossier: Dossier) -> str:
    return next(b.text for b in dossier.brief if "Holm" in b.text)


def test_a_last_name_alone_is_printed_in_full(lay: Lay) -> None:
    dossier = lay(f"{FULL} {LATE}", LATE)
    assert "Rita Holm" in first(dossier)


def test_where_the_full_name_stands_is_cited(lay: Lay) -> None:
    dossier = lay(f"{FULL} {LATE}", LATE)
    assert any("Rita Holm" in span.quote for b in dossier.brief if "Rita Holm" in b.text for span in b.spans)


def test_a_name_two_people_share_is_left_as_it_is(lay: Lay) -> None:
    dossier = lay(f"{FULL} The captain's brother Otto Holm was on board. {LATE}", LATE)
    assert not any(b.text.startswith(("Rita Holm steered", "Otto Holm steered")) for b in dossier.brief)
