"""How many independent voices stand behind a story, with the doubt left in."""

from collections import Counter

from variorum.records.story import OriginCount
from variorum.steps.compose.rows import Sheet
from variorum.text.counts import counted

KNOWN = "known"


def origin_count(sheet: Sheet) -> OriginCount:
    """At least the origins that are known; at most one for every report whose lineage nothing shows."""
    states = {w.report: _state(sheet, w.report) for w in sheet.witnesses}
    groups = Counter(sheet.main.values())
    known = {sheet.main[report] for report, state in states.items() if state == KNOWN}
    high = len(groups)
    low = max(1 if high else 0, len(known))
    because = []
    if sheet.witnesses:
        because.append(f"{counted(len(sheet.witnesses), 'report')} with {counted(high, 'main origin')}")
    shared = [count for count in groups.values() if count > 1]
    if shared:
        because.append(f"{counted(sum(shared), 'report')} share {counted(len(shared), 'origin')} with another report")
    for state in sorted(set(states.values()) - {KNOWN}):
        reports = [w.siglum for w in sheet.witnesses if states[w.report] == state]
        because.append(f"{state}: {', '.join(reports)}")
    return OriginCount(low, high, tuple(because))


def _state(sheet: Sheet, report: str) -> str:
    row = sheet.rows.get(report)
    return row.carried.state if row and row.carried else "lineage not recorded"
