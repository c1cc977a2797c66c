"""Which modules a real run of quizgen imports."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TELL = "import atexit, sys; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); "


def imported_by(*arguments: str | Path, typed: str = "") -> set[str]:
    """The modules that are there when the command ends."""
    return _modules(f"{TELL} from quizgen.cli import main; main()", *map(str, arguments), typed=typed)


def imported_with(module: str) -> set[str]:
    """The modules that are there when another has been imported."""
    return _modules(f"{TELL} import {module}")


def _modules(code: str, *arguments: str, typed: str = "") -> set[str]:
    alone = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(
        command, input=typed, capture_output=True, text=True, check=True, timeout=60, env=alone
    )
    return set(done.stderr.splitlines()[-1].split())
