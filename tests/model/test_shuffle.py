from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import (
    a_date,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    an_ordering,
    one_of_each,
)

from quizgen.model.questions import MultipleChoice, options
from quizgen.model.shuffle import display_order, group_adjacent, group_key, keeps_order, shuffle

NAMES = st.lists(st.text("abcdefgh ", min_size=1, max_size=5), min_size=1, max_size=8, unique=True)

PINNED = {
    "form-a": (1, 0, 2, 3),
    "form-b": (2, 3, 0, 1),
    "scripts": (0, 2, 1),
    "choice": (3, 2, 1, 0),
    "response": (0, 3, 1, 4, 2),
    "matching": (3, 2, 0, 1),
    "ordering": (3, 0, 2, 1),
}


def shown(question: MultipleChoice, seed: str = "a") -> list[str]:
    return [options(question)[index].text for index in display_order(question, seed)]


def worded(answer: str, *distractors: str, **changes: object) -> MultipleChoice:
    return a_multiple_choice(answer=answer, distractors=list(distractors), **changes)


def test_the_order_is_the_same_for_ever() -> None:
    # Printed forms and their keys hang on this: if it fails, the order has changed for everybody.
    assert shuffle(["north", "east", "south", "west"], "form-a", "winds") == PINNED["form-a"]
    assert shuffle(["north", "east", "south", "west"], "form-b", "winds") == PINNED["form-b"]
    assert shuffle(["\u0634\u0645\u0627\u0644", "\u4e1c", "\U0001f9ed"], "", "q") == PINNED["scripts"]
    assert display_order(a_multiple_choice(), "a") == PINNED["choice"]
    assert display_order(a_multiple_response(), "a") == PINNED["response"]
    assert display_order(a_matching(), "a") == PINNED["matching"]
    assert display_order(an_ordering(), "a") == PINNED["ordering"]


@given(NAMES, st.text(max_size=5))
def test_every_thing_is_shown_once(names: list[str], seed: str) -> None:
    assert sorted(shuffle(names, seed)) == list(range(len(names)))


def test_a_seed_of_bytes_that_are_no_text_shuffles_like_any_other() -> None:
    # What a shell hands over as --seed $'\xff'.
    assert sorted(shuffle(["a", "b", "c"], "\udcff")) == [0, 1, 2]


@given(NAMES, st.text("xyz", min_size=1), st.text(max_size=3))
def test_one_more_thing_leaves_the_order_of_the_others(names: list[str], more: str, seed: str) -> None:
    before = [names[index] for index in shuffle(names, seed)]
    after = [[*names, more][index] for index in shuffle([*names, more], seed)]

    assert [name for name in after if name != more] == before


@given(NAMES)
def test_the_order_does_not_depend_on_the_order_of_writing(names: list[str]) -> None:
    other = sorted(names)

    assert [names[index] for index in shuffle(names, "s")] == [other[index] for index in shuffle(other, "s")]


def test_equal_things_keep_their_order() -> None:
    order = shuffle(["a", "b", "a", "a"], "seed")

    assert [index for index in order if index != 1] == [0, 2, 3]


def test_seeds_and_questions_have_orders_of_their_own() -> None:
    names = [str(number) for number in range(8)]

    assert len({shuffle(names, seed, "q") for seed in "abcdefgh"}) == 8
    assert len({shuffle(names, "a", question) for question in "abcdefgh"}) == 8
    assert shuffle(names, "a", "bc") != shuffle(names, "ab", "c")


def test_the_key_stands_in_every_position_equally_often() -> None:
    count, places = 4000, 4
    found = Counter(
        display_order(a_multiple_choice(id=f"question-{number}"), "a").index(0) for number in range(count)
    )

    expected = count / places
    chi_square = sum((found[place] - expected) ** 2 / expected for place in range(places))
    assert chi_square < 16.3  # 3 degrees of freedom: one honest shuffle in a thousand is worse


@given(st.text("abc", min_size=1, max_size=3))
def test_things_to_order_or_match_are_never_shown_solved(seed: str) -> None:
    for question in (an_ordering(), an_ordering(items=["first", "second"], dates=None), a_matching()):
        order = display_order(question, seed)
        assert order != tuple(range(len(order)))
        assert sorted(order) == list(range(len(order)))


def test_a_single_right_side_stands_where_it_must() -> None:
    assert display_order(a_matching(pairs={"a": "x", "b": "x"}, distractors=None), "a") == (0,)


def test_types_without_parts_have_no_order() -> None:
    with_parts = {
        question.type
        for question in one_of_each()
        if {"distractors", "pairs", "items"} & set(type(question).model_fields)
    }

    assert {question.type for question in one_of_each() if display_order(question, "a")} == with_parts
    assert with_parts >= {"multiple-choice", "multiple-response", "matching", "ordering"}
    assert display_order(a_date(), "b") == ()


@pytest.mark.parametrize(
    ("question", "order"),
    [
        (worded("157", "100", "4,500", "500"), ["100", "157", "500", "4,500"]),
        (worded("0.5", "-3", "10", "+2"), ["-3", "0.5", "+2", "10"]),
        (worded("20 km", "3 km", "100 km"), ["3 km", "20 km", "100 km"]),
        (worded("20%", "3 %", "100%"), ["3 %", "20%", "100%"]),
        (worded("2011", "1990s", "2003"), ["1990s", "2003", "2011"]),
        (worded("1.0", "1.00", "0.9"), ["0.9", "1.0", "1.00"]),
        (
            worded("$1 trillion", "$800 billion", "$2 trillion"),
            ["$800 billion", "$1 trillion", "$2 trillion"],
        ),
        (
            worded("18 December 2011", "31 August 2010", "20 March 2003"),
            ["20 March 2003", "31 August 2010", "18 December 2011"],
        ),
    ],
)
def test_numbers_and_dates_rise_under_every_seed(question: MultipleChoice, order: list[str]) -> None:
    assert {tuple(shown(question, seed)) for seed in "abcdef"} == {tuple(order)}
    assert keeps_order(question)


def test_numbers_among_words_are_shuffled() -> None:
    question = worded("100", "many", "500")

    assert len({display_order(question, seed) for seed in "abcdefghij"}) > 1
    assert not keeps_order(question)


def test_without_shuffling_words_stand_in_the_order_of_the_alphabet() -> None:
    question = worded("pear", "Apple", "fig", shuffle="false")

    assert {tuple(shown(question, seed)) for seed in "abc"} == {("Apple", "fig", "pear")}
    assert keeps_order(question)


def test_without_shuffling_dates_rise() -> None:
    question = worded("2011-12-18", "2003-03-20", "2011-10", shuffle="false")

    assert shown(question) == ["2003-03-20", "2011-10", "2011-12-18"]


def test_dates_written_in_words_rise_before_what_is_pinned() -> None:
    question = worded("December 2011", "None of these", "March 2003", "May 2006", pin="None of these")

    assert shown(question) == ["March 2003", "May 2006", "December 2011", "None of these"]


def test_pinned_options_stay_last_in_their_order() -> None:
    question = worded("pear", "None of these", "fig", "All of these", pin=["All of these", "None of these"])

    assert {tuple(shown(question, seed)[-2:]) for seed in "abcdef"} == {("All of these", "None of these")}
    assert len({display_order(question, seed) for seed in "abcdef"}) == 2


def test_a_pinned_key_stays_last_too() -> None:
    question = worded("None of these", "fig", "pear", pin="None of these")

    assert {shown(question, seed)[-1] for seed in "abcdef"} == {"None of these"}


@pytest.mark.parametrize("pin", ["0", "None of these"])
def test_numbers_rise_before_what_is_pinned(pin: str) -> None:
    question = worded("20", "10", "30", pin, pin=pin)

    assert {tuple(shown(question, seed)) for seed in "abc"} == {("10", "20", "30", pin)}
    assert keeps_order(question)


def test_an_option_pinned_twice_is_shown_once() -> None:
    assert shown(worded("20", "10", "30", pin=["10", "10"])) == ["20", "30", "10"]


@given(st.lists(st.sampled_from("abcdef"), max_size=12))
def test_equal_names_stand_side_by_side_where_the_first_of_them_stood(names: list[str]) -> None:
    order = group_adjacent(names)

    assert [names[index] for index in order] == [
        name for name in dict.fromkeys(names) for _ in range(names.count(name))
    ]
    assert all(a < b for a, b in pairwise(order) if names[a] == names[b])


@given(st.lists(st.sampled_from("abcdef"), max_size=12), st.text(max_size=4))
def test_equal_names_are_shuffled_as_one_and_keep_their_order(names: list[str], seed: str) -> None:
    order = shuffle(names, seed)

    assert [names[index] for index in order] == [
        name for name in dict.fromkeys(names[index] for index in order) for _ in range(names.count(name))
    ]
    assert all(a < b for a, b in pairwise(order) if names[a] == names[b])


def test_no_question_is_taken_for_a_group_of_its_name() -> None:
    assert group_key(a_date(id="storm")) == "storm"
    assert group_key(a_date(id="q", group="storm")) == group_key(a_numeric(id="r", group="storm")) != "storm"
