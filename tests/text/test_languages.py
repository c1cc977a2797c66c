from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import format_decimal

from quizgen.text.languages import known_languages, known_tags, language_data
from quizgen.text.languages.fact_data import FactWords, roman, roman_value
from quizgen.text.languages.language import LanguageData
from quizgen.text.letters import bare
from quizgen.text.number_format import format_number

EVERY = pytest.mark.parametrize("data", known_languages(), ids=known_tags())
OTHER_FORM = {"ar": "d MMMM y", "en": "d MMMM y"}
"""English has the day first here, as in most of the world, and CLDR's own English is American."""


def months(data: LanguageData) -> list[tuple[str, int]]:
    return [
        (name, number)
        for number, names in enumerate(zip(data.months, data.month_forms, strict=True), 1)
        for name in {bare(names[0].casefold()), *names[1]}
    ]


def test_a_language_is_found_by_its_tag_whatever_its_region_or_script() -> None:
    assert language_data("de-CH") is language_data("DE") is language_data("de-Latn-AT")
    assert (language_data("de") or known_languages()[0]).tag == "de"


@pytest.mark.parametrize("tag", ["tlh", "zh-Hans", "pl", "", "language_data", "english_questions", "../de"])
def test_nothing_is_known_of_other_languages(tag: str) -> None:
    assert language_data(tag) is None


@EVERY
def test_a_language_stands_in_the_module_of_its_tag(data: LanguageData) -> None:
    assert language_data(data.tag) is data


@EVERY
def test_months_are_those_of_cldr(data: LanguageData) -> None:
    names = Locale(data.tag).months
    read = dict(months(data))

    assert list(data.months) == [names["format"]["wide"][number] for number in range(1, 13)]
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in names[context][width].items():
                assert read[bare(name.casefold()).rstrip(".")] == number


@EVERY
def test_days_are_written_in_the_order_of_cldr(data: LanguageData) -> None:
    pattern = OTHER_FORM.get(data.tag) or Locale(data.tag).date_formats["long"].pattern

    assert data.date_forms[0].format(day="d", month="MMMM", year="y") == pattern.replace("'", "")


@EVERY
def test_weekdays_are_those_of_cldr(data: LanguageData) -> None:
    assert data.dates is not None
    for number, name in Locale(data.tag).days["format"]["wide"].items():
        assert data.dates.weekdays[bare(name.casefold())] == number


@EVERY
def test_no_short_name_of_a_weekday_is_a_month(data: LanguageData) -> None:
    assert data.dates is not None
    assert {name for name, _ in months(data)}.isdisjoint(data.dates.weekdays)


@EVERY
def test_decades_are_tens(data: LanguageData) -> None:
    assert data.dates is not None
    assert set(data.dates.decades.values()) == set(range(20, 100, 10))


@EVERY
def test_numbers_are_written_as_by_cldr(data: LanguageData) -> None:
    marks = data.number_format
    # Babel parts 4 500 even where CLDR has two digits before the first mark at least, as in Spanish.
    grouped = ["4500.25"] if marks.grouped_from == 4 else []
    for number in ("0.5", "999", *grouped, "12345", "157000.25"):
        theirs = format_decimal(Decimal(number), locale=data.tag, numbering_system="latn")

        # The academies of Spanish part thousands by a space, where CLDR has a point.
        assert format_number(Decimal(number), data.tag) == (
            theirs.replace(".", marks.thousands) if data.tag == "es" else theirs
        )


@EVERY
def test_plural_forms_are_those_of_cldr(data: LanguageData) -> None:
    rule = Locale(data.tag).plural_form
    numbers = [Decimal(number) for number in (*range(300), 999, 1001, 1002, 10**5)]
    halves = [Decimal(number) + Decimal("0.5") for number in range(1, 12)]

    assert [data.plural(number) for number in numbers] == [rule(number) for number in numbers]
    assert {data.plural(number) for number in halves} <= {rule(number) for number in halves} | {"one"}


@pytest.mark.parametrize(
    "table",
    [
        months,
        lambda data: data.scales.items(),
        lambda data: data.hedges.items(),
        lambda data: [(name, unit) for unit, names in data.units.items() for name in names],
        lambda data: [*((word, True) for word in data.yes), *((word, False) for word in data.no)],
        lambda data: (data.facts or FactWords()).ordinals.items(),
    ],
    ids=["months", "scales", "hedges", "units", "yes and no", "ordinals"],
)
def test_a_word_that_is_read_in_all_languages_means_one_thing(
    table: Callable[[LanguageData], Iterable[tuple[str, object]]],
) -> None:
    meanings: dict[str, object] = {}
    for data in known_languages():
        for word, meaning in table(data):
            assert meanings.setdefault(word, meaning) == meaning, word
            assert word == bare(word.casefold())


@EVERY
def test_what_every_language_has_it_has(data: LanguageData) -> None:
    assert len(data.months) == len(data.month_forms) == 12
    assert data.number_words is not None
    assert data.all_of_the_above
    assert data.none_of_the_above
    assert data.function_words
    assert data.turning_words
    assert {bare(word.casefold()) for word in data.true_false} <= data.yes | data.no


def test_roman_numerals_below_90_are_read_back_and_no_other_words_are() -> None:
    assert [roman_value(roman(number).casefold()) for number in range(1, 90)] == list(range(1, 90))
    assert not any(map(roman_value, ["", "iiii", "vx", "ic", "c", "dc", "mix", "civil", "xc", "il"]))
