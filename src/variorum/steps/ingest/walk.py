"""Folders walked to their files: in a fixed order, links in circles and hidden files passed over."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.records.trouble import Rejected


@dataclass(frozen=True, slots=True)
class File:
    """A regular file: where it is, and its path below the folder that was given (its name where it was given itself)."""

    path: str
    below: str


def files_below(folder: str) -> Iterator[File | Rejected]:
    """Every regular file below a folder, however deep; what cannot be read is rejected with its reason."""
    yield from _walk(folder, "", frozenset())


def _walk(folder: str, below: str, above: frozenset[tuple[int, int]]) -> Iterator[File | Rejected]:
    todo = [(folder, below, above)]
    while todo:
        folder, below, above = todo.pop()
        shown = _shown(below) or _shown(os.path.basename(os.path.abspath(folder)))
        try:
            here = os.stat(folder)
            names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
        except OSError as error:
            yield unreadable(shown, error)
            continue
        if (here.st_dev, here.st_ino) in above:
            continue  # a link back to a folder we are inside of: its files are read where they stand
        inside = above | {(here.st_dev, here.st_ino)}
        deeper = []
        for name in names:
            path, key = os.path.join(folder, name), f"{below}/{name}" if below else name
            found = look_at(path, _shown(key))
            if found is None:
                deeper.append((path, key, inside))
            else:
                yield found
        todo += reversed(deeper)


def look_at(path: str, shown: str) -> File | Rejected | None:
    """The regular file at a path, or why it is none; None for a folder. Nothing is opened: a pipe would wait for ever."""
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return Rejected(shown, "ingest", "a link that leads nowhere: mend or remove it")
    except OSError as error:
        return unreadable(shown, error)
    if stat.S_ISDIR(mode):
        return None
    if not stat.S_ISREG(mode):
        return Rejected(shown, "ingest", "not a file but a pipe, socket or device: save its content as a file, or use '-'")
    return File(path, shown)


def unreadable(shown: str, error: OSError) -> Rejected:
    """A file or folder the system does not let us read."""
    reason = (error.strerror or str(error)).lower()
    return Rejected(shown, "ingest", f"cannot be read ({reason}): check that it is there and you may read it")


def _shown(name: str) -> str:
    """A path in letters that can be written down: bytes that are no UTF-8 become �."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace(os.sep, "/")
