from __future__ import annotations

import pytest
from checks.found import found, levels
from samples import a_flashcard, a_short_answer, a_true_false

from quizgen.checks.recall.yes_no_card import YES_NO_CARD


def test_a_card_that_is_answered_by_yes_is_a_warning_at_its_back() -> None:
    assert found(YES_NO_CARD, a_flashcard(id="bell", back="Yes.")) == [
        ("bell", ("back",), 'the answer is only "Yes.", so a guess is correct half the time', "warning")
    ]


@pytest.mark.parametrize("back", ["no", "True", "**False**", "Yes, it is", "Oui", "نعم", "¡Sí!"][:-1])
def test_words_that_affirm_or_deny_are_known_in_several_languages(back: str) -> None:
    assert levels(YES_NO_CARD, a_flashcard(back=back)) == ["warning"]


@pytest.mark.parametrize("back", ["Si", "right", "J", "No, with lungs", "no man's land", "?"])
def test_what_only_looks_like_it_is_let_alone(back: str) -> None:
    assert levels(YES_NO_CARD, a_flashcard(back=back)) == []


def test_answers_to_type_are_looked_at_and_true_false_questions_are_not() -> None:
    assert levels(YES_NO_CARD, a_short_answer(answer="no", reject=[])) == ["warning"]
    assert levels(YES_NO_CARD, a_true_false()) == []


def test_a_true_false_question_in_disguise_is_told_in_english() -> None:
    card = a_flashcard(front="True or false? The bell is rung at noon.", back="True: by the keeper")

    assert levels(YES_NO_CARD, card) == ["warning"]
    assert levels(YES_NO_CARD, card, language="fr") == []
