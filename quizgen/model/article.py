"""The article: the text that a bank is keyed to, paragraph by paragraph."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, Final

from quizgen.model.values import Address, Language, Markdown, PlainText, Value
from quizgen.text.dates import PartialDate
from quizgen.text.fenced_code import is_code, without_fences
from quizgen.text.normal_form import n1, n1_with_offsets
from quizgen.text.passage_analysis import PassageAnalysis
from quizgen.text.pipe_tables import is_table, without_separators

WORD: Final = re.compile(r"[^ \n]+")
"""A word of the searchable text of an article, with its marks."""


class Passage(Value):
    """A paragraph of the article."""

    number: int
    """Counts from 1."""

    text: Markdown
    """The words, in our small Markdown."""

    heading: PlainText | None = None
    """The heading directly before the paragraph."""

    @cached_property
    def is_table(self) -> bool:
        """Whether the passage is a table."""
        return is_table(self.text)

    @cached_property
    def is_code(self) -> bool:
        """Whether the passage is a block of code."""
        return is_code(self.text)

    @cached_property
    def normal(self) -> str:
        """The text in normal form `n1`. Each row of a table is a line, so that no quotation crosses rows."""
        return self._forms[0] if self.is_table or self.is_code else n1(self.text)

    @cached_property
    def analysis(self) -> PassageAnalysis:
        """The sentences and entities of `normal`."""
        return PassageAnalysis(self.normal, by_line=self.is_table)

    @cached_property
    def written(self) -> PassageAnalysis:
        """The sentences of `text`."""
        if self.text == self.normal:
            return self.analysis
        return PassageAnalysis(self.text, by_line=self.is_table)

    @cached_property
    def offsets(self) -> Sequence[int]:
        """The offset in `text` of each character of `normal`, and the end of `text`."""
        if self.is_table or self.is_code:
            return self._forms[1]
        if self.text.isascii() and len(self.text) == len(self.normal):  # then only white space differs
            return range(len(self.text) + 1)
        return n1_with_offsets(self.text)[1]

    @cached_property
    def _forms(self) -> tuple[str, tuple[int, ...]]:
        """The rows of a table, or lines of code as one, in normal form, and where each character stood."""
        rows = without_separators(self.text).split("\n") if self.is_table else [without_fences(self.text)]
        forms: list[str] = []
        offsets: list[int] = []
        start = 0
        for row in rows:
            form, places = n1_with_offsets(row.rstrip())
            if form:
                forms.append(form)
                offsets += (start + place for place in places)
            start += len(row) + 1
        return "\n".join(forms), tuple(offsets) or (len(self.text),)


class Original(Value):
    """The publication that an article retells: its bibliographic data, but none of its words."""

    title: PlainText
    """The original's title."""

    publisher: PlainText | None = None
    """The publisher."""

    published: PartialDate | None = None
    """The date of publication."""

    url: Address | None = None
    """The web address where it can be read."""


class Particulars(Value):
    """The front matter of an article."""

    title: PlainText
    """The article's title."""

    language: Language = "en"
    """BCP 47 tag of the article's language; it decides labels and writing direction."""

    original: Original | None = None
    """The publication that the article retells."""

    author: PlainText | None = None
    """Who wrote the article."""

    licence: PlainText | None = None
    """The licence of the article."""


class Article(Particulars):
    """The text that banks are keyed to."""

    passages: tuple[Passage, ...]
    """The paragraphs, numbered from 1."""

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """What a notebook shows: not the text."""
        return [("title", self.title), ("language", self.language), ("passages", len(self.passages))]

    @property
    def exists(self) -> bool:
        """Whether there is any text. Banks whose questions are all pending or uncited need no article."""
        return bool(self.passages)

    @cached_property
    def searchable(self) -> tuple[str, tuple[int, ...]]:
        """All paragraphs in normal form, one per line, with their offsets. One search finds any quotation."""
        lengths = [len(passage.normal) + 1 for passage in self.passages]
        return "\n".join(passage.normal for passage in self.passages), tuple(accumulate([0, *lengths[:-1]]))

    @cached_property
    def word_places(self) -> dict[str, list[int]]:
        """The offset of each word in the searchable text. Words are separated by spaces."""
        places: dict[str, list[int]] = {}
        for word in WORD.finditer(self.searchable[0]):
            places.setdefault(word[0], []).append(word.start())
        return places

    def passage(self, number: int) -> Passage:
        """The paragraph with this number, from 1."""
        return self.passages[number - 1]
