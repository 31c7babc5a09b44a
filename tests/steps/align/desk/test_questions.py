"""Groups of claims as the trees see them: joined where both answer one question, parted where a value hardly answers it."""

from collections.abc import Callable

import pytest

from variorum.steps.align.desk import questions

Groups = Callable[..., list[list[str]]]


@pytest.fixture
def groups(lay: Callable[..., object], monkeypatch: pytest.MonkeyPatch) -> Groups:
    """The values of the groups that come of two reports of 40 boats and one of 44: `odd` tells how likely 44 answers the question of each 40."""

    def told(odd: tuple[float, float], *, together: bool) -> list[list[str]]:
        found: list[list[str]] = []
        asked = questions.by_question

        def by_question(desk, kind, sides, pairs, traits, least, given) -> list[list[int]]:  # type: ignore[no-untyped-def]
            if kind != "figure":
                return given  # type: ignore[no-any-return]
            values = [side.claim.value for side in sides]
            alone = values.index("44")
            forties = [i for i in range(len(values)) if i != alone]
            likely = {tuple(sorted((i, alone))): p for i, p in zip(forties, odd, strict=True)}
            monkeypatch.setattr(questions, "likelihoods", lambda *rest: [likely.get(pair, 0.0) for pair in rest[3]])
            every = [(a, b) for b in range(len(values)) for a in range(b)]
            result = asked(desk, kind, sides, every, traits, least, [sorted([*forties, alone])] if together else [forties, [alone]])
            found.extend(sorted(values[i] for i in group) for group in result)
            return result

        monkeypatch.setattr("variorum.steps.align.figures.figures.by_question", by_question)
        lay(
            "Forty boats burned at the sawmill in Calder Quay.",
            "The fire at the sawmill destroyed 40 boats in Calder Quay.",
            "Fire crews at Calder Quay counted 44 boats in ashes.",
        )
        return sorted(found)

    return told


def test_what_answers_one_question_is_joined(groups: Groups) -> None:
    assert groups((0.6, 0.6), together=False) == [["40", "40", "44"]]


def test_what_hardly_answers_it_stays_by_itself(groups: Groups) -> None:
    assert groups((0.1, 0.1), together=False) == [["40", "40"], ["44"]]


def test_a_value_that_goes_with_nothing_else_needs_less(groups: Groups) -> None:
    assert groups((0.4, 0.15), together=False) == [["40", "40", "44"]]


def test_another_value_that_does_not_answer_leaves(groups: Groups) -> None:
    assert groups((0.0, 0.0), together=True) == [["40", "40"], ["44"]]
