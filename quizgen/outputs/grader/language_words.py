"""The words of one language that a grader in a browser needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from quizgen.grading.equivalents import between_parts
from quizgen.outputs.grader.javascript_patterns import javascript_pattern
from quizgen.outputs.grader.near_words import with_one_accent
from quizgen.text.dates import months_of
from quizgen.text.fraction_words import fraction_phrases
from quizgen.text.languages.fact_data import DateWords, FactWords
from quizgen.text.languages.language import LanguageData
from quizgen.text.languages.number_data import NumberLibrary, NumberTable
from quizgen.text.number_tables import number_grammar, number_pattern
from quizgen.text.number_words import read_ordinal_words


def language_words(data: LanguageData, *, whole: bool) -> dict[str, Any]:
    """The words of a language. If no question is in the language, only its number words are included."""
    numbers = {"tag": data.tag, "numbers": _numbers(data)}
    if not whole:
        return numbers
    return {
        **numbers,
        "articles": data.articles,
        "innerArticles": _set(data.inner_articles),
        "leadingWords": _set(data.leading_words),
        "rulers": _set(data.rulers),
        "titles": _set(data.titles),
        "functionWords": _set(data.function_words),
        "smallWords": _set(data.small_words),
        "denials": _set(data.denials),
        "prefixedArticle": data.prefixed_article,
        "lettersTyped": [[javascript_pattern(pattern), letter] for pattern, letter in data.letters_typed],
        "between": javascript_pattern(between_parts(data.and_words).pattern),
        "shortForms": dict(data.short_forms),
        "spellings": [[javascript_pattern(pattern), letters] for pattern, letters in data.spellings],
        "falseNumbers": _set(data.false_numbers),
        "ordinals": dict(data.ordinals),
        "ordinalWords": _ordinal_words(data),
        "ordinalEndings": _set(data.ordinal_endings),
        "scales": {word: str(scale) for word, scale in data.scales.items()},
        "doubtfulScales": {
            word: [str(scale) for scale in all_] for word, all_ in data.doubtful_scales.items()
        },
        "rangeWords": _set(data.range_words),
        "months": months_of(data),
        "dates": data.dates and _dates(data.dates),
        "facts": data.facts and _facts(data.facts),
        "fractions": {
            "values": {
                "map": [
                    [first, [[words, f"{value:f}"] for words, value in phrases]]
                    for first, phrases in fraction_phrases(data.tag).items()
                ]
            },
            "parts": dict(data.fractions.parts),
            "links": _set(data.fractions.links),
            "joining": _set(data.fractions.joining),
            "joined": data.fractions.joined,
            "point": _set(data.fractions.point),
        },
    }


def _ordinal_words(data: LanguageData) -> dict[str, int]:
    """Ordinals in words, with their accents, where text2num reads them."""
    if not isinstance(data.number_words, NumberLibrary) or data.facts is None:
        return {}
    found: dict[str, int] = {}
    for plain in data.facts.ordinals:
        for word in {plain, *with_one_accent(plain)}:
            read = read_ordinal_words(word.split(), data.tag)
            if read and not read[1]:
                found[word] = int(read[0])
    return found


def _numbers(data: LanguageData) -> dict[str, Any] | None:
    match data.number_words:
        case NumberTable() as table:
            grammar = number_grammar(data.tag)
            pattern, group = number_pattern(table)
            return {
                "pattern": javascript_pattern(pattern),
                "group": javascript_pattern(group),
                "values": grammar.values,
                "factors": grammar.factors,
                "doubles": grammar.doubles,
                "first": _set(grammar.first),
                "joined": grammar.joined,
                "alone": table.alone,
                "one": _set(table.one),
                "beforeNoun": dict(table.before_noun),
            }
        case NumberLibrary() as library:
            return {
                "name": library.language,
                "respelt": library.respelt,
                "elided": library.elided,
                "regional": sorted(library.regional),
                "one": _set(library.one),
            }
        case None:
            return None


def _dates(words: DateWords) -> dict[str, Any]:
    return {
        "weekdays": dict(words.weekdays),
        "last": _set(words.last),
        "day": words.day,
        "dayFirst": words.day_first,
        "centuryWords": javascript_pattern(words.century_words),
        "decade": javascript_pattern(words.decade),
        "decades": dict(words.decades),
        "namedCenturies": dict(words.named_centuries),
    }


def _facts(words: FactWords) -> dict[str, Any]:
    return {
        "ordinals": dict(words.ordinals),
        "ordinalSigns": javascript_pattern(words.ordinal_signs),
        "ranges": [[javascript_pattern(part) for part in ends] for ends in words.ranges],
        "outOf": javascript_pattern(words.out_of),
        "countedEnding": javascript_pattern(words.counted_ending),
        "noon": [javascript_pattern(part) for part in words.noon],
        "clock": javascript_pattern(words.clock),
        "halfDayClock": javascript_pattern(words.half_day_clock),
        "spokenTimes": [
            [javascript_pattern(pattern), sign, needs_key] for pattern, sign, needs_key in words.spoken_times
        ],
        "partsOfHour": dict(words.parts_of_hour),
        "times": {name: list(time) for name, time in words.times.items()},
        "numbered": javascript_pattern(words.numbered),
        "shortNames": [
            [javascript_pattern(short), _replacement(long)] for short, long in words.short_names.items()
        ],
        "rulers": _set(words.rulers),
        "noNumeralAfter": _set(words.no_numeral_after),
        "beforeYear": _set(words.before_year),
        "beforeOrdinal": _set(words.before_ordinal),
    }


def _replacement(template: str) -> str:
    """What replaces a match, in JavaScript's notation."""
    return template.replace("$", "$$").replace("\\1", "$1")


def _set(words: Iterable[str]) -> Mapping[str, list[str]]:
    return {"set": sorted(words)}
