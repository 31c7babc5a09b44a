"""A real browser before a real server: both on this machine, both ended with the tests that started them."""

import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from variorum.api import open_archive
from variorum.records.edition import Edition
from variorum.web.app import create_app
from variorum.web.room import RoomSettings

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
PATIENCE = 15_000
"""Milliseconds until a thing that does not come is missing."""
READ = 60_000
"""Milliseconds a reading of a few reports may take here, the start of its process included."""
DESK, PHONE = 1280, 400
"""Widths of a window, in pixels."""


@dataclass(frozen=True)
class Place:
    """A room that is open: its address, and the archive it shows."""

    url: str
    archive: Path

    def edition(self) -> Edition:
        with open_archive(self.archive) as opened:
            return opened.edition()


@contextmanager
def serving(archive: Path) -> Iterator[Place]:
    """A server of its own on a free port."""
    import uvicorn

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
        config = uvicorn.Config(create_app(RoomSettings(archive, port=port)), log_level="warning", timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        until = monotonic() + 20
        while not server.started and thread.is_alive() and monotonic() < until:
            sleep(0.02)
        try:
            yield Place(f"http://127.0.0.1:{port}", archive)
        finally:
            server.should_exit = True
            thread.join(10)


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed: `apt-get install chromium`, or see `make browser`")
    with sync_playwright() as driver:
        made = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        expect.set_options(timeout=PATIENCE)
        yield made
        made.close()


@pytest.fixture(scope="package")
def room(demo_archive: Path) -> Iterator[Place]:
    """The demo story, only to be looked at."""
    with serving(demo_archive) as place:
        yield place


@pytest.fixture
def own_room(own_archive: Path) -> Iterator[Place]:
    """The demo story, to be changed."""
    with serving(own_archive) as place:
        yield place


Opener = Callable[..., Page]


@pytest.fixture
def visit(chromium: Browser, room: Place) -> Iterator[Opener]:
    """Opens a path in a window of its own: `width`, `scheme` (light, dark), `scripts`, `place` (another room).

    A script that fails, and anything the page's own policy forbids, fails the test (unless not `strict`).
    """
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def opened(path: str, *, width: int = DESK, scheme: str = "light", scripts: bool = True, place: Place = room, strict: bool = True) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts, accept_downloads=True, reduced_motion="reduce"
        )  # fmt: skip
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        told = faults if strict else []
        page.on("pageerror", lambda error: told.append(f"{page.url}: {error}"))
        page.on("console", lambda said: told.append(f"{page.url}: {said.text}") if said.type == "error" else None)
        page.goto(place.url + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not faults


def done(page: Page) -> None:
    """Wait for the end of the reading that the page shows."""
    page.wait_for_url("**/job/*")
    expect(page.locator("main")).to_contain_text("done", timeout=READ)


@pytest.fixture(scope="session")
def story(demo_archive: Path) -> Edition:
    """The demo story as the archive has it."""
    with open_archive(demo_archive) as opened:
        return opened.edition()
