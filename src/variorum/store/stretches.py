"""A card's words as they stand in the index, and back from the index to a report's own characters."""

from variorum.records.catalogue import Card, Excerpt

LOW, HIGH = "\x02", "\x03"
"""Signs the index sets around what it found."""
BETWEEN = " … "
"""Stands between the stretches of a statement."""
AROUND = 120
"""Code points of an excerpt on either side of the first thing found."""


def words_of(card: Card, text: str) -> str:
    """What is searched of a card beside its title; `text` is that of its report.

    Of a report all that is not the article is blanked, so that places stay; of a statement the stretches are joined.
    """
    if card.report is None:
        return card.text
    if card.kind != "report":
        return BETWEEN.join(text[start:end] for start, end in card.at)
    out, last = [], 0
    for start, end in card.at:
        out += [" " * (start - last), text[start:end]]
        last = end
    return "".join(out)


def found_in(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A text without the signs, and where what they held stands in it."""
    text, marks = [], []
    place = 0
    for n, part in enumerate(marked.split(LOW)):
        inside, high, after = part.partition(HIGH)
        if n and high:
            marks.append((place, place + len(inside)))
        text += [inside, after]
        place += len(inside) + len(after)
    return "".join(text), tuple(marks)


def excerpt_of(card: Card, text: str, marks: tuple[tuple[int, int], ...]) -> Excerpt:
    """The words around the first mark, cut at blanks, within one stretch of the report where it is one's own words."""
    at, until = marks[0] if marks else (0, AROUND)
    low, high, shift = _stretch(card, text, at)
    at, until = max(at, low), max(until, low + 1)
    start, end = max(low, at - AROUND), min(high, until + AROUND)
    if start > low:
        start = text.find(" ", start, at) + 1 or start
    if end < high:
        blank = text.rfind(" ", until, end)
        end = blank if blank > until else end
    start += len(text[start:at]) - len(text[start:at].lstrip())
    end -= len(text[until:end]) - len(text[until:end].rstrip())
    inside = tuple((s - start, e - start) for s, e in marks if start <= s and e <= end)
    return Excerpt(text[start:end], inside, card.report, start + shift if card.report else start, start > low, end < high)


def _stretch(card: Card, text: str, at: int) -> tuple[int, int, int]:
    """Ends of the stretch of the card's words that `at` stands in, and what leads from there to the report's places."""
    if card.report is None:
        return 0, len(text), 0
    if card.kind == "report":
        inside = [s for s in card.at if s[0] <= at < s[1]] or list(card.at[:1]) or [(0, len(text))]
        return *inside[0], 0
    place = 0
    for start, end in card.at:
        if at <= place + end - start:
            return place, place + end - start, start - place
        place += end - start + len(BETWEEN)
    return 0, len(text), 0
