"""An archive's published state as one value, in a fixed order, for the exports."""

from collections.abc import Iterator, Mapping
from typing import Any

from variorum.records.edition import Edition, Entry
from variorum.store.archive import Archive
from variorum.store.names import names_of

PARTS = ("report", "description", "furniture", "findings", "carried")
"""The kinds an entry is made of, each keyed by report."""


def edition_of(archive: Archive) -> Edition:
    """Everything the last finished run published. Parts that its plan did not reach are empty."""
    table = {kind: dict(archive.records(kind)) for kind in PARTS}
    names = names_of((key, report.key) for key, report in table["report"].items())
    return Edition(
        tuple(entries_of(table, names)),
        _all(archive, "origin"),
        _all(archive, "derivation"),
        _all(archive, "story"),
        _all(archive, "dossier"),
        tuple(sorted([*_all(archive, "rejected"), *archive.refused()])),
        tuple(sorted(_all(archive, "problem"))),
        tuple(archive.judgements()),
        tuple(archive.incoming("judgement")),
    )


def entries_of(table: Mapping[str, Mapping[str, Any]], names: Mapping[str, str]) -> Iterator[Entry]:
    """The entries of the reports of a table (records of each of PARTS by report), in the order of their names."""
    for key in sorted(table["report"], key=lambda key: names[key]):
        report, description, furniture, findings, carried = (table[kind].get(key) for kind in PARTS)
        assert report is not None
        yield Entry(names[key], report, description, furniture.removed if furniture else (), findings, carried)


def _all(archive: Archive, kind: str) -> tuple[Any, ...]:
    return tuple(record for _, record in archive.records(kind))
