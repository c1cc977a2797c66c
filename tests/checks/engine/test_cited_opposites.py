"""An answer with the opposite of a cited word is reported, even if the stem repeats a synonym of the answer."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.cited_opposites import contrary


@pytest.mark.parametrize(
    ("answer", "ask", "cited"),
    [
        ("It increased", "What happened to the weight as the balloon rose?", "As the balloon rose, its weight fell."),
        ("She welcomed it", "How did the abbess receive the reform?", "The abbess protested against the reform."),
        ("They endorsed it", "What did the guilds do about the new tax?", "The guilds condemned the new tax."),
        ("She was the eldest", "What was her place among the four apprentices?", "She was the youngest of four apprentices."),
        ("He heeded it", "What did the captain do with the warning?", "The captain ignored the warning."),
    ],
)  # fmt: skip
def test_an_opposite_is_reported(answer: str, ask: str, cited: str) -> None:
    assert contrary(answer, ask, cited, "en")


@pytest.mark.parametrize(
    ("answer", "ask", "cited"),
    [
        ("It decreased", "What happened to the weight as the balloon rose?", "As the balloon rose, its weight fell."),
        ("It increased", "What happened to the price?", "The price fell at first, then rose."),
        ("He said there was no discount", "What did the dealer reply?", "The dealer denied that a discount had been agreed."),
        ("She claimed that no test was sold", "How did the doctor defend herself?", "The doctor denies ever having sold a test."),
        ("Neither village map was right", "What did the survey of the village show?", "The result was that both maps were wrong."),
        ("Ants are less drawn to it", "What is good about wax?", "Wax attracts few ants and does not draw wasps."),
        ("They were too young", "Why could the twins not vote?", "At their age the twins could not vote."),
        ("The lighting in the cellar", "What harmed the mushrooms?", "The mushrooms in the cellar need darkness, so a lamp harmed them."),
        ("Sanded boards", "Which boards can the joiner use?", "Boards that are painted cannot be used; sanded ones can."),
        ("Bare, without any moss", "In what state is a fresh wall?", "The wall is bare at first, and moss grows on it within years."),
        ("No other goat grazes on the isle", "What is special about this goat?", "It is the only goat that grazes on the isle."),
        ("No court had met at the inn before", "Why is the trial known?", "It was the first trial for which a court met at the inn."),
        ("She welcomed it", "How did the abbess receive the reform?", "The abbess applauded the reform that monks opposed."),
    ],
)  # fmt: skip
def test_a_synonym_or_both_sides_are_not(answer: str, ask: str, cited: str) -> None:
    assert contrary(answer, ask, cited, "en") is None
