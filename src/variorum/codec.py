"""Records to bytes and back: the only place that knows msgspec."""

from functools import cache
from hashlib import blake2b
from typing import Any, TypeVar

import msgspec

from variorum.records.catalogue import Catalogue
from variorum.records.findings import BareFindings, Findings
from variorum.records.grouping import Cluster, Crowd, Home, Kin, Link, Near, Outline, Sketch, Spare, Usage
from variorum.records.judgement import Judged, Judgement
from variorum.records.lineage import BareDerivation, Carried, Derivation, Habit, Likenesses, Origin, Prints, Tie
from variorum.records.parse import Parse, Sentences
from variorum.records.report import Description, Furniture, Report
from variorum.records.source import Capture, Source
from variorum.records.story import Alignment, Dossier, Membership, Story, Verdicts
from variorum.records.trouble import Problem, Rejected

_T = TypeVar("_T")

KINDS: dict[str, Any] = {
    "source": Source,
    "judgement": Judgement,
    "judged_ties": Judged,
    "judged_stories": Judged,
    "judged_facts": Judged,
    "capture": Capture,
    "report": Report,
    "description": Description,
    "furniture": Furniture,
    "sentences": Sentences,
    "sentence": str,
    "parse": Parse,
    "findings": Findings,
    "prints": Prints,
    "tie": Tie,
    "habit": Habit,
    "derivation": Derivation,
    "origin": Origin,
    "carried": Carried,
    "likeness": Likenesses,
    "sketch": Sketch,
    "usage": Usage,
    "outline": Outline,
    "kin": Kin,
    "crowd": Crowd,
    "spare": Spare,
    "link": Link,
    "cluster": Cluster,
    "home": Home,
    "near": Near,
    "story": Story,
    "membership": Membership,
    "alignment": Alignment,
    "verdicts": Verdicts,
    "dossier": Dossier,
    "catalogue": Catalogue,
    "rejected": Rejected,
    "problem": Problem,
}
"""Every kind of record a stage may write, with its type."""

READ: dict[str, Any] = {"findings": BareFindings}
"""Kinds of which a reader gets less than what a stage wrote: the rest is passed over, which is many times faster."""
FILED: dict[str, Any] = {"bond": BareDerivation}
"""What an archive files beside the records, for whoever needs only so much of them."""

_encoder = msgspec.msgpack.Encoder()


@cache
def _decoder(kind: str, whole: bool = True) -> "msgspec.msgpack.Decoder[Any]":
    kinds = {**KINDS, **FILED} if whole else {**KINDS, **READ}
    return msgspec.msgpack.Decoder(kinds[kind])


def encode(record: Any) -> bytes:
    """The bytes of a record: equal records give equal bytes."""
    return _encoder.encode(record)


def decode(kind: str, data: bytes) -> Any:
    """The record of that kind; msgspec.ValidationError where the bytes are of another shape."""
    return _decoder(kind).decode(data)


def decode_to_read(kind: str, data: bytes) -> Any:
    """The same as a reader needs it, with nothing that only stages use."""
    return _decoder(kind, False).decode(data)


def shaped(kind: str, value: Any) -> Any:
    """The record of that kind from plain values; ValueError (msgspec.ValidationError) says where they do not fit."""
    return msgspec.convert(value, KINDS[kind])


def shaped_as(shape: type[_T], value: Any) -> _T:
    """The dataclass from plain values; ValueError where they do not fit."""
    return msgspec.convert(value, shape)


def digest(*parts: bytes) -> bytes:
    """16 bytes that stand for the parts, with their borders."""
    h = blake2b(digest_size=16)
    for part in parts:
        h.update(len(part).to_bytes(8, "big"))
        h.update(part)
    return h.digest()


def to_json(value: Any, *, pretty: bool = False) -> bytes:
    """JSON in UTF-8, keys in the order given, no trailing line end."""
    data = msgspec.json.encode(value)
    return msgspec.json.format(data, indent=1) if pretty else data


def from_json(data: bytes) -> Any:
    """Plain values from JSON; ValueError (msgspec.DecodeError) where it is broken."""
    return msgspec.json.decode(data)
