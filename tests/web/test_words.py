"""The table of interface strings and the pages that read it fit together."""

import re
from pathlib import Path

import variorum.web
from variorum.web.words import SECTIONS

HOME = Path(variorum.web.__file__).parent
TEXT = "\n".join(p.read_text(encoding="utf-8") for p in [*HOME.glob("*.py"), *HOME.glob("templates/**/*.html")])
KEYS = {f"{section}.{name}" for section, words in SECTIONS.items() for name in words}
ASKED = set(re.findall(r"""["']([a-z_]+\.[a-z_0-9]+)["']""", TEXT)) | set(re.findall(r"""say\(\s*f?["']([a-z_]+\.[a-z_0-9]+)["']""", TEXT))
BEGUN = tuple(re.findall(r"""["']([a-z_]+\.[a-z_0-9]*)(?:["']\s*[+~]|\{|%[ds])""", TEXT))
"""Keys whose end is known only when the page is drawn."""


def test_every_string_that_is_asked_for_is_there() -> None:
    asked = set(re.findall(r"""say\(\s*["']([a-z_]+\.[a-z_0-9]+)["']\s*[,)]""", TEXT))
    assert asked - KEYS == set()


def test_every_string_is_used() -> None:
    assert {key for key in KEYS - ASKED if not key.startswith(BEGUN)} == set()
