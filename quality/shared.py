"""Where the labelled texts and the scorer lie (beside the checkout, never inside it), and how a peer in another environment is asked."""

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
DATA = SHARED / "data"
SCORER = SHARED / "eval" / "score.py"
VARIORUM = ROOT / ".venv" / "bin" / "variorum"
FLOORS = ROOT / "quality" / "floors.json"


def missing() -> str | None:
    """Why the labelled texts cannot be used; None where they can."""
    return None if SCORER.exists() and DATA.is_dir() else f"no labelled texts at {SHARED}: scored checks are skipped"


def asked(python: str, module: str, peer: str, given: object) -> Any:
    """What a peer of `module` makes of something, run by the Python of another environment. CalledProcessError where it fails."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.json", Path(folder) / "out.json"
        source.write_text(json.dumps(given), encoding="utf-8")
        subprocess.run([python, "-m", module, peer, str(source), str(target)], check=True, cwd=ROOT)
        return json.loads(target.read_text(encoding="utf-8"))
