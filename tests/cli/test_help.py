import statistics
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import click
import pytest

from variorum.cli.app import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
VARIORUM = [sys.executable, "-c", "from variorum.cli.app import main; main()"]
DOCS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_docs(name: str) -> None:
    assert f"## variorum {name}\n" in DOCS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_stands_in_the_docs(name: str) -> None:
    command: click.Command = import_module(f"variorum.cli.{name}").command
    section = DOCS.split(f"## variorum {name}\n")[1].split("\n## ")[0]
    parts = [command, *(command.commands.values() if isinstance(command, click.Group) else ())]
    missing = [o for part in parts for p in part.params if isinstance(p, click.Option) for o in p.opts if o not in section]
    missing += [part.name for part in parts[1:] if f"variorum {name} {part.name}" not in section]
    assert missing == []


def test_help_answers_at_once() -> None:
    def seconds() -> float:
        began = time.perf_counter()
        subprocess.run([*VARIORUM, "--help"], check=True, capture_output=True)
        return time.perf_counter() - began

    bare = [sys.executable, "-c", "pass"]
    began = time.perf_counter()
    subprocess.run(bare, check=True)
    start = time.perf_counter() - began
    assert statistics.median(seconds() for _ in range(5)) < max(0.3, 8 * start)


def test_help_loads_no_heavy_library() -> None:
    code = "import sys, contextlib, io\nfrom variorum.cli.app import group\n"
    code += "with contextlib.redirect_stdout(io.StringIO()):\n    group.main(['--help'], standalone_mode=False)\n"
    code += "print(sorted({'spacy', 'numpy', 'msgspec', 'trafilatura', 'jinja2', 'rich'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
