"""variorum plan"""

import click


@click.command("plan")
def command() -> None:
    """Show the stages in running order: the shape of each, what it reads and what it writes."""
    from variorum.pipeline.default import reading_plan
    from variorum.pipeline.plan import needs
    from variorum.settings import Settings

    rows = [("stage", "shape", "reads", "writes")]
    rows += [
        (stage.name, type(stage).__name__.lower(), ", ".join(needs(stage)), ", ".join(stage.writes))
        for stage in reading_plan(Settings())
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(3)]
    for row in rows:
        click.echo("  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]))
