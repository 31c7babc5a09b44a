"""Listens, and serves the room until it is told to stop."""

import asyncio
import socket
import threading
from contextlib import suppress
from ipaddress import ip_address
from pathlib import Path
from secrets import token_urlsafe
from types import FrameType

import uvicorn

from variorum.errors import UsageError
from variorum.web.app import create_app
from variorum.web.room import RoomSettings

LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


class _Server(uvicorn.Server):
    """Tells the room that it closes before it waits for open streams to end: they end then."""

    def __init__(self, config: uvicorn.Config, closing: threading.Event) -> None:
        super().__init__(config)
        self.closing = closing

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self.closing.set()
        super().handle_exit(sig, frame)


def listen(host: str, port: int) -> socket.socket:
    """A socket at this address. UsageError where it cannot be had."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0][0]
        # Named as TCP, or the event loop would not switch off the waiting for full packets: 40 ms a page.
        made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(128)  # a browser that is opened now waits for us
    except OSError as error:
        raise UsageError(f"cannot listen on {host}, port {port} ({error.strerror}): choose others with --host and --port") from error
    return made


def settings_for(
    archive: Path, host: str, port: int, token: str | None, names: tuple[str, ...]
) -> RoomSettings:
    """Settings for a room that listens at `host`: off loopback it demands a token, made here where none is given."""
    loopback = is_loopback(host)
    own = {name.lower() for name in names} | ({host.lower()} if loopback else {host.lower(), socket.gethostname().lower()})
    return RoomSettings(archive, LOCAL | own, port, loopback, token if loopback else token or token_urlsafe(24))


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def serve(settings: RoomSettings, listening: socket.socket) -> None:
    """Serve until Ctrl-C or a signal to end."""
    app = create_app(settings)
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, proxy_headers=False, timeout_graceful_shutdown=3
    )
    with suppress(KeyboardInterrupt):
        asyncio.run(_Server(config, app.state.room.jobs.closing).serve(sockets=[listening]))
