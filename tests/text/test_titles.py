from __future__ import annotations

import pytest

from quizgen.text.languages import known_tags, language_data
from quizgen.text.normal_form import n1
from quizgen.text.titles import is_title, without_titles


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Mrs Ada Holt", "Ada Holt"),
        ("en", "Prof. Dr. Ada Holt", "Ada Holt"),
        ("de", "Frau Holt", "Holt"),
        ("de", "Fr. Holt", "Holt"),
        ("fr", "M. Duval et Mme Roux", "Duval et Roux"),
        ("fr", "Mademoiselle Roux", "Roux"),
        ("es", "D.\u00aa Rosalía", "Rosalía"),
        ("es", "Sra. Doña Rosalía", "Rosalía"),
        ("it", "Sig.ra Conti", "Conti"),
        ("it", "la dott.ssa Conti", "la Conti"),
        ("ar", "الدكتورة سلمى", "سلمى"),
        ("en", "Miss", "Miss"),
        ("fr", "M Duval", "M Duval"),
        ("xx", "Mrs Holt", "Mrs Holt"),
    ],
)
def test_a_title_before_a_name_is_left_out(language: str, text: str, name: str) -> None:
    assert without_titles(n1(text), language) == name


def test_the_beginning_of_a_title_is_a_title() -> None:
    assert is_title("Sig", "it")
    assert is_title("Sr", "es")
    assert not is_title("Conti", "it")
    assert not is_title("Sig", "xx")


@pytest.mark.parametrize("tag", known_tags())
def test_every_language_has_titles_in_small_letters(tag: str) -> None:
    data = language_data(tag)

    assert data is not None
    assert data.titles
    assert all(title == title.casefold() for title in data.titles)
