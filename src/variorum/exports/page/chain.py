"""The heaviest run of links that cross nowhere."""

from collections.abc import Sequence


def heaviest(links: Sequence[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Of (left, right, weight) the pairs that rise on both sides and weigh most together, in order. O(n log n)."""
    order = sorted(links, key=lambda link: (link[0], -link[1]))
    places = {right: n for n, right in enumerate(sorted({link[1] for link in links}), 1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(places) + 1)
    before: list[int] = []
    for number, (_, right, weight) in enumerate(order):
        place = places[right]
        total, last = _up_to(best, place - 1)
        before.append(last)
        _raise(best, place, (total + weight, number))
    _, at = _up_to(best, len(places))
    found = []
    while at >= 0:
        found.append(order[at][:2])
        at = before[at]
    return found[::-1]


def _up_to(best: list[tuple[float, int]], place: int) -> tuple[float, int]:
    """The heaviest chain that ends at or before a place (a tree of prefix maxima)."""
    top = (0.0, -1)
    while place > 0:
        if best[place][0] > top[0]:
            top = best[place]
        place -= place & -place
    return top


def _raise(best: list[tuple[float, int]], place: int, chain: tuple[float, int]) -> None:
    while place < len(best):
        if chain[0] > best[place][0]:
            best[place] = chain
        place += place & -place
