"""An option that differs in form from the other options.

What: one option differs from all others in its form. Four features are compared: whether an option begins with a
capital letter, ends with a full stop, is a number, or begins with *to* or *because*. The severity is warning if
this option is correct, and info if it is a distractor. If the stem asks how long or how many, the check also warns
if only the correct option states a number, or one that is not rough (*half a day or so*). It also warns of amounts that cannot be compared (*20 hours*, *6
degrees*), of several numbers among several things without one (*1846*, *12 crowns*, *Ada Brun*, *a canal*), and of matching questions in which numbers and other things, or persons and things, are on the left. In English, options of three forms are an info, and of four a warning (a number, a reason, a sentence, a phrase, a full name,
*Walking*). Capital letters of names are ignored. Questions with fewer than three options or pairs are not checked.

Why: learners compare options of the same form by their content. If one option differs in form, learners
choose this option or rule it out for that reason alone. See Haladyna, Downing and Rodriguez (2002),
guidelines 23 and 28.

Bad:  answer: Because the lamp failed.   distractors: [the fog, the tide]
Good: answer: the lamp failed            distractors: [the fog was thick, the tide turned]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.option_forms import option_forms
from quizgen.checks.options.all_or_none_options import answering_options
from quizgen.markup.plain import to_plain
from quizgen.model.questions import Matching
from quizgen.problems import Severity, shorten
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.entities import is_year
from quizgen.text.languages import compiled, language_data, question_wording
from quizgen.text.number_start import has_no_number
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import function_words
from quizgen.text.units import Kinship, kinship
from quizgen.text.word_senses import may_name_person

FIGURE: Final = re.compile(r"\d")
DECADE: Final = re.compile(r"\b\d{3}0s\b")
SHORT_WORD: Final = re.compile(r"(?<!\w)\w{1,4}\.$")
"""A possible abbreviation in an unknown language."""


class Trait(NamedTuple):
    """A formal feature of options."""

    have: str
    lack: str
    of: Callable[[OptionText], bool]


def _is_sentence(option: OptionText, language: str) -> bool:
    data = language_data(language)
    abbreviated = compiled(data.wording.text_abbreviation) if data and data.wording else SHORT_WORD
    return option.text.endswith(".") and not abbreviated.search(option.text)


def _is_figure(option: OptionText, language: str) -> bool:
    words = len(option.phrase.words) - len(DECADE.findall(option.text))  # 1890s are two words
    return FIGURE.search(option.text) is not None and words <= SHORT and not _has_subject(option, language)


def _has_subject(option: OptionText, language: str) -> bool:
    """Whether an option is a sentence that begins with a pronoun: *It cost $850*."""
    return not question_wording(language).subject_pronouns.isdisjoint(option.phrase.words[:1])


def _begins_small(option: OptionText) -> bool:
    return option.text[:1].islower()


def _begins_with(word: str) -> Callable[[OptionText], bool]:
    return lambda option: option.phrase.words[:1] == (word,)


def _traits(language: str) -> Iterator[Trait]:
    """Everything by which one option may differ from the others."""
    yield Trait(
        "ends with a full stop", "ends without a full stop", lambda option: _is_sentence(option, language)
    )
    yield Trait("is a number", "is not a number", lambda option: _is_figure(option, language))
    yield Trait("begins with a lower-case letter", "begins with a capital letter", _begins_small)
    for word in question_wording(language).begins:
        yield Trait(f'begins with "{word}"', f'does not begin with "{word}"', _begins_with(word))


MIN_ALIKE: Final = 3
FEW: Final = 2
NAME: Final = 2
"""The number of words in most names of persons."""

SHORT: Final = 3
"""The maximum number of words in an option that is a figure, not a sentence that contains one."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Options that differ in form from the others, and left sides of different kinds."""
    yield from _mixed_left_sides(context)
    for item in context.choice_items:
        options = answering_options(item)
        if len(options) < MIN_ALIKE:
            continue
        if key := _only_amount(item, options):
            yield item.finding(
                key,
                "only the correct option states an amount, which the stem asks for",
                "Write all options in the same form.",
            )
            continue
        if mixed := _mixed_amounts(options, item.language):
            yield item.finding(
                mixed[0] if mixed[1].right else mixed[1],
                f'"{shorten(mixed[0].text)}" and "{shorten(mixed[1].text)}" are things of different kinds',
                "Write options of one kind, so that the stem does not rule out any of them.",
                Severity.WARNING,
            )
            continue
        if mixed := _numbers_among_things(options, item.language):
            yield item.finding(
                mixed[0] if mixed[1].right else mixed[1],
                f'"{shorten(mixed[0].text)}" and "{shorten(mixed[1].text)}" are things of different kinds',
                "Write options of one kind, so that all answer the same question.",
                Severity.WARNING,
            )
            continue
        kinds = option_forms([option.text for option in options], item.language)
        if len(kinds) > MIN_ALIKE:
            yield _several_forms(item, kinds)
            continue
        for trait in _traits(item.language):
            odd = _odd_one(options, trait)
            if odd is None or (trait.of is _begins_small and not _by_choice(odd, options, item.language)):
                continue
            if _gives_reason(odd, trait, item):
                continue
            said = trait.have if trait.of(odd) else trait.lack
            which = "the correct option" if odd.right else f'"{shorten(odd.text)}"'
            yield item.finding(
                odd,
                f"only {which} {said}",
                "Write all options in the same form.",
                None if odd is item.key else Severity.INFO,
            )
            break
        else:
            if len(kinds) == MIN_ALIKE:
                yield _several_forms(item, kinds)


def _several_forms(item: ChoiceItem, kinds: dict[str, str]) -> Finding:
    one, other, *_ = kinds.values()
    return item.finding(
        "distractors",
        f'the options have several forms, such as "{shorten(one)}" and "{shorten(other)}"',
        "Write all options in the same form.",
        Severity.INFO if len(kinds) == MIN_ALIKE else None,
    )


def _mixed_left_sides(context: CheckContext) -> Iterator[Finding]:
    """Matching questions with things of different kinds on the left."""
    for prompt in context.recall_items:
        if not isinstance(question := prompt.question, Matching) or len(question.pairs) < MIN_ALIKE:
            continue
        lefts = [to_plain(pair.left) for pair in question.pairs]
        mixed = _number_among_words(lefts, prompt.language) or _name_among_words(lefts, prompt.language)
        if mixed:
            yield Finding(
                prompt.bank.bank,
                question.id,
                ("pairs",),
                f'"{shorten(mixed[0])}" and "{shorten(mixed[1])}" are things of different kinds',
                "Write things of one kind on the left, so that only knowledge tells what fits.",
                Severity.WARNING,
            )


def _number_among_words(texts: Sequence[str], language: str) -> tuple[str, str] | None:
    numbers = [text for text in texts if " " not in text and numbers_in(text, language)]
    others = [text for text in texts if has_no_number(text, language)]
    return (numbers[0], others[0]) if numbers and others else None


def _name_among_words(texts: Sequence[str], language: str) -> tuple[str, str] | None:
    """The full name of a person, and a word for no person: *Ada Brun*, *otter*."""
    names = [text for text in texts if len(names := text.split()) == NAME and all(map(str.istitle, names))]
    words = [
        text for text in texts if text.isalpha() and text.islower() and not may_name_person(text, language)
    ]
    known = language_data(language)
    return (names[0], words[0]) if names and words and known and not known.nouns_in_capitals else None


def _mixed_amounts(options: tuple[OptionText, ...], language: str) -> tuple[OptionText, OptionText] | None:
    """Two options that are a year and an amount, or amounts that cannot be compared: *20 hours*, *6 degrees*."""
    read: dict[tuple[bool, str | None], OptionText] = {}  # the first option of each kind
    for option in options:
        if DECADE.search(option.text):
            continue  # the 1890s are no seconds
        amounts = () if has_no_number(option.text, language) else amounts_in_text(option.text, language)
        if len(amounts) == 1 and len(option.phrase.words) <= SHORT:
            amount = amounts[0]
            is_plain_year = is_year(amount.value) and not amount.unit and not amount.noun
            read.setdefault((is_plain_year, amount.unit), option)
    for ((is_first_year, first), one), ((is_second_year, second), other) in combinations(read.items(), 2):
        if (is_first_year and second) or (is_second_year and first):
            return one, other
        if first and second and kinship(first, second) is Kinship.OTHER:
            return one, other
    return None


def _numbers_among_things(
    options: tuple[OptionText, ...], language: str
) -> tuple[OptionText, OptionText] | None:
    """The first of several figures and the first of several options without a number; None if there are not several."""
    numbers = [option for option in options if _is_figure(option, language)]
    if len(numbers) < FEW:
        return None
    things = [option for option in options if not numbers_in(option.text, language)]
    return (numbers[0], things[0]) if len(things) >= FEW else None


def _only_amount(item: ChoiceItem, options: tuple[OptionText, ...]) -> OptionText | None:
    """The key, if the stem asks how long or how many and no other option says that, or others only roughly in words."""
    key = item.key
    if key is None or not compiled(item.wording.asks_amount, re.IGNORECASE).search(item.stem.text):
        return None
    of_exact = not _is_rough(key, item.language)
    having = [
        option
        for option in options
        if numbers_in(option.text, item.language) and not (of_exact and _is_rough(option, item.language))
    ]
    return key if having == [key] else None


def _is_rough(option: OptionText, language: str) -> bool:
    """Whether an amount is in words and qualified: *half a day or so*."""
    data, text = language_data(language), f" {' '.join(option.phrase.words)} "
    return (
        not FIGURE.search(text)
        and data is not None
        and any(f" {hedge} " in text for hedge in data.hedges if hedge not in data.answer_fillers)
    )


def _odd_one(options: tuple[OptionText, ...], trait: Trait) -> OptionText | None:
    """The only option that has a trait, or the only one that lacks it."""
    have = [option for option in options if trait.of(option)]
    lack = [option for option in options if option not in have]
    return have[0] if len(have) == 1 else lack[0] if len(lack) == 1 else None


def _gives_reason(odd: OptionText, trait: Trait, item: ChoiceItem) -> bool:
    """Whether an option gives a reason in other words than those that begin with *because*: *so that*, *to*."""
    begins = [word for word in item.wording.begins if trait.have == f'begins with "{word}"']
    return bool(begins) and not trait.of(odd) and odd.text.casefold().startswith(item.wording.begin_reasons)


def _by_choice(odd: OptionText, options: tuple[OptionText, ...], language: str) -> bool:
    """Whether the capital letters are the author's choice: names have them whatever the other options have."""
    capital = [option for option in options if not _begins_small(option)] if _begins_small(odd) else [odd]
    without = function_words(language)
    return any(option.phrase.words[:1] and option.phrase.words[0] in without for option in capital)


PARALLEL_FORM: Final = Check("parallel-form", Severity.WARNING, run)
