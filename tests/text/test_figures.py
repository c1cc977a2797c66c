from __future__ import annotations

from decimal import Decimal

import pytest

from quizgen.text.figures import ascii_marks, figure_values, vulgar_fractions
from quizgen.text.normal_form import n1
from quizgen.text.numbers import numbers_at, numbers_in, whole_number
from quizgen.text.typed_numbers import ExpectedNumber, NumberDoubt, ParsedNumber, parse_number

SPACES = ["\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{THIN SPACE}", "\N{FIGURE SPACE}", " "]


@pytest.mark.parametrize("language", ["de", "de-CH", "fr", "it"])
@pytest.mark.parametrize("mark", ["'", "\u2019"])
def test_swiss_thousands_are_read_in_their_languages(language: str, mark: str) -> None:
    text = f"1{mark}187{mark}500"

    assert parse_number(text, ExpectedNumber(language=language)) == ParsedNumber(Decimal(1_187_500), None)
    assert whole_number(text, language) == 1_187_500
    assert numbers_in(f"rund {text} Leute", language) == {Decimal(1_187_500)}


def test_swiss_thousands_may_have_decimals_and_are_read_in_every_language() -> None:
    assert parse_number("4'500,5", ExpectedNumber(language="de")) == ParsedNumber(Decimal("4500.5"), None)
    assert parse_number("4'50", ExpectedNumber(language="de")) is NumberDoubt.NO_NUMBER
    assert parse_number("4'500") == ParsedNumber(Decimal(4500), None)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ar", "it"])
@pytest.mark.parametrize("space", SPACES)
def test_every_space_may_part_thousands(language: str, space: str) -> None:
    text = f"12{space}400"

    assert parse_number(text, ExpectedNumber(language=language)) == ParsedNumber(Decimal(12_400), None)
    assert whole_number(text, language) == 12_400
    assert Decimal(12_400) in numbers_in(text, language)


@pytest.mark.parametrize(
    ("text", "number"), [("٤٥٫٥", "45.5"), ("١٢٬٤٠٠", "12400"), ("١٢،٤٠٠", "12400"), ("١٬٢٥٠٬٠٠٠", "1250000")]
)
def test_arabic_figures_are_read_with_their_marks(text: str, number: str) -> None:
    assert Decimal(number) in numbers_in(text, "ar")
    assert parse_number(text, ExpectedNumber(language="ar")) == ParsedNumber(Decimal(number), None)


def test_an_arabic_comma_between_words_is_no_mark_of_a_number() -> None:
    assert ascii_marks("٥، ٦") == "٥، ٦"


def test_figures_mean_what_any_language_means_by_them() -> None:
    assert set(figure_values("4.500")) == {Decimal(4500), Decimal("4.5")}
    assert set(figure_values("4'500,5")) == {Decimal("4500.5"), Decimal(45005)}


def test_a_fraction_in_one_character_is_read_with_the_number_before_it() -> None:
    assert [value for value, _ in vulgar_fractions(n1("2½ und ¾"))] == [Decimal("2.5"), Decimal("0.75")]


@pytest.mark.parametrize(
    ("text", "number"), [("1,5 Millionen Leute", 1_500_000), ("2 und eine halbe Million", 2_500_000)]
)
def test_figures_at_a_place_count_with_the_scale_after_them(text: str, number: int) -> None:
    assert Decimal(number) in numbers_at(text, 0, text.index(" "), "de")
    assert numbers_at("4700 Leute in 2 Jahren", 0, 4, "de") == {Decimal(4700)}
