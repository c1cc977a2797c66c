from __future__ import annotations

import pytest
from grading.grading_cases import ANY_TEXT
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.dates import PartialDate, format_date
from quizgen.text.facts import FactAgreement, compare_facts, may_be_fact
from quizgen.text.languages import language_data
from quizgen.text.languages.fact_data import roman

SAME, DIFFERENT, UNCLEAR = FactAgreement.SAME, FactAgreement.DIFFERENT, FactAgreement.UNCLEAR


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("9 November 1989", "November 9, 1989"),
        ("9 November 1989", "1989-11-09"),
        ("9 November 1989", "the ninth of November 1989"),
        ("25 December 1991", "25/12/1991"),
        ("May 1998", "05/1998"),
        ("1945", "in 1945"),
        ("in 1945", "1945"),
        ("44 BC", "44 B.C.E."),
        ("1960s", "the sixties"),
        ("the eighteenth century", "18th century"),
        ("4 July", "July 4th"),
        ("December", "Dec."),
        ("4 July", "the Fourth of July"),
    ],
)
def test_a_date_is_the_same_in_any_form(key: str, typed: str) -> None:
    assert compare_facts(typed, key) is SAME


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("9 November 1989", "10 November 1989"),
        ("9 November 1989", "November 1989"),
        ("9 November 1989", "9 November 1998"),
        ("1945", "May 1945"),
        ("1945", "1945 BC"),
        ("1960s", "1860s"),
        ("the eighteenth century", "19th century"),
        ("4 July", "5 July"),
        ("December", "November"),
        ("December", "4 December"),
        ("4 July", "4 June"),
        ("44 BC", "AD 44"),
    ],
)
def test_another_date_is_different(key: str, typed: str) -> None:
    assert compare_facts(typed, key) is DIFFERENT


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("3 May 1998", "3/5/1998"),
        ("3 May 1998", "5/3/1998"),
        ("3 May 1998", "3.5.98"),
        ("3 May 1998", "3 May 98"),
        ("4 July", "7/4"),
        ("3 pm", "3 o'clock"),
        ("3 pm", "3:00"),
    ],
)
def test_what_may_be_the_key_or_not_is_unclear(key: str, typed: str) -> None:
    assert compare_facts(typed, key) is UNCLEAR


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("4 pm", "4pm"),
        ("4 pm", "4 p.m."),
        ("4 pm", "16:00"),
        ("4 pm", "four pm"),
        ("16:30", "4.30 pm"),
        ("noon", "12 pm"),
        ("midnight", "12 am"),
    ],
)
def test_a_time_is_the_same_on_either_clock(key: str, typed: str) -> None:
    assert compare_facts(typed, key) is SAME


@pytest.mark.parametrize(("key", "typed"), [("4 pm", "4 am"), ("4 pm", "4:30 pm"), ("noon", "midnight")])
def test_another_time_is_different(key: str, typed: str) -> None:
    assert compare_facts(typed, key) is DIFFERENT


@pytest.mark.parametrize(
    ("key", "typed", "language"),
    [
        ("1914-1918", "1914 to 1918", "en"),
        ("1914-1918", "1914\u201318", "en"),
        ("1914-1918", "from 1914 to 1918", "en"),
        ("1914-1918", "between 1914 and 1918", "en"),
        ("1914-1918", "the 1914 to 1918", "en"),
        ("10-20 km", "10 to 20 kilometres", "en"),
        ("1914-1918", "von 1914 bis 1918", "de"),
        ("1914-1918", "de 1914 à 1918", "fr"),
        ("1914-1918", "entre 1914 y 1918", "es"),
        ("1914-1918", "dal 1914 al 1918", "it"),
        ("1914-1918", "من 1914 إلى 1918", "ar"),
        ("1914-1918", "بين 1914 و1918", "ar"),
    ],
)
def test_a_range_is_the_same_with_words_or_a_dash(key: str, typed: str, language: str) -> None:
    assert compare_facts(typed, key, language) is SAME


@pytest.mark.parametrize(
    ("key", "typed"), [("1914-1918", "1914-1981"), ("1914-1918", "1918-1914"), ("10-20 km", "10-20 miles")]
)
def test_another_range_is_different(key: str, typed: str) -> None:
    assert compare_facts(typed, key) is DIFFERENT


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("45%", "45 %"),
        ("45%", "forty-five per cent"),
        ("$1 trillion", "1 trillion dollars"),
        ("4,500", "4 500"),
        ("4 500", "4,500."),
        ("4,500", "4 500."),
        ("100+", "more than 100"),
        ("100+", "100+."),
        ("4,500", "four thousand five hundred"),
        ("20 km", "20km"),
        ("1984", "Nineteen Eighty-Four"),
        ("-40 degrees", "minus forty degrees"),
        ("13 million inhabitants", "13,000,000 inhabitants"),
        ("two dozen", "24"),
        ("5 km", "5000 m"),
        ("two weeks", "14 days"),
        ("half", "1/2"),
        ("half", "50 percent"),
        ("two-thirds", "2/3"),
    ],
)
def test_a_quantity_is_the_same_in_figures_and_words(key: str, typed: str) -> None:
    assert compare_facts(typed, key) is SAME


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("4,500", "5,400"),
        ("-40 degrees", "40 degrees"),
        ("007", "7"),
        ("4.10", "4.1"),
        ("Python 3.10", "Python 3.1"),
        ("Web 2.0", "Web 2"),
        ("Vitamin B12", "Vitamin B1"),
        ("H2O", "H3O"),
        ("zip 02134", "zip 2134"),
    ],
)
def test_another_number_version_or_code_is_different(key: str, typed: str) -> None:
    assert compare_facts(typed, key) is DIFFERENT


@pytest.mark.parametrize(
    ("key", "typed"),
    [("20 km", "20 miles"), ("two weeks", "2 days"), ("$5", "£5"), ("45%", "45"), ("$5", "5")],
)
def test_the_same_number_of_something_else_has_another_unit(key: str, typed: str) -> None:
    assert compare_facts(typed, key) is FactAgreement.OTHER_UNIT


@pytest.mark.parametrize(
    ("key", "typed", "language"),
    [
        ("nearly 4,500", "4500", "en"),
        ("500", "about 500", "en"),
        ("about 500", "more than 500", "en"),
        ("nearly 4,500 US soldiers", "4,500 US soldiers", "en"),
        ("~500", "500", "en"),
        ("mehr als 500", "500", "de"),
    ],
)
def test_a_hedge_may_be_missing(key: str, typed: str, language: str) -> None:
    assert compare_facts(typed, key, language) is FactAgreement.HEDGE_MISSING


@pytest.mark.parametrize(
    ("key", "typed", "language"),
    [
        ("more than 500", "fewer than 500", "en"),
        ("nearly 4,500 US soldiers", "over 4,500 US soldiers", "en"),
        ("at least 500", "at most 500", "en"),
        ("500 or more", "500 or less", "en"),
        ("mehr als 500", "weniger als 500", "de"),
        ("plus de 500", "moins de 500", "fr"),
        ("más de 500", "menos de 500", "es"),
        ("più di 500", "meno di 500", "it"),
        ("أكثر من 500", "أقل من 500", "ar"),
    ],
)
def test_below_is_opposed_to_above(key: str, typed: str, language: str) -> None:
    assert compare_facts(typed, key, language) is FactAgreement.HEDGE_OPPOSED


def test_a_hedge_of_the_same_direction_is_the_same() -> None:
    assert compare_facts("almost 500", "nearly 500") is SAME


@pytest.mark.parametrize(
    ("key", "typed", "language"),
    [
        ("thirteen original colonies", "13 original colonies", "en"),
        ("Article 5", "Article Five", "en"),
        ("Article V", "article 5", "en"),
        ("first", "1st", "en"),
        ("Six-Day War", "6 day war", "en"),
        ("F-16", "F16", "en"),
        ("World War II", "World War 2", "en"),
        ("World War II", "Second World War", "en"),
        ("World War II", "WWII", "en"),
        ("Fourth Amendment", "Amendment IV", "en"),
        ("Henry VIII", "Henry 8", "en"),
        ("Henry VIII", "henry viii", "en"),
        ("Henry VIII", "Henry the Eighth", "en"),
        ("Henry VIII", "King Henry the 8th", "en"),
        ("Pope John Paul II", "John Paul II", "en"),
        ("Friedrich II.", "Friedrich der Zweite", "de"),
        ("der Zweite Weltkrieg", "2. Weltkrieg", "de"),
        ("Louis XIV", "Louis quatorze", "fr"),
        ("François Ier", "François premier", "fr"),
        ("Seconde Guerre mondiale", "2e guerre mondiale", "fr"),
        ("II Guerra Mundial", "Segunda Guerra Mundial", "es"),
        ("Felipe II", "Felipe Segundo", "es"),
        ("Vittorio Emanuele II", "Vittorio Emanuele secondo", "it"),
        ("الحرب العالمية الثانية", "الحرب العالمية 2", "ar"),
    ],
)
def test_numbers_among_words_are_compared_by_meaning(key: str, typed: str, language: str) -> None:
    assert compare_facts(typed, key, language) is SAME


@pytest.mark.parametrize(
    ("key", "typed", "language"),
    [
        ("Edward I", "Edward II", "en"),
        ("Henry VIII", "Henry VII", "en"),
        ("Henry VIII", "Henry", "en"),
        ("World War II", "First World War", "en"),
        ("Article 5", "Article 6", "en"),
        ("Article II", "Article 11", "en"),
        ("thirteen colonies", "thirty colonies", "en"),
        ("COVID-19", "COVID-18", "en"),
        ("Erster Weltkrieg", "2. Weltkrieg", "de"),
        ("Carlos V", "Carlos I", "es"),
    ],
)
def test_another_number_among_words_is_different(key: str, typed: str, language: str) -> None:
    assert compare_facts(typed, key, language) is DIFFERENT


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("I", "1"),
        ("me and I", "me and 1"),
        ("Malcolm X", "Malcolm 10"),
        ("CD", "400"),
        ("MIX", "1009"),
        ("civil", "CIVIL"),
        ("Washington DC", "Washington 600"),
        ("no one", "no 1"),
        ("Mars", "March"),
        ("Mars 3", "March 3"),
        ("March", "3"),
        ("third", "3"),
        ("May", "5"),
        ("4,500 US soldiers", "4,500 UK soldiers"),
        ("two men", "2 women"),
    ],
)
def test_words_that_are_no_numbers_are_left_to_the_words(key: str, typed: str) -> None:
    assert compare_facts(typed, key) is None


def test_a_very_long_text_is_no_fact() -> None:
    assert compare_facts("1 " * 500, "1") is None


FACTS = st.sampled_from(
    ["3 pm", "1939-45", "Henry VIII", "18 December 2011", "1990s", "45%", "nearly 500", "5th century BC"]
)


@given(ANY_TEXT | FACTS, ANY_TEXT | FACTS, st.sampled_from(["en", "de", "fr", "es", "it", "ar", "xx", ""]))
def test_no_text_breaks_the_comparison(typed: str, key: str, language: str) -> None:
    assert compare_facts(typed, key, language) in {None, *FactAgreement}


def forms(number: int, language: str) -> list[str]:
    """A number among words, as people write it."""
    names = [
        "Henry {}",
        "Article {}",
        "World War {}",
        "{} colonies",
        "{} km",
        "{} May 2011",
        "1{:02}0-1{:02}5",
        "siglo {}",
        "F-{}",
    ]
    written = [name.format(*[number] * name.count("{")) for name in names]
    data = language_data(language)
    ordinals = (
        [word for word, value in data.facts.ordinals.items() if value == number]
        if data and data.facts
        else []
    )
    centuries = [format_date(PartialDate.of_century(number, bc=bc), language) for bc in (True, False)]
    kings = [f"{name} {roman(number)}" for name in ("Henry", "Article", "World War", "siglo")]
    return [
        *written,
        *centuries,
        *kings,
        *ordinals,
        *(f"Henry the {word}" for word in ordinals),
        f"{number}th",
        str(number),
    ]


@given(
    st.integers(1, 31), st.integers(1, 31), st.sampled_from(["en", "de", "fr", "es", "it", "ar"]), st.data()
)
def test_two_different_numbers_are_never_the_same_fact(
    one: int, other: int, language: str, data: st.DataObject
) -> None:
    key, typed = (data.draw(st.sampled_from(forms(number, language))) for number in (one, other))

    agreement = compare_facts(typed, key, language)

    if one != other:
        assert agreement not in {SAME, FactAgreement.HEDGE_MISSING}


@given(FACTS | ANY_TEXT, st.sampled_from(["en", "de", "ar"]))
def test_a_fact_is_never_different_from_itself(text: str, language: str) -> None:
    assert compare_facts(text, text, language) in {None, SAME}


@pytest.mark.parametrize(
    ("key", "typed", "language"),
    [
        ("3:1", "three to one", "en"),
        ("20%", "one in five", "en"),
        ("three quarters", "3 out of 4", "en"),
        ("1½", "1.5", "en"),
        ("10⁶", "a million", "en"),
        ("twice", "2 times", "en"),
        ("threefold", "three times", "en"),
        ("Article 5", "Art. 5", "en"),
        ("Chapter 3", "ch. 3", "en"),
        ("artículo 14", "art. 14", "es"),
        ("Hundred Years' War", "100 Years' War", "en"),
        ("Dreißigjähriger Krieg", "30-jähriger Krieg", "de"),
        ("summer of 1914", "summer 1914", "en"),
        ("0", "none", "en"),
    ],
)
def test_shares_ratios_and_short_names_are_the_same_in_figures_and_words(
    key: str, typed: str, language: str
) -> None:
    assert compare_facts(typed, key, language) is SAME


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("3:1", "1:3"),
        ("3:1", "three to two"),
        ("20%", "one in six"),
        ("1½", "11/2"),
        ("10⁶", "106"),
        ("twice", "3 times"),
        ("Article 5", "Art. 6"),
        ("one", "none"),
    ],
)
def test_other_shares_ratios_and_short_names_differ(key: str, typed: str) -> None:
    assert compare_facts(typed, key, "en") is not SAME


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("noon", "12 pm"),
        ("the sixties", "1960s"),
        ("the eighteenth century", "18th century"),
        ("first", "1st"),
        ("dozens", "12"),
        ("a third", "1/3"),
        ("none", "0"),
        ("Louis XIV", "Louis 14"),
        ("twice", "2 times"),
    ],
)
def test_words_that_may_be_a_fact_are_known_as_such(words: str, figures: str) -> None:
    assert compare_facts(words, figures) is SAME
    assert may_be_fact(words, "en")


@pytest.mark.parametrize("words", ["Dunaby", "the left bank", "Anna Lund"])
def test_words_without_one_of_a_fact_need_not_be_read(words: str) -> None:
    assert not may_be_fact(words, "en")


@given(st.sampled_from(["12 pm", "1960s", "1st", "12", "1/3", "0", "Louis 14", "2 times"]), ANY_TEXT)
def test_what_cannot_be_a_fact_is_never_the_same_as_one(figures: str, text: str) -> None:
    assert may_be_fact(text, "en") or compare_facts(text, figures) is not SAME
