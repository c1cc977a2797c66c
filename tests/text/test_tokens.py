from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.text.tokens import stem


def test_words_are_compared_by_their_stems_and_without_markup() -> None:
    assert (
        tokenize_markdown("*Withdrawing* the troops").stems == tokenize_markdown("The troop withdraws").stems
    )


def test_words_without_content_are_left_out_but_the_last_letter_is_a_name() -> None:
    assert tokenize_markdown("Which of these is the vitamin?").stems == {"vitamin"}
    assert tokenize_markdown("Vitamin A").stems == {"vitamin", "a"}


def test_figures_stay_whole() -> None:
    assert tokenize_markdown("About 4,500 soldiers in 2003.").words == (
        "about",
        "4,500",
        "soldiers",
        "in",
        "2003",
    )


def test_a_possessive_has_the_stem_of_its_noun() -> None:
    assert tokenize_markdown("Iraq’s border").stems == tokenize_markdown("border of Iraq").stems


def test_words_of_a_language_without_a_stemmer_are_their_own_stems() -> None:
    assert stem("running", "xx") == "running"
    assert stem("häuser", "de") == stem("haus", "de")


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert all(word == word.casefold() for word in tokenize_markdown(text).words)
