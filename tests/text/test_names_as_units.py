from __future__ import annotations

import pytest

from quizgen.text.names_as_units import names_in_text, names_of

TEXT = (
    "On Monday Anna Lund and Peter Holm voted for the pier, and Maria Berg voted against it. President Obama spoke. "
    "Nouri al-Maliki replied from Kyiv. The Norwegian Church Aid came. Berg had won in South Korea."
)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Anna Berg", "Anna Lund"),
        ("Peter Lund", "Anna Lund"),
        ("Anna Maria Lund", "Maria Berg"),
        ("North Korea", "South Korea"),
        ("Norwegian Refugee Council", "Norwegian Church Aid"),
    ],
)
def test_a_name_that_is_put_together_from_others_is_another_one(name: str, other: str) -> None:
    assert names_in_text(TEXT, "en").other_name(name) == other


@pytest.mark.parametrize(
    "name",
    [
        "Maria Berg",
        "Dr Maria K. Berg",
        "Berg",
        "Barack Obama",
        "Prime Minister Nouri Maliki",
        "Church Aid",
        "Greta Nilsen",
        "Anna Lund-Holm",
    ],
)
def test_titles_first_names_and_offices_may_be_left_out_or_added(name: str) -> None:
    assert names_in_text(TEXT, "en").other_name(name) is None


def test_a_last_name_before_a_whole_name_may_be_that_of_somebody_else() -> None:
    family = "Lowe was the first ferryman. His daughter Ruth Lowe took over."

    assert names_in_text(family, "en").other_name("Peter Lowe") is None
    assert names_in_text("Ruth Lowe came. Lowe was the first.", "en").other_name("Peter Lowe") == "Ruth Lowe"


@pytest.mark.parametrize("language", ["de", "sv"])
def test_where_capital_letters_tell_no_names_nothing_is_said(language: str) -> None:
    assert names_in_text(TEXT, language).other_name("Anna Berg") is None


def test_the_names_of_a_text_are_those_with_capital_letters() -> None:
    assert names_of("the mayor thanked Peter Holm and Maria Berg", "en") == ("Peter Holm", "Maria Berg")
