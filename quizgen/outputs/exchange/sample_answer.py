"""The model answer with its rubric, or the back of a card, for comparison with a learner's answer."""

from __future__ import annotations

from typing import assert_never

from quizgen.model.questions import Flashcard, OpenEnded
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.platform_html import line_html, platform_block_html
from quizgen.outputs.labels import Labels


def sample_answer_html(question: OpenEnded | Flashcard, words: Labels) -> str:
    """The model answer as HTML, with the criteria of the rubric and their points."""
    match question:
        case OpenEnded():
            criteria = "".join(
                f"<li>{words.format_points(each.points)}: {line_html(each.text)}</li>"
                for each in question.rubric
            )
            return f"{platform_block_html(question.model)}<ul>{criteria}</ul>"
        case Flashcard():
            return platform_block_html(question.back)
        case _:
            assert_never(question)


def lose_sample_answer(question: OpenEnded | Flashcard, log: ExportLog, program: str) -> None:
    """Record what is lost if the learner's own text is not graded and the model answer is shown afterwards."""
    match question:
        case OpenEnded():
            log.lose(
                question, f"{program} has no model answers or rubrics", "both are added to the explanation"
            )
        case Flashcard():
            log.lose(
                question,
                f"{program} has no flashcards",
                "the card becomes an essay question, and the back is shown as the explanation",
            )
            if question.reverse:
                log.lose(
                    question, f"{program} does not ask cards in both directions", "only the front is asked"
                )
        case _:
            assert_never(question)
