"""The answers of a class, with learner, form and position in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from quizgen.problems import Span
from quizgen.quiz.batch_grading import Answer
from quizgen.text.normal_form import n1


@dataclass(frozen=True, slots=True)
class LearnerResponse:
    """A learner's answer to a question.

    Attributes:
        learner: The learner's name or pseudonym, as in the files.
        question: `bank/question`.
        typed: The text as typed at the prompt, a list, or pairs; "" if there is no answer.
        origin: The position: file, line or row, and column.
        form: The letter of the worksheet form; None if it was not on a worksheet.
        seed: The seed for the order of options, to which letters refer; None if the file gives none.
        points: The points given by a person, one number or one for each criterion of a rubric; None if there
            are none.
        moment: The time of the answer, in ISO 8601; "" if the file gives none.
        digest: The digest of the answered question; "" if the file gives none.
        number: The number of the question on the form; None if it was not on a worksheet.
        to_grade: Whether the file is a table of points that a person has not filled in yet.
    """

    learner: str
    question: str
    typed: Answer
    origin: Span
    form: str | None = None
    seed: str | None = None
    points: tuple[Decimal, ...] | None = None
    moment: str = ""
    digest: str = ""
    number: int | None = None
    to_grade: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """The key of an answer: the learner (ignoring the case and spaces of the name) and the question."""
        return learner_key(self.learner), self.question

    @property
    def lines(self) -> tuple[str, ...]:
        """The answer in lines; empty if there is none."""
        match self.typed:
            case str() as line:
                return (line,) if line.strip() else ()
            case tuple() as lines:
                return lines
            case pairs:
                return tuple(f"{left}: {right}" for left, right in pairs.items())


@dataclass(frozen=True)
class ClassResponses:
    """The answers of a class to the questions of some banks.

    Attributes:
        responses: The answers by learner and question, each pair once, in an order that does not depend on
            the files.
        questions: The questions in the files, answered or not, as `bank/question`. All learners count as
            having been asked all of them.
        codes: The pseudonyms of learners in the files, by name.
    """

    responses: tuple[LearnerResponse, ...]
    questions: frozenset[str]
    codes: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def learners(self) -> tuple[str, ...]:
        """All learners, in alphabetical order."""
        return tuple(dict.fromkeys(each.learner for each in self.responses))


def learner_key(name: str) -> str:
    """A learner's name in the form in which names are compared."""
    return n1(name).casefold()
