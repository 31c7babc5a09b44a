"""What a run can be told, in one place."""

from dataclasses import dataclass, field

from variorum.steps.find.stage import FindSettings


@dataclass(frozen=True, slots=True)
class Settings:
    """`one_story`: all reports are taken to tell one story."""

    find: FindSettings = field(default_factory=FindSettings)
    one_story: bool = False
