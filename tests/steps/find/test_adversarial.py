"""A megabyte of the worst is read in bounded time, and none of it is passed over."""

import time

import pytest

from variorum.api import annotate

WORST = (
    "a",
    "a ",
    '" ',
    "“he said ",
    "1",
    "12 345, ",
    "he said that ",
    "(",
    ")",
    ".",
    "a\n\n",
    "PARIS LONDON ROME ",
    "Monday 3 May 2021 at 5 p.m. to Friday ",
    "it's ’s 's ",
    "\u200b\u202e",
    "e\u0301\u0302\u0303 ",
    "5% of 3% of ",
)
MEGABYTE = 1_000_000
SECONDS = 60


@pytest.mark.heavy
def test_a_megabyte_of_the_worst_is_read_in_a_minute() -> None:
    share = MEGABYTE // len(WORST)
    text = "\n\n".join(piece * (share // len(piece)) for piece in WORST)
    began = time.process_time()
    (row,) = annotate([{"id": 1, "text": text}])
    assert time.process_time() - began < SECONDS
    assert row["times"]


@pytest.mark.heavy
@pytest.mark.parametrize("piece", ["12 345, ", "“he said ", "PARIS LONDON ROME ", "and 5% of ", "Ann and Bob said "])
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def seconds(size: int) -> float:
        text = " ".join(f"{n} {piece * 20}." for n in range(size))
        began = time.process_time()
        list(annotate([{"id": 1, "text": text}]))
        return time.process_time() - began

    seconds(1)
    assert seconds(80) < 5 * seconds(30) + 2


@pytest.mark.heavy
def test_a_run_without_full_stops_is_read_to_its_end() -> None:
    text = "Wages rose, " * 400 + "and 17 miners were killed on Monday"
    (row,) = annotate([{"id": 1, "text": text}])
    assert [f["low"] for f in row["figures"]] == [17]
