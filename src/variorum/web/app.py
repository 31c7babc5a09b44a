"""Joins the reading room: routers, guards, error pages, static files."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import create_task_group
from fastapi import APIRouter, Depends, FastAPI
from fastapi.telemetry import TelemetryConfig
from starlette.concurrency import run_in_threadpool

from variorum.api import open_archive
from variorum.web import (
    actor,
    add,
    compare,
    desk,
    downloads,
    errors,
    guard,
    guide,
    judge,
    judgements,
    point,
    report,
    rest,
    sayings,
    search,
    session,
    statement,
    static,
    story,
)
from variorum.web.pages import prepare
from variorum.web.room import Room, RoomSettings
from variorum.web.stories import Stories

ROUTERS: tuple[APIRouter, ...] = (
    static.router,
    session.router,
    guide.router,
    desk.router,
    search.router,
    rest.router,
    add.router,
    report.router,
    compare.router,
    story.router,
    downloads.router,
    point.router,
    actor.router,
    statement.router,
    sayings.router,
    judge.router,
    judgements.router,
)
"""Every module with pages of its own; the order is that of the path table."""

SILENT = TelemetryConfig(tracing=False, metrics=False, logs=False, operation_spans=False, auto_configure=False)
"""Nothing is ever reported to anyone, whatever the environment asks for."""


def create_app(settings: RoomSettings) -> FastAPI:
    """The application over one archive, which is made where there is none. ArchiveError if it is another's."""
    open_archive(settings.archive).close()
    app = FastAPI(
        title="Variorum", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json", lifespan=_lifespan,
        description="What the reading room shows, as data.", dependencies=[Depends(guard.checked)],
        telemetry=SILENT,
    )  # fmt: skip
    app.state.room = Room(settings)
    app.state.stories = Stories()
    for router in ROUTERS:
        app.include_router(router)
    errors.join(app)
    app.add_middleware(guard.Guard, settings=settings)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with create_task_group() as tasks:  # nobody waits for it: who comes first waits for one page of them all
        tasks.start_soon(run_in_threadpool, prepare)
        yield
    app.state.room.close()
