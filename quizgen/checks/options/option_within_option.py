"""An option that includes another option of the question.

What: one option contains all words of another option in the same order, and at most three more words. The
severity is usually info. The severity is warning if the two options differ only in *a*, *an* or *the*, or in
a title before a name. The check also reports amounts that overlap, such as *under 40 metres* and *under 60
metres*, *within an hour* and *within two hours*, *before 1900* and *before 1950*, or *more than 50* and *60*. The severity is warning if one of them is correct. The severity is info
if both are incorrect, if they share only an end (*between 10 and 12*, *between 12 and 14*), or if both are open at the same end and the correct one is wider (*over 20*, *over 50*), or if the stem asks for a limit (*By when must …?*). A year
and its decade (*1892*, *the 1890s*) are an info. In English, so are a correct noun that is a kind of an incorrect one
(*pigeons*, *birds*), two incorrect nouns that mean the same (*a stopper*, *a plug*), options that join the same things in another order, that say the same in
other words (*It was too dear*, *It cost too much*), and options that differ only
in a word and its synonym (*At noon*, *At midday*; a warning if one of them is correct).

Why: if the narrower option is correct, the wider option is correct as well. A learner who notices this rules
out both. See Haladyna, Downing and Rodriguez (2002), guideline 22: options should not overlap.

Bad:  answer: In southern Iraq      distractors: [In Iraq, In Jordan]
Good: answer: In southern Iraq      distractors: [In northern Iraq, In Jordan]
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.intervals import Interval, in_unit_of, is_count, overlap, read_interval, touch
from quizgen.checks.engine.same_options import same_in_other_words
from quizgen.problems import Severity, shorten
from quizgen.text.languages import NEVER, compiled, language_data
from quizgen.text.normal_form import n1
from quizgen.text.titles import without_titles
from quizgen.text.tokens import articles, function_words, stem_word
from quizgen.text.word_senses import are_nearly_same, is_kind_of, may_name_person, share_most_senses

YEAR: Final = re.compile(r"\b[12]\d{3}\b")
DECADE: Final = re.compile(r"\b([12]\d{2})0s\b")
NAMED: Final = 2
"""The maximum number of words in an option that is only a noun, with its article."""

SHARED: Final = 2
"""The minimum number of content words in options with the same words."""

MORE_WORDS: Final = 3
"""The maximum number of additional words in an option that includes another one."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Options that include another one."""
    for item in context.choice_items:
        if amounts := _overlapping_amounts(item):
            one, other, certain = amounts
            yield item.finding(
                one if other.right else other,
                f'the options "{shorten(one.text)}" and "{shorten(other.text)}" overlap',
                "Reword the options so that no amount is in both.",
                Severity.WARNING if certain and one.right != other.right and not _asks_limit(item) else None,
            )
        elif item.wording_known and (found := _overlapping(item)):
            inner, outer = found
            same = _bare(item, inner) == _bare(item, outer)
            if same:
                message = f'the options "{shorten(inner.text)}" and "{shorten(outer.text)}" differ only in "a", "an" or "the"'
            else:
                message = f'the option "{shorten(outer.text)}" includes the option "{shorten(inner.text)}"'
            hint = "Reword the options so that only one of the two can be correct."
            same = same or _names_same(inner.text, outer.text, item.language)
            yield item.finding(
                inner if outer.right else outer, message, hint, Severity.WARNING if same else None
            )
        elif (
            pair := (synonyms := _same_but_for_synonyms(item))
            or _year_in_decade(item)
            or _same_things(item)
            or _in_another_order(item)
            or _same_parts(item)
        ):
            inner, outer = pair
            message = (
                f'"{shorten(inner.text)}" may be the same as "{shorten(outer.text)}", or a part or kind of it'
            )
            hint = "Replace one of the two, so that not both can be correct or incorrect together."
            severity = Severity.WARNING if synonyms and inner.right else None
            yield item.finding(inner if outer.right else outer, message, hint, severity)
        elif pair := same_in_other_words(item):
            one, other = pair
            message = f'"{shorten(one.text)}" and "{shorten(other.text)}" may mean the same'
            hint = "Replace one of the two, so that not both can be correct or incorrect together."
            yield item.finding(other if one.right else one, message, hint)


def _asks_limit(item: ChoiceItem) -> bool:
    """Whether a stem asks for a limit: of *within 30 days* and *within 60 days*, only one is the limit."""
    return compiled(item.wording.asks_limit or NEVER, re.IGNORECASE).search(item.stem.text) is not None


def _year_in_decade(item: ChoiceItem) -> tuple[OptionText, OptionText] | None:
    """An option with a year, and one with its decade: *In June 1892*, *In the 1890s*."""
    years = [(option, each[0]) for option in item.options for each in YEAR.finditer(option.text)]
    decades = [(option, each[1]) for option in item.options for each in DECADE.finditer(option.text)]
    return next(
        (
            (one, other)
            for one, year in years
            for other, decade in decades
            if year[:3] == decade and one is not other and not (one.right and other.right)
        ),
        None,
    )


def _same_things(item: ChoiceItem) -> tuple[OptionText, OptionText] | None:
    """Two options of one noun each: the first is correct and a kind of the other, or both are incorrect and mean the same."""
    language = item.language
    nouns = [
        (option, min(option.phrase.stems))
        for option in item.options
        if len(option.phrase.stems) == 1 and len(option.phrase.words) <= NAMED
    ]
    for (one, first), (other, second) in combinations(nouns, 2):
        if one.right and not other.right and is_kind_of(first, second, language):
            return one, other
        persons = may_name_person(first, language) or may_name_person(second, language)
        wrong = not (one.right or other.right or persons)
        if wrong and first != second and share_most_senses(first, second, language):
            return one, other
    return None


def _in_another_order(item: ChoiceItem) -> tuple[OptionText, OptionText] | None:
    """Two options with the same words in another order: *a block of solid clay*, *a solid block of clay*.

    Names, and words such as *from* and *to*, make a difference: *from Ulm to Bonn*, *from Bonn to Ulm*.
    """
    alike = [
        option
        for option in item.options
        if len(option.phrase.stems) >= SHARED
        and option.text[1:] == option.text[1:].lower()
        and function_words(item.language).intersection(option.phrase.words) <= item.wording.attaching
    ]
    by_words: dict[frozenset[str], list[OptionText]] = defaultdict(list)
    for option in alike:
        for other in by_words[option.phrase.stems]:
            if other.phrase.words != option.phrase.words and not (other.right and option.right):
                return other, option
        by_words[option.phrase.stems].append(option)
    return None


def _same_parts(item: ChoiceItem) -> tuple[OptionText, OptionText] | None:
    """Two options that join the same things in another order: *the first and the fourth*, *the fourth and the first*.

    If all options consist of the same words, their order is the task.
    """
    data = language_data(item.language)
    if data is None or len({frozenset(option.phrase.words) for option in item.options}) == 1:
        return None
    joining = compiled(rf",|\s(?:{'|'.join(data.and_words)})\s")
    by_parts: dict[frozenset[str], OptionText] = {}
    for option in item.options:
        parts = frozenset(part.strip() for part in joining.split(option.text.casefold()) if part.strip())
        if len(parts) > 1 and (other := by_parts.setdefault(parts, option)) is not option:
            return other, option
    return None


def _same_but_for_synonyms(item: ChoiceItem) -> tuple[OptionText, OptionText] | None:
    """Two options that differ in one word and its synonym: *At noon*, *At midday*. The first is the correct one, if one is."""
    if not item.wording_known or not item.wording.about_words.isdisjoint(item.stem.words):
        return None
    for one, other in combinations(item.options, 2):
        first, second = one.phrase.words, other.phrase.words
        if len(first) != len(second) or (one.right and other.right):
            continue
        differing = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
        if len(differing) == 1:
            word, synonym = (stem_word(each, item.language) for each in differing[0])
            if are_nearly_same(word, synonym, item.language):
                return one, other
    return None


def _names_same(one: str, other: str, language: str) -> bool:
    """Whether two options name the same person, one of them with a title."""
    bare_one, bare_other = (without_titles(n1(text), language) for text in (one, other))
    return bare_one == bare_other or n1(one) == bare_other


def _overlapping_amounts(item: ChoiceItem) -> tuple[OptionText, OptionText, bool] | None:
    """Two options that are amounts of which some are in both, first two of which one is right.

    Also whether learners may choose either: *over 20* and *over 50* may be meant as they are.
    """
    if not item.language_known or all(is_count(option.text) for option in item.options):
        return None
    read = [
        (option, interval)
        for option in item.options
        if (interval := read_interval(option.text, item.language))
    ]
    pairs = [
        (
            one,
            other,
            not touch(first, second)
            and (_may_choose_either(first, second) if one.right else _may_choose_either(second, first)),
        )
        for (one, first), (other, second) in combinations(read, 2)
        if (overlap(first, second) or touch(first, second)) and not (one.right and other.right)
    ]
    return min(pairs, key=lambda pair: (pair[0].right == pair[1].right, not pair[2]), default=None)


def _may_choose_either(right: Interval, wrong: Interval) -> bool:
    """Whether both options may be correct: *over 20* and *over 50*, if *over 50* is the key."""
    wrong = in_unit_of(wrong, right) or wrong
    return (
        right.limits != wrong.limits
        or all(right.limits)
        or (wrong.low <= right.low and right.high <= wrong.high)
    )


def _overlapping(item: ChoiceItem) -> tuple[OptionText, OptionText] | None:
    """Two options, of which one contains the words of the other in the same order."""
    by_length = sorted(item.options, key=lambda option: len(option.phrase.words))
    words = [_bare(item, option) for option in by_length]
    having: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(words):
        for word in set(each):
            having[word].append(at)
    without = function_words(item.language)
    for at, short in enumerate(words):
        if all(word in without or len(word) == 1 for word in short):
            continue
        for longer in min((having[word] for word in short), key=len):
            inner, outer = by_length[at], by_length[longer]
            if longer > at and _stands_in(short, words[longer]):
                return inner, outer
    return None


def _stands_in(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of an option are within another one, in their order."""
    rest = iter(long)
    return len(long) - len(short) <= MORE_WORDS and all(word in rest for word in short)


def _bare(item: ChoiceItem, option: OptionText) -> tuple[str, ...]:
    """The words without articles; the A of *Vitamin A* and of *A and C* is none."""
    words, without = option.phrase.words, function_words(item.language)
    following = (*words[1:], "")[: len(words)]
    return tuple(
        [
            word
            for word, after in zip(words, following, strict=True)
            if word not in articles(item.language) or not after or after in without
        ]
    )


OPTION_WITHIN_OPTION: Final = Check("option-within-option", Severity.INFO, run)
