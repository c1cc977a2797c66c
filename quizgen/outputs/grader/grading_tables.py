"""The data that all questions of a language share for grading in a browser: words, units and phrases.

All of it comes from `quizgen.text.languages`, `quizgen.text.measures` and `templates/terminal`, so that a language that
is added there is graded in browsers as well. `templates/page/grader/grader.js` declares its types.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

from quizgen.grading import dates as typed_dates
from quizgen.grading.equivalents import between_parts
from quizgen.grading.numbers import DOUBTS, wanted
from quizgen.grading.policy import PRACTICE, Policy
from quizgen.grading.response_parsing import MAX_LINE_CHARS
from quizgen.grading.spelling import LONG
from quizgen.markup.template_files import template_root, template_words
from quizgen.model.components import Strictness
from quizgen.outputs.grader.javascript_patterns import javascript_pattern
from quizgen.outputs.grader.language_words import language_words
from quizgen.outputs.grader.number_words_near import correctable_number_words
from quizgen.text.date_reading import DateDoubt, era_patterns, weekday_names, words_around_dates
from quizgen.text.dates import PartialDate, day_endings, format_date, month_numbers
from quizgen.text.hedges import hedge_table
from quizgen.text.language_tags import primary
from quizgen.text.languages import in_any_language, known_languages, language_data
from quizgen.text.letters import plain_case
from quizgen.text.measures import ALIASES, OFFSETS, TABLE
from quizgen.text.number_format import number_format
from quizgen.text.number_words import scales
from quizgen.text.option_letters import alphabet
from quizgen.text.phrases import Phrase, PhraseField, PhraseList, phrase
from quizgen.text.spelling import denials
from quizgen.text.typed_numbers import NumberDoubt, minus_pattern, range_pattern
from quizgen.text.units import after_scale, names_of_units, per_words, words_that_say_more

ENGLISH: Final = "en"
GREEK: Final = range(0x370, 0x400)
PHRASES: Final = (
    "Your answer is too long: type at most {n} characters.",
    "Type t for true or f for false.",
    "Type y if you knew the answer, or n if you did not.",
    "Type one letter from {first} to {last}.",
    "Type the letters of all correct answers, from {first} to {last}, for example {example}.",
    "Type a letter from {first} to {last} for each number, for example {example}.",
    "Type each letter from {first} to {last} once, in the correct order.",
    "Type your answer.",
    "Enter points for each of the {n} criteria.",
    "Enter 0 to {n} points, or y for all points, or n for no points.",
    "Type the missing words.",
    "Type the words for all {n} gaps, separated by semicolons.",
    "A more exact answer: {answer}.",
    "Your answer can be read in two ways. Write the number, date or time in full.",
    '"Less than" and "more than" are opposites.',
    "Check the unit.",
    "Correct spelling: {words}.",
    "Check your spelling.",
    "The unit is {unit}, not {given}.",
    "Enter just the number, or the number with its unit ({unit}).",
    "Enter just the number, without a unit.",
    "{given} is {number}.",
    "{given} is about {number}.",
    "Also enter the day.",
    "Also enter the month.",
    "Also enter the day and the month.",
    ", ",
)
"""Phrases whose placeholders are filled in by the browser, when the learner has typed something."""

SINGULAR: Final = {
    "Type the missing words.": "Type the missing word.",
    "Type the words for all {n} gaps, separated by semicolons.": "Type the word for {n} gap.",
    "Enter points for each of the {n} criteria.": "Enter points for {n} criterion.",
    "Enter 0 to {n} points, or y for all points, or n for no points.": "Enter 0 to {n} point, or y for all points, or n for no points.",
}
"""The English singular of phrases with a number."""


def grading_tables(language: str, policy: Policy = PRACTICE) -> dict[str, Any]:
    """The data that the grader of a page needs once for all its questions.

    Args:
        language: BCP 47 tag of the questions.
        policy: How strictly they are graded.
    """
    data = language_data(language)
    marks = number_format(language)
    spoken = spoken_phrases(language)
    return {
        "language": data.tag if data else "",
        "marks": {
            "thousands": marks.thousands,
            "decimal": marks.decimal,
            "groupedFrom": marks.grouped_from,
            "points": marks.points,
        },
        "longWord": LONG.get(policy.strictness, LONG[Strictness.NORMAL]),
        "longestLine": MAX_LINE_CHARS,
        "optionLetters": alphabet(language) if spoken else alphabet(ENGLISH),
        "letters": _single_letters(language),
        "languages": [
            language_words(each, whole=each.tag in {ENGLISH, primary(language)}) for each in known_languages()
        ],
        "between": javascript_pattern(between_parts(()).pattern),
        "any": _in_any_language(),
        "numberWords": correctable_number_words(language),
        "phrases": _phrases(spoken),
        "numberDoubts": {
            **{_name(doubt): said_in(why.why, language) for doubt, why in DOUBTS.items()},
            _name(NumberDoubt.NO_NUMBER): said_in(wanted(language).why, language),
        },
        "dateDoubts": {_name(doubt): said_in(why.why, language) for doubt, why in typed_dates.DOUBTS.items()},
        "spanNotes": {
            "decade": said_in(DECADE_WANTED, language),
            "century": said_in(CENTURY_WANTED, language),
            "year": said_in(phrase("Enter the exact year."), language),
        },
    }


DECADE_WANTED: Final = phrase(
    "Enter the decade, for example {decade}.", decade=PartialDate(year=1870, span=10)
)
CENTURY_WANTED: Final = phrase(
    "Enter the century, for example {century}.", century=PartialDate(year=201, span=100)
)


def _name(doubt: NumberDoubt | DateDoubt) -> str:
    return doubt.name.lower().replace("_", " ")


def _single_letters(language: str) -> dict[str, list[str]]:
    """What single letters affirm and deny: they mean something else in each language."""
    known = [data for tag in dict.fromkeys((ENGLISH, language)) if (data := language_data(tag))]
    return {
        "yes": sorted({word for data in known for word in data.yes}),
        "no": sorted({word for data in known for word in data.no}),
    }


@cache
def _in_any_language() -> dict[str, Any]:
    """What is read in all languages together."""
    return {
        "hedges": [[word, hedge and hedge.value] for word, hedge in hedge_table().items()],
        "minusPattern": javascript_pattern(minus_pattern().pattern),
        "rangePattern": javascript_pattern(range_pattern().pattern),
        "belowZero": in_any_language(lambda data: data.below_zero),
        "scales": _texts(scales()),
        "zeroAlone": _set(in_any_language(lambda data: data.zero_alone)),
        "countingAlone": _set(in_any_language(lambda data: data.counting_alone)),
        "afterScale": _set(after_scale()),
        "units": {name: list(units) for name, units in names_of_units().items()},
        "unitPrefixes": in_any_language(lambda data: data.unit_prefixes.items()),
        "unitPowers": in_any_language(lambda data: data.unit_powers.items()),
        "per": per_words(),
        "saysMore": _set(words_that_say_more()),
        "measures": TABLE,
        "offsets": _texts(OFFSETS),
        "aliases": ALIASES,
        "months": month_numbers(),
        "dayEndings": javascript_pattern(day_endings().pattern),
        "fillers": _set(words_around_dates()),
        "weekdays": _set(weekday_names()),
        "eras": [javascript_pattern(pattern.pattern) for pattern in era_patterns()],
        "minus": _set(in_any_language(lambda data: data.minus)),
        "yes": sorted({*in_any_language(lambda data: data.yes)}),
        "no": sorted({*in_any_language(lambda data: data.no)}),
        "denials": _set(denials()),
        "greek": _greek_letters(),
        "beginnings": in_any_language(lambda data: data.telling_beginnings),
        "endings": in_any_language(lambda data: data.telling_endings),
    }


def _texts(numbers: Mapping[str, object]) -> dict[str, str]:
    return {name: str(number) for name, number in numbers.items()}


def _set(words: Iterable[str]) -> dict[str, list[str]]:
    return {"set": sorted(words)}


def _greek_letters() -> dict[str, str]:
    """The names of Greek letters, which are the same as the letters."""
    small = (chr(code) for code in GREEK if plain_case(chr(code)) == chr(code))
    return {char: name.rpartition(" ")[2].lower() for char in small if (name := unicodedata.name(char, ""))}


def _phrases(spoken: Mapping[str, Any]) -> dict[str, Any]:
    """The sentences of a language by the English ones, for each plural form if there are several."""
    found: dict[str, Any] = {}
    for english in PHRASES:
        one = SINGULAR.get(english)
        found[english] = spoken.get(english) or ({"one": one, "other": english} if one else english)
    return found


@cache
def spoken_phrases(language: str) -> Mapping[str, Any]:
    """The phrases of the terminal in a language, by the English phrase. Empty for other languages."""
    tag = primary(language)
    if not template_root().joinpath("terminal", f"{tag}.yaml").is_file():
        return {}
    return template_words(f"terminal/{tag}.yaml")["phrases"]  # type: ignore[no-any-return]


def said_in(text: str, language: str) -> str:
    """A phrase in a language, or in English if it is not translated. Other text stays the same."""
    spoken = spoken_phrases(language)
    if not isinstance(text, Phrase) or not spoken:
        return text
    own = str(spoken.get(text.template, text.template))
    return own.format(**{name: _filled_in(value, language) for name, value in text.fields.items()})


def _filled_in(value: PhraseField, language: str) -> str:
    match value:
        case PhraseList(parts, between):
            own = str(spoken_phrases(language).get(between, between))
            return own.join(_filled_in(part, language) for part in parts)
        case str():
            return said_in(value, language)
        case PartialDate():
            return format_date(value, language)
        case _:
            return str(value)
