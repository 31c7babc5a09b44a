"""variorum demo"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.progress import progress

if TYPE_CHECKING:
    from variorum.records.edition import Edition

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
    from importlib.resources import as_file, files

    from variorum.api import open_archive
    from variorum.errors import UsageError
    from variorum.exports.html import dossier_html

    with (
        as_file(files("variorum") / "data" / "demo" / "reports") as reports,
        open_archive(archive) as opened,
        progress(quiet) as listen,
    ):
        opened.add([reports])
        opened.run(listen=listen)
        edition = opened.edition()
    try:
        html_out.write_text(noticed(dossier_html(edition)), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{html_out}: cannot be written ({error.strerror}): name another file with --html") from error
    click.echo(brief_text(edition))
    click.echo(f"The whole dossier, with every word it rests on: {html_out.resolve()}")


def noticed(page: str) -> str:
    """The page with the notice as its first words."""
    start = page.index(">", page.index("<body")) + 1
    note = f'<p role="note" style="margin:0;padding:.5rem 1rem;text-align:center;border-bottom:1px solid">{NOTICE}</p>'
    return f"{page[:start]}\n{note}{page[start:]}"


def brief_text(edition: "Edition") -> str:
    """The brief of each story with the sigla of the reports each sentence rests on."""
    from variorum.exports.terminal import overview

    lines = ["", NOTICE, "", overview(edition), ""]
    for dossier in edition.dossiers:
        sigla = {witness.report: witness.siglum for witness in dossier.witnesses}
        for sentence in dossier.brief:
            cited = dict.fromkeys(sigla[span.report] for span in sentence.spans)
            lines.append(click.wrap_text(f"{sentence.text} [{' '.join(cited)}]", 100, "- ", "  "))
        lines.append("")
    return "\n".join(lines)
