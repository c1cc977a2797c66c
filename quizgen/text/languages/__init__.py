"""Knowledge about languages: one module with one `LanguageData` value for each, named by its tag.

A module of this package whose name is a language tag (`de.py`) is a known language. There is no list of them.
`language_data` returns the data for reading texts in one language, and `known_languages` the data for what
learners may type in any language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeVar

from quizgen.text.language_tags import primary
from quizgen.text.languages.question_wording import QuestionWording

if TYPE_CHECKING:  # a first question is asked without the words of a language
    from quizgen.text.languages.language import LanguageData

Of = TypeVar("Of")

NOT_KNOWN: Final = QuestionWording()
FIRST: Final = "en"
NEVER: Final = r"(?!)"
MODULE: Final = re.compile(r"([a-z]{2,3})\.pyc?")


@cache
def language_data(tag: str) -> LanguageData | None:
    """The data for the language of a BCP 47 tag; None if there is none."""
    return _of_language(primary(tag))


@cache
def question_wording(tag: str) -> QuestionWording:
    """The patterns of poor wording for the language of a BCP 47 tag; empty if there are none."""
    data = language_data(tag)
    return (data.wording if data else None) or NOT_KNOWN


@cache
def compiled(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Compile a regular expression of a language. A missing one matches nothing."""
    return re.compile(pattern or NEVER, flags)


@cache
def known_languages() -> tuple[LanguageData, ...]:
    """The data for all known languages, by tag."""
    return tuple(data for tag in known_tags() if (data := _of_language(tag)))


@cache
def known_tags() -> tuple[str, ...]:
    """The tags of all known languages, English first.

    If a word is ambiguous, its own language takes precedence.
    """
    from importlib import resources  # noqa: PLC0415 - 20 ms that a first question need not wait for

    names = (MODULE.fullmatch(entry.name) for entry in resources.files(__name__).iterdir())
    return tuple(sorted({name[1] for name in names if name}, key=lambda tag: (tag != FIRST, tag)))


@cache
def languages_read(tag: str) -> tuple[LanguageData, ...]:
    """The data for the language of a BCP 47 tag, and for English, whose words are read in every language."""
    return tuple(data for each in dict.fromkeys((primary(tag), FIRST)) if (data := _of_language(each)))


def in_any_language(words: Callable[[LanguageData], Iterable[Of]]) -> list[Of]:
    """The entries of all known languages, each once, in the order of `known_tags`."""
    return list(dict.fromkeys(each for data in known_languages() for each in words(data)))


@cache
def _of_language(tag: str) -> LanguageData | None:
    if tag != FIRST and tag not in known_tags():
        return None
    data: LanguageData = import_module(f"{__name__}.{tag}").LANGUAGE
    return data
