"""The amounts in an answer, and those that differ from the cited ones."""

from __future__ import annotations

from collections.abc import Iterator

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
    amounts = _without_former(support, key, text_amounts(key.forms[0], key.ask, support.language))
    if len(key.forms) > 1:
        others = [text_amounts(form, key.ask, support.language) for form in key.forms[1:]]
        if not all(are_equal(amounts, other) for other in others):
            return ()  # another form may be the one that the sentences have
    if not key.gaps:
        return amounts
    hidden = {number for gap in key.gaps for number in numbers_in(gap, support.language)}
    stems = {stem for gap in key.gaps for stem in tokenize(gap, support.language).stems}
    return tuple(
        amount
        for amount in amounts
        if amount.figure in hidden
        or amount.values & hidden
        or not stems.isdisjoint(amount.nouns | tokenize(amount.unit or "", support.language).stems)
    )


def _without_former(support: Evidence, key: KeyText, amounts: tuple[KeyAmount, ...]) -> tuple[KeyAmount, ...]:
    """The amounts less those that an answer rules out, or that were so before: *rather than nine*, *formerly nine*."""
    denied = {each.value for each in amounts_in_text(key.forms[0], support.language) if is_ruled_out(each)}
    amounts = tuple(amount for amount in amounts if amount.values.isdisjoint(denied))
    words = (data := language_data(support.language)) and data.certainty
    row = f" {' '.join(words_of(plain_case(f'{key.ask} {key.forms[0]}')))} "
    if words is None or not any(f" {phrase} " in row for phrase in words.former):
        return amounts
    cited = amounts_in_text(support.text, support.article.language)
    ruled = {amount.value for amount in cited if is_ruled_out(amount)}
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
