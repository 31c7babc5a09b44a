import subprocess
import sys
from pathlib import Path

import pytest

VARIORUM = [sys.executable, "-c", "from variorum.cli.app import main; main()"]


@pytest.mark.heavy
def test_the_demo_prints_its_brief_and_the_path_of_its_page(tmp_path: Path) -> None:
    page = tmp_path / "demo.html"
    done = subprocess.run([*VARIORUM, "demo", "--html", str(page), "-q"], capture_output=True, text=True, check=True)
    assert "The demo story is invented" in done.stdout
    assert done.stdout.rstrip().endswith(str(page))
    assert "The demo story is invented" in page.read_text(encoding="utf-8")


def test_a_page_that_cannot_be_written_is_told_first(tmp_path: Path) -> None:
    done = subprocess.run([*VARIORUM, "demo", "--html", str(tmp_path / "no" / "x.html")], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
