"""What a learner may look at before answering: the hint, the passage, and the list of commands."""

from __future__ import annotations

from dataclasses import replace

from quizgen.model.citation import CitationState
from quizgen.quiz.card import Card
from quizgen.quiz.quiz_commands import ALL_COMMANDS, QuizCommand, help_rows, shown_command
from quizgen.quiz.renderers.base import Renderer
from quizgen.quiz.sanitize import plain_text
from quizgen.quiz.views.passage_view import SOURCE_REMARKS, PassagePart, passage_views
from quizgen.text.phrases import phrase


def show_commands(card: Card | None, renderer: Renderer, *, review: bool) -> None:
    """Show the commands for the open card. Between rounds no card is open."""
    renderer.help(help_rows(card.question if card else None, review=review, wording=renderer.wording))
    renderer.remark(
        phrase(
            "If a command could also be an answer, type a colon before it, for example {example}.",
            example=shown_command(QuizCommand.SKIP, ALL_COMMANDS),
        )
    )


def show_hint(card: Card | None, renderer: Renderer) -> bool:
    """Show the hint of the open card. Return whether it has one."""
    if card is None or card.question.hint is None:
        renderer.remark(phrase("This question has no hint."))
        return False
    renderer.remark(phrase("Hint: {text}", text=plain_text(card.question.hint)))
    return True


def show_passage(card: Card | None, renderer: Renderer, *, test: bool) -> bool:
    """Show the paragraphs that the open card cites, without marking the words that contain the answer.

    Return whether any were shown. A test shows none.
    """
    if test:
        renderer.remark(phrase("In a test, the passages are shown at the end."))
    elif card is not None and card.question.citation_state is CitationState.PENDING:
        renderer.remark(SOURCE_REMARKS[CitationState.PENDING])
    elif card is None or not card.question.cite:
        renderer.remark(phrase("This question cites no passage."))
    else:
        found = passage_views(card)
        renderer.passage([replace(each, stretches=(PassagePart(each.text, quoted=False),)) for each in found])
        return True
    return False
