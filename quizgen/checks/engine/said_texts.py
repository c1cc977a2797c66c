"""The texts of a question that the article must support."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from quizgen.checks.engine.recall_item import Path
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
)


class Said(NamedTuple):
    """A text of a question that the article must support, with its path."""

    text: str
    path: Path


def said_texts(question: Question) -> Iterator[Said]:
    """All texts of a question that make statements."""
    yield from _asked(question)
    if question.explain:
        yield Said(question.explain, ("explain",))


def _asked(question: Question) -> Iterator[Said]:
    match question:
        case MultipleChoice(answer=option):
            yield Said(question.ask, ("ask",))
            yield Said(option.text, ("answer",))
        case MultipleResponse(answers=options):
            yield Said(question.ask, ("ask",))
            for index, option in enumerate(options):
                yield Said(option.text, ("answers", index))
        case TrueFalse(answer=true):
            if true:
                yield Said(question.ask, ("ask",))
            elif question.correction:
                yield Said(question.correction, ("correction",))
        case ShortAnswer():
            yield Said(question.ask, ("ask",))
            yield Said(question.answer, ("answer",))
        case Numeric() | DateQuestion() | Ordering():
            yield Said(question.ask, ("ask",))
        case Matching(pairs=pairs):
            yield Said(question.ask, ("ask",))
            for index, pair in enumerate(pairs):
                yield Said(pair.left, ("pairs", index))
                yield Said(pair.right, ("pairs", index))
        case OpenEnded(model=model):
            yield Said(question.ask, ("ask",))
            yield Said(model, ("model",))
        case Flashcard(front=front, back=back):
            yield Said(front, ("front",))
            yield Said(back, ("back",))
        case Cloze():
            yield Said(question.parsed.whole, ("text",))
        case _:
            assert_never(question)
