"""Comparisons of the same things in the opposite direction."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.opposite_degrees import compares_otherwise, opposite_degree


@pytest.mark.parametrize(
    ("text", "ask", "cited"),
    [
        ("The Danish tender was lower than that of Holm.", "", "The Danish tender was 3 million dollars higher."),
        ("The jury was larger than the judge had ordered.", "", "The jury had nine members, fewer than the judge had ordered."),
        ("It needs less water than rice.", "What is said of maize?", "Maize needs more water than rice."),
        ("It was smaller", "How did the harvest of 1910 compare with that of 1909?", "The harvest was 40 tons, more than in 1909."),
        ("Mules are slower than donkeys.", "", "On this road mules are faster than donkeys."),
        ("More people than in May came to the June fair.", "", "Fewer people than in May came to the June fair."),
        ("The herd was larger than that of the abbey.", "", "The herd was smaller than that of the abbey."),
        ("The new engine is heavier than the old one.", "", "The new engine is 4 kilograms lighter than the old one."),
    ],
)  # fmt: skip
def test_an_opposite_comparison_of_the_same_is_found(text: str, ask: str, cited: str) -> None:
    assert opposite_degree(text, ask, cited, "en")


@pytest.mark.parametrize(
    ("text", "ask", "cited"),
    [
        ("Cats sleep more than dogs.", "", "Dogs sleep less than cats."),
        ("The old engine is heavier than the new one.", "", "The new engine is 4 kilograms lighter than the old one."),
        ("Maize is less dangerous than rice.", "", "Maize is more expensive than rice."),
        ("The first tender was lower than the second.", "", "The second tender was higher than the first."),
        ("The tower was higher than the church.", "", "The tower was lower than the castle, but higher than the church."),
        ("Her older brother stayed longer than she did.", "", "Her younger brother left earlier than she did."),
        ("The school is smaller than the mill.", "", "The mill is larger than the barn."),
        ("The jury was not larger than usual.", "", "The jury was smaller than usual."),
        ("It was larger", "How did the harvest of 1910 compare with that of 1909?", "The harvest was 40 tons, more than in 1909."),
        ("Winter is colder than summer.", "", "Summer is warmer than winter."),
    ],
)  # fmt: skip
def test_the_same_comparison_in_other_words_is_not(text: str, ask: str, cited: str) -> None:
    assert opposite_degree(text, ask, cited, "en") is None


def test_a_comparison_in_another_word_is_known() -> None:
    assert compares_otherwise("Cats sleep more than dogs.", "Dogs sleep less than cats.", "en")
    assert compares_otherwise("A nail grows faster than a reef.", "Reefs grow more slowly than nails.", "en")
    assert not compares_otherwise("Dogs sleep more than cats.", "Cats sleep more than dogs.", "en")
