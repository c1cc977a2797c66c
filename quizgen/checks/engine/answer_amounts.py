"""The amounts in an answer, and those that differ from the cited ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from quizgen.checks.engine.cited_amounts import (
    KeyAmount,
    are_equal,
    is_ruled_out,
    otherwise_cited,
    text_amounts,
)
from quizgen.checks.engine.compared_answers import DifferingFact, KeyText, replaced_fact
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.recall_item import Path
from quizgen.problems import shorten
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.languages import language_data
from quizgen.text.letters import plain_case
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import tokenize, words_of


def amounts_of_key(support: Evidence, key: KeyText) -> tuple[KeyAmount, ...]:
    """The amounts in an answer; of gaps, those that learners fill in. None if the forms of the answer have different ones."""
    return _amounts(key, support.language, support.text, support.article.language)


@lru_cache(maxsize=1 << 6)
def _amounts(key: KeyText, language: str, cited: str, language_cited: str) -> tuple[KeyAmount, ...]:
    amounts = _without_former(key, language, cited, language_cited)
    if len(key.forms) > 1:
        others = [text_amounts(form, key.ask, language) for form in key.forms[1:]]
        if not all(are_equal(amounts, other) for other in others):
            return ()  # another form may be the one that the sentences have
    if not key.gaps:
        return amounts
    hidden = {number for gap in key.gaps for number in numbers_in(gap, language)}
    stems = {stem for gap in key.gaps for stem in tokenize(gap, language).stems}
    return tuple(
        amount
        for amount in amounts
        if amount.figure in hidden
        or amount.values & hidden
        or not stems.isdisjoint(amount.nouns | tokenize(amount.unit or "", language).stems)
    )


def _without_former(key: KeyText, language: str, cited: str, language_cited: str) -> tuple[KeyAmount, ...]:
    """The amounts in an answer less those that it rules out, or that were so before: *rather than nine*, *formerly nine*."""
    denied = {each.value for each in amounts_in_text(key.forms[0], language) if is_ruled_out(each)}
    said = text_amounts(key.forms[0], key.ask, language)
    amounts = tuple(amount for amount in said if amount.values.isdisjoint(denied))
    words = (data := language_data(language)) and data.certainty
    row = f" {' '.join(words_of(plain_case(f'{key.ask} {key.forms[0]}')))} "
    if words is None or not any(f" {phrase} " in row for phrase in words.former):
        return amounts
    ruled = {each.value for each in amounts_in_text(cited, language_cited) if is_ruled_out(each)}
    return tuple(amount for amount in amounts if amount.values.isdisjoint(ruled))


def differing_amounts(
    support: Evidence, amounts: tuple[KeyAmount, ...], path: Path
) -> Iterator[DifferingFact]:
    """The first amount that the cited sentences have with another unit, of another thing or limited otherwise."""
    if other := otherwise_cited(support, amounts):
        key, words = other
        limits = f'the answer and the cited sentences limit "{shorten(words)}" in opposite directions (at least, at most)'
        yield (
            DifferingFact(key.text, path, limits)
            if words == key.text
            else replaced_fact(key.text, path, words, key.text)
        )
