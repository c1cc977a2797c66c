"""The report of a class: about each question, and about what to teach again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Final

from quizgen.checks.engine.answered_item import AnsweredOption, answer_options
from quizgen.class_results.graded import GradedClass, GradedResponse
from quizgen.grading.responses import OptionResponse, TrueFalseResponse
from quizgen.markup.plain import to_plain
from quizgen.model.coverage import Sentence, measure_coverage
from quizgen.model.folder import Folder
from quizgen.model.questions import TrueFalse
from quizgen.psychometrics.item_analysis import (
    ClassAnalysis,
    ItemAnalysis,
    ItemResponse,
    analyse_class,
)
from quizgen.quiz.card import Card

TEACH_AGAIN: Final = 3
"""The number of paragraphs that the report suggests to teach again."""


@dataclass(frozen=True, slots=True)
class PointShare:
    """The points for some questions.

    Attributes:
        name: The common property of the questions.
        questions: The questions, as `bank/question`, in the order of the banks.
        earned: The points that all learners earned with them.
        possible: The points that they could have earned.
    """

    name: str
    questions: tuple[str, ...]
    earned: Fraction
    possible: Fraction

    @property
    def missed(self) -> Fraction:
        """The share of points missed, 0 to 1."""
        return 1 - self.earned / self.possible


@dataclass(frozen=True, slots=True)
class ReportedQuestion:
    """A question in the report.

    Attributes:
        card: The question with its bank.
        item: The analysis of its answers.
        options: The options in the order of the bank, correct ones first. `item` uses the same order.
    """

    card: Card
    item: ItemAnalysis
    options: tuple[AnsweredOption, ...]


@dataclass(frozen=True, slots=True)
class ReportedArticle:
    """An article with the points missed in it.

    Attributes:
        folder: The article with its banks.
        sentences: Every sentence, with the points for the questions that cite it; None if there are none.
        paragraphs: The cited paragraphs, by number.
    """

    folder: Folder
    sentences: tuple[tuple[Sentence, PointShare | None], ...]
    paragraphs: Mapping[int, PointShare]

    @property
    def teach_again(self) -> tuple[int, ...]:
        """The paragraphs with the most missed points, in order."""
        missed = [number for number, share in self.paragraphs.items() if share.missed]
        missed.sort(key=lambda number: (-self.paragraphs[number].missed, number))
        return tuple(missed[:TEACH_AGAIN])


@dataclass(frozen=True)
class ClassReport:
    """The report of a class.

    Attributes:
        analysis: The item analysis.
        questions: The graded questions, in the order of the banks.
        articles: The articles of these questions.
        objectives: The points missed by objective, as `bank/objective`, most first.
        tags: The points missed by tag, most first.
        ungraded: The number of answers that must be graded by hand and do not count.
    """

    analysis: ClassAnalysis
    questions: tuple[ReportedQuestion, ...]
    articles: tuple[ReportedArticle, ...]
    objectives: tuple[PointShare, ...]
    tags: tuple[PointShare, ...]
    ungraded: int

    @cached_property
    def mean(self) -> Fraction | None:
        """The share of all points that the class earned, 0 to 1; None without grades."""
        share = _add_up("", self.questions)
        return None if share is None else 1 - share.missed

    @property
    def hardest(self) -> tuple[ReportedQuestion, ...]:
        """The questions, by points missed."""
        return tuple(sorted(self.questions, key=lambda each: (each.item.facility, each.card.id)))

    @cached_property
    def objective_texts(self) -> dict[str, str]:
        """The sentence of each objective, by `bank/objective`."""
        banks = {each.card.bank.bank: each.card.bank for each in self.questions}
        return {
            f"{name}/{objective.id}": to_plain(objective.text)
            for name, bank in banks.items()
            for objective in bank.objectives
        }


def compute_class_report(graded: GradedClass) -> ClassReport:
    """Compute the report of a class. The order of files and rows does not matter."""
    analysis = analyse_class(item_responses(graded))
    questions = tuple(
        ReportedQuestion(card, analysis.items[card.id], answer_options(card.question))
        for card in graded.cards
        if card.id in analysis.items
    )
    folders = {each.card.folder.slug: each.card.folder for each in questions}
    return ClassReport(
        analysis,
        questions,
        tuple(_article(folder, questions) for folder in folders.values() if folder.article.exists),
        _by_name(
            (f"{each.card.bank.bank}/{each.card.question.objective}", each)
            for each in questions
            if each.card.question.objective
        ),
        _by_name((tag, each) for each in questions for tag in each.card.question.tags),
        sum(each.grade is None for each in graded.responses),
    )


def item_responses(graded: GradedClass) -> Iterator[ItemResponse]:
    """The graded answers of a class for item analysis.

    Questions with mostly ungraded answers are left out, because only omitted answers would count. A question
    that a learner omitted among several to choose from is left out as well.
    """
    optional = frozenset(question for choice in graded.choices for question in choice.questions)
    for each in _mostly_graded(graded):
        if each.grade is not None and not (each.is_omitted and each.card.id in optional):
            yield ItemResponse(
                each.response.learner,
                each.card.id,
                each.grade.score,
                Fraction(each.card.question.points),
                _chosen(each),
                each.is_omitted,
            )


def _mostly_graded(graded: GradedClass) -> Iterator[GradedResponse]:
    for responses in graded.by_question.values():
        written = [each.grade is not None for each in responses if not each.is_omitted]
        if 2 * sum(written) > len(written) or not written:
            yield from responses


def _chosen(graded: GradedResponse) -> frozenset[int]:
    """The options that a learner chose, by their numbers in `answer_options`."""
    match graded.read:
        case OptionResponse(options=options):
            return frozenset(options)
        case TrueFalseResponse(true=true) if isinstance(graded.card.question, TrueFalse):
            return frozenset({0 if true == graded.card.question.answer else 1})
        case _:
            return frozenset()


def _article(folder: Folder, questions: Iterable[ReportedQuestion]) -> ReportedArticle:
    asked = {each.card.id: each for each in questions}
    sentences = []
    by_paragraph: dict[int, dict[str, ReportedQuestion]] = {}
    for sentence in measure_coverage(folder).sentences:
        here = {name: asked[name] for name in sentence.questions if name in asked}
        sentences.append((sentence, _add_up(f"{sentence.passage}.{sentence.number}", here.values())))
        by_paragraph.setdefault(sentence.passage, {}).update(here)
    shares = ((number, _add_up(str(number), here.values())) for number, here in by_paragraph.items())
    return ReportedArticle(folder, tuple(sentences), {number: share for number, share in shares if share})


def _add_up(name: str, questions: Iterable[ReportedQuestion]) -> PointShare | None:
    """The points that a class earned and could have earned for questions; None if it could have earned none."""
    some = list(questions)
    answers = [(each.item.everybody, Fraction(each.card.question.points)) for each in some]
    possible = sum((group.learners * points for group, points in answers), Fraction(0))
    earned = sum((group.learners * group.score * points for group, points in answers), Fraction(0))
    return PointShare(name, tuple(each.card.id for each in some), earned, possible) if possible else None


def _by_name(named: Iterable[tuple[str, ReportedQuestion]]) -> tuple[PointShare, ...]:
    """The points of questions by what they have in common, most missed first."""
    groups: dict[str, list[ReportedQuestion]] = {}
    for name, each in named:
        groups.setdefault(name, []).append(each)
    shares = [share for name, some in groups.items() if (share := _add_up(name, some))]
    return tuple(sorted(shares, key=lambda share: (-share.missed, share.name)))
