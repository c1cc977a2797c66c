"""Which versions of the `anki` package the tests of decks use: the newest, and the oldest that quizgen knows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from outputs.anki_cases import Collection

from quizgen.cli.anki.sandbox_import import MISSING

ROOT = Path(__file__).parents[2]


def test_the_oldest_anki_is_the_same_wherever_it_is_said() -> None:
    oldest = _found(r"^anki==(\S+)$", "tests/constraints-oldest.txt")

    assert _found(r'^anki = \["anki>=(.+)"\]$', "pyproject.toml") == oldest
    assert _found(r"'quizgen\[anki\]'` \((\S+) or newer\)", "quizgen/guide/publishers.md") == oldest
    assert f" {oldest} or newer" in MISSING


def test_what_takes_a_collection_is_run_with_the_oldest_anki_unasked(
    collection: Collection, request: pytest.FixtureRequest
) -> None:
    assert collection.notes() == []
    assert request.node.get_closest_marker("backend")


def _found(pattern: str, file: str) -> str:
    found = re.search(pattern, (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)
    assert found, f"{file}: {pattern}"
    return found[1]
