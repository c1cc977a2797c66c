"""Words as the rules about wording compare them: without case or markup, by their stems.

Stems are those of Snowball (Porter 2 for English, https://snowballstem.org), so that *withdrew*
and *withdrawal* differ, but *withdraw*, *withdraws* and *withdrawing* do not.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple, Protocol

from snowballstemmer import algorithms, stemmer

from quizgen.markup.plain import to_plain
from quizgen.model.language import primary

WORD: Final = re.compile(r"\d[\d.,:/]*\d|[^\W_]+(?:['\u2019][^\W_]+)*")

ALGORITHMS: Final = {
    "ar": "arabic",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
"""Snowball's names of languages; words of other languages are their own stems."""

FUNCTION_WORDS: Final = frozenset(
    """
    a about above across after again against ago all almost along already also although always am among an and
    another any anyone anything are around as at away back be became because become been before behind being
    below between both but by came can cannot could did do does doing done down during each either else even ever
    every far few first for from further gave get gets give given go goes going got had has have having he her
    here hers herself him himself his how however i if in instead into is it its itself just kind last least less
    let like made make makes many may me might mine more most much must my near neither never next no nor not
    nothing now of off often on once one only onto or other others otherwise our ours out over own part per
    perhaps please quite rather said same say says see seem several shall she should since so some something soon
    still such take taken than that the their theirs them then there therefore these they thing things this those
    though through thus to together too toward towards two type under until up upon us used using very via want
    was way we well went were what whatever when where whether which while who whom whose why will with within
    without would yet you your yours yourself
    according following below above correct best describe describes described true statement answer word words
    called name named
    """.split()  # noqa: SIM905 - as a list it would fill two hundred lines
)
"""English words that carry no content of their own, and those of the trade of asking."""


class Phrase(NamedTuple):
    """A text as rules about wording read it.

    Attributes:
        text: Its words without markup.
        words: Its words and figures in small letters, in their order.
        stems: The stems of its content words: those that are no function words of English.
    """

    text: str
    words: tuple[str, ...]
    stems: frozenset[str]


@lru_cache(maxsize=1 << 16)
def phrase(text: str, language: str = "en") -> Phrase:
    """A text of a bank, in our Markdown, as rules about wording read it."""
    plain = to_plain(text)
    words = tuple([word.replace("\u2019", "'") for word in WORD.findall(plain.casefold())])
    # The last word of Vitamin A or of World War I is a name.
    content = (word for word in words if word not in FUNCTION_WORDS or (len(word) == 1 and word == words[-1]))
    return Phrase(plain, words, frozenset([stem(word, primary(language)) for word in content]))


def within(part: Phrase, whole: Phrase) -> bool:
    """Whether the words of a phrase stand in another, one after the other."""
    count = len(part.words)
    return any(whole.words[at : at + count] == part.words for at in range(len(whole.words) - count + 1))


@lru_cache(maxsize=1 << 17)
def stem(word: str, language: str) -> str:
    """What a word in small letters has in common with its other forms."""
    bare = word.removesuffix("'s")
    stemming = _stemmer(language)
    return stemming.stemWord(bare) if stemming and bare.isalpha() else bare


class _Stemming(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - Snowball's name


@cache
def _stemmer(language: str) -> _Stemming | None:
    name = ALGORITHMS.get(language)
    return stemmer(name) if name in algorithms() else None
