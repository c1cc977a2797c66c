"""The lists of answers in a question that must not contain duplicates, with their paths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple, assert_never

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
from quizgen.text.normal_form import n1

Path = tuple[str | int, ...]


class ListedAnswer(NamedTuple):
    """A text that an author wrote as an answer, and its path in the question."""

    text: str
    path: Path
    normal: str
    """The text in the form that is compared: learners ignore case and typography."""


class AnswerLists(NamedTuple):
    """The correct and incorrect answers that a question lists."""

    right: tuple[ListedAnswer, ...]
    wrong: tuple[ListedAnswer, ...]


NO_ANSWERS: Final = AnswerLists((), ())


def listed_answers(question: Question) -> AnswerLists:
    """The answers that a question lists; empty for types without lists of answers."""
    match question:
        case MultipleChoice():
            return AnswerLists((_written(question.answer.text, "answer"),), _options(question))
        case MultipleResponse():
            right = _listed("answers", [option.text for option in question.answers])
            return AnswerLists(right, _options(question))
        case ShortAnswer():
            right = (_written(question.answer, "answer"), *_listed("accept", question.accepted))
            return AnswerLists(right, _listed("reject", [option.text for option in question.reject]))
        case Matching():
            pairs = [_written(pair.right, "pairs", index) for index, pair in enumerate(question.pairs)]
            return AnswerLists(tuple(pairs), _listed("distractors", question.distractors))
        case TrueFalse() | Numeric() | DateQuestion() | Cloze() | Ordering() | OpenEnded() | Flashcard():
            return NO_ANSWERS
        case _:
            assert_never(question)


def _options(question: MultipleChoice | MultipleResponse) -> tuple[ListedAnswer, ...]:
    return _listed("distractors", [option.text for option in question.distractors])


def _listed(key: str, texts: Sequence[str]) -> tuple[ListedAnswer, ...]:
    return tuple([_written(text, key, index) for index, text in enumerate(texts)])


def _written(text: str, *path: str | int) -> ListedAnswer:
    return ListedAnswer(text, path, n1(text).casefold())
