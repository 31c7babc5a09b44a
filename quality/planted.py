"""Planted differences: one word of a report is changed, and exactly that point is asked back; harmless changes are not.

    python -m quality.planted [FOLDER...]

Without folders: the labelled reports beside the checkout, one report of each cluster, so that a run is short.
A case is a story of two reports: one as it is, one with a single change. A real change counts as found where a point
with the verdict conflict or update rests on both spots; a harmless one counts as a false alarm where such a point does.
"""

import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quality.shared import DATA, missing
from variorum.records.lineage import Carried
from variorum.records.story import Membership, Story
from variorum.text.gazetteer import Entry, distance, lookup

NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
ELSEWHERE = {
    ("US", "P"): ("Spokane", "Tulsa", "Savannah"), ("US", "A"): ("Nebraska", "Vermont", "Arizona"), ("GB", "P"): ("Plymouth", "Aberdeen", "Ipswich"),
    ("CA", "P"): ("Winnipeg", "Halifax"), ("AU", "P"): ("Darwin", "Hobart"), ("IN", "P"): ("Nagpur", "Kochi"), ("CN", "P"): ("Kunming", "Harbin"),
    ("FR", "P"): ("Toulouse", "Nantes"), ("DE", "P"): ("Rostock", "Freiburg"), ("IT", "P"): ("Bari", "Trieste"), ("ES", "P"): ("Cartagena", "Vigo"),
    ("RU", "P"): ("Omsk", "Murmansk"), ("IR", "P"): ("Tabriz", "Kerman"), ("ID", "P"): ("Makassar", "Manado"), ("GR", "P"): ("Patras", "Volos"),
    ("TR", "P"): ("Trabzon", "Adana"), ("JP", "P"): ("Sendai", "Kagoshima"), ("EG", "P"): ("Aswan", "Suez"), ("PK", "P"): ("Multan", "Quetta"),
}  # fmt: skip
"""By country and sort of place (town, state) some that lie far from most of the others."""
FAR = 100
"""Kilometres to the other place, at least."""
KNOWN = 15_000
"""People of a town that is changed, at least: a smaller one may be a namesake of what is meant."""
FIRST = "John David Michael Robert James Peter Thomas William Richard Paul Mark George Mary Susan Linda Anna Maria Sarah".split()
STRANGER = "Ruth Kessler"
"""A name that no report prints."""
OPPOSITES = (("north", "south"), ("east", "west"), ("guilty", "innocent"), ("into", "out of"), ("rose", "fell"), ("won", "lost"))
SAME = (
    ("people", "persons"), ("injured", "hurt"), ("arrested", "detained"),
    ("police officers", "policemen"), ("quake", "earthquake"), ("vessel", "ship"), ("film", "movie"),
)  # fmt: skip
SPELLED = (
    ("centre", "center"), ("colour", "color"), ("theatre", "theater"), ("defence", "defense"), ("neighbour", "neighbor"), ("neighbours", "neighbors"),
    ("recognised", "recognized"), ("organised", "organized"), ("organisation", "organization"), ("programme", "program"), ("travelling", "traveling"),
)  # fmt: skip
KILOMETRES = 1.609344
Change = Callable[[str], Iterator[tuple[int, int, str]]]
EXACT = "".join(f"(?<!{word} )(?<!{word} [$£€])" for word in "than over least most to about around nearly almost some up".split())
"""Before a number that stands for itself: two bounds (`more than 50`, `more than 67`) can both be true."""


@dataclass(frozen=True, slots=True)
class Case:
    """`kind` of change, the two texts, and where the spot stands in each."""

    kind: str
    harmless: bool
    texts: tuple[str, str]
    spots: tuple[tuple[int, int], tuple[int, int]]


def _words(pattern: str, put: Callable[["re.Match[str]"], str]) -> Change:
    form = re.compile(pattern)
    return lambda text: ((m.start(), m.end(), put(m)) for m in form.finditer(text))


def _next(names: Sequence[str], step: int) -> Callable[["re.Match[str]"], str]:
    return lambda m: names[(names.index(m.group()) + step) % len(names)]


def _pairs(pairs: Sequence[tuple[str, str]], both: bool) -> Change:
    table = dict(pairs) | ({b: a for a, b in pairs} if both else {})
    return _words(rf"(?<=[\s(])(?:{'|'.join(map(re.escape, table))})(?=[\s.,;)])", lambda m: table[m.group()])


def _other_place(text: str) -> Iterator[tuple[int, int, str]]:
    """Each town, and each state of a federation, that something is told to be in or near, and a far one of the same sort and country."""
    for m in NAMED.finditer(text):
        entry = next(iter(lookup(m.group())), None)
        if entry and m.group() not in MONTHS and entry.population >= KNOWN and (other := _far_from(entry)):
            yield m.start(), m.end(), other


NAMED = re.compile(r"(?:(?<=\bin )|(?<=\bIn )|(?<=\bnear )|(?<=\bat )|(?<=\boutside ))[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?=[\s.,;])")


def _far_from(entry: Entry) -> str | None:
    others = ELSEWHERE.get((entry.country, entry.feature), ())
    return next((name for name in others if distance(entry, lookup(name)[0]) >= FAR), None)


CHANGES: tuple[tuple[str, bool, Change], ...] = (
    ("figure", False, _words(rf"{EXACT}(?<=\s)(?:{'|'.join(NUMBERS)})(?=\s(?!of|other|more)[a-z]+s\s)", _next(NUMBERS, 4))),
    ("figure", False, _words(rf"{EXACT}(?<=\s)[1-9]\d(?=\s(?!percent|years)[a-z]+s\s)", lambda m: str(int(m.group()) + 17))),
    ("figure", False, _words(rf"{EXACT}(?<=[\s$£€])\d{{1,3}}(?:,\d{{3}})+(?=\s[a-z])", lambda m: f"{int(int(m.group().replace(',', '')) * 1.2):,}")),
    ("day", False, _words(r"(?<=(?:in|In) )(?:19|20)\d\d(?=[\s.,])", lambda m: str(int(m.group()) - 2))),
    ("day", False, _words(rf"(?<=on )(?:{'|'.join(DAYS)})(?=[\s.,])", _next(DAYS, 3))),
    ("day", False, _words(rf"(?<=(?:in|In) )(?:{'|'.join(MONTHS)})(?=[\s.,])", _next(MONTHS, 5))),
    ("place", False, _other_place),
    ("polarity", False, _pairs(OPPOSITES, True)),
    ("polarity", False, _words(r"(?<!nobody )(?<!no-one )(?<!no one )(?<!none )(?<=[a-z] )(?:was|were)(?= (?!not)[a-z]+ed\b)", lambda m: f"{m.group()} not")),
    ("name", False, _words(rf"(?<=[\s“\"])(?:{'|'.join(FIRST)})(?= [A-Z][a-z]{{3,}})", _next(FIRST, 5))),
    ("speaker", False, _words(r"(?<=[”\"] )[A-Z][a-z]+ [A-Z][a-z]{2,}(?= (?:said|told|added)\b)", lambda m: STRANGER)),
    ("speaker", False, _words(r"(?<=[”\"] said )[A-Z][a-z]+ [A-Z][a-z]{2,}(?=[\s,.])", lambda m: STRANGER)),
    ("rounding", True, _words(r"(?<=\s)\d,\d{3}(?=\s[a-z])", lambda m: f"about {round(int(m.group().replace(',', '')), -2):,}")),
    ("digits", True, _words(rf"(?<=\s)(?:{'|'.join(NUMBERS)})(?=\s[a-z]+s\s)", lambda m: str(NUMBERS.index(m.group()) + 2))),
    ("synonym", True, _pairs(SAME, True)),
    ("synonym", True, _words(rf"(?<=\s)(?:about|around)(?= (?:\d|(?:{'|'.join(NUMBERS)})\s))", lambda m: "around" if m.group() == "about" else "about")),
    ("spelling", True, _pairs(SPELLED, True)),
    ("unit", True, _words(r"(?<=\s)(\d{1,3}) miles\b", lambda m: f"{round(int(m[1]) * KILOMETRES)} kilometers")),
)


def cases(texts: Mapping[str, str], most: int = 2) -> Iterator[Case]:
    """Up to `most` cases of each kind for each text, spread over it."""
    for name in sorted(texts):
        text = texts[name]
        for kind, harmless, change in CHANGES:
            found = list(change(text))
            for start, end, new in found[:: max(1, len(found) // most)][:most]:
                changed = text[:start] + new + text[end:]
                yield Case(kind, harmless, (text, changed), ((start, end), (start, start + len(new))))


def judged(many: Sequence[Case]) -> list[tuple[bool, int]]:
    """For each case whether a conflict or update rests on both spots, and how many rest elsewhere."""
    rows = found_in(sorted({text for case in many for text in case.texts}))
    results = []
    for case in many:
        chosen = [rows[text] for text in case.texts]
        loud = disputed(points_of(chosen))
        hits = [all(rests_on(spans, row[1].id, spot) for row, spot in zip(chosen, case.spots, strict=True)) for spans in loud]
        results.append((any(hits), len(hits) - sum(hits)))
    return results


def points_of(rows: Sequence[tuple[Any, ...]]) -> Sequence[Any]:
    """The points of these reports as one story, with their verdicts."""
    from variorum.steps.align.align import align
    from variorum.steps.compare.judge import judged as verdicts

    return verdicts(align(Story("s-planted", tuple(r[1].id for r in rows)), rows))


def disputed(points: Sequence[Any]) -> list[list[Any]]:
    """The spans of each point that is a conflict or an update."""
    return [[s for r in p.readings for s in r.spans] for p in points if p.verdict in {"conflict", "update"}]


def rests_on(spans: Sequence[Any], report: str, spot: tuple[int, int]) -> bool:
    """Whether a span rests on the spot or on the words beside it."""
    return any(s.report == report and s.start <= spot[1] + 2 and spot[0] <= s.end + 2 for s in spans)


def found_in(texts: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    """What is found in each text, as the align stage gets it; every report is its own origin."""
    from variorum.api import open_archive
    from variorum.codec import decode

    with tempfile.TemporaryDirectory() as folder, open_archive() as opened:
        source = Path(folder) / "planted.jsonl"
        source.write_text("".join(json.dumps({"id": f"t{n}", "text": t}) + "\n" for n, t in enumerate(texts)), encoding="utf-8")
        opened.add([source])
        opened.run(until="find")
        reports: dict[str, Any] = dict(opened.archive.records("report"))
        described: dict[str, Any] = dict(opened.archive.records("description"))
        table = opened.archive.digests("findings")
        bodies = opened.archive.bodies(table.values())
        findings: dict[str, Any] = {key: decode("findings", bodies[digest]) for key, digest in table.items()}
        rows = {
            report.text: (Membership(key, "s-planted"), report, described[key], None, findings[key], Carried(key, (f"o-{key}",), "known"))
            for key, report in reports.items()
        }
    return {text: rows[text] for text in texts if text in rows}


def table(many: Sequence[Any], results: Sequence[tuple[bool, int]]) -> list[str]:
    """A Markdown table: how many of each kind were found, and what else was called a conflict."""
    lines = ["| change | cases | called a conflict | other conflicts a case |", "|---|---|---|---|"]
    for kind in dict.fromkeys(c.kind for c in sorted(many, key=lambda c: c.harmless)):
        chosen = [r for c, r in zip(many, results, strict=True) if c.kind == kind]
        label = f"{kind} (harmless)" if any(c.kind == kind and c.harmless for c in many) else kind
        lines.append(f"| {label} | {len(chosen)} | {sum(h for h, _ in chosen) / len(chosen):.2f} | {sum(n for _, n in chosen) / len(chosen):.2f} |")
    return lines


def main(folders: Sequence[str]) -> None:
    """Prints the table."""
    paths = [p for f in folders for p in sorted(Path(f).glob("*.txt"))]
    if not paths:
        reason = missing()
        if reason:
            print(reason)
            return
        clusters = [d for d in sorted((DATA / "ecb").iterdir()) if d.is_dir()]
        paths = [p for d in clusters for p in sorted(d.glob("*.txt"))[:1]]
    texts = {str(p): p.read_text(encoding="utf-8") for p in paths}
    many = list(cases(texts))
    many = [c for c in many if c.texts[0] != c.texts[1]]
    print(f"{len(texts)} reports, {dict(Counter(c.kind for c in many))}")
    print("\n".join(table(many, judged(many))))


if __name__ == "__main__":
    main(sys.argv[1:])
