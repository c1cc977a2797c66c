"""Plans which questions a review asks. Used by `review` and by the overview of `quizgen` alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from quizgen.problems import QuizgenError
from quizgen.quiz.card import Card, card_group_key, card_key_digest, former_card_ids
from quizgen.quiz.history.reader import DAY
from quizgen.quiz.history.records import CardState
from quizgen.quiz.history.store import History
from quizgen.quiz.scheduling.due_dates import REVIEW, ReviewTime, due_day
from quizgen.quiz.scheduling.fsrs_schedule import card_states, interval_text
from quizgen.quiz.scheduling.review_queue import Limits, ReviewQueue, review_queue, weakest
from quizgen.text.phrases import counted, joined, phrase


class ReviewChoice(NamedTuple):
    """Which questions a review asks.

    Attributes:
        limits: The daily limits.
        ahead: How many days before its due date a question may be reviewed.
        exam: The day of an exam, before which every question is asked once more; None if there is none.
        paced: Whether the daily limit of new questions is calculated from the days until the exam.
        missed: Whether to ask only questions whose last answer was not correct, whether due or not.
        weak: Ask only this number of questions: those most likely forgotten, whether due or not. None asks
            due questions.
    """

    limits: Limits
    ahead: int = 0
    exam: int | None = None
    paced: bool = False
    missed: bool = False
    weak: int | None = None


class ReviewPlan(NamedTuple):
    """The questions of a review, and what is known about them.

    Attributes:
        queue: The questions to ask.
        cards: All cards to choose from, both sides of flashcards.
        memories: The memory state of each card of the learner.
        at: The time of the review.
        taken: The cards that another review has just asked.
        limits: The daily limits; None if questions are asked whether they are due or not.
    """

    queue: ReviewQueue
    cards: Sequence[Card]
    memories: Mapping[str, CardState]
    at: ReviewTime
    taken: frozenset[str]
    limits: Limits | None = None

    @property
    def asked(self) -> tuple[Card, ...]:
        """The cards in the order in which they will be asked."""
        by_id = {card.id: card for card in self.cards}
        return tuple(by_id[card] for card in self.queue.cards)


def open_history(file: Path, cards: Sequence[Card], day_of: Callable[[int], int]) -> History:
    """Open the history so that it recognises the former ids of these cards."""
    return History(file, former_card_ids(cards), day_of)


def plan_review(history: History, cards: Sequence[Card], now: int, choice: ReviewChoice) -> ReviewPlan:
    """Plan which of these cards a review asks now."""
    memories = card_states(history)
    today = history.day_of(now)
    taken = history.claimed(now)
    units = {card.id: card_group_key(card) for card in cards if card.id not in taken}
    at = ReviewTime(now + choice.ahead * DAY, today + choice.ahead, choice.exam)
    limits = None
    if choice.weak is not None:
        reviewed = {card: unit for card, unit in units.items() if card in memories}
        queue = ReviewQueue(weakest(reviewed, memories, today, choice.weak))
    elif choice.missed:
        known = history.missed()
        missed = {card: unit for card, unit in units.items() if card in known}
        queue = ReviewQueue(weakest(missed, memories, today, len(missed)))
    else:
        keys = {
            card.id: card_key_digest(card)
            for card in cards
            if (memory := memories.get(card.id)) is not None and memory.key
        }
        done = history.reviewed_on(today)
        limits = choice.limits
        if choice.exam is not None and choice.paced:
            limits = limits._replace(new=_new_before_exam(units, memories, done, choice.exam - today))
        queue = review_queue(units, memories, at, limits, done, keys)
    return ReviewPlan(queue, cards, memories, at._replace(now=now, today=today), taken, limits)


def nothing_to_review(plan: ReviewPlan, choice: ReviewChoice) -> str:
    """The message if there is nothing to review: the next due date, or that the daily limit is reached."""
    if choice.weak is not None or choice.missed:
        return (
            phrase("No questions match: you have not missed any.")
            if choice.missed
            else phrase("No questions have been reviewed yet.")
        )
    if any(card.id in plan.taken for card in plan.cards):
        return phrase(
            "The remaining questions have just been asked in another review. Try again in 10 minutes."
        )
    waits = [
        wait
        for card in plan.cards
        if (memory := plan.memories.get(card.id)) is not None
        and (wait := _wait(card.id, memory, plan.at)) > 0
    ]
    if plan.queue.waiting or any(card.id not in plan.memories for card in plan.cards) or not waits:
        return phrase("Daily limit reached. Raise it with --new N or --due N.")
    wait = min(waits)
    when = phrase("tomorrow") if wait == DAY else interval_text(wait)
    return phrase("No questions are due. The next question is due {when}.", when=when)


def backlog_remark(queue: ReviewQueue) -> str:
    """A note if more questions are due than the daily limit allows; otherwise ""."""
    if not queue.waiting:
        return ""
    more = counted(
        "{n} more question is due than the daily limit allows.",
        "{n} more questions are due than the daily limit allows.",
        n=queue.waiting,
    )
    order = phrase("Those you are most likely to have forgotten come first.")
    new = phrase("New questions wait until fewer are due.")
    return joined([more, order, new] if queue.postponed else [more, order], " ")


def future_remark(history: History, now: int) -> str:
    """A note if the history contains answers with dates in the future; otherwise ""."""
    count, last = history.answers_after(now)
    if not count:
        return ""
    day, today = (date.fromordinal(history.day_of(moment)).isoformat() for moment in (last, now))
    answers = counted(
        "{n} answer is dated in the future (up to {day}).",
        "{n} answers are dated in the future (up to {day}).",
        n=count,
        day=day,
    )
    clock = phrase("If today is not {today}, set the clock of this computer.", today=today)
    repair = phrase("Otherwise correct the dates with: quizgen history repair --fix-times")
    return joined([answers, clock, repair], " ")


def exam_day(typed: str, today: int) -> int:
    """The day of an exam, numbered as by `date.toordinal`.

    Raises:
        QuizgenError: If the date is not in the future.
    """
    try:
        day = date.fromisoformat(typed).toordinal()
    except ValueError:
        raise QuizgenError(f'--before: "{typed}" is not a date: use the form 2026-12-20') from None
    if day <= today:
        raise QuizgenError(f"--before: {typed} is not in the future")
    return day


def _new_before_exam(
    units: Mapping[str, str], memories: Mapping[str, CardState], done: Mapping[str, bool], days: int
) -> int:
    """The daily limit with which the last new card is learnt on the day before the exam."""
    left = sum(card not in memories for card in units)
    learnt_today = sum(done.values())
    return max(learnt_today, -(-(left + learnt_today) // days))


def _wait(card: str, memory: CardState, at: ReviewTime) -> int:
    """Milliseconds until a card is due; whole days if it is due on a day to come."""
    return (due_day(card, memory) - at.today) * DAY if memory.state == REVIEW else memory.due - at.now
