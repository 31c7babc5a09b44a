"""The errors Variorum raises on purpose.

    VariorumError
    ├── UsageError      what was asked for makes no sense (exit 2)
    │   └── PlanError   the stages do not fit together
    ├── SourceError     nothing could be read (exit 1)
    ├── ArchiveError    the archive file cannot be used (exit 1)
    └── OutputError     what was found cannot be written (exit 1)

Each message is one line: what is wrong, where, and what to do.
"""


class VariorumError(Exception):
    """Any error Variorum raises on purpose."""


class UsageError(VariorumError):
    """What was asked for makes no sense."""


class PlanError(UsageError):
    """The stages of a plan do not fit together."""


class SourceError(VariorumError):
    """Nothing could be read."""


class ArchiveError(VariorumError):
    """The archive file cannot be used."""


class OutputError(VariorumError):
    """What was found cannot be written."""
