"""The cited words in their paragraphs, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from quizgen.markup.marked import marked_stretches
from quizgen.model.article import Article, Passage
from quizgen.model.citation import CitationState, Place, find_place, marked_ranges
from quizgen.quiz.card import Card
from quizgen.quiz.sanitize import plain_text
from quizgen.text.language_tags import direction
from quizgen.text.phrases import PhraseList, joined, phrase

SOURCE_REMARKS: Final = {
    CitationState.CITED: "",
    CitationState.INFERRED: phrase(
        "The answer is inferred from the quoted words. The article does not state it directly."
    ),
    CitationState.UNCITED: phrase("The answer is not from the article."),
    CitationState.PENDING: phrase("This question is not yet keyed to the article."),
}
"""The remark about the source of an answer, in addition to the cited words or in place of them."""


@dataclass(frozen=True, slots=True)
class PassagePart:
    """A part of a paragraph: quoted words, or the words around them."""

    text: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class PassageView:
    """A cited paragraph, with the quoted words marked.

    Attributes:
        number: The paragraph's number; None if the article does not contain the words.
        stretches: The parts of the paragraph, split at the quoted words.
        article: The title of the article.
        after: The publication that the article retells, with its date; "" if there is none.
        rtl: Whether the paragraph is written from right to left.
        keeps_lines: Whether its line breaks are kept, as in tables and code.
    """

    number: int | None
    stretches: tuple[PassagePart, ...]
    article: str
    after: str
    rtl: bool
    keeps_lines: bool = False

    @property
    def text(self) -> str:
        """The whole paragraph."""
        return "".join(stretch.text for stretch in self.stretches)

    @property
    def quotes(self) -> tuple[str, ...]:
        """The quoted words."""
        return tuple(" ".join(stretch.text.split()) for stretch in self.stretches if stretch.quoted)

    def cited_sentences(self) -> PassageView:
        """The same paragraph, reduced to the sentences or lines that contain quoted words."""
        from quizgen.text.passage_analysis import PassageAnalysis  # noqa: PLC0415 - the quiz starts without

        analysed = PassageAnalysis(self.text, by_line=self.keeps_lines)
        starts = [0, *accumulate(len(each.text) for each in self.stretches)]
        ranges = [
            (start, start + len(each.text), each) for start, each in zip(starts, self.stretches, strict=False)
        ]
        touched = {
            index for start, end, each in ranges if each.quoted for index in analysed.touched(start, end)
        }
        parts: list[PassagePart] = []
        for index in sorted(touched):
            first, last = analysed.sentences[index]
            if parts:
                parts.append(PassagePart("\n" if self.keeps_lines else " ", quoted=False))
            parts += [
                PassagePart(each.text[max(first - start, 0) : last - start], each.quoted)
                for start, end, each in ranges
                if start < last and end > first
            ]
        return replace(self, stretches=tuple(parts))


def passage_views(card: Card) -> tuple[PassageView, ...]:
    """The paragraphs that a card's question cites, in the order of the citations."""
    article = card.folder.article
    where_from = (plain_text(article.title), attribution(article), direction(article.language) == "rtl")
    by_passage: dict[int, list[Place]] = {}
    lost = []
    for citation in card.question.cite:
        if where := find_place(article, citation):
            by_passage.setdefault(where.passage, []).append(where)
        else:
            lost.append(
                PassageView(None, (PassagePart(plain_text(citation.quote), quoted=True),), *where_from)
            )
    found = []
    for number, places in by_passage.items():
        passage = article.passage(number)
        keeps_lines = passage.is_table or passage.is_code
        found.append(PassageView(number, _stretches(passage, places), *where_from, keeps_lines=keeps_lines))
    return (*found, *lost)


def paragraph_numbers(card: Card) -> str:
    """The cited paragraphs in words: `paragraph 7`, `paragraphs 2 and 7`, or "" for none."""
    numbers = [str(found.number) for found in passage_views(card) if found.number is not None]
    if len(numbers) > 1:
        first = PhraseList(tuple(numbers[:-1]))
        return phrase("paragraphs {numbers} and {last}", numbers=first, last=numbers[-1])
    return phrase("paragraph {number}", number=numbers[0]) if numbers else ""


def attribution(article: Article) -> str:
    """The publication that an article retells, on one line: `based on "Title", publisher, date`."""
    original = article.original
    if original is None:
        return ""
    title = phrase('based on "{title}"', title=plain_text(original.title))
    publisher = plain_text(original.publisher) if original.publisher else ""
    published = phrase("{date}", date=original.published) if original.published else ""
    return joined(part for part in (title, publisher, published) if part)


def _stretches(passage: Passage, places: list[Place]) -> tuple[PassagePart, ...]:
    """A paragraph cut at the quoted words."""
    pieces = marked_stretches(passage.text, marked_ranges(passage, places), plain_text)
    return tuple(PassagePart(text, marked) for text, marked in pieces)
