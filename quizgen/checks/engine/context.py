"""A folder as checks see it, with results that several checks share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from quizgen.checks.engine.anchoring import Anchor, anchor
from quizgen.checks.engine.answer_lists import AnswerLists, listed_answers
from quizgen.checks.engine.answered_item import AnsweredItem, answer_options
from quizgen.checks.engine.choice_item import ChoiceItem
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.key_texts import key_texts
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.checks.engine.sentence_index import SentencesByWord
from quizgen.checks.engine.support_signs import SupportSigns, rate_doubt, rate_warning, support_signs
from quizgen.markup.plain import to_plain
from quizgen.model.bank import Bank
from quizgen.model.citation import Citation, Place, find_places
from quizgen.model.folder import Folder
from quizgen.model.questions import MultipleChoice, MultipleResponse, Question
from quizgen.problems import Severity
from quizgen.psychometrics.item_analysis import ClassAnalysis
from quizgen.text.tokens import words_of

SURE_ENOUGH: Final = 0.5
"""From this rating on, seven of ten right warnings in strangers' sets remain, and one of four false ones, as far as ratings tell them apart."""


class CitedPassage(NamedTuple):
    """A citation of a question, and its places in the article.

    `path` leads to it from the question. A single citation may be written without a list.
    """

    bank: Bank
    question: Question
    citation: Citation
    path: tuple[str | int, ...]
    places: tuple[Place, ...]


class ListedAnswers(NamedTuple):
    """A question with the correct and incorrect answers that it lists."""

    bank: Bank
    question: Question
    answers: AnswerLists


@dataclass(frozen=True)
class CheckContext:
    """A folder, with results that several checks share.

    Attributes:
        folder: The folder.
        class_analysis: The analysis of a class's answers; None if there are no class files.
    """

    folder: Folder
    class_analysis: ClassAnalysis | None = None

    @cached_property
    def article_words(self) -> frozenset[str]:
        """The words of the article in lower case, without markup."""
        passages = self.folder.article.passages
        return frozenset().union(*[words_of(to_plain(passage.text).casefold()) for passage in passages])

    @cached_property
    def citations(self) -> tuple[CitedPassage, ...]:
        """All citations of all questions. Equal quotations are looked up once."""
        article = self.folder.article
        cited = {
            citation
            for bank in self.folder.banks
            for question in bank.questions
            for citation in question.cite
        }
        where = {citation: find_places(article, citation) for citation in cited}
        return tuple(
            [
                CitedPassage(bank, question, citation, ("cite", index), where[citation])
                for bank in self.folder.banks
                for question in bank.questions
                for index, citation in enumerate(question.cite)
            ]
        )

    @cached_property
    def unmatched_citations(self) -> tuple[tuple[CitedPassage, Anchor], ...]:
        """The citations whose words are not in the article, with their states."""
        article = self.folder.article
        return tuple(
            [
                (one, anchor(article, one.citation, key_texts(one.question, article.language)))
                for one in self.citations
                if not one.places
            ]
        )

    @cached_property
    def answer_lists(self) -> tuple[ListedAnswers, ...]:
        """Every question with listed answers."""
        return tuple(
            [
                ListedAnswers(bank, question, listed_answers(question))
                for bank in self.folder.banks
                for question in bank.questions
            ]
        )

    @cached_property
    def choice_items(self) -> tuple[ChoiceItem, ...]:
        """Every active question with options."""
        return tuple(
            [
                ChoiceItem(bank, question, self.folder.language_of(bank))
                for bank in self.folder.banks
                for question in bank.active
                if isinstance(question, MultipleChoice | MultipleResponse)
            ]
        )

    @cached_property
    def recall_items(self) -> tuple[RecallItem, ...]:
        """Every active question as learners see it."""
        return tuple(
            [
                RecallItem(bank, question, self.folder.language_of(bank))
                for bank in self.folder.banks
                for question in bank.active
            ]
        )

    @cached_property
    def answered_items(self) -> tuple[AnsweredItem, ...]:
        """Every active question that a class answered."""
        if self.class_analysis is None:
            return ()
        analyses = self.class_analysis.items
        return tuple(
            [
                AnsweredItem(bank, question, analysis, answer_options(question))
                for bank in self.folder.banks
                for question in bank.active
                if (analysis := analyses.get(f"{bank.bank}/{question.id}"))
            ]
        )

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every active question with citations that were found, with its evidence."""
        where: dict[tuple[str, str], list[Place]] = {}
        for cited in self.citations:
            where.setdefault((cited.bank.bank, cited.question.id), []).extend(cited.places)
        article, index = self.folder.article, SentencesByWord(self.folder.article)
        return tuple(
            [
                Evidence(bank, question, self.folder.language_of(bank), article, tuple(places), index)
                for bank in self.folder.banks
                for question in bank.active
                if (places := where.get((bank.bank, question.id)))
            ]
        )

    def severity_of_reading(self, support: Evidence) -> Severity:
        """The severity of a contradiction that a rule found by reading the words of a question: info where rules often misread."""
        signs = self.signs.get((support.bank.bank, support.question.id))
        sure = signs is None or rate_warning(signs) >= SURE_ENOUGH
        return Severity.WARNING if sure else Severity.INFO

    @cached_property
    def doubts(self) -> dict[tuple[str, str], float]:
        """How doubtful it is that a question's citation supports it, by the ids of the bank and the question."""
        return {question: rate_doubt(signs) for question, signs in self.signs.items()}

    @cached_property
    def signs(self) -> dict[tuple[str, str], SupportSigns]:
        """The signs that the citations of a question may not support it, by the ids of the bank and the question."""
        return {
            (support.bank.bank, support.question.id): signs
            for support in self.evidence
            if (signs := support_signs(support))
        }
