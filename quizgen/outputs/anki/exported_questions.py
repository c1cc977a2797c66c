"""Decides which questions become notes."""

from __future__ import annotations

from typing import Final

from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.identity import identify
from quizgen.model.lock import LockedNote
from quizgen.model.questions import Question

RETIRED_RELEASES: Final = 2
"""The number of releases that include a retired question.

It is limited because Anki's Check Database creates a card for every note without cards (seen with Anki 26.09).
"""


def exported_questions(folder: Folder, bank: Bank) -> tuple[Question, ...]:
    """The questions that are asked, in the order of the bank, then retired ones that learners may have.

    A package cannot delete cards from a collection. So for two more releases, a retired question becomes a
    note without cards, and the learner's card shows why it is no longer asked. A question that was retired
    before its first release is left out.
    """
    retired = [
        question
        for question in bank.questions
        if question.retired is not None and _is_known(identify(folder, bank, question).note)
    ]
    return (*bank.active, *retired)


def _is_known(note: LockedNote | None) -> bool:
    """Whether learners may have a card and have not yet been told often enough that it is retired."""
    return note is not None and note.retired < RETIRED_RELEASES
