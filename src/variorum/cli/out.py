"""What commands read and write: lines (coloured on a terminal, plain in a pipe), files, and the archive that is named."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from variorum.errors import ArchiveError, OutputError, UsageError

if TYPE_CHECKING:
    from variorum.exports.listing.find import Found
    from variorum.exports.listing.lines import Line
    from variorum.records.edition import Edition


def echo(lines: "Iterable[Line]") -> None:
    """Print lines; colour only where a person looks, and not where NO_COLOR asks for none."""
    from variorum.exports.listing.lines import plain

    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        click.echo(plain(lines))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for parts in lines:
        console.print(Text.assemble(*parts))


def writable(*paths: Path | None) -> None:
    """UsageError where a path that is to be written has no folder: told before the work, not after it."""
    for path in paths:
        if path and not path.absolute().parent.is_dir():
            raise UsageError(f"{path}: no folder '{path.parent}' to write to: make it first")


@contextmanager
def written(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes its place only once it is whole: until then, and on any fault, what stood there stays."""
    if path.exists() and not path.is_file():  # a pipe or a device has nothing to lose
        with path.open("wb") as out:
            yield out
        return
    target = path.resolve()  # behind a link the file it leads to
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as out:
            yield out
        if target.exists():
            part.chmod(target.stat().st_mode & 0o777)
        part.replace(target)
    except OSError as error:
        if error.filename is None or str(error.filename).startswith(str(part)):
            raise OutputError(f"{path}: cannot be written ({error.strerror or error}): nothing there was changed; check the folder and the disk") from error
        raise
    finally:
        part.unlink(missing_ok=True)


def there(path: Path | None) -> Path:
    """The archive that is named; UsageError where none is, ArchiveError where the file is not there."""
    if path is None:
        raise UsageError("no archive is named: give the file that 'variorum read --archive FILE' wrote")
    if not path.exists():
        raise ArchiveError(f"{path}: no such archive: make one with 'variorum read SOURCE --archive {path}'")
    return path


def opened(path: Path | None) -> "Edition":
    """The edition of an archive that is there; ArchiveError where it is not, UsageError where none is named."""
    from variorum.api import open_archive

    with open_archive(there(path)) as archive:
        edition = archive.edition()
    if not edition.entries:
        raise ArchiveError(f"{path}: holds no reports: read some with 'variorum read SOURCE --archive {path}'")
    return edition


def the_one(edition: "Edition", wanted: str, kinds: frozenset[str] | None = None) -> "Found":
    """The one thing a word means; UsageError where it means none or several."""
    from variorum.exports.listing.find import find

    hits = find(edition, wanted, kinds)
    if not hits:
        raise UsageError(f"nothing here is called {wanted!r}: 'variorum show --archive FILE' lists the stories")
    if len(hits) > 1:
        some = ", ".join(hit.label for hit in hits[:5])
        more = f" and {len(hits) - 5} more" if len(hits) > 5 else ""
        raise UsageError(f"{wanted!r} means {len(hits)} things: {some}{more}: give an id")
    return hits[0]
