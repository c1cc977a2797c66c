"""What `quizgen coverage` says of how hard the article and the banks are to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizgen.model.folder import Folder
    from quizgen.model.readability import Grades


def lines(folder: Folder) -> Iterator[str]:
    """School grades of the article, and of the stems and explanations of each bank."""
    from quizgen.model.readability import FEWEST_WORDS

    rows = list(_rows(folder))
    if not any(grades for _, grades in rows):
        return
    width = max(len(name) for name, _ in rows)
    yield f"Reading grades (English, of {FEWEST_WORDS} words and more)"
    yield f"  {'':<{width}}  {'words':>5}  Flesch-Kincaid   ARI"
    for name, grades in rows:
        if grades:
            yield f"  {name:<{width}}  {grades.words:>5}  {grades.flesch_kincaid:>14.1f}  {grades.ari:>4.1f}"


def as_data(folder: Folder) -> list[dict[str, Any]]:
    """The same for other programs; null for what is too short, or not English."""
    return [
        {
            "text": name,
            "words": grades and grades.words,
            "flesch_kincaid": grades and round(grades.flesch_kincaid, 1),
            "ari": grades and round(grades.ari, 1),
        }
        for name, grades in _rows(folder)
    ]


def _rows(folder: Folder) -> Iterator[tuple[str, Grades | None]]:
    from quizgen.checks.reading_level import article_level, bank_levels

    yield "article", article_level(folder.article)
    for bank in folder.banks:
        stems, explanations = bank_levels(folder, bank)
        yield f"{bank.bank}, stems", stems
        yield f"{bank.bank}, explanations", explanations
