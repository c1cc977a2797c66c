"""Word lists: whether a typed text is a word, and which spellings and names belong together.

The lists are loaded when the first answer is not accepted as typed, so that a quiz starts quickly. The
English lists come from the file beside this module (SOURCES.md) and from pyspellchecker; those of other
languages from pyspellchecker and simplemma.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import chain, filterfalse
from typing import Final

from quizgen.text.language_tags import primary
from quizgen.text.languages import compiled, language_data
from quizgen.text.letters import bare, plain_case

ENGLISH: Final = "en"
CLEAN: Final = frozenset({"de", "fr", "es", "it"})
"""Languages whose lists contain words only with their accents. Other lists contain many words without."""

RARE: Final = 200
"""Below this number of uses, most words are unknown to many people. The list begins at 50, and *barometer* has 559."""


def has_word_list(language: str) -> bool:
    """Whether there is a word list for the language."""
    tag = primary(language)
    return tag == ENGLISH or tag in _spell_checked() or tag in _lemmatised()


def is_word(word: str, language: str) -> bool:
    """Whether a word, in lower case with accents, is a word or name in the word list of the language."""
    return _is_listed(word, primary(language)) or _is_conjugated(word, primary(language))


def words_among(texts: AbstractSet[str], language: str) -> set[str]:
    """Those of the texts, in lower case with accents, that the word lists of the language contain."""
    tag = primary(language)
    data = language_data(tag)
    if tag != ENGLISH or (data and data.conjugations):
        return {text for text in texts if is_word(text, tag)}
    return set[str]().union(*(words & texts for words in _word_lists(tag)))


def is_rare(word: str, language: str) -> bool:
    """Whether an English word, in lower case, is hardly ever used: *emolument*."""
    return primary(language) == ENGLISH and _uses().get(word, 0) < RARE


def is_word_without_accents(word: str, language: str) -> bool:
    """Whether the spelling list has exactly this word. simplemma also has words without accents: *chateau*."""
    return any(word in words for words in _word_lists(primary(language)))


def accents_tell_words_apart(language: str) -> bool:
    """Whether words that differ only in accents are different words: *schon* and *schön*.

    In English both spellings of *café* are in use.
    """
    tag = primary(language)
    return tag in CLEAN


@cache
def proper_names() -> frozenset[str]:
    """Names of persons and places that English capitalises, in lower case."""
    return frozenset(word.casefold() for word in _english()[: bisect_left(_english(), "a")])


def is_name(word: str, language: str, *, capital: bool) -> bool:
    """Whether a word, in lower case with accents, is a name, with or without a capital letter."""
    if not capital:
        return primary(language) == ENGLISH and word in proper_names() and word not in _small_words()
    if primary(language) == ENGLISH:
        return word in proper_names() or word not in _small_words()
    return (word in proper_names() and word not in _small_words()) or not is_word(word, language)


@lru_cache(maxsize=1 << 12)
def lemma(word: str, language: str) -> str:
    """The dictionary form of a word; the word itself if it is not known."""
    tag = primary(language)
    if tag not in _lemmatised():
        return word
    import simplemma  # noqa: PLC0415 - see above

    return simplemma.lemmatize(word, lang=tag).casefold()


def same_spelling(word: str, language: str) -> str:
    """A common spelling of all correct variants: British and American, before and after a spelling reform."""
    data = language_data(language)
    for pattern, letters in data.spellings if data else ():
        word = compiled(pattern).sub(letters, word)
    return _spellings().get(word, word) if primary(language) == ENGLISH else word


def spellings_of(word: str, language: str) -> tuple[str, ...]:
    """Correct spellings of a word in the word list, including the word itself."""
    own = same_spelling(word, language)
    return (own, *(_words_by_spelling().get(own, ()) if primary(language) == ENGLISH else ()))


def word_lists(language: str) -> tuple[AbstractSet[str], ...]:
    """The lists of words and names of a language, in lower case with accents. Some words are in several."""
    tag = primary(language)
    if tag == ENGLISH:
        return _word_lists(tag)
    return (*_word_lists(tag), proper_names(), _dictionary(tag) if tag in _lemmatised() else frozenset())


def conjugated_words(language: str) -> frozenset[str]:
    """The regular forms of the listed verbs of a language, with accents."""
    data = language_data(language)
    endings = data.conjugations if data else {}
    listed = chain(*word_lists(language)) if endings else ()
    verbs = {word for word in listed if word.endswith(tuple(endings))}
    return frozenset(
        verb.removesuffix(infinitive) + ending
        for infinitive, those in endings.items()
        for verb in verbs
        if verb.endswith(infinitive)
        for ending in those
    )


def is_dictionary_word(word: str, language: str) -> bool:
    """Whether a word is in an English dictionary, not only in a list that also has misspellings."""
    return primary(language) != ENGLISH or word in _small_words() or word in _capitalised()


def are_one_name(one: str, other: str) -> bool:
    """Whether two names, in lower case without accents, are spellings of the same name: Kiev and Kyiv."""
    return not _name_groups().get(one, frozenset()).isdisjoint(_name_groups().get(other, frozenset()))


def other_spellings(name: str) -> frozenset[str]:
    """All spellings of a name, in lower case without accents, including itself; empty if only one is known."""
    groups = _name_groups().get(name, frozenset())
    return frozenset(other for group in groups for other in _spellings_of_names()[group])


def other_names(name: str) -> tuple[str, ...]:
    """The other names of a known person, place or thing: *Albert Einstein* for *Einstein*.

    Names that several people or things have (*Curie*) are left out.

    Args:
        name: The name, in lower case without accents.
    """
    groups = _known_names().get(name, ())
    return tuple(
        other
        for group in (groups if len(groups) == 1 else ())
        for other in group.split("|")
        if (small := bare(plain_case(other))) != name and len(_known_names()[small]) == 1
    )


@cache
def _known_names() -> Mapping[str, tuple[str, ...]]:
    """The groups that a name in small bare letters belongs to: all names of one person, place or thing, with bars between."""
    found: dict[str, set[str]] = {}
    for group in _unpacked("known-names.txt.gz").splitlines():
        for name in group.split("|"):
            found.setdefault(bare(plain_case(name)), set()).add(group)
    return {name: tuple(groups) for name, groups in found.items()}


@cache
def _spellings_of_names() -> Mapping[int, frozenset[str]]:
    found: dict[int, set[str]] = {}
    for name, groups in _name_groups().items():
        for group in groups:
            found.setdefault(group, set()).add(name)
    return {group: frozenset(names) for group, names in found.items()}


@cache
def _uses() -> Mapping[str, int]:
    """How often English words are used in the texts of the spelling list."""
    from spellchecker import SpellChecker  # noqa: PLC0415 - see above

    uses: Mapping[str, int] = SpellChecker(language=ENGLISH).word_frequency.dictionary
    return uses


@cache
def _word_lists(tag: str) -> tuple[AbstractSet[str], ...]:
    """The words in lower case of the lists of a language, other than simplemma's."""
    if tag not in _spell_checked():
        return ()
    from spellchecker import SpellChecker  # noqa: PLC0415 - see above

    words = SpellChecker(language=tag).word_frequency.dictionary.keys()
    if tag != ENGLISH:
        return (words,)
    without_accents = frozenset(bare(word) for word in filterfalse(str.isascii, words))
    return words, without_accents, _small_words(), _capitalised()


@cache
def _english() -> tuple[str, ...]:
    """The words of the English list, sorted: those with a capital at the beginning come first."""
    return tuple(_unpacked("en.txt.gz").split())


@cache
def _small_words() -> AbstractSet[str]:
    """Words that English writes without a capital, in the order of the list, which is the fastest to read."""
    return dict.fromkeys(filter(str.islower, _english())).keys()


@cache
def _capitalised() -> frozenset[str]:
    """Words that English writes with capitals, in lower case: names, but also *eBay*."""
    return frozenset(map(str.casefold, filterfalse(str.islower, _english())))


@cache
def _spell_checked() -> frozenset[str]:
    from spellchecker import SpellChecker  # noqa: PLC0415 - see above

    return frozenset(SpellChecker.languages())


@cache
def _lemmatised() -> frozenset[str]:
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES  # noqa: PLC0415

    return frozenset(SUPPORTED_LANGUAGES)


def _is_listed(word: str, tag: str) -> bool:
    return any(word in words for words in _word_lists(tag)) or (
        tag != ENGLISH and tag in _lemmatised() and _is_lemmatised(word, tag)
    )


@lru_cache(maxsize=1 << 12)
def _is_conjugated(word: str, tag: str) -> bool:
    """Whether a word is a regular form of a verb that is listed: lists have rare verbs, but not all their forms."""
    data = language_data(tag)
    return data is not None and any(
        _is_listed(word.removesuffix(ending) + infinitive, tag)
        for infinitive, endings in data.conjugations.items()
        for ending in endings
        if word.endswith(ending) and len(word) > len(ending) + 1
    )


def _is_lemmatised(word: str, tag: str) -> bool:
    import simplemma  # noqa: PLC0415 - see above

    return any(simplemma.is_known(form, lang=tag) for form in {word, word.capitalize()})


@cache
def _dictionary(tag: str) -> frozenset[str]:
    """The words of simplemma's dictionary of a language."""
    from simplemma.strategies.dictionaries.dictionary_factory import (  # noqa: PLC0415 - see above
        DefaultDictionaryFactory,
    )

    return frozenset(word.casefold() for word in DefaultDictionaryFactory().get_dictionary(tag))


@cache
def _spellings() -> Mapping[str, str]:
    groups = (line.split() for line in _text("en-spellings.txt").splitlines())
    return {word: group[0] for group in groups for word in group}


@cache
def _words_by_spelling() -> Mapping[str, tuple[str, ...]]:
    """All words by the spelling that stands for them."""
    found: dict[str, list[str]] = {}
    for word, spelling in _spellings().items():
        found.setdefault(spelling, []).append(word)
    return {spelling: tuple(words) for spelling, words in found.items()}


def opposite_stems(language: str) -> tuple[str, ...]:
    """Pairs of word stems with opposite meanings, separated by bars; empty if they are not known."""
    return tuple(_text("en-opposites.txt").splitlines()) if primary(language) == ENGLISH else ()


def sense_list() -> str:
    """The meanings of English words, in the format that `tests/word_lists/build.py` writes."""
    return _unpacked("en-senses.txt.gz")


@cache
def _name_groups() -> Mapping[str, frozenset[int]]:
    """The numbers of the groups that a name belongs to."""
    found: dict[str, set[int]] = {}
    lines = [*_text("names.txt").splitlines(), *_text("city-names.txt").splitlines()]
    for number, line in enumerate(lines):
        for name in bare(plain_case(line)).split("|") if not line.startswith("#") else ():
            found.setdefault(name.strip(), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _unpacked(name: str) -> str:
    import gzip  # noqa: PLC0415 - see above

    return gzip.decompress(_data(name)).decode()


def _text(name: str) -> str:
    return _data(name).decode()


def _data(name: str) -> bytes:
    from importlib.resources import files  # noqa: PLC0415 - see above

    return files(__name__).joinpath(name).read_bytes()
