"""`quizgen anki build --bundle`: one package for a whole course."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import quizgen as qg
from quizgen.api.files import write_atomically
from quizgen.cli.quiz_options import default_paths
from quizgen.outputs.anki.package_build import bundle_decks
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.problems import QuizgenError, plural_count


def write_bundle(
    paths: Sequence[Path] | None, file: Path, settings: AnkiSettings, *, cited_only: bool
) -> None:
    """Write the decks that were just built from all folders into one package.

    Raises:
        QuizgenError: If no folder has a question to ask.
    """
    checked = qg.check(paths or default_paths())
    folders = checked.cited_only().sound if cited_only else checked.sound
    data = bundle_decks(folders, settings)
    if data is None:
        raise QuizgenError("these folders contain no questions to ask, so there is nothing to bundle")
    write_atomically(file, data)
    print(f"{file}: contains the decks of {plural_count(len(folders), 'article')}")
