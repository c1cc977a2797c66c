"""The query for a question: the words of its stem and of its answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from quizgen.checks.engine.key_texts import key_texts
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.stem_negation import asks_for_exception
from quizgen.checks.search.article_index import in_a_row, search_terms
from quizgen.markup.plain import to_plain
from quizgen.model.questions import Cloze, MultipleChoice, MultipleResponse, Question, TrueFalse, stem
from quizgen.text.entities import EntityKind, find_entities
from quizgen.text.notation import Exact
from quizgen.text.numbers import numbers_in

ASKED: Final = 1.0
KEY: Final = 1.25
EXPLAINED: Final = 0.5
"""The weights of words in the stem, the answer and the explanation."""

NUMBER: Final = 1.5
NAME: Final = 1.3
"""The factor for numbers and names."""

MAX_PHRASE_WORDS: Final = 12
"""The maximum number of words of an answer that an article is likely to contain side by side."""


class KeyPart(NamedTuple):
    """A part of a key: an answer, an item, or one side of a pair.

    Attributes:
        row: The words of the part in lower case, with a space before and after each word; "" if it is too
            long to be quoted.
        terms: The search terms.
        numbers: The numbers in it.
    """

    row: str
    terms: frozenset[str]
    numbers: frozenset[Exact]


class SearchQuery(NamedTuple):
    """A query for quotations.

    Attributes:
        weights: The weight of each term.
        parts: The parts of the key.
    """

    weights: Mapping[str, float]
    parts: tuple[KeyPart, ...]


def search_query(question: Question, language: str, article_language: str) -> SearchQuery:
    """The query for quotations that support a question.

    The article need not contain the exception that a question asks for, or a false statement. The query then
    contains the other options or the correction.

    Args:
        question: The question.
        language: BCP 47 tag of the question.
        article_language: BCP 47 tag of the article.
    """
    keys = _keys(question, language, article_language)
    weights: dict[str, float] = {}
    for weight, texts in (
        (EXPLAINED, _explained(question)),
        (ASKED, [] if _is_corrected(question, language) else [_asked(question)]),
        (KEY, keys),
    ):
        for text in texts:
            weights |= _weighted(text, language, weight)
    return SearchQuery(weights, tuple(_parts(keys, language)))


def _explained(question: Question) -> list[str]:
    correction = question.correction if isinstance(question, TrueFalse) else None
    return [to_plain(text) for text in (question.explain, correction) if text]


def _is_corrected(question: Question, language: str) -> bool:
    """Whether a question is a false statement with a correction that has words of it: *(not in the source)* is none."""
    if not isinstance(question, TrueFalse) or question.answer or question.correction is None:
        return False
    corrected = search_terms(to_plain(question.correction), language)
    return not set(corrected).isdisjoint(search_terms(to_plain(question.ask), language))


def _asked(question: Question) -> str:
    return to_plain(question.parsed.whole if isinstance(question, Cloze) else stem(question))


def _keys(question: Question, language: str, article_language: str) -> tuple[str, ...]:
    match question:
        case MultipleChoice() | MultipleResponse() if asks_for_exception(question.ask, language):
            return tuple(to_plain(option.text) for option in question.distractors)
        case TrueFalse(answer=False) if not _is_corrected(question, language):
            return ()
        case _:
            return key_texts(question, article_language)


def _weighted(text: str, language: str, weight: float) -> dict[str, float]:
    """The terms of a text with their weights."""
    names = {
        term
        for each in find_entities(text, language)
        if each.kind is EntityKind.NAME
        for term in search_terms(each.text, language)
    }
    return {
        term: weight * (NUMBER if term.startswith("=") else NAME if term in names else 1)
        for term in search_terms(text, language)
    }


def _parts(keys: Iterable[str], language: str) -> Iterable[KeyPart]:
    for key in keys:
        words = tokenize_markdown(key, language)
        if words.words:
            row = in_a_row(words) if len(words.words) <= MAX_PHRASE_WORDS else ""
            yield KeyPart(row, frozenset(search_terms(key, language)), numbers_in(words.text, language))
