"""The scripts of the grader, in the order in which a page loads them."""

from __future__ import annotations

from typing import Final

GRADER_SCRIPTS: Final = tuple(
    f"page/grader/{name}.js"
    for name in (
        "text", "exact", "units", "number_words", "fractions", "numbers", "dates", "facts", "elements",
        "spelling", "typed", "numeric", "grade", "grader",
    )
)  # fmt: skip
"""Script files. Together they define `createGrader`, which takes the tables of `grading_tables`."""
