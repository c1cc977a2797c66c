"""Which questions become notes."""

from __future__ import annotations

from typing import Final

from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.identity import identify
from quizgen.model.lock import LockedNote
from quizgen.model.questions import Question

RETIRED_RELEASES: Final = 2
"""The number of releases that include a retired question. Check Database gives a note without cards a card, so that
retired notes must not stay in the package for ever (seen with Anki 26.09)."""


def exported_questions(folder: Folder, bank: Bank) -> tuple[Question, ...]:
    """The questions that are asked, in the bank's order, then the retired ones that learners may have.

    A package cannot delete a card from anybody's collection. So a question that was once
    exported is in two more releases as a note without cards, which says on the learner's card why it is no
    longer asked. One that was retired before it was ever exported is nobody's card.
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
