"""Leaves pending questions out of decks and worksheets (`--cited-only`)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.api.checked import Checked


def leave_out_pending(checked: Checked, needed: str = "", *, worksheets: bool = True) -> Checked:
    """Leave out the pending questions, and report on standard error what is left out with them.

    Args:
        checked: The check of all questions.
        needed: The name of a worksheet that must not be left out.
        worksheets: Whether worksheets are made.

    Raises:
        QuizgenError: If no question is left, or if the needed worksheet is left out.
    """
    from quizgen.cli.report import replace_control_characters
    from quizgen.problems import QuizgenError, plural_count

    left = checked.cited_only()
    if checked.questions and not left.questions:
        raise QuizgenError("all questions are pending, so --cited-only leaves no questions")
    if count := len(checked.questions) - len(left.questions):
        print(f"--cited-only leaves out {plural_count(count, 'pending question')}", file=sys.stderr)
    before, after = _worksheets(checked), _worksheets(left)
    if any(name == needed for _, name in before) and not any(name == needed for _, name in after):
        raise QuizgenError(
            f'the worksheet "{needed}" needs pending questions, so it cannot be made with --cited-only'
        )
    for bank, name in before if worksheets else ():
        if (bank, name) not in after:
            message = f'warning: {bank}: the worksheet "{name}" needs pending questions, so it is left out'
            print(replace_control_characters(message), file=sys.stderr)
    return left


def _worksheets(checked: Checked) -> list[tuple[str, str]]:
    """The ids of the banks and the names of their worksheets."""
    return [(bank.bank, spec.name) for bank in checked.banks for spec in bank.worksheets]
