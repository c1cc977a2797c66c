from __future__ import annotations

import pytest
from samples import a_multiple_choice, a_true_false, one_of_each

from quizgen.checks.search.search_query import KEY, search_query
from quizgen.model.questions import Question


def test_numbers_and_names_count_more_than_other_words() -> None:
    weights = search_query(
        a_true_false(ask="The town Varde has 60 stalls.", answer="true"), "en", "en"
    ).weights

    assert weights["=60"] > weights["stall"] == KEY
    assert weights["vard"] > weights["stall"]


def test_words_of_the_key_count_more_than_those_of_the_stem() -> None:
    asked = a_multiple_choice(ask="What rings?", answer="horn", distractors=["bell", "drum", "clock"])
    weights = search_query(asked, "en", "en").weights

    assert weights["horn"] > weights["ring"]
    assert "drum" not in weights


def test_a_false_statement_is_searched_by_its_correction() -> None:
    asked = a_true_false(ask="The bell rings at dusk.", answer="false", correction="The bell rings at noon.")
    query = search_query(asked, "en", "en")

    assert "noon" in query.weights
    assert "dusk" not in query.weights


def test_a_false_statement_without_a_real_correction_is_searched_by_its_own_words() -> None:
    asked = a_true_false(ask="The bell rings at dusk.", answer="false", correction="(not in the source)")

    assert {"bell", "dusk"} <= search_query(asked, "en", "en").weights.keys()


def test_a_question_for_the_exception_is_searched_by_the_other_options() -> None:
    asked = a_multiple_choice(
        ask="Which of these is NOT sold?", answer="shoes", distractors=["cheese", "honey", "bread"]
    )
    query = search_query(asked, "en", "en")

    assert len(query.parts) == 3
    assert {"honey", "bread"} <= query.weights.keys()
    assert "shoe" not in query.weights


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: str(question.type))
def test_every_type_has_something_to_search_for(question: Question) -> None:
    assert search_query(question, "en", "en").weights
