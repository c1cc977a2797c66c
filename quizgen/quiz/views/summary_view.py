"""How a quiz went, in plain strings that any renderer can draw."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import floor

from quizgen.grading.verdicts import Verdict
from quizgen.model.shuffle import display_order
from quizgen.problems import plural_count, quote_for_shell
from quizgen.quiz.results import Results, Tally, collect_results
from quizgen.quiz.sanitize import one_line
from quizgen.quiz.session import Attempt, Ending, Session
from quizgen.quiz.views.feedback_view import format_score, right_answer
from quizgen.quiz.views.passage_view import paragraph_numbers
from quizgen.quiz.views.question_view import stem_text


@dataclass(frozen=True, slots=True)
class Reached:
    """How far an objective was reached.

    Attributes:
        objective: The objective, as a sentence.
        right: Right answers of those given, such as `3 of 4 correct`.
        share: The share of its points that was earned, 0 to 1.
    """

    objective: str
    right: str
    share: Fraction


@dataclass(frozen=True, slots=True)
class Missed:
    """A question that was not answered rightly at first.

    Attributes:
        number: Its place in the first round, from 1.
        stem: What was asked.
        answer: What is right.
        where: The cited paragraphs in words; "" if none.
    """

    number: int
    stem: str
    answer: str
    where: str


@dataclass(frozen=True, slots=True)
class SummaryView:
    """What a learner sees at the end.

    Attributes:
        ending: How the quiz came to its end.
        title: How far it got: `20 questions done`, `Stopped after 7 of 20 questions`.
        score: Points and per cent.
        share: The share of the points of the answered questions that was earned, 0 to 1.
        counts: How many answers were right, partly right, wrong, skipped.
        objectives: How far each objective was reached.
        missed: The questions to look at again.
        verdict: Whether the pass mark was reached, in words; "" without a pass mark.
        passed: Whether the pass mark was reached; True without a pass mark.
        remarks: Further remarks, such as the seed.
    """

    ending: Ending
    title: str
    score: str
    share: Fraction
    counts: tuple[str, ...]
    objectives: tuple[Reached, ...]
    missed: tuple[Missed, ...]
    verdict: str
    passed: bool
    remarks: tuple[str, ...]


def summary_view(
    session: Session, ending: Ending, required: float | None = None, *, repeatable: bool = True
) -> SummaryView:
    """The results of a session, compared with the required percentage.

    A review is not repeatable: what it asks depends on the day, not on a seed.

    After an interruption only the score is shown: a learner who presses Ctrl-C wants to leave.
    """
    came_to = collect_results(session)
    passed = required is None or came_to.passes(required)
    cut_short = ending is Ending.INTERRUPTED
    return SummaryView(
        ending=ending,
        title=_title(came_to, ending),
        score=_score(came_to),
        share=came_to.share,
        counts=_counts(came_to),
        objectives=() if cut_short else tuple(map(_reached, came_to.objectives)),
        missed=() if cut_short else _all_missed(came_to, session.seed),
        verdict=_verdict(required, passed=passed),
        passed=passed,
        remarks=_remarks(came_to, session, repeatable=repeatable),
    )


def _title(came_to: Results, ending: Ending) -> str:
    if came_to.answered == came_to.cards:
        return f"{plural_count(came_to.cards, 'question')} done"
    done = f"after {came_to.answered} of {plural_count(came_to.cards, 'question')}"
    match ending:
        case Ending.INTERRUPTED:
            return f"Interrupted {done}"
        case Ending.TIME_OVER:
            return f"Time ran out {done}"
        case _:
            return f"Stopped {done}"


def _score(came_to: Results) -> str:
    """Points and per cent, rounded down, so that 79.9 is not shown as a passing 80."""
    if not came_to.answered:
        return "no points yet"
    if not came_to.attempted:
        return f"{format_score(came_to.earned)} bonus {'point' if came_to.earned == 1 else 'points'}"
    points = "point" if came_to.attempted == 1 else "points"
    share = f"{floor(100 * came_to.share)}%"
    return f"{format_score(came_to.earned)} of {format_score(came_to.attempted)} {points}, {share}"


def _counts(came_to: Results) -> tuple[str, ...]:
    named = (
        (came_to.right, "correct"),
        (came_to.count(Verdict.PARTIAL), "partly correct"),
        (came_to.count(Verdict.WRONG, Verdict.CLOSE), "incorrect"),
        (came_to.count(Verdict.SKIPPED), "skipped"),
    )
    return tuple(f"{number} {what}" for number, what in named if number)


def _reached(tally: Tally) -> Reached:
    right = f"{tally.right} of {tally.answered} correct"
    return Reached(one_line(tally.objective.text), right, tally.share)


def _all_missed(came_to: Results, seed: str) -> tuple[Missed, ...]:
    return tuple(
        _missed(number, attempt, seed)
        for number, attempt in enumerate(came_to.attempts, 1)
        if not attempt.grade.verdict.passed
    )


def _missed(number: int, attempt: Attempt, seed: str) -> Missed:
    card = attempt.card
    order = display_order(card.question, seed)
    answer = "; ".join(" ".join(f"{part.label} {part.text}".split()) for part in right_answer(card, order))
    return Missed(number, " ".join(stem_text(card).split()), answer, paragraph_numbers(card))


def _verdict(required: float | None, *, passed: bool) -> str:
    if required is None:
        return ""
    return f"{'Passed' if passed else 'Not passed'}: the pass mark is {required:g}%."


def _remarks(came_to: Results, session: Session, *, repeatable: bool) -> tuple[str, ...]:
    remarks = []
    if len(session.rounds) > 1:
        remarks.append(
            f"Missed at first, but answered correctly later: {came_to.learnt} of {plural_count(len(came_to.missed), 'question')}."
        )
    overridden = sum(attempt.overridden for attempt in session.attempts)
    if overridden:
        remarks.append(f"You marked {plural_count(overridden, 'answer')} as correct.")
    if repeatable:
        remarks.append(
            f"To repeat these questions in the same order, add the option --seed {quote_for_shell(session.seed)}"
        )
    return tuple(remarks)
