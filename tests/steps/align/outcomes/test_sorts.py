"""Of what sort a thing is: the weapon."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

WITH_SHOTGUN = "A man opened fire with a shotgun in Calder Quay and fled."
OTHERS = (
    ("The man in Calder Quay had shot at the sawmill with a hunting rifle.", ["conflict"]),
    ("Divers recovered the sawn-off shotgun from the harbour of Calder Quay.", ["agree"]),
    ("Police officers armed with rifles searched Calder Quay.", []),
    ("The man had a shotgun, and a rifle was recovered from his flat in Calder Quay.", []),
)


@pytest.mark.parametrize(("text", "verdicts"), OTHERS, ids=[text for text, _ in OTHERS])
def test_sorts_exclude_each_other(lay: Callable[..., Dossier], text: str, verdicts: list[str]) -> None:
    found = lay(WITH_SHOTGUN, text).points
    assert [p.verdict for p in found if p.about == "which weapon it was"] == verdicts


def test_a_colour_that_names_a_sort_is_no_colour(lay: Callable[..., Dossier]) -> None:
    found = lay("The captain of Calder Quay was shown a red card.", "The captain of Calder Quay saw a yellow card.").points
    assert not [p for p in found if p.about.startswith("what colour")]
    found = lay("The van of Calder Quay was red.", "A red van left Calder Quay.", "A silver van left Calder Quay.").points
    assert [p.verdict for p in found if p.about.startswith("what colour")] == ["conflict"]
