"""variorum serve"""

from pathlib import Path

import click

from variorum.cli.out import writable


@click.command("serve")
@click.option(
    "--archive", type=click.Path(path_type=Path, dir_okay=False), default="variorum.db", show_default=True,
    help="The archive to open; made where there is none.",
)  # fmt: skip
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8417, show_default=True, help="Port; 0 takes any free one.")
def command(archive: Path, host: str, port: int) -> None:
    """Open the archive as a reading room in the browser."""
    from variorum.errors import UsageError

    writable(archive)
    try:
        import uvicorn
    except ModuleNotFoundError as error:
        raise UsageError(f"the reading room needs {error.name}: install 'variorum[room]'") from error
    from variorum.web.app import create_app
    from variorum.web.room import RoomSettings

    app = create_app(RoomSettings(archive, port=port))
    click.echo(f"The reading room of {archive} is open at http://{host}:{port}/ (Ctrl-C closes it)")
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)
