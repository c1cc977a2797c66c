from __future__ import annotations

import pytest
from samples import a_bank, a_flashcard, a_folder, a_numeric, one_of_each

from quizgen.checks.runner import run_checks
from quizgen.checks.structure.card_lost import CARD_LOST
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.problems import Severity


def after_a_build(before: Folder, after: Folder) -> Folder:
    locks = ANKI.render(before, AnkiSettings(now=1_700_000_000)).locks
    return after.model_copy(update={"locks": locks})


def found(before: Folder, after: Folder) -> list[tuple[Severity, str | None, str]]:
    return [
        (each.severity, each.finding.question, each.finding.hint.partition(". ")[0])
        for each in run_checks([after_a_build(before, after)], [CARD_LOST])
    ]


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: str(question.type))
def test_a_question_of_any_type_is_recognised_under_another_id(question: Question) -> None:
    renamed = question.model_copy(update={"id": "another"})
    others = [each for each in one_of_each() if each.id != question.id]

    assert found(a_folder(a_bank()), a_folder(a_bank(*others, renamed))) == [
        (
            Severity.INFO,
            "another",
            f"If the question is now market-basics/another, add `formerly: {question.id}` to it",
        )
    ]


def test_a_reworded_question_is_recognised_by_what_has_stayed() -> None:
    before = a_folder(a_bank(a_numeric(), a_flashcard()))
    after = a_folder(a_bank(a_numeric(id="traders", ask="What is the number of stalls?"), a_flashcard()))

    assert found(before, after)[0][1] == "traders"


def test_another_question_is_not_taken_for_a_deleted_one() -> None:
    before = a_folder(a_bank(a_numeric(), a_flashcard()))
    other = a_numeric(
        id="years", ask="In which year did it begin?", answer="1834", cite="began in 1834", unit=None
    )

    assert found(before, a_folder(a_bank(other, a_flashcard())))[0][1] is None


def test_a_selection_of_the_questions_loses_nothing() -> None:
    folder = a_folder(a_bank(a_numeric(tags=["x"]), a_flashcard()))

    assert found(folder, folder.filter(tag="x")) == []


def test_very_many_lost_cards_are_recognised_by_their_content_alone() -> None:
    many = [a_flashcard(id=f"old-{number}", front=f"What is {number}?") for number in range(250)]
    renamed = [card.model_copy(update={"id": card.id.replace("old", "new")}) for card in many]
    reworded = [card.model_copy(update={"back": "something else"}) for card in renamed]

    same = {question for _, question, _ in found(a_folder(a_bank(*many)), a_folder(a_bank(*renamed)))}
    other = {question for _, question, _ in found(a_folder(a_bank(*many)), a_folder(a_bank(*reworded)))}

    assert same == {card.id for card in renamed}
    assert other == {None}
