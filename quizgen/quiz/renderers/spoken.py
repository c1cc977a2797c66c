"""A renderer that says in another language what it gets in English, and lets another renderer draw it."""

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
    """Speaks the language of `wording` and draws with `drawn`."""

    drawn: Renderer
    wording: Wording

    @property
    def pauses(self) -> bool:
        """Whether what is drawn is looked at."""
        return self.drawn.pauses

    def opening(self, opening: Opening) -> None:
        """The opening, here as below in the language."""
        self.drawn.opening(self.wording.translated(opening))

    def question(self, asked: QuestionView) -> None:
        """The question."""
        self.drawn.question(self.wording.translated(asked))

    def prompt(self, label: str, awaited: Awaited, card: str | None) -> str:
        """The prompt."""
        return self.drawn.prompt(self.wording.say(label), awaited, card)

    def remark(self, sentence: str) -> None:
        """The sentence."""
        self.drawn.remark(self.wording.say(sentence))

    def nothing(self, sentence: str) -> None:
        """The sentence."""
        self.drawn.nothing(self.wording.say(sentence))

    def reveal(self, title: str, text: str) -> None:
        """The title and the text."""
        self.drawn.reveal(self.wording.say(title), self.wording.say(text))

    def feedback(self, view: FeedbackView, pause: PauseView | None = None) -> None:
        """The feedback."""
        self.drawn.feedback(self.wording.translated(view), self.wording.translated(pause))

    def review(self, number: int, stem: str, view: FeedbackView) -> None:
        """The feedback with its question."""
        self.drawn.review(number, stem, self.wording.translated(view))

    def passage(self, cited: Sequence[PassageView]) -> None:
        """The paragraphs."""
        self.drawn.passage(self.wording.translated(tuple(cited)))

    def help(self, rows: Sequence[tuple[str, str]]) -> None:
        """The commands."""
        self.drawn.help(self.wording.translated(tuple(rows)))

    def summary(self, summary: SummaryView) -> None:
        """The summary."""
        self.drawn.summary(self.wording.translated(summary))
