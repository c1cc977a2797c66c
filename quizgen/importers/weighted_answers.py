"""Converts weighted answers, as in all formats of Moodle, to the fields of questions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Final, NamedTuple

from quizgen.importers.item_texts import LEFT_OUT, ItemTexts
from quizgen.markup.plain import to_plain

FULL: Final = Decimal(100)
"""The weight of a fully correct answer, in per cent."""

HALF: Final = Decimal(50)
"""The minimum weight of a typed answer that counts as correct, because there is no partial credit for it."""

ROUNDED: Final = Decimal("0.01")
"""By how much a weight in per cent may differ from an intended third or seventh."""

THOUSANDS: Final = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
DECIMAL_COMMA: Final = re.compile(r"[+-]?\d+,\d+(?:[eE][+-]?\d+)?")
NUMBER: Final = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?")
STAR: Final = re.compile(r"(?<!\\)\*")


class WeightedAnswer(NamedTuple):
    """An answer with a weight.

    Attributes:
        text: The text: Markdown on one line, or plain text for an answer to type.
        weight: The share of the points in per cent; 0 or less is incorrect.
        feedback: The feedback in Markdown, or "".
    """

    text: str
    weight: Decimal
    feedback: str = ""


class NumericAnswer(NamedTuple):
    """A number that is accepted as an answer, as text.

    Attributes:
        low: The lowest accepted number.
        high: The highest accepted number.
        answer: The number itself, between these.
        weight: The share of the points in per cent.
        feedback: The feedback in Markdown, or "".
        is_range: Whether it is written as a range, not as a number with a tolerance.
    """

    low: Decimal
    high: Decimal
    answer: Decimal
    weight: Decimal
    feedback: str = ""
    is_range: bool = False


def read_weight(text: str) -> Decimal:
    """Read a weight in per cent; 0 if it is not a number."""
    try:
        weight = Decimal(text.strip().replace(",", ".") or "0")
    except InvalidOperation:
        return Decimal(0)
    return weight if weight.is_finite() else Decimal(0)


def read_weighted_number(text: str) -> Decimal | None:
    """Read a number as these formats write it; None if it is not a number.

    A comma before every group of three digits separates thousands. Any other comma is a decimal comma.
    Programs that do not support commas would read a different number.
    """
    text = text.strip().replace("\u2212", "-").replace(" ", "").replace("\u00a0", "")
    if THOUSANDS.fullmatch(text):
        text = text.replace(",", "")
    elif DECIMAL_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    if not NUMBER.fullmatch(text) or len(text) > 50:
        return None
    return Decimal(text)


def write_number(number: Decimal) -> str:
    """Write a number for a bank. An exponent is used only if the number would be very long."""
    if number and not -12 < number.adjusted() < 30:
        return f"{number.normalize():e}".replace("e+", "e")
    return f"{number:f}"


def weighted_choice_fields(
    answers: Sequence[WeightedAnswer], *, single: bool, texts: ItemTexts
) -> dict[str, Any]:
    """The fields of a question with options.

    Args:
        answers: All options, correct and incorrect.
        single: Whether learners choose exactly one.
        texts: Receives the losses.
    """
    right = [answer for answer in answers if answer.weight >= FULL]
    if single:
        if len(right) > 1:
            texts.lose(
                "a single-choice question with several correct answers",
                "imported as a multiple-response question",
            )
            single = False
        elif any(0 < answer.weight < FULL for answer in answers):
            texts.lose("partial credit", "partly correct answers count as incorrect")
        if any(answer.weight < 0 for answer in answers):
            texts.lose("penalties for incorrect answers", LEFT_OUT)
    if single:
        fields: dict[str, Any] = {"type": "multiple-choice"}
        if right:
            fields["answer"] = _option(right[0])
        fields["distractors"] = [_option(answer) for answer in answers if answer.weight < FULL]
        return fields
    right = [answer for answer in answers if answer.weight > 0]
    shares = {answer.weight for answer in right}
    if (len(shares) > 1 or any(answer.weight < 0 for answer in answers)) and not _are_policy(answers):
        texts.lose("weights of options", "graded by the rules of quizgen")
    return {
        "type": "multiple-response",
        "answers": [_option(answer) for answer in right],
        "distractors": [_option(answer) for answer in answers if answer.weight <= 0],
    }


def _are_policy(answers: Sequence[WeightedAnswer]) -> bool:
    """Whether weights are those of quizgen's own grading: equal shares, and a wrong option takes one back."""
    right = [answer for answer in answers if answer.weight > 0]
    wrong = len(answers) - len(right)
    if not right or not wrong:
        return False
    share, cost = FULL / len(right), FULL / min(len(right), wrong)
    return all(abs(answer.weight - (share if answer.weight > 0 else -cost)) < ROUNDED for answer in answers)


def weighted_short_answer_fields(
    answers: Sequence[WeightedAnswer], *, exact: bool, texts: ItemTexts, wildcards: bool
) -> dict[str, Any]:
    """The fields of a short-answer question.

    Args:
        answers: All answers, correct and incorrect, as plain text.
        exact: Whether case matters.
        texts: Receives the losses.
        wildcards: Whether an asterisk stands for any text.
    """
    right, wrong = _typed_answers(answers, texts, wildcards=wildcards)
    fields: dict[str, Any] = {"type": "short-answer"}
    if right:
        fields["answer"] = right[0].text
        fields["accept"] = [answer.text for answer in right[1:]]
        explain_right(fields, right, texts)
    if wrong:
        fields["reject"] = [_option(answer) for answer in wrong]
    if exact:
        fields["kind"] = "exact"
    return fields


def _typed_answers(
    answers: Sequence[WeightedAnswer], texts: ItemTexts, *, wildcards: bool
) -> tuple[list[WeightedAnswer], list[WeightedAnswer]]:
    """The right and the wrong ones of typed answers; those that are partly right follow the right ones."""
    right: list[WeightedAnswer] = []
    partial: list[WeightedAnswer] = []
    wrong: list[WeightedAnswer] = []
    for given in answers:
        words = _without_wildcards(given.text, texts) if wildcards else given.text
        answer = given._replace(text=words)
        if not words:
            if given.text.strip():
                texts.lose("feedback for any other answer", LEFT_OUT)
        elif answer.weight >= FULL:
            right.append(answer)
        elif answer.weight >= HALF:
            texts.lose("partial credit for a typed answer", "counted as correct")
            partial.append(answer._replace(feedback=""))
        else:
            if answer.weight > 0:
                texts.lose("less than half of the credit for a typed answer", "counted as incorrect")
            wrong.append(answer)
    return [*right, *partial], wrong


def weighted_numeric_fields(answers: Sequence[NumericAnswer], texts: ItemTexts) -> dict[str, Any]:
    """The fields of a numeric question, with the widest range that earns all points."""
    full = [answer for answer in answers if answer.weight >= FULL]
    if not full:
        full = sorted((answer for answer in answers if answer.weight > 0), key=lambda each: -each.weight)[:1]
        if full:
            texts.lose("partial credit", "the best answer counts as correct")
    if not full:
        return {"type": "numeric"}
    best = max(full, key=lambda answer: answer.high - answer.low)
    if any(not best.low <= answer.answer <= best.high for answer in full):
        texts.lose("a second correct number", LEFT_OUT)
    if any(0 < answer.weight < FULL for answer in answers):
        texts.lose("a number that earns part of the points", LEFT_OUT)
    if any(answer.weight <= 0 for answer in answers):
        texts.lose("feedback for incorrect numbers", LEFT_OUT)
    fields: dict[str, Any] = {"type": "numeric", "answer": write_number(best.answer)}
    below, above = best.answer - best.low, best.high - best.answer
    if below == above and below and not best.is_range:
        fields["tolerance"] = write_number(below)
    elif below or above:
        fields["range"] = [write_number(best.low), write_number(best.high)]
    explain_right(fields, [WeightedAnswer("", FULL, best.feedback)], texts)
    return fields


def around(answer: Decimal, tolerance: Decimal) -> tuple[Decimal, Decimal]:
    """The lowest and highest numbers that differ from an answer by at most a tolerance."""
    return answer - abs(tolerance), answer + abs(tolerance)


def weighted_true_false_fields(
    *, is_true: bool, feedback_right: str, feedback_wrong: str, texts: ItemTexts
) -> dict[str, Any]:
    """The fields of a true-false question. Feedback on the incorrect answer becomes the correction."""
    fields: dict[str, Any] = {"type": "true-false", "answer": "true" if is_true else "false"}
    explained = [feedback_right]
    if not is_true and feedback_wrong:
        fields["correction"] = feedback_wrong
        texts.lose(
            "a false statement without a correction",
            "the feedback for the incorrect answer becomes its `correction`",
        )
    else:
        explained.append(feedback_wrong)
    add_explanation(fields, *explained)
    return fields


def explain_right(fields: dict[str, Any], right: Sequence[WeightedAnswer], texts: ItemTexts) -> None:
    """Make the feedback on a correct answer the explanation, because accepted answers have no feedback."""
    given = list(dict.fromkeys(answer.feedback for answer in right if answer.feedback))
    if len(given) > 1:
        texts.lose("feedback for other correct answers", LEFT_OUT)
    add_explanation(fields, *given[:1])


def add_explanation(fields: dict[str, Any], *explanations: str) -> None:
    """Add texts to the explanation of a question, each once."""
    parts = [str(fields.get("explain", "")), *explanations]
    explain = "\n\n".join(dict.fromkeys(part.strip() for part in parts if part.strip()))
    if explain:
        fields["explain"] = explain


def _option(answer: WeightedAnswer) -> str | dict[str, str]:
    return {"text": answer.text, "feedback": answer.feedback} if answer.feedback else answer.text


def _without_wildcards(text: str, texts: ItemTexts) -> str:
    """A typed answer without asterisks that stand for any letters."""
    words = " ".join(STAR.sub(" ", text).replace("\\*", "*").split())
    if words and STAR.search(text):
        texts.lose("an asterisk that stands for any text", "removed from the answer")
    return words


def plain_words(markdown: str) -> str:
    """The plain text of a converted text, for fields without markup."""
    return " ".join(to_plain(markdown).split())
