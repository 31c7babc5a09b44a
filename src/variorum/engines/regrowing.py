"""Who meets whom after a table changed, without counting anew what the change does not reach.

A key that more rows hold than the stage's cap is never read whole: one row more must not cost what the archive holds.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from variorum.engines.meeting import Keys, Pairs, Stock, Table, chosen
from variorum.pipeline.stage import Meet, Store

Lists = dict[str, set[str]]
"""For a row the rows of smaller key it meets."""


def regrown(stage: Meet, store: Store, moved: Collection[str], new: Keys) -> tuple[set[str], Pairs, "Now"]:
    """The rows whose meetings may differ after `moved` rows got their `new` keys (none: gone), their pairs now, and the table."""
    now = Now(stage, store, moved, new)
    joined, lost, crossed = _joined(now, new), _lists(stage, store, moved), _crossed(now)
    standing = _lists(stage, store, {*joined, *lost, *crossed} - now.moved, own=True)
    anew, few = set(new), {}
    for row in sorted({*joined, *lost, *crossed} - now.moved):
        full = len(standing[row]) >= stage.alike
        if (row in crossed and (full or crossed[row])) or (full and standing[row] & now.moved):
            anew.add(row)
        else:
            few[row] = standing[row] | joined[row]
    lists = _counted_again(now, few)
    # Who is met instead of another may let in a third that stood behind.
    behind = {row for row in lists if len(standing[row]) >= stage.alike and not standing[row] <= lists[row]}
    anew |= behind
    lists = {row: found for row, found in lists.items() if row not in behind}
    touched = anew | {row for row, found in lists.items() if row in crossed or found != standing[row]}
    pairs = {(small, row) for row in touched & lists.keys() for small in lists[row]}
    return touched, pairs | _counted_anew(now, anew), now


class Now:
    """The table after the change, read as far as it is asked for."""

    def __init__(self, stage: Meet, store: Store, moved: Collection[str], new: Keys) -> None:
        self.stage, self.store, self.moved, self.new = stage, store, set(moved), new
        self.old = store.held(stage.name, self.moved)
        self.come = _holders(new)
        self.gone = _holders(self.old)
        self._rows: dict[int, tuple[str, ...]] = {}
        self._before: dict[int, bool] = {}

    def look(self, keys: Iterable[int]) -> None:
        """Read who holds these keys."""
        wanted = {key for key in keys if key not in self._rows}
        # One beyond the cap must be left when the rows that are gone are taken away.
        most = self.stage.cap + 1 + max((len(self.gone.get(key, ())) for key in wanted), default=0)
        found = self.store.holders(self.stage.name, wanted, most)
        for key in wanted:
            held = found.get(key, ())
            rows = {*(row for row in held if row not in self.moved), *self.come.get(key, ())}
            self._before[key] = len(held) <= self.stage.cap
            self._rows[key] = tuple(rows) if len(rows) <= self.stage.cap else ()

    def rows(self, key: int) -> tuple[str, ...]:
        """The rows that hold a key; none where they are too many for it to count."""
        return self._rows[key]

    def counted_before(self, key: int) -> bool:
        return self._before[key]

    def keys_of(self, rows: Iterable[str]) -> dict[str, tuple[int, ...]]:
        """The keys these rows hold now."""
        rows = set(rows)
        held = self.store.held(self.stage.name, rows - self.moved)
        return {**held, **{row: self.new[row] for row in rows & self.new.keys()}}

    def stock(self, pairs: Pairs) -> Stock:
        """What the two of each pair hold in common with too many."""
        keys = {row: frozenset(held) for row, held in self.keys_of({row for pair in pairs for row in pair}).items()}
        common = {pair: keys[pair[0]] & keys[pair[1]] for pair in pairs if pair[0] in keys and pair[1] in keys}
        self.look(key for shared in common.values() for key in shared)
        told = ((pair, tuple(sorted(key for key in shared if not self.rows(key)))) for pair, shared in common.items())
        return {pair: shared for pair, shared in told if shared}


def _holders(table: Keys) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for row, keys in table.items():
        for key in keys:
            found[key].add(row)
    return found


def _joined(now: Now, new: Keys) -> Lists:
    """The rows that stood still and share enough with a moved row of smaller key."""
    found: Lists = defaultdict(set)
    now.look(key for keys in new.values() for key in keys)
    for row, keys in new.items():
        shared = Counter(other for key in keys for other in now.rows(key))
        for other, count in shared.items():
            if count >= now.stage.least and other > row and other not in now.moved:
                found[other].add(row)
    return found


def _crossed(now: Now) -> dict[str, bool]:
    """The rows that hold a key which no longer counts, or (True) which counts only now."""
    found: dict[str, bool] = {}
    changed = {*now.come, *now.gone}
    now.look(changed)
    over = {key for key in changed if now.counted_before(key) and not now.rows(key) and now.come.get(key)}
    under = {key for key in changed if not now.counted_before(key) and now.rows(key)}
    for held in now.store.holders(now.stage.name, over, now.stage.cap).values():
        found.update(dict.fromkeys(held, False))
    found.update((row, True) for key in under for row in now.rows(key))
    return {row: grows for row, grows in found.items() if row not in now.moved}


def _lists(stage: Meet, store: Store, rows: Collection[str], own: bool = False) -> Lists:
    """Of the last run: whom the rows that met any of these met among them, or (`own`) whom these rows met."""
    found: Lists = defaultdict(set)
    for unit in store.groups(stage.name, rows):
        large, small = unit.split("|")
        if (large if own else small) in rows:
            found[large].add(small)
    return found


def _counted_again(now: Now, few: Mapping[str, set[str]]) -> Lists:
    """Of the few rows that each row may meet those it meets."""
    keys = {row: frozenset(held) for row, held in now.keys_of({*few, *(s for small in few.values() for s in small)}).items()}
    common = {row: [(small, keys[small] & keys[row]) for small in few[row] if small in keys] for row in few if row in keys}
    now.look({key for shared in common.values() for _, held in shared for key in held})
    lists: Lists = {}
    for row, shared in common.items():
        own = {key for key in frozenset().union(*(held for _, held in shared)) if now.rows(key)}
        ordered = sorted(shared, key=lambda one: (-len(one[1] & own), one[0]))
        lists[row] = set(chosen(own, ordered, now.stage))
    return lists


def _counted_anew(now: Now, anew: Collection[str]) -> Pairs:
    """The pairs of rows whose meetings are all looked up."""
    asked = {key for keys in now.keys_of(anew).values() for key in keys}
    now.look(asked)
    held: dict[str, list[int]] = defaultdict(list)
    for key in asked:
        for row in now.rows(key):
            held[row].append(key)
    return Table({row: tuple(keys) for row, keys in held.items()}, now.stage).pairs(anew)

