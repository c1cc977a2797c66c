"""An article that is not there, reported where a bank names it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from quizgen.loading.positions import MappingNode, Positions
from quizgen.loading.source_files import DISK, SourceFiles
from quizgen.problems import Problem, did_you_mean

MAX_NAMED: Final = 5
"""Files that are named as what may have been meant."""


def missing_article(banks: Sequence[Positions], article: Path, files: SourceFiles = DISK) -> list[Problem]:
    """The problems that the article of some banks is not there: at each place that names it, or at the first bank.

    Args:
        banks: The positions of the banks' files.
        article: The file that they name, or that is the usual one.
        files: Where files are read from.
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
        return "Put the article into the folder of the bank."
    return "Name the article in the bank: `article: " + "` or `article: ".join(others[:MAX_NAMED]) + "`."


def _articles_in(folder: Path, files: SourceFiles) -> list[str]:
    try:
        return sorted(
            path.name for path in files.inside(folder) if path.suffix.lower() == ".md" and files.is_file(path)
        )
    except OSError:
        return []
