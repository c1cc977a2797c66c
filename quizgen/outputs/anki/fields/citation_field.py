"""The citation on the back of a card: the cited words in their paragraph, and the source of the article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final
from urllib.parse import quote

from quizgen.model.article import Article, Passage
from quizgen.model.citation import VERIFIED, Citation, CitationState, Place, find_place, marked_ranges
from quizgen.outputs.anki.fields.card_words import CardWords
from quizgen.outputs.anki.fields.field_html import to_attribute, to_marked_field_html, to_plain_field_html

MAX_PASSAGE_CHARS: Final = 600
"""A paragraph with more characters is cut to the sentences around the cited words."""


class CitationHtml:
    """Formats citations of one article as HTML, with labels in one language.

    Args:
        article: The cited article.
        words: The labels.
        style: How much of each citation is shown, as in `AnkiSettings`.
    """

    def __init__(self, article: Article, words: CardWords, style: str = "fold") -> None:
        self._article = article
        self._words = words
        self._style = style
        self._printed: dict[tuple[tuple[Citation, ...], CitationState], str] = {}

    def html(self, citations: tuple[Citation, ...], state: CitationState) -> str:
        """The source of an answer: each cited paragraph once, then the article and its original.

        For a question without a citation, the source only says so. The title of the article would look like a
        source.
        """
        if self._style == "none":
            return ""
        if state not in VERIFIED:
            return self._remark(state)
        key = (citations, state)
        if (printed := self._printed.get(key)) is None:
            printed = self._printed[key] = self._print(citations, state)
        return printed

    def _remark(self, state: CitationState) -> str:
        remark = (
            self._words.inferred
            if state is CitationState.INFERRED
            else self._words.labels.source_remark(state)
        )
        return f'<p class="qg-inferred">{to_plain_field_html(remark)}</p>' if remark else ""

    def _print(self, citations: Sequence[Citation], state: CitationState) -> str:
        by_passage: dict[int, list[Place]] = {}
        for citation in citations:
            if found := find_place(self._article, citation):
                by_passage.setdefault(found.passage, []).append(found)
        blocks = [self._passage(self._article.passage(number), marks) for number, marks in by_passage.items()]
        blocks.append(self._remark(state))
        original = self._article.original
        link = self._link(original.url, citations) if original and original.url else ""
        return f'{"".join(blocks)}<p class="qg-reference">{self._reference}{link}</p>'

    def _passage(self, passage: Passage, marks: Sequence[Place]) -> str:
        number = to_plain_field_html(self._words.paragraph(passage.number))
        longest = 0 if self._style == "sentence" else MAX_PASSAGE_CHARS
        return (
            f'<blockquote class="qg-passage"><span class="qg-paragraph">{number}</span> '
            f"{mark_quotation(passage, marks, longest)}</blockquote>"
        )

    @cached_property
    def _reference(self) -> str:
        """The article and, if it retells one, its original."""
        article = f"<cite>{to_plain_field_html(self._article.title)}</cite>"
        original = self._article.original
        if original is None:
            return article
        return f"{article}<br>{to_plain_field_html(self._words.labels.based_on_original(original))}"

    def _link(self, url: str, citations: Sequence[Citation]) -> str:
        """A link to the cited words in the original."""
        fragment = quote(citations[0].quote, safe="").replace("-", "%2D") if citations else ""
        if fragment:
            url += f"{'' if '#' in url else '#'}:~:text={fragment}"
        return f'<br><a href="{to_attribute(url)}">{to_plain_field_html(self._words.read)}</a>'


def mark_quotation(passage: Passage, marks: Sequence[Place], longest: int = MAX_PASSAGE_CHARS) -> str:
    """The paragraph with the cited words marked. A long paragraph is cut to the sentences around them."""
    found = marked_ranges(passage, marks)
    start, end = _window(passage, found[0][0], found[-1][1], longest)
    before, after = "… " * (start > 0), " …" * (end < len(passage.text))
    return f"{before}{to_marked_field_html(passage.text, found, (start, end))}{after}"


def _window(passage: Passage, start: int, end: int, longest: int) -> tuple[int, int]:
    """What to show of a paragraph: all of it, or the sentences that the cited words stand in."""
    text = passage.text
    if len(text) <= longest:
        return 0, len(text)
    first, last = passage.written.around(start, end)
    return first, first + len(text[first:last].rstrip()) if last < len(text) else last
