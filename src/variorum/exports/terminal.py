"""The dossier in the terminal: the same order and signs as on the page."""

from variorum.records.edition import Edition


def overview(edition: Edition) -> str:
    """What was read, in a line a story."""
    return f"{len(edition.entries)} reports · {len(edition.origins)} origins · {len(edition.stories)} stories"
