"""Likest sentences of a story, and what is asked once for sentences that many reports print."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from variorum.records.findings import Findings, Gist
from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.desk.claims import NONE, Claim, gathered
from variorum.steps.align.desk.desk import NEIGHBOURS, Desk

sentences = st.lists(st.lists(st.sampled_from("harbour ferry storm mayor pier fire ship crew".split()), min_size=1, max_size=5).map(tuple), min_size=2, max_size=90)


def desk_of(told: Sequence[Sequence[str]]) -> Desk:
    """Every sentence in a report of its own, each word a noun."""
    found = []
    for number, words in enumerate(told):
        text = " ".join(words)
        starts = [len(" ".join(words[:i])) + bool(i) for i in range(len(words))]
        tokens = tuple(Token(a, a + len(w), w, w, "NOUN", "NN", "ROOT", i, "", False) for i, (a, w) in enumerate(zip(starts, words, strict=True)))
        report = f"r-{number:03}"
        found.append(Findings(report, gists=(Gist(Span(report, 0, len(text), text), False, tuple(words), words=tokens),)))
    return Desk(found)


@given(sentences)
def test_neighbours_are_the_likest_lines_and_never_the_line_itself(told: list[tuple[str, ...]]) -> None:
    desk = desk_of(told)
    vectors = desk._vectors
    for number, near in enumerate(desk.neighbours):
        sums = {k: sum(vectors[number][w] * vectors[k][w] for w in vectors[number].keys() & vectors[k].keys()) for k in range(len(told)) if k != number}
        shared = {k: value for k, value in sums.items() if value > 0}
        worst = min((shared[k] for k, _ in near), default=0.0)
        assert len(near) == min(NEIGHBOURS, len(shared))
        assert number not in {k for k, _ in near}
        assert all(value <= worst + 1e-9 for k, value in shared.items() if k not in {n for n, _ in near})
        assert near == sorted(((k, desk._likeness(number, k)) for k, _ in near), key=lambda pair: (-pair[1], pair[0]))


def claims_on(desk: Desk) -> list[Claim]:
    return [Claim("place", line, replace(line.gist.span, end=4, quote="pier"), "pier", NONE, NONE, NONE) for line in desk.lines]


def test_what_is_printed_word_for_word_is_compared_once() -> None:
    claims = claims_on(desk_of([("pier", "shut")] * 5 + [("pier", "open")]))
    asked: list[tuple[str, str]] = []

    def alike(one: Claim, two: Claim) -> float:
        asked.append((one.line.gist.span.quote, two.line.gist.span.quote))
        return 1.0

    pairs = [(i, k) for k in range(6) for i in range(k)]
    assert gathered(claims, pairs, alike, 0.5) == [[0, 1, 2, 3, 4, 5]]
    assert sorted(asked) == [("pier shut", "pier open"), ("pier shut", "pier shut")]


def test_what_else_their_reports_say_is_asked_of_each_pair() -> None:
    claims = claims_on(desk_of([("pier", "shut")] * 3))
    asked: list[frozenset[str]] = []

    def alike(one: Claim, two: Claim) -> float:
        asked.append(frozenset({one.line.report, two.line.report}))
        return 1.0 if "r-002" not in asked[-1] else 0.0

    assert gathered(claims, [(0, 1), (0, 2), (1, 2)], alike, 0.5, by_report=True) == [[0, 1], [2]]
    assert len(set(asked)) == 3


def test_a_token_is_found_by_any_character_of_it() -> None:
    (line,) = desk_of([("ferry", "crew", "pier")]).lines
    assert [line.tokens_in(Span("r-000", a, b, "x" * (b - a))) for a, b in ((0, 5), (4, 7), (5, 6), (6, 15), (11, 12))] == [[0], [0, 1], [], [1, 2], [2]]


def test_only_the_nearest_of_many_copies_are_kept() -> None:
    told = [("ferry", "crew")] * (NEIGHBOURS + 3)
    assert [k for k, _ in desk_of(told).neighbours[0]] == list(range(1, NEIGHBOURS + 1))
