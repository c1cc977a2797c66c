"""Words that are similar to a word of a key, for graders without word lists.

Without a word list, a grader must know in advance what the lists say about each key: other spellings and
forms of its words, and similar words that are not misspellings. There are few of these, because a misspelling
differs in one or two letters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain, filterfalse, product
from typing import Any, Final

from quizgen.grading.equivalents import differs_in_number, is_same_word
from quizgen.grading.lexicon import Lexicon
from quizgen.grading.spelling import LONG, SlipRule, means_itself, resembles, slip_rule
from quizgen.grading.typed_words import accents_differ_in_meaning
from quizgen.model.components import Strictness
from quizgen.text.language_tags import primary
from quizgen.text.languages import language_data
from quizgen.text.letters import bare, simplest, spelt_out
from quizgen.text.spelling import known_words
from quizgen.text.word_lists import (
    accents_tell_words_apart,
    conjugated_words,
    has_word_list,
    other_spellings,
    spellings_of,
    word_lists,
    words_among,
)

LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
UMLAUTS: Final = {"ae": "äæ", "oe": "öøœ", "ue": "ü", "aa": "å", "th": "þ", "dh": "ð", "ss": "ß"}
"""The spelling of letters that a keyboard lacks."""

ACCENTED: Final = {
    "a": "áàâäãå",
    "c": "ç",
    "e": "éèêë",
    "i": "íìîï",
    "n": "ñ",
    "o": "óòôöõ",
    "u": "úùûü",
    "y": "ÿ",
}
MAX_SITES: Final = 6
MAX_EDITS: Final = 2
MIN_LONG: Final = 8
"""The minimum length of a word that may sound like another one with three different letters."""

PLURALS: Final = ("s", "es", "e", "en", "n", "er", "x", "i", "ات", "\N{ARABIC LETTER ALEF}")


def key_word(
    word: str, lexicon: Lexicon, language: str, strictness: Strictness, *, capital: bool
) -> Mapping[str, Any]:
    """A word of a key, with the information from word lists about this word and similar ones.

    Args:
        word: The word, in lower case with accents.
        lexicon: The words of the article and the bank.
        language: BCP 47 tag of the question.
        strictness: How strictly the word is graded.
        capital: Whether the key writes it with a capital letter.
    """
    rule = slip_rule(word, language, capital=capital, strictness=strictness)
    found = {
        "word": word,
        "capital": capital,
        "same": _other_spellings(word, language),
        "apart": [
            other for other in _spelt_alike(word) if other != word and not is_same_word(word, other, language)
        ],
        "plural": _plurals(word, language, capital=capital),
        "names": sorted(other_spellings(bare(word))),
        "accents": _accented(word, lexicon, language, capital=capital),
        "kind": rule,
        "known": _known(word, rule, lexicon, language, strictness, capital=capital) if rule else [],
        "rivals": _rivals(word, lexicon, strictness) if rule == "word" else [],
    }
    return {name: value for name, value in found.items() if value}


def _other_spellings(word: str, language: str) -> list[str]:
    """The spellings in which a word is the same, without those that rules tell."""
    own = {*spellings_of(word, language), *spellings_of(spelt_out(word), language)}
    return sorted(other for other in own if is_same_word(word, other, language))


def _spelt_alike(word: str) -> Iterator[str]:
    """Words that are spelt like this one where a keyboard lacks letters."""
    spelt = spelt_out(word)
    sites = [(at, letters) for at in range(len(spelt)) if (letters := UMLAUTS.get(spelt[at : at + 2]))]
    for chosen in product(*(["", *letters] for _, letters in sites[:MAX_SITES])):
        other, last = "", 0
        for (at, _), letter in zip(sites, chosen, strict=False):
            if letter and at >= last:
                other, last = other + spelt[last:at] + letter, at + 2
        yield other + spelt[last:]


def _plurals(word: str, language: str, *, capital: bool) -> list[str]:
    """The singular and the plurals of a word that may be typed for it."""
    forms = {form for each in _with_endings(word) for form in (each, *spellings_of(each, language))}
    return sorted(form for form in forms if differs_in_number(word, form, language, capital=capital))


def _with_endings(word: str) -> Iterator[str]:
    """The word with endings and without them, each also with an umlaut or without accents."""
    endings = {ending for ending in PLURALS if word.endswith(ending)}
    stems = {word, *(word.removesuffix(ending) for ending in endings)}
    if word.endswith("ies"):
        stems.add(word[:-3] + "y")
    if word.endswith("y"):
        yield word[:-1] + "ies"
    yield from _irregular(word)
    for stem in stems:
        for form in {stem, bare(stem), *_with_one_umlaut(stem)}:
            yield form
            yield from (form + ending for ending in PLURALS)


def _irregular(word: str) -> Iterator[str]:
    """English nouns whose plurals change letters: *men*, *wolves*."""
    for one, other in (("man", "men"), ("f", "ves"), ("fe", "ves"), ("o", "oes")):
        if word.endswith(one):
            yield word.removesuffix(one) + other
        if word.endswith(other):
            yield word.removesuffix(other) + one


def _with_one_umlaut(word: str) -> Iterator[str]:
    plain = bare(word)
    for at, letter in enumerate(plain):
        if other := {"a": "ä", "o": "ö", "u": "ü"}.get(letter):
            yield plain[:at] + other + plain[at + 1 :]


def _accented(word: str, lexicon: Lexicon, language: str, *, capital: bool) -> bool | list[str]:
    """The words that are others though only their accents differ; True if all are."""
    data = language_data(language)
    if data and bare(word) in data.other_without_accent:
        return True
    listed = has_word_list(language)
    if listed and not accents_tell_words_apart(language):
        return False
    own = simplest(word)
    others = {*_with_other_accents(word)} if listed else set(lexicon.every_word())
    others = {other for other in others if other != word and simplest(other) == own}
    return sorted(
        other
        for other in others
        if accents_differ_in_meaning(word, other, lexicon, language, capital=capital)
    )


def _with_other_accents(word: str) -> Iterator[str]:
    """The word without its accents, and with one or two others."""
    plain = bare(word)
    yield plain
    for start in {plain, word}:
        once = list(with_one_accent(start))
        yield from once
        for other in once if len(word) <= MAX_SITES * 2 else ():
            yield from with_one_accent(other)


def with_one_accent(word: str) -> Iterator[str]:
    """Variants of a word in which one letter has another accent, or none."""
    for at, letter in enumerate(word):
        for other in {bare(letter), *ACCENTED.get(bare(letter), "")} - {letter}:
            yield word[:at] + other + word[at + 1 :]


def _known(
    word: str, rule: SlipRule, lexicon: Lexicon, language: str, strictness: Strictness, *, capital: bool
) -> list[str]:
    """The words that would be slips of this one if they were not known; after `=` those known without accents."""
    mine = bare(word)
    edits = MAX_EDITS if rule != "word" or len(mine) >= LONG[strictness] else 1
    # Only English has its words without accents in its list as well.
    near = words_one_letter_from(mine, language) if edits == 1 and primary(language) == "en" else None
    known = _index(language).near(mine) if near is None else near
    most = edits + (len(mine) >= MIN_LONG)
    own = words_within(mine, most, lexicon.every_bare_word()) | words_within(mine, most, known_words())
    free = Lexicon()
    found = {
        sign + other
        for sign, others in (("", known), ("=", own))
        for other in others
        if other != word
        and resembles(bare(other), mine, rule, free, capital=capital, strictness=strictness)
        and means_itself(other, word, lexicon, language, capital=capital)
    }
    if (spelt := spelt_out(word)) != word:
        # What is typed is also looked up as it is spelt where a keyboard lacks letters: *coeurs*.
        found |= {other for other in _index(language).near(bare(spelt)) if other != spelt}
    return sorted(found)


def _rivals(word: str, lexicon: Lexicon, strictness: Strictness) -> list[str]:
    """The words of the article and the bank that something typed for a long word may be nearer to."""
    mine = bare(word)
    if len(mine) < LONG[strictness]:
        return []
    return sorted(words_by_metric_distance(mine, MAX_EDITS + 1, lexicon.every_bare_word()) - {mine})


def words_one_letter_from(word: str, language: str) -> frozenset[str]:
    """Words that differ from a word by one letter (added, omitted or replaced) or one swap of letters."""
    return frozenset(words_among({*_one_letter_changed(word)}, language))


def words_within(word: str, edits: int, others: Iterable[str]) -> set[str]:
    """The words that differ from a word by at most `edits` letters."""
    from rapidfuzz import process  # noqa: PLC0415 - a build without typed answers need not wait for it
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return {
        other for other, *_ in process.extract_iter(word, others, scorer=OSA.distance, score_cutoff=edits)
    }


def words_by_metric_distance(word: str, edits: int, others: Iterable[str]) -> set[str]:
    """The words that are at most this many edits from a word, counted so that distances add up.

    The distance that counts misspellings never edits letters that it has swapped, so its distances do not add
    up: *laest* is one edit from *least* and one from *latest*, which are three edits apart.
    """
    from rapidfuzz import process  # noqa: PLC0415 - as above
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415

    found = process.extract_iter(word, others, scorer=DamerauLevenshtein.distance, score_cutoff=edits)
    return {other for other, *_ in found}


class _Index:
    """The words of a language by their length and their first letter or their last two, without accents.

    A word two letters from another has the same first letter or the same last two, or it differs at both ends alone.
    """

    def __init__(self, lists: Sequence[AbstractSet[str]]) -> None:
        self.longest = max(lists, key=len)
        self.others = frozenset(filterfalse(self.longest.__contains__, chain(*lists)))
        words = [*self.longest, *self.others]
        self.accented: dict[str, list[str]] = defaultdict(list)
        for word in filterfalse(str.isascii, words):
            self.accented[bare(word)].append(word)
        self.by_start: dict[tuple[int, str], list[str]] = defaultdict(list)
        self.by_end: dict[tuple[int, str], list[str]] = defaultdict(list)
        for plain in chain(filter(str.isascii, words), self.accented):
            self.by_start[len(plain), plain[:1]].append(plain)
            self.by_end[len(plain), plain[-2:]].append(plain)

    def near(self, word: str) -> set[str]:
        """The words, with their accents, that are at most two letters from one."""
        lengths = range(len(word) - MAX_EDITS, len(word) + MAX_EDITS + 1)
        others = chain.from_iterable(
            (*self.by_start.get((length, word[:1]), ()), *self.by_end.get((length, word[-2:]), ()))
            for length in lengths
        )
        ends = {end[::-1] for end in _start_changed(word[::-1][:3], 2)}
        both = {start + word[1:-3] + end for start in _start_changed(word[:1], 1) for end in ends} | {
            word[1:2] + word[:1] + word[2:-3] + end for end in ends
        }
        plain = words_within(word, MAX_EDITS, others) | both
        accented = {other for each in self.accented.keys() & plain for other in self.accented[each]}
        return accented | (self.longest & plain) | (self.others & plain)


def _start_changed(start: str, places: int) -> Iterator[str]:
    """The start of a word with one change in its first letters."""
    for at in range(places):
        before, letter, after = start[:at], start[at : at + 1], start[at + 1 :]
        yield before + after
        if after:
            yield before + after[:1] + letter + after[1:]
        for other in LETTERS:
            yield before + other + after
            yield before + other + letter + after


def _one_letter_changed(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        before, letter, after = word[:at], word[at : at + 1], word[at + 1 :]
        if letter:
            yield before + after
            yield before + after[:1] + letter + after[1:]
        for other in LETTERS:
            yield before + other + letter + after
            if letter:
                yield before + other + after


@cache
def _index(language: str) -> _Index:
    return _Index((*word_lists(language), conjugated_words(language)))
