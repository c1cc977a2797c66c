"""Letters for options, and pairs of numbers and letters, as worksheets and screens show them."""

from __future__ import annotations

import re
from typing import Final

from quizgen.text.option_letters import latin_letters

ALPHABET: Final = 26
BETWEEN: Final = r"\bAND\b|[\s,;.&+/()،؛-]+"
PAIR: Final = r"(\d{1,3})[\s.:=)>-]*([A-Z]{1,2})"
PAIRS: Final = rf"(?:{PAIR}[\s,;.،؛]*)+"


def letter(index: int) -> str:
    """The letter for the index of an option, from 0: A to Z, then AA, AB and so on."""
    name = ""
    rest = index + 1
    while rest:
        rest, last = divmod(rest - 1, ALPHABET)
        name = chr(ord("A") + last) + name
    return name


def letter_places(typed: str, count: int) -> tuple[int, ...] | None:
    """The indices for typed letters, in the order typed; None if the text contains anything else.

    `ac`, `A C`, `a, c` and, in the letters of an Arabic worksheet, `أ ج` are the same. Letters beyond the
    26th need spaces between them.
    """
    tokens = [token for token in re.split(BETWEEN, latin_letters(typed)) if token]
    if count <= ALPHABET:
        tokens = list("".join(tokens))
    places = {letter(place): place for place in range(count)}
    if not all(token in places for token in tokens):
        return None
    return tuple(places[token] for token in tokens)


def paired_places(typed: str, lefts: int, rights: int) -> tuple[tuple[int, int], ...] | None:
    """The pairs of indices in `1b 2a`, or in `b a` with one letter for each left side in order.

    None if the text contains anything else, or a number or letter that does not exist.
    """
    text = latin_letters(typed).strip()
    if not text[:1].isdigit():
        in_turn = letter_places(text, rights)
        return tuple(enumerate(in_turn)) if in_turn and len(in_turn) == lefts else None
    if not re.fullmatch(PAIRS, text):
        return None
    places = {letter(place): place for place in range(rights)}
    pairs = [(int(number) - 1, places.get(name)) for number, name in re.findall(PAIR, text)]
    known = tuple((left, right) for left, right in pairs if 0 <= left < lefts and right is not None)
    return known if len(known) == len(pairs) else None
