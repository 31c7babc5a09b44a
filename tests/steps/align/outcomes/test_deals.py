"""How far a deal has got."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

CASES = (
    ("offer withdrawn", "Mell Timber has made an offer for the sawmill in Calder Quay.", "Mell Timber withdrew its offer for the sawmill on Monday.", ["update"]),
    ("talks, then hired", "Rita Holm is in talks to run the sawmill in Calder Quay.", "Rita Holm has been hired to run the sawmill.", ["update"]),
    ("talks, then off", "Rita Holm is in talks to run the sawmill in Calder Quay.", "Rita Holm has pulled out of the talks.", ["update"]),
    ("talks not off", "Rita Holm is in talks to run the sawmill in Calder Quay.", "Rita Holm has not pulled out of the talks.", []),
    ("not yet signed", "No deal has been signed yet, the sawmill said.", "Rita Holm has been appointed to run the sawmill in Calder Quay.", []),
    ("another's offer", "Norbank has made an offer for the sawmill in Calder Quay.", "Mell Timber withdrew its offer for the sawmill on Monday.", []),
    ("one stage alone", "Rita Holm has been hired to run the sawmill.", "The sawmill in Calder Quay said that Rita Holm has been hired.", []),
    ("what would be", "Rita Holm would have been hired to run the sawmill.", "Rita Holm is in talks to run the sawmill in Calder Quay.", []),
)


@pytest.mark.parametrize(("one", "two", "verdicts"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_deals(lay: Callable[..., Dossier], one: str, two: str, verdicts: list[str]) -> None:
    assert [p.verdict for p in lay(one, two).points if p.about == "how far the deal has got"] == verdicts
