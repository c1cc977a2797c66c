"""A calculated answer that the cited numbers do not give.

What: the answer of a question with `inferred: true` is a number that is neither among the numbers of the cited
sentences and the stem nor the result of a calculation in one or two steps with them: a sum, difference, product,
quotient, mean or share, also in another unit or for another period. Two years may give one year more or less, for
birthdays. A number up to ten is info, because it may be counted in the text. A difference that was added instead of
subtracted is reported as well (*26 months, five more than expected*: 31), and a share that the cited sentences contain
as it is (info), because the question may ask for the rest. With more than twelve numbers, or none, or if the
language is not known, this check reports nothing.

Why: learners who calculate correctly would be marked as wrong.

Bad:  ask: How many more passengers does the new ferry carry?   answer: 80   cite: 180 passengers, whereas the old one carried 120
Good: answer: 60
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from quizgen.checks.engine.asked_texts import asks_rounded
from quizgen.checks.engine.calculations import COUNTED, LARGEST, MAX_NUMBERS, can_be_calculated, known_numbers
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.cited_amounts import KeyAmount, numeric_amount, text_amounts
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import Path
from quizgen.checks.engine.turned_differences import turned_difference
from quizgen.markup.plain import to_normal
from quizgen.model.questions import DateQuestion, Flashcard, MultipleChoice, Numeric, ShortAnswer
from quizgen.problems import Severity, shorten
from quizgen.text.amounts_in_text import PARTS, amounts_in_text
from quizgen.text.number_format import plain_number
from quizgen.text.tokens import tokenize
from quizgen.text.units import unit_name

MAX_WORDS: Final = 3
"""The maximum number of words of an answer that is nothing but a number."""

MAX_SHOWN: Final = 4
HINT: Final = "Calculate the answer again. Cite all sentences whose numbers learners need, or give these numbers in the question."


def run(context: CheckContext) -> Iterator[Finding]:
    """Calculated answers that the cited numbers do not give."""
    for support in context.evidence:
        if support.question.inferred and support.language_known:
            for key, path in _keys(support):
                if found := _mistake(support, key):
                    message, severity = found
                    yield Finding(support.bank.bank, support.question.id, path, message, HINT, severity)


def _mistake(support: Evidence, key: KeyAmount) -> tuple[str, Severity] | None:
    """What is wrong with a calculated number, and how certain it is."""
    if words := turned_difference(key.values, key.ask, support):
        return (
            f'"{shorten(words)}" was added instead of subtracted, or subtracted instead of added',
            Severity.WARNING,
        )
    if max(key.values) >= LARGEST:
        return None
    known, text = known_numbers(support, key), shorten(key.text)
    if not 0 < len(known.counts | known.years) <= MAX_NUMBERS:
        return None
    if not can_be_calculated(key, _rounding(support, key), known):
        severity = Severity.INFO if key.figure <= COUNTED else Severity.WARNING
        return f'the answer "{text}" cannot be calculated from the numbers of the cited sentences', severity
    for amount in amounts_in_text(support.text, support.article.language) if _is_share(key) else ():
        if amount.value in key.values:
            message = (
                f'the cited sentences contain "{shorten(amount.text)}": the question may ask for the rest'
            )
            return message, Severity.INFO
    return None


def _is_share(key: KeyAmount) -> bool:
    return 0 < key.figure < 1 or (key.unit is not None and unit_name(key.unit) in PARTS)


def _keys(support: Evidence) -> Iterator[tuple[KeyAmount, Path]]:
    """The answer, if it is a number and nothing else."""
    match support.question:
        case Numeric() as question:
            yield numeric_amount(question, support.language), ("answer",)
        case MultipleChoice(answer=option, ask=ask):
            yield from _of_text(support, option.text, ask, ("answer",))
        case ShortAnswer(answer=answer, ask=ask):
            yield from _of_text(support, answer, ask, ("answer",))
        case DateQuestion(answer=date, ask=ask) if date.month is date.span is None:
            yield from _of_text(support, str(date.year), ask, ("answer",))
        case Flashcard(back=back, front=front):
            yield from _of_text(support, back, front, ("back",))
        case _:
            pass


def _of_text(support: Evidence, text: str, ask: str, path: Path) -> Iterator[tuple[KeyAmount, Path]]:
    plain = to_normal(text)
    amounts = text_amounts(plain, to_normal(ask), support.language)
    if len(amounts) == 1 and len(tokenize(plain, support.language).words) <= MAX_WORDS:
        yield amounts[0], path


def _rounding(support: Evidence, key: KeyAmount) -> float:
    """How far the answer may be from the exact result: half a unit of its last place, or its tolerance."""
    question = support.question
    number = plain_number(key.figure)
    _, _, decimals = number.partition(".")
    place = 10.0 ** -len(decimals)
    if not decimals and asks_rounded(key.ask, support.language):
        place = 10.0 ** (len(number) - len(number.rstrip("0")))
    if isinstance(question, Numeric) and question.tolerance:
        low, high = question.tolerance.around(question.answer)
        return max(place / 2, float(Fraction(high) - Fraction(low)) / 2)
    return place / 2


CALCULATION_UNCLEAR: Final = Check("calculation-unclear", Severity.WARNING, run)
