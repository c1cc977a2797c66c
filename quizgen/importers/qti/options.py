"""Converts the options of an item to the fields of a question with options."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Any, Final, NamedTuple

from quizgen.importers.qti.qti_texts import QtiTexts
from quizgen.importers.weighted_answers import (
    FULL,
    WeightedAnswer,
    weighted_choice_fields,
    weighted_true_false_fields,
)
from quizgen.text.languages import known_languages
from quizgen.text.truth_words import yes_or_no

Fields = dict[str, Any]
"""The type and content of a question, by the keys of a bank."""

NOTHING: Final = Decimal(0)


class SourceOption(NamedTuple):
    """An option of an item.

    Attributes:
        html: The text.
        credit: The points for choosing it, in the units of the item.
        feedback: The HTML of its feedback, or "".
        fixed: Whether it is not moved when options are shuffled.
    """

    html: str
    credit: Decimal
    feedback: str = ""
    fixed: bool = False


def option_fields(
    options: Sequence[SourceOption], texts: QtiTexts, *, multiple: bool, judged: bool = False
) -> Fields:
    """The type and options of a question.

    Args:
        options: The options, in the order of the item.
        texts: Converts their texts.
        multiple: Whether several may be chosen.
        judged: Whether the item states that its options are true and false.
    """
    weights = in_percent([option.credit for option in options])
    answers = [
        WeightedAnswer(texts.option(option.html), weight, texts.block(option.feedback))
        for option, weight in zip(options, weights, strict=True)
    ]
    if not multiple and (statement := _true_false(answers, texts, judged=judged)):
        return statement
    fields = weighted_choice_fields(answers, single=not multiple, texts=texts)
    pins = [
        answer.text for answer, option in zip(answers, options, strict=True) if option.fixed and answer.text
    ]
    return fields | ({"pin": pins} if 0 < len(pins) < len(options) else {})


def in_percent(credits_of_answers: Sequence[Decimal]) -> list[Decimal]:
    """The points of answers, in per cent of the best one."""
    best = max(credits_of_answers, default=NOTHING)
    return [FULL * credit / best if best > 0 else NOTHING for credit in credits_of_answers]


def _true_false(answers: Sequence[WeightedAnswer], texts: QtiTexts, *, judged: bool) -> Fields | None:
    """A statement to judge, if these are the options of one, of which one is right."""
    names = {answer.text.casefold(): answer for answer in answers}
    pair = next((each for each in _true_false_pairs() if names.keys() == {*each}), None)
    if pair is None and judged and len(answers) == 2:
        said = {yes_or_no(name): name for name in names}
        pair = (said[True], said[False]) if said.keys() == {True, False} else None
    if pair is None or sorted(answer.weight for answer in answers) != [NOTHING, FULL]:
        return None
    right, wrong = sorted(answers, key=lambda answer: -answer.weight)
    return weighted_true_false_fields(
        is_true=names[pair[0]] is right,
        feedback_right=right.feedback,
        feedback_wrong=wrong.feedback,
        texts=texts,
    )


@cache
def _true_false_pairs() -> tuple[tuple[str, str], ...]:
    """How true and false are called in all languages that are known, in small letters."""
    return tuple((data.true_false[0].casefold(), data.true_false[1].casefold()) for data in known_languages())
