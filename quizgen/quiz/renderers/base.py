"""The interface of renderers, which show a quiz and do nothing else.

A renderer gets finished strings (`QuestionView`, `FeedbackView`, `SummaryView`) and decides on layout, signs
and colour. It never reads a line, never grades, and knows no question type.
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
    """The kind of input that the learner is asked for next."""

    ANSWER = "answer"
    GAP = "gap"
    TEXT = "text"
    """Another line of a long answer, or an empty line to finish it."""
    POINTS = "points"
    """The points for one criterion of a rubric."""
    YES_NO = "yes-no"
    ENTER = "enter"


@dataclass(frozen=True, slots=True)
class Opening:
    """The text that a learner sees before the first question.

    Attributes:
        title: The bank's title, or the article's if there are several banks.
        about: The number of questions, and how they are graded.
        instructions: The instructions of the bank's author for learners.
    """

    title: str
    about: str
    instructions: tuple[str, ...]


class Renderer(Protocol):
    """An output style of the quiz."""

    @property
    def wording(self) -> Wording:
        """The language of prompts and results."""
        ...

    @property
    def pauses(self) -> bool:
        """Whether the quiz pauses after feedback, so that it does not scroll away.

        False if the output is not a terminal.
        """
        ...

    def opening(self, opening: Opening) -> None:
        """Show the beginning of the quiz."""
        ...

    def question(self, asked: QuestionView) -> None:
        """Show a question."""
        ...

    def prompt(self, label: str, awaited: Awaited, card: str | None) -> str:
        """Return the prompt for the learner's input.

        Args:
            label: What is asked for, in words; may be "".
            awaited: The kind of input that is asked for, for programs.
            card: The id of the open card; None between rounds.
        """
        ...

    def remark(self, sentence: str) -> None:
        """Show a remark, such as a hint or the reason why an answer cannot be read."""
        ...

    def nothing(self, sentence: str) -> None:
        """Show why no question is asked."""
        ...

    def reveal(self, title: str, text: str) -> None:
        """Show the back of a card, or a model answer."""
        ...

    def feedback(self, view: FeedbackView, pause: PauseView | None = None) -> None:
        """Show the feedback on an answer. Before a pause, show only as much as fits the screen."""
        ...

    def review(self, number: int, stem: str, view: FeedbackView) -> None:
        """Show the feedback on a question at the end of a test, with the question and the answer given."""
        ...

    def passage(self, cited: Sequence[PassageView]) -> None:
        """Show the cited paragraphs before the question is answered."""
        ...

    def help(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show the commands and their meanings."""
        ...

    def summary(self, summary: SummaryView) -> None:
        """Show the summary at the end of the quiz."""
        ...
