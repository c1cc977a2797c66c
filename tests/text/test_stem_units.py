from __future__ import annotations

import pytest

from quizgen.text.stem_units import unit_in_stem


@pytest.mark.parametrize(
    ("language", "stem", "typed", "unit"),
    [
        ("en", "How many bridges are there?", "bridges", "bridges"),
        ("en", "How many bridges are there?", "Bridge", "bridges"),
        ("en", "How many stone bridges are there?", "bridges", "stone bridges"),
        ("en", "How many of the bridges fell?", "bridges", "bridges"),
        ("en", "How many minutes did it last?", "hours", "minutes"),
        ("en", "How fast is it in km/h?", "m/s", "km/h"),
        ("en", "What percentage agreed?", "%", "percentage"),
        ("en", "How many bridges are there?", "tunnels", None),
        ("en", "How many eggs does a hen lay in a month?", "months", None),
        ("de", "Wie viele Brücken gibt es?", "Brücken", "Brücken"),
        ("fr", "Combien de ponts ?", "ponts", "ponts"),
        ("es", "¿Cuántos puentes hay?", "puentes", "puentes"),
        ("it", "Quanti ponti ci sono?", "ponti", "ponti"),
        ("ar", "كم جسرا هناك؟", "جسر", "جسرا"),
        ("tlh", "bridges?", "bridges", "bridges"),
    ],
)
def test_what_a_stem_counts_is_the_unit(language: str, stem: str, typed: str, unit: str | None) -> None:
    found = unit_in_stem(stem, typed, language)

    assert (found is None) == (unit is None)
    assert found is None or found.endswith((unit or "").split()[-1])
