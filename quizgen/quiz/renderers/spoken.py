"""A renderer that translates English texts into another language, and passes them to another renderer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from quizgen.quiz.renderers.base import Awaited, Opening, Renderer
from quizgen.quiz.views.question_view import QuestionView
from quizgen.quiz.wording import Wording

if TYPE_CHECKING:
    from quizgen.quiz.views.feedback_view import FeedbackView
    from quizgen.quiz.views.passage_view import PassageView
    from quizgen.quiz.views.pause_view import PauseView
    from quizgen.quiz.views.summary_view import SummaryView


class SpokenRenderer(NamedTuple):
    """Translates all texts into the language of `wording` and passes them to the renderer `drawn`."""

    drawn: Renderer
    wording: Wording

    @property
    def pauses(self) -> bool:
        """Whether the quiz pauses after feedback."""
        return self.drawn.pauses

    def opening(self, opening: Opening) -> None:
        """Translate and draw the opening."""
        self.drawn.opening(self.wording.translated(opening))

    def question(self, asked: QuestionView) -> None:
        """Translate and draw the question."""
        self.drawn.question(self.wording.translated(asked))

    def prompt(self, label: str, awaited: Awaited, card: str | None) -> str:
        """Translate the label and return the prompt."""
        return self.drawn.prompt(self.wording.say(label), awaited, card)

    def remark(self, sentence: str) -> None:
        """Translate and draw the remark."""
        self.drawn.remark(self.wording.say(sentence))

    def nothing(self, sentence: str) -> None:
        """Translate and draw the message."""
        self.drawn.nothing(self.wording.say(sentence))

    def reveal(self, title: str, text: str) -> None:
        """Translate and draw the title and the text."""
        self.drawn.reveal(self.wording.say(title), self.wording.say(text))

    def feedback(self, view: FeedbackView, pause: PauseView | None = None) -> None:
        """Translate and draw the feedback."""
        self.drawn.feedback(self.wording.translated(view), self.wording.translated(pause))

    def review(self, number: int, stem: str, view: FeedbackView) -> None:
        """Translate and draw the feedback with its question."""
        self.drawn.review(number, stem, self.wording.translated(view))

    def passage(self, cited: Sequence[PassageView]) -> None:
        """Translate and draw the paragraphs."""
        self.drawn.passage(self.wording.translated(tuple(cited)))

    def help(self, rows: Sequence[tuple[str, str]]) -> None:
        """Translate and draw the commands."""
        self.drawn.help(self.wording.translated(tuple(rows)))

    def summary(self, summary: SummaryView) -> None:
        """Translate and draw the summary."""
        self.drawn.summary(self.wording.translated(summary))
