"""The keys of a question from which each field of its note is made."""

from __future__ import annotations

from typing import Final, assert_never

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

COMMON: Final = {
    "Stem": ("ask",),
    "Media": ("image",),
    "Hint": ("hint",),
    "Explanation": ("explain",),
    "Source": ("cite",),
    "Retired": ("retired",),
}
"""The sources that are the same for every question type.

Other fields are made by quizgen, or from the article or bank.
"""


HEARD: Final = frozenset({"Media", "Explanation"})
"""The fields that contain a recording and its transcript."""


def field_sources(question: Question, field: str) -> tuple[str, ...]:
    """The keys of a question from which a field of its note is made; none if it is made from other data."""
    own = _own(question)
    keys = own[field] if field in own else COMMON.get(field, ())
    return (*keys, "audio") if question.audio and field in HEARD else keys


def _own(question: Question) -> dict[str, tuple[str, ...]]:
    """The fields that a type fills in its own way."""
    match question:
        case MultipleChoice():
            return {"Options": ("answer", "distractors"), "Answer": ("answer",)}
        case MultipleResponse():
            return {"Options": ("answers", "distractors"), "Answer": ("answers",)}
        case TrueFalse():
            return {"Options": ("answer", "correction"), "Answer": ("answer", "correction")}
        case ShortAnswer():
            return {"Typed": ("answer",), "Answer": ("answer",), "Accepted": ("accept",)}
        case Numeric():
            return {
                "Task": ("unit",),
                "Typed": ("answer",),
                "Answer": ("answer", "unit", "hedge"),
                "Accepted": ("tolerance", "range", "significant"),
            }
        case DateQuestion():
            return {"Typed": ("answer",), "Answer": ("answer",)}
        case Cloze():
            return {"Text": ("text",), "Answer": ("text",), "Accepted": ("text",)}
        case Matching():
            return {"Given": ("pairs", "distractors"), "Answer": ("pairs", "distractors")}
        case Ordering():
            return {"Given": ("items",), "Answer": ("items", "dates")}
        case OpenEnded():
            return {"Answer": ("model", "rubric")}
        case Flashcard():
            return {"Stem": ("front",), "Answer": ("back",), "Reverse": ("back",)}
        case _:
            assert_never(question)
