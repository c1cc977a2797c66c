"""How a language negates a verb."""

from typing import NamedTuple


class Denial(NamedTuple):
    """How a language negates a verb with one word.

    Attributes:
        word: The word: *not*.
        verbs: Verbs that the word can negate by itself: *was*.
        is_before: Whether it precedes the verb: *no era*.
    """

    word: str
    verbs: frozenset[str]
    is_before: bool = False
