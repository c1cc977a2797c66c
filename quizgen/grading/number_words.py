"""Whole numbers in figures or in English words, without anything around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Final

from quizgen.grading.figures import notation
from quizgen.grading.normalise import plain_case
from quizgen.grading.vocabulary import ONES, POWERS, TEENS, TENS

UNGROUPED: Final = re.compile(r"0|[1-9]\d{0,20}")
GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?P<mark>[., ])\d{3}((?P=mark)\d{3}){0,5}")
LONGEST: Final = 200

VALUES: Final = {"zero": 0, "a": 1, "an": 1, "and": 0, **ONES, **TEENS, **TENS}


@cache
def _grammar() -> re.Pattern[str]:
    """The grammar of number words; every word is followed by a space.

    It is compiled when the first answer is read as a number: that takes longer than starting a quiz should.
    """

    def one_of(words: Sequence[str]) -> str:
        return f"(?:{'|'.join(words)}) "

    below_hundred = f"(?:{one_of([*TENS])}(?:{one_of([*ONES])})?|{one_of([*TEENS])}|{one_of([*ONES])})"
    below_thousand = f"(?:(?:{below_hundred}|an? )hundred (?:(?:and )?{below_hundred})?|{below_hundred})"
    groups = "".join(f"(?:(?:and )?(?:{below_thousand}|an? ){power} )?" for power in reversed(POWERS))
    return re.compile(f"zero |(?!and ){groups}(?:(?:and )?{below_thousand})?")


def whole_number(text: str, language: str = "en") -> Decimal | None:
    """The number that a text is, whether 4500, 4,500 or four thousand five hundred; None if it is none.

    A leading zero makes a code of a number (007), and decimals may be a version: both stay text.
    The language decides what stands between thousands.
    """
    if len(text) > LONGEST:
        return None
    plain = plain_case(text).strip(" .")
    grouped = GROUPED.fullmatch(plain)
    if grouped and grouped["mark"] in notation(language).between_thousands:
        return Decimal(plain.replace(grouped["mark"], ""))
    if UNGROUPED.fullmatch(plain):
        return Decimal(plain)
    tokens = plain.replace("-", " ").split()
    number, used = number_in_words(tokens)
    return number if used == len(tokens) else None


def number_in_words(tokens: Sequence[str]) -> tuple[Decimal | None, int]:
    """The number that a list of words begins with, and how many of the words it takes.

    None if they begin with no number, or with words that do not add up to one, like *two two*.
    """
    found = _grammar().match("".join(f"{token} " for token in tokens))
    used = found[0].split() if found else []
    after = tokens[len(used) : len(used) + 1]
    if not used or (after and (after[0] in VALUES or after[0] in POWERS or after[0] == "hundred")):
        return None, 0
    total = group = 0
    for word in used:
        if word == "hundred":
            group *= 100
        elif word in POWERS:
            total, group = total + group * POWERS[word], 0
        else:
            group += VALUES[word]
    return Decimal(total + group), len(used)
