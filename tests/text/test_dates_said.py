from __future__ import annotations

import pytest

from quizgen.text.dates import PartialDate
from quizgen.text.dates_said import DatesSaid, dates_said


def may_say(text: str, language: str, date: str) -> bool:
    said = dates_said(text, language)
    assert said is not None
    return said.may_say(PartialDate.parse(date), said.numbers)


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "on the twenty-first of June 1884", "1884-06-21"),
        ("en", "June 21st, 1884", "1884-06-21"),
        ("en", "1884-06-21", "1884-06-21"),
        ("en", "in 1884", "1884"),
        ("en", "In 1884 it was opened on 21 June", "1884-06-21"),
        ("es", "el 3 de octubre de 1911, no de 1912", "1911-10-03"),
        ("de", "am 12. März 1821", "1821-03-12"),
        ("de", "am dritten Mai 1921", "1921-05-03"),
        ("de", "im Jahr neunzehnhundertelf", "1911"),
        ("fr", "le 1er août 1874", "1874-08-01"),
        ("fr", "le premier août 1874", "1874-08-01"),
        ("es", "el 3 de octubre de 1911", "1911-10-03"),
        ("ar", "في ١٢ أبريل ١٩٢١", "1921-04-12"),
        ("ar", "١٢ كانون الثاني ١٩٢١", "1921-01-12"),
        ("ar", "في الحادي والعشرين من شباط ١٩٥٤", "1954-02-21"),
    ],
)
def test_a_text_says_a_date_in_figures_or_in_words(language: str, text: str, date: str) -> None:
    assert may_say(text, language, date)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("12 May 1921", "1921-06-12"),
        ("12 May 1921", "1921-05-13"),
        ("12 May 1921", "1912-05-12"),
        ("May", "1921"),
        ("on 28 December 1879, a year after it opened in 1878", "1878-12-28"),
        ("on December 28, 1879, a year after it opened in 1878", "1878-12-28"),
    ],
)
def test_another_day_month_or_year_is_not_said(text: str, date: str) -> None:
    assert not may_say(text, "en", date)


def test_of_a_language_that_is_not_known_nothing_is_known_of_dates() -> None:
    assert dates_said("12 maja 1921", "pl") is None
    assert dates_said("", "en") == DatesSaid(frozenset(), frozenset(), frozenset())


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "in 44 BC", "44 BC"),
        ("en", "throughout the 1990s", "1990s"),
        ("en", "in the nineties", "1990s"),
        ("en", "in the 19th century", "19th century"),
        ("en", "in the nineteenth century", "19th century"),
        ("fr", "au XIXe siècle", "19th century"),
        ("it", "nell'Ottocento", "19th century"),
        ("es", "en el siglo XIX", "19th century"),
        ("de", "in den neunziger Jahren", "1990s"),
    ],
)
def test_a_text_says_a_decade_a_century_and_a_year_before_christ(language: str, text: str, date: str) -> None:
    assert may_say(text, language, date)


@pytest.mark.parametrize(
    ("text", "date"), [("in the 1980s", "1990s"), ("in the 18th century", "19th century"), ("45 BC", "44 BC")]
)
def test_another_decade_or_century_is_not_said(text: str, date: str) -> None:
    assert not may_say(text, "en", date)
