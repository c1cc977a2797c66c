"""The plural category of a number in a language."""

from __future__ import annotations

from decimal import Decimal

from quizgen.text.languages import language_data
from quizgen.text.languages.language_data import Plural, one_is_singular


def plural(language: str, number: Decimal) -> Plural:
    """The plural category of a number, by the cardinal rules of CLDR."""
    data = language_data(language)
    return data.plural(number) if data else one_is_singular(number)
