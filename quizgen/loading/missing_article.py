"""Reports a missing article at each bank that names it, unless no question cites it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from quizgen.loading.positions import MappingNode, Positions, SequenceNode
from quizgen.loading.source_files import DISK, SourceFiles
from quizgen.problems import Problem, did_you_mean

WITHOUT_ARTICLE: Final = frozenset({"pending", "uncited"})
"""The fields of questions that need no article."""

PENDING: Final = "If the questions come from another source and have no article yet, write `pending: where the question comes from` instead of `cite`."
MAX_NAMED: Final = 5
"""The maximum number of files that are suggested."""


def is_article_optional(banks: Sequence[Positions]) -> bool:
    """Whether banks need no article: none names one, and every question is pending or uncited."""
    roots = [bank.root for bank in banks if isinstance(bank.root, MappingNode)]
    lists = [root.values.get("questions") for root in roots]
    questions = [each for found in lists if isinstance(found, SequenceNode) for each in found.values]
    return (
        len(roots) == len(banks)
        and not any("article" in root.keys for root in roots)
        and bool(questions)
        and all(
            isinstance(question, MappingNode) and not WITHOUT_ARTICLE.isdisjoint(question.keys)
            for question in questions
        )
    )


def missing_article(banks: Sequence[Positions], article: Path, files: SourceFiles = DISK) -> list[Problem]:
    """Problems for a missing article, at each place that names it, or at the first bank.

    Args:
        banks: The file positions of the banks.
        article: The missing file: the one named in the banks, or the default one.
        files: Access to files.
    """
    others = _articles_in(article.parent, files)
    naming = [bank for bank in banks if isinstance(bank.root, MappingNode) and "article" in bank.root.keys]
    if naming:
        meant = {name.lower(): name for name in others}.get(article.name.lower())
        meaning = f' (did you mean "{meant}"?)' if meant else did_you_mean(article.name, others)
        message = f'the article "{article.name}" does not exist in the folder of this bank{meaning}'
        hint = "" if meaning else _hint(others)
        return [bank.problem(bank.span(["article"]), "article-missing", message, hint) for bank in naming]
    first = banks[0]
    message = f'the folder of this bank has no "{article.name}"'
    return [first.problem(first.span(["bank"], key=True), "article-missing", message, _hint(others))]


def _hint(others: list[str]) -> str:
    if not others:
        return f"Put the article into the folder of the bank. {PENDING}"
    return "Name the article in the bank: `article: " + "` or `article: ".join(others[:MAX_NAMED]) + "`."


def _articles_in(folder: Path, files: SourceFiles) -> list[str]:
    try:
        return sorted(
            path.name for path in files.inside(folder) if path.suffix.lower() == ".md" and files.is_file(path)
        )
    except OSError:
        return []
