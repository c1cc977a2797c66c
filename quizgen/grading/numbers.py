"""Typed numbers. For an ambiguous number, the learner is asked again, with an explanation.

A number is correct if it is within the interval of the key, in the unit of the question or a multiple of it.
A hedge with a different meaning from that in the article makes it incorrect.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Final

from quizgen.grading.credit import FULL, ZERO, interval
from quizgen.grading.key import quantity
from quizgen.grading.responses import NumericResponse, Unreadable
from quizgen.grading.verdicts import Grade, Verdict
from quizgen.model.questions import Numeric
from quizgen.text.folding import words
from quizgen.text.hedges import HedgeMatch, compare_hedges, hedge_of
from quizgen.text.languages import languages_read
from quizgen.text.letters import bare, plain_case
from quizgen.text.notation import exact
from quizgen.text.number_format import format_number
from quizgen.text.number_words import read_number_words
from quizgen.text.phrases import PhraseList, phrase
from quizgen.text.quantities import PARTS
from quizgen.text.spelling import denials, known_words
from quizgen.text.stem_units import unit_in_stem
from quizgen.text.typed_numbers import (
    ANY,
    ExpectedNumber,
    NumberDoubt,
    ParsedNumber,
    number_in_other_words,
    parse_number,
)
from quizgen.text.units import Kinship, converted, is_measure, kinship, scale_and_unit, unit_name
from quizgen.text.word_lists import has_word_list, is_word


def wanted(language: str) -> Unreadable:
    """The request for a number, with examples in the format of the language."""
    examples = ["4500", format_number(Decimal(4500), language), format_number(Decimal("0.5"), language)]
    *others, last = dict.fromkeys(examples)
    return Unreadable(
        phrase(
            "Enter a number, for example {numbers} or {last}.", numbers=PhraseList(tuple(others)), last=last
        )
    )


WANTED: Final = Unreadable(
    phrase(
        "Enter a number, for example {numbers} or {last}.", numbers=PhraseList(("4500", "4,500")), last="0.5"
    )
)
"""The English result of `wanted`, for callers that need no other language."""

MAX_FIGURES_SHOWN: Final = 4
MIN_LETTERS: Final = 5
PER: Final = frozenset({"per", "a", "an", "each", "every", "pro", "par", "por", "al", "je"})
"""Words that combine two units into one, as in *metres per second*."""

LONG_WORD: Final = re.compile(r"[^\W\d_]{5,}")

ONE_WANTED: Final = Unreadable(phrase("Enter one number, not a range."))
THOUSANDS: Final = Unreadable(phrase("Write thousands with a comma or without a separator: 4,500 or 4500."))
APART: Final = Unreadable(
    phrase("Write thousands without a separator, and decimals with a comma: 4500 or 4,5.")
)
IN_FIGURES: Final = Unreadable(
    phrase("Enter the number in figures: this word means different numbers in different languages.")
)

DOUBTS: Final = {
    NumberDoubt.RANGE: ONE_WANTED,
    NumberDoubt.DOTTED_THOUSANDS: THOUSANDS,
    NumberDoubt.COMMA_OR_POINT: APART,
    NumberDoubt.LONG_SCALE: IN_FIGURES,
}
"""The advice for each doubt about a number.

`NO_NUMBER` is not included, because its examples depend on the language.
"""


def read_number(typed: str, expected: ExpectedNumber = ANY) -> NumericResponse | Unreadable:
    """Read a typed number, with its unit if there is one."""
    match parse_number(typed, expected):
        case ParsedNumber(value, unit, hedge):
            return NumericResponse(value, unit, hedge)
        case doubt:
            return DOUBTS.get(doubt) or wanted(expected.language)


def read_response(question: Numeric, typed: str, language: str) -> NumericResponse | Unreadable:
    """Read the number and unit typed for a question. Whether they are correct is decided later."""
    whole = question.answer == question.answer.__floor__()
    expected = ExpectedNumber(question.unit, question.hedge, whole, language)
    given = _read_in_unit(question, typed, expected)
    if isinstance(given, Unreadable) and (respelt := _respelt(typed, question, language)) != typed:
        corrected = _read_in_unit(question, respelt, expected)
        return given if isinstance(corrected, Unreadable) else corrected
    return given


def _read_in_unit(question: Numeric, typed: str, expected: ExpectedNumber) -> NumericResponse | Unreadable:
    given, language = read_number(typed, expected), expected.language
    low, high = question.interval
    if isinstance(given, Unreadable):
        # Words of another language may be meant otherwise: they can be right, but never wrong.
        number = number_in_other_words(typed, language)
        return given if number is None or not low <= number <= high else NumericResponse(number)
    if (
        given.unit is None
        or kinship(_unit(question, given.unit, language), given.unit) is not Kinship.UNKNOWN
    ):
        return given
    if leading := _leading_unit(question, given.unit, language):
        return NumericResponse(given.number, leading, given.hedge)
    if question.unit is None:
        part = PARTS.get(unit_name(given.unit))
        if part and low <= Fraction(given.number) * part <= high:
            return NumericResponse(exact(Fraction(given.number) * part), None, given.hedge)
        return Unreadable(phrase("Enter just the number, without a unit."))
    return Unreadable(
        phrase("Enter just the number, or the number with its unit ({unit}).", unit=question.unit)
    )


def _leading_unit(question: Numeric, typed: str, language: str) -> str | None:
    """The unit that the first words of a typed one are, and after it what was measured: 350 *g* of flour."""
    tokens = typed.split()
    for used in range(len(tokens) - 1, 0, -1):
        unit, rest = " ".join(tokens[:used]), tokens[used:]
        words_only = all(token.isalpha() for token in rest) and (PER | denials()).isdisjoint(rest)
        if (
            words_only
            and is_measure(unit)
            and kinship(_unit(question, unit, language), unit) is not Kinship.UNKNOWN
        ):
            return unit
    return None


def _respelt(typed: str, question: Numeric, language: str) -> str:
    """What was typed, with its words for numbers and units spelt correctly: 3 *milion*; others stay as they are."""
    if not has_word_list(language):
        return typed
    known = {*correctable_words(language), *own_words(question)}

    def correct(found: re.Match[str]) -> str:
        from rapidfuzz import process  # noqa: PLC0415 - not needed at the start
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - as above

        word = bare(plain_case(found[0]))
        if word in known:
            return found[0]
        alike = process.extract(word, known, scorer=OSA.distance, score_cutoff=1, limit=None)
        near = [other for other, *_ in alike if len(other) >= MIN_LETTERS]
        counting = [other for other in near if read_number_words([other], language)[0] is not None]
        meant = counting if len(counting) == 1 else near
        return meant[0] if len(meant) == 1 and not is_word(word, language) else found[0]

    return LONG_WORD.sub(correct, typed)


@cache
def correctable_words(language: str) -> frozenset[str]:
    """Words that a misspelt word of a number may stand for, in lower case without accents."""
    counted = (word for data in languages_read(language) for word in data.scales)
    return frozenset((*counted, *known_words()))


def own_words(question: Numeric) -> list[str]:
    """The words of a question and its unit, which learners may misspell beside a number."""
    return words(f"{question.unit or ''} {question.ask}")


def grade_number(question: Numeric, response: NumericResponse, language: str) -> Grade:
    """Grade a number: correct if it is in the interval.

    For `1 trillion dollars`, 1 and 1,000,000,000,000 are accepted.
    """
    low, high = interval(question)
    number = Fraction(response.number)
    notes: list[str] = []
    if response.unit is None:
        scale = Fraction(scale_and_unit(question.unit or "")[0])
        fits = low <= number <= high or low <= number / scale <= high
    else:
        unit = _unit(question, response.unit, language)
        if unit is None or kinship(unit, response.unit) is not Kinship.SAME:
            return _wrong(
                phrase("The unit is {unit}, not {given}.", unit=unit, given=response.unit) if unit else ""
            )
        number = converted(number, response.unit, unit)
        fits = low <= number <= high
        same = unit_name(unit) == unit_name(response.unit)
        converted_note = _converted_note(response, number, unit, language)
        notes = [] if fits or same or number == response.number else [converted_note]
    if not fits:
        return _wrong(*notes)
    match compare_hedges(hedge_of(question.hedge) if question.hedge else None, response.hedge):
        case HedgeMatch.OPPOSED:
            return _wrong(says(question, language), *notes)
        case HedgeMatch.DIFFERENT:
            notes = [says(question, language)]
        case HedgeMatch.SAME:
            pass
    return Grade(Verdict.CORRECT, FULL, notes=tuple(notes))


def _unit(question: Numeric, typed: str, language: str) -> str | None:
    """The unit that a typed one is compared with: the question's, or what its stem counts."""
    return question.unit or unit_in_stem(question.ask, typed, language)


def _wrong(*notes: str) -> Grade:
    return Grade(Verdict.WRONG, ZERO, notes=tuple(filter(None, notes)))


def says(question: Numeric, language: str) -> str:
    """How the article qualifies the number."""
    if question.hedge is None:
        return phrase("The article gives an exact number.")
    return phrase("The article says {quantity}.", quantity=quantity(question, language))


def _converted_note(response: NumericResponse, number: Fraction, unit: str, language: str) -> str:
    """What was typed in the question's unit, to a few figures if there are many."""
    given = f"{format_number(response.number, language)} {response.unit}"
    shown = exact(number)
    if isinstance(shown, Decimal) and len(shown.as_tuple().digits) <= MAX_FIGURES_SHOWN:
        return phrase("{given} is {number}.", given=given, number=f"{format_number(shown, language)} {unit}")
    rounded = Decimal(f"{Decimal(number.numerator) / Decimal(number.denominator):.{MAX_FIGURES_SHOWN - 1}e}")
    about = rounded if rounded.adjusted() >= MAX_FIGURES_SHOWN else Decimal(f"{rounded:f}")
    return phrase(
        "{given} is about {number}.", given=given, number=f"{format_number(about, language)} {unit}"
    )
