"""A class list: the learners, their worksheet forms, and the codes of their worksheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

CHARACTERS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""The characters of a code, in the order of their values."""


@dataclass(frozen=True, slots=True)
class Learner:
    """A learner in a class list.

    Attributes:
        number: The position in the class list, from 1.
        name: The name as printed.
        seat: The seat; "" if the list does not state it.
    """

    number: int
    name: str
    seat: str = ""


def assign_forms(learners: Sequence[Learner], forms: int) -> tuple[int, ...]:
    """Assign forms to learners so that neighbours have different ones. Forms are counted from 0.

    If every seat is a number, the number decides, so empty seats do not matter. Otherwise forms are assigned
    in the order of the list.
    """
    if learners and all(learner.seat.isascii() and learner.seat.isdigit() for learner in learners):
        return tuple((int(learner.seat) - 1) % forms for learner in learners)
    return tuple(index % forms for index in range(len(learners)))


def learner_code(form: str, number: int) -> str:
    """The code of a learner's worksheet, as in `B-07-9`: form, number in the list and check character."""
    parts = (form, f"{number:02d}")
    return "-".join([*parts, check_character("".join(parts))])


def check_character(text: str) -> str:
    """The check character of ISO 7064, MOD 37,36.

    It detects every single incorrect character, and nearly every swap of two adjacent characters.
    """
    rest = 36
    for character in text:
        total = (rest + CHARACTERS.index(character)) % 36 or 36
        rest = total * 2 % 37
    return CHARACTERS[(37 - rest) % 36]
