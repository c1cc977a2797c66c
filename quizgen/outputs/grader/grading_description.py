"""Descriptions of questions for grading in a browser, as JSON.

A description contains the keys and, for each of their words, the information from word lists about similar
words (`quizgen.outputs.grader.near_words`), so that a page needs no word list. Data that all questions of a
language share is in `grading_tables`. The types are declared in `templates/page/grader/grader.js`.

Options, items, right sides and criteria are identified by their position in the bank, as text.
"""

from __future__ import annotations

from typing import Any, assert_never

from quizgen.grading.credit import accepted_in_gap, accepted_texts, accepted_words, choice_credits, right_side
from quizgen.grading.numbers import says
from quizgen.grading.policy import PRACTICE, Policy, Shares, Ticks
from quizgen.grading.response_parsing import MAX_LINE_CHARS, MAX_TEXT_CHARS
from quizgen.grading.typed_words import exact_text
from quizgen.markup.html import to_inline_html
from quizgen.model.cloze import ClozeText
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
from quizgen.outputs.grader.grading_tables import said_in
from quizgen.outputs.grader.key_wordings import contained_words, rejected_wordings, words_key
from quizgen.outputs.grader.number_words_near import own_number_words
from quizgen.text.folding import folded
from quizgen.text.hedges import hedge_of
from quizgen.text.letters import bare, plain_case
from quizgen.text.number_format import plain_number
from quizgen.text.stem_units import kinds_asked_for, units_in_stem


def describe_grading(question: Question, policy: Policy = PRACTICE) -> dict[str, Any]:
    """A description of a question for the grader of a page.

    Args:
        question: The question.
        policy: The grading policy, with the language and the known words.
    """
    longest = MAX_TEXT_CHARS if isinstance(question, OpenEnded) else MAX_LINE_CHARS
    return {"type": question.type, "longest": longest, **_described(question, policy)}


def _described(question: Question, policy: Policy) -> dict[str, Any]:
    match question:
        case MultipleChoice():
            return {"credit": _credits(question, policy), "feedback": _feedback(question)}
        case MultipleResponse():
            return {
                "right": len(question.answers),
                "all": policy.ticks is Ticks.ALL_OR_NOTHING,
                "credit": _credits(question, policy),
                "feedback": _feedback(question),
            }
        case TrueFalse():
            return {"answer": question.answer}
        case ShortAnswer():
            return _short_answer(question, policy)
        case Numeric():
            language = policy.language or "en"
            return {
                **numeric_grading(question, language),
                "says": said_in(says(question, language), language),
                "own": own_number_words(question, language),
            }
        case DateQuestion():
            return {"key": date_grading(question)}
        case Cloze():
            return {"all": policy.gaps is Shares.ALL_OR_NOTHING, "gaps": _gaps(question.parsed, policy)}
        case Matching():
            return {
                "all": policy.pairs is Shares.ALL_OR_NOTHING,
                "rights": [right_side(question, left) for left in range(len(question.pairs))],
                "sides": len(question.rights),
            }
        case Ordering():
            return {"items": len(question.items), "rule": policy.order.value}
        case OpenEnded():
            return {
                "points": f"{question.points:f}",
                "rubric": [f"{criterion.points:f}" for criterion in question.rubric],
            }
        case Flashcard():
            return {}
        case _:
            assert_never(question)


def _credits(question: MultipleChoice | MultipleResponse, policy: Policy) -> list[str]:
    return [str(credit) for credit in choice_credits(question, policy)]


def _feedback(question: MultipleChoice | MultipleResponse) -> list[str | None]:
    return [to_inline_html(option.feedback) if option.feedback else None for option in options(question)]


def _short_answer(question: ShortAnswer, policy: Policy) -> dict[str, Any]:
    if question.kind == "exact":
        return {
            "exact": [exact_text(text) for text in accepted_texts(question)],
            "reject": rejected_wordings(question.reject, policy, exact=True),
            "accepted": [],
        }
    language = policy.language or "en"
    return {
        **words_key(accepted_texts(question), question.reject, policy),
        "kinds": kinds_asked_for(question.ask, language),
        "ordered": question.order == "fixed",
        "contained": [contained_words(words, policy, question.ask) for words in accepted_words(question)],
    }


def _gaps(text: ClozeText, policy: Policy) -> list[dict[str, Any]]:
    return [
        {
            **words_key(accepted_in_gap(gap), (), policy),
            "next": folded(following, "").partition(" ")[0],
            "shown": to_inline_html(gap.answer),
        }
        for gap, following in zip(text.gaps, text.texts[1:], strict=True)
    ]


def date_grading(question: DateQuestion) -> dict[str, Any]:
    """The correct date, with its precision."""
    return {"kind": "date", **dict.fromkeys(("month", "day", "span")), **question.answer.model_dump()}


def numeric_grading(question: Numeric, language: str) -> dict[str, Any]:
    """The correct numbers and their unit, with data for resolving ambiguous readings."""
    low, high = question.interval
    hedge = question.hedge and [bare(plain_case(question.hedge)), hedge_of(question.hedge).value]
    return {
        "interval": [plain_number(low), plain_number(high)],
        "whole": question.answer == question.answer.__floor__(),
        "unit": question.unit,
        "hedge": hedge,
        "counted": units_in_stem(question.ask, language),
    }
