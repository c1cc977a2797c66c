"""Equivalent spellings and forms of an answer.

    Dr Watson = Doctor Watson = Watson      St John's = Saint Johns       black & white = white and black
    colour = color                          in Paris = Paris              colour (hue) = colour
    arteries = artery                       F# = F sharp                  Derry/Londonderry = Derry

These are not spelling mistakes, so learners get no remark. The forms of a language are in its `LanguageData`, and
spellings and names in `quizgen.text.word_lists`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from quizgen.text.folding import HYPHEN_IN_WORD, folded
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.letters import bare, plain_case, spelt_out
from quizgen.text.text_cache import cache_by_text
from quizgen.text.word_lists import (
    accents_tell_words_apart,
    are_one_name,
    is_word,
    lemma,
    proper_names,
    same_spelling,
)

BRACKETED: Final = re.compile(r"\s*\(([^()]*)\)\s*")
ALTERNATIVES: Final = re.compile(r"(?<![\w/])[^\W\d_]{2,}(?:/[^\W\d_]{2,})+(?![\w/])")
SHARP: Final = re.compile(r"(?<![^\W_])([A-Ga-g])(#|♭|♯)")
BESIDE_FIGURES: Final = re.compile(r"(?<=\d)\s+(?=[^\W\d_])|(?<=[^\W\d_])\s+(?=[+]?\d)")
FEWEST_LETTERS_OF_NOUNS: Final = 3
MOST_FORMS: Final = 16
MOST_PARTS: Final = 8
MOST_WORDS: Final = 60
"""The maximum number of words that are compared one by one. Longer answers are not short answers."""


@cache_by_text(1 << 12)
def accepted_forms(text: str, language: str) -> tuple[str, ...]:
    """The wordings that a key stands for: with and without the text in brackets, and each alternative.

    `either/or` and `HIV/AIDS` are not alternatives: a slash between small words or capitals is part of the
    term.
    """
    forms = [text]
    if BRACKETED.search(text):
        forms += [
            form for form in (BRACKETED.sub(" ", text).strip(), BRACKETED.sub(r" \1 ", text).strip()) if form
        ]
    forms += [way for form in tuple(forms) if " / " in form for way in form.split(" / ") if way.strip()]
    data = language_data(language)
    small = data.function_words if data else frozenset()
    for form in tuple(forms):
        cut = ALTERNATIVES.search(form)
        ways = cut[0].split("/") if cut else []
        if cut and not any(way.isupper() or way.casefold() in small for way in ways):
            forms += [f"{form[: cut.start()]}{way}{form[cut.end() :]}" for way in ways]
    return tuple(dict.fromkeys(forms))[:MOST_FORMS]


def is_equivalent(
    typed: str, expected: str, language: str, *, plurals: bool = True, ordered: bool = False
) -> bool:
    """Whether two answers consist of the same words.

    Args:
        typed: The typed text.
        expected: The key or one of its forms.
        language: BCP 47 tag of the question.
        plurals: Whether singular and plural count as the same.
        ordered: Whether parts joined by *and* must be in the order of the key.
    """
    if _closed_up(expected, language) in {folded(typed, language), _closed_up(typed, language)}:
        return True
    mine, yours = listed_parts(expected, language), listed_parts(typed, language)
    if len(mine) == 1 or len(mine) != len(yours):
        return _are_same(typed, expected, language, plurals=plurals)
    same = [[_are_same(other, part, language, plurals=plurals) for other in yours] for part in mine]
    if all(same[at][at] for at in range(len(mine))):
        return True
    return not ordered and _matched(same)


def _closed_up(text: str, language: str) -> str:
    """The text without hyphens within words, and without spaces between figures and letters: re-form, 2 x, UTC +2."""
    return folded(BESIDE_FIGURES.sub("", HYPHEN_IN_WORD.sub("", text)), language)


def compared_words(text: str, language: str) -> list[str]:
    """The words of an answer as they are compared: in lower case, spelt out, without optional words."""
    return list(_compared_words(text, language))


@lru_cache(maxsize=1 << 10)
def _compared_words(text: str, language: str) -> tuple[str, ...]:
    data = language_data(language)
    for pattern, letter in data.letters_typed if data else ():
        text = re.sub(pattern, letter, text)
    written = SHARP.sub(lambda found: f"{found[1]} {found[2]} ", text)
    tokens = [
        _written_out(word, data)
        for word in folded(written.replace("`", "'"), language).replace("/", " ").split()
    ]
    words = [word for token in tokens for word in token.replace("'", "").split()]
    return tuple(_without_small_words(words, data))


def differs_in_number(one: str, other: str, language: str, *, capital: bool) -> bool:
    """Whether one of two words is the regular plural of the other.

    Of two that differ in an umlaut alone, only the singular counts for the plural: *Apfel* for *Äpfel*.
    *Crises* does not count as the plural of *crisis*: learners of the word also have to learn its plural.
    """
    data = language_data(language)
    one, other = same_spelling(one, language), same_spelling(other, language)
    short, long = sorted((one, other), key=len)
    if not data or one == other or len(short) < FEWEST_LETTERS_OF_NOUNS or not long.isalpha():
        return False
    if one == bare(other):
        return False
    if long in data.other_plurals or (data.tag == "en" and long.endswith("ics")):
        return False
    if data.regular_plurals is None:
        return data.singular is not None and (data.singular(one) == other or data.singular(other) == one)
    if data.nouns_in_capitals and not capital:
        return False
    plain = sorted((bare(one), bare(other)), key=len)
    return (
        lemma(_capitalised(one, data), language) == lemma(_capitalised(other, data), language) in {one, other}
        and plain[1].removeprefix(plain[0]) in data.regular_plurals
    )


def _capitalised(word: str, data: LanguageData) -> str:
    return word.capitalize() if data.nouns_in_capitals else word


def _are_same(typed: str, expected: str, language: str, *, plurals: bool) -> bool:
    """Whether two answers, or two things of a list, are the same words in the same order."""
    mine, yours = compared_words(expected, language), compared_words(typed, language)
    if max(len(mine), len(yours)) > MOST_WORDS:
        return False
    if are_one_name(bare(" ".join(mine)), bare(" ".join(yours))):
        return True
    words, capitals = mine, capitalised_words(expected)
    mine, yours = _without_initials(mine, yours, capitals)
    if len(mine) != len(yours):
        return False
    pairs = zip(mine, yours, strict=True)
    differing = [(word, other) for word, other in pairs if not is_same_word(word, other, language)]
    return not differing or (
        plurals
        and all(differs_in_number(*pair, language, capital=pair[0] in capitals) for pair in differing)
        and allows_plurals(expected, words, language)  # it may need the word list, which takes long to load
    )


def _without_initials(
    mine: list[str], yours: list[str], capitals: frozenset[str]
) -> tuple[list[str], list[str]]:
    """A name without the initials in its middle that were left out or written out: Franklin (D. or Delano) Roosevelt."""
    at = [place for place in range(1, len(mine) - 1) if len(mine[place]) == 1 and mine[place] in capitals]
    if not at or len(yours) not in {len(mine), len(mine) - len(at)}:
        return mine, yours
    if len(yours) == len(mine):
        if not all(yours[place].startswith(mine[place]) for place in at):
            return mine, yours
        yours = [word for place, word in enumerate(yours) if place not in at]
    return [word for place, word in enumerate(mine) if place not in at], yours


def is_same_word(word: str, other: str, language: str) -> bool:
    """Whether a word of the key and a typed word are spellings of the same word.

    *Busse* may always be typed for *Buße*; *Maße* is not *Masse*, since both are words.
    """
    return (
        word == other
        or same_spelling(word, language) == same_spelling(other, language)
        or same_spelling(spelt_out(word), language) == same_spelling(other, language)
        or (
            spelt_out(word) == spelt_out(other)
            and not (
                accents_tell_words_apart(language) and is_word(word, language) and is_word(other, language)
            )
        )
    )


def have_other_titles(one: str, other: str, language: str) -> bool:
    """Whether two names begin with different titles. A title may be omitted, but not replaced."""
    titles = {title for text in (one, other) if (title := title_before(text, language))}
    return len(titles) > 1


def title_before(text: str, language: str) -> str:
    """The title or rank at the beginning of a name, in full; "" if there is none."""
    data = language_data(language)
    word = folded(text, language).partition(" ")[0]
    is_title = data and (not {word, f"{word}."}.isdisjoint(data.titles) or word in data.rulers)
    return _written_out(word, data) if is_title else ""


def capitalised_words(text: str) -> frozenset[str]:
    """The words that a text writes with a capital letter, in lower case."""
    found = re.findall(
        r"[^\W\d_]+(?:'[^\W\d_]+)*", unicodedata.normalize("NFKC", text).replace("\u2019", "'")
    )
    return frozenset(plain_case(word).replace("'", "") for word in found if word[0].isupper())


def listed_parts(text: str, language: str) -> list[str]:
    """The entries of a list in a text."""
    data = language_data(language)
    pattern = between_parts(data.and_words if data else ())
    parts = [part for part in pattern.split(plain_case(text).strip()) if part]
    return parts if len(parts) <= MOST_PARTS else [text]


@cache
def between_parts(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for separators between the entries of a list. `words` are the words for *and*."""
    joining = "|".join(map(re.escape, words))
    return re.compile(
        r"\s*[,;،؛]\s+"
        + (rf"(?:(?:{joining})\s+)?|\s+(?:{joining}|&|\+)\s+|\s*&\s*" if joining else r"|\s*&\s*")
    )


def _matched(same: Sequence[Sequence[bool]]) -> bool:
    """Whether each row can have a column of its own: few rows, so each is tried in turn."""

    def place(row: int, free: frozenset[int]) -> bool:
        return row == len(same) or any(place(row + 1, free - {at}) for at in free if same[row][at])

    return place(0, frozenset(range(len(same))))


def allows_plurals(text: str, words: Sequence[str], language: str) -> bool:
    """Whether singular and plural of a key may replace each other.

    They may not if the article of the key makes it a single thing (*der Hafen*), or if the key is a name
    (*Watts*).
    """
    data = language_data(language)
    if data and data.articles_of_one and plain_case(text).startswith(data.articles_of_one):
        return False
    return len(words) != 1 or not (words[0] in capitalised_words(text) and words[0] in proper_names())


def _written_out(word: str, data: LanguageData | None) -> str:
    """A word for a short form or a sign, as the language has them; the name of a Greek letter."""
    if data and word in data.short_forms:
        return data.short_forms[word]
    if len(word) == 1 and "\u0370" <= word <= "\u03ff":
        return unicodedata.name(word, word).rpartition(" ")[2].lower()
    return word


def _without_small_words(words: list[str], data: LanguageData | None) -> list[str]:
    """The words without titles and prepositions before them and articles among them, as long as something is left."""
    if data is None:
        return words
    first = 0
    while first < len(words) - 1 and (words[first] in data.leading_words or words[first] in data.rulers):
        first += 1
    rest = words[first:]
    prefix = data.prefixed_article
    if prefix:
        rest = [word.removeprefix(prefix) if len(word) > len(prefix) + 2 else word for word in rest]
    return [word for word in rest if word not in data.inner_articles] or rest
