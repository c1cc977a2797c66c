"""The plain renderer: one fact per line, without boxes, symbols and colours.

This style is for pipes, simple terminals and screen readers. On a terminal, lines are wrapped between words.
In a pipe, they are not wrapped, because the reader decides on the width. Right-to-left text ends at the right
margin of a terminal. In English, everything except the texts of banks is ASCII.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from quizgen.quiz.renderers.base import Awaited, Opening
from quizgen.quiz.views.question_view import QuestionView
from quizgen.quiz.wording import ENGLISH, Wording
from quizgen.text.phrases import CommandKey, Phrase, PhraseList, joined, phrase
from quizgen.text.right_alignment import right_aligned
from quizgen.text.word_wrapping import wrap_words

if TYPE_CHECKING:
    from quizgen.quiz.views.feedback_view import FeedbackView, MarkedPart
    from quizgen.quiz.views.passage_view import PassageView
    from quizgen.quiz.views.pause_view import PauseView
    from quizgen.quiz.views.summary_view import SummaryView


class PlainRenderer:
    """Writes plain text. `write` receives each line without its line end."""

    pauses = False

    def __init__(
        self,
        write: Callable[[str], None],
        wording: Wording = ENGLISH,
        columns: Callable[[], int] = lambda: sys.maxsize,
    ) -> None:
        """A renderer; `columns` says how long lines may be now."""
        self._write = write
        self._columns = columns
        self.wording = wording

    def opening(self, opening: Opening) -> None:
        """Write the title, the number of questions, and the author's instructions."""
        self._lines(
            f"{opening.title}. {opening.about}",
            *opening.instructions,
            phrase("Type {help} for help.", help=CommandKey("h")),
        )

    def question(self, asked: QuestionView) -> None:
        """Write the question, its options, and how to answer."""
        where = phrase("Question {number} of {total}", number=asked.number, total=asked.total)
        if asked.round > 1:
            where = phrase("Retry: question {number} of {total}", number=asked.number, total=asked.total)
        self._lines(
            "",
            f"{self.wording.say(where)}. {asked.kind}. {asked.points}.",
            *asked.stem.splitlines(),
            *asked.notes,
            *(f"{item.label}. {item.text}" for item in (*asked.given, *asked.choices)),
            asked.how,
            phrase(
                "Commands: {commands}.",
                commands=PhraseList(tuple(f"{what} ({typed})" for typed, what in asked.words)),
            ),
        )

    def prompt(self, label: str, awaited: Awaited, card: str | None) -> str:  # noqa: ARG002 - the label says it
        """Return the label followed by a colon."""
        label = label or self.wording.say(phrase("Your answer"))
        return "\n".join(wrap_words(f"{label}:", self._columns() - len(" "))) + " "

    def remark(self, sentence: str) -> None:
        """Write the remark."""
        self._lines(*sentence.splitlines())

    def nothing(self, sentence: str) -> None:
        """Write the message like a remark."""
        self.remark(sentence)

    def reveal(self, title: str, text: str) -> None:
        """Write the title, then the text."""
        self._lines(f"{title}: {text}")

    def feedback(self, view: FeedbackView, pause: PauseView | None = None) -> None:  # noqa: ARG002 - it never pauses
        """Write the verdict, the correct answer, the explanation, and the cited words."""
        self._lines(f"{view.headline}.")
        self._lines(*map(_part, view.parts))
        self._lines(*_answer(view), *view.remarks)
        if view.explain:
            self._lines(phrase("Explanation: {text}", text=view.explain))
        if view.source_remark:
            self._lines(view.source_remark)
        self.passage(view.cited)

    def review(self, number: int, stem: str, view: FeedbackView) -> None:
        """Write the question, the learner's answer, and the feedback."""
        self._lines("", phrase("Question {number}: {text}", number=number, text=stem))
        if view.given:
            self._lines(phrase("You answered: {answer}", answer=view.given))
        self.feedback(view)

    def passage(self, cited: Sequence[PassageView]) -> None:
        """Write the quoted words, the whole paragraph and the source, for each paragraph."""
        for found in cited:
            for quote in found.quotes:
                self._lines(phrase('Quoted: "{quote}"', quote=quote))
            if found.number is not None and found.keeps_lines:
                self._lines(phrase("Paragraph {number}:", number=found.number), *found.text.splitlines())
            elif found.number is not None:
                text = " ".join(found.text.split())
                self._lines(phrase("Paragraph {number}: {text}", number=found.number, text=text))
        for article, after in dict.fromkeys((found.article, found.after) for found in cited):
            self._lines(phrase("Source: {text}", text=joined(filter(None, (article, after)))))

    def help(self, rows: Sequence[tuple[str, str]]) -> None:
        """Write one line per command."""
        self._lines(*(f"{typed}: {meaning}" for typed, meaning in rows))

    def summary(self, summary: SummaryView) -> None:
        """Write one line each for the score, every objective and every missed question."""
        self._lines(
            "",
            f"{summary.title}.",
            phrase("Score: {score}.", score=summary.score),
            *(f"{c}." for c in summary.counts),
        )
        for reached in summary.objectives:
            self._lines(
                phrase("Objective: {objective}: {right}", objective=reached.objective, right=reached.right)
            )
        for missed in summary.missed:
            where = f" ({missed.where})" if missed.where else ""
            self._lines(
                phrase(
                    "Incorrect or skipped: question {number}: {text} Answer: {answer}",
                    number=missed.number,
                    text=missed.stem,
                    answer=f"{missed.answer}{where}",
                )
            )
        self._lines(*filter(None, [summary.verdict]), *summary.remarks)

    def _lines(self, *lines: str) -> None:
        for text in map(self.wording.say, lines):
            if self.wording.is_rtl:
                rows: Iterable[str] = right_aligned(text, self._columns()).split("\n")
            else:
                rows = wrap_words(text, self._columns())
            for row in rows:
                self._write(row)


def _part(part: MarkedPart) -> Phrase:
    if part.right:
        return phrase("Correct: {text}.", text=part.text)
    return phrase("Incorrect: {text}.", text=part.text)


def _answer(view: FeedbackView) -> list[str]:
    """What is right, with the letters by which it was offered."""
    lines = [f"{part.label}. {part.text}" if part.label else part.text for part in view.answer]
    if len(lines) == 1:
        return [phrase("Correct answer: {text}", text=lines[0])]
    return [phrase("Correct answer:"), *lines] if lines else []
