"""The overview of `quizgen` without a command: due questions by bank, the streak, and a review on Enter."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Final

from quizgen.cli._history_session import clock
from quizgen.cli._learner_day import usual_learner_day
from quizgen.cli._quiz_session import choose_wording, load_cards, terminal_columns
from quizgen.cli._remembered_banks import remembered_banks
from quizgen.cli._review_plan import (
    ReviewChoice,
    future_remark,
    nothing_to_review,
    open_history,
    plan_review,
)
from quizgen.quiz.card import directions
from quizgen.quiz.scheduling.review_queue import Limits, ReviewQueue, bank_of_card
from quizgen.quiz.statistics import streaks
from quizgen.text.phrases import CommandKey, Phrase, counted, phrase
from quizgen.text.right_alignment import right_aligned
from quizgen.text.word_wrapping import wrap_words

MAX_BANKS: Final = 12
"""The number of banks that fit on a small terminal."""

ALL: Final = Limits(new=sys.maxsize, due=sys.maxsize)


def overview(file: Path, language: str | None = None) -> str | None:
    """Show how many questions are due in the banks used before.

    Return the prompt for a review, "" if no question is due, or None if no banks were used before, in which
    case nothing is shown.
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
    wording = choose_wording(cards, language)
    lines: list[str] = [
        *_lines(everything, known),
        counted("Streak: {n} day.", "Streak: {n} days.", n=streak),
    ]
    if remark:
        lines.append(remark)
    if plan.queue.cards:
        due, new = plan.queue.due, len(plan.queue.cards) - plan.queue.due
        lines.append(
            phrase(
                "Today: {due}, {new}.",
                due=counted("{n} due question", "{n} due questions", n=due),
                new=counted("{n} new question", "{n} new questions", n=new),
            )
        )
    else:
        lines.append(nothing_to_review(plan, choice))
    columns = terminal_columns()
    page = "\n".join(row for line in lines for row in wrap_words(wording.say(line), columns))
    print(right_aligned(page, columns) if wording.is_rtl else page)
    if not plan.queue.cards:
        return ""
    return wording.say(phrase("Press Enter to review, or type {quit} to quit:", quit=CommandKey("q")))


def _lines(queue: ReviewQueue, known: frozenset[str]) -> list[Phrase]:
    """A line for each bank, those with the most due questions first."""
    due = Counter(bank_of_card(card) for card in queue.cards if card in known)
    new = Counter(bank_of_card(card) for card in queue.cards if card not in known)
    banks = sorted({*due, *new}, key=lambda bank: (-due[bank], bank))
    lines = [
        phrase("{bank}: {due} due, {new} new", bank=bank, due=due[bank], new=new[bank])
        for bank in banks[:MAX_BANKS]
    ]
    if more := banks[MAX_BANKS:]:
        rest = counted("{n} more bank", "{n} more banks", n=len(more))
        total = sum(due[bank] for bank in more), sum(new[bank] for bank in more)
        lines.append(phrase("{bank}: {due} due, {new} new", bank=rest, due=total[0], new=total[1]))
    return lines
