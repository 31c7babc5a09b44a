"""A long text in parts of a size that a browser shows at once."""

PART = 60_000
"""Code points of one part: some forty printed pages."""
BACK = 4_000
"""How far back from its end a part may stop to stop at a paragraph, a line or a word."""


def parts(text: str, size: int = PART) -> list[tuple[int, int]]:
    """Where each part begins and ends; together they are the whole text. An empty text is one empty part."""
    found, start = [], 0
    while len(text) - start > size + BACK:
        stop = start + size
        low = max(start + 1, stop - BACK)
        for gap in ("\n\n", "\n", " "):
            place = text.rfind(gap, low, stop)
            if place >= 0:
                stop = place + len(gap)
                break
        found.append((start, stop))
        start = stop
    return [*found, (start, len(text))]


def part_at(found: list[tuple[int, int]], place: int) -> int:
    """Which part a place stands in, from 0."""
    return next((n for n, (_, end) in enumerate(found) if place < end), len(found) - 1)
