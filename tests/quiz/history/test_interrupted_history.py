"""Random clocks, programs at once and interruptions: what is stored follows from the log at every moment."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st
from quiz.history.conftest import PLAN, an_entry

from quizgen.quiz.history import CardState, History, RatedAnswer
from quizgen.quiz.history.reader import DAY
from quizgen.quiz.scheduling.fsrs_schedule import card_states, next_state, replay_log

START = 1_790_000_000_000
Move = tuple[Literal["answer", "undo", "overrule", "practise", "interrupt", "reopen"], int, str, int, int]

MOVES = st.lists(
    st.tuples(
        st.sampled_from(
            ["answer", "answer", "answer", "undo", "overrule", "practise", "interrupt", "reopen"]
        ),
        st.integers(0, 2),
        st.sampled_from(["a/1", "a/2", "b/1"]),
        st.integers(1, 4),
        st.integers(-START, 8_000_000_000_000),
    ),
    max_size=25,
)


def stops(*_: CardState | RatedAnswer | None) -> CardState:
    """The program ends in the middle of writing."""
    raise KeyboardInterrupt


@settings(deadline=None, max_examples=60)
@given(MOVES)
def test_what_is_stored_follows_from_the_log_whatever_happens(moves: list[Move]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "history"
        programs = [History(file) for _ in range(3)]
        sessions = [program.begin(PLAN, START) for program in programs]
        answers: list[list[tuple[int, str]]] = [[], [], []]
        expected = 0
        for what, number, card, rating, jump in moves:
            program, session, now = programs[number], sessions[number], START + jump
            match what:
                case "answer":
                    answer = program.record(session, an_entry(card, rating=rating), now, next_state)
                    answers[number].append((answer, card))
                    expected += 1
                case "practise":
                    program.record(session, an_entry(card), now)
                    expected += 1
                case "undo" if answers[number]:
                    program.take_back(answers[number].pop()[0], now, next_state)
                    expected -= 1
                case "overrule" if answers[number]:
                    answer, last = answers[number][-1]
                    program.overrule(answer, an_entry(last, rating=rating, overridden=True), next_state)
                case "interrupt":
                    with suppress(KeyboardInterrupt):
                        program.record(session, an_entry(card, rating=rating), now, stops)
                case "reopen":
                    program.close()
                    programs[number] = History(file)
                case _:
                    pass
            shutil.copy(file, Path(folder) / "copy")
            with History(Path(folder) / "copy") as copy:
                assert len(copy.answers()) == expected
                assert copy.memories() == replay_log(copy.rated())
        states = card_states(programs[0])
        assert states == replay_log(programs[0].rated()) == programs[1].memories()
        for program in programs:
            program.close()


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.tuples(st.sampled_from(["a/1", "a/2", "b/1"]), st.integers(1, 4)), min_size=4, max_size=20),
    st.integers(0, 3),
    st.sampled_from([-40 * 365 * DAY, -365 * DAY, -DAY // 24, DAY // 24, 365 * DAY, 4 * 365 * DAY]),
)
def test_a_clock_that_was_wrong_for_a_while_affects_no_later_answer(
    given_: list[tuple[str, int]], wrong: int, jump: int
) -> None:
    """Of cards that were not asked meanwhile, everything is as if the clock had been right."""
    right, off = History(Path(":memory:")), History(Path(":memory:"))
    spoilt = {card for card, _ in given_[wrong : wrong + 2]}
    for history, shift in ((right, 0), (off, jump)):
        session = history.begin(PLAN, START)
        for number, (card, rating) in enumerate(given_):
            now = START + number * DAY
            at = now + shift if wrong <= number < wrong + 2 else now
            history.record(session, an_entry(card, rating=rating), at, next_state)
    others = [card for card in right.memories() if card not in spoilt]

    assert [each.entry for each in right.answers()] == [each.entry for each in off.answers()]
    assert [right.memories()[card] for card in others] == [off.memories()[card] for card in others]
    last = right.day_of(START + (len(given_) - 1) * DAY)
    assert wrong + 2 >= len(given_) or right.reviewed_on(last).keys() == off.reviewed_on(last).keys()
    right.close()
    off.close()
