from __future__ import annotations

from fractions import Fraction

import pytest
from grading.grading_cases import ANY_TEXT
from hypothesis import given

from quizgen.grading.policy import PRACTICE, TEST, Policy
from quizgen.grading.typed_words import grade_exact, grade_words
from quizgen.grading.verdicts import Verdict
from quizgen.model.components import Option


def rejecting(*texts: str) -> tuple[Option, ...]:
    return tuple(Option(text=text, feedback=f"Not {text}.") for text in texts)


def test_a_forgiven_slip_is_shown_spelt_right() -> None:
    result = grade_words("Baghdda", ["Baghdad"], (), PRACTICE)

    assert (result.verdict, result.score, result.notes) == (
        Verdict.SPELLING,
        Fraction(1),
        ("Correct spelling: Baghdad.",),
    )


def test_a_test_says_only_that_the_spelling_is_to_be_looked_at() -> None:
    result = grade_words("Baghdda", ["Baghdad"], (), TEST)

    assert (result.verdict, result.score, result.notes) == (
        Verdict.CLOSE,
        Fraction(0),
        ("Check your spelling.",),
    )


@pytest.mark.parametrize("policy", [PRACTICE, TEST])
def test_a_missing_accent_is_right_and_shown(policy: Policy) -> None:
    result = grade_words("medecins", ["Médecins"], (), policy)

    assert (result.verdict, result.notes) == (Verdict.CORRECT, ("Correct spelling: Médecins.",))


def test_the_wording_that_was_meant_is_the_one_shown() -> None:
    result = grade_words("Republick", ["Baghdad", "Republic", "Kingdom"], (), PRACTICE)

    assert result.notes == ("Correct spelling: Republic.",)


def test_a_rejected_wording_wins_over_an_accepted_one_and_says_why() -> None:
    result = grade_words("the capital", ["Capital"], rejecting("capital"), PRACTICE)

    assert (result.verdict, result.score, result.feedback) == (Verdict.WRONG, Fraction(0), ("Not capital.",))


def test_a_rejected_wording_without_accents_leaves_the_accented_one_right() -> None:
    assert grade_words("schön", ["schön"], rejecting("schon"), PRACTICE).verdict is Verdict.CORRECT
    assert grade_words("schon", ["schön"], rejecting("schon"), PRACTICE).verdict is Verdict.WRONG
    assert grade_words("Medecin", ["Doctor"], rejecting("Médecin"), PRACTICE).feedback == ("Not Médecin.",)


def test_a_rejected_wording_is_never_taken_for_a_slip() -> None:
    assert grade_words("Convoi", ["Convoy"], rejecting("Convoi"), PRACTICE).score == 0


def test_a_rejection_may_go_without_words() -> None:
    assert grade_words("Basra", ["Baghdad"], (Option(text="*Basra*"),), PRACTICE).feedback == ()


def test_the_same_number_in_figures_and_words_is_the_same_answer() -> None:
    assert grade_words("eight", ["8"], (), PRACTICE).verdict is Verdict.CORRECT
    assert grade_words("7", ["007"], (), PRACTICE).verdict is Verdict.WRONG


@pytest.mark.parametrize(
    ("language", "typed", "expected", "verdict"),
    [
        ("de", "4500", "4.500", Verdict.CORRECT),
        ("de", "4 500", "4.500", Verdict.CORRECT),
        ("fr", "4500", "4\N{NARROW NO-BREAK SPACE}500", Verdict.CORRECT),
        ("es", "15.000", "15 000", Verdict.CORRECT),
        ("en", "4500", "4,500", Verdict.CORRECT),
        ("de", "4500", "4,500", Verdict.WRONG),  # four and a half
        ("fr", "4500", "4,500", Verdict.WRONG),
        ("fr", "4500", "4.500", Verdict.WRONG),
        ("en", "4500", "4.500", Verdict.WRONG),
    ],
)
def test_thousands_are_grouped_as_the_language_does(
    language: str, typed: str, expected: str, verdict: Verdict
) -> None:
    assert grade_words(typed, [expected], (), Policy(language=language)).verdict is verdict


def test_an_article_of_the_language_is_free() -> None:
    assert grade_words("Irak", ["der Irak"], (), Policy(language="de")).verdict is Verdict.CORRECT


def test_exact_wordings_forgive_only_space_and_composition() -> None:
    assert grade_exact(" e\N{COMBINING ACUTE ACCENT} ", ["é"], ()).verdict is Verdict.CORRECT
    assert grade_exact("É", ["é"], ()).verdict is Verdict.WRONG
    assert grade_exact("e", ["é", "e"], rejecting("e")).feedback == ("Not e.",)


@given(ANY_TEXT, ANY_TEXT)
def test_any_two_texts_can_be_compared(typed: str, answer: str) -> None:
    assert grade_words(typed, [answer], (), PRACTICE).score in {0, 1}
    assert grade_words(answer, [answer], (), PRACTICE).score == 1
