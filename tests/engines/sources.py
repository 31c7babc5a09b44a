"""The first stage of the engine's tests: sources of which some are bad."""

from collections.abc import Callable, Iterable
from typing import Any

from variorum.pipeline.stage import Out
from variorum.records.source import Capture, Source


def capture(settings: Any) -> Callable[[Source], Iterable[Out]]:
    def taken(source: Source) -> Iterable[Out]:
        if source.data == b"bad":
            raise ValueError("bad")
        yield Out("capture", source.key, Capture(source.key, source.key, source.data.decode(), "utf-8"))

    return taken
