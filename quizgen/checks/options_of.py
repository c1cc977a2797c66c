"""The lists of answers that must not repeat themselves, with the way to each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple, assert_never

from quizgen.model.normal_form import n1
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

Path = tuple[str | int, ...]


class Written(NamedTuple):
    """A text that an author wrote as an answer, and the way to it from the question."""

    text: str
    path: Path
    normal: str
    """The text as it is compared: learners do not see case or typography as a difference."""


class Answers(NamedTuple):
    """The right and the wrong answers of a question, as far as it lists them."""

    right: tuple[Written, ...]
    wrong: tuple[Written, ...]


NONE: Final = Answers((), ())


def answers(question: Question) -> Answers:
    """The answers that a question lists; empty for types that list none."""
    match question:
        case MultipleChoice():
            return Answers((_written(question.answer.text, "answer"),), _options(question))
        case MultipleResponse():
            right = _listed("answers", [option.text for option in question.answers])
            return Answers(right, _options(question))
        case ShortAnswer():
            right = (_written(question.answer, "answer"), *_listed("accept", question.accept))
            return Answers(right, _listed("reject", [option.text for option in question.reject]))
        case Matching():
            pairs = [_written(pair.right, "pairs", index) for index, pair in enumerate(question.pairs)]
            return Answers(tuple(pairs), _listed("distractors", question.distractors))
        case TrueFalse() | Numeric() | DateQuestion() | Cloze() | Ordering() | OpenEnded() | Flashcard():
            return NONE
        case _:
            assert_never(question)


def _options(question: MultipleChoice | MultipleResponse) -> tuple[Written, ...]:
    return _listed("distractors", [option.text for option in question.distractors])


def _listed(key: str, texts: Sequence[str]) -> tuple[Written, ...]:
    return tuple([_written(text, key, index) for index, text in enumerate(texts)])


def _written(text: str, *path: str | int) -> Written:
    return Written(text, path, n1(text).casefold())
