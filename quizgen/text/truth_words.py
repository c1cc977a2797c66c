"""Words for yes, no, true and false."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Final

from quizgen.text.languages import in_any_language, language_data

FALLBACK: Final = "en"


def yes_or_no(word: str, languages: Collection[str] = ()) -> bool | None:
    """Whether a word means yes (True) or no (False) in any known language; None if neither.

    Single letters differ between languages. They count in English and in the given languages only.
    """
    yes, no = _in_any_language()
    if len(word) == 1:
        known = [data for each in (FALLBACK, *languages) if (data := language_data(each))]
        yes, no = (
            frozenset().union(*words) for words in zip(*((data.yes, data.no) for data in known), strict=True)
        )
    return True if word in yes else False if word in no else None


def affirms_or_denies(word: str) -> bool:
    """Whether a word, without accents, means yes or no by itself in any known language.

    Single letters do not count, and neither do words that often have another meaning.
    """
    return len(word) > 1 and yes_or_no(word) is not None and word not in _not_alone()


def true_and_false(language: str) -> tuple[str, str]:
    """The words for a true and a false statement in a language, or the English ones."""
    data = language_data(language) or language_data(FALLBACK)
    assert data is not None  # noqa: S101 - English is always known
    return data.true_false


@cache
def _in_any_language() -> tuple[frozenset[str], frozenset[str]]:
    yes = frozenset(in_any_language(lambda data: data.yes))
    return yes, frozenset(in_any_language(lambda data: data.no))


@cache
def _not_alone() -> frozenset[str]:
    return frozenset(in_any_language(lambda data: data.not_alone))
