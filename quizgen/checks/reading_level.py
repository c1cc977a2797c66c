"""What a bank has to read is no harder than it is meant to be.

What: the article, or all stems of a bank together, or all its explanations, are more than two school
grades above the bank's `reading_grade`, by both Flesch-Kincaid and the Automated Readability Index.
English only, of a hundred words or more, and only for banks with a `reading_grade`. Single stems are not
judged: they are too short for any such measure. `quizgen coverage` prints the grades.

Why: a question about history must not be one about long sentences (Haladyna, Downing & Rodriguez 2002:
vocabulary simple for those who are tested). Measures of this kind are off by a grade or two;
hence both, and more than two.

Bad:  reading_grade: 6, with stems of grade 10
Good: shorter sentences and plainer words, or    reading_grade: 9
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.base import Check, Finding
from quizgen.checks.reading import Reading
from quizgen.markup.plain import to_plain
from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.language import primary
from quizgen.model.questions import Cloze, Question, stem
from quizgen.model.readability import Grades, grades
from quizgen.problems import Severity

ABOVE: Final = 2


def run(reading: Reading) -> Iterator[Finding]:
    """Texts that are far harder to read than the bank wants them."""
    folder = reading.folder
    for bank in folder.banks:
        if bank.reading_grade is None:
            continue
        most = float(bank.reading_grade) + ABOVE
        of_bank = bank_levels(folder, bank)
        levels = {
            "the article": article_level(folder.article),
            "the stems": of_bank[0],
            "the explanations": of_bank[1],
        }
        for name, found in levels.items():
            if found is not None and min(found.flesch_kincaid, found.ari) > most:
                verb = "is" if name == "the article" else "are"
                yield Finding(
                    bank.bank,
                    None,
                    ("reading_grade",),
                    f"{name} {verb} of grade {found.flesch_kincaid:.1f} (Flesch-Kincaid) and {found.ari:.1f} (ARI), "
                    f"the bank of grade {bank.reading_grade:f}",
                    "Shorter sentences and plainer words bring it down.",
                )


def article_level(article: Article) -> Grades | None:
    """How hard the article is to read, if it is English and long enough."""
    if primary(article.language) != "en":
        return None
    return grades([to_plain(passage.text) for passage in article.passages])


def bank_levels(folder: Folder, bank: Bank) -> tuple[Grades | None, Grades | None]:
    """How hard all stems of a bank are to read, and all its explanations."""
    if primary(folder.language_of(bank)) != "en":
        return None, None
    stems = [to_plain(_asked(question)) for question in bank.active]
    explanations = [to_plain(question.explain) for question in bank.active if question.explain]
    return grades(stems), grades(explanations)


def _asked(question: Question) -> str:
    return question.parsed.whole if isinstance(question, Cloze) else stem(question)


READING_LEVEL: Final = Check("reading-level", Severity.WARNING, run)
