"""Bytes to text: what encoding, what was broken, or what kind of file it is instead."""

import codecs
import re
from dataclasses import dataclass

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks with the codec that takes them off; the longer marks first."""
MAGIC = (
    (b"%PDF-", "a PDF file: save its text as .txt"),
    (b"PK\x03\x04", "a ZIP or office file: unpack it, or save its text as .txt"),
    (b"\xd0\xcf\x11\xe0", "an old office file: save its text as .txt"),
    (b"\x1f\x8b", "a gzip file: unpack it first"),
    (b"BZh", "a bzip2 file: unpack it first"),
    (b"\xfd7zXZ\x00", "an xz file: unpack it first"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a sound, film or picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"{\\rtf", "an RTF file: save its text as .txt"),
)
"""How files begin that are no text whatever their ending says."""
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
FOREIGN = re.compile(r"[^\W\d_a-zA-ZàâäáãåæçèéêëîïíñôöóõøœßùûüúÀÂÄÁÅÆÇÈÉÊËÎÍÑÔÖÓØŒÙÛÜÚŠšŽž]|\w[¹²³ªº¼½¾¿¡¶§¤¦]\w")
"""What Windows-1252 shows for a text in another encoding: letters its languages lack, signs in the middle of a word."""
TOO_MANY = 0.1
"""Share of control bytes from which a file is no text; prose has none, and stray ones are forgiven."""
ZEROS = 0.02
"""The same for zero bytes, which fill up most binary files."""
ACCENTS = 0.08
"""Share of accented letters up to which a text that is not UTF-8 is taken for Windows-1252: French has 5 in 100, Czech 15. On so
few a statistical guess has too little to go on (it told Polish from a name and an apostrophe)."""
SAMPLE = 1 << 16
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the name of its encoding, and notes on what had to be mended."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


class NotTextError(ValueError):
    """These bytes are no text; the message says what they are."""


def decoded(data: bytes) -> Decoded:
    """The text of `data` with line ends as `\\n`. NotTextError where it is binary."""
    found = _by_mark(data) or _as_wide(data) or _as_utf8(data)
    if found is None:
        _check_text(data)
        found = _mended_utf8(data) or _as_declared(data) or _guessed(data)
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, found.encoding, found.notes)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, codec in MARKS:
        if data.startswith(mark):
            return _with(data, codec)
    return None


def _as_utf8(data: bytes) -> Decoded | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    _check_text(data)
    return Decoded(text, "utf-8")


def _as_wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: every second byte of Latin text is zero."""
    sample = data[: SAMPLE & ~1]
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and even < 0.05 * half:
        return _with(data, "utf-16-le")
    if even > 0.7 * half and odd < 0.05 * half:
        return _with(data, "utf-16-be")
    return None


def _with(data: bytes, codec: str) -> Decoded:
    text = data.decode(codec, "replace")
    return Decoded(text, codec.removesuffix("-sig"), _mended(text.count("\ufffd")))


def _mended(count: int) -> tuple[str, ...]:
    return (f"{count} broken characters replaced by �",) if count else ()


def _check_text(data: bytes) -> None:
    for start, what in MAGIC:
        if data.startswith(start):
            raise NotTextError(what)
    sample = data[:SAMPLE]
    controls, zeros = len(CONTROLS.findall(sample)), sample.count(0)
    if controls > TOO_MANY * len(sample) or zeros > ZEROS * len(sample):
        raise NotTextError("a binary file, not text")


def _mended_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with broken places: more of what is above ASCII is sound than broken, which in no other encoding happens."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(1 for c in text if c > "\x7f") - broken
    return Decoded(text, "utf-8", _mended(broken)) if sound > broken else None


def _as_declared(data: bytes) -> Decoded | None:
    """What a page says its encoding is; browsers read `latin-1` as Windows-1252 too."""
    declared = _DECLARED.search(data[:4096])
    if declared is None:
        return None
    try:
        codec = codecs.lookup(declared[1].decode("ascii", "replace")).name
        return None if codec in ("utf-8", "ascii") else _with(data, "cp1252" if codec == "iso8859-1" else codec)
    except (LookupError, UnicodeError):
        return None


def _guessed(data: bytes) -> Decoded:
    western = _with(data, "cp1252")
    sample = western.text[:SAMPLE]
    letters = sum(c.isalpha() for c in sample)
    accents = sum(c.isalpha() and c > "\x7f" for c in sample)
    if accents > ACCENTS * letters or FOREIGN.search(sample):
        from charset_normalizer import from_bytes

        best = from_bytes(data[:SAMPLE], cp_exclusion=["cp1252", "latin_1", "iso8859_15"]).best()
        if best is not None:
            return _with(data, best.encoding)
    return western
