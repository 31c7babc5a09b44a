"""Who sits at this machine."""

import getpass
import subprocess
from functools import cache


@cache
def account() -> str:
    """Git's user, else the name of the account; `unknown` where there is neither."""
    try:
        asked = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, timeout=5, check=False)
        name = asked.stdout.strip()
    except (OSError, ValueError, subprocess.SubprocessError):
        name = ""
    try:
        return name or getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
