"""Answers with longer or shorter names than the key: *Winston Churchill*, *C. Brontë*, *the river Nile*."""

from __future__ import annotations

from typing import Final

from quizgen.grading.equivalents import capitalised_words, compared_words
from quizgen.grading.lexicon import Lexicon
from quizgen.text.folding import folded
from quizgen.text.languages import language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.spelling import known_words
from quizgen.text.stem_units import kinds_asked_for
from quizgen.text.word_lists import is_name, other_names

MOST_FIRST_NAMES: Final = 3
KINDS_IN_NAMES: Final = frozenset({"lake", "mount", "mt", "mt.", "river"})
"""Words that may be omitted before the name of a place: *Mount* Everest."""


def is_full_name(typed: str, text: str, lexicon: Lexicon, language: str) -> bool:
    """Whether the typed text is the key with words that the article writes before it: *Winston* Churchill.

    *New* Mexico and *Swiss* German are different names: the added words must be a name, but not that of a
    country or people.
    """
    mine, yours = compared_words(text, language), compared_words(typed, language)
    more = len(yours) - len(mine)
    names = [bare(word) for word in yours[: max(0, more)]]
    return (
        0 < more <= MOST_FIRST_NAMES
        and {*mine} <= capitalised_words(text)
        and yours[more:] == mine
        and all(is_name(name, language, capital=True) for name in names)
        and len(compared_words(f"{' '.join(names)} {text}", language)) == len(yours)  # not an article
        and known_words().isdisjoint(map(bare, yours))
        and lexicon.says([bare(word) for word in yours])
    )


def first_names(text: str, lexicon: Lexicon, language: str) -> list[str]:
    """The first names and titles before a name in the article and the bank, in lower case without accents."""
    mine = [bare(word) for word in compared_words(text, language)]
    before = {
        " ".join(words[-size:])
        for words in lexicon.all_before(mine, MOST_FIRST_NAMES)
        for size in range(1, len(words) + 1)
    }
    return sorted(names for names in before if is_full_name(f"{names} {text}", text, lexicon, language))


def initials_of_others(text: str, lexicon: Lexicon, language: str) -> str | None:
    """The initials of other people with the same last name, which would be ambiguous.

    None if the key is not a name of several words, because no initials are accepted then.
    """
    mine = compared_words(text, language)
    if len(mine) < 2 or not {*mine} <= capitalised_words(text):
        return None
    others = lexicon.before(bare(mine[-1])) - {bare(mine[0])}
    return "".join(sorted({word[:1] for word in others}))


def has_initials(typed: str, text: str, lexicon: Lexicon, language: str) -> bool:
    """Whether the typed text is a name of the key with initials for first names: *C. Brontë*, *S. Korea*.

    False if the article or the bank has another name with this initial and the same last word.
    """
    mine, yours = compared_words(text, language), compared_words(typed, language)
    if len(mine) != len(yours) or len(mine) < 2 or not {*mine} <= capitalised_words(text):
        return False
    pairs = [*zip(map(bare, mine), map(bare, yours), strict=True)]
    first, last = pairs[0], pairs[-1]
    others = {word for word in lexicon.before(last[0]) if word.startswith(first[1]) and word != first[0]}
    return (
        not others
        and last[0] == last[1]
        and len(first[1]) == 1
        and all(word == other or (len(other) == 1 and word.startswith(other)) for word, other in pairs)
    )


def without_kind(typed: str, stem: str, language: str) -> str:
    """The answer without the kind of thing that the question asks for: *Nile* for *the river Nile*.

    Args:
        typed: The typed text.
        stem: The question, as plain text.
        language: BCP 47 tag of the question.
    """
    data = language_data(language)
    words = folded(typed, language).split()
    for kind in kinds_asked_for(stem, language) if data and len(words) > 1 else ():
        if bare(words[-1]) == kind:
            return " ".join(words[:-1])
        if bare(words[0]) == kind:
            first = 2 if len(words) > 2 and data and bare(words[1]) in data.function_words else 1
            return " ".join(words[first:])
    return typed


def longer_names(text: str, language: str) -> tuple[str, ...]:
    """Known longer names of the person, place or thing in the key: *Galileo Galilei* for *Galileo*.

    Also that of a mountain, lake or river without this word.
    """
    name = bare(folded(text, language))
    return tuple(
        other
        for other in other_names(name)
        if other.count(" ") > name.count(" ")
        or (name.split()[0] in KINDS_IN_NAMES and plain_case(other).split() == name.split()[1:])
    )
