"""The ingest stage: bytes as they came become text."""

from collections.abc import Callable, Iterable
from hashlib import blake2b

from variorum.pipeline.stage import Each, Out
from variorum.records.ids import content_id
from variorum.records.source import Source
from variorum.records.trouble import Rejected
from variorum.steps.ingest.capture import capture


def captures() -> Each:
    """Each source becomes a capture, or is rejected with its reason."""
    return Each("ingest", "2", ("source",), ("capture",), _build)


def report_id(source: Source) -> str:
    """The same source with the same bytes is the same report; the same text from elsewhere is another."""
    return content_id("report", source.key, source.media, blake2b(source.data, digest_size=16).hexdigest())


def _build(settings: None) -> Callable[[Source], Iterable[Out]]:
    def ingest(source: Source) -> Iterable[Out]:
        made = capture(report_id(source), source)
        kind = "rejected" if isinstance(made, Rejected) else "capture"
        yield Out(kind, report_id(source), made)

    return ingest
