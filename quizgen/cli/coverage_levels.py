"""The reading levels that `quizgen coverage` shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizgen.model.folder import Folder


def lines(folder: Folder) -> Iterator[str]:
    """Show the US school grade of the article, and of the stems and explanations of each bank."""
    from quizgen.markup.reading_grades import levels
    from quizgen.text.readability import FEWEST_WORDS

    rows = [(name, grades) for name, grades in levels(folder) if grades]
    if not rows:
        return
    width = max(len(name) for name, _ in rows)
    yield f"Reading level as US school grades (English texts of at least {FEWEST_WORDS} words)"
    yield f"  {'':<{width}}  {'words':>5}  Flesch-Kincaid   ARI"
    for name, grades in rows:
        yield f"  {name:<{width}}  {grades.words:>5}  {grades.flesch_kincaid:>14.1f}  {grades.ari:>4.1f}"


def as_data(folder: Folder) -> list[dict[str, Any]]:
    """The same values as data. Texts that are too short or not in English have the value null."""
    from quizgen.markup.reading_grades import levels

    return [
        {
            "text": name,
            "words": grades and grades.words,
            "flesch_kincaid": grades and round(grades.flesch_kincaid, 1),
            "ari": grades and round(grades.ari, 1),
        }
        for name, grades in levels(folder)
    ]
