"""Splits cited sentences into clauses at punctuation and conjunctions."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from quizgen.text.languages import NEVER, language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.letters import bare, plain_case
from quizgen.text.sentences import sentences
from quizgen.text.tokens import tokenize

MAX_OPENING: Final = 4
"""The maximum number of words in a phrase before the first comma of a sentence."""

FIGURE: Final = re.compile(r"\s*\S*\d\S*(?:\s\S+)?\s*")
"""A figure, possibly with its unit, after a colon: *it had hardly changed: 52*."""

ENDING: Final = frozenset(";:.!?")
"""Marks after which a list does not go on."""

ALWAYS: Final = r"[;:()\u2014]|\u2013(?!(?<=\d\u2013)\d)|,(?=\s)|[.!?](?=\s|$)"


class Clause(NamedTuple):
    """A clause that contains content words.

    Attributes:
        text: The text of the clause.
        language: BCP 47 tag.
        number: The position of the clause in the text.
        joint: The punctuation or word between it and the clause before it, in lower case; "" if there is
            none.
    """

    text: str
    language: str
    number: int
    joint: str = ""

    @property
    def stems(self) -> frozenset[str]:
        """The stems of its content words.

        Created when needed, because figures, dates or names usually suffice.
        """
        return tokenize(self.text, self.language).stems


@lru_cache(maxsize=1 << 8)
def clauses(text: str, language: str) -> tuple[Clause, ...]:
    """The clauses of a text, split at punctuation and conjunctions."""
    parts = [part for start, end in sentences(text) for part in _parts(text[start:end], language)]
    worded = [
        (text, joint) for part, joint in parts if tokenize(text := part.strip(), language).content_words
    ]
    return tuple([Clause(part, language, number, joint) for number, (part, joint) in enumerate(worded)])


def _parts(sentence: str, language: str) -> list[tuple[str, str]]:
    """The clauses of a sentence, each with what stands before it.

    A phrase between commas that begins with a preposition belongs to the clause before it, and a list after a colon to the one
    that announces it: *four moons: Iapetus, Rhea, Tethys and Dione*.
    """
    data, parts, at, mark, listed = language_data(language), [("", "")], 0, "", False
    for edge in [*_edges(language).finditer(sentence), None]:
        part = sentence[at : edge.start() if edge else len(sentence)]
        listed = (
            (mark == ":" or (listed and mark not in ENDING)) and data is not None and _names_only(part, data)
        )
        if listed or (mark == ":" and FIGURE.fullmatch(part)):
            parts[-1] = (f"{parts[-1][0]}{mark}{part}", parts[-1][1])
        elif (
            mark == ","
            and data
            and (_continues(parts[-1][0], part, data.prepositions) or _names_only(parts[-1][0], data))
        ):
            parts[-1] = (f"{parts[-1][0]},{part}", parts[-1][1])
        elif part.strip() or mark != ",":
            parts.append((part, mark.casefold()))
        at, mark = (edge.end(), edge[0].strip()) if edge else (0, "")
    return parts


def _continues(before: str, part: str, prepositions: frozenset[str]) -> bool:
    """Whether what comes after a comma begins with a preposition, or comes after a short phrase such as *In 2010*."""
    words, opening = part.split(maxsplit=1), before.split()
    if words and opening and bare(plain_case(words[0])) in prepositions:
        return True
    return 0 < len(opening) <= MAX_OPENING and bare(plain_case(opening[0])) in prepositions


def _names_only(part: str, data: LanguageData) -> bool:
    """Whether a part has no verb, as far as can be told: *The bishop*, *Johann Reuss*, before *supported the protest*."""
    words, ending = part.split(), data.claim_words.past_ending if data.claim_words else ""
    if not ending or not 0 < len(words) <= MAX_OPENING:
        return False
    verbs = data.irregular_verbs
    helping = data.roles.be | data.roles.do | data.within_denial if data.roles else data.within_denial
    return not any(
        word in verbs or word in helping or word.endswith(ending)
        for word in map(bare, map(plain_case, words))
    )


@cache
def _edges(language: str) -> re.Pattern[str]:
    data = language_data(language)
    words = sorted(data.clause_words, key=len, reverse=True) if data else ()
    # Not between the ends of a range: between 1995 and 2018.
    return re.compile(
        rf"{ALWAYS}|(?<!\d\s)\b(?:{'|'.join(words) or NEVER})\b|(?<=\d\s)(?:{'|'.join(words) or NEVER})\b(?!\s\d)",
        re.IGNORECASE,
    )


def without_insertions(text: str, language: str) -> str:
    """A text without relative clauses in the middle: *the last district, which is far away, was left until June*."""
    roles = (data := language_data(language)) and data.roles
    words = "|".join(sorted(roles.relatives)) if roles else NEVER
    return re.sub(rf",\s(?:{words})\s[^,;.]*,(?=\s)", "", text)
