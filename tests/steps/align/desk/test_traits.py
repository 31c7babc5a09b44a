"""What two claims have in common, in numbers."""

from collections.abc import Callable

import numpy as np
import pytest

from variorum.steps.align.desk import questions
from variorum.steps.align.desk.traits import Side, columns, table

Rows = dict[tuple[str, str], dict[str, float]]


@pytest.fixture
def figures(lay: Callable[..., object], monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """The traits of each pair of figures by their words."""
    found: Rows = {}

    def note(desk, kind, sides: list[Side], pairs, traits) -> list[float]:  # type: ignore[no-untyped-def]
        rows = table(desk, sides, pairs, traits)
        assert np.isfinite(rows).all()
        if kind == "figure":
            names = columns(traits)
            for (a, b), row in zip(pairs, rows.tolist(), strict=True):
                ends = [sides[i].claim.span.quote for i in (a, b)]
                found[ends[0], ends[1]] = found[ends[1], ends[0]] = dict(zip(names, row, strict=True))
        return [0.0] * len(pairs)

    def told(*texts: str) -> Rows:
        monkeypatch.setattr(questions, "likelihoods", note)
        lay(*texts)
        return found

    return told


def test_the_closest_figure_of_a_report_leads_the_next(figures) -> None:  # type: ignore[no-untyped-def]
    told = figures(
        "The fire at the sawmill in Calder Quay burned 40 boats.",
        "A fire at the sawmill in Calder Quay burned 44 boats. The harbour of Mell has room for 90 boats in winter.",
    )
    close, next_one = told["40 boats", "44 boats"], told["40 boats", "90 boats"]
    assert close["least lead over the next"] > 0 > next_one["least lead over the next"]
    assert close["likeness"] > next_one["likeness"]


def test_a_value_that_the_other_report_tells_too_is_taken(figures) -> None:  # type: ignore[no-untyped-def]
    told = figures(
        "The fire at the sawmill in Calder Quay burned 40 boats.",
        "A fire at the sawmill burned 44 boats. The harbour of Mell lost 40 boats in a storm.",
    )
    assert told["40 boats", "44 boats"]["value taken"] == 1


def test_doublings_are_counted_in_one_unit(figures) -> None:  # type: ignore[no-untyped-def]
    told = figures(
        "The boat drifted for two hours off Calder Quay before the crew was found.",
        "The boat drifted for 240 minutes off Calder Quay before its crew was found.",
    )
    assert told["two hours", "240 minutes"]["doublings"] == pytest.approx(1.0)
