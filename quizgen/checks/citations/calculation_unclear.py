"""A calculated answer that the cited numbers do not give.

What: the answer of a question with `inferred: true` is a number that is neither among the numbers of the cited
sentences and the stem nor the result of a calculation in one or two steps with them: a sum, difference, product,
quotient, mean or share, also in another unit or for another period. Two years may give one year more or less, for birthdays. Numbers up to ten, which may be
counted in the text, are info. With more than twelve numbers, or none, or if the language is not known, this check reports nothing.

Why: learners who calculate correctly would be marked as wrong.

Bad:  ask: How many more passengers does the new ferry carry?   answer: 80   cite: 180 passengers, whereas the old one carried 120
Good: answer: 60
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from quizgen.checks.engine.asked_texts import asks_rounded
from quizgen.checks.engine.calculations import COUNTED, MAX_NUMBERS, can_be_calculated, known_numbers
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.cited_amounts import KeyAmount, numeric_amount, text_amounts
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import Path
from quizgen.markup.plain import to_normal
from quizgen.model.questions import Flashcard, MultipleChoice, Numeric, ShortAnswer
from quizgen.problems import Severity, shorten
from quizgen.text.number_format import plain_number
from quizgen.text.tokens import tokenize

MAX_WORDS: Final = 3
"""The maximum number of words of an answer that is nothing but a number."""

MAX_SHOWN: Final = 4
HINT: Final = "Calculate the answer again. Cite all sentences whose numbers learners need, or give these numbers in the question."


def run(context: CheckContext) -> Iterator[Finding]:
    """Calculated answers that the cited numbers do not give."""
    for support in context.evidence:
        if not (support.question.inferred and support.language_known):
            continue
        for key, path in _keys(support):
            known = known_numbers(support, key)
            numbers = sorted({*known.counts, *known.years})
            if 0 < len(numbers) <= MAX_NUMBERS and not can_be_calculated(key, _rounding(support, key), known):
                message = f'the answer "{shorten(key.text)}" cannot be calculated from the numbers of the cited sentences'
                severity = Severity.INFO if key.figure <= COUNTED else Severity.WARNING
                yield Finding(support.bank.bank, support.question.id, path, message, HINT, severity)


def _keys(support: Evidence) -> Iterator[tuple[KeyAmount, Path]]:
    """The answer, if it is a number and nothing else."""
    match support.question:
        case Numeric() as question:
            yield numeric_amount(question, support.language), ("answer",)
        case MultipleChoice(answer=option, ask=ask):
            yield from _of_text(support, option.text, ask, ("answer",))
        case ShortAnswer(answer=answer, ask=ask):
            yield from _of_text(support, answer, ask, ("answer",))
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
