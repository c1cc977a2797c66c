from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.date_reading import DateDoubt, parse_date
from quizgen.text.dates import PartialDate, format_date
from quizgen.text.letters import bare, plain_case

KNOWN = ["en", "de", "fr", "es", "it", "ar"]


def read(text: str, language: str = "en", key: str | None = None) -> str | DateDoubt:
    expected = PartialDate.parse(key) if key else None
    date = parse_date(bare(plain_case(text)), language=language, expected=expected)
    return str(date) if isinstance(date, PartialDate) else date


@pytest.mark.parametrize(
    "text",
    [
        "25/12/1991",
        "12/25/1991",
        "25.12.1991",
        "25-12-1991",
        "25 12 1991",
        "25. 12. 1991",
        "1991/12/25",
        "1991.12.25",
        "1991-12-25",
        "19911225",
        "1991年12月25日",
        "1991-12-25T00:00",
        "1991-12-25T08:30:00Z",
        "٢٥/١٢/١٩٩١",
        "25-Dec-1991",
        "the twenty-fifth of December 1991",
        "December twenty-fifth, nineteen ninety-one",
        "December the 25th, 1991",
        "Wednesday 25 December 1991 CE",
        "25 Decembr 1991",
        "25 Decemebr 1991",
        "25 Dezember 1991",
    ],
)
def test_a_text_that_can_mean_one_day_only_is_read(text: str) -> None:
    assert read(text) == "1991-12-25"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "3.10.1990"),
        ("de", "Mittwoch, der 3. Oktober 1990"),
        ("de", "am dritten Oktober 1990"),
        ("de", "3. Oktobr 1990"),
        ("fr", "mercredi 3 octobre 1990"),
        ("fr", "le 03/10/1990"),
        ("fr", "trois octobre 1990"),
        ("es", "miércoles, 3 de octubre de 1990"),
        ("es", "tres de octubre de 1990"),
        ("it", "mercoledì 3 ottobre 1990"),
        ("it", "3/10/1990"),
        ("ar", "الأربعاء 3 أكتوبر 1990"),
        ("ar", "3/10/1990"),
    ],
)
def test_in_most_languages_the_day_comes_before_the_month(language: str, text: str) -> None:
    assert read(text, language) == "1990-10-03"


@pytest.mark.parametrize("language", ["en", "en-GB", "en-US", "nl", "ja"])
def test_where_it_may_be_either_the_month_is_asked_for(language: str) -> None:
    assert read("3/10/1990", language) is DateDoubt.MONTH_IN_FIGURES
    assert read("3/3/1990", language) == "1990-03-03"
    assert read("30/10/1990", language) == "1990-10-30"


@pytest.mark.parametrize(
    "text", ["25.12.91", "1991-25-12", "91/12/25", "1991/92", "25121991", "1991-1992", "3.10", "10-20"]
)
def test_figures_that_may_be_something_else_are_in_doubt(text: str) -> None:
    assert read(text) is DateDoubt.MONTH_IN_FIGURES


@pytest.mark.parametrize("text", ["25 Dec 91", "25 December", "1 2 May 1991", "12 May 199"])
def test_a_year_has_four_digits(text: str) -> None:
    assert read(text) is DateDoubt.NO_YEAR


@pytest.mark.parametrize("text", ["31/11/1991", "29 February 1991", "1991-13", "13/1991", "0 May 1991"])
def test_a_day_that_never_was_is_none(text: str) -> None:
    assert read(text) is DateDoubt.NOT_IN_CALENDAR


@pytest.mark.parametrize(
    "text",
    [
        "25 Juny 1991",  # June, or July
        "25 XII 1991",
        "fifth Wednesday of December 1991 or so on",
        "fifth Monday of February 2015",
        "week of December 1991",
        "before 1991",
        "1991 or 1992",
        "25 December 1991 or 26 December 1991",
        "Christmas 1991",
    ],
)
def test_what_may_be_several_days_is_no_date(text: str) -> None:
    assert read(text) is DateDoubt.NO_DATE


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "the fourth Thursday of November 1991", "1991-11-28"),
        ("en", "2nd Monday in May 1991", "1991-05-13"),
        ("en", "the last Sunday of March 1991", "1991-03-31"),
        ("en", "the last day of February 1992", "1992-02-29"),
        ("en", "the 2nd day of May 1991", "1991-05-02"),
        ("de", "letzter Tag im Mai 1991", "1991-05-31"),
        ("fr", "premier lundi de mai 1991", "1991-05-06"),
        ("es", "último domingo de mayo de 1991", "1991-05-26"),
        ("it", "1° maggio 1991", "1991-05-01"),
    ],
)
def test_a_day_may_be_counted_in_its_month(language: str, text: str, date: str) -> None:
    assert read(text, language) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("03/1991", "1991-03"),
        ("3.1991", "1991-03"),
        ("1991/03", "1991-03"),
        ("March 1991", "1991-03"),
        ("1991 AD", "1991"),
        ("nineteen ninety-one", "1991"),
    ],
)
def test_months_and_years_are_read_as_well(text: str, date: str) -> None:
    assert read(text) == date


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "753 BC"),
        ("en", "753BC"),
        ("en", "753 B.C.E."),
        ("en", "BC 753"),
        ("en", "in the year 753 before Christ"),
        ("de", "753 v. Chr."),
        ("de", "753 v.Chr."),
        ("de", "753 vor Christus"),
        ("fr", "753 av. J.-C."),
        ("fr", "753 avant Jésus-Christ"),
        ("es", "753 a. C."),
        ("es", "753 antes de Cristo"),
        ("it", "753 a.C."),
        ("it", "753 avanti Cristo"),
        ("ar", "753 ق.م"),
        ("ar", "٧٥٣ قبل الميلاد"),
    ],
)
def test_a_year_before_christ_is_read(language: str, text: str) -> None:
    assert read(text, language, "753 BC") == "753 BC"


def test_without_its_era_a_year_before_christ_is_asked_for_again() -> None:
    assert read("753", key="753 BC") is DateDoubt.NO_ERA
    assert read("21 April 753", key="21 April 753 BC") is DateDoubt.NO_ERA
    assert read("AD 753", key="753 BC") == "0753"
    assert read("79", key="0079") == "0079"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "18th century"),
        ("en", "the eighteenth century"),
        ("en", "18th c."),
        ("en", "C18"),
        ("en", "XVIII century"),
        ("de", "18. Jahrhundert"),
        ("de", "achtzehntes Jh."),
        ("fr", "XVIIIe siècle"),
        ("fr", "18ème siècle"),
        ("fr", "dix-huitième siècle"),
        ("es", "siglo XVIII"),
        ("es", "siglo dieciocho"),
        ("it", "XVIII secolo"),
        ("it", "diciottesimo secolo"),
        ("it", "il Settecento"),
        ("ar", "القرن الثامن عشر"),
        ("ar", "القرن 18"),
    ],
)
def test_a_century_is_read(language: str, text: str) -> None:
    assert read(text, language) == "18th century"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "1960s"),
        ("en", "the 1960's"),
        ("en", "nineteen-sixties"),
        ("de", "1960er Jahre"),
        ("de", "1960er"),
        ("fr", "les années 1960"),
        ("es", "la década de 1960"),
        ("it", "anni 1960"),
        ("ar", "ستينيات القرن العشرين"),
        ("de", "die sechziger Jahre des 20. Jahrhunderts"),
    ],
)
def test_a_decade_is_read(language: str, text: str) -> None:
    assert read(text, language) == "1960s"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the sixties"),
        ("en", "'60s"),
        ("de", "die sechziger Jahre"),
        ("de", "60er"),
        ("fr", "années soixante"),
        ("es", "los años sesenta"),
        ("it", "gli anni '60"),
        ("ar", "الستينيات"),
    ],
)
def test_a_decade_without_its_century_is_one_of_the_20th_or_in_doubt(language: str, text: str) -> None:
    assert read(text, language, "1960s") == read(text, language, "1970s") == "1960s"
    assert read(text, language, "1860s") is DateDoubt.NO_CENTURY
    assert read(text, language) is DateDoubt.NO_CENTURY


@given(
    st.dates().map(str).filter(lambda day: day > "1000")
    | st.integers(1, 25).map(lambda number: str(PartialDate.of_century(number)))
    | st.integers(1, 25).map(lambda number: str(PartialDate.of_century(number, bc=True)))
    | st.integers(1, 9999).map(lambda year: f"{year} BC")
    | st.dates().map(lambda day: f"{day.year}-{day.month:02}-{min(day.day, 28):02} BC")
    | st.integers(100, 209).map(lambda number: f"{number}0s"),
    st.sampled_from([*KNOWN, "xx"]),
)
def test_a_date_written_out_is_read_back(key: str, language: str) -> None:
    written = format_date(PartialDate.parse(key), language)

    assert read(written, language, key) == str(PartialDate.parse(key))


def test_a_month_may_lack_one_of_its_letters() -> None:
    assert read("11 Aprl 1713") == "1713-04-11"
    assert read("11 Marh 1713") == "1713-03-11"
    assert isinstance(read("11 Jue 1713"), DateDoubt), "June or July"
