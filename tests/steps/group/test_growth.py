"""A pile grown report by report ends where one read at once ends."""

from collections.abc import Callable, Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.codec import encode
from variorum.engines.local import LocalEngine
from variorum.pipeline.plan import Plan
from variorum.pipeline.stage import Gather, Held, Keep, Out, Past
from variorum.records.grouping import Usage
from variorum.records.judgement import Judged, Judgement
from variorum.records.lineage import Carried
from variorum.records.report import Report
from variorum.records.source import Source
from variorum.steps.group import growth, kinship, neighbours, stage
from variorum.steps.group.growth import grown
from variorum.steps.group.neighbours import surveyed
from variorum.steps.group.sketch import sketch
from variorum.steps.group.weights import bag_of
from variorum.store.archive import Archive

READS, WRITES = ("sketch", "carried", "judged_stories"), ("usage", "outline", "kin", "crowd", "link", "spare")
USAGE = Usage(2000, b"", b"", 4, 3.0, 0)


def _rows(settings: None) -> Callable[[str, list[tuple[Source]]], Iterable[Out]]:
    """One report of all texts that begin with the same letter, under the first of their keys: so reports change and go.

    After the letter: `text`, `origin: text` or `other report> text`.
    """

    def rows(letter: str, sources: list[tuple[Source]]) -> Iterator[Out]:
        texts = [source.data.decode()[1:] for (source,) in sources]
        key, (before, _, text) = sources[0][0].key, texts[0].rpartition(": ")
        bound, _, text = text.rpartition("> ")
        yield Out("sketch", key, sketch(Report(key, key, " ".join([text, *texts[1:]])), None, None, None))
        if before:
            yield Out("carried", key, Carried(key, (before,), "known"))
        if bound:
            yield Out("judged_stories", key, Judged(key, (Judgement("j", "story", (key, bound)),)))

    return rows


def _kin(settings: None) -> Callable[[Past], Iterable[Out | Held]]:
    def keep(past: Past) -> Iterator[Out | Held]:
        usage = None if past.fresh else past.kept("usage", ("",)).get("")
        if usage:
            yield from grown(past, usage)
        else:
            yield from surveyed([bag_of(*row) for row in past.rows(past.changed).values()], USAGE)
            yield Out("usage", "", Usage(2000, b"", b"", 4, 3.0, len(past.changed)))

    return keep


ROWS = Gather("rows", "1", ("source",), READS, _rows, lambda source: [source.data.decode()[0]])
PLAN = Plan((ROWS, Keep("kin", "1", READS, WRITES, _kin)))

WORDS = st.lists(st.sampled_from("amber basil cedar delta ember fjord gorse heron people time week police".split()), max_size=7)
TEXTS = st.builds("{}{}{}".format, st.sampled_from("abcdefghij"), st.sampled_from(["", "", "wire: ", "k03> "]), WORDS.map(" ".join))
STEPS = st.lists(st.dictionaries(st.sampled_from([f"k{i:02}" for i in range(18)]), TEXTS, max_size=6), min_size=1, max_size=4)


def state(archive: Archive) -> dict[str, list[tuple[str, bytes]]]:
    """All but what merely saves a look."""
    return {kind: [(key, encode(record)) for key, record in archive.records(kind)] for kind in WRITES if kind != "spare"}


def add(archive: Archive, step: dict[str, str]) -> None:
    archive.add_sources((key, Source(key, "txt", text.encode())) for key, text in step.items())


@pytest.fixture(autouse=True, scope="module")
def few_neighbours() -> Iterator[None]:
    """So few that lists are full, and someone drops out of them."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (growth, neighbours):
            patch.setattr(module, "NEIGHBOURS", 3)
            patch.setattr(module, "SPARE", 2)
        patch.setattr(kinship, "LINKS", 2)
        patch.setattr(neighbours, "LINKS", 2)
        yield


@settings(max_examples=200, deadline=None)
@given(STEPS)
def test_growth_ends_where_one_reading_ends(steps: list[dict[str, str]]) -> None:
    grown_, once = Archive(None), Archive(None)
    for step in steps:
        add(grown_, step)
        LocalEngine(grown_).run(PLAN)
        add(once, step)
    LocalEngine(once).run(PLAN)
    assert state(grown_) == state(once)
    spare, whole = dict(grown_.records("spare")), dict(once.records("spare"))
    assert {key: one.others for key, one in spare.items()} == {key: whole[key].others[: len(one.others)] for key, one in spare.items()}


def test_a_small_pile_grown_is_the_pile_read_at_once() -> None:
    grown_, once = Archive(None), Archive(None)
    plan = Plan((ROWS, stage.stories()[1]))
    for step in ({"k01": "aamber basil cedar"}, {"k02": "bamber basil delta", "k03": "camber ember cedar"}):
        add(grown_, step)
        LocalEngine(grown_).run(plan)
        add(once, step)
    LocalEngine(once).run(plan)
    assert state(grown_) == state(once)


def test_a_larger_pile_counts_its_words_again_when_it_has_doubled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "SMALL", 2)
    plan, archive, counted = Plan((ROWS, stage.stories()[1])), Archive(None), []
    for letter in "abcdefgh":
        add(archive, {f"k{letter}": f"{letter}amber basil {letter * 5}"})
        LocalEngine(archive).run(plan)
        ((_, usage),) = archive.records("usage")
        counted.append((usage.now, usage.reports))
    assert counted == [(1, 1), (2, 2), (3, 2), (4, 4), (5, 4), (6, 4), (7, 4), (8, 8)]


def test_following_each_change_and_looking_at_all_end_in_the_same_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "SMALL", 2)
    plan, archives = Plan((ROWS, stage.stories()[1])), []
    for many in (0, 1 << 30):
        monkeypatch.setattr(stage, "MANY", many)
        archives.append(Archive(None))
        for letters in ("abcd", "ef", "g"):
            add(archives[-1], {f"k{letter}": f"{letter}amber basil {letter * 5}" for letter in letters})
            LocalEngine(archives[-1]).run(plan)
    followed, looked = archives
    assert state(followed) == state(looked)
