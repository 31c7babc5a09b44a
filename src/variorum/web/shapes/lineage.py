"""The shapes of what reports share."""

from typing import Literal

from pydantic import BaseModel, Field

from variorum.web.shapes.common import JUDGED, Span


class Passage(BaseModel):
    source: Span = Field(alias="from")
    target: Span = Field(alias="to")
    similarity: float


class Derivation(BaseModel):
    """`to` carries text of `from`; both are report ids."""

    id: str
    source: str = Field(alias="from")
    target: str = Field(alias="to")
    kind: Literal["copy", "rewrite", "mixed", "common-source"]
    direction: Literal["known", "unknown"]
    share: float
    passages: list[Passage]
    because: list[str]
    judged: list[str] = JUDGED


class Origin(BaseModel):
    id: str
    label: str
    kind: Literal["agency", "outlet", "unseen"]
    reports: list[str]
    because: list[str]
