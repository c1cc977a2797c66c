from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
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

from quizgen.grading.key import answer_lines, answer_text, key_letters, right_letters
from quizgen.grading.letters import letter
from quizgen.grading.response_parsing import parse_response
from quizgen.model.questions import Matching, MultipleChoice, MultipleResponse, Ordering, Question
from quizgen.model.shuffle import display_order


@given(st.sampled_from(one_of_each()), st.text(max_size=5))
def test_the_letters_of_the_key_are_the_key_when_typed(question: Question, seed: str) -> None:
    order = display_order(question, seed)

    if isinstance(question, MultipleChoice | MultipleResponse | Matching | Ordering):
        assert parse_response(question, key_letters(question, order), order) == answer_text(question)
        assert parse_response(question, key_letters(question)) == answer_text(question)
    else:
        assert key_letters(question, order) == ""


def test_letters_of_the_key_are_written_as_a_key_sheet_has_them() -> None:
    assert key_letters(a_multiple_choice(), (2, 0, 1, 3)) == "B"
    assert key_letters(a_multiple_response(), (3, 0, 2, 4, 1)) == "B, C, E"
    assert key_letters(a_matching(), (1, 2, 0, 3)) == "1C 2A 3B"
    assert key_letters(an_ordering(), (1, 2, 0, 3)) == "C A B D"
    assert letter(0) == "A"


def test_letters_of_the_key_stand_one_by_one_beside_its_lines() -> None:
    assert right_letters(a_multiple_choice(), (2, 0, 1, 3)) == ("B",)
    assert right_letters(a_multiple_response(), (3, 0, 2, 4, 1)) == ("B", "C", "E")
    assert right_letters(a_matching(), (1, 2, 0, 3)) == ("C", "A", "B")
    assert right_letters(an_ordering(), (1, 2, 0, 3)) == ("C", "A", "B", "D")
    assert right_letters(a_date()) == ()


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        (a_multiple_choice(), ("grain",)),
        (a_multiple_response(), ("cheese", "honey", "bread")),
        (a_true_false(), ("False", "Nobody may sell after the bell.")),
        (a_true_false(answer="true", correction=None), ("True",)),
        (a_short_answer(answer="C*", accept=None), (r"C\*",)),
        (a_numeric(tolerance=None), ("about 60 stalls",)),
        (a_numeric(answer="4500", hedge=None), ("4,500 stalls (4,495–4,505)",)),
        (a_numeric(answer="20", unit="%", tolerance=None, hedge=None), ("20%",)),
        (a_numeric(answer="0.50", unit=None, tolerance=None, hedge=None), ("0.50",)),
        (a_date(), ("12 May 1911",)),
        (a_cloze(), ("A **bell** is rung at **noon**.",)),
        (a_cloze(text="It costs {{$5}} or {{ten}}."), ("It costs $5 or ten.",)),
        (a_cloze(text="He said {{(yes)}}."), ("He said (yes).",)),
        (a_matching(), ("1911 – opening", "1954 – repair of the roof", "1987 – adding of the clock")),
        (an_ordering(dates=None, items=["one", "two"]), ("one", "two")),
        (an_open_ended(model="Both."), ("Both.",)),
        (a_flashcard(), ("permission, given to the town in 1834",)),
    ],
)
def test_the_answer_is_shown_as_a_person_reads_it(question: Question, lines: tuple[str, ...]) -> None:
    assert answer_lines(question) == lines


def test_events_are_shown_with_their_dates() -> None:
    assert answer_lines(an_ordering())[:2] == ("The market began (1834)", "The hall was opened (12 May 1911)")


def test_several_answers_come_in_the_order_shown() -> None:
    assert answer_lines(a_multiple_response(), (4, 2, 0, 3, 1)) == ("bread", "cheese", "honey")


def test_dates_and_truth_are_said_in_the_language() -> None:
    assert answer_lines(a_true_false(), language="ar")[0] == "خطأ"
    assert answer_lines(a_true_false(), language="ja")[0] == "False"
    assert answer_lines(a_date(), language="fr-CH") == ("12 mai 1911",)
