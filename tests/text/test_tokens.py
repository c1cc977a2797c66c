from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.text.tokens import is_within, stem_word, tokenize, without_elision, without_possessive


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
    assert stem_word("running", "xx") == "running"
    assert stem_word("häuser", "de") == stem_word("haus", "de")


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert all(word == word.casefold() for word in tokenize_markdown(text).words)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("it", "nell'ottobre", ("nell'", "ottobre")),
        ("it", "d\u2019Orta", ("d'", "orta")),
        ("fr", "Parce qu'Anne l'aime", ("parce", "qu'", "anne", "l'", "aime")),
        ("fr", "jusqu'à l'automne", ("jusqu'", "à", "l'", "automne")),
        ("fr", "aujourd'hui", ("aujourd'hui",)),
        ("fr", "O'Neill", ("o'neill",)),
        ("en", "d'Orta", ("d'orta",)),
        ("xx", "l'automne", ("l'automne",)),
    ],
)
def test_a_word_after_an_elided_one_is_a_word_in_languages_that_elide(
    language: str, text: str, words: tuple[str, ...]
) -> None:
    tokens = tokenize(text, language)

    assert tokens.words == words
    assert tokens.word_count == len(text.split())
    assert not any(stem.endswith("'") for stem in tokens.stems)


def test_an_elided_word_hides_no_word() -> None:
    assert is_within(tokenize("automne", "fr"), tokenize("Dès l'automne 1874", "fr"))
    assert is_within(tokenize("l'automne", "fr"), tokenize("Dès l'automne 1874", "fr"))
    assert without_elision("Dell\u2019Adige", "it") == "Adige"
    assert without_elision("l'Adige", "de") == "l'Adige"


def test_the_ending_of_an_owner_is_no_part_of_a_name() -> None:
    assert without_possessive("anna's") == without_possessive("anna\u2019s") == "anna"


@pytest.mark.parametrize(
    ("text", "countable"), [("Der See", True), ("灯塔", False), ("ประภาคาร", False), ("маяк", True)]
)
def test_words_cannot_be_counted_in_scripts_without_spaces(text: str, countable: bool) -> None:  # noqa: FBT001 - a parameter
    assert tokenize(text, "de").is_countable is countable
