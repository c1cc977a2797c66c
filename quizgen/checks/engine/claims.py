"""The whole statements of a question that the article must support."""

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


class Claim(NamedTuple):
    """A text that the article must support, with its path and its name in messages."""

    text: str
    path: Path
    name: str


def claims(question: Question) -> Iterator[Claim]:
    """The claims of a question, apart from answers that `key-not-cited` compares and false statements."""
    match question:
        case TrueFalse(ask=ask, answer=true, correction=correction):
            if true:
                yield Claim(ask, ("ask",), "statement")
            elif correction:
                yield Claim(correction, ("correction",), "correction")
        case OpenEnded(model=model, rubric=rubric):
            yield Claim(model, ("model",), "model answer")
            for index, criterion in enumerate(rubric):
                yield Claim(criterion.text, ("rubric", index), "criterion")
        case Ordering(items=items):
            for index, item in enumerate(items):
                yield Claim(item, ("items", index), "item")
        case Matching(pairs=pairs):
            for index, pair in enumerate(pairs):
                yield Claim(f"{pair.left}: {pair.right}", ("pairs", index), "pair")
        case (
            MultipleChoice()
            | MultipleResponse()
            | ShortAnswer()
            | Numeric()
            | DateQuestion()
            | Cloze()
            | Flashcard()
        ):
            return
        case _:
            assert_never(question)
