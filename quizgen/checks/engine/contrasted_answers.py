"""Finds answers from another clause than the one the stem asks about: another year, group or rank."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Final

from quizgen.checks.engine.cited_amounts import numeric_amount, text_amounts
from quizgen.checks.engine.cited_clauses import may_be_year
from quizgen.checks.engine.cited_dates import date_words, days_in_text
from quizgen.checks.engine.compared_answers import DifferingFact, compared_answers
from quizgen.checks.engine.contrasts import contrasted_clause, may_contrast
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.range_ends import names_end, other_end
from quizgen.checks.engine.recall_item import Path
from quizgen.model.questions import Cloze, DateQuestion, Numeric, ShortAnswer
from quizgen.problems import shorten
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.languages import language_data
from quizgen.text.letters import find_word
from quizgen.text.names_as_units import names_of
from quizgen.text.number_start import has_no_number
from quizgen.text.tokens import tokenize

FEWEST: Final = 2
"""The minimum number of cited things of one kind. A single one cannot be confused with another."""

Test = Callable[[str], bool]


def contrasted_answers(support: Evidence, ask: str) -> Iterator[DifferingFact]:
    """Answers in another clause than the one that the stem is about."""
    cited, language = support.text, support.language
    if not ask or support.is_quoted_in(ask) or not (names_end(ask, language) or may_contrast(ask, support)):
        return
    for answer, path, has_answer, has_rival in _compared(support):
        if not (has_answer(cited) and has_rival(cited)):
            continue
        end = other_end(ask, cited, language, has_answer)
        if clause := end or contrasted_clause(ask, cited, language, has_answer, has_rival):
            message = f'the question seems to ask about "{shorten(clause)}", which does not contain "{shorten(answer)}"'
            # Two of two such reports of typed answers in eight labelled sets were false alarms.
            typed = (
                isinstance(support.question, ShortAnswer)
                and support.says(answer)
                and not _ranks(ask, language)
            )
            yield DifferingFact(answer, path, message, certain=end is not None or not typed)


def _ranks(ask: str, language: str) -> bool:
    """Whether a stem asks for something of a rank, which nothing else has: *the second prize*."""
    data = language_data(language)
    return data is not None and not data.ordinals.keys().isdisjoint(tokenize(ask, language).words)


def _compared(support: Evidence) -> Iterator[tuple[str, Path, Test, Test]]:
    """Each answer with its path, a test for clauses that contain it, and a test for clauses that contain another of its kind."""
    question, language = support.question, support.language
    if isinstance(question, Numeric):
        if len(amounts_in_text(support.text, language)) < FEWEST:
            return
        key = numeric_amount(question, language)
        yield key.text, ("answer",), *_amounts(key.values, language)
    elif isinstance(question, DateQuestion):
        words = date_words(question.answer, support.text, language)
        if words and len(days_in_text(support.text, language)) > 1:
            yield (
                str(question.answer),
                ("answer",),
                lambda text: any(word in text for word in words),
                lambda text: bool(days_in_text(text, language)),
            )
    for each in () if isinstance(question, Cloze) else compared_answers(support):
        answer = each.forms[0]
        amounts = () if has_no_number(answer, language) else text_amounts(answer, each.ask, language)
        if len(amounts) == 1 and len(each.forms) == 1:
            yield answer, each.path, *_amounts(amounts[0].values, language)
        elif not amounts and names_of(answer, language) == (answer,):
            yield answer, each.path, *_names(answer, each.ask, language)


def _amounts(values: frozenset[Fraction], language: str) -> tuple[Test, Test]:
    def found(text: str) -> set[Fraction]:
        return {each.value for each in amounts_in_text(text, language) if not may_be_year(each)}

    return (lambda text: not values.isdisjoint(found(text)), lambda text: bool(found(text) - values))


def _names(name: str, ask: str, language: str) -> tuple[Test, Test]:
    last = name.rsplit(maxsplit=1)[-1]
    return (
        lambda text: find_word(text, last) >= 0,
        lambda text: any(other not in ask and last not in other for other in names_of(text, language)),
    )
