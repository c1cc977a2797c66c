"""Checks whether the answer to *Which was the largest?* has the largest cited amount."""

from __future__ import annotations

from fractions import Fraction

from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.evidence import Evidence
from quizgen.markup.plain import to_normal
from quizgen.model.questions import MultipleChoice
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.languages import language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.tokens import tokenize, words_of
from quizgen.text.units import unit_name


def outranking_distractor(support: Evidence) -> str | None:
    """A distractor that outranks the answer by cited amounts, if the stem asks for the largest or smallest.

    Each of the two must have its own cited clause with one amount, and both amounts must have the same unit.
    """
    question, data = support.question, language_data(support.language)
    if not isinstance(question, MultipleChoice) or data is None or data.orders is None:
        return None
    asked = words_of(bare(plain_case(question.ask)))
    most, least = (not words.isdisjoint(asked) for words in (data.orders.most, data.orders.least))
    if most == least:
        return None
    mine = _amount(support, question.answer.text)
    if mine is None:
        return None
    for option in question.distractors:
        amount = _amount(support, option.text)
        if amount and amount[1] == mine[1] and (amount[0] > mine[0] if most else amount[0] < mine[0]):
            return option.text
    return None


def _amount(support: Evidence, option: str) -> tuple[Fraction, str] | None:
    """The one amount of the one clause that has all words of an option, and the name of its unit."""
    stems = tokenize(to_normal(option), support.language).stems
    found = [part for part in clauses(support.text, support.language) if stems and stems <= part.stems]
    amounts = amounts_in_text(found[0].text, support.language) if len(found) == 1 else ()
    if len(amounts) != 1 or amounts[0].unit is None:
        return None
    return amounts[0].value, unit_name(amounts[0].unit)
