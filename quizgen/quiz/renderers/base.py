"""What a renderer is: it draws a quiz, and does nothing else.

A renderer gets finished strings (`QuestionView`, `FeedbackView`, `SummaryView`) and decides on layout,
signs and colour. It never reads a line, never grades, and knows no question type.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from quizgen.quiz.views.question_view import QuestionView
from quizgen.quiz.wording import Wording

if TYPE_CHECKING:
    from quizgen.quiz.views.feedback_view import FeedbackView
    from quizgen.quiz.views.passage_view import PassageView
    from quizgen.quiz.views.pause_view import PauseView
    from quizgen.quiz.views.summary_view import SummaryView


class Awaited(StrEnum):
    """What the learner is asked to type next."""

    ANSWER = "answer"
    GAP = "gap"
    TEXT = "text"
    """One more line of a long answer, or an empty line to finish it."""
    POINTS = "points"
    """The points for one criterion of a rubric."""
    YES_NO = "yes-no"
    ENTER = "enter"


@dataclass(frozen=True, slots=True)
class Opening:
    """What a learner sees before the first question.

    Attributes:
        title: The bank's title, or the article's if there are several banks.
        about: How many questions there are, and how they are graded.
        instructions: What the bank's author tells learners.
    """

    title: str
    about: str
    instructions: tuple[str, ...]


class Renderer(Protocol):
    """One look of the quiz."""

    @property
    def wording(self) -> Wording:
        """The language that it speaks."""
        ...

    @property
    def pauses(self) -> bool:
        """Whether what it draws is looked at: the quiz then waits after feedback, so that it does not scroll away."""
        ...

    def opening(self, opening: Opening) -> None:
        """The quiz begins."""
        ...

    def question(self, asked: QuestionView) -> None:
        """A question is put."""
        ...

    def prompt(self, label: str, awaited: Awaited, card: str | None) -> str:
        """The prompt before what the learner types; `label` says what is asked for, or is "".

        Args:
            label: What is asked for, in words.
            awaited: The same for programs.
            card: The id of the open card; None between the rounds.
        """
        ...

    def remark(self, sentence: str) -> None:
        """Something is said that is no verdict: why an answer could not be read, a hint."""
        ...

    def nothing(self, sentence: str) -> None:
        """No question is asked; the sentence says why."""
        ...

    def reveal(self, title: str, text: str) -> None:
        """A card is turned over, or a model answer is shown."""
        ...

    def feedback(self, view: FeedbackView, pause: PauseView | None = None) -> None:
        """An answer's verdict is shown, with all that explains it; before a pause, with as much as the screen holds."""
        ...

    def review(self, number: int, stem: str, view: FeedbackView) -> None:
        """At the end of a test: a question's verdict, with the question and the answer given."""
        ...

    def passage(self, cited: Sequence[PassageView]) -> None:
        """The paragraphs of the article are shown before the answer."""
        ...

    def help(self, rows: Sequence[tuple[str, str]]) -> None:
        """The universal words are explained."""
        ...

    def summary(self, summary: SummaryView) -> None:
        """The quiz is over."""
        ...
