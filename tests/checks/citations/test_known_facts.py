"""Facts that a question may state, because the article does."""

from __future__ import annotations

import pytest
from samples import a_folder, an_article

from quizgen.checks.engine.known_facts import KnownFacts


@pytest.mark.parametrize(
    ("word", "abbreviated"),
    [("jr", True), ("sgt", True), ("mr", False), ("jar", False), ("j", False), ("snr", True)],
)
def test_a_word_without_vowels_abbreviates_one_with_its_ends(word: str, abbreviated: bool) -> None:  # noqa: FBT001
    article = an_article("The junior sergeant met a senior one.")
    assert KnownFacts(a_folder(article=article)).abbreviates(word) is abbreviated


def test_signs_that_stand_in_the_article_are_not_taken_for_markup() -> None:
    article = an_article(r"The code was a\*b\*c.")
    assert KnownFacts(a_folder(article=article)).words >= {"a", "b", "c"}


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("In 1850 Anna Lund met Maria Berg at the tower of Holm.", False),
        ("In 1850 the lady of Holm met Berg (and Lund).", True),
        ("In 1851 she met Berg.", False),
        ("Nearly 1850 %", False),
        ("Berg of Holm", False),
        ("it was 4 march 1850", False),
        ("It was March 1850.", False),
        ("4 1850", False),
        ("No fact at all", True),
        ("Zürich", False),
    ],
)
def test_facts_of_one_word_are_known_word_by_word(text: str, known: bool) -> None:  # noqa: FBT001
    article = an_article("In 1850 and in March, on the 4th, Anna Lund met Maria Berg at Holm. No, 4 of them.")
    assert KnownFacts(a_folder(article=article)).has_all(text) is known
