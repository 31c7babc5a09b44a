"""One source as text: encodings detected, pages reduced to their article, rows to their fields."""

import json

from variorum.records.source import Capture, Source
from variorum.records.trouble import Rejected
from variorum.steps.ingest.decode import NotTextError, decoded
from variorum.steps.ingest.page import FEWEST, MOST_TAGS, article
from variorum.steps.ingest.rows import FIELDS
from variorum.steps.ingest.stated import stated_date


def capture(identity: str, source: Source) -> Capture | Rejected:
    """The text of a source with what it states about itself, or why it is none."""
    if source.media == "row":
        return _row(identity, source)
    if not source.data.strip():
        return _refused(source, "empty: nothing to read")
    try:
        found = decoded(source.data)
    except NotTextError as error:
        return _refused(source, str(error))
    if source.media == "html":
        return _page(identity, source, found.text, found.encoding, found.notes)
    if not any(c.isalnum() for c in found.text):
        return _refused(source, "no letter and no digit in it: nothing to read")
    return Capture(identity, source.key, found.text, found.encoding, notes=found.notes)


def _page(identity: str, source: Source, html: str, encoding: str, notes: tuple[str, ...]) -> Capture | Rejected:
    if (tags := html.count("<")) > MOST_TAGS:
        return _refused(source, f"{tags} tags, more than the {MOST_TAGS} of any article: save its text as .txt")
    page = article(html)
    if page is None:
        return _refused(source, f"no article of {FEWEST} words or more found in this page: save its text as .txt")
    return Capture(
        identity, source.key, page.text, encoding, page.title, page.url, page.outlet, page.published, page.byline, None, notes
    )


def _row(identity: str, source: Source) -> Capture:
    row = json.loads(source.data)
    text: str = row["text"]
    stated = {name: row.get(name) for name in FIELDS if isinstance(row.get(name), str)}
    notes = [f"{broken} broken characters replaced by �"] if (broken := text.count("\ufffd")) else []
    if "published" in stated:
        said = stated["published"]
        stated["published"] = stated_date(said)
        if stated["published"] is None:
            notes.append(f"published '{said}' is not a date of ISO 8601 or EDTF: left unknown")
    return Capture(identity, source.key, text, "utf-8", **stated, notes=tuple(notes))


def _refused(source: Source, reason: str) -> Rejected:
    return Rejected(source.key, "ingest", reason)
