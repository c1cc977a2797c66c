"""`find_quotations`: find quotations for questions without a citation, and write them into the bank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quizgen.api.edited_file import EditedFile
from quizgen.api.loading import Loaded, Paths, load
from quizgen.checks.search.article_index import ArticleIndex
from quizgen.checks.search.quotation import Quotation
from quizgen.checks.search.quotation_search import search_quotations
from quizgen.grading.key import answer_lines
from quizgen.loading.citation_edit import write_citations
from quizgen.loading.draft_bank import NOT_CITED
from quizgen.markup.plain import to_plain
from quizgen.model.citation import CitationState
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.problems import QuizgenError, Span, shorten

__all__ = ["CitedFile", "PendingQuestion", "Quotation", "find_quotations"]

MOST_QUOTATIONS: Final = 3
"""The default number of quotations for each question."""


@dataclass(frozen=True, slots=True)
class PendingQuestion:
    """A question without a citation, with quotations that may support it.

    Attributes:
        bank: The bank's id.
        question: The question.
        key: The correct answer as plain text, in lines.
        source: The source named in `pending`; "" if there is no `pending`.
        span: The position of `pending` in the file, or otherwise of the question.
        number: The index of the question in the file, from 0.
        quotations: The quotations that may support it, best first, each from a different sentence.
        is_answered: Whether the article seems to answer the question. If not, even the first quotation has
            little to do with it.
    """

    bank: str
    question: Question
    key: tuple[str, ...]
    source: str
    span: Span
    number: int
    quotations: tuple[Quotation, ...]
    is_answered: bool

    def __repr__(self) -> str:
        """What a notebook shows: which question, and the best quotation."""
        best = shorten(self.quotations[0].quote) if self.quotations else None
        return f"PendingQuestion(bank={self.bank!r}, question={self.question.id!r}, best={best!r})"


def find_quotations(banks: Paths | Loaded, *, limit: int = MOST_QUOTATIONS) -> tuple[PendingQuestion, ...]:
    """Find quotations that may support questions without a citation.

    Nothing is written. Retired questions and questions with `uncited` are left out. Folders with other errors
    are left out as well.

    Args:
        banks: One path or several, or the result of `load`. In files given by path, questions may also lack
            both `cite` and `pending`.
        limit: The maximum number of quotations for each question.

    Raises:
        FileNotFoundError: If a path does not exist.
        TypeError: If a path has a wrong type.
        ValueError: If a path is empty, or the limit is less than 1.
    """
    if limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    loaded = banks if isinstance(banks, Loaded) else load(banks, drafts=True)
    found = (each for folder in loaded.folders for each in _of_folder(loaded, folder, limit))
    return tuple(sorted(found, key=lambda each: each.span))


def _of_folder(loaded: Loaded, folder: Folder, limit: int) -> Iterator[PendingQuestion]:
    index = ArticleIndex(folder.article)
    for bank in folder.banks:
        language, source = folder.language_of(bank), loaded.sources.banks[bank.bank]
        for question in bank.active:
            if question.citation_state is CitationState.PENDING:
                found = search_quotations(index, question, language, limit)
                yield PendingQuestion(
                    bank.bank,
                    question,
                    tuple(filter(None, map(to_plain, answer_lines(question, language=language)))),
                    "" if question.pending == NOT_CITED else question.pending or "",
                    loaded.sources.span(bank.bank, question.id, "pending"),
                    source.indices[question.id],
                    *found,
                )


class CitedFile(EditedFile):
    """A bank file into which citations are written one by one. All other bytes stay unchanged."""

    def cite(self, number: int, quotes: Sequence[str], *, inferred: bool) -> bytes:
        """Write the citations of a question in place of its `pending`.

        Args:
            number: The index of the question in the file, from 0.
            quotes: The quotations.
            inferred: Whether learners must infer the answer from them.

        Returns:
            The previous content of the file, for `restore`.

        Raises:
            QuizgenError: If another program has changed the file, or the citations cannot be written without
                changing other parts of the file. Nothing was written.
        """
        changed = write_citations(self.data, str(self.path), number, quotes, inferred=inferred)
        if changed is None:
            raise QuizgenError(
                f"question {number + 1} of {self.path} cannot be changed without changing other parts of the file: "
                "replace its `pending` with `cite` yourself"
            )
        return self.write(changed.data)
