"""Accepted answers that mean something else than the answer."""

from __future__ import annotations

import pytest
from samples import a_short_answer, an_article

from quizgen.checks.engine.accepted_others import accepts_another_answer

SAID = "Jonas Wirth, a nurse from Basel, beat Greta Holm of Saint Bride in October."


def means_something_else(answer: str, accepted: str, *, ask: str = "Which one?", cited: str = "") -> bool:
    question = a_short_answer(ask=ask, answer=answer, accept=[accepted], reject=None)
    return accepts_another_answer(accepted, question, an_article(SAID), cited, "en")


@pytest.mark.parametrize(
    ("answer", "accepted"),
    [
        ("Basel", "Zurich"),
        ("Basel", "Saint Bride"),
        ("Jonas Wirth", "Greta Holm"),
        ("October", "November"),
        ("in October", "September"),
        ("Thursday", "Fridays"),
        ("eleven minutes", "12 minutes"),
        ("16 May", "17 May"),
        ("1953", "1963"),
    ],
)
def test_another_name_date_or_number_is_a_wrong_answer(answer: str, accepted: str) -> None:
    assert means_something_else(answer, accepted)


@pytest.mark.parametrize(
    ("answer", "accepted"),
    [
        ("Basel", "Basle"),
        ("Burma", "Myanmar"),
        ("Kiev", "Kyiv"),
        ("Vienna", "Wien"),
        ("Istanbul", "Constantinople"),
        ("Mark Twain", "Samuel Clemens"),
        ("Jonas Wirth", "Wirth"),
        ("Jonas Wirth", "Mr Wirth"),
        ("British Broadcasting Corporation", "BBC"),
        ("George III", "King George"),
        ("Maud Penhale", "Penhale, Maud"),
        ("Thursday", "Thursdays"),
        ("eleven minutes", "11 minutes"),
        ("half a centimetre", "5 mm"),
        ("nine", "nine o'clock"),
        ("Neurologist", "Physician"),
        ("Lina Bray", "the mayor"),
        ("a shoe", "her phone"),
        ("Bryn", "Corrick"),
    ],
)
def test_a_synonym_or_another_form_is_not(answer: str, accepted: str) -> None:
    assert not means_something_else(answer, accepted)


def test_what_the_cited_sentences_say_or_a_question_for_one_of_several_is_not() -> None:
    assert not means_something_else("Basel", "Saint Bride", cited=SAID)
    assert not means_something_else("Basel", "Zurich", ask="Name a city on the Rhine.")
