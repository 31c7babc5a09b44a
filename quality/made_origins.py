"""Made cases of copying with known truth: how many ties are found, and how many are found that are none.

    python -m quality.made_origins
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from quality.made_stories import ARTICLES, OWN, PAGE_END, PAGE_TOP, REPLACEMENTS, WIRES
from variorum.records.report import Description, Furniture, Report
from variorum.records.source import Capture
from variorum.steps.clean.furniture import furniture_of
from variorum.steps.clean.wording import cuts_in
from variorum.steps.describe.describe import describe
from variorum.steps.trace.ties import tie_of

Row = tuple[Report, Description | None, Furniture | None]


@dataclass(frozen=True, slots=True)
class Case:
    """Two or more pages and whether each two of them share an origin."""

    name: str
    pages: tuple[str, ...]
    tied: bool
    outlet: str | None = None


def cases() -> Iterator[Case]:
    """Every made case, in a fixed order."""
    dice = Random(20240229)
    for wire in WIRES:
        paragraphs = wire.split("\n")
        yield Case("exact copy", (wire, wire), True)
        yield Case("trimmed to half", (wire, "\n".join(paragraphs[: len(paragraphs) // 2])), True)
        yield Case("one paragraph taken", (wire, "\n".join([*_other(wire).split("\n")[1:3], _plain(paragraphs), ARTICLES[0]])), True)
        yield Case("paragraphs reordered", (wire, "\n".join(dice.sample(paragraphs, len(paragraphs)))), True)
        for percent in (5, 10, 20, 40):
            yield Case(f"{percent} % of the words swapped", (wire, _swapped(wire, percent, dice)), True)
    for one, other in zip(WIRES, (*WIRES[1:], WIRES[0]), strict=True):
        merged = "\n".join(line for pair in zip(one.split("\n"), other.split("\n"), strict=True) for line in pair)
        yield Case("two wires merged", (one, merged), True)
        yield Case("two wires merged", (other, merged), True)
        yield Case("wires on unlike events", (one, other), False)
    for wire in WIRES:
        for earlier, later in combinations(_versions(wire), 2):
            yield Case("write-through chain", (earlier, later), True)
    for wire, own in zip(WIRES, OWN, strict=False):
        yield Case("same event, same quotes, own prose", (wire, own), False)
    yield Case("pages of one outlet", tuple("\n".join((*PAGE_TOP, a, *PAGE_END)) for a in ARTICLES), False, "valleyledger.example")


def measured() -> dict[str, tuple[int, int, bool]]:
    """For each kind of case: pairs found tied, pairs asked, whether they should be."""
    seen: dict[str, tuple[int, int, bool]] = {}
    for case in cases():
        rows = _rows(case)
        found = [tie_of(a, b) is not None for a, b in combinations(rows, 2)]
        ties, asked, _ = seen.get(case.name, (0, 0, case.tied))
        seen[case.name] = (ties + sum(found), asked + len(found), case.tied)
    return seen


def _rows(case: Case) -> list[Row]:
    rows = []
    for number, page in enumerate(case.pages):
        capture = Capture(f"r-{number}", f"{number}.txt", page, "utf-8", outlet=case.outlet)
        report = Report(capture.id, capture.key, page, cuts_in(capture))
        rows.append((report, describe(report, capture)))
    shared = {f.report: f for f in furniture_of(case.outlet or "", [r for r, _ in rows])} if case.outlet else {}
    return [(report, description, shared.get(report.id)) for report, description in rows]


def _other(wire: str) -> str:
    return WIRES[(WIRES.index(wire) + 3) % len(WIRES)]


def _plain(paragraphs: Sequence[str]) -> str:
    """The longest paragraph in which nobody is quoted."""
    return max((p for p in paragraphs[1:] if '"' not in p), key=len)


def _swapped(text: str, percent: int, dice: Random) -> str:
    """The text with so many of its words, drawn at random, replaced by others."""
    lines = [line.split(" ") for line in text.split("\n")]
    places = [(i, j) for i, line in enumerate(lines) for j in range(len(line))]
    for i, j in dice.sample(places, len(places) * percent // 100):
        lines[i][j] = dice.choice(REPLACEMENTS)
    return "\n".join(" ".join(line) for line in lines)


def _versions(wire: str) -> Sequence[str]:
    """Three states of a running story: new opening, old text behind it, the last paragraph gone."""
    paragraphs = wire.split("\n")
    place = paragraphs[0].split(" - ")[0]
    second = [f"{place} - Officials added little on Wednesday to what was known, but set a date for a hearing.", *paragraphs]
    third = [f"{place} - A hearing was put off until next month, lawyers on both sides confirmed by telephone.", *second[1:-1]]
    return wire, "\n".join(second), "\n".join(third)


if __name__ == "__main__":
    print("| made case | tied | of | should be |\n|---|---|---|---|")
    for name, (ties, asked, tied) in measured().items():
        print(f"| {name} | {ties} | {asked} | {asked if tied else 0} |")
