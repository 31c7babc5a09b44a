"""Variorum: who said what, what agrees, what conflicts, and how many independent origins stand behind it."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from variorum.api import annotate, names, open_archive, read

__all__ = ["annotate", "names", "open_archive", "read"]


def __getattr__(name: str) -> Any:
    # Loaded on first use, so that `variorum --help` stays instant.
    if name in __all__:
        from variorum import api

        return getattr(api, name)
    raise AttributeError(f"module 'variorum' has no attribute '{name}'")
