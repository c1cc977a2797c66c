"""What the checks of citations share: each citation with the places where its words stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.model.bank import Bank
from quizgen.model.citation import Citation, Place, places
from quizgen.model.folder import Folder
from quizgen.model.questions import Question


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of a question, and where it stands in the article.

    `path` leads to it from the question: citations may be written without a list.
    """

    bank: Bank
    question: Question
    citation: Citation
    path: tuple[str | int, ...]
    places: tuple[Place, ...]


def cited(folder: Folder) -> Iterator[Cited]:
    """Every citation of every question of a folder."""
    for bank in folder.banks:
        for question in bank.questions:
            for index, citation in enumerate(question.cite):
                yield Cited(bank, question, citation, ("cite", index), places(folder.article, citation))
