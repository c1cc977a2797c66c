"""Letters for options and numbers for what they are matched with, as sheets and screens show them."""

from __future__ import annotations

import re
from typing import Final

from quizgen.text.option_letters import latin_letters

ALPHABET: Final = 26
BETWEEN: Final = re.compile(r"\bAND\b|[\s,;.&+/()،؛-]+")
PAIR: Final = re.compile(r"(\d{1,3})[\s.:=)>-]*([A-Z]{1,2})")
PAIRS: Final = re.compile(rf"(?:{PAIR.pattern}[\s,;.،؛]*)+")


def letter(index: int) -> str:
    """The letter of an option by its place, which counts from 0: A to Z, then AA, AB and so on."""
    name = ""
    rest = index + 1
    while rest:
        rest, last = divmod(rest - 1, ALPHABET)
        name = chr(ord("A") + last) + name
    return name


def letter_places(typed: str, count: int) -> tuple[int, ...] | None:
    """The places that letters stand for, in the order typed; None if anything else was typed.

    `ac`, `A C`, `a, c` and, in the letters of an Arabic sheet, `أ ج` are the same. Beyond 26 options, letters need spaces between them.
    """
    tokens = [token for token in BETWEEN.split(latin_letters(typed)) if token]
    if count <= ALPHABET:
        tokens = list("".join(tokens))
    places = {letter(place): place for place in range(count)}
    if not all(token in places for token in tokens):
        return None
    return tuple(places[token] for token in tokens)


def paired_places(typed: str, lefts: int, rights: int) -> tuple[tuple[int, int], ...] | None:
    """The pairs of places in `1b 2a`, or in `b a` with a letter for each left side in turn.

    None if it is anything else, or if a number or letter is not on the sheet.
    """
    text = latin_letters(typed).strip()
    if not text[:1].isdigit():
        in_turn = letter_places(text, rights)
        return tuple(enumerate(in_turn)) if in_turn and len(in_turn) == lefts else None
    if not PAIRS.fullmatch(text):
        return None
    places = {letter(place): place for place in range(rights)}
    pairs = [(int(number) - 1, places.get(name)) for number, name in PAIR.findall(text)]
    known = tuple((left, right) for left, right in pairs if 0 <= left < lefts and right is not None)
    return known if len(known) == len(pairs) else None
