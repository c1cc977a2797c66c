from __future__ import annotations

from checks.item_analysis.analyses import told_of
from samples import a_multiple_choice

from quizgen.checks.item_analysis.nonfunctional_distractor import NONFUNCTIONAL_DISTRACTOR


def told(*counts: int) -> list[tuple[object, str]]:
    """What is said if so many learners chose the key and each distractor."""
    choices = [option for option, count in enumerate(counts) for _ in range(count)]
    return [
        (each.path, each.message) for each in told_of(NONFUNCTIONAL_DISTRACTOR, a_multiple_choice(), choices)
    ]


def test_a_distractor_that_nobody_of_a_hundred_chose_is_told_at_its_line() -> None:
    assert told(80, 10, 10, 0) == [
        (("distractors", 2), 'of 100 learners, none chose the distractor "cheese"'),
    ]


def test_one_of_a_hundred_is_told_and_two_may_be_chance() -> None:
    assert told(80, 10, 9, 1) == [(("distractors", 2), 'of 100 learners, 1 chose the distractor "cheese"')]
    assert told(80, 10, 8, 2) == []


def test_fewer_than_a_hundred_answers_say_nothing() -> None:
    assert told(79, 10, 10, 0) == []


def test_a_key_that_nobody_chose_is_not_a_distractor() -> None:
    assert told(0, 40, 40, 40) == []
