from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.facts import FactAgreement, compare_facts
from quizgen.text.times_of_day import Time, read_time


@pytest.mark.parametrize(
    ("text", "language", "time"),
    [
        ("half past nine", "en", (9, 30)),
        ("a quarter to ten", "en", (9, 45)),
        ("ten minutes past 6", "en", (6, 10)),
        ("twenty-five to one", "en", (12, 35)),
        ("halb zehn", "de", (9, 30)),
        ("Viertel vor zehn", "de", (9, 45)),
        ("neun Uhr zwanzig", "de", (9, 20)),
        ("neuf heures et demie", "fr", (9, 30)),
        ("dix heures moins le quart", "fr", (9, 45)),
    ],
)
def test_minutes_are_counted_from_an_hour(text: str, language: str, time: tuple[int, int]) -> None:
    read = read_time(text, language)
    assert read is not None
    assert (read.hour % 12, read.minute) == (time[0] % 12, time[1])


def test_half_of_the_day_may_follow() -> None:
    assert read_time("half past nine in the evening", "en") == Time(21, 30, certain=True)
    assert read_time("quarter to one in the afternoon", "en") == Time(12, 45, certain=True)


@pytest.mark.parametrize(
    ("key", "typed", "language"),
    [
        ("9:30", "nine thirty", "en"),
        ("9:30", "las nueve y media", "es"),
        ("9:30", "le nove e mezza", "it"),
        ("9:30 Uhr", "halb zehn", "de"),
        ("las nueve y media", "9:30", "es"),
    ],
)
def test_words_that_may_be_a_number_are_a_time_beside_one(key: str, typed: str, language: str) -> None:
    assert compare_facts(typed, key, language) is FactAgreement.SAME


def test_words_that_may_be_a_number_are_one_otherwise() -> None:
    assert read_time("nine thirty", "en") is None
    assert compare_facts("dos y media", "2,5", "es") is FactAgreement.SAME


@pytest.mark.parametrize(
    "text", ["half past thirteen", "seventy past nine", "half of nine", "to nine", "nine to"]
)
def test_what_no_clock_shows_is_no_time(text: str) -> None:
    assert read_time(text, "en") is None


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["en", "de", "fr", "es", "it", "ar", "nl"]))
def test_figures_with_a_colon_are_a_time_in_every_language(hour: int, minute: int, language: str) -> None:
    read = read_time(f"{hour}:{minute:02}", language)
    assert read is not None
    assert (read.hour, read.minute) == (hour, minute)
