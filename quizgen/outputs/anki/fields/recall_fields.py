"""The fields of questions that are answered from memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from quizgen.grading.key import quantity
from quizgen.model.questions import DateQuestion, Flashcard, Numeric, OpenEnded, ShortAnswer
from quizgen.outputs.anki.fields.card_grading import FOR_SCRIPTS, card_grading
from quizgen.outputs.anki.fields.card_words import CardWords
from quizgen.outputs.anki.fields.field_html import to_field_html, to_inline_field_html, to_plain_field_html
from quizgen.text.dates import PartialDate
from quizgen.text.number_format import format_input, format_number


def recall_fields(
    question: ShortAnswer | Numeric | DateQuestion | OpenEnded, words: CardWords, *, typed: bool = True
) -> dict[str, str]:
    """The fields of a question with one card that is answered from memory."""
    match question:
        case ShortAnswer():
            fields = short_answer_fields(question, words)
        case Numeric():
            fields = numeric_fields(question, words)
        case DateQuestion():
            fields = date_fields(question, words)
        case OpenEnded():
            return open_ended_fields(question, words)
        case _:
            assert_never(question)
    if not typed:
        return fields | {"Typed": "", "Task": to_plain_field_html(_thought(question, words))}
    return fields | {FOR_SCRIPTS: card_grading(question, words.labels.language)}


def _thought(question: ShortAnswer | Numeric | DateQuestion, words: CardWords) -> str:
    """What to do where nothing is typed; the unit is part of a question for a number."""
    unit = question.unit if isinstance(question, Numeric) else None
    return words.think_of.format(unit=unit) if unit else words.think


def short_answer_fields(question: ShortAnswer, words: CardWords) -> dict[str, str]:
    """The fields of a short-answer question. Anki compares the typed line with the answer; others are listed."""
    return {
        "Stem": to_field_html(question.ask),
        "Task": to_plain_field_html(words.type_text),
        "Typed": to_plain_field_html(" ".join(question.answer.split())),
        "Answer": to_plain_field_html(question.answer),
        "Accepted": accepted_html([to_plain_field_html(other) for other in question.accepted], words),
    }


def numeric_fields(question: Numeric, words: CardWords) -> dict[str, str]:
    """The fields of a numeric question.

    The number is typed without its unit, and the accepted range is shown.
    """
    low, high = question.interval
    language = words.labels.language
    between = words.between.format(low=format_number(low, language), high=format_number(high, language))
    task = words.type_number_of.format(unit=question.unit) if question.unit else words.type_number
    return {
        "Stem": to_field_html(question.ask),
        "Task": to_plain_field_html(task),
        "Typed": format_input(question.answer, language),
        "Answer": to_plain_field_html(quantity(question, language)),
        "Accepted": accepted_html([to_plain_field_html(between)] * (low != high), words),
    }


def date_fields(question: DateQuestion, words: CardWords) -> dict[str, str]:
    """The fields of a date question. The answer is as precise as the key."""
    date = question.answer
    shown = words.labels.format_date(date)
    return {
        "Stem": to_field_html(question.ask),
        "Task": to_plain_field_html(_date_task(date, words)),
        "Typed": shown if date.span or date.year < 0 else str(date),
        "Answer": to_plain_field_html(shown),
    }


def _date_task(date: PartialDate, words: CardWords) -> str:
    """How to write the date. One before Christ is written in words: ISO 8601 would count from a year 0."""
    match date:
        case PartialDate(span=100):
            return words.type_century
        case PartialDate(span=10):
            return words.type_decade
        case PartialDate(month=None):
            return words.type_year
        case PartialDate(year=year) if year < 0:
            return words.type_text
        case PartialDate(day=None):
            return words.type_month
        case _:
            return words.type_day


def open_ended_fields(question: OpenEnded, words: CardWords) -> dict[str, str]:
    """The fields of an open-ended question: a model answer and a rubric, for the learner to compare with."""
    criteria = "".join(
        f'<li>{to_inline_field_html(criterion.text)} <span class="qg-points">({to_plain_field_html(words.labels.format_points(criterion.points))})</span></li>'
        for criterion in question.rubric
    )
    rubric = f'<p class="qg-criteria">{to_plain_field_html(words.marking)}</p><ul class="qg-rubric">{criteria}</ul>'
    return {
        "Stem": to_field_html(question.ask),
        "Task": to_plain_field_html(words.write),
        "Answer": f'<div class="qg-model">{to_field_html(question.model)}</div>{rubric}',
    }


def flashcard_fields(question: Flashcard) -> dict[str, str]:
    """The fields of a flashcard. The reverse card exists only if its front would show something."""
    back = to_field_html(question.back)
    return {
        "Stem": to_field_html(question.front),
        "Answer": back,
        "Reverse": back if question.reverse else "",
    }


def accepted_html(others: Sequence[str], words: CardWords) -> str:
    """The line that lists other accepted answers, given as HTML; "" if there are none."""
    if not others:
        return ""
    listed = "".join(f"<li>{other}</li>" for other in others)
    return f'<p>{to_plain_field_html(words.also_right)}:</p><ul class="qg-accepted">{listed}</ul>'
