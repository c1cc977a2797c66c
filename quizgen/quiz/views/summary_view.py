"""The summary of a quiz, in plain strings that any renderer can show."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor

from quizgen.grading.verdicts import Verdict
from quizgen.model.shuffle import display_order
from quizgen.problems import quote_for_shell
from quizgen.quiz.results import Results, Tally, collect_results
from quizgen.quiz.sanitize import one_line
from quizgen.quiz.session import Attempt, Ending, Session
from quizgen.quiz.views.feedback_view import format_score, right_answer
from quizgen.quiz.views.passage_view import paragraph_numbers
from quizgen.quiz.views.question_view import stem_text
from quizgen.text.phrases import SEMICOLON, counted, joined, phrase, with_texts


@dataclass(frozen=True, slots=True)
class Reached:
    """The result for one objective.

    Attributes:
        objective: The objective, as a sentence.
        right: The number of correct answers, such as `3 of 4 correct`.
        share: The share of its points that was earned, 0 to 1.
    """

    objective: str
    right: str
    share: Fraction


@dataclass(frozen=True, slots=True)
class Missed:
    """A question that was not answered correctly at first.

    Attributes:
        number: The position of the question in the first round, from 1.
        stem: The text of the question.
        answer: The correct answer.
        where: The cited paragraphs, in words; "" if there are none.
    """

    number: int
    stem: str
    answer: str
    where: str


@dataclass(frozen=True, slots=True)
class SummaryView:
    """The summary that a learner sees at the end.

    Attributes:
        ending: How the quiz ended.
        title: The progress: `20 questions done`, `Stopped after 7 of 20 questions`.
        score: The points and the percentage.
        share: The share of the points of the answered questions that was earned, 0 to 1.
        counts: The number of correct, partly correct, incorrect and skipped answers.
        objectives: The result for each objective.
        missed: The questions to repeat.
        verdict: Whether the pass mark was reached, in words; "" if there is no pass mark.
        passed: Whether the pass mark was reached; True if there is none.
        remarks: Additional remarks, such as the seed.
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
    """The summary of a session.

    It names the seed, except after a review: a review depends on the day and cannot be repeated by its seed.
    After Ctrl-C it contains only the score, because the learner wants to leave.
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
        return counted("{n} question done", "{n} questions done", n=came_to.cards)
    n, done = came_to.cards, came_to.answered
    match ending:
        case Ending.INTERRUPTED:
            return counted(
                "Interrupted after {done} of {n} question",
                "Interrupted after {done} of {n} questions",
                n=n,
                done=done,
            )
        case Ending.TIME_OVER:
            return counted(
                "Time ran out after {done} of {n} question",
                "Time ran out after {done} of {n} questions",
                n=n,
                done=done,
            )
        case _:
            return counted(
                "Stopped after {done} of {n} question",
                "Stopped after {done} of {n} questions",
                n=n,
                done=done,
            )


def _score(came_to: Results) -> str:
    """Points and per cent, rounded down, so that 79.9 is not shown as a passing 80."""
    if not came_to.answered:
        return phrase("no points yet")
    if not came_to.attempted:
        return counted("{n} bonus point", "{n} bonus points", n=format_score(came_to.earned))
    return counted(
        "{earned} of {n} point, {percent}%",
        "{earned} of {n} points, {percent}%",
        n=format_score(came_to.attempted),
        earned=format_score(came_to.earned),
        percent=floor(100 * came_to.share),
    )


def _counts(came_to: Results) -> tuple[str, ...]:
    partly, wrong = came_to.count(Verdict.PARTIAL), came_to.count(Verdict.WRONG, Verdict.CLOSE)
    skipped = came_to.count(Verdict.SKIPPED)
    named = (
        (came_to.right, counted("{n} correct", "{n} correct", n=came_to.right)),
        (partly, counted("{n} partly correct", "{n} partly correct", n=partly)),
        (wrong, counted("{n} incorrect", "{n} incorrect", n=wrong)),
        (skipped, counted("{n} skipped", "{n} skipped", n=skipped)),
    )
    return tuple(what for number, what in named if number)


def _reached(tally: Tally) -> Reached:
    right = phrase("{right} of {answered} correct", right=tally.right, answered=tally.answered)
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
    lines = [(part.label, with_texts(part.text, _unwrapped)) for part in right_answer(card, order)]
    answer = joined(
        [phrase("{label} {text}", label=label, text=text) if label else text for label, text in lines],
        SEMICOLON,
    )
    return Missed(number, _unwrapped(stem_text(card)), answer, paragraph_numbers(card))


def _unwrapped(text: str) -> str:
    return " ".join(text.split())


def _verdict(required: float | None, *, passed: bool) -> str:
    if required is None:
        return ""
    mark = Decimal(f"{required:g}")
    if passed:
        return phrase("Passed: the pass mark is {percent}%.", percent=mark)
    return phrase("Not passed: the pass mark is {percent}%.", percent=mark)


def _remarks(came_to: Results, session: Session, *, repeatable: bool) -> tuple[str, ...]:
    remarks = []
    if len(session.rounds) > 1:
        remarks.append(
            counted(
                "Missed at first, but answered correctly later: {learnt} of {n} question.",
                "Missed at first, but answered correctly later: {learnt} of {n} questions.",
                n=len(came_to.missed),
                learnt=came_to.learnt,
            )
        )
    overridden = sum(attempt.overridden for attempt in session.attempts)
    if overridden:
        remarks.append(
            counted("You marked {n} answer as correct.", "You marked {n} answers as correct.", n=overridden)
        )
    if repeatable:
        remarks.append(
            phrase(
                "To repeat these questions in the same order, add the option --seed {seed}",
                seed=quote_for_shell(session.seed),
            )
        )
    return tuple(remarks)
