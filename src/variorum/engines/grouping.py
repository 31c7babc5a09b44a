"""Connected components, in a fixed order."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence


def components(
    nodes: Sequence[str], edges: Mapping[str, tuple[str, str]]
) -> Iterator[tuple[list[str], list[str]]]:
    """The nodes and the edge keys of each component, both sorted; components by their first node.

    An edge with an end that is no node is left out.
    """
    parent = {node: node for node in nodes}

    def root(node: str) -> str:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    inside = {key: (a, b) for key, (a, b) in edges.items() if a in parent and b in parent}
    for a, b in inside.values():
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    members: dict[str, list[str]] = defaultdict(list)
    links: dict[str, list[str]] = defaultdict(list)
    for node in nodes:
        members[root(node)].append(node)
    for key, (a, _) in inside.items():
        links[root(a)].append(key)
    for first in sorted(members):
        yield sorted(members[first]), sorted(links[first])
