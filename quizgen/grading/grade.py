"""Grades a response: a `match` over the eleven question types, with a function for each."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final, TypeVar, assert_never

from quizgen.grading.credit import (
    FULL,
    ZERO,
    accepted_in_gap,
    accepted_texts,
    accepted_words,
    choice_credits,
    order_right,
    pairs_right,
    share,
    ticks_score,
)
from quizgen.grading.markdown_escape import escape_markdown
from quizgen.grading.policy import PRACTICE, Order, Policy
from quizgen.grading.responses import (
    ClozeResponse,
    DateResponse,
    MatchingResponse,
    NumericResponse,
    OptionResponse,
    OrderingResponse,
    Response,
    RubricResponse,
    SelfGradedResponse,
    Skipped,
    TextResponse,
    TrueFalseResponse,
)
from quizgen.grading.typed_words import contains_words, grade_exact, grade_words, without_next_word
from quizgen.grading.verdicts import Grade, Judgement, Part, SelfAssessed, Verdict
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
from quizgen.text.dates import PartialDate
from quizgen.text.language_tags import direction
from quizgen.text.phrases import phrase

R = TypeVar("R")

RIGHT: Final = Grade(Verdict.CORRECT, FULL)
WRONG: Final = Grade(Verdict.WRONG, ZERO)
SKIPPED: Final = Grade(Verdict.SKIPPED, ZERO)


def grade_response(question: Question, response: Response, policy: Policy = PRACTICE) -> Judgement:
    """Grade a response that `parse` read for this question.

    Text typed for an open-ended question cannot be graded yet and is returned as `SelfAssessed`. The points
    that a person gives (`parse_assessment`) are graded.

    Raises:
        TypeError: If the response belongs to another question type. This is an error of the caller.
    """
    if isinstance(response, Skipped):
        return SKIPPED
    match question:
        case MultipleChoice():
            return _grade_choice(question, _only(OptionResponse, response), policy)
        case MultipleResponse():
            return _grade_ticks(question, _only(OptionResponse, response), policy)
        case TrueFalse():
            return RIGHT if _only(TrueFalseResponse, response).true == question.answer else WRONG
        case ShortAnswer():
            return _grade_short(question, _only(TextResponse, response), policy)
        case Numeric():
            from quizgen.grading.numbers import grade_number  # noqa: PLC0415 - a start need not wait for it

            return grade_number(question, _only(NumericResponse, response), policy.language or "en")
        case DateQuestion():
            return _grade_date(question, _only(DateResponse, response))
        case Cloze():
            return _grade_gaps(question, _only(ClozeResponse, response), policy)
        case Matching():
            return _grade_pairs(question, _only(MatchingResponse, response), policy)
        case Ordering():
            return _grade_order(question, _only(OrderingResponse, response), policy)
        case OpenEnded():
            if isinstance(response, TextResponse):
                return SelfAssessed(question.model, question.rubric)
            return _grade_assessment(question, _only(RubricResponse, response))
        case Flashcard():
            return RIGHT if _only(SelfGradedResponse, response).known else WRONG
        case _:
            assert_never(question)


def _only(shape: type[R], response: Response) -> R:
    """The response, if it has the shape that the question's type is answered with."""
    if not isinstance(response, shape):
        raise TypeError(
            f"the response to this question must have the type {shape.__name__}, not {type(response).__name__}"
        )
    return response


def _verdict(score: Fraction) -> Verdict:
    if score == FULL:
        return Verdict.CORRECT
    return Verdict.PARTIAL if score else Verdict.WRONG


def _grade_choice(question: MultipleChoice, response: OptionResponse, policy: Policy) -> Grade:
    credit = choice_credits(question, policy)
    score = min((credit[index] for index in response.options), default=ZERO)
    return Grade(_verdict(score), score, _option_feedback(question, response))


def _grade_ticks(question: MultipleResponse, response: OptionResponse, policy: Policy) -> Grade:
    score = ticks_score(question, response.options, policy)
    parts = tuple(
        Part(ticked == right, option.text if ticked else "", option.text if right else "")
        for index, option in enumerate(options(question))
        for ticked, right in [(index in response.options, index < len(question.answers))]
        if ticked or right
    )
    return Grade(_verdict(score), score, _option_feedback(question, response), parts=parts)


def _option_feedback(
    question: MultipleChoice | MultipleResponse, response: OptionResponse
) -> tuple[str, ...]:
    """The author's words for the options that were ticked."""
    return tuple(
        option.feedback
        for index, option in enumerate(options(question))
        if index in response.options and option.feedback
    )


def _grade_short(question: ShortAnswer, response: TextResponse, policy: Policy) -> Grade:
    if question.kind == "exact":
        return grade_exact(response.text, accepted_texts(question), question.reject)
    grade = grade_words(
        response.text,
        accepted_texts(question),
        question.reject,
        policy,
        stem=question.ask,
        ordered=question.order == "fixed",
    )
    if grade.verdict is Verdict.CORRECT or grade.rejected:
        return grade
    recognised = any(
        contains_words(response.text, words, policy, stem=question.ask) for words in accepted_words(question)
    )
    return RIGHT if recognised else grade


def _grade_date(question: DateQuestion, response: DateResponse) -> Grade:
    """Right if it agrees to the key's precision; close if it agrees as far as it goes and stops short.

    A year is no decade and no century: the question asks for those, and is close.
    """
    key, given = question.answer, response.date
    if key.span or given.span:
        return _grade_span(key, given)
    wanted = [part for part in (key.year, key.month, key.day) if part is not None]
    said = [part for part in (given.year, given.month, given.day) if part is not None]
    if said[: len(wanted)] != wanted[: len(said)]:
        return WRONG
    if len(said) >= len(wanted):
        return RIGHT
    if len(said) == 2:
        return Grade(Verdict.CLOSE, ZERO, notes=(phrase("Also enter the day."),))
    if len(wanted) == 2:
        return Grade(Verdict.CLOSE, ZERO, notes=(phrase("Also enter the month."),))
    return Grade(Verdict.CLOSE, ZERO, notes=(phrase("Also enter the day and the month."),))


def _grade_span(key: PartialDate, given: PartialDate) -> Grade:
    """The grade where the key or the response is a decade or a century."""
    if key.names_same_span(given):
        return RIGHT
    if not (key.contains(given) or given.contains(key)):
        return WRONG
    match key.span:
        case 10:
            note = phrase("Enter the decade, for example {decade}.", decade=PartialDate(year=1870, span=10))
        case 100:
            note = phrase(
                "Enter the century, for example {century}.", century=PartialDate(year=201, span=100)
            )
        case _:
            note = phrase("Enter the exact year.")
    return Grade(Verdict.CLOSE, ZERO, notes=(note,))


def _grade_gaps(question: Cloze, response: ClozeResponse, policy: Policy) -> Grade:
    """A share for each gap that is right; close if all the others are only slips that a test does not forgive."""
    gaps = question.parsed.gaps
    grades = [
        grade_words(without_next_word(words, text), accepted_in_gap(gap), (), policy) if words else WRONG
        for words, gap, text in zip(response.gaps, gaps, question.parsed.texts[1:], strict=True)
    ]
    score = share([grade.verdict.passed for grade in grades], policy.gaps)
    verdicts = {grade.verdict for grade in grades}
    verdict = _verdict(score)
    if Verdict.CLOSE in verdicts and Verdict.WRONG not in verdicts:
        verdict = Verdict.CLOSE
    elif score == FULL and Verdict.SPELLING in verdicts:
        verdict = Verdict.SPELLING
    notes = dict.fromkeys(note for grade in grades for note in grade.notes)
    parts = tuple(
        Part(grade.verdict.passed, escape_markdown(words), gap.answer)
        for grade, words, gap in zip(grades, response.gaps, gaps, strict=True)
    )
    return Grade(verdict, score, notes=tuple(notes), parts=parts)


def _grade_pairs(question: Matching, response: MatchingResponse, policy: Policy) -> Grade:
    right = pairs_right(question, response.pairs)
    score = share(right, policy.pairs)
    parts = tuple(
        Part(fits, "" if given is None else question.rights[given], pair.right)
        for left, (pair, fits) in enumerate(zip(question.pairs, right, strict=True))
        for given in [response.pairs.get(left)]
    )
    return Grade(_verdict(score), score, parts=parts)


def _grade_order(question: Ordering, response: OrderingResponse, policy: Policy) -> Grade:
    right = order_right(question, response.items, policy.order)
    score = share(right, policy.order)
    items = question.items
    if policy.order is not Order.NEIGHBOURS:
        parts = tuple(
            Part(fits, items[item], items[place])
            for place, (item, fits) in enumerate(zip(response.items, right, strict=True))
        )
        return Grade(_verdict(score), score, parts=parts)
    arrow = " ← " if direction(policy.language or "en") == "rtl" else " → "
    following = dict(pairwise(response.items))
    parts = tuple(
        Part(
            fits,
            arrow.join([items[place], *([items[following[place]]] if place in following else [])]),
            arrow.join(items[place : place + 2]),
        )
        for place, fits in enumerate(right)
    )
    return Grade(_verdict(score), score, parts=parts)


def _grade_assessment(question: OpenEnded, response: RubricResponse) -> Grade:
    """The share of the rubric's points; never more for a criterion than it is worth."""
    given = [
        min(max(points, Decimal(0)), criterion.points)
        for points, criterion in zip(response.points, question.rubric, strict=True)
    ]
    score = Fraction(sum(given)) / Fraction(question.points)
    parts = tuple(
        Part(points == criterion.points, f"{points:f}", criterion.text)
        for points, criterion in zip(given, question.rubric, strict=True)
    )
    return Grade(_verdict(score), score, parts=parts)
