from collections.abc import Callable
from dataclasses import replace

import pytest

from quizgen.grading.responses import OptionResponse, SelfGradedResponse, TextResponse, TrueFalseResponse
from quizgen.quiz import session as steps
from quizgen.quiz.card import Card
from quizgen.quiz.session import Ending, Session, start
from quizgen.quiz.views.summary_view import summary_view

Find = Callable[[str], Card]


@pytest.fixture
def half(card: Find) -> Session:
    """Two of three answered: one rightly."""
    session = start([card("first-goods"), card("right-to-hold"), card("market-day")], "17")
    return steps.answer(steps.answer(session, OptionResponse(frozenset({1}))), SelfGradedResponse(known=True))


def test_a_quiz_that_was_left_says_how_far_it_got(half: Session) -> None:
    assert summary_view(half, Ending.QUIT).title == "Stopped after 2 of 3 questions"
    assert summary_view(half, Ending.INTERRUPTED).title == "Interrupted after 2 of 3 questions"


def test_a_quiz_that_was_finished_says_how_long_it_was(half: Session) -> None:
    assert summary_view(steps.skip(half), Ending.FINISHED).title == "3 questions done"


def test_the_score_is_that_of_the_answered_questions(half: Session) -> None:
    view = summary_view(half, Ending.QUIT)

    assert view.score == "1 of 2 points, 50%"
    assert view.counts == ("1 correct", "1 incorrect")


def test_the_missed_questions_stand_with_their_key_and_place(half: Session) -> None:
    (missed,) = summary_view(half, Ending.QUIT).missed

    assert missed.number == 1
    assert missed.stem == "What was sold in the first years of the market?"
    assert missed.answer.endswith(" grain")
    assert missed.where == "paragraph 2"


def test_objectives_are_told_as_sentences(half: Session) -> None:
    (reached,) = summary_view(half, Ending.QUIT).objectives

    assert (reached.objective, reached.right) == ("Say what is sold on the market", "0 of 1 correct")
    assert not reached.share


def test_an_interruption_is_short(half: Session) -> None:
    view = summary_view(half, Ending.INTERRUPTED)

    assert (view.objectives, view.missed) == ((), ())


def test_a_share_that_is_required_is_one_of_all_points(half: Session) -> None:
    low, high = summary_view(half, Ending.QUIT, 33), summary_view(half, Ending.QUIT, 33.5)

    assert (low.passed, low.verdict) == (True, "Passed: the pass mark is 33%.")
    assert (high.passed, high.verdict) == (False, "Not passed: the pass mark is 33.5%.")


def test_nothing_required_is_passed_without_a_word(half: Session) -> None:
    view = summary_view(half, Ending.QUIT)

    assert (view.passed, view.verdict) == (True, "")


def test_the_seed_is_told_for_another_time(half: Session) -> None:
    assert summary_view(half, Ending.QUIT).remarks == (
        "To repeat these questions in the same order, add the option --seed 17",
    )


def test_later_rounds_and_overruled_verdicts_are_told(card: Find) -> None:
    session = steps.next_round(
        steps.answer(start([card("sell-after-bell")], "1"), TrueFalseResponse(true=True))
    )
    session = steps.answer(session, TrueFalseResponse(true=False))
    believed = steps.override(steps.answer(start([card("market-day")], "1"), TextResponse("Friday")))

    assert (
        summary_view(session, Ending.FINISHED).remarks[0]
        == "Missed at first, but answered correctly later: 1 of 1 question."
    )
    assert summary_view(believed, Ending.FINISHED).remarks[0] == "You marked 1 answer as correct."


def test_points_of_bonus_questions_alone_are_compared_with_no_maximum(card: Find) -> None:
    extra = card("sell-after-bell")
    extra = replace(extra, question=extra.question.model_copy(update={"bonus": True}))
    session = steps.answer(start([extra], "1"), TrueFalseResponse(true=False))

    view = summary_view(session, Ending.FINISHED)

    points = extra.question.points
    assert view.score == f"{points:f} bonus point{'s' * (points != 1)}"
    assert all(reached.share >= 0 for reached in view.objectives)
