"""No option is "none of the above".

What: an option such as *none of the above*, *none of these*, *neither*; in English, German, French,
Spanish and Arabic. An error if it is not pinned to the end: options are shuffled, and above the
others it says nothing.

Why: a learner who ticks it shows what is false, not what is true, and as a distractor it is seldom
chosen. Haladyna, Downing and Rodriguez (2002), guideline 25.

Bad:  distractors: [Jordan, Turkey, None of the above]
Good: distractors: [Jordan, Turkey]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.base import Check, Finding
from quizgen.checks.reading import Reading
from quizgen.checks.summing_up import denies_all, summing_up
from quizgen.problems import Severity


def run(reading: Reading) -> Iterator[Finding]:
    """Options that deny all the others."""
    for item in reading.choices:
        for option in item.options:
            if denies_all(option):
                yield summing_up(item, option, "is right or wrong by what the other options say")


NONE_OF_THE_ABOVE: Final = Check("none-of-the-above", Severity.WARNING, run)
