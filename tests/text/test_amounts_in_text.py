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
        ("an hour and a half", 1.5, ("hour",)),
        ("two hours and a quarter", 2.25, ("hours",)),
        ("a million and a half men", 1_500_000, ()),
        ("2,400 thousand crowns", 2_400_000, ()),
        ("900 litres a month", 900, ("litres a month", "litres")),
        ("at 3.0 × 10⁸ metres per second", 300_000_000, ("metres per second", "metres")),
        ("It fell to -40 degrees Celsius", 40, ("degrees celsius",)),
        ("In 1850, ships came", 1850, ()),
    ],
)
def test_a_number_has_its_scale_and_its_unit(text: str, value: float, units: tuple[str, ...]) -> None:
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


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("minus 19 degrees", True),
        ("-19 degrees", True),
        ("19 degrees below zero", True),
        ("19 degrees", False),
        ("in 1945 - 420 men", False),
    ],
)
def test_a_number_below_zero_is_known_by_its_sign_or_its_words(text: str, negative: bool) -> None:  # noqa: FBT001
    assert any(amount.is_negative for amount in amounts_in_text(text, "en")) == negative


def test_ones_are_no_nouns() -> None:
    assert amounts_in_text("20 ordinary ones", "en")[0].noun is None


def test_a_limit_may_stand_behind_its_number() -> None:
    assert amounts_in_text("15 members or more", "en")[0].direction == 1
    assert amounts_in_text("15 or fewer", "en")[0].direction == -1
    assert amounts_in_text("15 members", "en")[0].direction == 0


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The exit of December 2011 left chaos behind.", "2011"),
        ("In 1911 the mill closed.", "1911"),
        ("They built 1911 mills.", "1911 mills"),
        ("It weighs 1500 kilograms.", "1500 kilograms"),
    ],
)
def test_a_year_is_shown_without_the_words_after_it(text: str, shown: str) -> None:
    (amount,) = amounts_in_text(text, "en")

    assert amount.text == shown
