from __future__ import annotations

from decimal import Decimal

import pytest

from quizgen.text.units import Kinship, is_measure, kinship, scale_and_unit, unit_name


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("km", "kilometres"),
        ("kilometers", "km"),
        ("US dollars", "$"),
        ("US dollars", "usd"),
        ("%", "per cent"),
        ("soldiers", "soldier"),
        ("armoured vehicles", "vehicles"),
        ("vehicles", "armoured vehicles"),
        ("countries", "country"),
        ("branches", "branch"),
        ("policemen", "policeman"),
        ("people", "persons"),
        ("أمتار", "متر"),
        ("km/h", "kph"),
        ("sq. km", "square kilometres"),
        ("trillion US dollars", "trillion dollars"),
        ("buses", "buses"),
    ],
)
def test_the_same_unit_has_many_names(key: str, typed: str) -> None:
    assert kinship(key, typed) is Kinship.SAME


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("km", "kg"),
        ("km", "km/h"),
        ("MW", "MWh"),
        ("%", "$"),
        ("square kilometres", "km"),
        ("pounds", "euros"),
        ("light years", "years"),
    ],
)
def test_units_of_other_kinds_are_other_units(key: str, typed: str) -> None:
    assert kinship(key, typed) is Kinship.OTHER


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("soldiers", "tanks"),
        (None, "km"),
        ("km", "parsecs"),
        ("shoes", "pairs of shoes"),
        ("soldiers", "fewer soldiers"),
        ("years", "days"),
        ("MW", "mw"),
    ],
)
def test_what_cannot_be_told_is_not_called_wrong(key: str | None, typed: str) -> None:
    assert kinship(key, typed) is Kinship.UNKNOWN


@pytest.mark.parametrize(
    ("unit", "scale", "rest"),
    [
        ("trillion US dollars", 10**12, "US dollars"),
        ("thousands of people", 10**3, "people"),
        ("hundred million", 10**8, ""),
        ("m", 1, "m"),
        ("soldiers", 1, "soldiers"),
        ("", 1, ""),
    ],
)
def test_a_unit_may_begin_with_what_it_multiplies_by(unit: str, scale: int, rest: str) -> None:
    assert scale_and_unit(unit) == (Decimal(scale), rest)


@pytest.mark.parametrize(("unit", "name"), [("glass", "glass"), ("crisis", "crisis"), ("kg.", "kg")])
def test_not_every_final_s_is_a_plural(unit: str, name: str) -> None:
    assert unit_name(unit) == name


def test_measures_are_known_and_soldiers_are_none() -> None:
    assert is_measure("KM")
    assert not is_measure("soldiers")
