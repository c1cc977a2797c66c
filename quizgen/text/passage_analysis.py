"""The analysis of a text, created when needed and shared by all questions that cite it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # their grammars are compiled when a text is analysed, not when a quiz starts
    from quizgen.text.entities import Entity


@dataclass(frozen=True)
class PassageAnalysis:
    """A text, split into sentences.

    Attributes:
        text: The text.
        by_line: Whether its lines are its sentences, as in a table.
    """

    text: str
    by_line: bool = False

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The start and end of each sentence."""
        from quizgen.text.sentences import line_ranges, sentences  # noqa: PLC0415 - see above

        if self.by_line:
            return line_ranges(self.text)
        return sentences(self.text)

    def entities(self, language: str) -> tuple[Entity, ...]:
        """The numbers, dates and names in it, in order."""
        from quizgen.text.entities import find_entities  # noqa: PLC0415 - see above

        if language not in self._entities:
            self._entities[language] = find_entities(self.text, language)
        return self._entities[language]

    def touched(self, start: int, end: int) -> range:
        """The indices of the sentences that a range touches."""
        first = bisect_right(self._ends, start)
        return range(first, max(first, bisect_left(self._starts, end)))

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The range of the sentences that a range touches, including the space after them."""
        later = self._starts[1:]
        before, after = bisect_right(later, start), bisect_left(later, end)
        first = later[before - 1] if before else 0
        return first, later[after] if after < len(later) else len(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end in self.sentences]

    @cached_property
    def _entities(self) -> dict[str, tuple[Entity, ...]]:
        return {}
