import pytest

from variorum.store.names import names_of


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        (["a.txt", "b.html"], ["a", "b"]),
        (["x/a.txt", "y/b.txt"], ["a", "b"]),
        (["x/a.txt", "y/a.txt"], ["x/a", "y/a"]),
        (["row-1", "2021.05"], ["row-1", "2021.05"]),
        (["a.TXT", "v1.2.txt"], ["a", "v1.2"]),
    ],
)
def test_a_name_is_as_short_as_it_can_be(keys: list[str], names: list[str]) -> None:
    reports = [(f"r-{n}", key) for n, key in enumerate(keys)]
    assert [names_of(reports)[r] for r, _ in reports] == names


def test_reports_with_one_key_are_told_apart_by_their_ids() -> None:
    names = names_of([("r-aaaaaaaa", "a.txt"), ("r-bbbbbbbb", "a.txt"), ("r-cccccccc", "a.html")])
    assert len(set(names.values())) == 3
