from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.checks.wording import phrase, stem

pytestmark = pytest.mark.dependencies


def test_words_are_compared_by_their_stems_and_without_markup() -> None:
    assert phrase("*Withdrawing* the troops").stems == phrase("The troop withdraws").stems


def test_words_without_content_are_left_out_but_the_last_letter_is_a_name() -> None:
    assert phrase("Which of these is the vitamin?").stems == {"vitamin"}
    assert phrase("Vitamin A").stems == {"vitamin", "a"}


def test_figures_stay_whole() -> None:
    assert phrase("About 4,500 soldiers in 2003.").words == ("about", "4,500", "soldiers", "in", "2003")


def test_a_possessive_has_the_stem_of_its_noun() -> None:
    assert phrase("Iraq’s border").stems == phrase("border of Iraq").stems


def test_words_of_a_language_without_a_stemmer_are_their_own_stems() -> None:
    assert stem("running", "xx") == "running"
    assert stem("häuser", "de") == stem("haus", "de")


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert all(word == word.casefold() for word in phrase(text).words)
