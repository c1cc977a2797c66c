from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from grading.grading_cases import ANY_TEXT
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.hedges import Hedge
from quizgen.text.quantities import Quantity, read_quantity, same_quantity

LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "it", "ar", "ja"])


def is_same(key: str, typed: str, language: str) -> bool:
    """Whether a typed text says the same quantity as a key."""
    ours = read_quantity(key, language)
    theirs = read_quantity(typed, language, like=ours)
    return ours is not None and theirs is not None and same_quantity(ours, theirs)


@pytest.mark.parametrize(
    ("language", "key", "typed"),
    [
        ("en", "45%", "45 %"),
        ("en", "45%", "forty-five percent"),
        ("en", "50%", "half"),
        ("en", "half", "1/2"),
        ("en", "half", "one half"),
        ("en", "$4.5bn", "4.5 billion dollars"),
        ("en", "$1 trillion", "1 trillion US dollars"),
        ("en", "20 km", "20km"),
        ("en", "20 km", "twenty kilometres"),
        ("en", "20 km", "20,000 m"),
        ("en", "20 m", "20 metres"),
        ("en", "100 °C", "100 C"),
        ("en", "4,500", "4.5k"),
        ("en", "4,500", "4.5 thousand"),
        ("en", "4,500", "4 500"),
        ("en", "4,500 soldiers", "four thousand five hundred soldiers"),
        ("en", "first", "1st"),
        ("en", "nineteenth century", "the 19th century"),
        ("en", "three million", "3m"),
        ("de", "45 %", "fünfundvierzig Prozent"),
        ("de", "100.000", "hunderttausend"),
        ("de", "1,5 Mrd. Euro", "1,5 Milliarden €"),
        ("fr", "80", "quatre-vingts"),
        ("fr", "premier", "1er"),
        ("ar", "٤٥٪", "45 في المئة"),
    ],
)
def test_the_same_quantity_has_many_wordings(language: str, key: str, typed: str) -> None:
    assert is_same(key, typed, language)


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("45%", "45"),
        ("45%", "54%"),
        ("$4.5bn", "€4.5bn"),
        ("$4.5bn", "$4.5m"),
        ("20 km", "20 miles"),
        ("20 km", "20 m"),
        ("20 m", "20 million"),
        ("20 MW", "20 mW"),
        ("4,500 soldiers", "4,500 tanks"),
        ("first", "1"),
        ("first", "second"),
        ("third", "a third"),
    ],
)
def test_another_quantity_is_never_the_same(key: str, typed: str) -> None:
    assert not is_same(key, typed, "en")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Baghdad",
        "World War II",
        "10-20",
        "nine or ten",
        "5 km to 6 km",
        "not 12",
        "two two",
        "1:30",
        "1/2/3",
        "4,50",
    ],
)
def test_what_is_no_whole_quantity_is_none(text: str) -> None:
    assert read_quantity(text) is None


@pytest.mark.parametrize(("language", "text"), [("de", "eine"), ("fr", "un"), ("en", "none"), ("en", "a")])
def test_articles_are_no_quantity_where_no_number_is_asked_for(language: str, text: str) -> None:
    assert read_quantity(text, language) is None


def test_a_quantity_says_its_unit_by_one_name_and_its_hedge() -> None:
    assert read_quantity("nearly 4,500 soldiers") == Quantity(Decimal(4500), "soldier", Hedge.NEARLY)
    assert read_quantity("twenty kilometres") == Quantity(Decimal(20), "km")
    assert read_quantity("two thirds") == Quantity(Fraction(2, 3))
    assert read_quantity("$5") == Quantity(Decimal(5), "dollar")


@given(ANY_TEXT | st.text("0123456789.,-/ kmMWhx×^e½%$'\"()ndhalf", max_size=40), LANGUAGES)
def test_any_text_is_a_quantity_that_is_the_same_as_itself_or_none(text: str, language: str) -> None:
    found = read_quantity(text, language)

    assert found is None or same_quantity(found, found)


@given(
    st.sampled_from(["1 h ", "a/", "per a ", "half and ", "9", "²", "kilo", "one ", "'", "(1) ", "about "]),
    LANGUAGES,
)
def test_a_thousand_characters_are_no_quantity(part: str, language: str) -> None:
    assert read_quantity((part * 1000)[:1000], language) is None
