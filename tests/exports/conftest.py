"""The hand-made edition, once for all tests of the exports."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def edition():
    from fixture import edition as made

    return made()


@pytest.fixture(scope="session")
def page(edition):
    from variorum.exports.html import dossier_html

    return dossier_html(edition)
