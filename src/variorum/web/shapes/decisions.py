"""The shape of a judgement."""

from typing import Literal

from pydantic import BaseModel, Field

from variorum.web.shapes.common import Span


class Judgement(BaseModel):
    """What a person decided. Subjects are words of a report, or reports."""

    id: str
    kind: str
    subjects: list[Span | str]
    others: list[Span | str]
    topic: str
    value: str
    note: str
    author: str
    at: str
    undoes: str | None
    about: str
    state: Literal["in effect", "waiting", "undone", "overridden", "no effect"]
    by: str | None = Field(description="The judgement that undid or overrode it.")
