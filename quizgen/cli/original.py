"""Proving an article's key against a copy of the original: what `--original` does."""

from __future__ import annotations

from pathlib import Path

from quizgen.checks.citations.original import original_findings, original_summary
from quizgen.checks.engine.context import CheckContext
from quizgen.loading.original_reader import ORIGINAL_FILE, read_original_key
from quizgen.loading.text_files import read_text
from quizgen.model.folder import Folder
from quizgen.model.original import compare_original
from quizgen.problems import Problem, Span, as_typed


def check_original(folder: Folder, directory: Path, original: Path) -> tuple[tuple[Problem, ...], str]:
    """The problems of the original at hand, and in a line how it compares.

    Args:
        folder: The article and its banks.
        directory: Where they lie, and `original.yaml` with them.
        original: A copy of the original, as plain text.
    """
    path = directory / ORIGINAL_FILE
    if not path.exists():
        hint = f"Make it: quizgen key {as_typed(original)} {as_typed(directory)}"
        problem = Problem(Span(str(path)), "no-original", "there is no key of the original here", hint=hint)
        return (problem,), ""
    read, file = read_original_key(path), read_text(original)
    if read.key is None or file.text is None:
        return (*read.problems, *file.problems), ""
    comparisons = compare_original(read.key, file.text)
    problems = [
        read.positions.problem(
            read.positions.span(
                ("paragraphs",) if finding.paragraph is None else ("paragraphs", finding.paragraph)
            ),
            finding.code,
            finding.message,
            finding.hint,
            finding.severity,
        )
        for finding in original_findings(comparisons, CheckContext(folder))
    ]
    return (*read.problems, *problems), original_summary(comparisons)
