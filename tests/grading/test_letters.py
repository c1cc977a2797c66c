from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading.letters import letter, letter_places, paired_places
from quizgen.text.languages import known_tags
from quizgen.text.option_letters import alphabet


@pytest.mark.parametrize(
    ("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")]
)
def test_letters_go_on_after_z(index: int, name: str) -> None:
    assert letter(index) == name


@pytest.mark.parametrize("typed", ["ac", "A C", "a, c", "A/C", "a and c", "Ａ Ｃ", "a، c", "(a) (c)"])
def test_letters_may_be_typed_in_any_usual_way(typed: str) -> None:
    assert letter_places(typed, 3) == (0, 2)


@pytest.mark.parametrize("typed", ["d", "1", "a?", "aé", "A\N{COMBINING ACUTE ACCENT}"])
def test_anything_but_a_letter_of_the_sheet_is_no_place(typed: str) -> None:
    assert letter_places(typed, 3) is None


def test_beyond_z_letters_need_spaces() -> None:
    assert letter_places("aa b", 30) == (26, 1)
    assert letter_places("ba", 30) is None


@given(st.lists(st.integers(0, 60), min_size=1), st.integers(61, 80))
def test_places_typed_as_letters_come_back(places: list[int], count: int) -> None:
    assert letter_places(" ".join(map(letter, places)), count) == tuple(places)


@pytest.mark.parametrize(
    "typed", ["1b 2a", "1B2A", "1-b, 2-a", "1: b; 2: a", "2a 1b", "b a", "BA", "1 = b 2 = a"]
)
def test_pairs_may_be_typed_in_any_usual_way(typed: str) -> None:
    assert sorted(paired_places(typed, 2, 3) or ()) == [(0, 1), (1, 0)]


@pytest.mark.parametrize("typed", ["", "1", "1d", "3a", "0a", "a", "a b c", "b1", "?", "1bb", "1b 2"])
def test_anything_but_pairs_on_the_sheet_is_no_pair(typed: str) -> None:
    assert paired_places(typed, 2, 3) is None


@pytest.mark.parametrize("typed", ["أ", "ا", "إ", "a", "A", " أ "])
def test_an_option_may_be_named_in_the_letters_of_an_arabic_sheet(typed: str) -> None:
    assert letter_places(typed, 5) == (0,)


@pytest.mark.parametrize(
    ("typed", "places"),
    [("أج", (0, 2)), ("أ، ج", (0, 2)), ("ه", (4,)), ("هـ", (4,)), ("ب C", (1, 2)), ("ي", (9,))],
)
def test_letters_of_an_arabic_sheet_are_read_in_any_way_they_are_typed(
    typed: str, places: tuple[int, ...]
) -> None:
    assert letter_places(typed, 12) == places


def test_pairs_may_have_the_letters_of_an_arabic_sheet() -> None:
    assert paired_places("1أ 2ج", 2, 3) == ((0, 0), (1, 2))


def test_no_letter_of_a_sheet_stands_for_two_options_in_two_languages() -> None:
    for tag in known_tags():
        assert [letter_places(own, 26) for own in alphabet(tag)] == [(place,) for place in range(26)]
