"""False statements that hardly differ from their corrections: by a figure such as 433 for 434, by a letter of a name, or only by *not*."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from quizgen.checks.engine.cited_clauses import may_be_year
from quizgen.checks.engine.read_sentence import read_text, verb_stem
from quizgen.text.amounts_in_text import AmountInText, amounts_in_text
from quizgen.text.dates import is_month
from quizgen.text.languages import language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.tokens import articles, function_words, tokenize, words_of

SLIGHTLY: Final = Fraction(102, 100)
"""The largest ratio of two figures that only those who know them by heart can tell apart."""

FEWEST_DIGITS: Final = 3
"""The minimum number of digits of a figure in which exchanged digits look like a misprint."""

PAIR: Final = 2
"""The number of digits that change places."""

LEAST_ALIKE: Final = 0.7
"""The minimum share of the words of a statement that its correction repeats, apart from the figure."""

MIN_NAME: Final = 4
MIN_LONG_NAME: Final = 6
"""The minimum length of a name of which one letter is changed, and of one that has a letter more or less."""

SHORT_NOT: Final = re.compile(r"(?<=can)['\u2019]t\b|(?<!ca)n['\u2019]t\b")


def changes_figure(said: str, meant: str, language: str) -> bool:
    """Whether a statement and its correction differ only in a figure, and hardly in that: *434 francs*, *433 francs*.

    Args:
        said: The false statement, as plain text.
        meant: Its correction, as plain text.
        language: BCP 47 tag of both.
    """
    one, other = _unshared(said, meant, language), _unshared(meant, said, language)
    if len(one) != 1 or len(other) != 1 or not _are_close(one[0], other[0]):
        return False
    here, there = (
        {stem for stem in tokenize(text, language).stems if not stem[0].isdecimal()} for text in (said, meant)
    )
    return len(here & there) >= min(len(here), len(there)) * LEAST_ALIKE


def changed_name(said: str, meant: str, language: str) -> str | None:
    """The name in a statement of which its correction changes one letter: *Carl*, *Karl*, or *Hartman*, *Hartmann*; None if there is none."""
    here, there = ([word.strip(".,;:!()") for word in text.split()] for text in (said, meant))
    small = function_words(language)
    mine, yours = (
        [word for word in words if word not in others and word[:1].isupper() and word.casefold() not in small]
        for words, others in ((here, there), (there, here))
    )
    if not mine or not yours:
        return None
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - few statements differ in a name

    same_length = len(here) == len(there) and len(mine) == len(yours) == 1
    return next(
        (
            one
            for one in mine
            if one.isalpha()
            for other in yours
            if OSA.distance(one, other, score_cutoff=1) == 1
            and (same_length or len(one) == len(other) >= MIN_NAME or _has_letter_more(one, other))
        ),
        None,
    )


def _has_letter_more(one: str, other: str) -> bool:
    """Whether two long names differ by one letter that is not an ending: *Hartman* and *Hartmann*, but not *Russia* and *Russian*."""
    short, long = sorted((one, other), key=len)
    return len(short) >= MIN_LONG_NAME and (long[:-1] != short or long[-1] == short[-1])


def only_denies(said: str, meant: str, language: str) -> bool:
    """Whether a correction repeats a statement with a negation, and does not say what is right: *Cars may not use it*."""
    data = language_data(language)
    if data is None or data.roles is None:
        return False
    here, there = (words_of(SHORT_NOT.sub(" not", bare(plain_case(text)))) for text in (said, meant))
    if not data.negations.isdisjoint(here) or data.negations.isdisjoint(there):
        return False
    silent = data.negations | data.roles.do | articles(language)
    one, other = (
        [verb_stem(word, language) for word in words if word not in silent] for words in (here, there)
    )
    return one == other or not read_text(meant, language).content


def _unshared(text: str, other: str, language: str) -> list[AmountInText]:
    """The amounts of a text that another does not have."""
    known = {amount.value for amount in amounts_in_text(other, language)}
    return [amount for amount in amounts_in_text(text, language) if amount.value not in known]


def _are_close(one: AmountInText, other: AmountInText) -> bool:
    """Whether two figures differ by two per cent, by one day or year, or by two digits that have changed places."""
    low, high = sorted((abs(one.value), abs(other.value)))
    if _are_exchanged(*(str(float(amount.figure)).strip("0.").replace(".", "") for amount in (one, other))):
        return True
    if (may_be_year(one) and may_be_year(other)) or _is_day(one):
        return high - low == 1
    return low > 0 and high <= low * SLIGHTLY


def _is_day(amount: AmountInText) -> bool:
    return is_month(amount.before) or any(map(is_month, amount.after[:1]))


def _are_exchanged(one: str, other: str) -> bool:
    """Whether two digits side by side have changed places: *36,417* and *36,471*."""
    differing = [at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]]
    return (
        len(one) == len(other) >= FEWEST_DIGITS
        and len(differing) == PAIR
        and differing[1] - differing[0] == 1
        and sorted(one) == sorted(other)
    )
