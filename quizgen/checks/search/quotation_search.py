"""Finds quotations that may support a question, best first."""

from __future__ import annotations

from itertools import islice
from typing import Final, NamedTuple

from quizgen.checks.search.article_index import ArticleIndex
from quizgen.checks.search.quotation import Quotation, as_quotation, quoted_place, worth_in_quotation
from quizgen.checks.search.search_query import SearchQuery, search_query
from quizgen.checks.search.sentence_ranking import RankedSentence, SentenceRanking
from quizgen.model.article import Article
from quizgen.model.citation import Place
from quizgen.model.questions import Question

MIN_SHARE: Final = 0.2
MIN_SHARE_WITH_KEY: Final = 0.12
"""The minimum share of the query in the best sentence if the article answers the question."""

MORE: Final = 2
"""The number of additional sentences that are ranked, because some cannot be quoted."""


class FoundQuotations(NamedTuple):
    """The quotations found for a question.

    Attributes:
        quotations: The quotations, best first; none if the article contains no word of the question.
        is_answered: Whether the article seems to answer the question.
    """

    quotations: tuple[Quotation, ...]
    is_answered: bool


def search_quotations(
    index: ArticleIndex, question: Question, language: str, limit: int = 3
) -> FoundQuotations:
    """Find quotations that may support a question, each from a different sentence.

    Args:
        index: The index of the article.
        question: The question.
        language: BCP 47 tag of the question.
        limit: The maximum number of quotations.
    """
    query = search_query(question, language, index.article.language)
    ranked = SentenceRanking(index, query).rank(limit + MORE)
    worth = worth_in_quotation(index, query)
    places = ((each, quoted_place(index.article, each.sentence, worth)) for each in ranked)
    quoted = (_quotation(index.article, query, each, place) for each, place in places if place is not None)
    found = tuple(islice(quoted, limit))
    return FoundQuotations(found, bool(found) and any(map(_may_answer, ranked)))


def _may_answer(ranked: RankedSentence) -> bool:
    return ranked.share >= (MIN_SHARE_WITH_KEY if ranked.parts else MIN_SHARE)


def _quotation(article: Article, query: SearchQuery, ranked: RankedSentence, place: Place) -> Quotation:
    has_key = len(ranked.parts) == len(query.parts) > 0
    passage = article.passage(place.passage)
    return as_quotation(passage, place, ranked.sentence, round(ranked.score, 2), has_key=has_key)
