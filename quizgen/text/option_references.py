"""Options that refer to the other options: all of the above, none of these."""

from __future__ import annotations

import re
from functools import cache

from quizgen.text.languages import in_any_language


def says_all_of_the_above(option: str) -> bool:
    """Whether an option states that all others are correct, in any language that has words for it."""
    return _all().fullmatch(_plain(option)) is not None


def says_none_of_the_above(option: str) -> bool:
    """Whether an option states that no other is correct, in any language that has words for it."""
    return _none().fullmatch(_plain(option)) is not None


def _plain(option: str) -> str:
    return option.casefold().strip(" .!")


@cache
def _all() -> re.Pattern[str]:
    return re.compile("|".join(in_any_language(lambda data: [data.all_of_the_above])))


@cache
def _none() -> re.Pattern[str]:
    return re.compile("|".join(in_any_language(lambda data: [data.none_of_the_above])))
