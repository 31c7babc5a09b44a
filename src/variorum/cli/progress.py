"""Progress on standard error: bars with rates on a terminal, plain lines in a pipe, nothing with -q."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from variorum.pipeline.stage import Progress


@contextmanager
def progress(quiet: bool) -> Iterator[Callable[[Progress], None]]:
    """A listener for an engine, for as long as the block lasts."""
    if quiet:
        yield lambda p: None
    elif sys.stderr.isatty():
        with _bars() as listener:
            yield listener
    else:
        yield _lines()


@contextmanager
def _bars() -> Iterator[Callable[[Progress], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, Task, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text(f"{speed:,.0f}/s" if speed else "", style="dim")

    columns = (TextColumn("{task.description:<16}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeElapsedColumn())
    # No thread of its own draws: the engine can then copy this process to work in several.
    with Bars(*columns, console=Console(stderr=True), auto_refresh=False) as bars:
        tasks: dict[str, int] = {}

        def listen(p: Progress) -> None:
            if p.stage not in tasks:
                tasks[p.stage] = bars.add_task(p.stage, total=p.total)
            bars.update(tasks[p.stage], completed=p.done, total=p.total, refresh=True)  # type: ignore[arg-type]

        yield listen


def _lines() -> Callable[[Progress], None]:
    began: dict[str, float] = {}

    def listen(p: Progress) -> None:
        began.setdefault(p.stage, time.monotonic())
        if p.done == p.total:
            rate = p.computed / max(time.monotonic() - began[p.stage], 1e-9)
            work = f"{p.computed} computed, {rate:,.0f}/s" if p.computed else "all remembered"
            print(f"{p.stage}: {p.total} done ({work})" if p.total else f"{p.stage}: nothing to do", file=sys.stderr)

    return listen
