"""Whatever people decide, in whatever order: no run fails, every run ends the same, and undoing all gives back what was."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.judging.conftest import LATER, Room

from variorum.api import open_archive
from variorum.codec import to_json
from variorum.exports.judgements.evidence import names_of
from variorum.exports.judgements.lines import judgement_lines
from variorum.records.span import Span, cut

Open = Callable[[], Room]


def some_judgement(here: Room, dice: random.Random) -> None:
    """One of any kind, on anything: names, readings, stretches nobody named, reports that are not there."""
    reports = [e.report.id for e in here.edition.entries] + ["r-elsewhere"]
    texts = {e.report.id: e.report.text for e in here.edition.entries}
    names = [s for d in here.edition.dossiers for a in d.actors for _, s in names_of(here.edition, a)]
    points = [s for d in here.edition.dossiers for p in d.points for r in p.readings for s in r.spans]
    anywhere = [cut(r, t, n, n + 9) for r, t in texts.items() for n in range(0, len(t) - 9, 60)]

    def pick(pool: list[Span] | list[str], most: int) -> list[Span] | list[str]:
        return dice.sample(pool, dice.randint(1, most))  # type: ignore[type-var]

    kind = dice.choice(["actor", "story", "tie", "point", "note"])
    pool = {"actor": names + anywhere[::9], "story": reports, "point": points + anywhere[::9]}.get(kind, reports)
    found = list(dict.fromkeys(pick(pool, 6)))  # type: ignore[arg-type]
    at = dice.randint(1, len(found))
    value = {"tie": dice.choice(["right", "wrong"]), "point": dice.choice(["right", "cannot tell"])}.get(kind, "")
    subjects, others = (dice.sample(reports, 2), []) if kind == "tie" else (found[:at], found[at:] if kind in ("actor", "story", "point") else [])
    if kind in ("actor", "story") and len(found) < 2:
        return
    here.opened.judge(kind, subjects, others, topic=dice.choice(["figure", "outcome", ""]), value=value, note="x", author="Ada")


@pytest.mark.parametrize("seed", range(6))
def test_any_judgements_run_and_are_undone_to_the_byte(room: Open, seed: int) -> None:
    dice = random.Random(seed)
    here, before = room(), room()
    for _ in range(dice.randint(2, 9)):
        some_judgement(here, dice)
    here.run()
    if seed % 2:
        here.grow(LATER)
        before.grow(LATER)
    assert here.edition.problems == ()
    for one in here.opened.judgements():
        here.opened.undo(one.id, author="Bo")
    here.run()
    now, was = here.told(), before.told()
    if seed % 2:  # a report read while another story held it says that it moved
        for story in (*now["stories"], *was["stories"]):
            del story["because"]
    assert now == was


def test_in_whatever_steps_the_runs_come_they_end_the_same(room: Open, tmp_path: Path) -> None:
    dice = random.Random(7)
    steps, once = room(), room()
    for _ in range(5):
        some_judgement(steps, dice)
        steps.run()
    once.opened.take_judgements(judgement_lines(steps.opened.judgements()))
    once.run()
    assert {k: v for k, v in once.told().items() if k != "stories"} == {k: v for k, v in steps.told().items() if k != "stories"}
    assert {frozenset(s.reports) for s in once.edition.stories} == {frozenset(s.reports) for s in steps.edition.stories}


rubbish = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["report", "start", "end", "quote", "x"]), inner, max_size=4),
    max_leaves=6,
)
FIELDS = ("id", "kind", "subjects", "others", "topic", "value", "note", "author", "at", "undoes", "about")


@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), rubbish, max_size=9) | rubbish, max_size=4), st.binary(max_size=30))
def test_no_file_breaks_the_import(rows: list[object], tail: bytes) -> None:
    with open_archive() as opened:
        lines = [*(to_json(row) for row in rows), tail]
        done = opened.take_judgements(lines)
        assert done.new + done.known + len(done.refused) <= len(lines)
        assert len(opened.judgements()) == done.new


def test_an_archive_made_before_people_judged_is_opened(read_once: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(read_once, tmp_path / "old.variorum"))
    with open_archive(path) as opened:
        opened.archive.db.executescript("DROP TABLE judgement; DROP TABLE concern; PRAGMA user_version=2;")
    with open_archive(path) as opened:
        assert opened.judgements() == ()
        opened.judge("note", ["r-1"], note="x", author="Ada")
