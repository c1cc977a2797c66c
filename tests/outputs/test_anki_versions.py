"""Which versions of the `anki` package the tests of decks use: the newest, and the oldest that quizgen knows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from samples import a_bank, a_folder, a_numeric, a_short_answer

from outputs.anki_cases import LATER, NOW, Collection, built
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


def test_an_updated_note_has_the_time_of_the_release_from_25_02_on(collection: Collection) -> None:
    from anki.buildinfo import version

    collection.load(built(a_folder(a_bank(a_numeric()))))
    collection.load(built(a_folder(a_bank(a_numeric(explain="New."))), LATER))

    keeps = tuple(map(int, version.split(".")[:2])) >= (25, 2)
    assert (collection.note("market-basics/stalls").mod == LATER) == keeps


def test_always_updates_notes_that_have_not_changed(collection: Collection) -> None:
    from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest
    from anki.import_export_pb2 import IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS as ALWAYS

    collection.load(built(a_folder(a_bank(a_numeric(), a_short_answer())), NOW))
    for note in collection.notes():
        note["Notes"] = "mine"
        collection.anki.update_note(note)

    options = ImportAnkiPackageOptions(update_notes=ALWAYS)
    request = ImportAnkiPackageRequest(package_path=str(collection.home / "deck.apkg"), options=options)
    collection.anki.import_anki_package(request)

    assert {note["Notes"] for note in collection.notes()} == {""}


def _found(pattern: str, file: str) -> str:
    found = re.search(pattern, (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)
    assert found, f"{file}: {pattern}"
    return found[1]
