from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quizgen.model.class_list import (
    CHARACTERS,
    Learner,
    assign_forms,
    check_character,
    learner_code,
)

codes = st.text(CHARACTERS, min_size=2, max_size=6)


def a_class(*seats: str) -> list[Learner]:
    return [Learner(number, f"Learner {number}", seat) for number, seat in enumerate(seats, 1)]


def test_without_seats_the_forms_are_dealt_in_the_order_of_the_list() -> None:
    assert assign_forms(a_class("", "", "", "", ""), 2) == (0, 1, 0, 1, 0)


def test_an_empty_seat_does_not_give_neighbours_the_same_form() -> None:
    assert assign_forms(a_class("1", "2", "4", "3"), 2) == (0, 1, 1, 0)


def test_seats_that_are_not_all_numbers_are_dealt_in_the_order_of_the_list() -> None:
    assert assign_forms(a_class("window", "2", "2b"), 3) == (0, 1, 2)


@given(st.lists(st.integers(1, 200), min_size=2, unique=True), st.integers(2, 30))
def test_learners_side_by_side_never_have_the_same_form(seats: list[int], forms: int) -> None:
    dealt = dict(zip(seats, assign_forms(a_class(*map(str, seats)), forms), strict=True))
    for left, right in pairwise(sorted(seats)):
        assert right - left > 1 or dealt[left] != dealt[right]


def test_a_code_has_form_number_and_check_character() -> None:
    assert re.fullmatch("B-07-[0-9A-Z]", learner_code("B", 7))
    assert re.fullmatch("AA-123-[0-9A-Z]", learner_code("AA", 123))


def test_the_check_character_is_that_of_the_standard() -> None:
    assert check_character("A12425GABC1234002") == "M"  # an example of ISO 7064 in use (GRid)


@given(codes, st.data())
def test_a_wrong_character_is_detected(code: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(code) - 1))
    other = data.draw(st.sampled_from([each for each in CHARACTERS if each != code[place]]))
    assert check_character(code[:place] + other + code[place + 1 :]) != check_character(code)
