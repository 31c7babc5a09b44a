"""`variorum show` and `variorum why` on an archive file."""

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from variorum.cli.show import command as show
from variorum.cli.why import command as why
from variorum.errors import ArchiveError, UsageError

sys.path.insert(0, str(Path(__file__).parent.parent / "exports"))


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    from fixture import edition, keep

    path = tmp_path_factory.mktemp("show") / "ferry.db"
    keep(edition(), path)
    return str(path)


def run(command, *arguments):
    done = CliRunner().invoke(command, list(arguments), catch_exceptions=True)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.output


def test_without_a_name_all_stories_are_listed(archive):
    assert "5 reports · 2 to 3 origins · s-ferry" in run(show, "--archive", archive)


def test_a_pipe_gets_no_colour(archive):
    assert "\x1b" not in run(show, "s-ferry", "--archive", archive)


@pytest.mark.parametrize(("thing", "key", "value"), [("p-dead", "verdict", "update"), ("Petra Loncar", "kind", "person"), ("kvarner", "name", "kvarner"), ("s-ferry", "id", "s-ferry")])  # fmt: skip
def test_json_is_the_part_of_the_public_format(archive, thing, key, value):
    assert json.loads(run(show, thing, "--archive", archive, "--json"))[key] == value


def test_json_without_a_name_lists_the_stories(archive):
    assert [s["id"] for s in json.loads(run(show, "--archive", archive, "--json"))] == ["s-ferry"]


def test_why_prints_the_chain(archive):
    assert "gazette.txt:153-167" in run(why, "p-dead", "--archive", archive)


def test_an_unknown_name_is_a_usage_error(archive):
    with pytest.raises(UsageError, match="nothing here is called 'nobody'"):
        run(show, "nobody", "--archive", archive)


def test_a_name_of_several_things_lists_them(archive):
    with pytest.raises(UsageError, match=r"means \d+ things: .*give an id"):
        run(show, "the", "--archive", archive)


def test_a_missing_archive_is_told(tmp_path):
    with pytest.raises(ArchiveError, match="no such archive"):
        run(why, "p-dead", "--archive", str(tmp_path / "none.db"))


def test_an_archive_must_be_named():
    with pytest.raises(UsageError, match="no archive is named"):
        run(show, "p-dead")
