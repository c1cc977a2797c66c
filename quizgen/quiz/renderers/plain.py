"""The plain renderer: one fact a line, no boxes, no signs, no colour.

For pipes, for terminals that can do no more, and for people who have the screen
read to them. Lines are not wrapped: whoever reads them knows better how wide they
may be. Everything but the banks' own words is ASCII.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from quizgen.quiz.renderers.base import Awaited, Opening, PauseView
from quizgen.quiz.views.question_view import QuestionView

if TYPE_CHECKING:
    from quizgen.quiz.views.feedback_view import FeedbackView
    from quizgen.quiz.views.passage_view import PassageView
    from quizgen.quiz.views.summary_view import SummaryView


class PlainRenderer:
    """Writes lines through `write`, which takes text without its line end."""

    pauses = False

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write

    def opening(self, opening: Opening) -> None:
        """The title, how many questions, and the author's instructions."""
        self._lines(f"{opening.title}. {opening.about}", *opening.instructions, "Type h for help.")

    def question(self, asked: QuestionView) -> None:
        """The question, then its options, then how to answer."""
        where = f"Question {asked.number} of {asked.total}"
        if asked.round > 1:
            where = f"Retry: question {asked.number} of {asked.total}"
        self._lines(
            "",
            f"{where}. {asked.kind}. {asked.points}.",
            *asked.stem.splitlines(),
            *asked.notes,
            *(f"{item.label}. {item.text}" for item in (*asked.given, *asked.choices)),
            asked.how,
        )

    def prompt(self, label: str, awaited: Awaited, card: str | None) -> str:  # noqa: ARG002 - the label says it
        """The label and a colon."""
        return f"{label or 'Your answer'}: "

    def remark(self, sentence: str) -> None:
        """The sentence."""
        self._lines(*sentence.splitlines())

    def nothing(self, sentence: str) -> None:
        """The sentence, like any other."""
        self.remark(sentence)

    def reveal(self, title: str, text: str) -> None:
        """The text, after its title."""
        self._lines(f"{title}: {text}")

    def feedback(self, view: FeedbackView, pause: PauseView | None = None) -> None:  # noqa: ARG002 - it never pauses
        """The verdict, what is right, why, and the cited words."""
        self._lines(f"{view.headline}.")
        self._lines(*(f"{'Correct' if part.right else 'Incorrect'}: {part.text}." for part in view.parts))
        self._lines(*_answer(view), *view.remarks)
        if view.explain:
            self._lines(f"Explanation: {view.explain}")
        if view.source_remark:
            self._lines(view.source_remark)
        self.passage(view.cited)

    def review(self, number: int, stem: str, view: FeedbackView) -> None:
        """The question, what was answered, and all that is told."""
        self._lines("", f"Question {number}: {stem}")
        if view.given:
            self._lines(f"You answered: {view.given}")
        self.feedback(view)

    def passage(self, cited: Sequence[PassageView]) -> None:
        """For each paragraph the quoted words, the whole of it, and where it comes from."""
        for found in cited:
            for quote in found.quotes:
                self._lines(f'Quoted: "{quote}"')
            if found.number is not None and found.keeps_lines:
                self._lines(f"Paragraph {found.number}:", *found.text.splitlines())
            elif found.number is not None:
                self._lines(f"Paragraph {found.number}: {' '.join(found.text.split())}")
        for article, after in dict.fromkeys((found.article, found.after) for found in cited):
            self._lines(f"Source: {article}{after and f', {after}'}")

    def help(self, rows: Sequence[tuple[str, str]]) -> None:
        """A line for each word."""
        self._lines(*(f"{typed}: {meaning}" for typed, meaning in rows))

    def summary(self, summary: SummaryView) -> None:
        """The score, the objectives and the missed questions, a line each."""
        self._lines("", f"{summary.title}.", f"Score: {summary.score}.", *(f"{c}." for c in summary.counts))
        for reached in summary.objectives:
            self._lines(f"Objective: {reached.objective}: {reached.right}")
        for missed in summary.missed:
            where = f" ({missed.where})" if missed.where else ""
            self._lines(
                f"Incorrect or skipped: question {missed.number}: {missed.stem} Answer: {missed.answer}{where}"
            )
        self._lines(*filter(None, [summary.verdict]), *summary.remarks)

    def _lines(self, *lines: str) -> None:
        for text in lines:
            self._write(text)


def _answer(view: FeedbackView) -> list[str]:
    """What is right, with the letters by which it was offered."""
    lines = [f"{part.label}. {part.text}" if part.label else part.text for part in view.answer]
    if len(lines) == 1:
        return [f"Correct answer: {lines[0]}"]
    return ["Correct answer:", *lines] if lines else []
