"""What several shapes of /api are made of."""

from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, Field

T = TypeVar("T")
Verdict = Literal["agree", "compatible", "update", "conflict", "single"]
EDTF = Field(description="A date in EDTF (ISO 8601-2); null where it is not known.")
JUDGED: list[str] = Field(default_factory=list, description="The judgements that decided it; left out where nobody judged.")


class Fault(BaseModel):
    """What is wrong, where, and what to do."""

    detail: str


class Listed(BaseModel, Generic[T]):
    """A part of a list. `total`: how long the list is; not `exact` where counting stopped there."""

    total: int
    exact: bool
    limit: int
    offset: int
    items: list[T]


class Span(BaseModel):
    """A stretch of a report: code points of its text, half-open; `quote` is the slice."""

    report: str
    start: int
    end: int
    quote: str
