"""The key of a question in the words that the article may use."""

from __future__ import annotations

from typing import assert_never

from quizgen.markup.plain import to_normal
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
from quizgen.text.dates import format_date
from quizgen.text.number_format import plain_number


def key_texts(question: Question, language: str) -> tuple[str, ...]:
    """The parts of the correct answer, without markup, in normal form.

    Args:
        question: The question.
        language: BCP 47 tag of the article, for dates.
    """
    return tuple([to_normal(text) for text in _written(question, language)])


def _written(question: Question, language: str) -> tuple[str, ...]:
    match question:
        case MultipleChoice(answer=option):
            return (option.text,)
        case MultipleResponse(answers=options):
            return tuple(option.text for option in options)
        case TrueFalse(answer=answer, ask=ask, correction=correction):
            return (ask,) if answer else (correction or "",)
        case ShortAnswer(answer=answer):
            return (answer,)
        case Numeric(answer=number, unit=unit):
            return (f"{plain_number(number)} {unit or ''}".strip(),)
        case DateQuestion(answer=date):
            return (format_date(date, language),)
        case Cloze(parsed=parsed):
            return tuple(gap.answer for gap in parsed.gaps)
        case Matching(pairs=pairs):
            return tuple(side for pair in pairs for side in (pair.left, pair.right))
        case Ordering(items=items):
            return items
        case OpenEnded(model=model):
            return (model,)
        case Flashcard(back=back):
            return (back,)
        case _:
            assert_never(question)
