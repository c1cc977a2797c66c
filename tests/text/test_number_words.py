from __future__ import annotations

import sys
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text import number_words
from quizgen.text.numbers import whole_number

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int) -> str:
    """The number in English, as schools teach it."""
    for power, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if number >= power:
            high, low = divmod(number, power)
            return f"{in_words(high)} {name}" + (f" {in_words(low)}" if low else "")
    if number >= 100:
        high, low = divmod(number, 100)
        return f"{SMALL[high]} hundred" + (f" and {in_words(low)}" if low else "")
    if number >= 20:
        return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    return SMALL[number]


@given(st.integers(0, 10**12 - 1))
def test_every_number_is_read_in_words(number: int) -> None:
    assert whole_number(in_words(number)) == number
    assert whole_number(in_words(number).replace(" and", "").upper()) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4,500", 4500),
        ("4500.", 4500),
        ("0", 0),
        ("a hundred", 100),
        ("a thousand and one", 1001),
        ("fifteen hundred", 1500),
    ],
)
def test_figures_and_short_forms_are_read(text: str, number: int) -> None:
    assert whole_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["", "007", "4.50", "4,50", "-5", "two two", "nineteen ninety", "and one", "one and", "a", "hundred", "million one million",
     "one thousand one million", "eight years", "x" * 1000],
)  # fmt: skip
def test_codes_decimals_and_loose_words_are_no_whole_number(text: str) -> None:
    assert whole_number(text) is None


@pytest.mark.parametrize(
    ("language", "words", "number"),
    [
        ("de", "fünfundzwanzig", 25),
        ("de", "fuenfhundert", 500),
        ("de", "zwolf", 12),
        ("de", "eine Million", 10**6),
        ("de", "neunzehnhundertelf", 1911),
        ("fr", "vingt-cinq", 25),
        ("fr", "quatre-vingt-dix-neuf", 99),
        ("fr", "un million", 10**6),
        ("es", "treinta y dos", 32),
        ("es", "quinientas", 500),
        ("ar", "خمسة وعشرون", 25),
        ("ar", "مئة وخمسة وعشرون", 125),
        ("ar", "أربعة عشر", 14),
        ("ar", "ثلاثة آلاف وخمسمئة", 3500),
        ("ar", "مليونان وثلاثمئة ألف", 2_300_000),
        ("ar", "ألف وتسعمئة وأحد عشر", 1911),
        ("de", "twenty-five", 25),
        ("ja", "twenty-five", 25),
    ],
)
def test_numbers_are_read_in_the_words_of_the_language_and_in_english(
    language: str, words: str, number: int
) -> None:
    assert whole_number(words, language) == number


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "ein"), ("fr", "une"), ("de", "zwei zwei"), ("de", "ein paar"), ("fr", "vingt et"), ("ar", "خمسة خمسة"),
     ("en", "fünf"), ("tlh", "cha'")],
)  # fmt: skip
def test_articles_and_words_that_do_not_add_up_are_no_number_in_any_language(
    language: str, words: str
) -> None:
    assert whole_number(words, language) is None


ONES_AR = "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة".split()  # noqa: SIM905 - as people count
TENS_AR = "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split()  # noqa: SIM905
HUNDREDS_AR = "مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة".split()  # noqa: SIM905


def in_arabic(number: int) -> str:
    """A number below a thousand in Arabic."""
    hundreds, rest = divmod(number, 100)
    parts = [HUNDREDS_AR[hundreds - 1]] if hundreds else []
    if rest == 10:
        parts.append("عشرة")
    elif 10 < rest < 20:
        parts.append(f"{ONES_AR[rest - 11]} عشر")
    else:
        parts += [ONES_AR[rest % 10 - 1]] if rest % 10 else []
        parts += [TENS_AR[rest // 10 - 2]] if rest >= 20 else []
    return " و".join(parts)


@given(st.integers(1, 999), st.integers(0, 999))
def test_every_number_is_read_in_arabic(low: int, thousands: int) -> None:
    text = f"{in_arabic(thousands)} ألف و{in_arabic(low)}" if thousands else in_arabic(low)

    assert whole_number(text, "ar") == 1000 * thousands + low


@given(st.integers(0, 10**9 - 1))
def test_our_english_table_reads_what_text2num_reads(number: int) -> None:
    from text_to_num import text2num

    assert text2num(in_words(number), "en") == whole_number(in_words(number))


def test_without_the_library_the_words_of_its_languages_are_not_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "text_to_num", None)
    for cached in (number_words._library, number_words._whole):
        cached.cache_clear()
    try:
        assert not number_words.knows_number_words("de")
        assert number_words.knows_number_words("ar")
        assert whole_number("zwölf", "de") is None
        assert list(number_words.find_number_words("zwölf", "de")) == []
    finally:
        for cached in (number_words._library, number_words._whole):
            cached.cache_clear()
