"""Reports `a`, `b` … stand for the things judged; each is its own number."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.records.judgement import Judgement, Subject
from variorum.text.rulings import Ruling, ruled
from variorum.text.unions import Unions

NAMES = "abcdefgh"


def said(number: int, one: str, apart: str = "") -> Judgement:
    return Judgement(f"j{number}", "story", tuple(one), tuple(apart), author="Ada", at=f"2026-03-0{number}")


def groups(*judgements: Judgement) -> tuple[tuple[Ruling, ...], set[str]]:
    unions = Unions(len(NAMES))

    def place(subject: Subject) -> int | None:
        return NAMES.index(subject) if isinstance(subject, str) and subject in NAMES else None

    rulings = ruled(judgements, unions, place)
    found: dict[int, str] = {}
    for i, name in enumerate(NAMES):
        found[unions.root(i)] = found.get(unions.root(i), "") + name
    return rulings, {group for group in found.values() if len(group) > 1}


def test_what_is_said_to_be_one_is_one_across_judgements() -> None:
    assert groups(said(1, "ab"), said(2, "bc"))[1] == {"abc"}


def test_of_two_that_contradict_the_later_holds_and_names_the_other() -> None:
    rulings, found = groups(said(1, "ab"), said(2, "a", "b"))
    assert found == set()
    assert [(r.judgement.id, [o.id for o in r.overruled]) for r in rulings] == [("j2", ["j1"])]
    assert groups(said(1, "a", "b"), said(2, "ab"))[1] == {"ab"}


def test_a_contradiction_over_a_third_is_found_too() -> None:
    rulings, found = groups(said(1, "ab"), said(2, "bc"), said(3, "a", "c"))
    assert found == {"bc"}
    assert [r.judgement.id for r in rulings] == ["j2", "j3"]


def test_what_is_not_here_is_passed_over() -> None:
    rulings, found = groups(said(1, "az"), said(2, "azb"), said(3, "z", "a"))
    assert found == {"ab"}
    assert [r.judgement.id for r in rulings] == ["j2"]


def test_one_that_contradicts_itself_does_nothing() -> None:
    assert groups(said(1, "ab", "b")) == ((), set())


@given(st.lists(st.tuples(st.text(NAMES, min_size=1, max_size=3), st.text(NAMES, max_size=2)), max_size=9))
def test_every_ruling_that_holds_is_kept_to(given_: list[tuple[str, str]]) -> None:
    judgements = [said(n, one, apart) for n, (one, apart) in enumerate(given_)]
    unions = Unions(len(NAMES))
    for r in ruled(judgements, unions, lambda s: NAMES.index(str(s))):
        assert len({unions.root(i) for i in r.inside}) == 1
        assert all(unions.root(i) != unions.root(r.inside[0]) for i in r.outside)
