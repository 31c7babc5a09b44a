"""How many independent voices stand behind a story, with the doubt left in."""

from collections import Counter
from collections.abc import Sequence

from variorum.records.lineage import Likeness
from variorum.records.story import OriginCount
from variorum.steps.compose.rows import Sheet
from variorum.text.counts import counted

KNOWN = "known"
ANY = frozenset({"agencies", "agency", "wire", "wires", "wire services", "wire reports", "news agencies", "staff"})
"""Credits that name no newsroom."""


def origin_count(sheet: Sheet, likely: Sequence[Likeness] = ()) -> OriginCount:
    """At least the newsrooms that are known, at most the texts that no lineage joins.

    Several texts that one agency is credited with are one newsroom: they count once for `low`, each for `high`. So do two
    whose common source is likely.
    """
    states = {w.report: _state(sheet, w.report) for w in sheet.witnesses}
    groups = Counter(sheet.main.values())
    known = {sheet.main[report] for report, state in states.items() if state == KNOWN}
    high = len(groups)
    rooms = _newsrooms(sheet)
    voices = {rooms[origin] for origin in known}
    doubted = tuple(pair for pair in likely if pair.left in sheet.main and pair.right in sheet.main)
    low = max(1 if high else 0, _joined(voices, [(rooms[sheet.main[p.left]], rooms[sheet.main[p.right]]) for p in doubted]))
    because = []
    if sheet.witnesses:
        alone = high == len(sheet.witnesses) > 1
        because.append("every report has a main origin of its own" if alone else f"{counted(len(sheet.witnesses), 'report')} with {counted(high, 'main origin')}")
    shared = [count for count in groups.values() if count > 1]
    if shared:
        because.append(f"{counted(sum(shared), 'report')} share {counted(len(shared), 'origin')} with another report")
    if len(known) > len(voices):
        because.append(f"{counted(len(known), 'text')} of {counted(len(voices), 'newsroom')}: an agency is one, however many texts it sent")
    for pair in doubted:
        names = " and ".join(sheet.witnesses[sheet.rank[report]].siglum for report in (pair.left, pair.right))
        because.append(f"common source likely, {names}: {'; '.join(pair.because)}")
    if any(state != KNOWN for state in states.values()) and low < high:
        because.append(f"at least {counted(low, 'origin')}: some may have it from another, or from one source that is not seen")
    for state in sorted(set(states.values()) - {KNOWN}):
        reports = [w.siglum for w in sheet.witnesses if states[w.report] == state]
        because.append(f"{state}: {', '.join(reports)}")
    if unread := [w.siglum for w in sheet.witnesses if w.report in sheet.unread]:
        because.append(f"in a language that is not read, so that its ties are not seen: {', '.join(unread)}")
    return OriginCount(low, high, tuple(because), doubted)


def _joined(rooms: set[str], pairs: Sequence[tuple[str, str]]) -> int:
    """How many of these newsrooms are left where each two of a pair are one."""
    home = {room: room for pair in pairs for room in pair} | {room: room for room in rooms}
    for one, other in pairs:
        before, after = home[other], home[one]
        home = {room: after if at == before else at for room, at in home.items()}
    return len({home[room] for room in rooms})


def _newsrooms(sheet: Sheet) -> dict[str, str]:
    """For each main origin the first one that an agency is credited with too; itself where none is."""
    first: dict[str, str] = {}
    rooms: dict[str, str] = {}
    for witness in sheet.witnesses:
        origin = sheet.main[witness.report]
        row = sheet.rows.get(witness.report)
        credited = [c.agency.casefold() for c in row.description.credits] if row and row.description else []
        named = [agency for agency in credited if agency not in ANY]
        room = next((first[agency] for agency in named if agency in first), rooms.get(origin, origin))
        rooms.setdefault(origin, room)
        for agency in named:
            first.setdefault(agency, rooms[origin])
    return rooms


def _state(sheet: Sheet, report: str) -> str:
    row = sheet.rows.get(report)
    return row.carried.state if row and row.carried else "lineage not recorded"
