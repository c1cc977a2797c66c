"""Fractions of a scale, in both readings."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.fractions import find_fractions, fraction_at_start, read_fraction
from quizgen.text.languages import known_tags
from quizgen.text.letters import bare, plain_case
from quizgen.text.numbers import numbers_in
from quizgen.text.typed_numbers import ExpectedNumber, NumberDoubt, ParsedNumber, parse_number

CERTAIN = [
    ("en", "half a billion", 500_000_000),
    ("en", "a quarter-million", 250_000),
    ("en", "three and a quarter million", 3_250_000),
    ("en", "a thousand and a half", 1500),
    ("en", "two-and-a-half million", 2_500_000),
    ("en", "seven and a half", "7.5"),
    ("en", "six point two five million", 6_250_000),
    ("de", "eine halbe Milliarde", 500_000_000),
    ("de", "dreieinhalb Millionen", 3_500_000),
    ("de", "eine Dreiviertelmillion", 750_000),
    ("de", "zwei Millionen und eine halbe", 2_500_000),
    ("de", "ein halbes Dutzend", 6),
    ("de", "sechs Komma fünf Millionen", 6_500_000),
    ("fr", "un demi-milliard", 500_000_000),
    ("fr", "trois quarts d'un million", 750_000),
    ("fr", "quatre millions et demi", 4_500_000),
    ("fr", "une demi-douzaine", 6),
    ("fr", "une quinzaine", 15),
    ("fr", "trois milliers", 3000),
    ("es", "medio centenar", 50),
    ("es", "tres millones y medio", 3_500_000),
    ("es", "la mitad de un millón", 500_000),
    ("es", "siete coma cinco millones", 7_500_000),
    ("it", "mezzo miliardo", 500_000_000),
    ("it", "tre milioni e mezzo", 3_500_000),
    ("it", "tre quarti di un milione", 750_000),
    ("it", "un migliaio", 1000),
    ("ar", "نصف المليون", 500_000),
    ("ar", "أربعة ملايين ونصف", 4_500_000),
    ("ar", "مليونان وربع", 2_250_000),
    ("ar", "ثلاثة أرباع المليار", 750_000_000),
]
"""Language, words and number."""


@pytest.mark.parametrize(("language", "words", "number"), CERTAIN)
def test_a_fraction_of_a_scale_is_one_number_in_both_readings(
    language: str, words: str, number: int | str
) -> None:
    assert parse_number(words, ExpectedNumber(language=language)) == ParsedNumber(Decimal(number), None)
    assert Decimal(number) in numbers_in(f"x {words} y", language)


@pytest.mark.parametrize(
    ("language", "words", "number"),
    [
        ("es", "más de millón y medio de pesos", 1_500_000),
        ("fr", "trois ans et demi", "3.5"),
        ("it", "due ore e mezza", "2.5"),
        ("en", "half an hour", "0.5"),
        ("fr", "2 millions 300 000 francs", 2_300_000),
        ("it", "un milione e 250 mila lire", 1_250_000),
        ("de", "2½ Millionen", 2_500_000),
        ("de", "zwei Billionen", 2 * 10**12),
        ("es", "un billón", 10**12),
        ("en", "a 2.5-million loan", 2_500_000),
        ("it", "quarant'anni", 40),
        ("es", "veintiún mil", 21_000),
    ],
)
def test_what_a_text_may_mean_is_read_generously(language: str, words: str, number: int | str) -> None:
    assert Decimal(number) in numbers_in(words, language)


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "half million and half"),
        ("en", "300 and a half"),
        ("it", "duemila e mezzo"),
        ("ar", "ألفا"),
    ],
)
def test_a_fraction_in_doubt_is_no_number_when_it_is_typed(language: str, typed: str) -> None:
    assert parse_number(typed, ExpectedNumber(language=language)) is NumberDoubt.NO_NUMBER


@pytest.mark.parametrize(
    ("language", "typed", "number"),
    [
        ("en", "half", (1, 2)),
        ("en", "one half", (1, 2)),
        ("en", "a third", (1, 3)),
        ("en", "two-thirds", (2, 3)),
        ("en", "three fourths", (3, 4)),
        ("en", "seven eighths", (7, 8)),
        ("de", "die Hälfte", (1, 2)),
        ("de", "ein Drittel", (1, 3)),
        ("de", "drei Viertel", (3, 4)),
        ("fr", "deux tiers", (2, 3)),
        ("fr", "la moitié", (1, 2)),
        ("es", "un tercio", (1, 3)),
        ("es", "medio", (1, 2)),
        ("it", "due terzi", (2, 3)),
        ("ar", "نصف", (1, 2)),
    ],
)
def test_a_fraction_alone_is_exact(language: str, typed: str, number: tuple[int, int]) -> None:
    assert fraction_at_start(bare(plain_case(typed)), language) == (Fraction(*number), "")


@pytest.mark.parametrize("typed", ["half and half", "third", "a seventh of nine", "half past one"])
def test_what_is_no_fraction_alone_is_no_number(typed: str) -> None:
    assert parse_number(typed) is NumberDoubt.NO_NUMBER


@pytest.mark.parametrize(
    ("language", "typed"), [("de", "zwei Billionen"), ("es", "1 billón"), ("it", "mezzo bilione")]
)
def test_a_scale_that_has_two_meanings_is_asked_in_figures(language: str, typed: str) -> None:
    assert parse_number(typed, ExpectedNumber(language=language)) is NumberDoubt.LONG_SCALE


def test_english_fractions_are_read_in_every_language_when_they_are_typed() -> None:
    assert read_fraction("half a million", "de") == (Decimal(500_000), "")


def test_the_unit_after_a_fraction_is_kept_as_it_was_typed() -> None:
    assert read_fraction("half a million km/h", "en") == (Decimal(500_000), " km/h")
    assert read_fraction("a million", "en") is None


@given(st.sampled_from(known_tags()), st.text("half a milone un y e edquarti12 ½.,'-و نصف", max_size=40))
def test_any_text_can_be_read(language: str, text: str) -> None:
    assert all(number.is_finite() for number in find_fractions(text, language))
    read_fraction(text, language)


def test_in_a_language_that_is_not_known_nothing_is_found() -> None:
    assert list(find_fractions("half a million", "tlh")) == []
