from __future__ import annotations

import pytest

from quizgen.text.language_guess import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Which river runs by the mill, and who owns it?", "en"),
        ("Welcher Fluss flie\u00dft an der M\u00fchle vorbei?", "de"),
        ("Quelle est la capitale de la France ?", "fr"),
        ("\u00bfCu\u00e1l es la capital de Espa\u00f1a?", "es"),
        ("Qual \u00e8 la capitale dell'Italia?", "it"),
        (
            "\u0645\u0627 \u0647\u064a \u0639\u0627\u0635\u0645\u0629 \u0641\u0631\u0646\u0633\u0627\u061f",
            "ar",
        ),
        ("x = 1", None),
        ("", None),
    ],
)
def test_small_words_tell_the_language(text: str, language: str | None) -> None:
    assert guess_language(text) == language
