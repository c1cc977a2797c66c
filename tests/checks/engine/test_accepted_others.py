"""Accepted answers that mean something else than the answer, and rejected ones that mean the same."""

from __future__ import annotations

import pytest
from checks.found import found
from samples import a_short_answer, an_article

from quizgen.checks.engine.accepted_others import accepts_another_answer, rejects_own_name
from quizgen.checks.options.key_among_distractors import KEY_AMONG_DISTRACTORS
from quizgen.checks.recall.narrow_answer import NARROW_ANSWER
from quizgen.problems import Severity
from quizgen.text.tokens import words_of

SAID = "Jonas Wirth, a nurse from Basel, beat Greta Holm of Saint Bride in October."


def means_something_else(answer: str, accepted: str, *, ask: str = "Which one?", cited: str = "") -> bool:
    question = a_short_answer(ask=ask, answer=answer, accept=[accepted], reject=None)
    return accepts_another_answer(accepted, question, set(words_of(SAID.casefold())), cited, "en")


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


def names_the_same(
    answer: str, rejected: str, *, ask: str = "Who won?", article: str = "Leonie Marsh won."
) -> bool:
    question = a_short_answer(ask=ask, answer=answer, accept=None, reject=[rejected])
    return rejects_own_name(rejected, question, an_article(article), "en")


@pytest.mark.parametrize(
    ("answer", "rejected"),
    [
        ("Leonie Marsh", "Marsh"),
        ("Leonie Marsh", "L. Marsh"),
        ("Leonie Marsh", "L Marsh"),
        ("Leonie Jane Marsh", "Leonie Marsh"),
        ("Sofia Marchetti", "Marchetti"),
    ],
)
def test_a_last_name_that_is_rejected_names_the_same(answer: str, rejected: str) -> None:
    assert names_the_same(answer, rejected)
    assert names_the_same(
        answer, rejected, article="Leonie Marsh won. Later, Mrs Marsh and Dr. Marchetti rested."
    )


@pytest.mark.parametrize(
    ("answer", "rejected"),
    [
        ("Leonie Marsh", "Leonie"),
        ("Leonie Marsh", "T. Marsh"),
        ("Leonie Marsh", "Tom Marsh"),
        ("Black Sea", "Sea"),
        ("the marsh harrier", "harrier"),
        ("Marsh", "Leonie Marsh"),
    ],
)
def test_another_name_or_a_kind_of_thing_does_not(answer: str, rejected: str) -> None:
    assert not names_the_same(answer, rejected)


def test_a_last_name_that_is_not_enough_may_be_rejected() -> None:
    two = "Leonie Marsh won. Tom Marsh lost."

    assert not names_the_same("Leonie Marsh", "Marsh", article=two)
    assert not names_the_same("Leonie Marsh", "Marsh", ask="What is the full name of the winner?")
    assert not names_the_same("Leonie Marsh", "Marsh", ask="Which Marsh won?")


def test_both_are_reported_where_they_stand() -> None:
    accepts = a_short_answer(answer="Thursday", accept=["Friday"], reject=None)
    rejects = a_short_answer(ask="Who won?", answer="Leonie Marsh", accept=None, reject=["Marsh"])

    assert [(each.path, each.severity) for each in found(NARROW_ANSWER, accepts)] == [
        (("accept", 0), Severity.INFO)
    ]
    assert [(each.path, each.severity) for each in found(KEY_AMONG_DISTRACTORS, rejects)] == [
        (("reject", 0), Severity.INFO)
    ]
