"""What the README promises is run as it stands."""

import contextlib
import io
import re
from pathlib import Path

import pytest

from variorum.cli.app import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.heavy
def test_the_python_example_runs_and_tells_conflicts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "README.md", "exec"), {})
    told = out.getvalue()
    assert re.search(r"\d+ reports · \d+ to \d+ origins", told)
    assert told.count("\n") > 2


def test_every_command_it_names_exists() -> None:
    assert set(re.findall(r"^    variorum (\w+)", README, re.MULTILINE)) <= set(COMMANDS)


def test_every_file_it_links_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
