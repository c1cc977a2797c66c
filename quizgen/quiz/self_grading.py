"""Typed questions as flashcards to turn over, for learners who grade themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from quizgen.grading.key import answer_lines
from quizgen.grading.markdown_escape import escape_markdown
from quizgen.model.question_base import QuestionBase
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
    ShortAnswer,
    TrueFalse,
)
from quizgen.quiz.card import Card
from quizgen.quiz.views.question_view import stem_text


def as_flashcard(card: Card) -> Card:
    """Present a card with a typed question as a flashcard. Other cards stay unchanged.

    The card keeps its id and its schedule, because it asks the same question.
    """
    match card.question:
        case ShortAnswer() | Numeric() | DateQuestion() as question:
            front = question.ask
        case Cloze() as question:
            front = escape_markdown(stem_text(card))
        case (
            MultipleChoice()
            | MultipleResponse()
            | TrueFalse()
            | Matching()
            | Ordering()
            | OpenEnded()
            | Flashcard()
        ):
            return card
        case _:
            assert_never(card.question)
    common = {name: getattr(question, name) for name in QuestionBase.model_fields}
    back = "\n\n".join(answer_lines(question, language=card.language))
    shown = Flashcard.model_construct(**common | {"type": "flashcard", "front": front, "back": back})
    return replace(card, question=shown, original=question)
