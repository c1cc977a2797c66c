from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading.letters import letter, letter_places, paired_places


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
