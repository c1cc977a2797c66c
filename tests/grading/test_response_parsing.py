from __future__ import annotations

from decimal import Decimal

import pytest
from grading.grading_cases import ANY_TEXT
from hypothesis import given
from hypothesis import strategies as st
from samples import (
    a_cloze,
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

from quizgen.grading.letters import letter
from quizgen.grading.response_parsing import MAX_TEXT_CHARS, parse_assessment, parse_gaps, parse_response
from quizgen.grading.responses import (
    ClozeResponse,
    MatchingResponse,
    NumericResponse,
    OptionResponse,
    OrderingResponse,
    RubricResponse,
    SelfGradedResponse,
    TextResponse,
    TrueFalseResponse,
    Unreadable,
)
from quizgen.model.questions import Question

EVERY_TYPE = st.sampled_from(one_of_each())


@given(EVERY_TYPE, ANY_TEXT)
def test_whatever_is_typed_is_a_response_or_asked_again(question: Question, typed: str) -> None:
    response = parse_response(question, typed)

    assert not isinstance(response, Unreadable) or (response.why[0].isupper() and response.why.endswith("."))


@given(st.lists(ANY_TEXT, max_size=4))
def test_whatever_is_typed_for_gaps_and_criteria_is_a_response_or_asked_again(lines: list[str]) -> None:
    assert isinstance(parse_gaps(a_cloze(), lines), ClozeResponse | Unreadable)
    assert isinstance(parse_assessment(an_open_ended(), lines), RubricResponse | Unreadable)


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: question.type)
@pytest.mark.parametrize(
    "typed", ["x" * 10_000_000, "é" * 10_000_000, "1" * 10_000_000], ids=["letters", "accents", "digits"]
)
def test_ten_megabytes_are_refused_at_once(question: Question, typed: str) -> None:
    response = parse_response(question, typed)

    assert isinstance(response, Unreadable)
    assert response.why.startswith("Your answer is too long")


def test_ten_megabytes_in_a_gap_or_a_criterion_are_refused_at_once() -> None:
    assert isinstance(parse_gaps(a_cloze(), ["x" * 10_000_000, "x"]), Unreadable)
    assert isinstance(parse_assessment(an_open_ended(), ["1" * 10_000_000, "1"]), Unreadable)


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: question.type)
@pytest.mark.parametrize("typed", ["", "   ", "\x00\x1b\n"])
def test_nothing_typed_is_asked_again(question: Question, typed: str) -> None:
    assert isinstance(parse_response(question, typed), Unreadable)


@given(st.permutations(range(4)), st.integers(0, 3))
def test_a_letter_means_the_option_shown_there(order: list[int], place: int) -> None:
    assert parse_response(a_multiple_choice(), letter(place), tuple(order)) == OptionResponse(
        frozenset({order[place]})
    )


@given(st.permutations(range(5)), st.lists(st.integers(0, 4), min_size=1, unique=True))
def test_the_order_of_ticks_does_not_matter(order: list[int], places: list[int]) -> None:
    typed = "".join(map(letter, places))
    expected = OptionResponse(frozenset(order[place] for place in places))

    assert parse_response(a_multiple_response(), typed, tuple(order)) == expected
    assert parse_response(a_multiple_response(), typed[::-1].lower(), tuple(order)) == expected


def test_the_letters_to_type_are_named() -> None:
    assert parse_response(a_multiple_choice(), "x") == Unreadable("Type one letter from A to D.")


def test_pairs_and_orders_follow_what_was_shown() -> None:
    assert parse_response(a_matching(), "1a 2c", (3, 2, 1, 0)) == MatchingResponse({0: 3, 1: 1})
    assert parse_response(a_matching(), "١a", ()) == MatchingResponse({0: 0})
    assert parse_response(an_ordering(), "dcba", (3, 2, 1, 0)) == OrderingResponse((0, 1, 2, 3))


@pytest.mark.parametrize(
    ("typed", "true"), [("T", True), ("sí", True), ("نعم", True), ("Nein.", False), ("خطأ", False)]
)
def test_true_and_false_may_be_said_in_five_languages(typed: str, *, true: bool) -> None:
    assert parse_response(a_true_false(), typed) == TrueFalseResponse(true)
    assert parse_response(a_flashcard(), typed) == SelfGradedResponse(true)


def test_a_gap_is_a_line_and_several_are_parted() -> None:
    assert parse_response(a_cloze(), "bell; noon") == ClozeResponse(("bell", "noon"))
    assert parse_response(a_cloze(), "bell |") == ClozeResponse(("bell", ""))
    assert parse_response(a_cloze(text="{{a; b}} here"), "a; b") == ClozeResponse(("a; b",))
    assert parse_response(a_cloze(), "bell") == Unreadable(
        "Type the words for all 2 gaps, separated by semicolons."
    )
    assert parse_response(a_cloze(text="{{a}} here"), " ") == Unreadable("Type the missing word.")


def test_long_answers_keep_their_lines() -> None:
    assert parse_response(an_open_ended(), "One.\nTwo.") == TextResponse("One.\nTwo.")
    assert isinstance(parse_response(an_open_ended(), "x" * MAX_TEXT_CHARS), TextResponse)


def test_words_are_kept_as_typed_but_for_controls() -> None:
    assert parse_response(a_short_answer(), " Thurs\x07day\ud800 ") == TextResponse("Thurs day\ufffd")


def test_an_unknown_unit_is_asked_again_and_another_measure_is_not() -> None:
    assert parse_response(a_numeric(), "60 cows") == Unreadable(
        "Enter just the number, or the number with its unit (stalls)."
    )
    assert parse_response(a_numeric(unit=None), "60 cows") == Unreadable(
        "Enter just the number, without a unit."
    )
    assert parse_response(a_numeric(unit="km"), "60 miles") == NumericResponse(Decimal(60), "miles")


def test_the_language_decides_whether_a_billion_can_be_read() -> None:
    assert parse_response(a_numeric(unit=None), "1 billion") == NumericResponse(Decimal(10**9))
    assert isinstance(parse_response(a_numeric(unit=None), "1 billion", language="de"), Unreadable)


def test_points_are_typed_or_said() -> None:
    assert parse_assessment(an_open_ended(), ["y", "0.5"]) == RubricResponse((Decimal(2), Decimal("0.5")))
    assert parse_assessment(an_open_ended(), ["n", "no"]) == RubricResponse((Decimal(0), Decimal(0)))
    assert parse_assessment(an_open_ended(), ["3", "1"]) == Unreadable(
        "Enter 0 to 2 points, or y for all points, or n for no points."
    )
    assert parse_assessment(an_open_ended(), ["1"]) == Unreadable("Enter points for each of the 2 criteria.")
