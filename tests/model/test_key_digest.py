"""The key digest changes with what is correct, and with nothing else."""

from __future__ import annotations

import pytest
from samples import (
    a_cloze,
    a_date,
    a_flashcard,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    a_true_false,
    an_open_ended,
    an_ordering,
    one_of_each,
)

from quizgen.model.key_digest import key_digest
from quizgen.model.questions import OpenEnded, Question

OTHER_KEYS = [
    (a_multiple_choice(answer="grain"), a_multiple_choice(answer="iron")),
    (a_multiple_response(answers=["grain", "wool"]), a_multiple_response(answers=["grain", "iron"])),
    (a_true_false(answer=True, correction=None), a_true_false(answer=False, correction="No.")),
    (a_short_answer(answer="Thursday"), a_short_answer(answer="Friday")),
    (a_numeric(answer=60), a_numeric(answer=70)),
    (a_numeric(answer=60, unit="km"), a_numeric(answer=60, unit="miles")),
    (a_date(answer="1998-05"), a_date(answer="1998-06")),
    (a_cloze(text="It is {{red}} and old."), a_cloze(text="It is {{blue}} and old.")),
    (a_matching(pairs={"a": "1", "b": "2"}), a_matching(pairs={"a": "2", "b": "1"})),
    (an_ordering(items=["a", "b", "c"], dates=None), an_ordering(items=["b", "a", "c"], dates=None)),
    (a_flashcard(front="bell", back="it rings"), a_flashcard(front="bell", back="it sings")),
]

SAME_KEYS = [
    (a_multiple_choice(answer="grain"), a_multiple_choice(answer="Grain", distractors=["coal", "ice"])),
    (a_multiple_response(answers=["grain", "wool"]), a_multiple_response(answers=["wool", "grain"])),
    (a_true_false(answer=False, correction="No."), a_true_false(answer=False, correction="Not at all.")),
    (a_short_answer(answer="Thursday"), a_short_answer(answer="thursday", accept=["Thu"])),
    (a_numeric(answer="0.5"), a_numeric(answer="1/2")),
    (a_numeric(answer=60), a_numeric(answer=60, tolerance="5%")),
    (a_cloze(text="It is {{red}} and old."), a_cloze(text="{{red|scarlet}}: this is its colour.")),
    (a_matching(pairs={"a": "1", "b": "2"}), a_matching(pairs={"b": "2", "a": "1"})),
    (an_open_ended(model="One."), an_open_ended(model="Two.")),
]


@pytest.mark.parametrize(("one", "other"), OTHER_KEYS, ids=lambda question: question.type)
def test_another_key_is_another_digest(one: Question, other: Question) -> None:
    assert key_digest(one) != key_digest(other)


@pytest.mark.parametrize(("one", "other"), SAME_KEYS, ids=lambda question: question.type)
def test_another_wording_or_order_of_the_same_key_is_the_same_digest(one: Question, other: Question) -> None:
    assert key_digest(one) == key_digest(other)


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: question.type)
def test_what_explains_and_describes_a_question_is_no_part_of_its_key(question: Question) -> None:
    described = question.model_copy(update={"explain": "Another reason.", "hint": "Think.", "tags": ("new",)})

    assert key_digest(described) == key_digest(question)
    assert bool(key_digest(question)) == (not isinstance(question, OpenEnded))


def test_a_flashcard_has_a_key_for_each_side() -> None:
    card = a_flashcard(front="bell", back="it rings")

    assert key_digest(card) != key_digest(card, reverse=True)
    assert key_digest(card, reverse=True) == key_digest(
        a_flashcard(front="bell", back="it sings"), reverse=True
    )
