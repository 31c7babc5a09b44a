"""Write `src/variorum/data/word-rates.txt`: in what share of news reports an English word stands.

    python resources/words/build.py en_lexeme_prob.json.gz
"""

import gzip
import json
import math
import re
import sys
from collections import defaultdict
from pathlib import Path

from variorum.text.vectors import words

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "src/variorum/data/word-rates.txt"
REPORT = 300
"""Topic words and others of a usual report."""
RAREST = 0.002
"""A word of fewer reports is as good as any unknown one."""
COARSE = re.compile(r"fuck|shit|^ass(hole|es)?$|cunt|nigg|^fag|^dick|bitch|^tit|^cock|pussy|retard|slut|whore|^cum|jerk|boob|porn")
"""Words that no report prints stay out of the file."""
STEP = 2 ** 0.5
"""Shares are written in steps: finer ones would say more than the source knows."""


def rates(source: Path) -> dict[str, float]:
    """The share of reports each topic word stands in, words of the hand-made list at least as often as it says."""
    with gzip.open(source) as file:
        chances = json.load(file)
    used: defaultdict[str, float] = defaultdict(float)
    for printed, chance in chances.items():
        parts = [word for word, _ in words(printed)]
        if len(parts) == 1 and not parts[0][0].isdigit():
            used[parts[0]] += math.exp(chance)
    found = {word: 1 - math.exp(-REPORT * chance) for word, chance in used.items()}
    for line in (HERE / "news.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            share, *printed_words = line.split()
            for word, _ in words(" ".join(printed_words)):
                found[word] = max(found.get(word, 0.0), float(share))
    return found


def main(source: Path) -> None:
    """One line a step: the share of reports, then its words in order."""
    lines: defaultdict[int, list[str]] = defaultdict(list)
    for word, rate in rates(source).items():
        if rate > RAREST and not COARSE.search(word):
            lines[round(-math.log(rate, STEP))].append(word)
    head = (
        "# Share of news reports a word stands in, then the words. Built by resources/words/build.py from data of\n"
        "# spacy-lookups-data (MIT, Copyright (c) 2019 ExplosionAI GmbH) and a list of the project's own.\n"
    )
    body = "".join(f"{STEP ** -step:.4f} {' '.join(sorted(line))}\n" for step, line in sorted(lines.items()))
    TARGET.write_text(head + body, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
