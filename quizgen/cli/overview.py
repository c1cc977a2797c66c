"""What `quizgen` alone shows on a terminal: due questions by bank, the streak, and a review on Enter."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Final

from quizgen.cli._history_session import clock
from quizgen.cli._learner_day import usual_learner_day
from quizgen.cli._quiz_session import load_cards, terminal_columns
from quizgen.cli._remembered_banks import remembered_banks
from quizgen.cli._review_plan import (
    ReviewChoice,
    future_remark,
    nothing_to_review,
    open_history,
    plan_review,
)
from quizgen.problems import plural_count
from quizgen.quiz.card import directions
from quizgen.quiz.scheduling.review_queue import Limits, ReviewQueue, bank_of
from quizgen.quiz.statistics import streaks
from quizgen.text.word_wrapping import wrap_words

MAX_BANKS: Final = 12
"""Banks that fit on a small terminal."""

ALL: Final = Limits(new=sys.maxsize, due=sys.maxsize)


def overview(file: Path) -> bool | None:
    """Show what is due in the banks that the learner used before; whether there is anything to review.

    None if no banks are remembered: then nothing was shown.
    """
    paths = remembered_banks(file)
    cards = [side for card in load_cards(paths, skip_broken=True) for side in directions(card)]
    if not cards:
        return None
    with open_history(file, cards, usual_learner_day()) as history:
        now = clock()
        everything = plan_review(history, cards, now, ReviewChoice(ALL)).queue
        choice = ReviewChoice(Limits())
        plan = plan_review(history, cards, now, choice)
        streak, _ = streaks(history.days(), history.day_of(now))
        remark = future_remark(history, now)
    known = frozenset(plan.memories)
    lines = [*_lines(everything, known), f"Streak: {plural_count(streak, 'day')}."]
    if remark:
        lines.append(remark)
    new = len(plan.queue.cards) - plan.queue.due
    lines.append(
        f"Today: {plural_count(plan.queue.due, 'due question')}, {plural_count(new, 'new question')}."
        if plan.queue.cards
        else nothing_to_review(plan, choice)
    )
    columns = terminal_columns()
    print(*(row for line in lines for row in wrap_words(line, columns)), sep="\n")
    return bool(plan.queue.cards)


def _lines(queue: ReviewQueue, known: frozenset[str]) -> list[str]:
    """A line for each bank, those with the most due questions first."""
    due = Counter(bank_of(card) for card in queue.cards if card in known)
    new = Counter(bank_of(card) for card in queue.cards if card not in known)
    banks = sorted({*due, *new}, key=lambda bank: (-due[bank], bank))
    lines = [f"{bank}: {due[bank]} due, {new[bank]} new" for bank in banks[:MAX_BANKS]]
    if more := banks[MAX_BANKS:]:
        rest = f"{sum(due[bank] for bank in more)} due, {sum(new[bank] for bank in more)} new"
        lines.append(f"{plural_count(len(more), 'more bank')}: {rest}")
    return lines
