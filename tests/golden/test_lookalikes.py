"""Look-alike events, two or three of a kind alone in a folder: `lookalikes/*.txt`, made up, half of them dated; and `one_story/*.txt`,
single stories that look mixed: of two places, of many parties, or with new people late.

A file's first line says what it is; each report follows behind `== STORY [KIND] [DAY] OUTLET`, title first. Story `a` is the
earliest one. KIND: late, short, rewrite (in other words), background (and tells of an earlier one as well).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from variorum.api import open_archive

HERE = Path(__file__).parent
FILES = sorted((HERE / "lookalikes").glob("*.txt"))
ALIKE = [path.stem for path in FILES]
WHOLE = sorted((HERE / "one_story").glob("*.txt"))
HEAD = re.compile(r"== (?P<story>[abc]) (?:(?P<kind>late|short|rewrite|background) )?(?:(?P<published>\d{4}-\d\d-\d\d) )?(?P<outlet>.+)")

JOINED = {
    "acquisitions": "a rewrite that names neither firm draws the reports of its story to the other",
}
LEFT_OUT = {
    "floods": "the rewrite has the one name it shares with its story far from its opening",
    "rockets": "the rewrite shares one name with its story, which the others do not open with",
    "three_mayors": "the rewrite shares with its story a party and a first name that is no rare one",
    "three_rail_strikes": "the rewrite has the one name it shares with its story far from its opening",
}
CUT = {
    "ferry_inquiry": "the inquiry has other people in another place, and prose in common is scarce in short reports",
    "quake_in_two_lands": "the reports from one town share hardly a word with those from the other",
}


@dataclass(frozen=True, slots=True)
class Told:
    name: str
    text: str
    stated: tuple[tuple[str, str], ...]


@cache
def reports(pair: str) -> tuple[Told, ...]:
    return tuple(_reports(next(path for path in (*FILES, *WHOLE) if path.stem == pair).read_text(encoding="utf-8")))


def _reports(text: str) -> Iterator[Told]:
    for number, part in enumerate(text.split("\n\n== ")[1:]):
        head, title, body = part.strip().split("\n", 2)
        match = HEAD.fullmatch(f"== {head}")
        assert match, head
        stated = {"title": title, "outlet": match["outlet"], "published": match["published"]}
        kind = match["kind"] or "plain"
        yield Told(f"{match['story']}{number}-{kind}", body, tuple((k, v) for k, v in stated.items() if v))


Said = tuple[str, ...]
"""What a story says of how it came out of others."""


def read(batches: Sequence[Sequence[Told]]) -> Iterator[dict[frozenset[str], tuple[str, Said]]]:
    """The stories of an archive, with their ids and what they say, after each of these batches."""
    names: dict[str, str] = {}
    with open_archive() as archive:
        for batch in batches:
            for told in batch:
                taken = archive.take_text(told.text, dict(told.stated))
                names.update(dict.fromkeys(taken.ids, told.name))
            archive.run(until="group")
            yield {frozenset(names[r] for r in story.reports): (key, story.changes) for key, story in archive.archive.records("story")}


@cache
def stories(pair: str) -> frozenset[frozenset[str]]:
    return frozenset(*read([reports(pair)]))


def failing(known: dict[str, str], names: Sequence[str] = ALIKE) -> list[object]:
    return [pytest.param(name, marks=pytest.mark.xfail(reason=known[name], strict=True)) if name in known else name for name in names]


def test_half_of_the_look_alikes_are_dated() -> None:
    dated = [pair for pair in ALIKE if all("published" in dict(told.stated) for told in reports(pair))]
    undated = [pair for pair in ALIKE if not any("published" in dict(told.stated) for told in reports(pair))]
    assert (len(dated), len(undated)) == (15, 15)


@pytest.mark.parametrize("pair", failing(JOINED))
def test_look_alikes_stay_apart(pair: str) -> None:
    assert all(len({name[0] for name in story}) == 1 for story in stories(pair))


@pytest.mark.parametrize("pair", failing(LEFT_OUT))
def test_what_is_late_short_or_rewritten_finds_its_story(pair: str) -> None:
    """Also where the look-alikes are taken for one, which the test before tells."""
    assert len(stories(pair)) <= len({told.name[0] for told in reports(pair)})


@pytest.mark.parametrize("name", failing(CUT, [path.stem for path in WHOLE]))
def test_one_story_stays_whole_though_it_looks_mixed(name: str) -> None:
    assert len(stories(name)) == 1


@pytest.mark.parametrize("pair", ["earthquakes"])
def test_in_steps_and_backwards_gives_what_reading_at_once_gives(pair: str) -> None:
    backwards = reports(pair)[::-1]
    *_, last = read([backwards[:2], backwards[2:]])
    assert last.keys() == stories(pair)


def test_where_reports_come_one_by_one_a_split_is_said_and_the_earlier_story_keeps_its_id() -> None:
    """The first report of the second verdict is taken for one of the first trial, until the next one comes."""
    seen = list(read([[told] for told in reports("verdicts")]))
    assert seen[-1].keys() == stories("verdicts")
    homes = [next((key, said) for names, (key, said) in after.items() if "a0-plain" in names) for after in seen]
    assert len({key for key, _ in homes}) == 1
    told = [line for after in seen for _, said in after.values() for line in said if line.startswith("split from")]
    assert told == [f"split from story {homes[0][0]}"]
    assert sum(line.endswith("has split off") for _, said in homes for line in said) == 1
