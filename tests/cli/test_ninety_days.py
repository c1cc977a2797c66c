"""Learners over ninety days: with journeys, changes of the clock, two computers, holidays."""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import linear_regression

import pytest
from quiz.history.conftest import PLAN, an_entry
from samples import a_bank, a_folder, a_true_false

from quizgen.cli._learner_day import learner_day
from quizgen.cli._review_plan import ReviewChoice, nothing_to_review, plan_review
from quizgen.grading.policy import PRACTICE
from quizgen.quiz.card import Card, cards
from quizgen.quiz.history import CardState, History, RatedAnswer
from quizgen.quiz.history.merge import merge_history
from quizgen.quiz.history.reader import DAY
from quizgen.quiz.scheduling.daily_load import DailyLoad
from quizgen.quiz.scheduling.due_dates import ReviewTime, forgetting
from quizgen.quiz.scheduling.fsrs_schedule import AGAIN, GOOD, next_state, replay_log
from quizgen.quiz.scheduling.review_queue import Limits, review_queue

pytestmark = [pytest.mark.dependencies("fsrs"), pytest.mark.slow]

DAYS = 90
START = date(2026, 1, 12)
"""The clocks of New York and Berlin are changed in these ninety days."""

SETTLED = 21
"""Days until the load of a day is steady."""

MOST_IDLE = 3
"""Days without a due question, the first among them: FSRS before 6.1 leaves another one."""

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati")


def chance(*words: object) -> float:
    """A number from 0 to 1 that depends on the words alone."""
    return int.from_bytes(hashlib.sha256(repr(words).encode()).digest()[:6]) / 256**6


@pytest.fixture
def travel(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    def to(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield to
    monkeypatch.undo()
    time.tzset()


def opened(file: Path) -> History:
    """A history that does not wait for the disk."""
    history = History(file, day_of=learner_day("4:00"))
    history.connection.execute("PRAGMA synchronous = OFF")
    return history


def bank_cards(count: int) -> tuple[Card, ...]:
    return cards(
        [a_folder(a_bank(*(a_true_false(id=f"q{number}") for number in range(count))))], lambda _: PRACTICE
    )


def test_on_two_computers_and_in_four_time_zones_limits_are_exact_and_every_day_has_its_share(
    tmp_path: Path, travel: Callable[[str], None]
) -> None:
    computers = [tmp_path / "first", tmp_path / "second"]
    asked_from = bank_cards(280)
    limits = Limits(new=3)
    idle: list[date] = []
    for file in computers:
        History(file).close()
    for number in range(DAYS):
        travel(ZONES[number // 13 % len(ZONES)])
        day = START + timedelta(days=number)
        hours = sorted(5 + int(chance(number, sitting) * 20.9) for sitting in range(1 + number % 2))
        for sitting, hour in enumerate(hours):  # the latest at 1:00 of the next date
            moment = datetime(day.year, day.month, day.day) + timedelta(hours=hour)  # noqa: DTZ001 - where the learner is
            now = round(moment.timestamp() * 1000)
            with opened(computers[number % 2]) as history:
                plan = plan_review(history, asked_from, now, ReviewChoice(limits))
                if sitting == 0:
                    assert plan.at.today == day.toordinal()
                    assert len(plan.queue.cards) - plan.queue.due == limits.new, day
                    if not plan.queue.due:
                        idle.append(day)
                session = history.begin(PLAN, now)
                for card in plan.queue.cards:
                    now += 7_000
                    rating = GOOD if chance(card, number, sitting) < 0.9 else AGAIN
                    history.record(session, an_entry(card, rating=rating), now, next_state)
                rest = plan_review(history, asked_from, now, ReviewChoice(limits))
                said = nothing_to_review(rest, ReviewChoice(limits))
                assert "hour" not in said, day
                reviewed = history.reviewed_on(day.toordinal())
                assert sum(reviewed.values()) == limits.new, day
        with opened(computers[1 - number % 2]) as history:  # tomorrow's
            merge_history(history, computers[number % 2], next_state)
    with opened(computers[1]) as history:
        merge_history(history, computers[0], next_state)

    assert idle[0] == START
    assert len(idle) <= MOST_IDLE
    logs = []
    for file in computers:
        with History(file) as history:
            assert history.memories() == replay_log(history.rated())
            logs.append(history.answers())
    assert [each.entry for each in logs[0]] == [each.entry for each in logs[1]]
    assert set(Counter(each.day for each in logs[0])) == {
        START.toordinal() + number for number in range(DAYS)
    }


@dataclass
class Learner:
    """Somebody who remembers about as well as FSRS expects, and reviews once a day."""

    limits: Limits
    memories: dict[str, CardState] = field(default_factory=dict)
    loads: list[int] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.load = DailyLoad(self.memories)

    def learn(self, days: int, skipped: Collection[int] = (), questions: int = 3000) -> Learner:
        units = {f"b{number % 5}/q{number}": str(number) for number in range(questions)}
        for today in range(739_000, 739_000 + days):
            if today - 739_000 in skipped:
                continue
            now = (today - 719_163) * DAY + round(chance(today) * DAY / 2)
            done: dict[str, bool] = {}
            queue = review_queue(units, self.memories, ReviewTime(now, today), self.limits, done)
            for card in queue.cards:
                before = self.memories.get(card)
                done[card] = before is None
                known = before is None or chance(card, today) < 0.9 ** forgetting(before, today)
                answer = RatedAnswer(card, GOOD if known else AGAIN, now, today)
                spread = self.load.choose_spread(card, next_state(before, answer))
                self.memories[card] = next_state(before, answer._replace(spread=spread))
                self.load.change(card, before, self.memories[card])
            self.loads.append(len(done))
            self.waiting.append(queue.waiting)
        return self


@pytest.mark.parametrize("new", [5, 20])
def test_who_skips_no_day_has_about_as_much_to_do_every_day(new: int) -> None:
    """New cards come every day, so the load grows: a day is compared with the line through all days."""
    learner = Learner(Limits(new=new))
    loads = learner.learn(DAYS).loads[SETTLED:]
    slope, start = linear_regression(range(len(loads)), loads)

    assert not any(learner.waiting)
    for day, load in enumerate(loads):
        assert 0.7 < load / (start + slope * day) < 1.3, (day, loads)


def test_cards_learnt_on_one_day_do_not_stay_together() -> None:
    learner = Learner(Limits(new=120))
    learner.learn(1, questions=120)
    later = Learner(Limits(new=0), dict(learner.memories)).learn(60, questions=120).loads[25:]

    assert max(later) < 120 / 4


def test_after_a_holiday_the_backlog_shrinks_every_day_until_there_is_none() -> None:
    waiting = Learner(Limits(new=20, due=100)).learn(DAYS, skipped=range(40, 54)).waiting
    backlog = waiting[40 : waiting.index(0, 40) + 1]

    assert backlog[0] > 100
    assert backlog == sorted(set(backlog), reverse=True)
    assert not any(waiting[40 + len(backlog) :])
