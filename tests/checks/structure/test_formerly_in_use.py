from __future__ import annotations

from samples import a_bank, a_flashcard, a_folder

from quizgen.checks.runner import run_checks
from quizgen.checks.structure.formerly_in_use import FORMERLY_IN_USE
from quizgen.model.bank import Bank


def messages(*banks: Bank) -> list[str]:
    return [found.finding.message for found in run_checks([a_folder(*banks)], [FORMERLY_IN_USE])]


def test_a_former_id_belongs_to_one_question() -> None:
    one, two = a_flashcard(id="one", formerly="old"), a_flashcard(id="two", formerly=["old", "one"])

    assert messages(a_bank(one, two, bank="bells")) == [
        "this question and the question bells/one list the same former id, bells/old",
        "the question bells/one still exists, so its id cannot be a former id",
    ]


def test_a_question_that_has_moved_is_gone_from_its_former_bank() -> None:
    moved = a_bank(a_flashcard(id="one", formerly="bells/one"), bank="clocks")

    assert messages(a_bank(a_flashcard(id="two"), bank="bells"), moved) == []
    assert messages(a_bank(a_flashcard(id="one"), bank="bells"), moved) == [
        "the question bells/one still exists, so its id cannot be a former id"
    ]
