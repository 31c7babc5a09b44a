"""Everything an archive knows, ready for the exports: the only input they take."""

from dataclasses import dataclass

from variorum.records.findings import Findings
from variorum.records.judgement import Judgement
from variorum.records.lineage import Carried, Derivation, Origin
from variorum.records.report import Cut, Description, Report
from variorum.records.story import Dossier, Story
from variorum.records.trouble import Problem, Rejected


@dataclass(frozen=True, slots=True)
class Entry:
    """One report with all that is known of it alone. `name` is unique in the archive; parts not yet made are None."""

    name: str
    report: Report
    description: Description | None
    furniture: tuple[Cut, ...]
    findings: Findings | None
    carried: Carried | None

    @property
    def removed(self) -> tuple[Cut, ...]:
        """All that is not the article: cut by wording, then by outlet; in text order."""
        return tuple(sorted((*self.report.removed, *self.furniture), key=lambda c: (c.span.start, c.span.end)))


@dataclass(frozen=True, slots=True)
class Edition:
    """An archive at one moment, everything in a fixed order."""

    entries: tuple[Entry, ...]
    origins: tuple[Origin, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    stories: tuple[Story, ...] = ()
    dossiers: tuple[Dossier, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    problems: tuple[Problem, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    """What people decided, oldest first, undone ones among them."""
    waiting: tuple[str, ...] = ()
    """Ids of judgements that no run has read yet."""

    def entry(self, report: str) -> Entry:
        """The entry of a report id; KeyError where there is none."""
        for entry in self.entries:
            if entry.report.id == report:
                return entry
        raise KeyError(report)
