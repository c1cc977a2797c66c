"""A folder as the checks read it: with what several of them need, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from quizgen.checks.options_of import Answers, answers
from quizgen.model.bank import Bank
from quizgen.model.citation import Citation, Place, places
from quizgen.model.folder import Folder
from quizgen.model.questions import Question


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of a question, and where it stands in the article.

    `path` leads to it from the question: citations may be written without a list.
    """

    bank: Bank
    question: Question
    citation: Citation
    path: tuple[str | int, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A question with the right and the wrong answers that it lists."""

    bank: Bank
    question: Question
    answers: Answers


@dataclass(frozen=True)
class Reading:
    """A folder, and what is known of it."""

    folder: Folder

    @cached_property
    def citations(self) -> tuple[Cited, ...]:
        """Every citation of every question."""
        return tuple(
            Cited(bank, question, citation, ("cite", index), places(self.folder.article, citation))
            for bank in self.folder.banks
            for question in bank.questions
            for index, citation in enumerate(question.cite)
        )

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """Every question with the answers that it lists."""
        return tuple(
            Listed(bank, question, answers(question))
            for bank in self.folder.banks
            for question in bank.questions
        )
