"""The paragraphs that a question cites, with the quoted words marked. Learners see them after each answer."""

from __future__ import annotations

from markupsafe import Markup

from quizgen.markup.formula import math_as_picture
from quizgen.markup.marked import to_marked_html
from quizgen.model.article import Article
from quizgen.model.citation import Place, find_place, marked_ranges
from quizgen.model.questions import Question
from quizgen.outputs.labels import Labels
from quizgen.outputs.page.views import CitedPassageView


def cited_passages(question: Question, article: Article, words: Labels) -> tuple[CitedPassageView, ...]:
    """The paragraphs that a question cites, each once, in the order of the citations.

    `words` are the labels in the language of the article.
    """
    places: dict[int, list[Place]] = {}
    for citation in question.cite:
        if place := find_place(article, citation):
            places.setdefault(place.passage, []).append(place)
    return tuple(_passage(article, number, marks, words) for number, marks in places.items())


def _passage(article: Article, number: int, marks: list[Place], words: Labels) -> CitedPassageView:
    passage = article.passage(number)
    html = to_marked_html(passage.text, marked_ranges(passage, marks), math=math_as_picture)
    return CitedPassageView(
        words.paragraph.format(number=words.figures(number)),
        Markup(html),  # noqa: S704 - the printer escapes everything
        is_block=passage.is_table or passage.is_code,
    )
