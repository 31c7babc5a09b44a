"""variorum why"""

from pathlib import Path

import click


@click.command("why")
@click.argument("thing", metavar="ID")
@click.option("--archive", type=click.Path(path_type=Path, dir_okay=False), help="The archive to look into.")
def command(thing: str, archive: Path | None) -> None:
    """Show the whole chain behind ID (a point, derivation, statement, brief sentence, actor, event, origin, report):
    the rule, the findings it weighed, the sentence each stands in, its report and its file."""
    from variorum.cli.out import echo, opened, the_one
    from variorum.exports.terminal import why

    edition = opened(archive)
    echo(why(edition, the_one(edition, thing)))
