"""variorum demo"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.out import writable, written
from variorum.cli.progress import progress

if TYPE_CHECKING:
    from variorum.api import Reading

NOTICE = "The demo story is invented: no such ferry, accident, people, outlets or agencies. Only the places are real."


@click.command("demo")
@click.option(
    "--html", "html_out", type=click.Path(path_type=Path, dir_okay=False), default="variorum-demo.html", show_default=True,
    help="Where the dossier page goes.",
)  # fmt: skip
@click.option("--archive", type=click.Path(path_type=Path, dir_okay=False), help="Remember all work in this file.")
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
def command(html_out: Path, archive: Path | None, quiet: bool) -> None:
    """Read the bundled demo story (seventeen invented reports of a ferry accident) and write its dossier page."""
    from variorum.exports.html import dossier_html
    from variorum.exports.terminal import overview

    writable(html_out)
    with read_demo(archive, quiet) as opened:
        edition = opened.edition()
    with written(html_out) as out:
        out.write(dossier_html(edition, NOTICE).encode())
    click.echo(f"\n{NOTICE}\n\n{overview(edition)}\n")
    click.echo(f"The whole dossier, with every word it rests on: {html_out.resolve()}")


@contextmanager
def read_demo(archive: Path | None, quiet: bool) -> "Iterator[Reading]":
    """The archive (None: in memory) with the demo story read into it."""
    from importlib.resources import as_file, files

    from variorum.api import open_archive

    with (
        as_file(files("variorum") / "data" / "demo" / "reports") as reports,
        open_archive(archive) as opened,
        progress(quiet) as listen,
    ):
        opened.add([reports])
        opened.run(listen=listen)
        yield opened
