"""Decides whether a wrong word is only a misspelling. Other words are never accepted.

The typed text must not be a name, or a word of the word list, the article or the bank (`quizgen.text.word_lists`,
`quizgen.grading.lexicon`). Then a word of at least five letters may have one edit (a letter added, omitted, replaced,
or swapped with the next), and a word of at least eight letters two.

For names and for terms that are not in the word list, only misspellings that sound the same are accepted
(`sounds_alike`), because similar terms are not in the list either. Without a word list, no misspellings are accepted.

Misspellings are accepted only in alphabets with capital letters. In Arabic and Hebrew, most words differ in one letter
from another word, and a Chinese character is a word by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

from quizgen.grading.lexicon import Lexicon
from quizgen.model.components import Strictness
from quizgen.text.letters import bare, spelt_out
from quizgen.text.spelling import denials, opposed_beginnings, opposed_endings
from quizgen.text.word_lists import (
    are_one_name,
    has_word_list,
    is_dictionary_word,
    is_name,
    is_word,
    proper_names,
)

FEWEST_LETTERS: Final = 5
FEWEST_LETTERS_SWAPPED: Final = 4
"""The minimum length of a word in which a letter may be added or swapped with the next one."""

LONG: Final = {Strictness.NORMAL: 8, Strictness.LENIENT: 6}
"""The minimum length of a word that may have two spelling mistakes."""

MOST_LETTERS: Final = 40
FEWEST_LETTERS_OF_COMPOUNDS: Final = 3
VOWELS: Final = frozenset("aeiouy")
SAME_SOUND: Final = tuple(map(frozenset, ("ckq", "cs", "sz", "iyj", "vw", "fv", "gj")))
SAME_SOUND_IN_TWO: Final = (
    ("ph", "f"),
    ("ck", "k"),
    ("kh", "k"),
    ("gh", "g"),
    ("ks", "x"),
    ("qu", "kw"),
    ("ng", "n"),
    ("tz", "t"),
    ("tz", "z"),
)
LIKE_SOUND: Final = tuple(map(frozenset, ("bp", "dt", "gk", "mn", "lr")))
NEIGHBOURS: Final = tuple(
    frozenset(row[at : at + 2])
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at in range(len(row) - 1)
)
"""Pairs of letters that are next to each other on the keyboard."""

MOST_LETTERS_OF_SHORT: Final = 7
"""In words of at most this length, replacing a letter by one that is not near it usually gives another word."""

SlipRule = Literal["name", "term", "word"]
"""The rule for accepting misspellings of a word.

For a name, or a term that is not in the word list, they must sound the same. For a word, letters may differ.
"""

DOUBLED: Final = re.compile(r"(.)\1+")
STEPS: Final = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2))
"""How many letters of two words may be compared at once."""

NEVER: Final = 9
ARABIC: Final = re.compile(r"[\u0600-\u06ff]+")
"""Letters of Arabic and Persian, where learners may type a space for a joiner that is missing on keyboards."""


def is_slip(
    typed: str, expected: str, lexicon: Lexicon, language: str, *, capital: bool, strictness: Strictness
) -> bool:
    """Whether a typed word is a misspelling of the expected word.

    Args:
        typed: The typed word, in lower case with accents.
        expected: The word of the key, in the same form.
        lexicon: The words of the article and the bank.
        language: BCP 47 tag of the question.
        capital: Whether the key writes the word with a capital letter.
        strictness: How strictly typed words are graded.
    """
    mine, yours = bare(expected), bare(typed)
    if are_one_name(mine, yours):
        return True
    rule = slip_rule(expected, language, capital=capital, strictness=strictness)
    if rule is None or not _cased(yours) or means_itself(typed, expected, lexicon, language, capital=capital):
        return False
    return resembles(yours, mine, rule, lexicon, capital=capital, strictness=strictness)


def slip_rule(expected: str, language: str, *, capital: bool, strictness: Strictness) -> SlipRule | None:
    """The rule for accepting misspellings of a word; None if none are accepted. The word is in lower case."""
    mine = bare(expected)
    if (
        strictness is Strictness.STRICT
        or not has_word_list(language)
        or len(mine) < FEWEST_LETTERS_SWAPPED
        or not _cased(mine)
    ):
        return None
    if is_name(expected, language, capital=capital):
        return "name"
    return "word" if is_word(expected, language) else "term"


def means_itself(typed: str, expected: str, lexicon: Lexicon, language: str, *, capital: bool) -> bool:
    """Whether a typed text is another word, so that it is not a misspelling of the expected one.

    A name with a doubled letter counts as a misspelling, unless it is in the dictionary.
    """
    return _is_other_word(typed, lexicon, language) and not (
        capital and _is_doubled(typed, expected) and not is_dictionary_word(typed, language)
    )


def resembles(
    yours: str, mine: str, rule: SlipRule, lexicon: Lexicon, *, capital: bool, strictness: Strictness
) -> bool:
    """Whether a typed text would be a misspelling if it is not a word.

    Both are in lower case without accents.
    """
    if rule != "word":
        return min(len(mine), len(yours)) >= FEWEST_LETTERS and sounds_alike(
            yours, mine, vowels=rule == "name"
        )
    if len(mine) < FEWEST_LETTERS:
        return len(yours) >= len(mine) and _edits(mine, yours, 1) == 1 and not set(mine) - set(yours)
    allowed = 2 if len(mine) >= LONG[strictness] else 1
    edits = _edits(mine, yours, allowed)
    return (
        (
            edits <= allowed
            or _is_doubled(yours, mine)
            or (len(yours) >= FEWEST_LETTERS and sounds_alike(yours, mine, most=allowed))
        )
        and (len(mine) > MOST_LETTERS_OF_SHORT or not _is_odd_letter(yours, mine))
        and not (capital and _differ_in_last_vowel(yours, mine))
        and not _is_longer(mine, yours)
        and not _opposed(mine, yours)
        and not _is_nearer(yours, mine, edits, lexicon)
    )


def is_respaced(typed: list[str], expected: list[str], lexicon: Lexicon, language: str) -> bool:
    """Whether words that differ only in a space mean the same.

    *Not able* is not *notable*, and *agate* is not *a gate*, but *counterterrorism* is *counter terrorism*.
    """
    joined = "".join(typed)
    denied = denials() & {*expected} != denials() & {*typed}
    compound = len(typed) > 1 or min(map(len, expected), default=0) >= FEWEST_LETTERS_OF_COMPOUNDS
    return (
        len(joined) >= FEWEST_LETTERS_SWAPPED
        and joined == "".join(expected)
        and not denied
        and (_cased(joined.replace("'", "")) or ARABIC.fullmatch(joined) is not None)
        and (compound or not joins_to_word(typed, lexicon, language))
    )


def joins_to_word(words: list[str], lexicon: Lexicon, language: str) -> bool:
    """Whether several words without their spaces are another word: *agate* is not *a gate*."""
    return _is_other_word("".join(words), lexicon, language)


def sounds_alike(typed: str, expected: str, *, vowels: bool = True, most: int = 2) -> bool:
    """Whether two words differ, at most a few times, only in letters that sound the same.

    Accepted are two swapped letters, a doubled or missing double letter, a letter with the same sound and,
    with `vowels`, another vowel. Another vowel at the end makes another name: Paulo is not Paula.
    """
    if max(len(typed), len(expected)) > MOST_LETTERS:
        return False
    if _differ_in_last_vowel(typed, expected):
        return False
    costs: dict[tuple[int, int], int] = {(0, 0): 0}
    reached = 0  # the last letter of the expected word up to which they sound alike
    for i in range(len(expected) + 1):
        if i > reached + 2:  # no step is longer
            return False
        for j in range(max(0, i - 2), min(len(typed), i + 2) + 1):
            if not any((i - back_i, j - back_j) in costs for back_i, back_j in STEPS):
                continue
            for back_i, back_j, cost in _steps(expected[:i], typed[:j], vowels=vowels):
                before = costs.get((i - back_i, j - back_j), NEVER)
                if before + cost <= most and before + cost < costs.get((i, j), NEVER):
                    costs[i, j] = before + cost
                    reached = i
    return (len(expected), len(typed)) in costs


def _is_odd_letter(typed: str, expected: str) -> bool:
    """Whether one letter is another one, neither beside it on the keyboard nor of a like sound: hardly a slip."""
    if len(typed) != len(expected):
        return False
    pairs = [{one, other} for one, other in zip(typed, expected, strict=True) if one != other]
    return len(pairs) == 1 and not any(
        pairs[0] <= group for group in (VOWELS, *SAME_SOUND, *LIKE_SOUND, *NEIGHBOURS)
    )


def _differ_in_last_vowel(one: str, other: str) -> bool:
    return one[:-1] == other[:-1] and {one[-1:], other[-1:]} <= VOWELS


def _steps(mine: str, yours: str, *, vowels: bool) -> Iterator[tuple[int, int, int]]:
    """How the ends of two words may be the same: how many letters of each are used up, and at what cost."""
    a, b = mine[-1:], yours[-1:]
    if a and b:
        same_sound = any(a in group and b in group for group in SAME_SOUND)
        if a == b or same_sound or (vowels and a in VOWELS and b in VOWELS):
            yield 1, 1, int(a != b)
        if len(mine) > 1 and mine[-2:] == yours[:-3:-1]:
            yield 2, 2, 1
    if vowels and {a, b} <= VOWELS:
        if mine[-2:-1] in VOWELS:
            yield 2, 1, 1
        if yours[-2:-1] in VOWELS:
            yield 1, 2, 1
    for two, one in SAME_SOUND_IN_TWO:
        if mine.endswith(two) and yours.endswith(one):
            yield 2, len(one), 1
        if yours.endswith(two) and mine.endswith(one):
            yield len(one), 2, 1
    if a and (a == mine[-2:-1] or (a == "h" and mine[1:])):
        yield 1, 0, 1
    if b and (b == yours[-2:-1] or (b == "h" and yours[1:])):
        yield 0, 1, 1


def _is_doubled(one: str, other: str) -> bool:
    """Whether two words differ only in letters that are doubled."""
    return DOUBLED.sub(r"\1", one) == DOUBLED.sub(r"\1", other)


def _is_other_word(typed: str, lexicon: Lexicon, language: str) -> bool:
    """Whether what was typed means itself; of *Iraq's* it is enough to know *Iraq*."""
    return any(
        lexicon.knows(bare(form)) or is_word(form, language) or form in proper_names()
        for form in {typed, typed.partition("'")[0], spelt_out(typed)}
    )


def _edits(expected: str, typed: str, most: int) -> int:
    """How many letters are added, left out, mistaken, or swapped with their neighbours; more than `most` if it is more."""
    # Loaded at the first miss: it costs 30 ms, and most sessions start with a right answer.
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return OSA.distance(expected, typed, score_cutoff=most)


def _is_nearer(typed: str, expected: str, edits: int, lexicon: Lexicon) -> bool:
    """Whether another word of the article or the bank is nearer to what was typed."""
    return edits > 1 and any(
        word != expected and _edits(word, typed, 1) <= 1 for word in lexicon.near(len(typed))
    )


def _is_longer(one: str, other: str) -> bool:
    """Whether a word is the other with an ending of two letters or more: exotherm and exothermic."""
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) > 1 and long.startswith(short)


def _cased(word: str) -> bool:
    """Whether the word is made of letters that have capitals, and apostrophes."""
    return all(char == "'" or (char.isalpha() and char.lower() != char.upper()) for char in word)


def _opposed(expected: str, typed: str) -> bool:
    """Whether the words differ in a prefix or a suffix that changes what is meant."""
    return any(
        expected.startswith(mine) and typed.startswith(yours) and expected[len(mine) :] == typed[len(yours) :]
        for mine, yours in opposed_beginnings()
    ) or any(
        expected.endswith(mine) and typed.endswith(yours) and expected[: -len(mine)] == typed[: -len(yours)]
        for mine, yours in opposed_endings()
    )
