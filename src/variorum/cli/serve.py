"""variorum serve"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.out import writable

if TYPE_CHECKING:
    from variorum.web.room import RoomSettings

SHORTEST = 16
"""Characters of a token: fewer could be guessed."""


@click.command("serve")
@click.option(
    "--archive", type=click.Path(path_type=Path, dir_okay=False), default="variorum.db", show_default=True,
    help="The archive to open; made where there is none.",
)  # fmt: skip
@click.option("--demo", is_flag=True, help="Read the bundled demo story into the archive first.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8417, show_default=True, help="Port; 0 takes any free one.")
@click.option("--token", help="What a visitor must show; off loopback one is made where none is given.")
@click.option("--name", "names", multiple=True, help="A further name by which the room is reached, such as a proxy's.")
@click.option(
    "--folder", "folders", multiple=True, type=click.Path(path_type=Path, exists=True, file_okay=False, resolve_path=True),
    help="A folder that may be read from the page (on loopback only).",
)  # fmt: skip
@click.option("--open", "browse", is_flag=True, help="Open a browser on it, where there is a screen.")
def command(
    archive: Path,
    demo: bool,
    host: str,
    port: int,
    token: str | None,
    names: tuple[str, ...],
    folders: tuple[Path, ...],
    browse: bool,
) -> None:
    """Open an archive as a reading room in the browser. Ctrl-C closes it."""
    from dataclasses import replace

    from variorum.cli.demo import NOTICE, read_demo
    from variorum.errors import UsageError

    writable(archive)
    if token is not None and len(token) < SHORTEST:
        raise UsageError(f"--token: {len(token)} characters can be guessed: give {SHORTEST} or more, or none to have one made")
    try:
        from variorum.web.serving import listen, serve, settings_for
    except ModuleNotFoundError as error:
        raise UsageError(f"the reading room needs {error.name}: install 'variorum[room]'") from error
    if demo:
        click.echo(NOTICE)
        with read_demo(archive, False):
            pass
    socket = listen(host, port)
    settings = settings_for(archive, host, socket.getsockname()[1], token, names)
    settings = replace(settings, folders=folders if settings.loopback else (), notice=NOTICE if demo else "")
    _announce(settings, host, browse)
    serve(settings, socket)
    click.echo("The room is closed.")


def _announce(settings: "RoomSettings", host: str, browse: bool) -> None:
    import webbrowser

    name = f"[{host}]" if ":" in host else host
    address = f"http://{name}:{settings.port}/" + (f"?token={settings.token}" if settings.token else "")
    if not settings.loopback:
        click.echo(f"Open to the network, unencrypted: whoever shows the token may read and change {settings.archive}.", err=True)
    click.echo(f"The reading room of {settings.archive} is open: {address} (Ctrl-C closes it)")
    if browse and _screen():
        webbrowser.open(address)


def _screen() -> bool:
    """Whether there is a screen to open a browser on: one within the terminal would stand in our way."""
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
