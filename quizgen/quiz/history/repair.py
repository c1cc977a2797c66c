"""Finds and corrects answers with wrong times."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizgen.quiz.history.reader import FUTURE
from quizgen.quiz.history.records import NextState
from quizgen.quiz.history.store import History


@dataclass(frozen=True, slots=True)
class Repair:
    """The errors found in a history.

    Attributes:
        answers: The number of answers.
        cards: The number of cards that were reviewed.
        rebuilt: The number of cards whose stored state did not follow from the log.
        wrong_times: The number of answers with a wrong time: in the future, or out of order.
    """

    answers: int
    cards: int
    rebuilt: int
    wrong_times: int


def repair_history(history: History, next_state: NextState, now: int, *, fix_times: bool) -> Repair:
    """Recalculate the memory states from the log and, if requested, correct wrong times.

    Raises:
        HistoryError: If the history cannot be read or written.
    """
    with history.transaction():
        before = dict(history.memories())
        log = history.times()
        wrong = wrong_times(log, now)
        if fix_times and wrong:
            history.correct_times(wrong)
        after = history.rebuild(next_state)
    rebuilt = sum(before.get(card) != after.get(card) for card in {*before, *after})
    return Repair(len(log), len(after), 0 if fix_times and wrong else rebuilt, len(wrong))


def wrong_times(log: Sequence[tuple[int, int]], now: int) -> Mapping[int, int]:
    """Likely times for the answers whose recorded time is wrong.

    The log is in the order in which answers were given. The longest series of increasing times is taken as
    correct. Any other time is wrong and is replaced by the time of the answer before it.

    Args:
        log: Ids and times of all answers, in the order of the log.
        now: The present time in milliseconds since 1970. No answer can be later.
    """
    possible = [index for index, (_, at) in enumerate(log) if at <= now + FUTURE]
    right = {possible[index] for index in _rising([log[index][1] for index in possible])}
    first = min((log[index][1] for index in right), default=now)
    corrected, last = {}, first
    for index, (answer, at) in enumerate(log):
        if index in right:
            last = at
        elif abs(at - last) > FUTURE:
            corrected[answer] = last
    return corrected


def _rising(times: Sequence[int]) -> list[int]:
    """The indices of a longest part of the times that never falls."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for index, time in enumerate(times):
        place = bisect_right(tails, time)
        before.append(ends[place - 1] if place else None)
        tails[place : place + 1] = [time]
        ends[place : place + 1] = [index]
    found = []
    last = ends[-1] if ends else None
    while last is not None:
        found.append(last)
        last = before[last]
    return found[::-1]
