"""Which questions become notes."""

from __future__ import annotations

from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.identity import identify
from quizgen.model.questions import Question


def exported_questions(folder: Folder, bank: Bank) -> tuple[Question, ...]:
    """The questions that are asked, in the bank's order, then the retired ones that learners may have.

    A package cannot delete a card from anybody's collection. So a question that was once
    exported goes on as a note that says why it is no longer asked; one that was retired before
    it ever was is nobody's card.
    """
    retired = [
        question
        for question in bank.questions
        if question.retired is not None and identify(folder, bank, question).note is not None
    ]
    return (*bank.active, *retired)
