from __future__ import annotations

import pytest
from samples import a_bank, a_flashcard, a_folder

from quizgen.checks.runner import run_checks
from quizgen.checks.structure.common_bank_id import COMMON_BANK_ID
from quizgen.model.lock import Lock, LockedNote


def messages(name: str, uid: str | None = None, *notes: LockedNote) -> list[str]:
    folder = a_folder(a_bank(a_flashcard(), bank=name, uid=uid))
    locked = folder.model_copy(update={"locks": (Lock(bank=name, notes=notes),)})
    return [found.finding.message for found in run_checks([locked], [COMMON_BANK_ID])]


@pytest.mark.parametrize(
    "name", ["lesson-1", "test", "chapter-2", "unit3", "my-deck", "vocabulary", "quizzes"]
)
def test_a_common_name_without_a_uid_is_a_warning(name: str) -> None:
    assert messages(name) == [
        f'the bank id "{name}" is common: if another publisher uses the same id, learners who have both decks lose cards'
    ]
    assert messages(name, "k3v9x2m7") == []


def test_a_bank_that_was_released_cannot_get_another_name() -> None:
    note = LockedNote(question="x", note="recall", digest="a" * 16, changed=5, first=5)

    assert len(messages("test", None, note)) == 1
    assert messages("test", None, note.model_copy(update={"released": 5})) == []


@pytest.mark.parametrize("name", ["orrim-glass", "testimonies", "us-withdrawal", "lesson-on-bells"])
def test_a_name_of_ones_own_is_fine(name: str) -> None:
    assert messages(name) == []
