"""A class: the learners for whom worksheets are printed, the form that each gets, and the code on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

CHARACTERS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What a code consists of, in the order of their values."""


@dataclass(frozen=True, slots=True)
class Learner:
    """One learner of a class.

    Attributes:
        number: The place in the class list, from 1.
        name: The name, as it is printed.
        seat: Where the learner sits; "" if the list does not say.
    """

    number: int
    name: str
    seat: str = ""


def assign_forms(learners: Sequence[Learner], forms: int) -> tuple[int, ...]:
    """Which form each learner gets, counted from 0, so that neighbours have different ones.

    If every seat is a number, the number decides, so an empty seat does not matter. Otherwise the forms are dealt
    out in the order of the list.
    """
    if learners and all(learner.seat.isascii() and learner.seat.isdigit() for learner in learners):
        return tuple((int(learner.seat) - 1) % forms for learner in learners)
    return tuple(index % forms for index in range(len(learners)))


def learner_code(form: str, number: int) -> str:
    """The code of one learner's worksheet: form, number in the class list and check character, as in `B-07-9`."""
    parts = (form, f"{number:02d}")
    return "-".join([*parts, check_character("".join(parts))])


def check_character(text: str) -> str:
    """The check character of ISO 7064, MOD 37,36.

    It detects every single wrong character, and nearly every swap of two characters side by side.
    """
    rest = 36
    for character in text:
        total = (rest + CHARACTERS.index(character)) % 36 or 36
        rest = total * 2 % 37
    return CHARACTERS[(37 - rest) % 36]
