from pathlib import Path

import pytest

from variorum.api import open_archive
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


def test_an_archive_names_one_report_as_it_would_among_all(tmp_path: Path) -> None:
    with open_archive() as opened:
        for name in ("x/a.txt", "y/a.txt", "y/b.txt", "z/c.txt"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(f"The ferry {name} left the harbour at noon on Monday with ninety people on board.")
        opened.add([tmp_path])
        opened.run(until="clean")
        keys = {key: report.key for key, report in opened.archive.records("report")}
        expected = names_of(keys.items())
        assert len(keys) == 4
        assert {key: opened.archive.names([key])[key] for key in keys} == expected
