"""The paragraphs that a question cites, with the quoted words. Learners see them after each answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import unescape
from typing import Final

from markupsafe import Markup

from quizgen.markup.formula import math_as_picture
from quizgen.markup.marked import PIECE, to_marked_html
from quizgen.model.article import Article
from quizgen.model.citation import Place, find_place, marked_ranges
from quizgen.model.questions import Question
from quizgen.outputs.labels import Labels
from quizgen.outputs.page.plain_item import script_length, without_tags
from quizgen.outputs.page.views import CitedPassageView
from quizgen.outputs.worksheet.items import block_html

GAP: Final = " … "
"""Separates quoted words that are not next to each other."""


def cited_passages(question: Question, article: Article, words: Labels) -> tuple[CitedPassageView, ...]:
    """The paragraphs that a question cites, each once, in the order of the citations.

    `words` are the labels in the language of the article.
    """
    places: dict[int, list[Place]] = {}
    for citation in question.cite:
        if place := find_place(article, citation):
            places.setdefault(place.passage, []).append(place)
    return tuple(_passage(article, number, marks, words) for number, marks in places.items())


def passage_texts(passages: Iterable[CitedPassageView], article: Article) -> dict[int, str]:
    """The HTML of cited paragraphs, by their numbers, for a page without the article."""
    return {each.number: block_html(article.passage(each.number).text) for each in passages}


def _passage(article: Article, number: int, marks: list[Place], words: Labels) -> CitedPassageView:
    passage = article.passage(number)
    html = to_marked_html(passage.text, marked_ranges(passage, marks), math=math_as_picture)
    marked = tuple(_marked(html))
    quote = "".join(f"{GAP if is_apart else ''}{words}" for words, is_apart, _ in marked)
    return CitedPassageView(
        number,
        words.paragraph.format(number=words.figures(number)),
        Markup(quote),  # noqa: S704 - the printer escapes everything
        tuple(place for _, _, place in marked),
    )


def _marked(html: str) -> Iterator[tuple[str, bool, tuple[int, int]]]:
    """The marked parts of a paragraph, each with whether it is apart from the one before, and its place."""
    place = start = last = 0
    inside: list[str] = []
    for piece in PIECE.split(html):
        if piece == "<mark>":
            inside, start = [], place
        elif piece == "</mark>":
            yield "".join(inside), 0 < last < start, (start, place)
            last = place
        else:
            inside.append(piece)
            place += script_length(unescape(without_tags(piece)))
