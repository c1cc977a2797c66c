"""Every answer is written down before its verdict is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from response_samples import sample_responses

from quizgen.grading.verdicts import Verdict
from quizgen.quiz.card import Card, card_digest
from quizgen.quiz.history import History, HistoryError, Mode, SessionPlan
from quizgen.quiz.line_source import PipedLines
from quizgen.quiz.recorder import HistoryRecorder, NullRecorder, QuestionChange
from quizgen.quiz.renderers.base import Opening
from quizgen.quiz.renderers.plain import PlainRenderer
from quizgen.quiz.runner import QuizRunner
from quizgen.quiz.scheduling.fsrs_schedule import AGAIN, GOOD, HARD, card_states, replay_log
from quizgen.quiz.session import Ending, start

Find = Callable[[str], Card]
Play = Callable[..., Any]
PLAN = SessionPlan(Mode.PRACTICE, "/", "1", ())
MINUTE = 60_000


class Clock:
    """A clock that is moved on by a minute with every look at it."""

    def __init__(self) -> None:
        self.now = 1_790_000_000_000

    def __call__(self) -> int:
        self.now += MINUTE
        return self.now


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    with History(tmp_path / "history.sqlite3") as opened:
        yield opened


def recorded(history: History, *, scheduled: bool = False) -> HistoryRecorder:
    clock = Clock()
    memories = card_states(history) if scheduled else None
    return HistoryRecorder(history, history.begin(PLAN, clock()), clock, memories=memories)


def verdicts(history: History) -> list[Verdict]:
    return [each.entry.verdict for each in history.answers()]


def test_what_was_answered_is_in_the_log_with_what_was_typed_and_how_long_it_took(
    card: Find, play: Play, history: History
) -> None:
    asked = [card("stalls"), card("market-day")]
    play(asked, "60", "Thurzday", "", record=recorded(history))

    first, second = (each.entry for each in history.answers())
    assert (first.card, first.type, first.typed, first.verdict) == (
        "market-basics/stalls", "numeric", ("60",), Verdict.CORRECT,
    )  # fmt: skip
    assert (first.took, first.rating, first.content) == (MINUTE, None, card_digest(asked[0]))
    assert second.verdict is Verdict.SPELLING


def test_the_answer_is_kept_before_the_verdict_is_shown(card: Find, play: Play, history: History) -> None:
    class Stops(HistoryRecorder):
        def answered(self, attempt: Any) -> None:
            super().answered(attempt)
            raise KeyboardInterrupt

    clock = Clock()
    record = Stops(history, history.begin(PLAN, clock()), clock)
    with pytest.raises(KeyboardInterrupt):
        play([card("stalls")], "60", record=record)
    assert verdicts(history) == [Verdict.CORRECT]


def test_what_is_taken_back_or_overruled_is_so_in_the_log(card: Find, play: Play, history: History) -> None:
    play(
        [card("market-day"), card("stalls")], "x", "u", "market day", "o", "60", "", record=recorded(history)
    )

    assert [(each.entry.typed, each.entry.overridden) for each in history.answers()] == [
        (("market day",), True),
        (("60",), False),
    ]
    assert verdicts(history) == [Verdict.CORRECT, Verdict.CORRECT]


def test_a_finished_quiz_is_not_offered_again_and_one_that_was_quit_is(
    card: Find, play: Play, history: History
) -> None:
    play([card("stalls"), card("market-day")], "60", "q", record=recorded(history))
    assert history.unfinished("/", [Mode.PRACTICE]) is not None
    play([card("stalls")], "60", "", record=recorded(history))
    broken_off = history.unfinished("/", [Mode.PRACTICE])
    assert broken_off is not None
    assert len(broken_off.answers) == 1


def test_a_question_that_has_changed_since_says_so(card: Find, play: Play, history: History) -> None:
    asked = card("stalls")
    play([asked], "60", "", record=recorded(history))
    said = "This question has changed since you last answered it."
    assert said not in play([asked], "60", "", record=recorded(history)).screen

    changed = replace(
        asked, question=asked.question.model_copy(update={"ask": "How many stalls fill the square?"})
    )
    assert said in play([changed], "60", "", record=recorded(history)).screen
    assert said not in play([changed], "60", "", record=recorded(history)).screen


def test_tags_and_points_are_no_change_of_the_question(card: Find) -> None:
    asked = card("stalls")
    other = replace(asked, question=asked.question.model_copy(update={"tags": ("x",), "points": 7}))
    assert card_digest(other) == card_digest(asked)


def test_scheduled_answers_are_rated_and_remembered(card: Find, play: Play, history: History) -> None:
    asked = [card("stalls"), card("market-day"), card("first-goods")]
    play(asked, "60", "Thurzday", "b", "", record=recorded(history, scheduled=True))

    assert [each.entry.rating for each in history.answers()] == [GOOD, HARD, AGAIN]
    assert history.memories() == replay_log(history.rated())
    assert len(history.memories()) == 3


def test_memories_follow_the_log_through_undo_and_overruling(
    card: Find, play: Play, history: History
) -> None:
    asked = [card("stalls"), card("market-day")]
    play(asked, "60", "no idea", "o", "", record=recorded(history, scheduled=True))
    assert history.memories() == replay_log(history.rated())
    assert [each.entry.rating for each in history.answers()] == [GOOD, HARD]
    play(asked, "60", "u", "1", "s", "", record=recorded(history, scheduled=True))
    assert history.memories() == replay_log(history.rated())
    play([card("sell-after-bell")], "t", "u", record=recorded(history, scheduled=True))
    assert set(history.memories()) == {each.id for each in asked}


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_whatever_is_typed_the_log_says_what_the_learner_was_told(
    all_cards: tuple[Card, ...], data: st.DataObject
) -> None:
    """In practice and in reviews, through undo, overruling, ratings, hints and second tries."""
    asked = data.draw(st.lists(st.sampled_from(all_cards), min_size=1, max_size=4, unique_by=lambda c: c.id))
    usual = [
        line for card in asked for sample in sample_responses(card.question) for line in _lines(sample.typed)
    ]
    words = ["", "?", "s", "u", "o", "y", "n", ":u", ":s", ":o", ":1", ":3", *usual]
    lines = data.draw(st.lists(st.one_of(st.sampled_from(words), st.text(max_size=9)), max_size=30))
    review = data.draw(st.booleans())
    with TemporaryDirectory() as folder, History(Path(folder) / "history.sqlite3") as history:
        runner = QuizRunner(
            start(asked, "1"),
            PlainRenderer(lambda _: None),
            PipedLines(lines, StringIO()),
            record=recorded(history, scheduled=review),
            retry=True,
            review=review,
        )
        runner.run(Opening("Market basics", "", ()))

        kept = [each.entry for each in history.answers()]
        assert [(each.card, each.typed, each.verdict, each.hinted, each.overridden) for each in kept] == [
            (each.card.id, each.typed, each.grade.verdict, each.hinted, each.overridden)
            for each in runner.session.attempts
        ]
        assert history.memories() == replay_log(history.rated())
        assert bool(history.memories()) == (review and bool(kept))


def _lines(typed: str | tuple[str, ...]) -> tuple[str, ...]:
    return (typed,) if isinstance(typed, str) else typed


class Full(NullRecorder):
    """A record on a disk that is full."""

    def answered(self, attempt: Any) -> None:  # noqa: ARG002 - nothing is kept
        raise HistoryError("cannot use the history x: the disk is full")


def test_whether_to_go_on_without_keeping_is_the_learners_decision(
    card: Find, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizgen.quiz.line_source.PipedLines.interactive", True)
    asked = [card("stalls"), card("market-day")]
    went_on = play(asked, "60", "what?", "y", "Thursday", "", record=Full())
    assert "the disk is full." in went_on.screen
    assert "Type y to continue or n to stop." in went_on.screen
    assert (went_on.ending, len(went_on.dialogue.session.attempts)) == (Ending.FINISHED, 2)

    stopped = play(asked, "60", "n", record=Full())
    assert stopped.ending is Ending.NOT_KEPT


def test_where_nobody_can_be_asked_a_full_disk_ends_the_quiz(card: Find, play: Play) -> None:
    with pytest.raises(HistoryError, match="the disk is full"):
        play([card("stalls")], "60", record=Full())


@pytest.fixture
def second(history: History) -> Iterator[History]:
    """The same history, opened by another review."""
    with History(history.path) as opened:
        yield opened


def test_two_reviews_at_once_remember_what_follows_from_the_log(
    card: Find, play: Play, history: History, second: History
) -> None:
    early, late = recorded(history, scheduled=True), recorded(second, scheduled=True)
    late.reserve = lambda _: True  # type: ignore[method-assign,assignment]  # both have asked it
    play([card("stalls"), card("market-day")], "60", "Thursday", "", record=early)
    play([card("stalls"), card("market-day")], "61", "u", "60", "x", "o", "", record=late)

    assert history.memories() == replay_log(history.rated())
    assert len(history.answers()) == 4


def test_a_review_does_not_ask_what_another_has_just_asked(
    card: Find, play: Play, history: History, second: History
) -> None:
    early, late = recorded(history, scheduled=True), recorded(second, scheduled=True)
    assert early.reserve(card("stalls"))
    assert not late.reserve(card("stalls"))
    assert early.reserve(card("stalls"))

    shown = play([card("stalls"), card("market-day")], "Thursday", "", record=late)
    assert [each.card.id for each in shown.dialogue.session.attempts] == ["market-basics/market-day"]
    assert not early.reserve(card("market-day"))


def test_a_review_does_not_ask_what_another_answers_while_it_asks_the_history(
    card: Find, play: Play, history: History, second: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    early, late = recorded(history, scheduled=True), recorded(second, scheduled=True)
    claim = second.claim

    def answered_first(*asked: Any) -> bool:
        play([card("stalls")], "60", "", record=early)
        return claim(*asked)

    monkeypatch.setattr(second, "claim", answered_first)
    assert not late.reserve(card("stalls"))


def test_a_question_that_a_closed_review_left_open_can_be_asked(
    card: Find, history: History, second: History
) -> None:
    early, late = recorded(history, scheduled=True), recorded(second, scheduled=True)
    early.reserve(card("stalls"))
    early.close()

    assert late.reserve(card("stalls"))


def test_a_key_that_has_changed_is_said_and_a_new_wording_as_such(
    card: Find, play: Play, history: History
) -> None:
    asked = card("stalls")
    play([asked], "60", "", record=recorded(history, scheduled=True))
    other_key = replace(asked, question=asked.question.model_copy(update={"answer": Decimal(70)}))
    reworded = replace(asked, question=asked.question.model_copy(update={"ask": "How many?"}))

    recorder = recorded(history, scheduled=True)
    assert recorder.change(asked) is None
    assert recorder.change(reworded) is QuestionChange.QUESTION
    assert recorder.change(other_key) is QuestionChange.KEY
    said = "The correct answer to this question has changed since you last answered it."
    assert said in play([other_key], "70", "", record=recorder).screen


@pytest.mark.parametrize("jump", [-365 * 86_400_000, 365 * 86_400_000])
def test_a_clock_that_jumps_during_a_quiz_gives_no_answer_a_year(
    card: Find, play: Play, history: History, jump: int
) -> None:
    clock, stopwatch = Clock(), Clock()
    record = HistoryRecorder(history, history.begin(PLAN, 1), clock, stopwatch=stopwatch, memories={})

    class Jumps(list[str]):
        def __iter__(self) -> Iterator[str]:
            for line in super().__iter__():
                clock.now += jump
                yield line

    assert not record.clock_was_set()
    play([card("stalls"), card("market-day")], source=Jumps(["60", "Thursday", ""]), record=record)
    assert record.clock_was_set()
    assert [each.entry.took for each in history.answers()] == [MINUTE, MINUTE]
    assert history.memories() == replay_log(history.rated())
