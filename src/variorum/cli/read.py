"""variorum read"""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.out import writable, written
from variorum.cli.progress import progress

if TYPE_CHECKING:
    from variorum.records.edition import Edition


@click.command("read")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@click.option("--archive", type=click.Path(path_type=Path, dir_okay=False), help="Remember all work in this file.")
@click.option("--json", "json_out", type=click.Path(path_type=Path, dir_okay=False), help="Write everything found as JSON.")
@click.option("--html", "html_out", type=click.Path(path_type=Path, dir_okay=False), help="Write the dossier as one page.")
@click.option("--until", metavar="STAGE", help="Stop after this stage (see 'variorum plan').")
@click.option("--one-story/--many-stories", default=None, help="Take all reports as telling one story, or as their texts say.")
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes for the reading.")
@click.option("--strict", is_flag=True, help="Exit 1 if anything went wrong.")
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
def command(
    sources: tuple[str, ...],
    archive: Path | None,
    json_out: Path | None,
    html_out: Path | None,
    until: str | None,
    one_story: bool | None,
    workers: int,
    strict: bool,
    quiet: bool,
) -> None:
    """Read SOURCE... (folders, .txt, .html, .jsonl, .csv; '-' is JSON Lines on standard input) into a dossier.

    Without SOURCE the archive is read again, for what was judged since."""
    from variorum.api import open_archive
    from variorum.errors import SourceError, UsageError

    if not sources and not (archive and archive.exists()):
        raise UsageError("nothing to read: give files or folders of reports, or an --archive that is there")
    writable(archive, json_out, html_out)
    with open_archive(archive) as opened, progress(quiet) as listen:
        opened.add(sources)
        told = opened.settings()
        settings = told if one_story is None else replace(told, one_story=one_story)
        opened.run(settings, until=until, workers=workers, listen=listen)
        edition = opened.edition()
    _write(edition, json_out, html_out)
    for refused in edition.rejected:
        click.echo(f"rejected: {refused.what}: {refused.reason}", err=True)
    for problem in edition.problems:
        click.echo(f"problem: {problem.what}: {problem.stage}: {problem.error}", err=True)
    if not edition.entries:
        raise SourceError("nothing could be read: give files or folders of reports")
    if not quiet:
        _summary(edition, json_out, html_out)
    if strict and edition.problems:
        sys.exit(1)


def _write(edition: "Edition", json_out: Path | None, html_out: Path | None) -> None:
    if json_out:
        from variorum.exports.json import archive_json

        with written(json_out) as out:
            out.write(archive_json(edition))
    if html_out:
        from variorum.exports.html import dossier_html

        with written(html_out) as out:
            out.write(dossier_html(edition).encode())


def _summary(edition: "Edition", *paths: Path | None) -> None:
    from variorum.exports.terminal import overview

    click.echo(overview(edition))
    for path in paths:
        if path:
            click.echo(f"wrote {path}")
