"""Made cases of copying with known truth: ties found, ties found that are none, and voices counted in small piles.

    python -m quality.made_origins
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from quality import made_stories, made_wires
from variorum.records.lineage import Tie
from variorum.records.report import Description, Furniture, Report
from variorum.records.source import Capture
from variorum.steps.clean.furniture import furniture_of
from variorum.steps.clean.wording import cuts_in
from variorum.steps.describe.describe import describe
from variorum.steps.trace.facts import facts_of
from variorum.steps.trace.habits import habits_of
from variorum.steps.trace.origins import origins_of
from variorum.steps.trace.settle import derivations_of
from variorum.steps.trace.ties import tie_of

Row = tuple[Report, Description | None, Furniture | None]


@dataclass(frozen=True, slots=True)
class World:
    """Invented texts that go together: agencies' `wires`, others' `own` prose on the first of them, short `articles`."""

    wires: Sequence[str]
    own: Sequence[str]
    articles: Sequence[str]
    top: Sequence[str]
    end: Sequence[str]
    words: Sequence[str]
    outlet: str
    seed: int


WORLDS = (
    World(
        made_stories.WIRES, made_stories.OWN, made_stories.ARTICLES, made_stories.PAGE_TOP, made_stories.PAGE_END,
        made_stories.REPLACEMENTS, "valleyledger.example", 20240229,
    ),
    World(
        made_wires.NAMED, made_wires.APART, made_wires.STREETS, made_wires.TOP, made_wires.END,
        made_wires.SYNONYMS, "harbourgazette.example", 77,
    ),
)  # fmt: skip
DRAWS = 3
"""Times that a case with drawn words or orders is made anew."""


@dataclass(frozen=True, slots=True)
class Case:
    """Two or more pages and whether each two of them share an origin."""

    name: str
    pages: tuple[str, ...]
    tied: bool
    outlet: str | None = None


def cases() -> Iterator[Case]:
    """Every made case, in a fixed order."""
    for world in WORLDS:
        dice = Random(world.seed)
        for number, wire in enumerate(world.wires):
            other = world.wires[(number + 3) % len(world.wires)]
            yield from _edited(wire)
            yield from _drawn(wire, world, dice)
            yield Case("one paragraph taken", (wire, "\n".join([*other.split("\n")[1:3], _plain(wire), world.articles[0]])), True)
            yield Case("one sentence taken", (wire, f"{world.articles[1]}\n{_sentence(wire)}\n{world.articles[2]}"), True)
            for earlier, later in combinations(_versions(wire), 2):
                yield Case("write-through chain", (earlier, later), True)
        for one, next_one in zip(world.wires, (*world.wires[1:], world.wires[0]), strict=True):
            merged = "\n".join(line for pair in zip(one.split("\n"), next_one.split("\n"), strict=False) for line in pair)
            yield Case("two wires merged", (one, merged), True)
            yield Case("two wires merged", (next_one, merged), True)
            yield Case("wires on unlike events", (one, next_one), False)
        yield from _pages(world)


def _edited(wire: str) -> Iterator[Case]:
    """What desks do to an agency's text."""
    paragraphs = wire.split("\n")
    yield Case("exact copy", (wire, wire), True)
    yield Case("trimmed to half", (wire, "\n".join(paragraphs[: len(paragraphs) // 2])), True)
    yield Case("every second paragraph dropped", (wire, "\n".join(paragraphs[::2])), True)
    yield Case("paragraphs joined", (wire, "\n".join(" ".join(paragraphs[n : n + 3]) for n in range(0, len(paragraphs), 3))), True)
    yield Case("another spelling and other marks", (wire, _respelled(wire)), True)
    yield Case("own opening and own end", (wire, "\n".join(["It was a day that nobody will forget soon.", *paragraphs[1:-1], "More follows."])), True)


def _drawn(wire: str, world: World, dice: Random) -> Iterator[Case]:
    paragraphs = wire.split("\n")
    for _ in range(DRAWS):
        yield Case("paragraphs reordered", (wire, "\n".join(dice.sample(paragraphs, len(paragraphs)))), True)
        for percent in (5, 10, 20, 40):
            yield Case(f"{percent} % of the words swapped", (wire, _swapped(wire, percent, dice, world.words)), True)


def _pages(world: World) -> Iterator[Case]:
    """Pages that look alike and are not, and round-ups that are."""
    for wire, own in zip(world.wires, world.own, strict=False):
        yield Case("same event, same quotes, own prose", (wire, own), False)
        yield Case("same event, same page furniture", (_framed(wire, world), _framed(own, world)), False, world.outlet)
    yield Case("pages of one outlet", tuple(_framed(a, world) for a in (*world.articles, *world.wires)), False, world.outlet)
    items = [_plain(wire) for wire in world.wires[:4]]
    page = "\n".join(f"{text} ({agency})" for text, agency in zip(items, ("AP", "Reuters", "AFP", "dpa"), strict=True))
    for wire in world.wires[:4]:
        yield Case("round-up of items", (wire, page), True)
    for wire in world.wires[4:]:
        yield Case("round-up without the item", (wire, page), False)


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


def _framed(text: str, world: World) -> str:
    return "\n".join((*world.top, text, *world.end))


def _plain(wire: str) -> str:
    """The longest paragraph in which nobody is quoted."""
    return max((p for p in wire.split("\n")[1:] if '"' not in p), key=len)


def _sentence(wire: str) -> str:
    """The longest sentence in which nobody is quoted and few names stand."""
    sentences = [s for p in wire.split("\n")[1:] if '"' not in p for s in re.split(r"(?<=\.) ", p)]
    return max(sentences, key=lambda s: len(re.findall(r"\b[a-z]", s)))


def _respelled(text: str) -> str:
    """British spelling, curly quotes, dashes and figures in words: what a desk's software changes."""
    table = (
        (r'"([^"]*)"', r"“\1”"), ("'", "’"), (" - ", " — "), (r"\bpercent\b", "per cent"), ("harbor", "harbour"), ("neighbor", "neighbour"),
        ("theater", "theatre"), ("miles", "kilometres"), (r"\bmeters\b", "metres"), (r"\bnine\b", "9"), (r"\btwo\b", "2"), (r"\bthree\b", "3"), ("gray", "grey"),
    )  # fmt: skip
    for pattern, new in table:
        text = re.sub(pattern, new, text)
    return text


def _swapped(text: str, percent: int, dice: Random, words: Sequence[str]) -> str:
    """The text with so many of its words, drawn at random, replaced by others."""
    lines = [line.split(" ") for line in text.split("\n")]
    places = [(i, j) for i, line in enumerate(lines) for j in range(len(line))]
    for i, j in dice.sample(places, len(places) * percent // 100):
        lines[i][j] = dice.choice(words)
    return "\n".join(" ".join(line) for line in lines)


def _versions(wire: str) -> Sequence[str]:
    """Three states of a running story: new opening, old text behind it, the last paragraph gone."""
    paragraphs = wire.split("\n")
    place = paragraphs[0].split(" - ")[0]
    second = [f"{place} - Officials added little on Wednesday to what was known, but set a date for a hearing.", *paragraphs]
    third = [f"{place} - A hearing was put off until next month, lawyers on both sides confirmed by telephone.", *second[1:-1]]
    return wire, "\n".join(second), "\n".join(third)


# ---------------------------------------------------------------------- voices
@dataclass(frozen=True, slots=True)
class Pile:
    """Pages of several outlets, and how many voices they are."""

    name: str
    pages: tuple[str, ...]
    voices: int


def piles() -> Iterator[Pile]:
    """Small piles with the voices that speak in them."""
    for world in WORLDS:
        one, other, third = world.wires[0], world.wires[1], world.wires[2]
        own, two = world.own[0], "\n".join((one, other))
        cut = "\n".join(one.split("\n")[:3])
        unsigned = re.sub(r"^[^-]*- ", "", one)
        yield Pile("five prints of one wire", (one, one, cut, unsigned, f"{world.articles[0]}\n{one}"[len(world.articles[0]) + 1 :]), 1)
        yield Pile("two wires and a page of both", (one, one, other, two), 2)
        yield Pile("three wires and a page of all", (one, other, third, "\n".join((third, one, other))), 3)
        yield Pile("a page of both with own words", (one, other, "\n".join((*world.articles[:2], one, other))), 3)
        yield Pile("a wire and an own report with the same quotes", (one, cut, own), 2)
        yield Pile("an own report with a paragraph of the wire", (one, f"{own}\n{_plain(one)}"), 2)
        yield Pile("the agency named at the end", (one, f"{unsigned}\n© 2024 The Associated Press. All rights reserved."), 1)
        borrowed = tuple(f"{article}\n{line}" for article, line in zip(world.articles, one.split("\n")[1:4], strict=False))
        yield Pile("three who borrow a paragraph each", (one, *borrowed), 4)
        yield Pile("a page of both that two print", (one, other, two, two), 2)
        yield Pile("a running story", tuple(_versions(one)), 1)
        yield Pile("articles of one outlet", tuple(_framed(a, world) for a in world.articles), len(world.articles))


def counted(pile: Pile) -> int:
    """The voices that are counted in a pile, each page from an outlet of its own."""
    rows = []
    for number, page in enumerate(pile.pages):
        capture = Capture(f"r-{number}", f"{number}.txt", page, "utf-8", outlet=f"paper{number}.example")
        report = Report(capture.id, capture.key, page, cuts_in(capture))
        rows.append((report, describe(report, capture), None))
    ties: list[Tie] = [tie for a, b in combinations(rows, 2) if (tie := tie_of(a, b))]
    outlets = sorted({outlet for tie in ties for outlet in tie.outlets})
    habits = {o: set(h.partners) for o in outlets for h in habits_of(o, [t for t in ties if o in t.outlets])}
    facts = {report.id: facts_of(report, description) for report, description, _ in rows}
    return len(origins_of(rows, derivations_of(ties, facts, habits))[0])


if __name__ == "__main__":
    print("| made case | tied | of | should be |\n|---|---|---|---|")
    for name, (ties, asked, tied) in measured().items():
        print(f"| {name} | {ties} | {asked} | {asked if tied else 0} |")
    print("\n| pile | voices counted | should be |\n|---|---|---|")
    for pile in piles():
        print(f"| {pile.name} | {counted(pile)} | {pile.voices} |")
