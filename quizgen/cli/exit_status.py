"""The exit status of commands that read banks with errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizgen.cli.error_messages import WRONG_USAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.problems import Problem

PROBLEMS_FOUND: Final = 1

UNREADABLE: Final = frozenset(
    {"article-missing", "no-banks", "not-a-file", "not-found", "too-large", "unreadable"}
)
"""The codes of problems with files or folders as a whole, rather than with their content."""


def problem_status(problems: Sequence[Problem], *, has_banks: bool) -> int:
    """The exit status for problems: 2 if there was no readable bank, else 1.

    Args:
        problems: The problems that count, at least one.
        has_banks: Whether any bank could be read.
    """
    if has_banks or not all(problem.code in UNREADABLE for problem in problems):
        return PROBLEMS_FOUND
    return WRONG_USAGE
