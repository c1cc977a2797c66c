"""The answers that learners marked correct themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import assert_never

from quizgen.grading.responses import OptionResponse, TrueFalseResponse
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
    options,
)
from quizgen.quiz.card import Card, has_digest
from quizgen.quiz.history.records import StoredAnswer
from quizgen.quiz.scheduling.review_queue import question_of


@dataclass(frozen=True, slots=True)
class Overruled:
    """An answer that the learner marked as correct. It is often a wording that `accept` lacks.

    Attributes:
        question: `bank/question`.
        typed: The typed text, or the words of the chosen options.
        count: The number of such answers.
        acceptable: Whether the question can accept other wordings, that is, whether it is a short-answer or
            cloze question.
    """

    question: str
    typed: str
    count: int
    acceptable: bool = True


def count_overruled(cards: Mapping[str, Card], log: Iterable[StoredAnswer]) -> tuple[Overruled, ...]:
    """Count the overruled answers, the most frequent first.

    Args:
        cards: The cards by id.
        log: Answers to these cards.
    """
    counts = Counter(
        (
            question_of(each.entry.card),
            _answer_text(cards[each.entry.card], each),
            _is_acceptable(cards[each.entry.card].question),
        )
        for each in log
        if each.entry.overridden
    )
    return tuple(
        Overruled(name, typed, count, acceptable) for (name, typed, acceptable), count in counts.most_common()
    )


def _answer_text(card: Card, answer: StoredAnswer) -> str:
    """What was typed; letters stand for other options each time, so their words are told if the question is the same."""
    typed = " / ".join(answer.entry.typed)
    match answer.entry.response, card.question:
        case OptionResponse(chosen), (MultipleChoice() | MultipleResponse()) as asked:
            if has_digest(card, answer.entry.content):
                texts = [option.text for option in options(asked)]
                return "; ".join(texts[index] for index in sorted(chosen)) or typed
        case TrueFalseResponse(true), _:
            return "true" if true else "false"
        case _:
            pass
    return typed


def _is_acceptable(asked: Question) -> bool:
    match asked:
        case ShortAnswer() | Cloze():
            return True
        case (
            MultipleChoice()
            | MultipleResponse()
            | TrueFalse()
            | Numeric()
            | DateQuestion()
            | Matching()
            | Ordering()
            | OpenEnded()
            | Flashcard()
        ):
            return False
        case _:
            assert_never(asked)
