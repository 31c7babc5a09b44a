"""Origins of connected reports: texts that are one text are one voice, passages taken over bring their voice along."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from variorum.records.ids import content_id
from variorum.records.lineage import Carried, Derivation, Origin
from variorum.records.report import Description, Furniture, Report
from variorum.steps.trace.named import named_source
from variorum.steps.trace.texts import one_text, printers
from variorum.text.agencies import VAGUE, is_agency
from variorum.text.outlets import house, prints_others, same_house

Row = tuple[Report, Description | None, Furniture | None]
ALL_BUT = 0.85
"""Share of a report's article which, taken from several others, leaves it no voice of its own."""
KNOWN, UNRECORDED, UNSURE = "known", "lineage not recorded", "independence not established"


def origins_of(rows: Sequence[Row], ties: Sequence[Derivation]) -> tuple[list[Origin], list[Carried]]:
    """The voices of one connected group of reports, and which of them each report carries, the main one first."""
    described = {report.id: (report, description) for report, description, _ in rows}
    texts = one_text([row[0].id for row in rows], ((tie.source, tie.target) for tie in ties if tie.kind == "copy"))
    takes = _takes(ties, texts)
    voice = {text: content_id("origin", text) for text in set(texts.values())}
    members: dict[str, set[str]] = defaultdict(set)
    carried = []
    sources = _sources(ties)
    near: dict[str, list[Derivation]] = defaultdict(list)
    for tie in ties:
        near[tie.source].append(tie)
        near[tie.target].append(tie)
    printed = printers(texts)
    brought = {row[0].id: _brought(near[row[0].id], row[0].id, texts, takes[row[0].id]) for row in rows if len(takes[row[0].id]) > 1}
    strung = {row[0].id for row in rows if row[0].id in brought and _nothing_else(row, brought[row[0].id])}
    for report, description, _ in rows:
        own = texts[report.id]
        likely = _likely(report.id, near[report.id], described, texts)
        carries = [*sorted(likely), own, *sorted(takes[report.id] - likely - {own})]
        if strung.issuperset(printed[own]):
            extents = {text: _extent(places) for text, places in brought[report.id].items()}
            carries = sorted(extents, key=lambda text: (-extents[text], text))
        for text in carries:
            members[text].add(report.id)
        state, because = _state(report, description, near[report.id])
        carried.append(Carried(report.id, tuple(voice[t] for t in carries), state, because, tuple(sorted(sources[report.id]))))
    origins = []
    for text in sorted(text for text in voice if members[text]):
        inside = {tie.id: tie for name in printed[text] for tie in near[name]}
        origins.append(_origin(voice[text], [described[name] for name in printed[text]], members[text], list(inside.values())))
    return origins, carried


def _takes(ties: Sequence[Derivation], texts: Mapping[str, str]) -> dict[str, set[str]]:
    """The texts of which each report holds parts, except parts that both sides have from a third."""
    takes: dict[str, set[str]] = defaultdict(set)
    into: dict[str, list[tuple[str, Derivation]]] = defaultdict(list)
    parts = [t for t in ties if t.kind not in ("copy", "common-source") and texts[t.source] != texts[t.target]]
    for tie in parts:
        into[tie.target].append((texts[tie.source], tie))
    for tie in parts:
        given = {text for text, other in into[tie.source] if text != texts[tie.target] and _same_words(other, tie)}
        had = {text for text, _ in into[tie.target]}
        if tie.direction == "known" or not given & had:
            takes[tie.target].add(texts[tie.source])
    return takes


def _brought(ties: Sequence[Derivation], report: str, texts: Mapping[str, str], takes: Set[str]) -> dict[str, list[tuple[int, int]]]:
    """Where a report prints each of the texts that it is known to take from."""
    found: dict[str, list[tuple[int, int]]] = {text: [] for text in takes}
    for tie in ties:
        if tie.target == report and tie.direction == "known" and texts[tie.source] in takes:
            found[texts[tie.source]] += [(p.target.start, p.target.end) for p in tie.passages]
    return found


def _extent(stretches: Iterable[tuple[int, int]]) -> int:
    """How many code points lie in any of these stretches."""
    total, reached = 0, 0
    for start, end in sorted(stretches):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def _nothing_else(row: Row, brought: Mapping[str, Sequence[tuple[int, int]]]) -> bool:
    """Whether hardly anything but what it takes from others stands in a report: then it has no voice of its own."""
    report, description, furniture = row
    heads = [description.title_span, description.dateline.span if description.dateline else None] if description else []
    cuts = [c.span for c in (*report.removed, *(furniture.removed if furniture else ()))]
    left = len(report.text) - _extent((s.start, s.end) for s in (*cuts, *heads) if s is not None)
    return _extent(place for places in brought.values() for place in places) >= ALL_BUT * left


def _likely(
    report: str, ties: Sequence[Derivation], described: Mapping[str, tuple[Report, Description | None]], texts: Mapping[str, str]
) -> set[str]:
    """The agency texts that a report crediting nobody renders in its own words, choice for choice.

    They stand before its own voice: what it says beside them is no second witness while that is not established.
    """
    if report in described and _credited(described[report][1]):
        return set()
    others = [tie.source if tie.target == report else tie.target for tie in ties if _rendered(tie)]
    return {texts[one] for one in others if any(map(is_agency, _credited(described[one][1])))} - {texts[report]}


def _rendered(tie: Derivation) -> bool:
    """Whether two reports render one text, no prose shared and the quotations reworded."""
    return tie.kind == "common-source" and tie.share == 0 and any(p.similarity < 1 for p in tie.passages)


def _same_words(given: Derivation, tie: Derivation) -> bool:
    """Whether most of what `tie` passes on stands in the source because `given` brought it there."""
    brought = [p.target for p in given.passages]
    total = sum(p.source.end - p.source.start for p in tie.passages)
    common = sum(
        max((min(p.source.end, b.end) - max(p.source.start, b.start) for b in brought if b.touches(p.source)), default=0) for p in tie.passages
    )
    return common >= 0.5 * total


def _sources(ties: Sequence[Derivation]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        if tie.direction == "known":
            found[tie.target].add(tie.source)
    return found


def _origin(identity: str, printed: Sequence[tuple[Report, Description | None]], carriers: set[str], ties: Sequence[Derivation]) -> Origin:
    """The voice of one text: the agency credited for it, the outlet it comes from, or an unseen source."""
    agencies = Counter(a for r, d in printed for a in _credited(d))
    if agencies:
        name = min(agencies, key=lambda a: (-agencies[a], a))
        said = f"{agencies[name]} of {len(printed)} reports that print this text credit {name}"
        return Origin(identity, _label(name, printed), "agency" if is_agency(name) else "outlet", tuple(sorted(carriers)), (said,))
    inside = {r.id for r, _ in printed}
    given = {t.target for t in ties if t.kind == "copy" and t.direction == "known" and t.source in inside}
    first = [(r, d) for r, d in printed if r.id not in given]
    if len(first) > 1 and len({d.outlet if d else None for _, d in first}) > 1:
        names = ", ".join(sorted({_outlet(r, d) for r, d in first}))
        return Origin(identity, _label("unseen source", printed), "unseen", tuple(sorted(carriers)), (f"printed alike by {names}; none credits a source",))
    report, description = (first or list(printed))[0]
    return Origin(identity, _label(_outlet(report, description), printed), "outlet", tuple(sorted(carriers)), (_alone(len(printed), _outlet(report, description)),))


def _alone(count: int, outlet: str) -> str:
    return f"printed by {outlet} alone" if count == 1 else f"first printed by {outlet}"


def _credited(description: Description | None) -> list[str]:
    """The one agency or other outlet a report prints its text as from; none where it credits nobody or itself."""
    named = [c.agency for c in description.credits if c.agency != VAGUE] if description else []
    outlet = description.outlet if description else None
    others = [n for n in named if not same_house(outlet, n)]
    return ([n for n in others if is_agency(n)] or others)[:1]


def _label(name: str, printed: Sequence[tuple[Report, Description | None]]) -> str:
    titles = Counter(d.title for _, d in printed if d and d.title)
    title = min(titles, key=lambda t: (-titles[t], len(t), t)) if titles else None
    return f"{name}: {title}" if title else name


def _outlet(report: Report, description: Description | None) -> str:
    outlet = description.outlet if description else None
    return house(outlet) if outlet else re.sub(r"\.(?:txt|html?)$", "", report.key)


def _state(report: Report, description: Description | None, ties: Sequence[Derivation]) -> tuple[str, tuple[str, ...]]:
    """How well a report's lineage is known, with the reason in words; `ties` are its own."""
    printed = [c.agency for c in description.credits] if description else []
    outlet = description.outlet if description else None
    if VAGUE in printed and len(printed) == 1:
        return UNSURE, ("credits agencies without naming them",)
    unsure = [t for t in ties if t.direction == "unknown"]
    known = [t for t in ties if t.target == report.id and t.direction == "known"]
    named = [c for c in printed if not same_house(outlet, c)]
    if named:
        return KNOWN, (f"credits {', '.join(named)}",)
    if any(t.kind == "copy" for t in unsure):
        return UNRECORDED, ("others print the same text and nothing tells who had it first",)
    if known:
        return KNOWN, ("its source is here",)
    if unsure and not any(t.passages for t in unsure):
        return UNSURE, ("a person ties it to another report; nothing shows how",)
    if unsure and all(t.share == 0 for t in unsure):
        return UNSURE, ("makes the same choices as another report; a common source is likely",)
    if unsure:
        return UNSURE, ("shares prose with others and nothing tells who had it first",)
    if any(t.source == report.id for t in ties):
        return KNOWN, ("others took this text over",)
    if agency := named_source(report, description):
        return UNSURE, (f"opens on the word of {agency}",)
    if prints_others(outlet):
        return UNRECORDED, ("a portal's page that credits nobody",)
    if description and (description.byline or any(same_house(outlet, c) for c in printed)):
        return KNOWN, (f"by {description.byline}" if description.byline else "the outlet's own credit",)
    return UNRECORDED, ("prints neither byline nor credit, and shares no prose with the others",)
