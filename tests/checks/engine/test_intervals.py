from __future__ import annotations

import pytest

from quizgen.checks.engine.intervals import is_count, overlap, read_interval


def overlapping(one: str, other: str, language: str = "en") -> bool:
    first, second = read_interval(one, language), read_interval(other, language)
    assert first is not None
    assert second is not None
    assert overlap(first, second) == overlap(second, first)
    return overlap(first, second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("under 40 metres", "under 60 metres"),
        ("more than 50", "60"),
        ("less than 2 km", "1,500 m"),
        ("10 to 20 years", "15 to 30 years"),
        ("10 to 20 years", "12 years"),
        ("at least 30", "20-40"),
        ("over 3 crowns", "under 9 crowns"),
    ],
)
def test_amounts_that_are_in_both_overlap(one: str, other: str) -> None:
    assert overlapping(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("40", "40"),
        ("under 40 metres", "over 60 metres"),
        ("under 20", "20"),
        ("10 to 20 years", "20 to 30 years"),
        ("under 40 metres", "30 litres"),
        ("under 40 metres", "30"),
        ("more than 50", "50"),
    ],
)
def test_amounts_that_only_touch_or_cannot_be_compared_do_not(one: str, other: str) -> None:
    assert not overlapping(one, other)


def test_other_languages_have_words_of_their_own() -> None:
    assert overlapping("unter 40 Meter", "30 Meter", "de")
    assert overlapping("moins de 40 mètres", "30 mètres", "fr")


@pytest.mark.parametrize("text", ["the third", "a bridge", "in 1911 and 1912", ""])
def test_what_is_no_amount_is_no_interval(text: str) -> None:
    assert read_interval(text, "en") is None


@pytest.mark.parametrize(
    "text", ["60", "60 boats", "60 metres", "60 or more", "60 upwards", "10 to 20", "060", "-5"]
)
def test_a_count_is_no_range(text: str) -> None:
    interval = read_interval(text, "en")
    assert not is_count(text) or interval is None or interval.low == interval.high


@pytest.mark.parametrize(
    ("text", "count"), [("60 boats", True), ("60", True), ("60 plus", False), ("60+", False)]
)
def test_a_count_has_no_word_that_makes_it_a_limit(text: str, count: bool) -> None:  # noqa: FBT001
    assert is_count(text) is count
