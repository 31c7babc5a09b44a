"""Whose age it is: behind a pronoun, at a death, of `the driver`, of `a woman`; and whose it is not."""

from collections.abc import Callable

import pytest
from tests.steps.align.test_points import holding

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
ONE = [
    (
        "how old Rita Holm is", ("44", "46"),
        "Police in Calder Quay arrested Rita Holm on Monday. She is 44.",
        "Rita Holm, 46, was arrested by police in Calder Quay.",
    ),
    (
        "how old Rita Holm is", ("81", "83"),
        "Rita Holm, who built the crane, died in Calder Quay on Monday. She was 81.",
        "Rita Holm, who built the crane, died at the age of 83 in Calder Quay.",
    ),
    (
        "how old Rita Holm is", ("31-year-old", "34"),
        "Rita Holm won the race at Calder Quay on Monday. The 31-year-old skipper led from the start.",
        "Rita Holm, 34, led from the start and won the race at Calder Quay.",
    ),
    (
        "how old the woman is", ("66-year-old", "71-year-old"),
        "A crane fell on the harbour road and killed a 66-year-old woman in Calder Quay.",
        "A 71-year-old woman was killed in Calder Quay when a crane fell on the harbour road.",
    ),
    (
        "how old Rita Holm is", ("32-year-old", "35-year-old"),
        "“The crane must go,” said 32-year-old docker Rita Holm in Calder Quay.",
        "“The harbour is ours,” said 35-year-old docker Rita Holm in Calder Quay.",
    ),
    (
        "how old Rita Holm is", ("31", "34"),
        "Rita Holm was arrested in Calder Quay on Monday. The singer, 31, was held by police.",
        "Rita Holm, 34, was arrested by police in Calder Quay on Monday.",
    ),
    (
        "how old Rita Holm is", ("38", "39-year-old"),
        "Rita Holm, 38, was arrested after the fire at the sawmill in Calder Quay.",
        "A court in Calder Quay heard the case of Rita Holm on Monday. Prosecutor Emil Kovalov said the 39-year-old sawyer was angry.",
    ),
    (
        "how old Rita Holm is", ("91", "93"),
        "Rita Holm, the star of the ferry films, dead at 91",
        "Rita Holm, the star of the ferry films, died in Calder Quay at 93.",
    ),
    (
        "how old Rita Holm is", ("77",),
        "Rita Holm, who ran the ferry with Ana Duarte, has died. Her friend Ana Duarte wept. She was 77.",
        "Rita Holm died at the age of 77 in Calder Quay. Ana Duarte, 60, wept.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("about", "words", "one", "two"), ONE, ids=["-".join(c[1]) for c in ONE])
def test_two_ages_of_one_person(lay: Lay, about: str, words: tuple[str, ...], one: str, two: str) -> None:
    assert about in [p.about for p in holding(lay(one, two), *words) if p.verdict in {"conflict", "agree"}]


OTHERS = [
    (
        ("19", "44"),
        "Rita Holm, 44, owns the sawmill at Calder Quay. She was 19 and poor in the year of the flood.",
        "Rita Holm, 44, has sold the sawmill at Calder Quay.",
    ),
    (
        ("16", "24"),
        "Rita Holm, 24, saw the crane fall in Calder Quay on Monday.",
        "Rita Holm saw the crane fall in Calder Quay. “He is 16,” she said of her brother.",
    ),
    (
        ("48-year-old", "50-year-old"),
        "The crane hurt a 52-year-old man and a 48-year-old man in Calder Quay.",
        "The crane hurt a 50-year-old man in Calder Quay.",
    ),
    (
        ("19-year-old", "24"),
        "Rita Holm, 24, won the race at Calder Quay.",
        "Rita Holm won the race at Calder Quay on Monday. The 19-year-old brother of the mayor came second.",
    ),
    (
        ("29-year-old", "24"),
        "Rita Holm, 24, won the race at Calder Quay on Monday.",
        "Rita Holm won the race at Calder Quay. Emil Kovalov sang on the pier. The 29-year-old singer drew a crowd.",
    ),
    (
        ("24", "29"),
        "Rita Holm, 24, won the race at Calder Quay on Monday.",
        "Rita Holm won the race at Calder Quay. A singer, 29, drew a crowd on the pier.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "one", "two"), OTHERS, ids=["-".join(c[0]) for c in OTHERS])
def test_ages_of_two_people_or_days(lay: Lay, words: tuple[str, ...], one: str, two: str) -> None:
    assert not [p for p in holding(lay(one, two), *words) if p.about.startswith("how old") and p.verdict == "conflict"]


def test_an_age_of_an_earlier_day_that_others_give_as_it_is_tells_of_a_birthday(lay: Lay) -> None:
    then = "Rita Holm, who was 18 at the time, set fire to the sawmill in Calder Quay."
    now = "Rita Holm, 20, set fire to the sawmill in Calder Quay, prosecutors said."
    early = "Rita Holm, 18, was arrested after the fire at the sawmill in Calder Quay."
    assert [p.verdict for p in holding(lay(then, now), "18", "20") if p.about.startswith("how old")] == ["compatible"]
    assert [p.verdict for p in holding(lay(then, now, early), "18", "20") if p.about.startswith("how old")] == ["update"]
    assert [p.verdict for p in holding(lay(early, now), "18", "20") if p.about.startswith("how old")] == ["conflict"]
    assert [p.verdict for p in holding(lay("The then 18-year-old Rita Holm set fire to the sawmill in Calder Quay.", now), "18", "20")] == ["compatible"]
