"""Options that do not fit the grammar of the stem.

What: a stem ends in *a* or *an*, which fits the correct option but not every distractor. The check also
reports stems that ask for several things, if only the correct option names more than one (info; warning if
the stem ends in *are* or *were*), and stems in the singular if several options are correct (info). Stems with another number of things than there are
correct options (*Which two …?*) are a warning. A
correct option that alone is in the plural, or alone has no article, is an info.

Why: learners rule out options that do not fit the stem, without thinking about their content. See Haladyna,
Downing and Rodriguez (2002), guideline 28c, and Case and Swanson (2002).

Bad:  ask: The tower was used as a      answer: lighthouse      distractors: [observatory, inn]
Good: ask: What was the tower used as?  answer: A lighthouse    distractors: [An observatory, An inn]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.head_words import head_word
from quizgen.checks.engine.option_forms import option_forms
from quizgen.checks.options.all_or_none_options import answering_options
from quizgen.problems import Severity, shorten
from quizgen.text.languages import NEVER, compiled, language_data
from quizgen.text.number_start import has_no_number
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import articles
from quizgen.text.word_senses import names_thing

MIN_DISTRACTORS: Final = 2
NOMINAL: Final = frozenset({"thing", "phrase"})
"""The forms of options of which one word names a thing: *the mill*, *in the mill*."""

FEW_WORDS: Final = 2
"""The maximum number of words of an option that is compared with a key of two things."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Distractors that do not fit the grammar of the stem, although the correct option does."""
    for item in context.choice_items:
        if item.key is None:
            yield from _asks_for_one(item)
            continue
        ending = compiled(item.wording.article_at_end, re.IGNORECASE).search(item.stem.text)
        if ending:
            yield from _article(item, item.key, ending[1].lower())
        elif compiled(item.wording.has_several, re.IGNORECASE).match(item.stem.text) or (
            item.wording.verb_at_end
            and compiled(item.wording.verb_at_end, re.IGNORECASE).search(item.stem.text)
        ):
            yield from _number(item, item.key)
        if unlike := _unlike_all(item):
            hint = "Write all options in the same form."
            yield item.finding(item.key, f"only the correct option {unlike}", hint, Severity.INFO)


def _unlike_all(item: ChoiceItem) -> str:
    """How the grammar of the key differs from that of all other options: a plural, or no article; "" if it does not."""
    data, language, options = language_data(item.language), item.language, item.options
    forms = option_forms([option.text for option in options], language)
    heads = [head_word(option, language) for option in options]
    if (
        data is None
        or data.singular is None
        or len(item.wrong) < MIN_DISTRACTORS
        or not (len(forms) == 1 and NOMINAL.issuperset(forms))
        or not all(names_thing(word, language) and has_no_number(word, language) for word in heads)
        or len(answering_options(item)) < len(options)
    ):
        return ""
    bare, *others = [articles(language).isdisjoint(option.phrase.words[:1]) for option in options]
    if bare and not any(others):
        return "has no article"
    several, *others = [data.singular(word) != word for word in heads]
    return "is in the plural" if several and not any(others) else ""


def _asks_for_one(item: ChoiceItem) -> Iterator[Finding]:
    """A stem in the singular, or with another number, although several options are correct."""
    pattern = item.wording.unclear.number_asked or NEVER
    for asked in compiled(pattern, re.IGNORECASE).finditer(item.stem.text):
        if numbers_in(asked[asked.lastindex or 0], item.language).isdisjoint({len(item.right)}):
            message = f'the stem asks for another number ("{shorten(asked[0])}"), but {len(item.right)} options are correct'
            yield item.finding(
                "ask", message, "Correct the number in the stem, or the options that are correct."
            )
            return
    if compiled(item.wording.asks_for_one or NEVER, re.IGNORECASE).match(item.stem.text):
        message = "the stem asks for one thing, but several options are correct"
        hint = "Ask in the plural, so that learners look for several options."
        yield item.finding("ask", message, hint, Severity.INFO)


def _article(item: ChoiceItem, key: OptionText, article: str) -> Iterator[Finding]:
    unfit = [option for option in item.wrong if _takes(item, option.text) != article]
    if unfit and _takes(item, key.text) == article:
        message = f'the option "{shorten(unfit[0].text)}" does not fit grammatically after "{article}" at the end of the stem'
        yield item.finding(
            unfit[0],
            message,
            f'Remove "{article}" from the end of the stem, and begin each option with "a" or "an".',
        )


def _takes(item: ChoiceItem, text: str) -> str:
    """Which article goes before a word: by its sound, not its letter."""
    word = text.lstrip("\"'\u201c\u2018(")
    return next(article for article, begins in item.wording.takes if re.match(begins, word))


def _number(item: ChoiceItem, key: OptionText) -> Iterator[Finding]:
    """A stem that asks for several things, which only the key is."""
    single = [
        option
        for option in item.wrong
        if _is_single(item, option)
        or _only_key_joins(item, key, option)
        or _is_only_plural(item, key, option)
    ]
    if len(single) == len(item.wrong) and not _is_single(item, key):
        message = "the stem asks for several things, but only the correct option names more than one"
        ends = item.wording.verb_at_end and compiled(item.wording.verb_at_end, re.IGNORECASE).search(
            item.stem.text
        )
        hint = "Write distractors that also name several things."
        yield item.finding(key, message, hint, None if ends else Severity.INFO)


def _only_key_joins(item: ChoiceItem, key: OptionText, option: OptionText) -> bool:
    """Whether the key joins two things, and an option is a word or two in the singular: *August and September*, *May*."""
    data = language_data(item.language)
    if data is None or data.singular is None or not option.phrase.words:
        return False
    joins = set(data.and_words)
    last = option.phrase.words[-1]
    return (
        not joins.isdisjoint(key.phrase.words)
        and joins.isdisjoint(option.phrase.words)
        and len(option.phrase.words) <= FEW_WORDS
        and data.singular(last) == last
    )


def _is_only_plural(item: ChoiceItem, key: OptionText, option: OptionText) -> bool:
    """Whether the key is a plural, and an option a word in the singular, after a verb: *In the mill were* hens, *a* smith."""
    data = language_data(item.language)
    ends = compiled(item.wording.verb_at_end or NEVER, re.IGNORECASE).search(item.stem.text)
    if (
        data is None
        or data.singular is None
        or not ends
        or len(option.phrase.words) != 1
        or not key.phrase.words
    ):
        return False
    (word,), last = option.phrase.words, key.phrase.words[-1]
    return data.singular(last) != last and data.singular(word) == word


def _is_single(item: ChoiceItem, option: OptionText) -> bool:
    """Whether an option is one thing: it begins with *a*, or with *the* and ends with no plural."""
    if compiled(item.wording.single, re.IGNORECASE).match(option.text):
        return True
    data, words = language_data(item.language), option.phrase.words
    if data is None or data.singular is None or len(words) < 2 or words[0] not in articles(item.language):
        return False
    joined = not set(data.conjunctions).isdisjoint(words) or "," in option.text
    return not joined and data.singular(words[-1]) == words[-1] and words[-1] not in data.irregular_plurals


GRAMMAR_CUE: Final = Check("grammar-cue", Severity.WARNING, run)
