"""When a miss is only a slip of the pen, by a rule that accepts no other fact.

Every measured rule of nearness takes some country, element or year for another.
This one asks for all of: no digit; five letters or more; the same first letter;
the same number of words; in each word that differs, five letters or more and a
single edit; one edit in all below nine letters, else two; and what was typed is
no known word. A space too many, too few or misplaced is a slip of its own. Four slips of the
pen in five are forgiven (`tests/grading/test_false_accepts.py` measures it).

Only words of alphabets with capital letters are forgiven. In Arabic and Hebrew
most words of three roots are one letter from another, and a Chinese character
is a word.
"""

from __future__ import annotations

from typing import Final

from quizgen.grading.lexicon import Lexicon
from quizgen.text.spelling import denials, opposed_beginnings, opposed_endings

FEWEST_LETTERS: Final = 5
LONG: Final = 9
"""From this length on two words of an answer may have a slip each."""


def is_slip(typed: str, expected: str, lexicon: Lexicon) -> bool:
    """Whether `typed` is a slip of `expected`; both in small bare letters, and different."""
    ours, theirs = expected.split(), typed.split()
    if len(expected) < FEWEST_LETTERS or expected[0] != typed[:1]:
        return False
    if "".join(ours) == "".join(theirs):
        return _spaced(ours, theirs, lexicon)
    if len(ours) != len(theirs):
        return False
    differing = [(mine, yours) for mine, yours in zip(ours, theirs, strict=True) if mine != yours]
    allowed = 1 if len(expected) < LONG else 2
    return len(differing) <= allowed and all(_slipped(mine, yours, lexicon) for mine, yours in differing)


def _slipped(expected: str, typed: str, lexicon: Lexicon) -> bool:
    """Whether a word is one edit from the expected one and can be nothing else."""
    return (
        len(expected) >= FEWEST_LETTERS
        and abs(len(expected) - len(typed)) <= 1
        and _cased(expected)
        and _cased(typed)
        and _one_edit(expected, typed)
        and not _opposed(expected, typed)
        and not lexicon.knows(typed)
    )


def _spaced(expected: list[str], typed: list[str], lexicon: Lexicon) -> bool:
    """Whether words that differ in a space alone mean the same: *not able* is not *notable*."""
    denied = denials() & {*expected} != denials() & {*typed}
    joined = "".join(typed)
    return _cased(joined) and not denied and (len(typed) > 1 or not lexicon.knows(joined))


def _cased(word: str) -> bool:
    """Whether the word is made of letters that have capitals, and apostrophes."""
    return all(char == "'" or (char.isalpha() and char.lower() != char.upper()) for char in word)


def _one_edit(expected: str, typed: str) -> bool:
    """Whether one letter is added, left out, mistaken, or changed places with its neighbour."""
    # Loaded at the first miss: it costs 30 ms, and most sessions start with a right answer.
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return OSA.distance(expected, typed, score_cutoff=1) == 1


def _opposed(expected: str, typed: str) -> bool:
    """Whether the words differ in a prefix or a suffix that changes what is meant."""
    return any(
        expected.startswith(mine) and typed.startswith(yours) and expected[len(mine) :] == typed[len(yours) :]
        for mine, yours in opposed_beginnings()
    ) or any(
        expected.endswith(mine) and typed.endswith(yours) and expected[: -len(mine)] == typed[: -len(yours)]
        for mine, yours in opposed_endings()
    )
