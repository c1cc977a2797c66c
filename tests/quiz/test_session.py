from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading.responses import (
    OptionResponse,
    Response,
    SelfGradedResponse,
    Skipped,
    TextResponse,
    TrueFalseResponse,
)
from quizgen.grading.verdicts import Verdict
from quizgen.quiz import session as steps
from quizgen.quiz.card import Card
from quizgen.quiz.session import Session, SessionState, SessionStateError, start

RIGHT = OptionResponse(frozenset({0}))
WRONG = OptionResponse(frozenset({1}))
Find = Callable[[str], Card]


@pytest.fixture
def fresh(card: Find) -> Session:
    return start([card("first-goods"), card("sell-after-bell"), card("right-to-hold")], "1")


def after(session: Session, *responses: Response) -> Session:
    for response in responses:
        session = steps.skip(session) if isinstance(response, Skipped) else steps.answer(session, response)
    return session


def test_a_session_asks_its_cards_in_order(fresh: Session) -> None:
    asked = []
    session = fresh
    while session.card is not None:
        asked.append(session.card.question.id)
        session = steps.skip(session)

    assert asked == ["first-goods", "sell-after-bell", "right-to-hold"]
    assert session.state is SessionState.ROUND_OVER


def test_an_answer_is_graded_and_kept_as_it_was_typed(fresh: Session) -> None:
    last = steps.answer(fresh, RIGHT, ("a",)).last

    assert last is not None
    assert (last.grade.verdict, last.typed) == (Verdict.CORRECT, ("a",))


def test_nothing_changes_the_session_that_a_step_began_from(fresh: Session) -> None:
    steps.answer(fresh, RIGHT)

    assert fresh.attempts == ()


def test_undo_opens_the_card_before(fresh: Session) -> None:
    assert steps.undo(after(fresh, RIGHT)) == fresh


def test_undo_at_the_start_changes_nothing(fresh: Session) -> None:
    assert steps.undo(fresh) == fresh


def test_undo_remembers_that_the_hint_was_seen(fresh: Session) -> None:
    again = steps.undo(after(steps.hint(fresh), WRONG))

    assert again.hinted
    assert not after(again, RIGHT).hinted


def test_the_missed_cards_make_the_next_round(fresh: Session) -> None:
    second = steps.next_round(after(fresh, WRONG, Skipped(), SelfGradedResponse(known=True)))

    assert [card.question.id for card in second.rounds[-1]] == ["first-goods", "sell-after-bell"]
    assert second.state is SessionState.ASKING


def test_undo_at_the_start_of_a_round_goes_back_to_the_round_before(fresh: Session) -> None:
    over = after(fresh, WRONG, TrueFalseResponse(true=False), SelfGradedResponse(known=True))

    assert steps.undo(steps.next_round(over)) == steps.undo(over)


def test_a_round_begins_only_where_something_was_missed(fresh: Session) -> None:
    over = after(fresh, RIGHT, TrueFalseResponse(true=False), SelfGradedResponse(known=True))

    with pytest.raises(SessionStateError):
        steps.next_round(over)
    with pytest.raises(SessionStateError):
        steps.next_round(fresh)


def test_no_answer_is_taken_when_the_round_is_over(fresh: Session) -> None:
    over = after(fresh, Skipped(), Skipped(), Skipped())

    for step in (steps.skip, steps.hint):
        with pytest.raises(SessionStateError):
            step(over)
    with pytest.raises(SessionStateError):
        steps.answer(over, RIGHT)


def test_an_answer_in_sentences_needs_its_assessment(card: Find) -> None:
    with pytest.raises(SessionStateError):
        steps.answer(start([card("two-views")], "1"), TextResponse("Some say this, others that."))


def test_the_learner_may_overrule_a_wrong_verdict(fresh: Session) -> None:
    believed = steps.override(after(fresh, WRONG)).last

    assert believed is not None
    assert believed.overridden
    assert (believed.grade.verdict, believed.grade.score) == (Verdict.CORRECT, Fraction(1))
    assert believed.response == WRONG


@pytest.mark.parametrize("responses", [(), (RIGHT,), (Skipped(),)])
def test_there_is_nothing_to_overrule_but_a_wrong_answer(
    fresh: Session, responses: tuple[Response, ...]
) -> None:
    session = after(fresh, *responses)

    assert not steps.can_override(session)
    with pytest.raises(SessionStateError):
        steps.override(session)


@pytest.fixture
def close(strict_cards: tuple[Card, ...]) -> Session:
    """A test in which `Thursday` was misspelt."""
    return steps.answer(start([strict_cards[3], strict_cards[4]], "1"), TextResponse("Thurzday"))


def test_a_close_answer_gets_a_second_try(close: Session) -> None:
    assert close.state is SessionState.SECOND_TRY
    assert close.attempts == ()

    last = after(close, TextResponse("Thursday")).last

    assert last is not None
    assert last.grade.verdict is Verdict.CORRECT


def test_there_is_no_third_try(close: Session) -> None:
    assert len(after(close, TextResponse("Thurzday")).attempts) == 1


def test_skipping_the_second_try_keeps_the_close_answer(close: Session) -> None:
    last = steps.skip(close).last

    assert last is not None
    assert last.grade.verdict is Verdict.CLOSE


def test_the_learner_may_stand_by_a_close_answer(close: Session) -> None:
    assert steps.can_override(close)

    last = steps.override(close).last

    assert last is not None
    assert (last.overridden, last.grade.verdict) == (True, Verdict.CORRECT)


STEPS = st.lists(
    st.sampled_from(["right", "wrong", "skip", "hint", "undo", "override", "again"]), max_size=40
)


@given(STEPS)
def test_no_row_of_steps_leads_out_of_the_known_states(card: Find, row: list[str]) -> None:
    session = start([card("sell-after-bell"), card("right-to-hold")], "1")
    for step in row:
        try:
            session = _stepped(session, step)
        except SessionStateError:
            continue
        earlier = sum(map(len, session.rounds[:-1]))

        assert earlier <= len(session.attempts) <= earlier + len(session.rounds[-1])
        assert [a.card for a in session.attempts] == [c for r in session.rounds for c in r][
            : len(session.attempts)
        ]
        assert (session.card is None) == (session.state is SessionState.ROUND_OVER)


def _stepped(session: Session, step: str) -> Session:
    is_statement = session.card is not None and session.card.question.type == "true-false"
    match step:
        case "right":
            return steps.answer(
                session, TrueFalseResponse(true=False) if is_statement else SelfGradedResponse(known=True)
            )
        case "wrong":
            return steps.answer(
                session, TrueFalseResponse(true=True) if is_statement else SelfGradedResponse(known=False)
            )
        case "skip":
            return steps.skip(session)
        case "hint":
            return steps.hint(session)
        case "undo":
            return steps.undo(session)
        case "override":
            return steps.override(session)
        case _:
            return steps.next_round(session)
