"""variorum show"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from variorum.exports.listing.find import Found
    from variorum.records.edition import Edition


@click.command("show")
@click.argument("thing", required=False, metavar="[ID|NAME]")
@click.option("--archive", type=click.Path(path_type=Path, dir_okay=False), help="The archive to look into.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON, in the shape of 'variorum read --json'.")
def command(thing: str | None, archive: Path | None, as_json: bool) -> None:
    """Show a story, an actor, a point or a report, by its id, the beginning of its id, or its name; or all stories."""
    from variorum.cli.out import echo, opened, the_one
    from variorum.exports.listing.find import SHOWN
    from variorum.exports.terminal import show, stories

    edition = opened(archive)
    found = the_one(edition, thing, SHOWN) if thing else None
    if as_json:
        from variorum.codec import to_json

        click.echo(to_json(_value(edition, found), pretty=True).decode())
    elif found:
        echo(show(edition, found))
    elif edition.dossiers:
        echo(stories(edition))
    else:
        from variorum.exports.terminal import overview

        click.echo(overview(edition))


def _value(edition: "Edition", found: "Found | None") -> Any:
    """The part of the archive's JSON that is about a thing; without one, the stories in short."""
    from variorum.exports.apparatus import largest_first
    from variorum.exports.json import archive_value

    value = archive_value(edition)
    stories = value["stories"]
    if found is None:
        rank = {d.story: n for n, d in enumerate(largest_first(edition))}
        short = [{k: s.get(k) for k in ("id", "title", "first", "last", "reports", "origin_count")} for s in stories]
        return sorted(short, key=lambda s: rank.get(s["id"], len(rank)))
    table = {"actor": "actors", "point": "points"}.get(found.kind)
    if table:
        return next(row for s in stories for row in s.get(table, ()) if row["id"] == found.id)
    return next(row for row in value["stories" if found.kind == "story" else "reports"] if row["id"] == found.id)
