"""The digest of a question changes with its content, and with nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from samples import (
    a_cloze,
    a_flashcard,
    a_multiple_choice,
    a_numeric,
    a_short_answer,
    a_true_false,
    an_open_ended,
    an_ordering,
    one_of_each,
)

from quizgen.model.digest import METADATA, Digest, question_digest
from quizgen.model.question_base import QuestionBase
from quizgen.model.questions import QUESTION_TYPES

IMAGE = {"file": "map.png", "alt": "A map", "credit": "N. N., CC0"}
AUDIO = {"file": "bell.mp3", "transcript": "A bell.", "credit": "N. N., CC0"}
FULL: dict[str, Any] = {"image": IMAGE, "audio": AUDIO, "hint": "Think.", "as_of": "2019-06"}


def digest(question: QuestionBase) -> Digest:
    return question_digest(question, {"map.png": "1", "bell.mp3": "2", "plan.png": "1"})


@pytest.mark.parametrize(
    "change",
    [
        {"id": "other"},
        {"difficulty": "hard"},
        {"bloom": "analyse"},
        {"objective": None},
        {"tags": ["other"]},
        {"group": "bells"},
        {"points": "2"},
        {"inferred": "true"},
        {"lines": "4"},
        {"space": {"box": "5cm"}},
        {"new_page": "true"},
        {"bonus": "true"},
        {"option_columns": "2"},
        {"allow": {"long-stem": "It is needed."}},
        {"cite": "Only   grain was sold at first"},
        {"cite": {"quote": "Only grain was sold at first", "before": "hold it."}},
        {"image": {**IMAGE, "credit": "CC BY 4.0"}},
        {"image": {**IMAGE, "file": "plan.png"}},
        {"audio": {**AUDIO, "credit": "CC BY 4.0"}},
    ],
)
def test_what_surrounds_a_question_is_not_content(change: dict[str, Any]) -> None:
    assert digest(a_multiple_choice(**FULL | change)) == digest(a_multiple_choice(**FULL))


@pytest.mark.parametrize(
    ("before", "change"),
    [
        (a_multiple_choice, {"ask": "What came first?"}),
        (a_multiple_choice, {"answer": "corn"}),
        (a_multiple_choice, {"distractors": ["honey", "fish", "cheese"]}),
        (a_multiple_choice, {"explain": None}),
        (a_multiple_choice, {"hint": "Think."}),
        (a_multiple_choice, {"cite": "The market began in 1834"}),
        (a_multiple_choice, {"as_of": "2019"}),
        (a_multiple_choice, {"retired": "Out of date."}),
        (a_multiple_choice, {"image": IMAGE}),
        (a_multiple_choice, {"image": {**IMAGE, "width": "5cm"}}),
        (a_multiple_choice, {"audio": AUDIO}),
        (a_true_false, {"correction": "Nobody may sell."}),
        (a_true_false, {"answer": "true", "correction": None}),
        (a_short_answer, {"accept": ["Thursdays"]}),
        (a_short_answer, {"reject": ["Friday"]}),
        (a_short_answer, {"kind": "exact"}),
        (a_numeric, {"tolerance": "6"}),
        (a_numeric, {"tolerance": None, "range": ["50", "70"]}),
        (a_numeric, {"unit": "traders"}),
        (a_numeric, {"hedge": "nearly"}),
        (a_cloze, {"text": "A {{bell}} is rung at {{noon}}."}),
        (an_ordering, {"dates": None}),
        (an_open_ended, {"model": "Another answer."}),
        (an_open_ended, {"rubric": {"Says why": "1"}}),
        (a_flashcard, {"reverse": "false"}),
    ],
)
def test_whatever_is_asked_or_counts_as_correct_is_content(before: Any, change: dict[str, Any]) -> None:
    one, other = digest(before()), digest(before(**change))

    assert one.content != other.content
    (field, *_) = change
    assert one.fields.get(field) != other.fields.get(field)


def test_being_pending_is_content_but_not_where_the_question_comes_from() -> None:
    one, other = a_flashcard(cite=None, pending="a.gift"), a_flashcard(cite=None, pending="b.gift")

    assert digest(one) == digest(other)
    assert digest(one) != digest(a_flashcard(cite=None, uncited="general knowledge"))
    assert digest(one) != digest(a_flashcard())


def test_another_picture_under_the_same_name_is_content() -> None:
    question = a_multiple_choice(image=IMAGE)

    assert question_digest(question, {"map.png": "1"}) != question_digest(question, {"map.png": "2"})
    assert question_digest(question, {}) != question_digest(question, {"map.png": "1"})


def test_a_field_with_its_default_value_takes_no_part() -> None:
    assert digest(a_flashcard(hint=None, points="1", inferred="false")) == digest(a_flashcard())


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: str(question.type))
def test_every_field_of_a_question_is_content_or_metadata(question: QuestionBase) -> None:
    given = {name for name in type(question).model_fields if name in question.model_fields_set}

    assert digest(question).fields.keys() == given - METADATA - _with_default(question)


def _with_default(question: QuestionBase) -> set[str]:
    return {
        name
        for name, field in type(question).model_fields.items()
        if not field.is_required() and getattr(question, name) == field.get_default()
    }


def test_metadata_are_fields_of_questions() -> None:
    names = {name for question_type in QUESTION_TYPES for name in question_type.model_fields}

    assert names >= METADATA
