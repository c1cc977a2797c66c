"""The graded answers of a class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Final, NamedTuple

from quizgen.class_results.responses import ClassResponses, LearnerResponse
from quizgen.grading.grade import SKIPPED, grade_response
from quizgen.grading.responses import Response, Unreadable
from quizgen.grading.verdicts import Grade, SelfAssessed, Verdict
from quizgen.model.questions import (
    DateQuestion,
    Numeric,
    OpenEnded,
    Question,
    ShortAnswer,
)
from quizgen.problems import Problem, Severity, Span, shorten
from quizgen.quiz.batch_grading import NO_SEED, Answer, parse_answer
from quizgen.quiz.card import Card, has_digest

OWN_WORDS: Final = (ShortAnswer, Numeric, DateQuestion, OpenEnded)
"""Question types with one answer in the learner's own words in each cell.

Such a cell can always be read, even if its answer must be graded by hand, such as "a lot" for a number.
"""

GIVE_POINTS: Final = "Give points with `quizgen class groups --points FILE`, or in a column `points`."
NO_FORM: Final = "If it is a letter, the form is needed: add a column `form`, or use --form. If it is text, write the words of an option."


@dataclass(frozen=True, slots=True)
class GradedResponse:
    """A learner's answer to a question, with its grade.

    Attributes:
        response: The response. A learner who left out the question has an empty one, and its origin is the
            place of another response of the same learner.
        card: The question with its bank, folder and policy.
        read: The parsed answer; None if it was omitted, cannot be read, or was graded by a person.
        grade: The grade; None if the answer must be graded by hand.
        why_ungraded: How to write an answer that cannot be read; "" for other answers.
    """

    response: LearnerResponse
    card: Card
    read: Response | None
    grade: Grade | None
    why_ungraded: str = ""

    @property
    def points(self) -> Fraction | None:
        """The points earned; None if the answer must be graded by hand."""
        return None if self.grade is None else self.grade.score * Fraction(self.card.question.points)

    @property
    def is_omitted(self) -> bool:
        """Whether the question was omitted."""
        return self.grade is not None and self.grade.verdict is Verdict.SKIPPED


class SectionChoice(NamedTuple):
    """A section of a worksheet in which learners choose questions.

    Attributes:
        questions: The questions of the section, as `bank/question`.
        chosen: The number of questions that count: those with the most points.
    """

    questions: frozenset[str]
    chosen: int


@dataclass(frozen=True)
class GradedClass:
    """The graded answers of a class.

    Attributes:
        cards: The questions asked, in the order of the banks.
        responses: The answers by learner and question. Each learner has one for each card.
        codes: The pseudonyms of learners in the files, by name.
        problems: The problems. With an error there are no answers.
        choices: The sections of the worksheet in which learners choose questions.
    """

    cards: tuple[Card, ...]
    responses: tuple[GradedResponse, ...]
    codes: Mapping[str, str]
    problems: tuple[Problem, ...] = ()
    choices: tuple[SectionChoice, ...] = ()

    @cached_property
    def by_learner(self) -> dict[str, tuple[GradedResponse, ...]]:
        """The answers of each learner, in the order of the cards. Learners are in alphabetical order."""
        found: dict[str, list[GradedResponse]] = {}
        for each in self.responses:
            found.setdefault(each.response.learner, []).append(each)
        return {learner: tuple(theirs) for learner, theirs in found.items()}

    @cached_property
    def by_question(self) -> dict[str, tuple[GradedResponse, ...]]:
        """The answers to each question, by `bank/question`, in the order of learners."""
        found: dict[str, list[GradedResponse]] = {card.id: [] for card in self.cards}
        for each in self.responses:
            found[each.card.id].append(each)
        return {question: tuple(theirs) for question, theirs in found.items()}


def grade_class_responses(responses: ClassResponses, cards: Sequence[Card]) -> GradedClass:
    """Grade all answers of a class by the present key.

    Points given by a person take precedence. Each learner is graded on all questions in the files. A question
    without an answer counts as skipped.

    Args:
        responses: The answers.
        cards: The questions of the banks, including retired ones.
    """
    known = {card.id: card for card in cards if card.id in responses.questions}
    grader = _Grader(known)
    graded = [grader.grade(each) for each in responses.responses]
    problems = [*grader.problems, *_changes(responses.responses, known)]
    if grader.problems_stop:
        return GradedClass(tuple(known.values()), (), responses.codes, tuple(problems))
    complete = _with_omitted(graded, tuple(known.values()), responses.learners)
    return GradedClass(tuple(known.values()), complete, responses.codes, tuple(problems))


class _Judged(NamedTuple):
    """An answer as read, and its grade or the reason why it has none. All learners who give it share the result."""

    read: Response | None
    grade: Grade | None
    why: str = ""


class _Grader:
    """Grades each answer to a question once, however many learners gave it."""

    def __init__(self, cards: Mapping[str, Card]) -> None:
        self.cards = cards
        self.problems: list[Problem] = []
        self.problems_stop = False
        self._judged: dict[tuple[str, object, str | None], _Judged] = {}

    def grade(self, response: LearnerResponse) -> GradedResponse:
        """One response with its grade."""
        card = self.cards[response.question]
        judged = self._judge(card, response)
        if response.points is not None:
            judged = _Judged(None, _grade_by_points(card.question, response.points))
        elif response.to_grade:
            judged = _Judged(None, None)
        elif judged.why:
            self._report(card.question, response, judged.why)
        return GradedResponse(response, card, *judged)

    def _judge(self, card: Card, response: LearnerResponse) -> _Judged:
        typed = response.typed
        hashable = tuple(typed.items()) if isinstance(typed, Mapping) else typed
        key = (card.id, hashable, response.seed)
        if key not in self._judged:
            self._judged[key] = _judge(card, typed, response.seed)
        return self._judged[key]

    def _report(self, question: Question, response: LearnerResponse, why: str) -> None:
        answer = f'the answer "{shorten(" / ".join(response.lines))}" to the question "{question.id}"'
        if isinstance(question, OWN_WORDS):
            message = f"{answer} must be graded by hand"
            problem = Problem(response.origin, "ungraded-answer", message, Severity.WARNING, GIVE_POINTS)
        else:
            self.problems_stop = True
            hint = f"{NO_FORM if why == NO_SEED else why} Empty the cell if there was no valid answer."
            message = f"{answer} cannot be read"
            problem = Problem(response.origin, "unreadable-answer", message, hint=hint)
        self.problems.append(problem)


def _judge(card: Card, typed: Answer, seed: str | None) -> _Judged:
    if not typed or (isinstance(typed, str) and not typed.strip()):
        return _Judged(None, SKIPPED)
    if isinstance(card.question, OpenEnded):
        return _Judged(None, None)
    read = parse_answer(card.question, typed, seed, language=card.language)
    if isinstance(read, Unreadable):
        return _Judged(None, None, read.why)
    grade = grade_response(card.question, read, card.policy)
    assert not isinstance(grade, SelfAssessed)  # noqa: S101 - only open-ended questions have such grades
    return _Judged(read, grade)


def _grade_by_points(question: Question, points: Sequence[Decimal]) -> Grade:
    """The grade that a person gave in points."""
    score = Fraction(sum(points)) / Fraction(question.points)
    verdict = Verdict.CORRECT if score == 1 else Verdict.PARTIAL if score else Verdict.WRONG
    return Grade(verdict, score)


def _with_omitted(
    graded: Sequence[GradedResponse], cards: Sequence[Card], learners: Sequence[str]
) -> tuple[GradedResponse, ...]:
    """The responses by learner and question, with an empty one for each question that a learner left out."""
    answered: dict[str, dict[str, GradedResponse]] = {learner: {} for learner in learners}
    on_form: dict[tuple[str, str], LearnerResponse] = {}
    for each in graded:
        answered[each.response.learner][each.card.id] = each
        if each.response.form:
            on_form.setdefault((each.response.form, each.card.id), each.response)
    complete = []
    for theirs in answered.values():
        forms = {each.card.bank.bank: each.response.form for each in theirs.values() if each.response.form}
        anywhere = next(iter(theirs.values())).response
        for card in cards:
            like = on_form.get((forms.get(card.bank.bank, ""), card.id))
            complete.append(
                theirs.get(card.id) or GradedResponse(_omitted(anywhere, card, like), card, None, SKIPPED)
            )
    return tuple(complete)


def _omitted(anywhere: LearnerResponse, card: Card, like: LearnerResponse | None) -> LearnerResponse:
    """An empty response of the learner of another one, on the form of a third if that is known."""
    empty = LearnerResponse(anywhere.learner, card.id, "", anywhere.origin)
    return replace(empty, form=like.form, seed=like.seed, number=like.number) if like else empty


def _changes(responses: Sequence[LearnerResponse], cards: Mapping[str, Card]) -> list[Problem]:
    """One warning for each question that has been retired, or whose digest in the files is not that of today."""
    first: dict[tuple[str, str], Span] = {}
    digests = {(each.question, each.digest) for each in responses if each.digest}
    old = {(question, digest) for question, digest in digests if not has_digest(cards[question], digest)}
    for each in sorted(responses, key=lambda response: response.origin):
        if cards[each.question].question.retired is not None:
            first.setdefault((each.question, "retired"), each.origin)
        if (each.question, each.digest) in old:
            first.setdefault((each.question, "changed"), each.origin)
    hint = "All answers are graded by the present key."
    return [
        Problem(
            origin,
            f"question-{change}",
            f'the question "{question}" was {change} after this answer was given'
            if change == "changed"
            else f'the question "{question}" is retired',
            Severity.WARNING,
            hint,
        )
        for (question, change), origin in first.items()
    ]
