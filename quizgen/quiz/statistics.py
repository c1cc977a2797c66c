"""Statistics of learners and questions, calculated from the log.

Item statistics are those of classical test theory (`quizgen.psychometrics`), where a session stands for a learner. Only
the first answer to an item in a session counts, because the learner has seen the key afterwards.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from quizgen.grading.responses import OptionResponse
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    ShortAnswer,
    TrueFalse,
    options,
)
from quizgen.psychometrics.item_analysis import ItemResponse, item_rest_correlation, rest_scores
from quizgen.quiz.card import Card, has_digest
from quizgen.quiz.history.records import CardState, StoredAnswer
from quizgen.quiz.overruled_answers import Overruled, count_overruled
from quizgen.quiz.scheduling.due_dates import ReviewTime, due_day, is_due
from quizgen.quiz.scheduling.review_queue import question_of


@dataclass(frozen=True, slots=True)
class Share:
    """Statistics of a set of answers, such as those to questions of one type.

    Attributes:
        name: The common property of the answers.
        answers: The number of answers.
        right: The number of correct answers.
        score: The mean share of points earned, 0 to 1.
    """

    name: str
    answers: int
    right: int
    score: Fraction


@dataclass(frozen=True, slots=True)
class OptionStatistics:
    """How often an option was chosen.

    Attributes:
        text: The option.
        key: Whether the option is correct.
        count: The number of times that it was chosen.
    """

    text: str
    key: bool
    count: int


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """Statistics of one question.

    Attributes:
        question: `bank/question`.
        answers: The number of sessions in which it was answered. Only the first answer in each counts.
        facility: The mean share of points earned, 0 to 1. Difficult questions have low values.
        discrimination: -1 to 1; None if there are too few sessions.
        choices: How often each option was chosen, for questions with options.
    """

    question: str
    answers: int
    facility: Fraction
    discrimination: float | None
    choices: tuple[OptionStatistics, ...]


@dataclass(frozen=True, slots=True)
class Forecast:
    """The number of cards due now and later.

    Attributes:
        overdue: Cards due now.
        days: Cards due on each of the next days, beginning with the rest of today.
        later: Cards due after these days.
        new: Cards never reviewed.
    """

    overdue: int
    days: tuple[int, ...]
    later: int
    new: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """All statistics of a learner.

    Attributes:
        answers: The number of answers.
        seconds: The total time of the answers.
        days: The number of days with answers.
        streak: The number of consecutive days with answers, up to today or yesterday.
        longest: The longest series of consecutive days with answers.
        per_day: The number of answers on each of the last days, ending today.
        by_bank: Statistics by the id of the bank.
        by_type: Statistics by question type.
        by_objective: Statistics by `bank/objective`.
        items: All answered questions, the hardest first.
        overruled: Answers that learners marked as correct.
        forecast: The number of cards due.
    """

    answers: int
    seconds: int
    days: int
    streak: int
    longest: int
    per_day: tuple[int, ...]
    by_bank: tuple[Share, ...]
    by_type: tuple[Share, ...]
    by_objective: tuple[Share, ...]
    items: tuple[ItemStatistics, ...]
    overruled: tuple[Overruled, ...]
    forecast: Forecast


def compute_statistics(
    cards: Sequence[Card],
    answers: Iterable[StoredAnswer],
    memories: Mapping[str, CardState],
    at: ReviewTime,
    shown: int = 14,
) -> Statistics:
    """Calculate the statistics of these cards.

    Args:
        cards: The existing cards, including both sides of flashcards. Answers to other cards are ignored.
        answers: The log.
        memories: The memory state of each card.
        at: The time for which statistics are calculated.
        shown: The number of past and future days that are listed one by one.
    """
    by_id = {card.id: card for card in cards}
    log = [each for each in answers if each.entry.card in by_id]
    per_day = Counter(each.day for each in log)
    streak, longest = streaks(per_day, at.today)
    return Statistics(
        answers=len(log),
        seconds=sum(each.entry.took for each in log) // 1000,
        days=len(per_day),
        streak=streak,
        longest=longest,
        per_day=tuple(per_day[day] for day in range(at.today - shown + 1, at.today + 1)),
        by_bank=_shares(log, lambda each: by_id[each.entry.card].bank.bank),
        by_type=_shares(log, lambda each: by_id[each.entry.card].question.type),
        by_objective=_shares(log, lambda each: _objective(by_id[each.entry.card])),
        items=_items(by_id, log),
        overruled=count_overruled(by_id, log),
        forecast=_forecast(by_id, memories, at, shown),
    )


def streaks(days: Iterable[int], today: int) -> tuple[int, int]:
    """The current and the longest series of consecutive days. Days in the future do not count."""
    longest = run = 0
    last = None
    for day in sorted(day for day in days if day <= today):
        run = run + 1 if last is not None and day == last + 1 else 1
        longest, last = max(longest, run), day
    return (run if last is not None and last >= today - 1 else 0), longest


def _objective(card: Card) -> str:
    return f"{card.bank.bank}/{card.question.objective}" if card.question.objective else ""


def _shares(log: Iterable[StoredAnswer], name: Callable[[StoredAnswer], str]) -> tuple[Share, ...]:
    """The answers by what they have in common, the weakest first; those without a name are left out."""
    groups: dict[str, list[StoredAnswer]] = defaultdict(list)
    for each in log:
        groups[name(each)].append(each)
    shares = (
        Share(what, len(some), sum(each.entry.verdict.passed for each in some), _mean(_scores(some)))
        for what, some in groups.items()
        if what
    )
    return tuple(sorted(shares, key=lambda share: (share.score, share.name)))


def _items(cards: Mapping[str, Card], log: Sequence[StoredAnswer]) -> tuple[ItemStatistics, ...]:
    """The questions as they are worded now: answers to an earlier wording say nothing about it."""
    digests = {(each.entry.card, each.entry.content) for each in log}
    same = {(name, digest) for name, digest in digests if has_digest(cards[name], digest)}
    firsts: dict[tuple[int, str], StoredAnswer] = {}
    for each in log:
        if (each.entry.card, each.entry.content) in same:
            firsts.setdefault((each.session, each.entry.card), each)
    rest = rest_scores(
        ItemResponse(str(session), card, each.entry.score) for (session, card), each in firsts.items()
    )
    by_question: dict[str, list[StoredAnswer]] = defaultdict(list)
    for each in firsts.values():
        by_question[question_of(each.entry.card)].append(each)
    items = (
        ItemStatistics(
            name,
            len(some),
            _mean(_scores(some)),
            item_rest_correlation(
                [
                    (each.entry.score, rest[place])
                    for each in some
                    if (place := (str(each.session), each.entry.card)) in rest
                ]
            ),
            _choices(cards[some[0].entry.card], some),
        )
        for name, some in by_question.items()
    )
    return tuple(sorted(items, key=lambda item: (item.facility, item.question)))


def _choices(card: Card, some: Iterable[StoredAnswer]) -> tuple[OptionStatistics, ...]:
    asked = card.question
    match asked:
        case MultipleChoice() | MultipleResponse():
            counts = Counter(
                index
                for each in some
                if isinstance(each.entry.response, OptionResponse)
                for index in each.entry.response.options
            )
            return tuple(
                OptionStatistics(option.text, index < _right(asked), counts[index])
                for index, option in enumerate(options(asked))
            )
        case (
            TrueFalse()
            | ShortAnswer()
            | Numeric()
            | DateQuestion()
            | Cloze()
            | Matching()
            | Ordering()
            | OpenEnded()
            | Flashcard()
        ):
            return ()
        case _:
            assert_never(asked)


def _right(asked: MultipleChoice | MultipleResponse) -> int:
    """How many options are right: they come first."""
    return 1 if isinstance(asked, MultipleChoice) else len(asked.answers)


def _forecast(
    cards: Iterable[str],
    memories: Mapping[str, CardState],
    at: ReviewTime,
    shown: int,
) -> Forecast:
    there = list(cards)
    known = [(card, memories[card]) for card in there if card in memories]
    ahead = Counter(
        max(0, due_day(card, memory) - at.today) for card, memory in known if not is_due(card, memory, at)
    )
    return Forecast(
        overdue=sum(is_due(card, memory, at) for card, memory in known),
        days=tuple(ahead[day] for day in range(shown)),
        later=sum(count for day, count in ahead.items() if day >= shown),
        new=len(there) - len(known),
    )


def _scores(some: Iterable[StoredAnswer]) -> list[Fraction]:
    return [each.entry.score for each in some]


def _mean(numbers: Sequence[Fraction]) -> Fraction:
    return sum(numbers, Fraction(0)) / len(numbers)
