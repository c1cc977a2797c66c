"""`find_quotations`: words of the article for questions that have no citation yet, and how they are written into the bank."""

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
"""Quotations for each question, unless more or fewer are wanted."""


@dataclass(frozen=True, slots=True)
class PendingQuestion:
    """A question without a citation, and words of the article that may support it.

    Attributes:
        bank: The bank's id.
        question: The question.
        key: Its correct answer as a person reads it, in lines without markup.
        source: Where it comes from, as its `pending` says; "" if it has no `pending`.
        span: Where `pending` is in the file, or else the question.
        number: Its place among the questions of the file, from 0.
        quotations: The words that may support it, the best first, each of another sentence.
        is_answered: Whether the article seems to answer the question. If not, even the first quotation says little of
            what it asks.
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
    """The questions that have no citation yet, each with the quotations most likely to support it.

    Nothing is decided and nothing is written. Questions with `uncited` and retired questions are left out. The banks must
    have no other errors: folders with errors are left out, too.

    Args:
        banks: One path or several, or what `load` returned. In the files at paths, questions may also have neither `cite` nor
            `pending`.
        limit: How many quotations there are at most for each question.

    Raises:
        FileNotFoundError: If a path does not exist.
        TypeError: If something is not a path.
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
    """The file of a bank into which citations are written one by one. Every other byte stays as it is."""

    def cite(self, number: int, quotes: Sequence[str], *, inferred: bool) -> bytes:
        """Write the citations of a question, in the place of its `pending`.

        Args:
            number: The place of the question in the file, from 0.
            quotes: The words to cite.
            inferred: Whether the answer must be inferred from them.

        Returns:
            What the file contained before, for `restore`.

        Raises:
            QuizgenError: If another program has changed the file, or there is no way to write the citations without
                changing anything else; nothing was written.
        """
        changed = write_citations(self.data, str(self.path), number, quotes, inferred=inferred)
        if changed is None:
            raise QuizgenError(
                f"question {number + 1} of {self.path} cannot be changed without changing other parts of the file: "
                "replace its `pending` with `cite` yourself"
            )
        return self.write(changed.data)
