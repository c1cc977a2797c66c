from __future__ import annotations

import pytest

from quizgen.grading.lexicon import Lexicon
from quizgen.grading.policy import PRACTICE, Policy
from quizgen.grading.typed_words import grade_words


def passes(
    key: str, typed: str, *, language: str = "en", stem: str = "", texts: tuple[str, ...] = ()
) -> bool:
    policy = Policy(language=language, lexicon=Lexicon.of(texts))
    return grade_words(typed, [key], (), policy, stem=stem).verdict.passed


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "typed", "language"),
    [
        ("Galileo", "Galileo Galilei", "en"),
        ("Nietzsche", "Friedrich Nietzsche", "de"),
        ("Zola", "Émile Zola", "fr"),
        ("Kościuszko", "Tadeusz Kościuszko", "pl"),
        ("Everest", "Mt Everest", "en"),
        ("Mount Everest", "Everest", "en"),
    ],
)
def test_a_known_person_or_place_may_have_its_full_name(key: str, typed: str, language: str) -> None:
    assert passes(key, typed, language=language)


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("Curie", "Pierre Curie"),
        ("Galileo", "Vincenzo Galilei"),
        ("Galileo Galilei", "Vincenzo Galilei"),
        ("Mao Zedong", "Mao"),
    ],
)
def test_another_name_or_less_than_the_name_is_not_accepted(key: str, typed: str) -> None:
    assert not passes(key, typed)


def test_first_names_of_the_text_may_be_added_however_their_accents_are_typed() -> None:
    for typed in ("José Martí", "Jose Martí"):
        assert passes("Martí", typed, language="es", texts=("José Martí escribió.",))


def test_an_article_with_an_accent_is_no_first_name() -> None:
    assert not passes("gli Stati Uniti", "gli' Stati Uniti", language="it", texts=("gli Stati Uniti",))


def test_first_names_may_be_initials() -> None:
    assert passes("Charlotte Brontë", "C. Brontë")
    assert passes("John Fitzgerald Kennedy", "J. F. Kennedy")
    assert passes("South Korea", "S. Korea")


def test_initials_of_another_name_are_not_accepted() -> None:
    assert not passes("Charlotte Brontë", "E. Brontë")
    assert not passes("Vitamin C", "V. C")
    assert not passes("green tea", "g. tea")


def test_initials_that_two_names_of_the_text_share_are_not_accepted() -> None:
    assert not passes("Anna Lindqvist", "A. Lindqvist", texts=("Anna Lindqvist met Axel Lindqvist.",))


@pytest.mark.parametrize(
    ("stem", "key", "typed", "language"),
    [
        ("Which river flows through Cairo?", "Nile", "the river Nile", "en"),
        ("What gas do plants take in?", "carbon dioxide", "carbon dioxide gas", "en"),
        ("Which process makes sugar?", "photosynthesis", "the process of photosynthesis", "en"),
        ("¿Qué río cruza Manaos?", "Amazonas", "el río Amazonas", "es"),
        ("Welcher Fluss fließt durch Köln?", "Rhein", "der Fluss Rhein", "de"),
    ],
)
def test_the_kind_of_thing_asked_for_may_be_repeated(stem: str, key: str, typed: str, language: str) -> None:
    assert passes(key, typed, language=language, stem=stem)


def test_only_the_kind_of_thing_asked_for_may_be_added() -> None:
    stem = "Which river is longer, the Nile or the Amazon?"
    assert not passes("Nile", "Nile Amazon", stem=stem)
    assert not passes("Nile", "river", stem=stem)
    assert not passes("Nile", "river Amazon", stem=stem)


@pytest.mark.no_cover
def test_nothing_is_left_out_in_a_language_that_is_not_known() -> None:
    assert not passes("Wisła", "rzeka Wisła", language="pl", stem="Która rzeka płynie przez Kraków?")
    assert grade_words("Nil", ["Nil"], (), PRACTICE).score == 1
