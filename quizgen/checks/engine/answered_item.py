"""Questions that a class answered, with their options."""

from __future__ import annotations

from typing import NamedTuple, assert_never

from quizgen.checks.engine.answer_lists import Path, listed_answers
from quizgen.checks.engine.finding import Finding
from quizgen.model.bank import Bank
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
)
from quizgen.psychometrics.item_analysis import GroupCounts, ItemAnalysis

TRUTH = ("true", "false")


class AnsweredOption(NamedTuple):
    """An option, whether it is correct, and its path in the question."""

    text: str
    right: bool
    path: Path


class AnsweredItem(NamedTuple):
    """A question that a class answered.

    Attributes:
        bank: The bank of the question.
        question: The question.
        analysis: The analysis of its answers.
        options: The options in the order of the bank, correct ones first. `analysis` uses the same order.
            Empty for types without options.
    """

    bank: Bank
    question: Question
    analysis: ItemAnalysis
    options: tuple[AnsweredOption, ...]

    @property
    def answered(self) -> int:
        """The number of learners who did not omit it."""
        return self.analysis.everybody.learners - self.analysis.everybody.omitted

    def finding(self, path: Path, message: str, hint: str) -> Finding:
        """A finding at a key of the question."""
        return Finding(self.bank.bank, self.question.id, path, message, hint)


def answer_options(question: Question) -> tuple[AnsweredOption, ...]:
    """The options of a question, correct ones first; none if learners write or arrange the answer."""
    match question:
        case MultipleChoice() | MultipleResponse():
            lists = listed_answers(question)
            right = [AnsweredOption(each.text, True, each.path) for each in lists.right]
            wrong = [AnsweredOption(each.text, False, each.path) for each in lists.wrong]
            return (*right, *wrong)
        case TrueFalse():
            key, other = TRUTH if question.answer else TRUTH[::-1]
            return (AnsweredOption(key, True, ("answer",)), AnsweredOption(other, False, ("answer",)))
        case (
            ShortAnswer()
            | Numeric()
            | DateQuestion()
            | Cloze()
            | Matching()
            | Ordering()
            | OpenEnded()
            | Flashcard()
        ):
            return ()
        case _:
            assert_never(question)


def chosen_by(group: GroupCounts, option: int) -> int:
    """The number of learners in a group who chose an option."""
    return group.chosen.get(option, 0)
