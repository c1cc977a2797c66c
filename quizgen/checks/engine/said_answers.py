"""Whether the cited sentences contain an answer: its words, its numbers, or its last name."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import Final

from quizgen.checks.engine.cited_dates import days_in_text
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.implied_numbers import gives_number
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.markup.plain import to_normal, to_plain
from quizgen.model.questions import Numeric
from quizgen.text.amounts_in_text import amounts_in_text, equal_in_other_unit
from quizgen.text.dates import is_month, may_name_month
from quizgen.text.entities import WORD
from quizgen.text.fractions import read_fraction
from quizgen.text.hedges import without_hedges
from quizgen.text.languages import language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.names_as_units import names_of
from quizgen.text.notation import Exact
from quizgen.text.number_format import without_marks
from quizgen.text.number_start import has_no_number
from quizgen.text.number_words import scales
from quizgen.text.numbers import numbers_in
from quizgen.text.titles import without_titles
from quizgen.text.tokens import articles, tokenize
from quizgen.text.units import is_measure
from quizgen.text.word_lists import is_name

CAPITAL_INSIDE: Final = re.compile(r"\b[A-Za-z]?[a-z]+[A-Z]\w*")

MAX_SYMBOL: Final = 2
"""The maximum length of words in capitals that are rarely names, such as *BC* and *FM*."""

MAX_NAME: Final = 4
"""The maximum number of words in a person's name."""


def says_all(support: Evidence, text: str) -> bool:
    """Whether the cited sentences contain a text: its words side by side, its number, or all content words.

    A title before a name may be missing or have another form: *Sra.*, *señora*.
    """
    if support.says(text):
        return True
    words = tokenize(without_titles(to_normal(text), support.language), support.language)
    if _other_day(support, words.text):
        return False
    return (
        (
            bool(words.stems)
            and all(map(support.has_root, words.stems))
            and not _other_number(support, words.text)
            and not _other_compound(support, text)
        )
        or _says_last_name(support, to_normal(text))
        or (
            (
                says_amounts(support, words.text)
                or _says_numbers(support, words.text)
                or says_roughly(support, words.text)
            )
            and not has_uncited_name(support, text)
        )
    )


def has_uncited_name(support: Evidence, text: str) -> bool:
    """Whether a text contains a word of a name that the cited sentences lack: *Gemini 17*, *half of Oslo*.

    If they have no word of a text with several capitals, it is a name as a whole: *Harvest Fair 2004*.
    """
    data = language_data(support.language)
    if data is None or data.nouns_in_capitals:
        return False
    words = [
        word
        for word in WORD.findall(to_normal(text))
        if word[0].isupper()
        and len(word) > MAX_SYMBOL
        and not (is_month(plain_case(word)) or is_measure(word) or numbers_in(word, support.language))
    ]
    strange = [word for word in words if not support.has_any(tokenize(word, support.language).stems)]
    return (len(strange) == len(words) > 1) or any(
        word.isupper() or is_name(plain_case(word), support.language, capital=True) for word in strange
    )


def may_say(support: Evidence, text: str) -> bool:
    """Whether the cited sentences share a content word with a text, or it has a number.

    Most distractors fail both.
    """
    stems = tokenize_markdown(text, support.language).stems
    return not stems or support.has_any(stems) or not has_no_number(to_plain(text), support.language)


def says_degrees(support: Evidence, text: str) -> bool:
    """Whether the cited sentences have the words for a degree that a text has: *it costs less* is not in *it costs four times as much*."""
    words = (data := language_data(support.language)) and data.claim_words
    said = {*tokenize_markdown(text, support.language).words}
    return words is None or (said & words.comparatives) <= {*support.sentences.words}


def says_number(support: Evidence, number: Exact) -> bool:
    """Whether the cited sentences have a number, or one in a scale that the question names: 2.4 *thousand crowns* for 2,400."""
    question, known = support.question, scales()
    asked = f"{question.ask} {question.unit or ''}" if isinstance(question, Numeric) else ""
    named = [known[word] for word in tokenize_markdown(asked, support.language).words if word in known]
    return any(abs(Fraction(number)) * scale in support.certain_numbers for scale in (1, *named))


def _other_number(support: Evidence, text: str) -> bool:
    """Whether a text has a number that the cited sentences lack, though they may have a word like it: *nine*, *nineteen*."""
    return any(
        number > 1 and not gives_number(support, number) for number in numbers_in(text, support.language)
    )


def _other_day(support: Evidence, text: str) -> bool:
    """Whether a text has a day of a month that the cited sentences lack, though they may have its words: *1 July*, *15 July*."""
    if not may_name_month(plain_case(text)):
        return False
    there = {(date.month, date.day) for date in days_in_text(support.text, support.language)}
    days = days_in_text(text, support.language)
    return any(date.day and there and (date.month, date.day) not in there for date in days)


def _other_compound(support: Evidence, text: str) -> bool:
    """Whether a text has a word with a capital inside it that the cited sentences lack: *GameCube*, not *game*."""
    return any(word not in support.text for word in CAPITAL_INSIDE.findall(text))


def says_amounts(support: Evidence, text: str) -> bool:
    """Whether a text is a quantity that the cited sentences contain in another unit."""
    amounts = amounts_in_text(text, support.language)
    cited = amounts_in_text(support.text, support.article.language) if amounts else ()
    return bool(amounts) and all(any(equal_in_other_unit(one, other) for other in cited) for one in amounts)


def says_roughly(support: Evidence, text: str) -> bool:
    """Whether the cited sentences contain the exact value of an approximate quantity."""
    amounts = amounts_in_text(text, support.language)
    return bool(amounts) and all(map(support.exact_amounts.has_roughly, amounts))


def _says_last_name(support: Evidence, text: str) -> bool:
    """Whether the cited sentences have the last word of a name, and no other name with it."""
    names, data = names_of(text, support.language), language_data(support.language)
    if names != (text,) or len(text.split()) > MAX_NAME:
        return False
    if data and not data.after_scale.isdisjoint(text.split()):
        return False  # "Bank of Holm" has no last name
    last = tokenize(text.rsplit(maxsplit=1)[-1], support.language)
    if not any(map(support.has, last.stems)) or last.text not in support.text:
        return False
    before = [word for word, after in pairwise(WORD.findall(support.text)) if after == last.text]
    if not articles(support.language).isdisjoint(map(str.lower, before)):
        return False  # *the Treaty* has no first name
    there = [name for name in names_of(support.text, support.language) if last.text in name.split()]
    others = frozenset(text.split()[:-1])
    return not there or any(name == last.text or not others.isdisjoint(name.split()) for name in there)


def _says_numbers(support: Evidence, text: str) -> bool:
    """Whether the cited sentences have every number of a text that has one; *half a million* has no other."""
    numbers = numbers_in(text, support.language)
    is_certain = without_marks(text, support.article.language) == text
    if not numbers or all(gives_number(support, number, certain=is_certain) for number in numbers):
        return bool(numbers)
    fraction = read_fraction(without_hedges(bare(plain_case(text))), support.language)
    return (
        fraction is not None
        and fraction[0] in support.numbers
        and numbers_in(fraction[1], support.language) <= support.numbers
    )
