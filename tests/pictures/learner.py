"""Two weeks of somebody who learns, for a picture of what the figures look like then."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

from response_samples import respond, sample_responses

from quizgen.grading.responses import Unreadable
from quizgen.quiz import session as steps
from quizgen.quiz.card import Card, card_group_key
from quizgen.quiz.history import History, Mode, SessionPlan
from quizgen.quiz.recorder import HistoryRecorder
from quizgen.quiz.scheduling.due_dates import ReviewTime
from quizgen.quiz.scheduling.fsrs_schedule import card_states
from quizgen.quiz.scheduling.review_queue import Limits, review_queue

DAY = 24 * 60 * 60 * 1000
ANSWER = 9_000
"""Milliseconds between two looks at the clock."""

BREAKS = {3, 9}
"""How many days ago nothing was learned."""


def two_weeks(file: Path, cards: Sequence[Card]) -> None:
    """Write the history of reviews on twelve of the last fourteen days: most answers right, and more as days go by."""
    by_id = {card.id: card for card in cards}
    units = {card.id: card_group_key(card) for card in cards}
    for ago in sorted(set(range(14)) - BREAKS, reverse=True):
        moment = time.time_ns() // 1_000_000 - ago * DAY
        clock = iter(range(moment, moment + DAY, ANSWER)).__next__
        with History(file) as history:
            memories = card_states(history)
            at = ReviewTime(moment, history.day_of(moment))
            asked = review_queue(units, memories, at, Limits(new=3 + ago % 4), {}).cards
            plan = SessionPlan(Mode.REVIEW, "/", "1", asked)
            record = HistoryRecorder(history, history.begin(plan, clock()), clock, memories=memories)
            for name in asked:
                chance = crc32(f"{name} {ago}".encode()) % 100
                _answer(by_id[name], record, right=chance < 60 + 2 * (14 - ago))
            record.ended("finished")


def _answer(card: Card, record: HistoryRecorder, *, right: bool) -> None:
    wanted = "right" if right else "wrong"
    given = [
        response
        for sample in sample_responses(card.question)
        if sample.expects == wanted and not isinstance(response := respond(card.question, sample), Unreadable)
    ]
    record.asked(card)
    session = steps.start([card], "1")
    session = steps.answer(session, given[0]) if given else steps.skip(session)
    if session.near_miss is not None:
        session = steps.skip(session)
    if session.last is not None:
        record.answered(session.last)
