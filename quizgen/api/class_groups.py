"""`find_answer_groups`: find answers of a class that no key decides, and record a teacher's decisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quizgen.api.edited_file import EditedFile
from quizgen.api.loading import Loaded
from quizgen.checks.search.article_index import ArticleIndex
from quizgen.checks.search.quotation import Quotation, as_quotation
from quizgen.class_results.answer_groups import (
    AnswerGroup,
    AnswerWording,
    group_answers,
    still_undecided,
    undecided_answers,
)
from quizgen.class_results.decisions import (
    BankChange,
    Decision,
    Ruling,
    bank_change,
    decision_as_before,
    remembered_answers,
)
from quizgen.class_results.graded import GradedClass
from quizgen.class_results.points_rows import GivenPoints, add_points
from quizgen.loading.answer_edit import add_answers, add_comment, add_gap_wordings, comment_lines
from quizgen.model.citation import find_place
from quizgen.model.questions import Question
from quizgen.problems import QuizgenError, Span
from quizgen.quiz.card import Card

__all__ = [
    "AnswerGroup",
    "AnswerWording",
    "BankChange",
    "DecidedBank",
    "Decision",
    "FoundGroup",
    "GivenPoints",
    "PointsFile",
    "Quotation",
    "Ruling",
    "bank_change",
    "decision_as_before",
    "find_answer_groups",
    "still_undecided",
]

CANNOT_WRITE: Final = "cannot be changed without changing other parts of the file"


@dataclass(frozen=True)
class FoundGroup:
    """A group of answers with everything that a teacher needs to decide about it.

    Attributes:
        group: The answers.
        quotations: The sentences with the words that the question cites.
        span: The position of the question.
        number: The index of the question in the file, from 0.
    """

    group: AnswerGroup
    quotations: tuple[Quotation, ...]
    span: Span
    number: int


def find_answer_groups(graded: GradedClass, loaded: Loaded) -> tuple[FoundGroup, ...]:
    """The answers that no key decides, in groups by question, largest group first.

    Answers for which the bank records a decision are left out.

    Args:
        graded: The graded answers.
        loaded: The banks of the class.
    """
    answers = undecided_answers(graded)
    files: dict[str, bytes] = {}
    indices: dict[str, ArticleIndex] = {}
    found: list[FoundGroup] = []
    places = {card.id: place for place, card in enumerate(graded.cards)}
    for question, gap in sorted(answers, key=lambda key: (places[key[0]], key[1] or 0)):
        card = graded.cards[places[question]]
        number = loaded.sources.banks[card.bank.bank].indices[card.question.id]
        span = loaded.sources.span(card.bank.bank, card.question.id)
        if span.path not in files:
            files[span.path] = EditedFile(Path(span.path)).data
        lines = comment_lines(files[span.path], span.path, number)
        known = [each.text for each in remembered_answers(lines) if each.gap == gap]
        groups = group_answers(answers[question, gap], card, gap=gap, known=known)
        if groups and card.bank.bank not in indices:
            indices[card.bank.bank] = ArticleIndex(card.folder.article)
        quotations = _cited_sentences(card, indices[card.bank.bank]) if groups else ()
        found += [FoundGroup(group, quotations, span, number) for group in groups]
    return tuple(found)


def _cited_sentences(card: Card, index: ArticleIndex) -> tuple[Quotation, ...]:
    """The cited words of a question, each in its sentence."""
    found = []
    for citation in card.question.cite:
        place = find_place(index.article, citation)
        if place is None:
            continue
        sentence = next(
            each
            for each in reversed(index.sentences)
            if each.passage == place.passage and each.start <= place.start
        )
        found.append(as_quotation(index.article.passage(place.passage), place, sentence, 0.0, has_key=True))
    return tuple(found)


class DecidedBank(EditedFile):
    """The file of a bank into which decisions are written one by one. All other bytes stay unchanged."""

    def decide(self, number: int, change: BankChange) -> tuple[bytes, Question]:
        """Write the change that a decision makes to a question.

        Args:
            number: The index of the question in the file, from 0.
            change: The change.

        Returns:
            The previous content of the file, for `restore`, and the changed question.

        Raises:
            QuizgenError: If another program has changed the file, or the change cannot be written without
                changing other parts of the file. Nothing was written.
        """
        path = str(self.path)
        if change.comment:
            edited = add_comment(self.data, path, number, change.comment)
        elif change.gap:
            edited = add_gap_wordings(self.data, path, number, *change.gap)
        else:
            edited = add_answers(self.data, path, number, change.accept, change.reject)
        if edited is None:
            raise QuizgenError(
                f"question {number + 1} of {path} {CANNOT_WRITE}: add the decision to the bank yourself"
            )
        return self.write(edited.data), edited.bank.questions[number]


class PointsFile(EditedFile):
    """A file with the points that a teacher gave. Existing rows stay unchanged, and new ones are added."""

    def __init__(self, path: Path) -> None:
        """Read the file, if it is there.

        Raises:
            QuizgenError: If it cannot be read.
        """
        super().__init__(path, must_exist=False)

    def give(self, points: Sequence[GivenPoints]) -> bytes:
        """Add points, and return the former content of the file, for `restore`.

        Raises:
            QuizgenError: If another program has changed the file; nothing was written.
        """
        return self.write(add_points(self.data, points))
