"""variorum judge"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.out import there

if TYPE_CHECKING:
    from variorum.exports.judgements.evidence import Draft
    from variorum.exports.listing.find import Found
    from variorum.records.edition import Edition

NEXT = "takes effect with the next run: variorum read --archive {}"
UNSURE = "?"
ALONE = "alone"


@click.group("judge")
def command() -> None:
    """Decide what a run cannot: which actors are one, which story a report belongs to, which tie is right, which reading.

    A judgement is kept in the archive for ever with its author and time, and every later run keeps to it."""


_archive = click.option("--archive", type=click.Path(path_type=Path, dir_okay=False), help="The archive that is judged.")
_author = click.option("--author", help="Who decides [default: git's user.name, else the name of the account].")
_note = click.option("--note", default="", help="Why, in a sentence or two.")


def _judging(function: Callable[..., None]) -> click.Command:
    return command.command()(_archive(_author(_note(function))))


@_judging
@click.argument("one")
@click.argument("other")
def merge(one: str, other: str, archive: Path | None, author: str | None, note: str) -> None:
    """Two actors are one, or two stories are (ids or names)."""
    from variorum.errors import UsageError
    from variorum.exports.judgements import evidence

    edition = _edition(archive)
    a, b = (_the_one(edition, word, {"actor", "story"}) for word in (one, other))
    if a.kind != b.kind or a.id == b.id:
        raise UsageError(f"{a.label} and {b.label}: give two actors or two stories")
    if a.kind == "actor":
        _keep(edition, archive, evidence.merged(edition, a.record, b.record), author, note)
    else:
        _keep(edition, archive, evidence.joined(*(_reports(edition, x.id) for x in (a, b))), author, note)


@_judging
@click.argument("actor")
@click.argument("apart", nargs=-1, required=True)
def split(actor: str, apart: tuple[str, ...], archive: Path | None, author: str | None, note: str) -> None:
    """Some of an ACTOR's names are another's: APART are spellings, or reports that mean the other one."""
    from variorum.exports.judgements import evidence

    edition = _edition(archive)
    reports = {e.name: e.report.id for e in edition.entries}
    found = _the_one(edition, actor, {"actor"})
    _keep(edition, archive, evidence.split(edition, found.record, [reports.get(word, word) for word in apart]), author, note)


@_judging
@click.argument("report")
@click.argument("to")
def move(report: str, to: str, archive: Path | None, author: str | None, note: str) -> None:
    """A REPORT belongs to another story: TO is that story, a report of it, or 'alone'."""
    from variorum.errors import UsageError
    from variorum.exports.judgements import evidence

    edition = _edition(archive)
    moved = _the_one(edition, report, {"report"}).id
    home = _home(edition, moved)
    if to == ALONE:
        target: tuple[str, ...] = ()
    else:
        place = _the_one(edition, to, {"story", "report"})
        target = _reports(edition, place.id) if place.kind == "story" else (place.id,)
    if moved in target or (not target and len(home) < 2):
        raise UsageError(f"{report} stands there already")
    _keep(edition, archive, evidence.moved(moved, () if set(target) & set(home) else home, target), author, note)


@_judging
@click.argument("one")
@click.argument("other")
@click.argument("value", type=click.Choice(["right", "wrong"]))
def tie(one: str, other: str, value: str, archive: Path | None, author: str | None, note: str) -> None:
    """That two reports are tied, one text taken from the other or both from a third, is right or wrong."""
    from variorum.exports.judgements import evidence

    edition = _edition(archive)
    a, b = (_the_one(edition, word, {"report"}).id for word in (one, other))
    _keep(edition, archive, evidence.tie(a, b, value), author, note)


@_judging
@click.argument("point")
@click.argument("reading")
def settle(point: str, reading: str, archive: Path | None, author: str | None, note: str) -> None:
    """The READING of a POINT that is right, by its letter; '?' where one cannot tell."""
    from variorum.errors import UsageError
    from variorum.exports.judgements import evidence
    from variorum.exports.page.points import letter

    edition = _edition(archive)
    record = _the_one(edition, point, {"point"}).record
    letters = {letter(n): n for n in range(len(record.readings))}
    if reading != UNSURE and reading not in letters:
        raise UsageError(f"no reading {reading!r}: give one of {', '.join(letters)}, or {UNSURE}")
    _keep(edition, archive, evidence.settling(record, letters.get(reading)), author, note)


@_judging
@click.argument("what")
@click.argument("text")
def note(what: str, text: str, archive: Path | None, author: str | None, note: str) -> None:
    """Add a note to a story, report, actor, point or statement."""
    from variorum.exports.judgements import evidence

    edition = _edition(archive)
    found = _the_one(edition, what, {"story", "report", "actor", "point", "statement"})
    drafts: dict[str, Callable[[], Draft]] = {
        "story": lambda: evidence.note_on_story(_reports(edition, found.id)),
        "report": lambda: evidence.note_on(found.id),
        "actor": lambda: evidence.note_on_actor(edition, found.record),
        "point": lambda: evidence.note_on_point(found.record),
        "statement": lambda: evidence.note_on(found.record[1].content[0]),
    }
    _keep(edition, archive, drafts[found.kind](), author, text if not note else f"{text} ({note})")


@_judging
@click.argument("judgement")
def undo(judgement: str, archive: Path | None, author: str | None, note: str) -> None:
    """Undo a judgement; both stay in the list."""
    from variorum.account import account
    from variorum.api import open_archive

    with open_archive(there(archive)) as opened:
        one = opened.undo(judgement, author=author or account(), note=note)
    click.echo(f"{one.id}  {judgement} undone by {one.author}; {NEXT.format(archive)}")


@command.command("list")
@_archive
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON, in the shape of 'variorum read --json'.")
def list_(archive: Path | None, as_json: bool) -> None:
    """All judgements, oldest first: who decided what, when, and what became of it."""
    from variorum.api import open_archive

    with open_archive(there(archive)) as opened:
        edition = opened.edition()
    if as_json:
        from variorum.codec import to_json
        from variorum.exports.json import judgements_value

        click.echo(to_json(judgements_value(edition), pretty=True).decode())
        return
    from variorum.cli.out import echo
    from variorum.exports.listing.judgements import judgement_list

    echo(judgement_list(edition))


@command.command("export")
@_archive
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
def export(archive: Path | None, file: Path) -> None:
    """Write all judgements to FILE, one JSON object a line; '-' is standard output."""
    from variorum.api import open_archive
    from variorum.cli.out import writable, written
    from variorum.exports.judgements.lines import judgement_lines

    if str(file) != "-":
        writable(file)
    with open_archive(there(archive)) as opened:
        known = opened.judgements()
    data = b"".join(judgement_lines(known))
    if str(file) == "-":
        sys.stdout.buffer.write(data)
        return
    with written(file) as out:
        out.write(data)
    click.echo(f"wrote {file}: {len(known)} judgements")


@command.command("import")
@_archive
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
def import_(archive: Path | None, file: Path) -> None:
    """Take in the judgements of FILE, as 'export' wrote it; those known already change nothing."""
    from variorum.api import open_archive
    from variorum.errors import UsageError

    try:
        lines = sys.stdin.buffer if str(file) == "-" else file.open("rb")
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}: give a file that 'variorum judge export' wrote") from error
    with lines, open_archive(there(archive)) as opened:
        done = opened.take_judgements(lines)
    for refused in done.refused:
        click.echo(f"rejected: {refused.what}: {refused.reason}", err=True)
    hint = f"; {NEXT.format(archive)}" if done.new else ""
    click.echo(f"{done.new} new, {done.known} known already, {len(done.refused)} rejected{hint}")


# ---------------------------------------------------------------------- shared by the commands above
def _edition(archive: Path | None) -> "Edition":
    from variorum.cli.out import opened

    return opened(archive)


def _the_one(edition: "Edition", word: str, kinds: set[str]) -> "Found":
    from variorum.cli.out import the_one

    return the_one(edition, word, frozenset(kinds))


def _reports(edition: "Edition", story: str) -> tuple[str, ...]:
    return next(s.reports for s in edition.stories if s.id == story)


def _home(edition: "Edition", report: str) -> tuple[str, ...]:
    return next((s.reports for s in edition.stories if report in s.reports), ())


def _keep(edition: "Edition", archive: Path | None, draft: "Draft", author: str | None, note: str) -> None:
    """Keep a judgement and say what it overrides."""
    from variorum.account import account
    from variorum.api import open_archive
    from variorum.exports.judgements.words import judgement_words, report_names
    from variorum.records.judgement import overrides, standing

    with open_archive(there(archive)) as opened:
        before = standing(opened.judgements())
        one = opened.judge(
            draft.kind, draft.subjects, draft.others, topic=draft.topic, value=draft.value, note=note, about=draft.about,
            author=author or account(),
        )  # fmt: skip
    for old in before:
        if overrides(one, old):
            click.echo(f"overrides {old.id} of {old.signed}")
    decided = judgement_words(one, report_names(edition))
    click.echo(f"{one.id}  {decided}, by {one.author}" + ("" if one.kind == "note" else f"; {NEXT.format(archive)}"))
