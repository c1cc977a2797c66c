"""Text that is harder than the bank's `reading_grade`.

What: the article, all stems of a bank together, or all its explanations are too hard to read. Too hard means
more than two school grades above the bank's `reading_grade`, according to both measures, Flesch-Kincaid and
the Automated Readability Index. Only English texts of at least a hundred words are checked, and only in banks
that set `reading_grade`. Individual stems are not checked, because both measures need longer texts. `quizgen
coverage` shows the reading level of the article, the stems and the explanations.

Why: a test of history should not become a test of reading long sentences. See Haladyna, Downing & Rodriguez
(2002): keep vocabulary simple for the people being tested. Each measure can be wrong by a grade or two, so a
text is reported only if both are more than two grades too high.

Bad:  reading_grade: 6, with stems of grade 10
Good: shorter sentences and plainer words, or    reading_grade: 9
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.markup.reading_grades import article_grades, bank_grades
from quizgen.problems import Severity

ABOVE: Final = 2


def run(context: CheckContext) -> Iterator[Finding]:
    """Texts that are far more difficult than the bank allows."""
    folder = context.folder
    for bank in folder.banks:
        if bank.reading_grade is None:
            continue
        most = float(bank.reading_grade) + ABOVE
        of_bank = bank_grades(folder, bank)
        levels = {
            "the article": article_grades(folder.article),
            "the stems": of_bank[0],
            "the explanations": of_bank[1],
        }
        for name, found in levels.items():
            if found is not None and min(found.flesch_kincaid, found.ari) > most:
                yield Finding(
                    bank.bank,
                    None,
                    ("reading_grade",),
                    f"the reading level of {name} is too high: school grade {found.flesch_kincaid:.1f} (Flesch-Kincaid) and {found.ari:.1f} "
                    f"(Automated Readability Index), but `reading_grade` is {bank.reading_grade:f}",
                    "Use shorter sentences and plainer words, or raise `reading_grade`.",
                )


READING_LEVEL: Final = Check("reading-level", Severity.WARNING, run)
