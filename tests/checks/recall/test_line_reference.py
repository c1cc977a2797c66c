from __future__ import annotations

import re

import pytest
from samples import a_bank, a_folder, a_short_answer

from quizgen.checks.runner import run_checks
from quizgen.text.languages import known_languages


def found(ask: str, language: str = "en") -> list[str]:
    bank = a_bank(a_short_answer(ask=ask), language=language)
    return [
        each.finding.message for each in run_checks([a_folder(bank)]) if each.check.code == "line-reference"
    ]


@pytest.mark.parametrize(
    ("language", "ask"),
    [
        ("en", "What does “it” in line 12 refer to?"),
        ("de", "Worauf bezieht sich „es“ in Zeile 12?"),
        ("fr", "À quoi renvoie « il » à la ligne 12 du texte ?"),
        ("es", "¿A qué se refiere «lo» en la línea 12 del texto?"),
        ("it", "A che cosa si riferisce «lo» nella riga 12?"),
        ("ar", "على من يعود الضمير في السطر 12؟"),
    ],
)
def test_a_stem_that_names_a_line_is_a_warning_in_every_language_that_is_known(
    language: str, ask: str
) -> None:
    (message,) = found(ask, language)
    assert "12" in message
    assert "names a line of the text" in message


def test_every_known_language_says_how_a_line_is_named_and_others_abstain() -> None:
    for data in known_languages():
        assert re.compile(data.line_of_text).pattern
    assert found("What does “it” in line 12 refer to?", "sw") == []


@pytest.mark.parametrize(
    "ask",
    [
        "What is printed in line 2?\n\n```\na\nb\n```",
        "When did line 5 of the underground open?",
        "How many lines does a sonnet have?",
    ],
)
def test_lines_of_code_and_other_lines_are_fine(ask: str) -> None:
    assert found(ask) == []
