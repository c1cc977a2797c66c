from __future__ import annotations

import pytest
from checks.found import found, levels
from samples import a_flashcard, an_ordering

from quizgen.checks.recall.order_given_away import ORDER_GIVEN_AWAY


def of(*items: str, language: str = "en") -> list[str]:
    return levels(ORDER_GIVEN_AWAY, an_ordering(items=items, dates=[]), language=language)


def test_years_that_rise_are_a_warning_at_the_items() -> None:
    items = ["market, 1834", "hall, 1911", "clock, 1987"]

    assert found(ORDER_GIVEN_AWAY, an_ordering(items=items, dates=[])) == [
        ("order-of-events", ("items",), "the dates or numbers in the items give away the order", "warning")
    ]


@pytest.mark.parametrize(
    "items",
    [
        ("tower (61 m)", "hall (12.5 m)", "stall (3 m)"),
        ("fish: 900", "cheese: 1,200", "bread: 4,000"),
        ("a barn of the 12th century", "a mill of the 16th century", "a bank of the 19th century"),
        ("The fair in April", "The regatta in August", "The market in December"),
        ("In March 1834 it began", "In May 1834 it grew", "In June 1835 it ended"),
        ("In 1834 the market began", "In 1911 came the hall", "In 1987 came the clock"),
        ("The keeper retires (1901)", "Joints are repaired (1960s)", "The tower reopens (2016)"),
        ("The keeper retires (1901)", "A storm comes (1901)", "The last one leaves (1986)"),
        ("The ship sails on 30 May", "It lands on 1 June", "It returns on 2 July"),
        ("The ship sails on 3 May 1911", "It lands on 7 May 1911", "It returns on 2 June 1911"),
    ],
)
def test_figures_may_rise_or_fall(items: tuple[str, ...]) -> None:
    assert of(*items) == ["warning"]


@pytest.mark.parametrize(
    "items",
    [
        ("1834", "1911", "1987"),
        ("1/4", "1/3", "1/2"),
        ("market, 1834", "clock, 1987", "hall, 1911"),
        ("market, 1834", "hall", "clock, 1987"),
        ("market, 1834", "hall, 1911"),
        ("market in May", "hall in 1911", "clock in June"),
        ("Symphony No. 41", "Symphony No. 3", "Symphony No. 1"),
    ],
)
def test_figures_that_are_the_task_or_tell_nothing_are_let_alone(items: tuple[str, ...]) -> None:
    assert of(*items) == []


def test_words_such_as_first_and_then_are_reported_in_english() -> None:
    items = ("First the stalls are set up", "Then the bell is rung", "Nobody sells any more")

    assert of(*items) == ["warning"]
    assert of(*items, language="de") == []


def test_ordinals_that_do_not_rise_give_nothing_away() -> None:
    assert of("Second voyage to the ice", "Governor of the isle", "First warning of a storm") == []


def test_months_are_known_by_their_names_in_the_questions_language() -> None:
    assert of("Messe im März", "Fest im Mai", "Markt im Oktober", language="de") == ["warning"]
    assert of("Messe im März", "Fest im Mai", "Markt im Oktober", language="tlh") == []


def test_one_such_word_tells_nothing() -> None:
    assert of("First aid was given", "The bell was rung", "Nobody came") == []


def test_other_types_are_not_looked_at() -> None:
    assert found(ORDER_GIVEN_AWAY, a_flashcard()) == []


@pytest.mark.parametrize(
    ("language", "sign"),
    [
        ("de", "Nr. "),
        ("fr", "n\u00b0 "),
        ("fr", "n\u00ba "),
        ("es", "n.\u00ba "),
        ("it", "n. "),
        ("it", "op. "),
    ],
)
def test_the_number_of_a_work_counts_nothing_in_any_language(language: str, sign: str) -> None:
    items = [f"Sonata {sign}{number}" for number in (3, 5, 9)]

    assert of(*items, language=language) == []


@pytest.mark.parametrize(
    "items",
    [
        ("The twelve who rowed", "The five who swam", "The two who walked"),
        ("The first attempt", "The second attempt", "The third attempt"),
        ("Two boats leave", "Three boats follow", "Nine boats return"),
    ],
)
def test_numbers_in_words_at_the_beginning_give_the_order(items: tuple[str, ...]) -> None:
    assert of(*items) == ["warning"]


@pytest.mark.parametrize(
    "items",
    [
        ("The five who swam", "The twelve who rowed", "The two who walked"),
        ("The first attempt", "The repair", "The second attempt"),
        ("The crew of two leaves", "The crew of three leaves", "The crew of nine leaves"),
    ],
)
def test_numbers_that_do_not_rise_or_stand_elsewhere_do_not(items: tuple[str, ...]) -> None:
    assert of(*items) == []


def test_several_words_for_later_are_for_information() -> None:
    assert of("The ferry is built", "The ferry is then sold", "The ferry finally sinks") == ["info"]
    assert of("The ferry is built", "The ferry is then sold", "The ferry sinks") == []
