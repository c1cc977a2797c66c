"""The responses of a class, as values: who answered what, on which form, and where it is written."""

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
    """What one learner answered to one question.

    Attributes:
        learner: The learner's name, or else pseudonym, as the files have it.
        question: `bank/question`.
        typed: What would be typed at the prompt; a list of it, or pairs; "" if nothing was answered.
        origin: Where it is written: file, line or row, and column.
        form: The letter of the worksheet's form; None if it was not on a worksheet.
        seed: What decides the order to which letters of options refer; None if the file says none.
        points: What a person gave for it, one number or one for each criterion of a rubric; None if nobody did.
        moment: When it was answered, in ISO 8601; "" if the file does not say.
        digest: The digest of the question that was answered; "" if the file does not say.
        number: The number of the question on the form; None if it was not on a worksheet.
        to_grade: Whether the file is a table of points in which a person has not yet written any.
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
        """What there may be one response to: the learner, however the name is spaced or capitalised, and the question."""
        return learner_key(self.learner), self.question

    @property
    def lines(self) -> tuple[str, ...]:
        """What was answered, in lines to be shown; none if nothing was."""
        match self.typed:
            case str() as line:
                return (line,) if line.strip() else ()
            case tuple() as lines:
                return lines
            case pairs:
                return tuple(f"{left}: {right}" for left, right in pairs.items())


@dataclass(frozen=True)
class ClassResponses:
    """The responses of a class to the questions of some banks.

    Attributes:
        responses: By learner and question, each pair once, whatever the order of files and rows was.
        questions: The questions that the files ask, answered or not, as `bank/question`. All learners are taken to
            have been asked all of them.
        codes: The pseudonyms that the files themselves give to learners, by name.
    """

    responses: tuple[LearnerResponse, ...]
    questions: frozenset[str]
    codes: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def learners(self) -> tuple[str, ...]:
        """Everybody who answered, in alphabetical order."""
        return tuple(dict.fromkeys(each.learner for each in self.responses))


def learner_key(name: str) -> str:
    """A learner's name, as two names are compared."""
    return n1(name).casefold()
