"""Grouping as an archive grows: reports a second on one core, and whether the planted stories come back.

    python -m quality.growing_stories [REPORTS ...]

Made-up reports: each story has names of its own, shares a subject's words with some twenty others, and is written in
everyday words. Ten reports a story on average; one in a thousand stories is a giant.
"""

import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from resource import RUSAGE_SELF, getrusage

import numpy as np

from variorum.records.report import Report
from variorum.steps.group.clusters import clusters_of
from variorum.steps.group.material import Row
from variorum.steps.group.sketch import sketch

SIZES = (2_000, 10_000)
WORDS_A_REPORT = 160
REPORTS_A_STORY = 10
STORIES_A_SUBJECT = 20


def planted(reports: int, seed: int = 3) -> tuple[list[Row], dict[str, int]]:
    """Rows as grouping gets them, and the story of each report."""
    dice = np.random.default_rng(seed)
    stories = max(1, reports // REPORTS_A_STORY)
    everyday = [f"w{_letters(i)}" for i in range(20_000)]
    chance = 1.0 / np.arange(3, len(everyday) + 3)
    chance /= chance.sum()
    rows: list[Row] = []
    story_of: dict[str, int] = {}
    for k in range(reports):
        story = k % stories if k % 50 else 0
        own = [f"N{_letters(story * 12 + int(n))}" for n in dice.integers(0, 12, 25)]
        subject = [f"s{_letters((story // STORIES_A_SUBJECT) * 60 + int(n))}" for n in dice.integers(0, 60, 30)]
        common = [everyday[int(n)] for n in dice.choice(len(everyday), WORDS_A_REPORT - 55, p=chance)]
        words = [*own, *subject, *common]
        text = " ".join(words[int(n)] for n in dice.permutation(len(words)))
        name = f"r-{k:07}"
        rows.append((sketch(Report(name, name, text), None, None, None), None))
        story_of[name] = story
    return rows, story_of


def measured(reports: int) -> dict[str, float]:
    """Reports, CPU seconds, reports a second, peak MB, B-cubed F1 against what was planted."""
    rows, story_of = planted(reports)
    start = time.process_time()
    clusters = [cluster.reports for cluster in clusters_of(rows, False)]
    seconds = time.process_time() - start
    peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    return {
        "reports": reports,
        "cpu_s": seconds,
        "reports_per_s": reports / seconds,
        "peak_mb": peak,
        "b3_f1": b_cubed(clusters, story_of),
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
