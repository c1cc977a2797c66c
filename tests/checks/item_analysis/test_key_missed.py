from __future__ import annotations

from checks.item_analysis.analyses import told_of
from samples import a_multiple_choice, a_multiple_response, a_short_answer, a_true_false

from quizgen.checks.item_analysis.key_missed import KEY_MISSED


def test_a_key_that_the_strongest_learners_missed_is_told_at_the_key() -> None:
    strong, rest = [1] * 9 + [0], [0] * 10 + [2] * 10

    assert told_of(KEY_MISSED, a_multiple_choice(), strong + rest) == [
        (
            "first-goods",
            ("answer",),
            'of the 10 strongest learners, 9 chose "honey" and 1 chose the key "grain"',
            "warning",
        )
    ]


def test_a_few_learners_who_missed_the_key_may_be_chance() -> None:
    assert told_of(KEY_MISSED, a_multiple_choice(), [1] * 7 + [0] * 3 + [0] * 20) == []
    assert told_of(KEY_MISSED, a_multiple_choice(), [1] * 5) == []


def test_weak_learners_who_missed_the_key_say_nothing_about_it() -> None:
    assert told_of(KEY_MISSED, a_multiple_choice(), [0] * 10 + [1] * 20) == []


def test_true_false_questions_are_judged_likewise() -> None:
    (told,) = told_of(KEY_MISSED, a_true_false(), [1] * 10 + [0] * 20)

    assert told.message == 'of the 10 strongest learners, 10 chose "true" and none chose the key "false"'


def test_a_distractor_that_most_ticked_is_told_at_the_distractor() -> None:
    told = told_of(KEY_MISSED, a_multiple_response(), [3] * 10 + [0] * 20)

    assert ('of the 10 strongest learners, 10 ticked the distractor "wool"', ("distractors", 0)) in [
        (each.message, each.path) for each in told
    ]
    assert ('of the 10 strongest learners, 10 did not tick the correct option "bread"', ("answers", 2)) in [
        (each.message, each.path) for each in told
    ]


def test_questions_without_options_are_not_judged() -> None:
    assert told_of(KEY_MISSED, a_short_answer(), [1] * 30) == []
