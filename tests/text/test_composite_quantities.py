from __future__ import annotations

from decimal import Decimal

import pytest

from quizgen.text.typed_numbers import ExpectedNumber, NumberDoubt, ParsedNumber, parse_number


@pytest.mark.parametrize(
    ("language", "typed", "number", "unit"),
    [
        ("en", "1h30", "1.5", "h"),
        ("en", "1 hour 30 minutes", "1.5", "hour"),
        ("en", "1 hour and 30 minutes", "1.5", "hour"),
        ("en", "2 hours, 30 minutes", "2.5", "hours"),
        ("en", "an hour and a half", "1.5", "hour"),
        ("en", "two years and a half", "2.5", "years"),
        ("en", "half an hour", "0.5", "hour"),
        ("en", "1 h 29 min 60 s", None, ""),
        ("en", "1 h 30 min 18 s", "1.505", "h"),
        ("en", "1m80", "1.8", "m"),
        ("en", "5'6\"", "5.5", "ft"),
        ("en", "5 ft 6", "5.5", "ft"),
        ("de", "eineinhalb Stunden", "1.5", "Stunden"),
        ("fr", "une heure et demie", "1.5", "heure"),
        ("fr", "trois quarts d'heure", "0.75", "heure"),
        ("es", "una hora y media", "1.5", "hora"),
        ("it", "un'ora e mezza", "1.5", "ora"),
        ("ar", "ساعة ونصف", "1.5", "ساعة"),
    ],
)
def test_several_units_of_a_kind_are_one_quantity(
    language: str, typed: str, number: str | None, unit: str
) -> None:
    read = parse_number(typed, ExpectedNumber(language=language))

    assert read == (ParsedNumber(Decimal(number), unit) if number else NumberDoubt.NO_NUMBER)


@pytest.mark.parametrize(
    "typed", ["1:30", "1 m 8", "1 hour 30 km", "30 minutes 1 hour", "2 h 2 h", "1 hour and", "hour", "5'6"]
)
def test_what_is_in_doubt_is_no_quantity(typed: str) -> None:
    assert parse_number(typed) is NumberDoubt.NO_NUMBER
