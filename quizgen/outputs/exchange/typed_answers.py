"""Accepted typed answers as learning platforms compare them: whole answers, and patterns with asterisks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import Final

from quizgen.grading.credit import accepted_texts, accepted_words
from quizgen.model.components import AnswerWords
from quizgen.model.questions import DateQuestion, ShortAnswer
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.text.dates import PartialDate, format_date

MAX_WORDS: Final = 3
"""The maximum number of words in any order. Each order needs a pattern, and three words have six orders."""

STAR: Final = "*"


def literal(text: str) -> str:
    """Escape a text so that, as a pattern, it matches only itself."""
    return text.replace(STAR, rf"\{STAR}")


def accepted_answers(question: ShortAnswer) -> tuple[str, ...]:
    """The accepted answers without patterns, the key first."""
    return tuple(dict.fromkeys(accepted_texts(question)))


def lose_word_order(question: ShortAnswer, log: ExportLog, program: str) -> None:
    """Record that a program has no setting for the order of words joined by "and"."""
    if question.order == "fixed":
        log.lose(
            question,
            f"{program} has no setting for the order of words",
            "`order: fixed` is left out",
        )


def word_patterns(question: ShortAnswer, log: ExportLog, program: str) -> Iterator[str]:
    """Patterns for answers that are recognised by their words. An answer without a pattern is a loss."""
    for words in accepted_words(question):
        if patterns := _patterns(words):
            accepted = "alone" if words.only else "with any text before, between and after the words"
            log.lose(
                question,
                f"{program} does not recognise answers by their words",
                f'"{words}" is accepted {accepted}',
            )
            yield from patterns
        else:
            log.lose(
                question,
                f"{program} cannot accept more than {MAX_WORDS} words in any order",
                f'"{words}" is left out',
            )


def _patterns(words: AnswerWords) -> list[str]:
    """A pattern for each order of the words; none if there would be too many."""
    each = [literal(word) for word in words.words.split()]
    if words.order == "any" and len(each) > MAX_WORDS:
        return []
    orders = permutations(each) if words.order == "any" else [each]
    return [" ".join(order) if words.only else f"*{'*'.join(order)}*" for order in orders]


def date_answers(question: DateQuestion, language: str) -> tuple[str, ...]:
    """The usual ways to type the date: in the bank's language, in English, and as 2011-12-18."""
    date = question.answer
    forms = [format_date(date, language), format_date(date, "en"), *_figures(date)]
    return tuple(dict.fromkeys(forms))


def _figures(date: PartialDate) -> Iterator[str]:
    """The date in figures, where nobody reads them otherwise, and with the month first in words."""
    if date.year < 0 or date.span:
        return
    yield str(date)
    if date.day:
        day, month, year = format_date(date, "en").split(" ")
        yield f"{month} {day}, {year}"
