"""Question types are completed once, and their parts before them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from pydantic import BaseModel

from quizgen.model.questions import PARTS, QUESTION_TYPES, build_question_schemas


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from models_in(inner)


def test_every_model_in_a_question_is_completed_before_the_question() -> None:
    within = {
        part
        for question in QUESTION_TYPES
        for field in question.model_fields.values()
        for part in models_in(field.annotation)
    }

    assert within <= {*PARTS}


def test_all_question_types_are_completed() -> None:
    build_question_schemas()

    assert all(question.__pydantic_complete__ for question in QUESTION_TYPES)
