from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.natural_order import _grammar, natural_order


def risen(*texts: str) -> list[str]:
    keys = natural_order(texts)
    assert keys is not None
    return [texts[index] for index in sorted(range(len(texts)), key=lambda index: (keys[index], index))]


@pytest.mark.parametrize(
    "texts",
    [
        ["20 March 2003", "31 August 2010", "15 December 2011", "18 December 2011"],
        ["March 2003", "August 2010", "December 2011"],
        ["Mar 2003", "Aug. 2010", "Dec 2011"],
        ["September 11, 2001", "March 20, 2003"],
        ["the 2nd of May 2003", "the 1st of September 2010"],
        ["1999", "March 2003", "20 March 2003", "2011-10", "18 December 2011"],
        ["20. März 2003", "1. Mai 2003", "18. Dezember 2011"],
        ["20 mars 2003", "1er mai 2003", "18 décembre 2011"],
        ["20 de marzo de 2003", "1 de mayo de 2003", "18 de diciembre de 2011"],
        ["20 مارس 2003", "١ كانون الأول ٢٠١١", "18 ديسمبر 2011"],
        ["20 March", "3 April", "1 May"],
        ["March", "May", "September", "October"],
        ["in March 2003", "on 18 December 2011"],
    ],
)
def test_dates_rise_in_time(texts: list[str]) -> None:
    assert risen(*texts[::-1]) == texts


@pytest.mark.parametrize(
    "texts",
    [
        ["-3", "0.5", "+2", "10", "1,000"],
        ["about 900", "nearly 1,000", "1,000", "more than 1,000", "4,500"],
        ["4,500", "about 157,000", "1 million", "2.5 million", "1 billion", "1 trillion"],
        ["$ 800 billion", "$1 trillion", "$1.5 trillion"],
        ["US$ 5", "US$20", "US$100"],
        ["5 €", "20 €", "100 €"],
        ["1 day", "3 days", "20 days"],
        ["3 US dollars", "20 US dollars"],
        ["1990s", "2000s", "2010s"],
        ["3 %", "20%", "100 %"],
        ["900", "1 000", "157 000"],
        ["0,5", "1,25", "12"],
        ["900,5", "1.200,75", "4.500,25"],
        ["1.234.567", "2.345.678"],
    ],
)
def test_numbers_rise_in_value(texts: list[str]) -> None:
    assert risen(*texts[::-1]) == texts


@pytest.mark.parametrize(
    "texts",
    [
        ["11/03/2011", "12/04/2011"],  # March or November
        ["18 December", "20 March 2003"],  # of which year?
        ["30 February 2011", "1 March 2011"],
        ["35 March", "1 May"],
        ["123 March", "1 May"],
        ["1 2 March 2011", "3 May 2011"],
        ["1" * 81, "2"],
        ["December 11", "20 March 2003"],
        ["3 km", "500 m"],
        ["2 weeks", "10 days"],
        ["$5", "£4"],
        ["3 apples", "20"],
        ["4.500", "900"],  # four thousand and a half to some
        ["10-20", "30-40"],
        ["many", "500"],
        ["Baghdad", "Basra"],
        ["1 in 3", "2 in 5"],
        ["3 to 5", "1 to 2"],
    ],
)
def test_what_is_in_doubt_does_not_rise(texts: list[str]) -> None:
    assert natural_order(texts) is None


def test_dots_that_mean_the_same_either_way_are_not_in_doubt() -> None:
    assert risen("3.142", "3.140", "3.141") == ["3.140", "3.141", "3.142"]


@given(st.lists(st.dates(), min_size=1, max_size=6, unique=True))
def test_days_written_out_rise_as_their_dates_do(days: list[date]) -> None:
    keys = natural_order([f"{day.day} {day:%B} {day.year:04}" for day in days])

    assert keys is not None
    assert sorted(days, key=lambda day: keys[days.index(day)]) == sorted(days)


@given(
    st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=6),
    st.sampled_from(["", " soldiers", "%", " km"]),
)
def test_whole_numbers_rise_as_they_count(numbers: list[int], unit: str) -> None:
    keys = natural_order([f"{number:,}{unit}" for number in numbers])

    assert keys is not None
    assert sorted(keys) == [keys[numbers.index(number)] for number in sorted(numbers)]


def test_only_doubtful_numbers_are_read_with_a_point_and_with_a_comma() -> None:
    _grammar.cache_clear()

    assert natural_order(["5 km", "12.5 km"])
    assert _grammar.cache_info().currsize == 1
    assert natural_order(["5.000 km", "6.000 km"])
    assert _grammar.cache_info().currsize == 2


@given(st.lists(st.text(max_size=30), max_size=4))
def test_any_text_rises_or_does_not(texts: list[str]) -> None:
    keys = natural_order(texts)

    assert keys is None or len(keys) == len(texts)
