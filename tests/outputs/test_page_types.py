"""The types that the comments of the page's scripts state."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Final

from quizgen.markup.template_files import template_text
from quizgen.outputs.page.page_script import SCRIPTS

VENV: Final = Path(__file__).parents[2] / ".venv"
CHECKER: Final = VENV / "type-checker/node_modules/.bin/tsc"
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


def type_errors(folder: Path) -> list[str]:
    """What TypeScript says of the scripts in a folder."""
    assert CHECKER.exists(), "run sh tests/install_programs.sh"
    project = folder / "tsconfig.json"
    project.write_text(json.dumps({"compilerOptions": SETTINGS, "include": ["*.js"]}), encoding="utf-8")
    path = os.pathsep.join([os.environ["PATH"], str(VENV / "bin")])
    done = subprocess.run(
        [str(CHECKER), "-p", str(project)],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env={**os.environ, "PATH": path},
    )
    return (done.stdout + done.stderr).splitlines()


def test_the_scripts_of_a_page_have_the_types_that_they_state(tmp_path: Path) -> None:
    for last in ("practice", "exam"):
        scripts = "\n".join(template_text(name) for name in ("page/lzma.js", *SCRIPTS, f"page/{last}.js"))
        (tmp_path / f"{last}.js").write_text(f"{scripts}\nexport {{}};\n", encoding="utf-8")
    first = "\n".join(template_text(f"page/{name}.js") for name in ("boot", "lzma", "unpack"))
    (tmp_path / "first.js").write_text(f"{first}\nexport {{}};\n", encoding="utf-8")
    wrong = 'Fsrs.rate(1);\nSchedule.dayOf("today");\nexport {};\n'
    before = (
        template_text("page/hashing.js") + template_text("page/fsrs.js") + template_text("page/schedule.js")
    )
    (tmp_path / "wrong.js").write_text(before + wrong, encoding="utf-8")

    errors = type_errors(tmp_path)
    assert [each for each in errors if not each.startswith("wrong.js")] == []
    assert ["error TS2345" in each for each in errors] == [True, True]
