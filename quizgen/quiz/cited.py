"""The cited words where they stand in the article, ready to be shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from quizgen.grading.dates import shown_date
from quizgen.model.article import Article
from quizgen.model.citation import place, quoted
from quizgen.model.language import direction
from quizgen.quiz.card import Card
from quizgen.quiz.text import plain

OPEN: Final = "\ue000"
CLOSE: Final = "\ue001"
MARKS: Final = re.compile(f"[{OPEN}{CLOSE}]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a paragraph, quoted or around the quoted ones."""

    text: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class Cited:
    """A paragraph of the article with the words that a question rests on.

    Attributes:
        number: The paragraph's number; None if the words do not stand in the article.
        stretches: The paragraph, cut at the quoted words.
        article: The article's title.
        after: The publication that the article retells, with its date; "" if it retells none.
        rtl: Whether it runs from right to left.
    """

    number: int | None
    stretches: tuple[Stretch, ...]
    article: str
    after: str
    rtl: bool

    @property
    def text(self) -> str:
        """The whole paragraph."""
        return "".join(stretch.text for stretch in self.stretches)

    @property
    def quotes(self) -> tuple[str, ...]:
        """The quoted words."""
        return tuple(" ".join(stretch.text.split()) for stretch in self.stretches if stretch.quoted)


def cited(card: Card) -> tuple[Cited, ...]:
    """The paragraphs that a card's question rests on, in the order of its citations."""
    article = card.folder.article
    where_from = (plain(article.title), after(article), direction(article.language) == "rtl")
    ranges: dict[int, list[tuple[int, int]]] = {}
    lost = []
    for citation in card.question.cite:
        where = place(article, citation)
        if where is None:
            lost.append(Cited(None, (Stretch(plain(citation.quote), quoted=True),), *where_from))
            continue
        cut = quoted(article.passage(where.passage), where)
        start = len(cut.before)
        ranges.setdefault(where.passage, []).append((start, start + len(cut.words)))
    found = [
        Cited(number, _stretches(article.passage(number).text, marked), *where_from)
        for number, marked in ranges.items()
    ]
    return (*found, *lost)


def paragraphs(card: Card) -> str:
    """Where a question's key stands: `paragraph 7`, `paragraphs 2 and 7`, or "" for nowhere."""
    numbers = [str(found.number) for found in cited(card) if found.number is not None]
    if len(numbers) > 1:
        return f"paragraphs {', '.join(numbers[:-1])} and {numbers[-1]}"
    return "".join(f"paragraph {number}" for number in numbers)


def after(article: Article) -> str:
    """The publication that an article retells, in a line: `after "Title", publisher, date`."""
    original = article.original
    if original is None:
        return ""
    rest = [original.publisher, original.published and shown_date(original.published)]
    return plain(", ".join([f'after "{original.title}"', *(part for part in rest if part)]))


def _stretches(markdown: str, ranges: list[tuple[int, int]]) -> tuple[Stretch, ...]:
    """A paragraph cut at the ranges; marks are carried through the printing of its Markdown."""
    text = MARKS.sub(" ", markdown)
    for start, end in reversed(_merged(ranges)):
        text = f"{text[:start]}{OPEN}{text[start:end]}{CLOSE}{text[end:]}"
    stretches = []
    inside = False
    for piece in re.split(f"([{OPEN}{CLOSE}])", plain(text)):
        if piece in {OPEN, CLOSE}:
            inside = piece == OPEN
        elif piece:
            stretches.append(Stretch(piece, inside))
    return tuple(stretches)


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ranges in order, those that touch made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
