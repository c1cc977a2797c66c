"""Finds the file, line and column of a question or field."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import NamedTuple

from quizgen.loading.positions import Positions
from quizgen.model.bank import Bank
from quizgen.problems import Span


@dataclass(frozen=True)
class BankSource:
    """A bank and the positions of its file.

    Attributes:
        bank: The bank.
        positions: The positions of its file.
        left_out: The indices in the file of questions with errors, which the bank does not have.
    """

    bank: Bank
    positions: Positions
    left_out: frozenset[int] = frozenset()

    def __repr__(self) -> str:
        """What a notebook shows: not the text of the file."""
        return f"BankSource(bank={self.bank.bank!r}, path={self.positions.path!r})"

    @cached_property
    def indices(self) -> dict[str, int]:
        """The index of each question in the file, by id. If an id occurs twice, the first counts."""
        indices: dict[str, int] = {}
        in_file = (index for index in count() if index not in self.left_out)
        for index, question in zip(in_file, self.bank.questions, strict=False):
            indices.setdefault(question.id, index)
        return indices


class Sources(NamedTuple):
    """The files of all loaded banks, by bank id."""

    banks: Mapping[str, BankSource]

    def __repr__(self) -> str:
        """What a notebook shows: not the text of every file."""
        return f"Sources(banks={len(self.banks)})"

    def span(self, bank: str, question: str | None, *path: str | int) -> Span:
        """The span of a field of a question, or of a field of the bank if `question` is None."""
        source = self.banks[bank]
        start = () if question is None else ("questions", source.indices[question])
        return source.positions.span((*start, *path))

    def entry(self, bank: str, question: str, key: str, index: int) -> Span:
        """The span of an entry of a question's list. A single entry may be written without a list."""
        source = self.banks[bank]
        return source.positions.entry(("questions", source.indices[question], key), index)

    def line(self, bank: str, span: Span) -> str:
        """The line of the bank's file on which a span begins."""
        return self.banks[bank].positions.source(span)
