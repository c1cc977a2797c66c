"""The scripts of the grader, in the order in which a page reads them."""

from __future__ import annotations

from typing import Final

GRADER_SCRIPTS: Final = tuple(
    f"page/grader/{name}.js"
    for name in (
        "text", "exact", "units", "number_words", "fractions", "numbers", "dates", "facts", "elements",
        "spelling", "typed", "numeric", "grade", "grader",
    )
)  # fmt: skip
"""Templates. Together they make `createGrader` from the tables of `grading_tables`."""
