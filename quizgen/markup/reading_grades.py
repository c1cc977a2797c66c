"""The reading level of the texts in a folder: the article, and each bank's stems and explanations.

Stems are measured together, because a single stem is too short for a reliable result.
"""

from __future__ import annotations

from typing import NamedTuple

from quizgen.markup.plain import to_plain
from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import Cloze, Question, stem
from quizgen.text.readability import Grades, grades


class Level(NamedTuple):
    """The reading level of a text.

    Attributes:
        text: The name of the text: `article`, or a bank id followed by `stems` or `explanations`.
        grades: The grades; None if the text is too short, or its language has no formula.
    """

    text: str
    grades: Grades | None


def levels(folder: Folder) -> tuple[Level, ...]:
    """The reading levels of all texts in a folder."""
    found = [Level("article", article_grades(folder.article))]
    for bank in folder.banks:
        stems, explanations = bank_grades(folder, bank)
        found += [Level(f"{bank.bank}, stems", stems), Level(f"{bank.bank}, explanations", explanations)]
    return tuple(found)


def article_grades(article: Article) -> Grades | None:
    """The grades of an article, if it is long enough and its language has a formula."""
    prose = [passage for passage in article.passages if not (passage.is_table or passage.is_code)]
    return grades([to_plain(passage.text) for passage in prose], article.language)


def bank_grades(folder: Folder, bank: Bank) -> tuple[Grades | None, Grades | None]:
    """The grades of all stems of a bank, and of all its explanations."""
    language = folder.language_of(bank)
    stems = [to_plain(_asked(question)) for question in bank.active]
    explanations = [to_plain(question.explain) for question in bank.active if question.explain]
    return grades(stems, language), grades(explanations, language)


def _asked(question: Question) -> str:
    """What is asked, a cloze text with its gaps filled in."""
    return question.parsed.whole if isinstance(question, Cloze) else stem(question)
