"""The types that the comments of the page's scripts state."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
CHECKER: Final = ROOT / ".venv/type-checker/node_modules/.bin/tsc"
"""Where `tests/install_programs.sh` puts it."""

SETTINGS: Final = {
    "allowJs": True,
    "checkJs": True,
    "strict": True,
    "noEmit": True,
    "target": "ES2022",
    "lib": ["ES2022", "DOM", "DOM.Iterable"],
    "types": [],
}


def type_errors(folder: Path, *scripts: Path) -> str:
    """What TypeScript says of scripts that stand together on a page."""
    assert CHECKER.exists(), "run sh tests/install_programs.sh"
    project = folder / "tsconfig.json"
    project.write_text(json.dumps({"compilerOptions": SETTINGS, "files": [str(each) for each in scripts]}))
    path = f"{os.environ['PATH']}{os.pathsep}{ROOT / '.venv/bin'}"
    done = subprocess.run([str(CHECKER), "-p", str(project)], capture_output=True, text=True, check=False, env={**os.environ, "PATH": path})  # fmt: skip
    return done.stdout + done.stderr


def test_the_scripts_of_the_page_have_the_types_that_they_state(tmp_path: Path) -> None:
    scripts = sorted((ROOT / "templates/page").rglob("*.js"))
    wrong = tmp_path / "wrong.js"
    wrong.write_text('Schedule.dayOf("today");', encoding="utf-8")

    assert type_errors(tmp_path, *scripts) == ""
    assert "wrong.js(1,16): error TS2345" in type_errors(tmp_path, *scripts, wrong)
