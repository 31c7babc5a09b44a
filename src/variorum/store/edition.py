"""An archive's published state as one value, in a fixed order, for the exports."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from variorum.records.edition import Edition, Entry
from variorum.records.report import Report
from variorum.store.archive import Archive


def edition_of(archive: Archive) -> Edition:
    """Everything the last finished run published. Parts that its plan did not reach are empty."""
    table = {kind: dict(archive.records(kind)) for kind in ("description", "furniture", "findings", "carried")}
    reports: dict[str, Any] = dict(archive.records("report"))
    names = names_of(reports.values())
    entries = sorted(
        (
            Entry(
                names[key],
                report,
                _get(table, "description", key),
                furniture.removed if (furniture := _get(table, "furniture", key)) else (),
                _get(table, "findings", key),
                _get(table, "carried", key),
            )
            for key, report in reports.items()
        ),
        key=lambda entry: entry.name,
    )
    return Edition(
        tuple(entries),
        _all(archive, "origin"),
        _all(archive, "derivation"),
        _all(archive, "story"),
        _all(archive, "dossier"),
        tuple(sorted([*_all(archive, "rejected"), *archive.refused()])),
        tuple(sorted(_all(archive, "problem"))),
    )


def names_of(reports: Iterable[Report]) -> dict[str, str]:
    """A unique name for each report id: the file name without ending, with as much of its path as it takes."""
    reports = sorted(reports, key=lambda r: (r.key, r.id))
    stems = {r.id: _stem(r.key).rsplit("/", 1)[-1] for r in reports}
    short = Counter(stems.values())
    names = {r.id: stems[r.id] if short[stems[r.id]] == 1 else _stem(r.key) for r in reports}
    shared = Counter(names.values())
    return {key: name if shared[name] == 1 else f"{name}#{key[2:8]}" for key, name in names.items()}


def _stem(key: str) -> str:
    base, dot, ending = key.rpartition(".")
    return base if dot and ending.lower() in ("txt", "html", "htm", "xhtml") else key


def _get(table: dict[str, dict[str, Any]], kind: str, key: str) -> Any:
    return table[kind].get(key)


def _all(archive: Archive, kind: str) -> tuple[Any, ...]:
    return tuple(record for _, record in archive.records(kind))
