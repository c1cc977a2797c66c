from __future__ import annotations

from unicodedata import category

import pytest
from grading.grading_cases import ANY_TEXT
from hypothesis import given

from quizgen.text.folding import folded, legible, words
from quizgen.text.letters import ascii_digits, bare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Baghdad", "  BAGHDAD. "),
        ("the north", "North"),
        ("“Good”", "good"),
        ("al-Maliki", "al Maliki"),
        ("U.S.", "US"),
        ("George W. Bush", "george w bush"),
        ("St. Helena", "St Helena"),
        ("Burma (Myanmar)", "Burma, Myanmar"),
        ("٢٠١١", "2011"),
        ("e\N{COMBINING ACUTE ACCENT}", "é"),
        ("ﬁre", "fire"),
        ("right\N{RIGHT-TO-LEFT OVERRIDE}", "right"),
        ("Straße", "STRASSE"),
    ],
)
def test_habits_of_writing_make_no_difference(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5%", "5"),
        ("-5", "5"),
        ("$5", "£5"),
        ("10²", "102"),
        ("4,500", "4.500"),
        ("C#", "C"),
        ("C++", "C"),
        ("A*", "A"),
        ("12:30", "1230"),
        ("café", "cafe"),
        ("が", "か"),
    ],
)
def test_signs_that_mean_something_stay(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    ("language", "text", "rest"),
    [
        ("en-GB", "the north", "north"),
        ("en", "an embassy", "embassy"),
        ("fr", "l'Irak", "irak"),
        ("de", "Der Irak", "irak"),
        ("es", "La Paz", "paz"),
        ("en", "The", "the"),
        ("de", "the north", "the north"),
        ("xx", "the north", "the north"),
    ],
)
def test_a_leading_article_of_the_language_may_be_left_out(language: str, text: str, rest: str) -> None:
    assert folded(text, language) == rest


def test_text_of_signs_alone_is_kept() -> None:
    assert folded("?!") == "?!"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("médecins", "medecins"),
        ("نَخْلَة", "نخلة"),
        ("نخـــلة", "نخلة"),
        ("أمتار", "امتار"),
        ("が", "が"),
        ("plain", "plain"),
    ],
)
def test_accents_and_vowel_signs_are_taken_away_and_no_other_marks(text: str, plain: str) -> None:
    assert bare(text) == plain


@given(ANY_TEXT)
def test_bare_text_has_nothing_more_to_lose(text: str) -> None:
    assert bare(bare(folded(text))) == bare(folded(text))


@given(ANY_TEXT)
def test_legible_text_can_be_stored_and_shown(text: str) -> None:
    plain = legible(text)

    assert plain.encode().decode() == plain
    assert not any(category(char) == "Cc" for char in plain)


def test_lines_of_a_long_answer_stay_lines() -> None:
    assert legible("one\ntwo\x1b[31m", lines=True) == "one\ntwo [31m"
    assert legible("one\ntwo") == "one two"


def test_digits_of_every_script_are_digits() -> None:
    assert ascii_digits("٤٥٠٠ ۴ ４ 4") == "4500 4 4 4"


def test_words_are_small_and_bare() -> None:
    assert words("Nouri al-Maliki's Médecins, 4,500") == ["nouri", "al", "maliki", "s", "medecins"]
