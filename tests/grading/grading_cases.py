"""Strategies and the tables of cases that the tests of grading share."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml
from hypothesis import strategies as st
from pydantic import TypeAdapter
from samples import a_cloze, a_matching, a_multiple_response, an_ordering

from quizgen.grading.policy import PRACTICE, TEST, Policy
from quizgen.grading.response_parsing import parse_assessment, parse_response
from quizgen.grading.responses import Response, Unreadable
from quizgen.grading.verdicts import Grade
from quizgen.model.questions import OpenEnded, Question

HERE: Final = Path(__file__).parent
QUESTION: Final[TypeAdapter[Question]] = TypeAdapter(Question)

ANY_TEXT: Final = st.text(st.characters(codec=None), max_size=60)
"""Text with controls, halves of characters and all."""


class Vector(NamedTuple):
    """A question, what is typed, and what it gets; the verdict is None if it is asked again."""

    question: Question
    typed: str | tuple[str, ...]
    verdict: str | None
    score: Fraction
    policy: Policy


def vectors() -> list[Vector]:
    """The cases of vectors.yaml."""
    entries = yaml.load((HERE / "vectors.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    return [vector for number, entry in enumerate(entries) for vector in _of_entry(number, entry)]


def _of_entry(number: int, entry: dict[str, Any]) -> list[Vector]:
    question = QUESTION.validate_python(
        {"id": f"q{number}", **_usual(entry["question"]["type"]), **entry["question"]}
    )
    policy = TEST if entry.get("policy") == "test" else PRACTICE
    return [
        Vector(
            question,
            typed if isinstance(typed, str) else tuple(typed),
            None if verdict == "unreadable" else verdict,
            Fraction(score),
            policy,
        )
        for typed, verdict, score in entry["cases"]
    ]


def _usual(question_type: str) -> dict[str, str]:
    """The keys that every question of a type has, which say nothing about grading."""
    plain = {"cite": "words", "ask": "What?"}
    if question_type == "flashcard":
        del plain["ask"]
    if question_type == "true-false":
        plain["correction"] = "Not so."
    return plain


def respond_to(question: Question, typed: str | tuple[str, ...]) -> Response | Unreadable:
    """The response that was typed, in a line or in several for a rubric."""
    if isinstance(typed, str):
        return parse_response(question, typed)
    assert isinstance(question, OpenEnded)
    return parse_assessment(question, typed)


def graded(judgement: object) -> Grade:
    """The judgement, which is a grade."""
    assert isinstance(judgement, Grade)
    return judgement


def names(file: str) -> list[str]:
    """The lines of a file in false_accepts, without its comment."""
    lines = (HERE / "false_accepts" / file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def multiple_responses() -> st.SearchStrategy[Any]:
    """Multiple-response questions of any size that a sheet can hold."""
    return st.builds(
        lambda right, wrong: a_multiple_response(
            answers=[f"right {n}" for n in range(right)], distractors=[f"wrong {n}" for n in range(wrong)]
        ),
        st.integers(1, 8),
        st.integers(1, 8),
    )


def matchings() -> st.SearchStrategy[Any]:
    """Matching questions, some with one right side for several left ones."""
    return st.builds(
        lambda rights, extra: a_matching(
            pairs={str(left): f"right {right}" for left, right in enumerate(rights)},
            distractors=[f"extra {n}" for n in range(extra)],
        ),
        st.lists(st.integers(0, 5), min_size=2, max_size=8),
        st.integers(0, 4),
    )


def orderings() -> st.SearchStrategy[Any]:
    """Ordering questions of two to eight items."""
    return st.builds(
        lambda count: an_ordering(items=[f"item {n}" for n in range(count)], dates=None), st.integers(2, 8)
    )


def clozes() -> st.SearchStrategy[Any]:
    """Cloze questions of one to six gaps."""
    words = st.lists(
        st.sampled_from(["bell", "noon", "Thursday", "4,500", "2011", "El Niño"]), min_size=1, max_size=6
    )
    return words.map(lambda gaps: a_cloze(text=" and ".join(f"{{{{{word}}}}}" for word in gaps)))
