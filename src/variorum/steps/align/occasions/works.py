"""In which year a named work came out: `the 2005 film “Name”`, `Name (2005)`, `the novel Name, published in 2005`."""

import re
from collections import defaultdict
from collections.abc import Iterator

from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line

MEDIA = {word: line.split()[0] for line in (
    "film film films movie movies comedy drama thriller musical picture flick blockbuster melodrama western documentary biopic romcom",
    "album album albums lp", "song song single ballad", "book book novel memoir autobiography biography novella", "game videogame",
) for word in line.split()}  # fmt: skip
"""Nouns of works by their sort; a film and the novel of its name come out in two years. What runs for seasons is left out."""
_NOUN = rf"(?P<noun>{'|'.join(sorted(MEDIA, key=lambda w: (-len(w), w)))})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_QUOTED = r"[“\"‘](?P<quoted>[A-Z0-9][^“”\"‘’\n]{1,60}?)[,.]?[”\"’]"
_TITLE = r"(?:[A-Z0-9][\w&:-]*(?:['’]\w+)?)"
_PLAIN = rf"(?P<plain>[A-Z][\w&:-]*(?:['’]\w+)?(?:\s(?:(?:of|the|and|in|a|an|to)\s){{0,2}}{_TITLE}){{1,5}})"
_PATTERNS = tuple(re.compile(text) for text in (
    rf"\b{_YEAR}(?:['’]s)?,?\s(?:[a-z]+(?:-[a-z]+)*\s){{0,3}}?{_NOUN},?\s(?:version\sof\s|called\s|titled\s|entitled\s)?(?:{_QUOTED}|{_PLAIN})",
    rf"\b{_YEAR}['’]s\s{_QUOTED}",
    rf"{_QUOTED}\s\({_YEAR}\)",
    rf"\b{_NOUN},?\s(?:called\s)?{_QUOTED},?\s(?:which\s)?(?:was\s|came\s)?(?:released|published|out|premiered)\s(?:back\s)?in\s(?:[A-Z][a-z]+\s)?{_YEAR}",
    rf"{_QUOTED}\s(?:was\s|came\s)(?:first\s)?(?:released|published|out)\s(?:back\s)?in\s(?:[A-Z][a-z]+\s)?{_YEAR}",
))  # fmt: skip


def work_groups(desk: Desk) -> list[tuple[str, list[Claim]]]:
    """For each work the years it is said to have come out in; a name that one report gives two years is of two works."""
    told: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for line in desk.lines:
        for name, medium, claim in _years(line):
            told[name][medium].append(claim)
    groups = []
    for _, sorts in sorted(told.items()):
        known = sorted(medium for medium in sorts if medium)
        if len(known) == 1:
            sorts[known[0]] += sorts.pop("", [])
        for medium, claims in sorted(sorts.items()):
            by_report: dict[str, set[str]] = defaultdict(set)
            for claim in claims:
                by_report[claim.line.report].add(claim.value)
            if len(by_report) > 1 and all(len(years) == 1 for years in by_report.values()):
                groups.append((f"{medium or 'work'} “{claims[0].about}”", claims))
    return groups


def _years(line: Line) -> Iterator[tuple[str, str, Claim]]:
    """(name folded, sort of work or empty, claim) for each year a sentence gives a work."""
    seen: set[int] = set()
    for pattern in _PATTERNS:
        for match in pattern.finditer(line.gist.span.quote):
            found = match.groupdict()
            title = " ".join((found.get("quoted") or found.get("plain") or "").split())
            if match.start("year") in seen or not title:
                continue
            seen.add(match.start("year"))
            year = match["year"]
            claim = Claim("time", line, line.found(match, "year"), year, NONE, NONE, NONE, edtf=year, about=title, extra=("date",))
            yield title.casefold().removeprefix("the "), MEDIA.get(found.get("noun") or "", ""), claim
