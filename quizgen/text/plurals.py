"""The plural category of a number in a language."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from quizgen.text.languages import language_data

Plural = Literal["zero", "one", "two", "few", "many", "other"]
"""The plural categories of CLDR."""


def plural(language: str, number: Decimal) -> Plural:
    """The plural category of a number, by the cardinal rules of CLDR."""
    data = language_data(language)
    return data.plural(number) if data else one_is_singular(number)


def one_is_singular(number: Decimal) -> Plural:
    """The plural rule of English, German, Spanish and others: singular for one thing, otherwise plural."""
    return "one" if number == 1 else "other"
