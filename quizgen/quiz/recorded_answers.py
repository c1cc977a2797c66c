"""A response for files, in words that do not depend on the order of options."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.grading.responses import (
    ClozeResponse,
    MatchingResponse,
    OptionResponse,
    OrderingResponse,
    Response,
    SelfGradedResponse,
    Skipped,
    TrueFalseResponse,
)
from quizgen.model.questions import (
    Matching,
    MultipleChoice,
    MultipleResponse,
    OpenEnded,
    Ordering,
    Question,
    options,
)
from quizgen.quiz.batch_grading import Answer


def recorded_answer(question: Question, response: Response, typed: Sequence[str]) -> Answer:
    """The answer in a form that is read as the same response, whatever the order of options.

    Args:
        question: The question.
        response: The response.
        typed: The lines as typed. For an open-ended question, the last lines are the points for its criteria.
    """
    match question, response:
        case _, Skipped():
            return ""
        case ((MultipleChoice() | MultipleResponse()), OptionResponse(chosen)):
            texts = tuple(option.text for index, option in enumerate(options(question)) if index in chosen)
            return texts if isinstance(question, MultipleResponse) else texts[0]
        case Matching(), MatchingResponse(pairs):
            return {
                question.pairs[left].left: question.rights[right] for left, right in sorted(pairs.items())
            }
        case Ordering(), OrderingResponse(items):
            return tuple(question.items[item] for item in items)
        case OpenEnded(), _:
            return "\n".join(typed[: max(0, len(typed) - len(question.rubric))])
        case _, TrueFalseResponse(true):
            return "true" if true else "false"
        case _, SelfGradedResponse(known):
            return "y" if known else "n"
        case _, ClozeResponse(gaps):
            return gaps
        case _, _:
            return typed[0] if typed else ""
