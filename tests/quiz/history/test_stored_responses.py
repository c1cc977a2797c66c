"""Responses come back from the history as they were given."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from samples import one_of_each

from quizgen.grading.key import answer_text
from quizgen.grading.responses import (
    ClozeResponse,
    DateResponse,
    MatchingResponse,
    NumericResponse,
    OptionResponse,
    OrderingResponse,
    Response,
    RubricResponse,
    SelfGradedResponse,
    Skipped,
    TextResponse,
    TrueFalseResponse,
)
from quizgen.quiz.history import stored_responses
from quizgen.quiz.history.stored_responses import RESPONSE_TYPES, from_text, to_text
from quizgen.text.dates import PartialDate

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False)
INDICES = st.integers(0, 500)
LINES = st.text(st.characters(codec=None))
RESPONSES = st.one_of(
    st.builds(OptionResponse, st.frozensets(INDICES)),
    st.builds(TrueFalseResponse, st.booleans()),
    st.builds(TextResponse, LINES),
    st.builds(NumericResponse, NUMBERS, st.none() | LINES),
    st.builds(
        DateResponse, st.dates().map(lambda day: PartialDate(year=day.year, month=day.month, day=day.day))
    ),
    st.builds(ClozeResponse, st.lists(LINES).map(tuple)),
    st.builds(MatchingResponse, st.dictionaries(INDICES, INDICES)),
    st.builds(OrderingResponse, st.lists(INDICES).map(tuple)),
    st.builds(RubricResponse, st.lists(NUMBERS).map(tuple)),
    st.builds(SelfGradedResponse, st.booleans()),
    st.just(Skipped()),
)


@given(RESPONSES)
def test_every_response_comes_back_as_it_was_given(response: Response) -> None:
    assert from_text(to_text(response)) == response


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: question.type)
def test_the_key_of_every_type_comes_back(question: object) -> None:
    response = answer_text(question)  # type: ignore[arg-type]  # one of the eleven
    assert from_text(to_text(response)) == response


def test_every_kind_of_response_can_be_stored() -> None:
    assert set(RESPONSE_TYPES.values()) == set(get_args(Response))


def test_reading_many_answers_builds_no_more_validators_than_reading_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    built = []

    def counted(kind: Any) -> TypeAdapter[Any]:
        built.append(kind)
        return TypeAdapter(kind)

    monkeypatch.setattr(stored_responses, "TypeAdapter", counted)
    stored_responses._adapter.cache_clear()
    for number in range(500):
        assert from_text(to_text(TextResponse(str(number)))) == TextResponse(str(number))
    stored_responses._adapter.cache_clear()

    assert built == [TextResponse]


def test_a_decimal_keeps_its_digits() -> None:
    assert '"0.10"' in to_text(NumericResponse(Decimal("0.10")))


@pytest.mark.parametrize(
    "text",
    ["", "7", "[]", "{}", '{"kind":"guess"}', '{"kind":"judged"}', '{"kind":"judged","true":[]}', "[" * 9999],
)
def test_what_is_no_response_is_none(text: str) -> None:
    assert from_text(text) is None
