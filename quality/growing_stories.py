"""Grouping as an archive grows: reports a second on one core, what one report more costs, and whether the planted stories come back.

    python -m quality.growing_stories [REPORTS ...]

Made-up reports: each story has names of its own, shares a subject's words with some twenty others, and is written in
everyday words. Ten reports a story on average; one in fifty reports is of one giant. Each pile is read in one run, from finished
sketches to stories with their ids and reasons, and what stands is written to an archive; then single reports are added, and
then many in one run, as an archive grows that is read each day.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median

import numpy as np

from variorum.engines.local import LocalEngine
from variorum.pipeline.plan import Plan
from variorum.pipeline.stage import Each, Out
from variorum.records.grouping import Sketch
from variorum.records.report import Report
from variorum.records.source import Source
from variorum.steps.group.sketch import sketch
from variorum.steps.group.stage import stories
from variorum.store.archive import Archive

SIZES = (2_000, 10_000)
MORE = 9
"""Reports added one by one."""
BATCH = 1_000
"""Reports added in one run."""
WORDS_A_REPORT = 160
REPORTS_A_STORY = 10
STORIES_A_SUBJECT = 20


class Made(Mapping[str, Sketch]):
    """Sketches of made-up texts, each taken when it is asked for: kept, they would be most of the memory."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts

    def __getitem__(self, name: str) -> Sketch:
        return sketch(Report(name, name, self.texts[name]), None, None, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def __len__(self) -> int:
        return len(self.texts)


def planted(reports: int, seed: int = 3) -> tuple[Mapping[str, Sketch], dict[str, int]]:
    """Sketches as grouping gets them, and the story of each report."""
    dice = np.random.default_rng(seed)
    stories = max(1, reports // REPORTS_A_STORY)
    everyday = [f"w{_letters(i)}" for i in range(20_000)]
    chance = 1.0 / np.arange(3, len(everyday) + 3)
    chance /= chance.sum()
    made: dict[str, str] = {}
    story_of: dict[str, int] = {}
    for k in range(reports):
        story = k % stories if k % 50 else 0
        own = [f"N{_letters(story * 12 + int(n))}" for n in dice.integers(0, 12, 25)]
        subject = [f"s{_letters((story // STORIES_A_SUBJECT) * 60 + int(n))}" for n in dice.integers(0, 60, 30)]
        common = [everyday[int(n)] for n in dice.choice(len(everyday), WORDS_A_REPORT - 55, p=chance)]
        words = [*own, *subject, *common]
        name = f"r-{k:07}"
        made[name] = " ".join(words[int(n)] for n in dice.permutation(len(words)))
        story_of[name] = story
    return Made(made), story_of


class Pile:
    """An archive that holds sketches alone, and groups them."""

    def __init__(self, sketches: Mapping[str, Sketch], path: Path | None = None) -> None:
        def built(settings: None) -> Callable[[Source], Iterable[Out]]:
            return lambda source: [Out("sketch", source.key, sketches[source.key])]

        made = Each("sketches", "1", ("source",), ("sketch", "carried", "judged_stories"), built)
        self.plan = Plan((made, *stories()[1:]))
        self.archive = Archive(path)

    def add(self, reports: Iterable[str]) -> float:
        """Group the pile with these reports too; CPU seconds of the grouping stages."""
        self.archive.add_sources((name, Source(name, "txt", b"")) for name in reports)
        start = time.process_time()
        spent = LocalEngine(self.archive).run(self.plan).cpu_seconds
        self.whole = time.process_time() - start
        return sum(seconds for stage, seconds in spent.items() if stage.startswith("group"))

    def groups(self) -> list[tuple[str, ...]]:
        """The reports of each story."""
        return [story.reports for _, story in self.archive.records("story")]


def measured(reports: int) -> dict[str, float]:
    """Reports, CPU seconds, reports a second, peak MB, B-cubed F1 against what was planted, seconds for one report more (of the giant: where one of them is), and milliseconds each for many more at once."""
    sketches, story_of = planted(reports + MORE + BATCH)
    names = sorted(sketches)
    with tempfile.TemporaryDirectory() as folder:
        pile = Pile(sketches, Path(folder) / "pile.db")
        seconds = pile.add(names[:reports])
        peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
        more, whole = {}, []
        for name in names[reports : reports + MORE]:
            more[name] = pile.add([name])
            whole.append(pile.whole)
        batch = pile.add(names[reports + MORE :])
        found = b_cubed(pile.groups(), story_of)
    return {
        "reports": reports,
        "cpu_s": seconds,
        "reports_per_s": reports / seconds,
        "peak_mb": peak,
        "b3_f1": found,
        "one_more_s": median(seconds for name, seconds in more.items() if story_of[name]),
        "one_more_of_the_giant_s": median([seconds for name, seconds in more.items() if not story_of[name]] or [float("nan")]),
        "one_more_with_the_run_s": median(whole),
        "many_more_each_ms": 1000 * batch / BATCH,
        "many_more_each_with_the_run_ms": 1000 * pile.whole / BATCH,
    }


def b_cubed(clusters: Sequence[Sequence[str]], story_of: Mapping[str, int]) -> float:
    """F1 of B-cubed precision and recall."""
    sizes = Counter(story_of.values())
    precision = recall = 0.0
    for members in clusters:
        for story, n in Counter(story_of[r] for r in members).items():
            precision += n * n / len(members)
            recall += n * n / sizes[story]
    precision, recall = precision / len(story_of), recall / len(story_of)
    return 2 * precision * recall / (precision + recall)


def _letters(n: int) -> str:
    """A number as letters, so that it reads as a word."""
    return "".join(chr(97 + int(digit)) for digit in str(n))


if __name__ == "__main__":
    for size in map(int, sys.argv[1:]) if len(sys.argv) > 1 else SIZES:
        print("  ".join(f"{name} {value:.3f}" for name, value in measured(size).items()), flush=True)
