"""Where one report comes from and who took from it: its derivations, told from where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.exports.apparatus import Apparatus
from variorum.records.lineage import Derivation


@dataclass(frozen=True, slots=True)
class Party:
    """A report at one end. `inside`: of the same story, so that the two can be compared."""

    report: str
    siglum: str
    label: str
    href: str
    inside: bool


@dataclass(frozen=True, slots=True)
class Bond:
    """`manner`: `took` (the target from the source), `common` (both from a third) or `shares` (who from whom is not known)."""

    id: str
    source: Party
    target: Party
    manner: str
    kind: str
    share: str
    passages: int
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """A derivation as one of its reports sees it: `took` from the other, `taken` up by it, or as the bond has it."""

    bond: Bond
    role: str
    other: Party


ROLES = ("took", "taken", "shares", "common")


def sides(app: Apparatus, report: str, ties: Iterable[Derivation] | None = None) -> tuple[Side, ...]:
    """Everything on record between this report and others: what it took first, of one role the strongest first.

    `ties`: those to choose from, where not all of the story are at hand.
    """
    found = [bond(app, d) for d in ordered(d for d in (app.ties if ties is None else ties) if report in (d.source, d.target))]
    return tuple(sorted((_side(b, report) for b in found), key=lambda side: ROLES.index(side.role)))


def _side(b: Bond, report: str) -> Side:
    target = b.target.report == report
    return Side(b, "taken" if b.manner == "took" and not target else b.manner, b.source if target else b.target)


def among(app: Apparatus, reports: Iterable[str], most: int | None = None) -> tuple[Bond, ...]:
    """The derivations between some reports, strongest first; `most` of them."""
    wanted = set(reports)
    return tuple(bond(app, d) for d in ordered(d for d in app.ties if d.source in wanted and d.target in wanted)[:most])


def ordered(found: Iterable[Derivation]) -> list[Derivation]:
    return sorted(found, key=lambda d: (-d.share, d.id))


def bond(app: Apparatus, d: Derivation) -> Bond:
    manner = "common" if d.kind == "common-source" else "took" if d.direction == "known" else "shares"
    return Bond(d.id, party(app, d.source), party(app, d.target), manner, d.kind, f"{d.share:.0%}", d.shared, d.because)


def party(app: Apparatus, report: str) -> Party:
    return Party(report, app.siglum(report), app.label(report), app.links.report(report), report in app.witnesses)
