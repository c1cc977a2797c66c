from __future__ import annotations

from fractions import Fraction

import pytest

from quizgen.text.measures import ALIASES, TABLE, measure, symbols
from quizgen.text.units import Kinship, converted, kinship, read_unit


def test_every_symbol_is_a_unit_and_every_alias_is_one_of_them() -> None:
    assert all(measure(symbol) for symbol in TABLE)
    assert all(unit in symbols() or read_unit(unit)[0].known for unit in ALIASES)


@pytest.mark.parametrize(
    ("key", "typed", "factor"),
    [
        ("km", "m", "1/1000"),
        ("litres", "ml", "1/1000"),
        ("litres", "cm³", "1/1000"),
        ("minutes", "hours", "60"),
        ("months", "years", "12"),
        ("W", "MW", "1000000"),
        ("J", "kWh", "3600000"),
        ("J", "W s", "1"),
        ("V", "kV", "1000"),
        ("Pa", "hPa", "100"),
        ("m/s", "km/h", "5/18"),
        ("km/h", "mph", "1.609344"),
        ("kg/m³", "g/cm³", "1000"),
        ("m/s²", "N/kg", "1"),
        ("MB", "KB", "1/1000"),
        ("B", "bit", "1/8"),
        ("TB", "Tb", "1/8"),
        ("hectares", "m²", "1/10000"),
        ("dollars", "cents", "1/100"),
        ("µg", "mcg", "1"),
        ("µg", "ug", "1"),
        ("lb", "pounds", "1"),
        ("trillion US dollars", "billion dollars", "1/1000"),
        ("km/h", "Kilometer pro Stunde", "1"),
        ("km/h", "km à l'heure", "1"),
        ("km/h", "kilómetros por hora", "1"),
        ("km/h", "chilometri all'ora", "1"),
        ("كم/ساعة", "كيلومترا في الساعة", "1"),
        ("km²", "kilomètres carrés", "1"),
        ("m²", "Quadratmeter", "1"),
        ("m³", "metri cubi", "1"),
        ("soldiers per day", "soldiers/day", "1"),
    ],
)
def test_a_multiple_of_a_unit_is_converted_exactly(key: str, typed: str, factor: str) -> None:
    assert kinship(key, typed) is Kinship.SAME
    assert converted(Fraction(1), typed, key) == Fraction(factor)


def test_temperatures_have_different_zeros() -> None:
    assert converted(Fraction(212), "°F", "°C") == 100
    assert converted(Fraction(-40), "°F", "°C") == -40
    assert converted(Fraction(0), "°C", "K") == Fraction("273.15")


@pytest.mark.parametrize(
    ("key", "typed", "same"),
    [
        ("MW", "mW", "1/1000000000"),
        ("km", "KM", "1"),
        ("km", "Km", "1"),
        ("km/h", "kmh", "1"),
        ("Hz", "hz", "1"),
        ("mg", "MG", "1"),
        ("kWh", "kwh", "1"),
        ("°C", "C", "1"),
        ("t", "T", "1"),
    ],
)
def test_capital_letters_tell_prefixes_apart_and_nothing_else(key: str, typed: str, same: str) -> None:
    assert kinship(key, typed) is Kinship.SAME
    assert (converted(Fraction(2), typed, key) - converted(Fraction(1), typed, key)) == Fraction(same)


@pytest.mark.parametrize(("key", "typed"), [("MW", "mw"), ("mg", "Mg"), ("mA", "MA"), ("kB", "kb")])
def test_capital_letters_that_leave_a_unit_open_cannot_be_told(key: str, typed: str) -> None:
    assert kinship(key, typed) is Kinship.UNKNOWN
