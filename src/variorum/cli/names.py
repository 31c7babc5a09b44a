"""variorum names"""

from pathlib import Path

import click

from variorum.cli.out import written
from variorum.cli.rows import read_rows
from variorum.errors import UsageError


@click.command("names")
@click.argument("source", metavar="IN.jsonl", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT.jsonl", type=click.Path(path_type=Path))
def command(source: Path, target: Path) -> None:
    """Tell for each row of IN.jsonl (name1, name2, perhaps schema) whether both can be one, with score and reasons."""
    from variorum.api import names
    from variorum.codec import to_json

    with written(target) as out:
        for number, row in enumerate(read_rows(source), 1):
            if not isinstance(row.get("name1"), str) or not isinstance(row.get("name2"), str):
                raise UsageError(f"{source}, row {number}: needs 'name1' and 'name2' (strings)")
            found = names(row["name1"], row["name2"], row.get("schema"))
            out.write(to_json({**row, "match": found.match, "score": round(found.score, 4), "because": found.because}) + b"\n")
