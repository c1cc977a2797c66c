from __future__ import annotations

from checks.item_analysis.analyses import told_of
from samples import a_short_answer

from quizgen.checks.item_analysis.low_discrimination import LOW_DISCRIMINATION


def test_a_question_that_only_weak_learners_answer_is_told() -> None:
    (told,) = told_of(LOW_DISCRIMINATION, a_short_answer(), [1] * 20 + [0] * 10)

    assert (told.question, told.path, told.severity) == ("market-day", (), "warning")
    assert told.message.startswith("learners who do well in the other questions do worse in this one")


def test_a_question_that_hardly_discriminates_is_told_of_large_classes_alone() -> None:
    by_turns = [0, 1]

    (told,) = told_of(LOW_DISCRIMINATION, a_short_answer(), by_turns * 100)
    assert told.message.startswith("learners who do well in the other questions hardly do better in this one")
    assert told_of(LOW_DISCRIMINATION, a_short_answer(), by_turns * 15) == []


def test_in_a_short_test_only_a_negative_discrimination_is_told() -> None:
    assert told_of(LOW_DISCRIMINATION, a_short_answer(), [0, 1] * 100, others=8) == []
    assert len(told_of(LOW_DISCRIMINATION, a_short_answer(), [1] * 20 + [0] * 10, others=8)) == 1


def test_a_question_that_strong_learners_answer_is_good() -> None:
    assert told_of(LOW_DISCRIMINATION, a_short_answer(), [0] * 100 + [1] * 100) == []
