"""Where the labelled texts and the scorer lie: beside the checkout, never inside it."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
DATA = SHARED / "data"
SCORER = SHARED / "eval" / "score.py"
VARIORUM = ROOT / ".venv" / "bin" / "variorum"
FLOORS = ROOT / "quality" / "floors.json"


def missing() -> str | None:
    """Why the labelled texts cannot be used; None where they can."""
    return None if SCORER.exists() and DATA.is_dir() else f"no labelled texts at {SHARED}: scored checks are skipped"
