"""Words that qualify a number (hedges): *nearly*, *about*, *more than*, in all languages together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum, StrEnum, auto
from functools import cache
from typing import Final

from quizgen.text.languages import in_any_language
from quizgen.text.letters import bare, plain_case

SYMBOLS: Final = {
    "<=": -1,
    ">=": 1,
    "\N{LESS-THAN OR EQUAL TO}": -1,
    "\N{GREATER-THAN OR EQUAL TO}": 1,
    "<": -1,
    ">": 1,
}
"""Signs before a number that make it a limit."""


ISH: Final = re.compile(r"(?<=\d)-?ish$")
PLUS: Final = re.compile(r"(?<=\d)\+(?=$| \D)")
"""A plus sign after a number: 500+ soldiers."""


class Hedge(StrEnum):
    """How words qualify a number.

    *Nearly* gives the approximate number. *Under* only excludes the number.
    """

    UNDER = "under"
    NEARLY = "nearly"
    ABOUT = "about"
    SLIGHTLY_OVER = "slightly over"
    OVER = "over"

    @property
    def direction(self) -> int:
        """-1 for below the number, 0 for around it, 1 for above it."""
        return {"under": -1, "nearly": -1, "about": 0}.get(self.value, 1)

    @property
    def bounds(self) -> bool:
        """Whether the number itself is excluded, or is only the end of a range."""
        return self in {Hedge.UNDER, Hedge.OVER}


class HedgeMatch(Enum):
    """The result of comparing the hedges of an answer and of the key."""

    SAME = auto()
    DIFFERENT = auto()
    """The hedges differ, but the answer may still be correct. A note is shown."""
    OPPOSED = auto()
    """The hedges contradict each other."""


def compare_hedges(key: Hedge | None, typed: Hedge | None) -> HedgeMatch:
    """Compare a typed hedge with that of the key. *Under* contradicts *over*, and a key without a hedge."""
    if key is typed or (key and typed and key.direction == typed.direction):
        return HedgeMatch.SAME
    if typed and (typed.bounds if key is None else key.direction * typed.direction < 0):
        return HedgeMatch.OPPOSED
    return HedgeMatch.DIFFERENT


def without_hedges(text: str, hedge: str | None = None) -> str:
    """The text without words such as *about*, *nearly* or *or so* at its ends."""
    return split_hedges(text, hedge)[0]


def split_hedges(text: str, own: str | None = None) -> tuple[str, Hedge | None]:
    """The text without the hedges at its ends, and their meaning; None if there are none.

    Args:
        text: Text in lower case without accents.
        own: A further hedge to recognise.
    """
    found: list[Hedge] = []
    words = {_plain(own): hedge_of(own), **hedge_table()} if own else hedge_table()
    if PLUS.search(text):
        text = PLUS.sub("", text)
        found.append(Hedge.OVER)
    if not text.endswith((" ", ",")):  # of hundreds of words the text has few
        hedged = own or _may_begin_with_hedge(text) or text.rpartition(" ")[2] in _last_words()
        words = {word: hedge for word, hedge in words.items() if word in text} if hedged else {}
    while True:
        shorter = text
        for word, hedge in words.items():
            before = shorter
            if shorter.startswith(word) and not shorter[len(word) :][:1].isalpha():
                shorter = shorter.removeprefix(word).strip(" ,")
            shorter = shorter.removesuffix(f" {word}").rstrip(" ,")
            if shorter != before and hedge:
                found.append(hedge)
        if ISH.search(shorter):
            shorter = ISH.sub("", shorter)
            found.append(Hedge.ABOUT)
        if shorter == text:
            break
        text = shorter
    return text, next((hedge for hedge in found if hedge.bounds), found[0] if found else None)


def hedge_of(words: str) -> Hedge:
    """The meaning of the words that qualify a number; *about* if they are not known."""
    rest, hedge = split_hedges(_plain(words))
    return Hedge.ABOUT if rest or hedge is None else hedge


@cache
def hedge_words() -> frozenset[str]:
    """All words, in all languages, that are or belong to a hedge."""
    return frozenset(word for hedge in in_any_language(lambda data: data.hedges) for word in hedge.split())


def may_be_hedge(word: str) -> bool:
    """Whether a word in lower case may qualify the number before it, alone or with the words before it."""
    return word in _last_words()


def _may_begin_with_hedge(text: str) -> bool:
    return not _beginnings().isdisjoint((text[:1], text[:2], text[:3]))


@cache
def _beginnings() -> frozenset[str]:
    """The first three characters of the words that qualify a number."""
    return frozenset(word[:3] for word in hedge_table())


@cache
def _last_words() -> frozenset[str]:
    """Those with which a text may end."""
    return frozenset(word.rpartition(" ")[2] for word in hedge_table())


def _plain(words: str) -> str:
    return bare(plain_case(words))


@cache
def hedge_table() -> Mapping[str, Hedge | None]:
    """Words that qualify a number, longest first, with their meaning; None if they do not change the number."""
    bounds = dict(in_any_language(lambda data: data.bounds.items())) | SYMBOLS
    known = dict(in_any_language(lambda data: data.hedges.items()))
    silent = sorted({*in_any_language(lambda data: data.answer_fillers)})
    table = {
        **{
            word: (Hedge.NEARLY, Hedge.ABOUT, Hedge.SLIGHTLY_OVER)[(way or 0) + 1]
            for word, way in known.items()
        },
        **{word: Hedge.UNDER if way < 0 else Hedge.OVER for word, way in bounds.items()},
        **dict.fromkeys([*silent, "="]),
    }
    return dict(sorted(table.items(), key=lambda entry: (-len(entry[0]), entry[0])))
