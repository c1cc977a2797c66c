"""Accepted answers that mean something else than the answer (*Zurich*, *Basel*), and rejected ones that mean the same (*L. Marsh*)."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import Final

from quizgen.model.article import Article
from quizgen.model.questions import ShortAnswer
from quizgen.text.dates import is_month, is_weekday
from quizgen.text.facts import FactAgreement, compare_facts
from quizgen.text.languages import compiled, language_data, question_wording
from quizgen.text.letters import bare, plain_case
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import stem_word, words_of
from quizgen.text.word_lists import are_one_name, is_name, other_names

LEAST_ALIKE: Final = 60
"""The minimum likeness, in per cent, of two spellings of a name."""


def accepts_another_answer(
    accepted: str, question: ShortAnswer, article: AbstractSet[str], cited: str, language: str
) -> bool:
    """Whether an accepted answer certainly means something else than the answer. The cited sentences do not have it.

    Args:
        accepted: The accepted answer, as plain text.
        question: The question.
        article: The words of the article, in lower case.
        cited: The cited sentences, as plain text.
        language: BCP 47 tag of the question.
    """
    one_of_several = question_wording(language).asks_one_of_several
    if (
        not one_of_several
        or accepted.casefold() in cited.casefold()
        or compiled(one_of_several, re.IGNORECASE).search(question.ask)
    ):
        return False
    mine, yours = (words_of(bare(plain_case(text))) for text in (question.answer, accepted))
    numbers = [numbers_in(text, language) for text in (question.answer, accepted)]
    if all(numbers):
        different = compare_facts(accepted, question.answer, language) is FactAgreement.DIFFERENT
        return different and numbers[0].isdisjoint(numbers[1])
    for belongs in (is_month, lambda word: is_weekday(word, language)):
        one, other = ({word.removesuffix("s") for word in words if belongs(word)} for words in (mine, yours))
        if one and other:
            return one.isdisjoint(other)
    return _is_another_name(accepted, question.answer, article, language)


def _is_another_name(accepted: str, answer: str, article: AbstractSet[str], language: str) -> bool:
    """Whether two names have nothing in common, and the accepted one is known from the article or in general."""
    if not (_is_name(accepted, language) and _is_name(answer, language)):
        return False
    mine, yours = (bare(plain_case(text)) for text in (answer, accepted))
    one, other = ({stem_word(word, language) for word in words_of(text)} for text in (mine, yours))
    names = {bare(plain_case(name)) for name in other_names(mine)}
    if not one.isdisjoint(other) or are_one_name(mine, yours) or yours in names:
        return False
    from rapidfuzz import fuzz  # noqa: PLC0415 - few answers are names without a common word

    if fuzz.ratio(mine, yours) >= LEAST_ALIKE:
        return False
    if article >= set(words_of(accepted.casefold())):
        return True
    return bool(names) and is_name(yours, language, capital=True)


def _is_name(text: str, language: str) -> bool:
    """Whether all words begin with capital letters and it may be a name: *Basel*, *Saint Bride*, not *BBC* or *Memory*."""
    words = text.split()
    return all(word.isalpha() and word[0].isupper() and not word.isupper() for word in words) and (
        len(words) > 1 or is_name(text.casefold(), language, capital=True)
    )


def rejects_own_name(rejected: str, question: ShortAnswer, article: Article, language: str) -> bool:
    """Whether a rejected answer is the last name in the answer, alone or with initials, and nobody else in the article has it.

    A question that asks for the first or the full name may reject it, and one that has the last name.
    """
    full, part = question.answer.split(), rejected.split()
    asks_full_name = question_wording(language).unclear.full_name
    if (
        not asks_full_name
        or len(full) == 1
        or part[-1:] != full[-1:]
        or not all(word.isalpha() and word[0].isupper() for word in full)
        or not is_name(full[-1].casefold(), language, capital=True)
        or full[-1] in question.ask
        or compiled(asks_full_name, re.IGNORECASE).search(question.ask)
    ):
        return False
    own = {word[:size] for word in full for size in (1, len(word))}
    before = re.compile(rf"([A-Z]\w*)\.? {re.escape(full[-1])}\b")
    named = [found[1] for passage in article.passages for found in before.finditer(passage.normal)]
    data = language_data(language)
    titles = {title.strip(".") for title in data.titles} if data else set()
    return own.issuperset(word.strip(".") for word in part[:-1]) and all(
        name in own or name.casefold() in titles for name in named
    )
