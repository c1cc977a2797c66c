"""Which versions of the `anki` package the tests of decks use: the newest, and the oldest that quizgen knows."""

from __future__ import annotations

import re
from pathlib import Path

from quizgen.cli.anki.trial import MISSING

ROOT = Path(__file__).parents[2]


def test_the_oldest_anki_is_the_same_wherever_it_is_said() -> None:
    oldest = _found(r"^anki==(\S+)$", "tests/constraints-oldest.txt")

    assert _found(r'^anki = \["anki>=(.+)"\]$', "pyproject.toml") == oldest
    assert _found(r"'quizgen\[anki\]'` \((\S+) or newer\)", "README.md") == oldest
    assert f" {oldest} or newer" in MISSING


def test_what_imports_into_a_collection_is_run_with_the_oldest_anki_as_well() -> None:
    sources = {path: path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")}
    importing = {
        path
        for path, source in sources.items()
        if "anki_cases import" in source and re.search(r"\bCollection\b", source)
    }
    # What scripts do in a browser hangs on the browser; it takes cards from the newest Anki alone.
    drawing = {path for path in importing if "browser: Browser" in sources[path]}
    drawing |= {path for path in importing if "context: BrowserContext" in sources[path]}

    unmarked = {path for path in importing - drawing if "pytest.mark.backend" not in sources[path]}

    assert len(importing - drawing) > 5
    assert unmarked == set()


def _found(pattern: str, file: str) -> str:
    found = re.search(pattern, (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)
    assert found, f"{file}: {pattern}"
    return found[1]
