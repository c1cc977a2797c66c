from __future__ import annotations

from fractions import Fraction

import pytest

from quizgen.text.amounts_in_text import AmountInText, amounts_in_text, periods


def one(text: str) -> AmountInText:
    (amount,) = amounts_in_text(text, "en")
    return amount


@pytest.mark.parametrize(
    ("text", "value", "units"),
    [
        ("It is 34 metres high.", 34, ("metres",)),
        ("a 1,200-metre wall", 1200, ("metre",)),
        ("It cost $4.5bn.", 4_500_000_000, ("$",)),
        ("half a million men", 500_000, ()),
        ("2,400 thousand crowns", 2_400_000, ()),
        ("900 litres a month", 900, ("litres a month", "litres")),
        ("at 3.0 × 10⁸ metres per second", 300_000_000, ("metres per second", "metres")),
        ("It fell to -40 degrees Celsius", 40, ("degrees celsius",)),
        ("In 1850, ships came", 1850, ()),
    ],
)
def test_a_number_has_its_scale_and_its_unit(text: str, value: int, units: tuple[str, ...]) -> None:
    assert (one(text).value, one(text).units) == (Fraction(value), units)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("60 sailors helped", "sailor"),
        ("60 of the sailors", "sailor"),
        ("60 brave men", "men"),
        ("60 died", None),
        ("60, sailors", None),
    ],
)
def test_a_number_counts_the_plural_after_it(text: str, noun: str | None) -> None:
    assert one(text).noun == noun


def test_percentage_points_are_no_percentage() -> None:
    assert one("two percentage points").is_in_points
    assert not one("two per cent").is_in_points


def test_periods_come_after_a_word_for_per() -> None:
    assert periods("How much is it a week?", "en") == {"week"}
    assert periods("Wie viel ist es pro Woche?", "de") == {"week"}
    assert periods("How much is it?", "en") == frozenset()


def test_a_message_shows_the_number_with_what_it_counts() -> None:
    assert one("It is 34 metres high and wide").text == "34 metres high"
