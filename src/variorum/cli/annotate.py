"""variorum annotate"""

from pathlib import Path

import click

from variorum.cli.out import written
from variorum.cli.rows import read_rows


@click.command("annotate")
@click.argument("source", metavar="IN.jsonl", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT.jsonl", type=click.Path(path_type=Path))
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes for the reading.")
def command(source: Path, target: Path, workers: int) -> None:
    """Find statements, times, figures, places and actors in each text of IN.jsonl (rows with id, text, published)."""
    from variorum.api import annotate
    from variorum.codec import to_json

    with written(target) as out:
        for row in annotate(read_rows(source), workers=workers):
            out.write(to_json(row) + b"\n")
